"""What Ask decides: where a question stands that nobody has answered, in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secondtake_app.interviews import business_days
from secondtake_app.interviews.business_days import Silence


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that went, when, and what came since; `reminded_on` is the day of the one reminder."""

    on: date | None = None
    promised: date | None = None
    reminded_on: date | None = None
    answered: bool = False


def silence(asked: Asked, country: str, today: date) -> Silence | None:
    """Where the silence stands; None where nothing was asked yet, or it is answered."""
    if asked.on is None or asked.answered:
        return None
    return business_days.standing(asked.on, asked.promised, country, today, asked.reminded_on)


def state(asked: Asked, country: str, today: date) -> str:
    """The word for the head of the page.

    >>> state(Asked(), "GB", date(2026, 11, 24))
    'not yet'
    """
    if asked.answered:
        return "answered"
    match silence(asked, country, today):
        case None:
            return "not yet"
        case Silence.CLOSED:
            return "closed"
        case Silence.REMIND:
            return "a reminder, if you like"
        case _:
            return "asked"
