"""A time as one says it, seen from now: today, tomorrow, a weekday, a date. Pure; both carry the person's zone."""

from __future__ import annotations

from datetime import date, datetime

WEEK = 7


def day(when: date, today: date) -> str:
    """The day alone.

    >>> day(date(2026, 11, 25), date(2026, 11, 24)), day(date(2026, 12, 1), date(2026, 11, 24))
    ('tomorrow', 'Tuesday 1 December')
    """
    ahead = (when - today).days
    if ahead in NEAR:
        return NEAR[ahead]
    if 0 < ahead < WEEK:
        return f"{when:%A}"
    return f"{when:%A} {when.day} {when:%B}" + (f" {when.year}" if when.year != today.year else "")


NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def moment(when: datetime, now: datetime) -> str:
    """The day and the hour.

    >>> moment(datetime(2026, 11, 25, 15, 0), datetime(2026, 11, 24, 20, 0))
    'tomorrow 15:00'
    """
    said = day(when.date(), now.date())
    return f"{said}{',' if said[-1:].isalpha() and ' ' in said else ''} {when:%H:%M}"


def before(when: date, today: date) -> str:
    """The first day on which there is something to do: "the 2nd" where no month is needed to know which.

    >>> before(date(2026, 12, 2), date(2026, 11, 24)), before(date(2027, 1, 12), date(2026, 11, 24))
    ('the 2nd', '12 January')
    """
    if (when - today).days == 1:
        return "tomorrow"
    if 0 < (when - today).days <= SOON:
        return f"the {when.day}{_ending(when.day)}"
    return f"{when.day} {when:%B}"


SOON = 20


def _ending(number: int) -> str:
    return "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def count(number: int, what: str) -> str:
    """A small number in words.

    >>> count(3, "working day"), count(1, "working day")
    ('three working days', 'one working day')
    """
    return f"{SMALL.get(number, str(number))} {what}{'' if number == 1 else 's'}"


SMALL = dict(
    enumerate(("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))
)
