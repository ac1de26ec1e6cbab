"""What came again over a person's own interviews: which kinds of question tripped, what stays good.

A lesson needs two independent signals, or one plain statement of an employer; "too early to say" is the usual answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from secondtake.outlook import pattern_words as words
from secondtake.outlook.topics import Topic, topic_of
from secondtake.replies.model import Confidence, Controllable, Reason, ReasonCode, Teller


class Origin(StrEnum):
    """Where words come from."""

    RECORD = "from the record"
    MEMORY = "from your memory"
    ANSWER = "from their answer"


class Standing(StrEnum):
    """How far it carries."""

    EARLY = "too early to say"
    LESSON = "came again"
    BETTER_SINCE = "went better since"


@dataclass(frozen=True, slots=True)
class Tripped:
    """A moment that the person kept: the question, the words it rests on, and whether they struck it since."""

    question: str
    quote: str
    origin: Origin
    struck: bool = False
    topic: Topic | None = None
    """As the person named it; else told by the question's words."""


@dataclass(frozen=True, slots=True)
class WentRight:
    """Something that went right, in one phrase that is the same from interview to interview, and its words."""

    what: str
    quote: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Held:
    """One interview that was held: what was asked, what was kept of it, and the reasons that an answer gave."""

    name: str
    on: date
    asked: tuple[str, ...] = ()
    moments: tuple[Tripped, ...] = ()
    right: tuple[WentRight, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign, in one interview, with its words."""

    interview: str
    on: date
    quote: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class KindOfQuestion:
    """What a kind of question did over the interviews in which it was asked."""

    topic: Topic
    asked_in: int
    tripped_in: int
    signals: tuple[Signal, ...]
    standing: Standing
    says: str


@dataclass(frozen=True, slots=True)
class Keeps:
    """What went right in two interviews or more."""

    what: str
    interviews: int
    of: int
    signals: tuple[Signal, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Told:
    """What answers said that is about no single kind of question."""

    code: ReasonCode
    signals: tuple[Signal, ...]
    standing: Standing
    says: str


@dataclass(frozen=True, slots=True)
class NotYours:
    """A reason that nothing could be done about: never a lesson."""

    interview: str
    reason: Reason
    says: str


@dataclass(frozen=True, slots=True)
class Patterns:
    """What can be said, what right first; `says` is the sentence above it all."""

    keeps: tuple[Keeps, ...]
    kinds: tuple[KindOfQuestion, ...]
    told: tuple[Told, ...]
    not_yours: tuple[NotYours, ...]
    says: str


_ABOUT: dict[ReasonCode, tuple[Topic, ...]] = {
    ReasonCode.EVIDENCE_GAP: (Topic.EXAMPLE, Topic.CONFLICT, Topic.FAILURE),
    ReasonCode.TECHNICAL: (Topic.TECHNICAL, Topic.CASE),
    ReasonCode.MOTIVATION: (Topic.WHY_THIS, Topic.WHY_LEAVE, Topic.AHEAD),
    ReasonCode.LOGISTICS: (Topic.TERMS,),
}
"""Of which kinds of question a reason speaks."""
_OF_NO_KIND = (
    ReasonCode.COMMUNICATION,
    ReasonCode.MISSING_REQUIREMENT,
    ReasonCode.LEVEL,
    ReasonCode.FIT,
    ReasonCode.CONDUCT,
)
"""Reasons about the whole of it. That somebody was stronger, or that a role was cut, is a sign of nothing."""
_SINCE = 2
"""Interviews without a kept moment after which a kind of question has gone better since."""


def patterns(held: Sequence[Held]) -> Patterns:
    """All that came again, over these interviews of one person.

    >>> one = Held("Northwind", date(2026, 3, 2), moments=(Tripped("Why leave now?", "um, well", Origin.RECORD),))
    >>> patterns([one]).kinds[0].standing
    <Standing.EARLY: 'too early to say'>
    """
    interviews = sorted(held, key=lambda one: one.on)
    kinds = tuple(kind for topic in Topic if (kind := _kind(topic, interviews)))
    told = tuple(_told(interviews))
    keeps = tuple(_keeps(interviews))
    not_yours = tuple(
        NotYours(one.name, reason, words.not_yours(one.name, reason.quote))
        for one in interviews
        for reason in one.reasons
        if reason.controllable is Controllable.NO
    )
    ordered = sorted(kinds, key=lambda kind: (-_WEIGHT[kind.standing], -kind.tripped_in))
    standings = {*(kind.standing for kind in kinds), *(one.standing for one in told)}
    again = bool(standings - {Standing.EARLY})
    return Patterns(keeps, tuple(ordered), told, not_yours, words.above(len(interviews), told=again, keeps=bool(keeps)))


_WEIGHT = {Standing.LESSON: 2, Standing.BETTER_SINCE: 1, Standing.EARLY: 0}


def _kind(topic: Topic, held: Sequence[Held]) -> KindOfQuestion | None:
    """One kind of question, or None where nothing of it was kept and no answer spoke of it."""
    asked = [one for one in held if topic in _topics(one)]
    tripped = [one for one in held if _moments(one, topic)]
    stated = _stated(held, lambda one, reason: topic in _speaks_of(one, reason))
    if not tripped and not stated:
        return None
    signals = (*_own_signals(tripped, topic), *(_signal(one, reason.quote, Origin.ANSWER) for one, reason in stated))
    plain = any(_is_plain(reason) for _, reason in stated)
    last = max(signal.on for signal in signals)
    since = [one for one in asked if one.on > last]
    standing = _standing(len(signals), plain=plain, since=len(since))
    says = words.kind(
        topic, len(asked), len(tripped), len(stated), plain=plain, since=len(since), standing=standing.name
    )
    return KindOfQuestion(topic, len(asked), len(tripped), signals, standing, says)


def _stated(held: Sequence[Held], fits: Callable[[Held, Reason], bool]) -> list[tuple[Held, Reason]]:
    """One reason an interview: employer and recruiter are one sign, and the plainer words count."""
    found: list[tuple[Held, Reason]] = []
    for one in held:
        reasons = sorted((r for r in one.reasons if _counts(r) and fits(one, r)), key=_is_plain, reverse=True)
        found.extend((one, reason) for reason in reasons[:1])
    return found


def _speaks_of(one: Held, reason: Reason) -> tuple[Topic, ...]:
    """The kinds of question a reason is about: those that were asked there, or the first where none is known."""
    topics = _ABOUT.get(reason.code, ())
    return tuple(topic for topic in topics if topic in _topics(one)) or topics[:1]


def _is_plain(reason: Reason) -> bool:
    return reason.source is Teller.EMPLOYER and reason.confidence is Confidence.STATED


def _standing(signals: int, *, plain: bool, since: int) -> Standing:
    if signals < _SINCE and not plain:
        return Standing.EARLY
    return Standing.BETTER_SINCE if since >= _SINCE else Standing.LESSON


def _topics(one: Held) -> set[Topic]:
    """Every kind of question that is known to have been asked in it."""
    return {topic_of(question) for question in one.asked} | {_topic(moment) for moment in one.moments}


def _topic(moment: Tripped) -> Topic:
    return moment.topic or topic_of(moment.question)


def _moments(one: Held, topic: Topic) -> list[Tripped]:
    return [moment for moment in one.moments if not moment.struck and _topic(moment) is topic]


def _own_signals(tripped: Sequence[Held], topic: Topic) -> Iterator[Signal]:
    """One signal an interview: what is in its record, else what is remembered; two moments of one day are one sign."""
    for one in tripped:
        moments = _moments(one, topic)
        best = next((moment for moment in moments if moment.origin is Origin.RECORD), moments[0])
        yield _signal(one, best.quote or best.question, best.origin)


def _signal(one: Held, quote: str, origin: Origin) -> Signal:
    return Signal(one.name, one.on, quote, origin)


def _counts(reason: Reason) -> bool:
    """Whether a reason is a sign at all: somebody else's words, not vague, and about what can be changed."""
    return (
        reason.source is not Teller.OWN_GUESS
        and reason.confidence is not Confidence.VAGUE
        and reason.controllable is not Controllable.NO
    )


def _has_code(code: ReasonCode, _held: Held, reason: Reason) -> bool:
    return reason.code is code


def _told(held: Sequence[Held]) -> Iterator[Told]:
    for code in _OF_NO_KIND:
        stated = _stated(held, partial(_has_code, code))
        if stated:
            plain = any(_is_plain(reason) for _, reason in stated)
            signals = tuple(_signal(one, reason.quote, Origin.ANSWER) for one, reason in stated)
            standing = _standing(len(signals), plain=plain, since=0)
            yield Told(code, signals, standing, words.told(len(signals), plain=plain, early=standing is Standing.EARLY))


def _keeps(held: Sequence[Held]) -> Iterator[Keeps]:
    """What went right more than once, the most often first."""
    found: dict[str, list[Signal]] = {}
    for one in held:
        for what in dict.fromkeys(item.what for item in one.right):
            item = next(item for item in one.right if item.what == what)
            found.setdefault(what, []).append(_signal(one, item.quote, item.origin))
    for what, signals in sorted(found.items(), key=lambda pair: -len(pair[1])):
        if len(signals) >= _SINCE:
            yield Keeps(what, len(signals), len(held), tuple(signals), words.keeps(what, len(signals), len(held)))
