"""Working days by country, and the rule of silence: when one reminder is offered, and when a letter is closed."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

AFTER_PROMISE = 2
AFTER_ASKING = 7
AFTER_REMINDER = 7
"""Working days (E2.8, E5.11: expert advice, no more than that)."""


class Silence(StrEnum):
    """Where a question that nobody answered yet stands."""

    WAIT = "wait"
    REMIND = "remind"
    """One reminder is offered; there is no second."""
    REMINDED = "reminded"
    """The reminder has gone, and has its own time."""
    CLOSED = "closed"


def knows(country: str) -> bool:
    """Whether the holidays of a country (two letters) are known; else only weekends count, and the page says so."""
    return _calendar(country) is not None


def is_working_day(day: date, country: str) -> bool:
    """Neither a weekend there nor a holiday of the whole country.

    >>> is_working_day(date(2026, 12, 25), "GB"), is_working_day(date(2026, 12, 25), "")
    (False, True)
    """
    calendar = _calendar(country)
    return day.weekday() < 5 if calendar is None else calendar.is_working_day(day)


@lru_cache(maxsize=1024)
def after(day: date, count: int, country: str) -> date:
    """The `count`-th working day after `day`; the day itself never counts.

    >>> after(date(2026, 12, 24), 2, "GB").isoformat()
    '2026-12-30'
    """
    while count > 0:
        day = date.fromordinal(day.toordinal() + 1)
        count -= is_working_day(day, country)
    return day


def working_days_since(day: date, today: date, country: str) -> int:
    """How many working days have begun since `day`, today's among them; for "asked three working days ago"."""
    days = (date.fromordinal(number) for number in range(day.toordinal() + 1, today.toordinal() + 1))
    return sum(is_working_day(one, country) for one in days)


def silence(asked_on: date, promised: date | None, country: str) -> date:
    """The first day on which a reminder is offered: two working days after the date they promised, else seven after
    asking. A promise for a day before the letter went was not about this letter.

    >>> silence(date(2026, 11, 23), None, "GB").isoformat()
    '2026-12-02'
    >>> silence(date(2026, 11, 23), date(2026, 11, 27), "GB").isoformat()
    '2026-12-01'
    """
    if promised is not None and promised >= asked_on:
        return after(promised, AFTER_PROMISE, country)
    return after(asked_on, AFTER_ASKING, country)


def closes_on(reminded_on: date, country: str) -> date:
    """The day on which a letter is closed: the reminder's own wait. For one never sent, give the day it was offered."""
    return after(reminded_on, AFTER_REMINDER, country)


def standing(
    asked_on: date, promised: date | None, country: str, today: date, reminded_on: date | None = None
) -> Silence:
    """Where an unanswered letter stands today. A reminder that nobody sent closes it as one that went would."""
    offered_on = silence(asked_on, promised, country)
    if reminded_on is None and today < offered_on:
        return Silence.WAIT
    if today >= closes_on(reminded_on or offered_on, country):
        return Silence.CLOSED
    return Silence.REMIND if reminded_on is None else Silence.REMINDED


@lru_cache(maxsize=16)
def _calendar(country: str) -> HolidayBase | None:
    """The country's calendar; it fills in each year when that is first asked for. None for one not known."""
    from holidays import country_holidays  # not at the start: 40 ms, and Home needs it only while a letter waits

    try:
        return country_holidays(country.upper()) if country.strip() else None
    except NotImplementedError:
        return None
