"""What came again over a person's own interviews: which kinds of question tripped, what stays good.

A lesson needs two independent signals, or one plain statement of an employer; "too early to say" is the usual answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from secondtake.outlook import pattern_words as words
from secondtake.outlook.pattern_model import (
    After,
    Held,
    Keeps,
    KindOfQuestion,
    NotYours,
    Origin,
    Patterns,
    Signal,
    Standing,
    Told,
    Tripped,
    WentRight,
)
from secondtake.outlook.topics import Topic, topic_of
from secondtake.replies.model import Confidence, Controllable, Reason, ReasonCode, Teller

__all__ = [
    "After", "Held", "Keeps", "KindOfQuestion", "NotYours", "Origin", "Patterns", "Signal", "Standing", "Told",
    "Tripped", "WentRight", "patterns",
]  # fmt: skip

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


@dataclass(frozen=True, slots=True)
class _Read:
    """One interview with its questions told apart once, since each kind of question looks at all interviews."""

    held: Held
    topics: frozenset[Topic]
    moments: tuple[tuple[Topic, Tripped], ...]
    reasons: tuple[Reason, ...]

    def of(self, topic: Topic, *, answered: bool) -> list[Tripped]:
        """Its moments of that kind: the person's own, or what an answer said and they took to practise."""
        return [one for about, one in self.moments if about is topic and (one.origin is Origin.ANSWER) is answered]

    def spoken_of(self) -> Iterator[Topic]:
        """The kinds of question of which it may be a sign."""
        yield from (topic for topic, _ in self.moments)
        for reason in self.reasons:
            yield from _speaks_of(self, reason)


def patterns(held: Sequence[Held]) -> Patterns:
    """All that came again, over these interviews of one person.

    >>> from datetime import date
    >>> one = Held("Northwind", date(2026, 3, 2), moments=(Tripped("Why leave now?", "um, well", Origin.RECORD),))
    >>> patterns([one]).kinds[0].standing
    <Standing.EARLY: 'too early to say'>
    """
    interviews = sorted(held, key=lambda one: one.on)
    read = [_read(one) for one in interviews]
    seen = {topic for one in read for topic in one.spoken_of()}
    kinds = tuple(kind for topic in Topic if topic in seen and (kind := _kind(topic, read)))
    told = tuple(_told(read))
    keeps = tuple(_keeps(interviews))
    not_yours = tuple(
        NotYours(one.name, reason, words.not_yours(one.name, reason.quote), one.on, one.key)
        for one in interviews
        for reason in one.reasons
        if reason.controllable is Controllable.NO
    )
    ordered = sorted(kinds, key=lambda kind: (-_WEIGHT[kind.standing], -kind.tripped_in))
    standings = {*(kind.standing for kind in kinds), *(one.standing for one in told)}
    again = bool(standings - {Standing.EARLY})
    says = words.above(len(interviews), told=again, keeps=bool(keeps), seen=bool(kinds or told))
    return Patterns(keeps, tuple(ordered), told, not_yours, says)


_WEIGHT = {Standing.LESSON: 2, Standing.BETTER_SINCE: 1, Standing.EARLY: 0}


def _read(one: Held) -> _Read:
    moments = tuple((moment.topic or topic_of(moment.question), moment) for moment in one.moments)
    asked = {topic_of(question) for question in one.asked}
    return _Read(
        held=one,
        topics=frozenset({*one.kinds, *asked, *(topic for topic, _ in moments)}),
        moments=tuple((topic, moment) for topic, moment in moments if not moment.struck),
        reasons=tuple(reason for reason in one.reasons if _counts(reason)),
    )


def _kind(topic: Topic, read: Sequence[_Read]) -> KindOfQuestion | None:
    """One kind of question, or None where nothing of it was kept and no answer spoke of it."""
    own = [(one.held, moments) for one in read if (moments := one.of(topic, answered=False))]
    stated = _stated(read, lambda one, reason: topic in _speaks_of(one, reason))
    answers = [*_signals_of(stated), *_taken_up(topic, read, {id(one) for one, _ in stated})]
    if not own and not answers:
        return None
    signals = (*(_own_signal(one, moments) for one, moments in own), *answers)
    plain = any(_is_plain(reason) for _, reason in stated)
    last = max(signal.on for signal in signals)
    asked = [one for one in read if topic in one.topics]
    since = sum(one.held.on > last for one in asked)
    standing = _standing(len(signals), plain=plain, since=since)
    after = [moment.after for _, moments in own for moment in moments]
    passed, ran_on = after.count(After.PASSED), after.count(After.RAN_ON)
    counts = words.Counts(len(asked), len(own), len(answers), since, passed, ran_on)
    says = words.kind(topic, counts, plain=plain, standing=standing.name)
    return KindOfQuestion(topic, len(asked), len(own), passed, ran_on, signals, standing, says)


def _stated(read: Sequence[_Read], fits: Callable[[_Read, Reason], bool]) -> list[tuple[_Read, Reason]]:
    """One reason an interview: employer and recruiter are one sign, and the plainer words count."""
    found: list[tuple[_Read, Reason]] = []
    for one in read:
        reasons = sorted((reason for reason in one.reasons if fits(one, reason)), key=_is_plain, reverse=True)
        found.extend((one, reason) for reason in reasons[:1])
    return found


def _signals_of(stated: Sequence[tuple[_Read, Reason]]) -> Iterator[Signal]:
    for one, reason in stated:
        yield _signal(one.held, reason.quote, Origin.ANSWER)


def _taken_up(topic: Topic, read: Sequence[_Read], spoken: set[int]) -> Iterator[Signal]:
    """What an answer said and the person took to practise, unless a reason of that answer is a sign already."""
    for one in read:
        moments = one.of(topic, answered=True)
        if moments and id(one) not in spoken:
            yield _signal(one.held, moments[0].quote, Origin.ANSWER, moments[0].key)


def _speaks_of(one: _Read, reason: Reason) -> tuple[Topic, ...]:
    """The kinds of question a reason is about: those that were asked there, or the first where none is known."""
    topics = _ABOUT.get(reason.code, ())
    return tuple(topic for topic in topics if topic in one.topics) or topics[:1]


def _is_plain(reason: Reason) -> bool:
    return reason.source is Teller.EMPLOYER and reason.confidence is Confidence.STATED


def _standing(signals: int, *, plain: bool, since: int) -> Standing:
    if signals < _SINCE and not plain:
        return Standing.EARLY
    return Standing.BETTER_SINCE if since >= _SINCE else Standing.LESSON


def _own_signal(one: Held, moments: Sequence[Tripped]) -> Signal:
    """One signal an interview: what is in its record, else what is remembered; two moments of one day are one sign."""
    best = next((moment for moment in moments if moment.origin is Origin.RECORD), moments[0])
    return _signal(one, best.quote or best.question, best.origin, best.key)


def _signal(one: Held, quote: str, origin: Origin, moment: str = "") -> Signal:
    return Signal(one.name, one.on, quote, origin, one.key, moment)


def _counts(reason: Reason) -> bool:
    """Whether a reason is a sign at all: somebody else's words, not vague, and about what can be changed."""
    return (
        reason.source is not Teller.OWN_GUESS
        and reason.confidence is not Confidence.VAGUE
        and reason.controllable is not Controllable.NO
    )


def _has_code(code: ReasonCode, _one: _Read, reason: Reason) -> bool:
    return reason.code is code


def _told(read: Sequence[_Read]) -> Iterator[Told]:
    for code in _OF_NO_KIND:
        stated = _stated(read, partial(_has_code, code))
        if stated:
            plain = any(_is_plain(reason) for _, reason in stated)
            signals = tuple(_signals_of(stated))
            standing = _standing(len(signals), plain=plain, since=0)
            yield Told(code, signals, standing, words.told(len(signals), plain=plain, early=standing is Standing.EARLY))


def _keeps(held: Sequence[Held]) -> Iterator[Keeps]:
    """What went right more than once, the most often first."""
    found: dict[str, list[Signal]] = {}
    phrases: dict[str, str] = {}
    for one in held:
        for key, item in {item.key or item.what: item for item in reversed(one.right)}.items():
            found.setdefault(key, []).append(_signal(one, item.quote, item.origin))
            phrases[key] = item.what or phrases.get(key, "")
    for key, signals in sorted(found.items(), key=lambda pair: -len(pair[1])):
        if len(signals) >= _SINCE:
            what = phrases[key]
            yield Keeps(what, len(signals), len(held), tuple(signals), words.keeps(what, len(signals), len(held)))
