"""What Thank decides: when a note is due, whom it goes to, and whether a second take is offered. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from secondtake.evidence.model import ExchangeKind
from secondtake.evidence.question_kinds import kind_of
from secondtake.evidence.unlawful import may_be_unlawful
from secondtake_app.interviews import days

DUE = timedelta(hours=24)
"""Expert advice (E3.6), no more than that; a note is always offered, also later."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many people were met, how many notes have left or were handed over, and by when they are due."""

    people: int = 0
    gone: int = 0
    due: datetime | None = None
    now: datetime | None = None
    """Both in the person's zone."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words for the head of the page and for Home."""

    state: str
    next: str = ""
    done: bool = False


def due_at(happened_at: datetime | None) -> datetime | None:
    """A day after the interview."""
    return happened_at + DUE if happened_at else None


def standing(progress: Progress) -> Told:
    """The state of the step.

    >>> standing(Progress(people=2, gone=1)).state
    '1 of 2 notes'
    """
    if progress.people and progress.gone >= progress.people:
        return Told("done", done=True)
    if progress.gone:
        return Told(f"{progress.gone} of {progress.people} notes", "Next: one more note.")
    if progress.due is None or progress.now is None:
        return Told("not yet", "Next: a note to each person you met.")
    if progress.now < progress.due - DUE:
        return Told("after it")
    if progress.due < progress.now:
        return Told("whenever you like", "Next: a note to each person you met. It is a kind thing to send, also now.")
    when = days.moment(progress.due, progress.now)
    return Told(f"by {when}", f"Next: a note to each person you met, by {when}.")


def offers_second_take(question: str, action: str, result: str) -> bool:
    """Whether there is a better and true example to give, for a question about the work (E3.10).

    >>> offers_second_take("a conflict with a manager", "I asked which figure he needed", "We agreed")
    True
    >>> offers_second_take("what salary do you expect", "I looked it up", "A figure")
    False
    """
    whole = all(part.strip() for part in (question, action, result))
    return whole and is_about_the_work(question)


def is_about_the_work(question: str) -> bool:
    """Not for what is none of their business, nor for pay and dates: a note that comes back to those does no good."""
    if may_be_unlawful(question) or _ARRANGEMENTS.search(question):
        return False
    return kind_of(question) is not ExchangeKind.SMALL_TALK


_ARRANGEMENTS = re.compile(
    r"(?i)\b(?:salary|salaries|wages?|pay (?:range|rise|expectations?)|how much do you (?:earn|make|want)"
    r"|compensation|notice period|start date|when (?:can|could) you (?:start|begin)"
    r"|(?:work )?visa|right to work|relocat\w+|commut\w+|find us|journey here)\b"
)
