"""Entries -> a CSV that a spreadsheet opens without running anything, or JSON; both read back to the same entries."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import date
from io import StringIO

from secondtake.outlook.board.columns import OURS
from secondtake.outlook.board.guarded import guard
from secondtake.outlook.board.model import Entry

VERSION = 1


def to_csv(entries: Iterable[Entry]) -> str:
    """One line an entry, under our own headers; write it as UTF-8 with a byte order mark, for Excel's sake.

    >>> to_csv([Entry("=SUM(A1)", "Analyst")]).splitlines()[1]
    "'=SUM(A1),Analyst,,saved,,,,,,,,,no"
    """
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(OURS)
    writer.writerows([guard(_cell(getattr(entry, name))) for name in OURS] for entry in entries)
    return out.getvalue()


def to_json(entries: Iterable[Entry]) -> str:
    """A list under "interviews", with every value by its name.

    >>> to_json([Entry("Contoso")])[:43]
    '{\\n "version": 1,\\n "interviews": [\\n  {\\n   "c'
    """
    items = [{name: _value(getattr(entry, name)) for name in OURS} for entry in entries]
    return json.dumps({"version": VERSION, "interviews": items}, ensure_ascii=False, indent=1)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(_value(value))


def _value(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
