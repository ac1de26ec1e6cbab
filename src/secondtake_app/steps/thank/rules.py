"""What Thank decides: when a note is due, whom it goes to, and whether a second take is offered. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

DUE = timedelta(hours=24)
"""Expert advice (E3.6), no more than that; a note is always offered, also later."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many people were met, how many notes have left or were handed over, and by when they are due."""

    people: int = 0
    gone: int = 0
    due: datetime | None = None
    over: bool = False


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
        return Told(f"{progress.gone} of {progress.people} notes", "One more note.")
    if progress.due is None:
        return Told("not yet", "A note to each person you met.")
    when = f"{progress.due:%A %H:%M}"
    return Told("whenever you like" if progress.over else f"by {when}", f"A note to each person you met, by {when}.")


def offers_second_take(question: str, action: str, result: str) -> bool:
    """Whether there is a better and true example to give: named question, own action, and what came of it (E3.10)."""
    return all(part.strip() for part in (question, action, result))
