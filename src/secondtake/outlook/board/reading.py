"""A file of interviews -> entries: our own CSV and JSON, an export of Huntr or Teal, or a table that somebody kept.

Every line is in an entry or in a problem. Nothing is guessed silently: an unknown stage, a day that is none, a line
without a company each say so.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from secondtake.outlook.board import problems as say
from secondtake.outlook.board.columns import OURS, column_of, origin_of
from secondtake.outlook.board.days import Order, order_of, read_day
from secondtake.outlook.board.guarded import unguard
from secondtake.outlook.board.model import BoardReading, Entry, Origin, Stage, same
from secondtake.outlook.board.stages import place_of
from secondtake.outlook.outcomes import Outcome
from secondtake.transcripts.decoding import decode_bytes
from secondtake.transcripts.model import Problem

_DAYS = ("saved", "applied", "interview", "heard")
_TRUE = ("true", "yes", "1", "x", "ja", "oui", "y")
_MARKS = ",;\t|"


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a table: where it stands, its cells by column, and its words as one text."""

    line: int
    cells: Mapping[str, str]
    quote: str


def read_board(data: bytes, day_first: bool | None = None) -> BoardReading:
    """What a file holds. `day_first` settles what 03/04/2026 means where the file itself doesn't.

    >>> found = read_board(b"Company,Title,List\\nContoso,Analyst,Interview\\n")
    >>> found.origin.value, found.entries[0].company, found.entries[0].stage.value
    ('Huntr', 'Contoso', 'interview')
    """
    decoded = decode_bytes(data)
    text = decoded.text.lstrip("\ufeff")
    if not text.strip():
        return BoardReading((), (*decoded.problems, say.empty()))
    if text.lstrip()[0] in "[{":
        return _with(decoded.problems, _from_json(text, day_first))
    return _with(decoded.problems, _from_table(text, day_first))


def _with(problems: Sequence[Problem], reading: BoardReading) -> BoardReading:
    together = (*problems, *reading.problems)
    return BoardReading(reading.entries, together, reading.origin, reading.dates, reading.left_out)


def _from_table(text: str, day_first: bool | None) -> BoardReading:
    lines, problems = _cells(text)
    if not lines:
        return BoardReading((), (*problems, say.empty()))
    headers = lines[0][1]
    origin = origin_of(headers)
    if origin is None:
        return BoardReading((), (*problems, say.no_columns(", ".join(headers))))
    columns = [column_of(header) for header in headers]
    left_out = tuple(
        header.strip() for header, column in zip(headers, columns, strict=True) if not column and header.strip()
    )
    rows = [_row(number, columns, cells, ours=origin is Origin.OURS) for number, cells in lines[1:]]
    problems.extend(
        say.more_cells(number, " ".join(cells))
        for number, cells in lines[1:]
        if any(map(str.strip, cells[len(columns) :]))
    )
    return _reading(rows, problems, origin, day_first, left_out)


def _cells(text: str) -> tuple[list[tuple[int, list[str]]], list[Problem]]:
    """The lines that have anything in them, each with the line of the file on which it begins."""
    lines: list[tuple[int, list[str]]] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=_mark(text))
    begins = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                lines.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error:
        return lines, [say.broken_off(begins)]
    return lines, []


def _mark(text: str) -> str:
    """What parts the cells of the first line that has any: a comma unless another stands there more often."""
    first = next(line for line in text.splitlines() if line.strip())
    outside = "".join(first.split('"')[::2])
    return max(_MARKS, key=lambda mark: (outside.count(mark), mark == ","))


def _row(line: int, columns: Sequence[str | None], cells: Sequence[str], *, ours: bool) -> _Row:
    """The first column of a name that has something in it counts; Teal has `status`, as JSON, beside `statusName`."""
    found: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        if column and (not found.get(column, "").strip() or found[column].startswith("{")):
            found[column] = unguard(cell) if ours else cell.strip()
    return _Row(line, found, " ".join(cell for cell in cells if cell.strip()))


def _from_json(text: str, day_first: bool | None) -> BoardReading:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as broken:
        return BoardReading((), (say.not_json(broken.lineno, broken.msg),))
    except RecursionError:
        return BoardReading((), (say.not_json(1, "nested too deep"),))
    items = data.get("interviews", data.get("jobs", [data])) if isinstance(data, dict) else data
    rows, problems = [], []
    for number, item in enumerate(items if isinstance(items, list) else [items], 1):
        cells = _cells_of(item) if isinstance(item, dict) else {}
        if {"company", "role", "via"} & cells.keys():
            rows.append(_Row(number, cells, json.dumps(item, ensure_ascii=False)))
        else:
            problems.append(say.not_an_entry(number, json.dumps(item, ensure_ascii=False)))
    ours = isinstance(data, dict) and "interviews" in data
    return _reading(rows, problems, Origin.OURS if ours else Origin.TABLE, day_first, ())


def _cells_of(item: Mapping[str, object]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in item.items():
        column = column_of(name)
        if column and not found.get(column):
            found[column] = "" if value is None else _storable(str(value))
    return found


def _storable(text: str) -> str:
    """JSON can name signs that no file and no store can hold; they become the sign for "could not be read"."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


def _reading(
    rows: Sequence[_Row], problems: list[Problem], origin: Origin, day_first: bool | None, left_out: tuple[str, ...]
) -> BoardReading:
    written = [row.cells.get(column, "") for row in rows for column in _DAYS]
    order, rule = order_of(written, _fallback(origin, day_first))
    entries: dict[tuple[str, ...] | Entry, tuple[int, Entry]] = {}
    for row in rows:
        entry, noted = _entry(row, order)
        problems.extend(noted)
        if entry is None:
            continue
        key = entry if origin is Origin.OURS else same(entry)
        if first := entries.get(key):
            problems.append(say.twice(row.line, row.quote, first[0]))
        else:
            entries[key] = (row.line, entry)
    return BoardReading(tuple(entry for _, entry in entries.values()), tuple(problems), origin, rule, left_out)


def _fallback(origin: Origin, day_first: bool | None) -> Order:
    """As the person says; else as the program's own country writes: both trackers are American."""
    if day_first is None:
        day_first = origin not in (Origin.HUNTR, Origin.TEAL)
    return Order.DAY_FIRST if day_first else Order.MONTH_FIRST


def _entry(row: _Row, order: Order) -> tuple[Entry | None, list[Problem]]:
    text = {name: row.cells.get(name, "") for name in OURS}
    if not any(text[name].strip() for name in ("company", "role", "via")):
        return None, [say.nobody(row.line, row.quote)]
    noted: list[Problem] = []
    if not text["company"].strip() and not text["via"].strip():
        noted.append(say.no_company(row.line, row.quote))
    days = {name: _day(row, name, order, noted) for name in _DAYS}
    stage, outcome, put_away = _place(row, days["applied"], noted)
    return (
        Entry(
            company=text["company"],
            role=text["role"],
            via=text["via"],
            stage=stage,
            outcome=outcome,
            saved=days["saved"],
            applied=days["applied"],
            interview=days["interview"],
            heard=days["heard"],
            place=text["place"],
            link=text["link"],
            notes=text["notes"],
            archived=_is_archived(text["archived"]) or put_away,
        ),
        noted,
    )


def _day(row: _Row, name: str, order: Order, noted: list[Problem]) -> date | None:
    written = row.cells.get(name, "").strip()
    day = read_day(written, order)
    if written and day is None:
        noted.append(say.bad_date(row.line, name, written))
    return day


def _place(row: _Row, applied: date | None, noted: list[Problem]) -> tuple[Stage, Outcome | None, bool]:
    """Stage and outcome; each by its own column, and the outcome by the stage's word where it has none."""
    stages, outcomes = {stage.value: stage for stage in Stage}, {outcome.value: outcome for outcome in Outcome}
    written, result = row.cells.get("stage", "").strip(), row.cells.get("outcome", "").strip()
    default = Stage.APPLIED if applied else Stage.SAVED
    place = (
        (stages[written], None, False)
        if written in stages
        else place_of(written)
        if written
        else (default, None, False)
    )
    if place is None:
        noted.append(say.unknown_value(row.line, "stage", written, f"“{default.value}”"))
        place = (default, None, False)
    if not result:
        return place
    named = outcomes.get(result) or (place_of(result) or (None, None))[1]
    if named is None:
        noted.append(say.unknown_value(row.line, "outcome", result, "none"))
    return place[0], named or place[1], place[2]


def _is_archived(written: str) -> bool:
    """A yes, or the time at which it was put away."""
    plain = written.strip()
    return plain.casefold() in _TRUE or read_day(plain, Order.DAY_FIRST) is not None
