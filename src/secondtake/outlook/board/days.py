"""Days as people and programs write them: ISO, with a month's name, or in figures, whose order the whole file tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])")
_YEAR_FIRST = re.compile(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:$|[T ,])")
_FIGURES = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:$|[ ,T])")
_NAMED = re.compile(
    r"^(?:[a-z]{3,9},? )?(?:(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?),?"
    r" (\d{4})(?:$|[ ,T])",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LAST_MONTH = 12
_CENTURY = 2000
_YEARS = range(1950, 2200)
"""In which somebody looks for work; anything else is a slip of the pen or a cell that is no day."""


class Order(StrEnum):
    """Which comes first in 03/04/2026."""

    DAY_FIRST = "day/month/year"
    MONTH_FIRST = "month/day/year"


def order_of(texts: Iterable[str], fallback: Order) -> tuple[Order, str]:
    """The order in a file, and the sentence that says how it was told; no sentence where no date is in figures.

    A number over twelve can only be a day. Dots are written where the day comes first. Else the fallback.

    >>> order_of(["3/14/2026", "3/4/2026"], Order.DAY_FIRST)[0]
    <Order.MONTH_FIRST: 'month/day/year'>
    """
    parts = [found for text in texts if (found := _FIGURES.match(text.strip()))]
    if not parts:
        return fallback, ""
    example = parts[0][0].strip(" ,T")
    first = sum(int(part[1]) > _LAST_MONTH for part in parts)
    second = sum(int(part[3]) > _LAST_MONTH for part in parts)
    if first != second:
        order = Order.DAY_FIRST if first > second else Order.MONTH_FIRST
        return order, f"Dates such as {example} were read as {order.value}, since others in this file can only be that."
    if not first and any(part[2] == "." for part in parts):
        return (
            Order.DAY_FIRST,
            f"Dates such as {example} were read as {Order.DAY_FIRST.value}, as they are written with dots.",
        )
    return fallback, (
        f"Dates such as {example} may be read two ways. They were read as {fallback.value}; if that is wrong, choose "
        "the other way and import the file again."
    )


def read_day(text: str, order: Order) -> date | None:
    """The day, or None where there is none in it. A time that follows is left out.

    >>> read_day("14 Sept 2026", Order.DAY_FIRST), read_day("2026-02-30", Order.DAY_FIRST)
    (datetime.date(2026, 9, 14), None)
    """
    plain = text.strip()
    if found := _ISO.match(plain) or _YEAR_FIRST.match(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NAMED.match(plain):
        month = (found[2] or found[3])[:3].lower()
        return _day(int(found[5]), _MONTHS.index(month) + 1, int(found[1] or found[4])) if month in _MONTHS else None
    if found := _FIGURES.match(plain):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        day, month_ = (first, second) if _is_day_first(first, second, order) else (second, first)
        return _day(year if len(found[4]) == len("2026") else _CENTURY + year, month_, day)
    return None


def _is_day_first(first: int, second: int, order: Order) -> bool:
    """A number over twelve is the day, whatever the file's order."""
    if first > _LAST_MONTH or second > _LAST_MONTH:
        return first > _LAST_MONTH
    return order is Order.DAY_FIRST


def _day(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
