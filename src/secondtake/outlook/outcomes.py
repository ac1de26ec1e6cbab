"""What follows from an outcome, by plain rules: what opens, what waits until tomorrow, and what is offered once.

On the day of a no, no forecast is resolved in front of the person and no take is begun; the setback plan and the close
are opened, and one tiny take is offered for the next day, since people stop practising exactly then (E1.12, E5.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from secondtake.outlook import outcome_words as words


class Outcome(StrEnum):
    """What came of an opportunity."""

    OFFER = "offer"
    NEXT_ROUND = "next round"
    REJECTION = "rejection"
    WITHDRAWN = "withdrawn"
    SILENCE = "silence"


class Opens(StrEnum):
    """A page that an outcome leads to."""

    SETBACK_PLAN = "setback plan"
    CLOSE = "close"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class Following:
    """All that follows from one outcome."""

    outcome: Outcome
    logged_on: date
    opens: tuple[Opens, ...]
    went_on: bool | None
    """How a forecast is resolved; None where it stays open, or never had an answer."""
    resolve_from: date | None
    """The first day on which that is shown; None where there is nothing to resolve."""
    takes_from: date
    """The first day on which a take may be begun."""
    tiny_take_on: date | None
    """The day for which one tiny take is offered, once."""
    says: tuple[str, ...]
    offers: str = ""
    """What it says of that take, where there is one to offer."""


_TOMORROW = timedelta(days=1)
_WENT_ON = {Outcome.OFFER: True, Outcome.NEXT_ROUND: True, Outcome.REJECTION: False}
_OPENS = {Outcome.REJECTION: (Opens.SETBACK_PLAN, Opens.CLOSE), Outcome.NEXT_ROUND: (Opens.BRIEF,)}
_SAYS = {
    Outcome.OFFER: (words.OFFER, words.KEEP_GOING),
    Outcome.NEXT_ROUND: (words.NEXT_ROUND, words.KEEP_GOING),
    Outcome.REJECTION: (words.REJECTION,),
    Outcome.WITHDRAWN: (words.WITHDRAWN,),
    Outcome.SILENCE: (words.SILENCE,),
}


def follows(outcome: Outcome, logged_on: date) -> Following:
    """What follows from an outcome that was logged on that day.

    >>> after = follows(Outcome.REJECTION, date(2026, 3, 2))
    >>> after.opens[0].value, after.resolve_from, after.tiny_take_on
    ('setback plan', datetime.date(2026, 3, 3), datetime.date(2026, 3, 3))
    """
    hurts = outcome is Outcome.REJECTION
    next_day = logged_on + _TOMORROW
    went_on = _WENT_ON.get(outcome)
    return Following(
        outcome=outcome,
        logged_on=logged_on,
        opens=_OPENS.get(outcome, ()),
        went_on=went_on,
        resolve_from=None if went_on is None else next_day if hurts else logged_on,
        takes_from=next_day if hurts else logged_on,
        tiny_take_on=next_day if hurts else None,
        says=_SAYS[outcome],
        offers=words.TOMORROW if hurts else "",
    )


def may_show_forecast(after: Following, today: date) -> bool:
    """Whether a forecast may be held against its outcome in front of the person.

    >>> may_show_forecast(follows(Outcome.REJECTION, date(2026, 3, 2)), date(2026, 3, 2))
    False
    """
    return after.resolve_from is not None and today >= after.resolve_from


def may_begin_take(logged: list[Following], today: date) -> bool:
    """Whether a take may be begun today, after all that was logged; one no stops it for that day everywhere.

    >>> may_begin_take([follows(Outcome.REJECTION, date(2026, 3, 2))], date(2026, 3, 3))
    True
    """
    return all(not after.logged_on <= today < after.takes_from for after in logged)
