"""`./run debrief FILE`: a transcript in, a debrief out, with nothing stored and nothing sent."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from secondtake.debrief import debrief
from secondtake.debrief.render import to_html, to_markdown, to_text
from secondtake.debrief.report import to_data
from secondtake.evidence.model import Likeness
from secondtake.transcripts import Problem, Reading, read
from secondtake_app.engines import likeness as engine

LONGEST_QUOTE = 200
LARGEST = 200 * 1024 * 1024
DONE, NOTHING_READABLE, WRONG_USAGE = 0, 1, 2
_ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Signs that a terminal takes for orders (ECMA-48), which a record could carry to whoever reads its debrief."""
FORMATS = {"text": to_text, "markdown": to_markdown, "html": to_html}


def add_arguments(parser: ArgumentParser) -> None:
    """The verb's own words."""
    parser.add_argument("file", type=Path, help="a transcript in any form that docs/formats.md lists")
    parser.add_argument("--candidate", metavar="NAME", help="who was interviewed, as the record names them")
    parser.add_argument("--format", choices=[*FORMATS, "json"], default="text")
    parser.add_argument("--likeness", choices=["on", "off"], default="on", help="compare by meaning, or by words alone")


def run(options: Namespace, out: TextIO = sys.stdout, err: TextIO = sys.stderr) -> int:
    """Read, debrief, print: the report to `out`, problems to `err`. The exit code."""
    if not _is_file(options.file):
        err.write(f"There is no file at {options.file}. Nothing was changed. Check its name and place.\n")
        return WRONG_USAGE
    data = _bytes(options.file, err)
    if data is None:
        return NOTHING_READABLE
    reading = read(data, options.file.name)
    _tell(reading.problems, err)
    if not reading.transcript.turns:
        err.write("No spoken words were found, so there is nothing to debrief. Your file is untouched.\n")
        return NOTHING_READABLE
    candidate = options.candidate = _full_name(options.candidate, reading.transcript.speakers)
    if candidate and candidate not in reading.transcript.speakers:
        err.write(_nobody(candidate, reading.transcript.speakers))
        return WRONG_USAGE
    out.write(_ORDERS.sub("\ufffd", _report(options, reading, _likeness(options.likeness == "on", err))))
    return DONE


def _is_file(path: Path) -> bool:
    """Whether there is a file; one in a folder that we may not look into is there until reading it fails."""
    try:
        return path.is_file()
    except PermissionError:
        return True
    except OSError:  # a name longer than any file has
        return False


def _bytes(path: Path, err: TextIO) -> bytes | None:
    """The file's bytes, or None once it is said why not."""
    try:
        if path.stat().st_size > LARGEST:
            err.write(f"{path.name} is larger than 200 MB, which is more than any interview. It was not read.\n")
            return None
        return path.read_bytes()
    except OSError as cause:
        err.write(f"{path} can't be read: {cause.strerror or cause}. Nothing was changed. Check its name and place.\n")
        return None


def _tell(problems: Sequence[Problem], err: TextIO) -> None:
    for problem in problems:
        where = ":".join(str(part) for part in (problem.file, problem.line) if part is not None)
        quote = f" “{_short(problem.quote)}”" if problem.quote else ""
        told = f"{where + ': ' if where else ''}{problem.message}{quote} {problem.way_out}".rstrip()
        err.write(_ORDERS.sub("\ufffd", told) + "\n")


def _short(quote: str) -> str:
    """A long quote's beginning; the whole of it stands in the JSON."""
    return quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _full_name(said: str | None, speakers: Sequence[str]) -> str | None:
    """The one speaker whose name has this as a part, where there is just one; else what was said."""
    meant = [name for name in speakers if said and said.casefold() in name.casefold()]
    return meant[0] if len(meant) == 1 and said not in speakers else said


def _nobody(candidate: str, speakers: Sequence[str]) -> str:
    names = ", ".join(f"“{name}”" for name in speakers) or "nobody; leave --candidate out"
    return f"Nobody in this record is called “{candidate}”. It names: {names}.\n"


def _likeness(wanted: bool, err: TextIO) -> Likeness | None:
    if not wanted:
        return None
    try:
        return engine.load()
    except engine.LikenessMissing:
        err.write("The part that compares meanings is not installed, so words alone were used.\n")
        return None


def _report(options: Namespace, reading: Reading, likeness: Likeness | None) -> str:
    found = debrief(reading.transcript, candidate=options.candidate, likeness=likeness)
    data = to_data(found, reading.transcript, reading.problems)
    if options.format == "json":
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return FORMATS[options.format](data, options.file.stem)
