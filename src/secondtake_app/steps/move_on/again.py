"""The page of what came again, as values: what right first, then what came again, then what was seen once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from secondtake.outlook.patterns import (
    Held,
    KindOfQuestion,
    NotYours,
    Origin,
    Patterns,
    Signal,
    Standing,
    Told,
    patterns,
)
from secondtake_app.interviews.models import Interview
from secondtake_app.interviews.standing import first_app
from secondtake_app.steps.move_on import learned, signs
from secondtake_app.steps.move_on import learned_words as words

if TYPE_CHECKING:
    from secondtake_app.people.models import User

SHOWN = 3
"""Quotes that stand below a line; the older ones are counted."""
LATELY = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a line rests on, where they come from, and the way to their interview."""

    text: str
    origin: str
    interview: str
    on: date
    url: str
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said, with the newest of the words it rests on, and how many older ones there are."""

    says: str
    quotes: tuple[Quote, ...] = ()
    older: int = 0
    topic: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Again:
    """The whole page."""

    says: str
    keeps: list[Line]
    lately: list[Quote]
    """What went right in the last interviews, where nothing did twice."""
    ask: str
    """Where what went right can be written down, if nothing is known to have gone right."""
    came_again: list[Line]
    once: list[Line]
    told: list[Line]
    not_yours: list[Line]


_last: dict[UUID, tuple[str, Again]] = {}
"""The page as it was last made for somebody, with how things stood then. In memory, for a few people, no longer."""
REMEMBERED = 8


def gather(person: User, now: datetime) -> Again:
    """Everything that the page shows; made anew whenever anything changed that it rests on."""
    interviews = learned.held(person, now)
    stands = signs.stamp(person, interviews)
    stood, page = _last.get(person.pk, ("", None))
    if page is None or stood != stands:
        page = _make(signs.of(person, interviews))
        _last.pop(person.pk, None)
        _last[person.pk] = stands, page
        for forgotten in list(_last)[:-REMEMBERED]:
            _last.pop(forgotten, None)
    return page


def _make(held: Sequence[Held]) -> Again:
    """Counted without words; the words of what is shown are read after."""
    newest = sorted(held, key=lambda one: one.on, reverse=True)
    counted = patterns(held)
    lately = [] if counted.keeps else [one for one in newest if one.right][:LATELY]
    shown = {sign.key for sign in _shown(counted)} | {one.key for one in lately}
    spoken = signs.with_words(held, shown)
    found = patterns(spoken)
    nothing_right = newest and not found.keeps and not lately
    return Again(
        says=found.says,
        keeps=[_line(one.says, one.signals) for one in found.keeps],
        lately=_lately([one for one in spoken if one.key in {late.key for late in lately}]),
        ask=first_app().address(Interview(pk=UUID(newest[0].key))) if nothing_right else "",
        came_again=[_kind(one) for one in found.kinds if one.standing is not Standing.EARLY],
        once=[_kind(one) for one in found.kinds if one.standing is Standing.EARLY],
        told=[_told(one) for one in found.told],
        not_yours=[Line(one.says) for one in _newest(found.not_yours)],
    )


def _shown(found: Patterns) -> Iterator[Signal | NotYours]:
    for signals in (one.signals for group in (found.keeps, found.kinds, found.told) for one in group):
        yield from _best(signals)
    yield from _newest(found.not_yours)


def _best(signals: Sequence[Signal]) -> list[Signal]:
    """What others said plainly first, since it weighs most and is seldom; then the newest."""
    return sorted(signals, key=lambda one: (one.origin is Origin.ANSWER, one.on), reverse=True)[:SHOWN]


def _newest(found: Sequence[NotYours]) -> list[NotYours]:
    return sorted(found, key=lambda one: one.on, reverse=True)[:SHOWN]


def _line(says: str, signals: Sequence[Signal], topic: str = "", heading: str = "") -> Line:
    return Line(says, tuple(map(_quote, _best(signals))), max(len(signals) - SHOWN, 0), topic, heading)


def _kind(one: KindOfQuestion) -> Line:
    return _line(one.says, one.signals, one.topic.name, one.topic.value)


def _told(one: Told) -> Line:
    return _line(one.says, one.signals, heading=words.ABOUT[one.code])


def _quote(sign: Signal) -> Quote:
    return Quote(sign.quote, sign.origin.value, sign.interview, sign.on, _address(sign.key), sign.moment)


def _address(key: str) -> str:
    return first_app().address(Interview(pk=UUID(key)))


def _lately(held: Sequence[Held]) -> list[Quote]:
    """What the person wrote or kept of the newest interviews, the first of each."""
    newest = sorted(held, key=lambda one: one.on, reverse=True)
    return [
        Quote(one.right[0].what, one.right[0].origin.value, one.name, one.on, _address(one.key))
        for one in newest
        if one.right
    ]
