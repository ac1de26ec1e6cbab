"""What Ask decides: where a question stands that nobody has answered, in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secondtake_app.interviews import business_days
from secondtake_app.interviews.business_days import Silence


@dataclass(frozen=True, slots=True)
class Asked:
    """The last question that went, when, and what came since; `reminded_on` is the day of the one reminder."""

    on: date | None = None
    promised: date | None = None
    reminded_on: date | None = None
    answered: bool = False
    let_go: bool = False
    """The person wrote that no reply is needed."""
    reminder_used: bool = False
    """The one reminder of this interview went with an earlier question."""
    reminder_leaving: bool = False
    """It is held, about to go, or handed over: nothing more is to be offered."""


def silence(asked: Asked, country: str, today: date) -> Silence | None:
    """Where the silence stands; None where nothing was asked yet, or it is answered."""
    if asked.on is None or asked.answered:
        return None
    if asked.let_go:
        return Silence.CLOSED
    found = business_days.standing(asked.on, asked.promised, country, today, asked.reminded_on)
    return Silence.CLOSED if found is Silence.REMIND and asked.reminder_used else found


def may_remind(asked: Asked, country: str, today: date) -> bool:
    """Whether the one reminder is offered today."""
    return silence(asked, country, today) is Silence.REMIND and not asked.reminder_leaving


def next_day(asked: Asked, country: str, today: date) -> date | None:
    """The day until which there is nothing to do; None where that is over, or nothing waits.

    >>> next_day(Asked(on=date(2026, 11, 23)), "GB", date(2026, 11, 24)).isoformat()
    '2026-12-02'
    """
    match silence(asked, country, today):
        case Silence.WAIT if asked.on:
            return business_days.silence(asked.on, asked.promised, country)
        case Silence.REMINDED if asked.reminded_on:
            return business_days.closes_on(asked.reminded_on, country)
        case _:
            return None


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
        case Silence.REMIND if not asked.reminder_leaving:
            return "a reminder, if you like"
        case _:
            return "asked"
