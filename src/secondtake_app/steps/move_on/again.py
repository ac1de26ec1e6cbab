"""The page of what came again, as values: what right first, then what came again, then what was seen once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from secondtake.outlook.patterns import Held, KindOfQuestion, Patterns, Signal, Standing, Told, patterns
from secondtake_app.interviews.standing import first_app
from secondtake_app.steps.move_on import learned
from secondtake_app.steps.move_on import learned_words as words

if TYPE_CHECKING:
    from secondtake_app.people.models import User

SHOWN = 3
"""Quotes that stand below a line; the older ones are counted."""
LATELY = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said, with the newest of the words it rests on, and how many older ones there are."""

    says: str
    signals: tuple[Signal, ...]
    older: int
    topic: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Again:
    """The whole page."""

    says: str
    keeps: list[Line]
    lately: list[Signal]
    """What went right in the last interviews, where nothing did twice."""
    ask: str
    """Where what went right can be written down, if nothing is known to have gone right."""
    came_again: list[Line]
    once: list[Line]
    told: list[Line]
    not_yours: list[Line]


def gather(person: User, now: datetime) -> Again:
    """Everything that the page shows."""
    interviews = list(learned.held(person, now))
    held = learned.signs(interviews)
    found = patterns(held)
    lately = [] if found.keeps else _lately(held)
    nothing_right = interviews and not found.keeps and not lately
    return Again(
        says=found.says,
        keeps=[_line(one.says, one.signals) for one in found.keeps],
        lately=lately,
        ask=first_app().address(interviews[0]) if nothing_right else "",
        came_again=[_kind(one) for one in found.kinds if one.standing is not Standing.EARLY],
        once=[_kind(one) for one in found.kinds if one.standing is Standing.EARLY],
        told=[_told(one) for one in found.told],
        not_yours=_not_yours(found),
    )


def _line(says: str, signals: Sequence[Signal], topic: str = "", heading: str = "") -> Line:
    newest = sorted(signals, key=lambda one: one.on, reverse=True)
    return Line(says, tuple(newest[:SHOWN]), len(newest[SHOWN:]), topic, heading)


def _kind(one: KindOfQuestion) -> Line:
    return _line(one.says, one.signals, one.topic.name, one.topic.value)


def _told(one: Told) -> Line:
    return _line(one.says, one.signals, heading=words.ABOUT[one.code])


def _not_yours(found: Patterns) -> list[Line]:
    newest = sorted(found.not_yours, key=lambda one: one.on, reverse=True)
    return [Line(one.says, (), 0) for one in newest[:SHOWN]]


def _lately(held: Sequence[Held]) -> list[Signal]:
    """What the person wrote or kept of the newest interviews; of each the first two."""
    newest = sorted((one for one in held if one.right), key=lambda one: one.on, reverse=True)
    found = [
        Signal(one.name, one.on, item.what, item.origin, one.key) for one in newest for item in one.right[:2]
    ]
    return found[:LATELY]
