"""`./run bench [NAMES] [--json] [--data DIR] [--captions DIR]`: what was promised, measured; it asserts nothing.

A measure is a function that returns rows: dicts with a `measure`, what `ours` is, and what it stands beside.
"""

from __future__ import annotations

import inspect
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Row = dict[str, Any]  # whatever a measure has to say, by name
MEASURES = {
    "house": "house",
    "learned": "learned",
    "debriefing": "debriefing",
    "parsing": "parsing",
    "locating": "locating",
    "places": "places",
    "questions_and_slips": "questions_and_slips",
    "words": "all_rows",
    "replies": "replies",
    "letters": "letters",
    "outbox": "outbox",
    "jobs": "jobs",
    "outlook": "outlook",
    "practice": "practice",
    "takes": "points_told",
    "ears": "ears",
    "hearing": "hearing",
    "sharing": "sharing",
}
"""File of each measure and its function, in the order in which they are printed."""
WIDEST = 64


def main(arguments: list[str]) -> int:
    """Measure; print tables, or one JSON object."""
    options = parse(arguments)
    results: dict[str, list[Row]] = {}
    for name in options.names or MEASURES:
        if find_spec(f"benchmarks.{name}") is None:
            continue
        rows = measure(name, options)
        if rows is not None:
            results[name] = rows
            if not options.json:
                print(f"\n{name}\n{table(rows)}", flush=True)
    if options.json:
        print(json.dumps(results, indent=1, default=str))
    return 0


def parse(arguments: list[str]) -> Namespace:
    """The verb's options."""
    parser = ArgumentParser(prog="./run bench")
    parser.add_argument("names", nargs="*", choices=[[], *MEASURES], metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument("--data", type=folder, help="the folder with the public data sets")
    parser.add_argument("--captions", type=folder, help="the folder with the interviews' captions")
    return parser.parse_args(arguments)


def folder(text: str) -> Path:
    """A folder that is there."""
    path = Path(text).resolve()
    if not path.is_dir():
        raise ValueError
    return path


def measure(name: str, options: Namespace) -> list[Row] | None:
    """Call a measure with what it asks for; None, said on stderr, where a folder that it needs wasn't given."""
    function = getattr(import_module(f"benchmarks.{name}"), MEASURES[name])
    given = {"data": options.data, "captions": options.captions, "likeness": None}
    if "likeness" in (wanted := inspect.signature(function).parameters):
        given["likeness"] = likeness()
    needed = [asked for asked, one in wanted.items() if one.default is inspect.Parameter.empty]
    missing = [asked for asked in ("data", "captions") if asked in needed and given[asked] is None]
    if missing:
        print(
            f"{name}: left out, for it needs {' and '.join(f'--{folder} DIR' for folder in missing)}", file=sys.stderr
        )
        return None
    rows: list[Row] = function(**{asked: given[asked] for asked in wanted if asked in given})
    return rows


def likeness() -> Any:
    """The likeness function, or None where its packages are missing."""
    from secondtake_app.engines import likeness as engine

    return engine.load() if engine.available() else None


def table(rows: list[Row]) -> str:
    """Plain columns, as wide as what is in them."""
    names = list(dict.fromkeys(name for row in rows for name in row if not isinstance(row[name], dict)))
    cells = [names, *([show(row.get(name)) for name in names] for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(names))]
    return "\n".join("  ".join(pad(line, widths)).rstrip() for line in cells)


def pad(line: Iterable[str], widths: Iterable[int]) -> list[str]:
    """Each cell at its column's width."""
    return [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]


def show(value: object) -> str:
    """Three digits of a fraction; long text cut."""
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    if isinstance(value, tuple | list):
        return (" to " if len(value) == 2 else ", ").join(show(part) for part in value)
    return "" if value is None else str(value)[:WIDEST]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
