"""After a slip: did it stay with that answer, or did the answers after it change too (E4.19)?

Compared are the same person's answers before and after, never a norm: words to an answer, particulars (figures,
names, times) and hedges to a hundred words, and further slips. Nothing is concluded from fewer than two answers
on either side.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from operator import attrgetter

from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Polarity
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.quotes import heard, opening
from secondtake.evidence.sentences import Range, count_words, cut_sentences
from secondtake.evidence.slips import SLIPS, find_slips
from secondtake.transcripts.model import Transcript

RECOVERED = Kind(
    "recovered",
    Polarity.RIGHT,
    "After the slip, this answer was as long and as particular as those before it. Was that how it felt?",
    "It does not mean that the slip was seen, or that it mattered.",
    "E4.19",
)
KINDS = (RECOVERED,)


class Outcome(StrEnum):
    """What the answers after a slip look like beside those before it."""

    CONTAINED = "contained"
    SNOWBALLED = "snowballed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Manner:
    """Answers in numbers: medians over answers, and rates for a hundred words."""

    answers: int
    words: float
    particulars: float
    hedges: float
    slips: int


@dataclass(frozen=True, slots=True)
class Aftermath:
    """How the answers after a slip compare with those before it."""

    outcome: Outcome
    before: Manner
    after: Manner
    back_to_usual: float | None
    """When the first answer starts that is again as long as usual and free of slips, in seconds."""
    back_in: int | None
    """The index of the exchange with that answer."""


_HEDGES = any_of(
    "i guess|i think maybe|maybe|not sure|sort of|kind of|i don't know",
    "probably|i suppose|or something|somehow|perhaps|might be",
)
_PARTICULARS = re.compile(
    r"\d+|(?<=[a-z,] )[A-Z][a-z]+|\b(?:percent|hundred|thousand|million|monday|january|yesterday)\b"
)
_JUDGED = (ExchangeKind.QUESTION, ExchangeKind.FOLLOW_UP, ExchangeKind.CASE)
_ENOUGH = 2
"""Answers on either side below which nothing is concluded."""
_AROUND = 30
"""How many answers on either side are compared."""
_ASKED_ON = 2
"""How many follow-up questions about the slip itself are counted to it, not to what came after."""
_SUBSTANCE = 8
"""Words of a sentence that is worth quoting."""
_SHRUNK = 0.5
"""Answers after a slip that are less than half as long as before are a change."""
_MORE_HEDGES = 2.0
"""Hedges a hundred words more than before that are a change: two, over the usual one to two of ordinary talk."""


@dataclass(frozen=True, slots=True)
class _Answer:
    exchange: int
    words: int
    particulars: int
    hedges: int
    slips: int


def after(
    transcript: Transcript, exchanges: Sequence[Exchange], slip: Finding, slips: Sequence[Finding] | None = None
) -> Aftermath:
    """How the answers after a slip compare with the same person's before it.

    `slips` are those of the whole record, found anew where they are not given; `slip.exchange` must be set,
    else ValueError.
    """
    if slip.exchange is None:
        raise ValueError("a slip without an exchange has no before and after")
    answers = _answers(transcript, exchanges, find_slips(transcript, exchanges) if slips is None else slips)
    return _compare(transcript, exchanges, answers, slip.exchange)


def find_recoveries(
    transcript: Transcript, exchanges: Sequence[Exchange], slips: Sequence[Finding] | None = None
) -> tuple[Finding, ...]:
    """Answers in which somebody was back to their usual after a slip that stayed contained; one for each slip."""
    slips = find_slips(transcript, exchanges) if slips is None else slips
    if not any(slip.kind in SLIPS for slip in slips):
        return ()
    answers = _answers(transcript, exchanges, slips)
    back: dict[int, Finding] = {}
    for slip in slips:
        if slip.kind not in SLIPS or slip.exchange is None:
            continue
        aftermath = _compare(transcript, exchanges, answers, slip.exchange)
        if aftermath.outcome is Outcome.CONTAINED and aftermath.back_in is not None:
            back.setdefault(aftermath.back_in, _recovered(transcript, exchanges, aftermath.back_in))
    return tuple(back.values())


def _recovered(transcript: Transcript, exchanges: Sequence[Exchange], number: int) -> Finding:
    span = exchanges[number].answer
    assert span is not None
    answer = heard(transcript, span.pieces)
    return RECOVERED.at(transcript, answer, _first_of_substance(answer.text), number)


def _first_of_substance(text: str) -> Range:
    """The first sentence that says something, past "okay" and "so"; the opening where there is none."""
    sentences = cut_sentences(text)
    said = next((s for s in sentences if count_words(text[slice(*s)]) >= _SUBSTANCE), None)
    return opening(text, said[0] if said else 0)


def _answers(transcript: Transcript, exchanges: Sequence[Exchange], slips: Sequence[Finding]) -> list[_Answer]:
    in_exchange: dict[int, int] = {}
    for slip in slips:
        if slip.kind in SLIPS and slip.exchange is not None:
            in_exchange[slip.exchange] = in_exchange.get(slip.exchange, 0) + 1
    return [
        _read(transcript.quote(exchange.answer), number, in_exchange.get(number, 0))
        for number, exchange in enumerate(exchanges)
        if exchange.kind in _JUDGED and exchange.answer is not None
    ]


def _read(answer: str, number: int, slips: int) -> _Answer:
    plain = straight(answer)
    hedges = sum(1 for _ in _HEDGES.finditer(plain))
    return _Answer(number, count_words(plain), sum(1 for _ in _PARTICULARS.finditer(plain)), hedges, slips)


def _compare(transcript: Transcript, exchanges: Sequence[Exchange], answers: Sequence[_Answer], at: int) -> Aftermath:
    exchange_of = attrgetter("exchange")
    first, past = bisect_left(answers, at, key=exchange_of), bisect_right(answers, at, key=exchange_of)
    before = answers[max(0, first - _AROUND) : first]
    usual = _manner(before)
    past += _still_about_it(exchanges, answers[past : past + _ASKED_ON], usual)
    later = answers[past : past + _AROUND]
    back = next((a for a in later if _is_usual(a, usual)), None) if len(before) >= _ENOUGH else None
    span = exchanges[back.exchange].answer if back else None
    start = transcript.times(span)[0] if span else None
    return Aftermath(_outcome(usual, later, back), usual, _manner(later), start, back.exchange if back else None)


def _still_about_it(exchanges: Sequence[Exchange], answers: Sequence[_Answer], usual: Manner) -> int:
    """How many of the next answers are to questions that ask on about the slip, and belong to it."""
    asked_on = (exchanges[a.exchange].kind is ExchangeKind.FOLLOW_UP and not _is_usual(a, usual) for a in answers)
    return sum(takewhile(bool, asked_on))


def _outcome(usual: Manner, later: Sequence[_Answer], back: _Answer | None) -> Outcome:
    """Contained where one of the next three answers is as usual and they hold one sign at most; two are a snowball.

    Signs are: less than half as long as usual, more hedges, a further slip (two slips count as two signs).
    """
    next_ones = later[:3]
    if usual.answers < _ENOUGH or len(next_ones) < _ENOUGH:
        return Outcome.UNCLEAR
    manner = _manner(next_ones)
    signs = (
        (manner.words < _SHRUNK * usual.words) + (manner.hedges > usual.hedges + _MORE_HEDGES) + 2 * (manner.slips > 1)
    )
    signs += manner.slips == 1
    if signs >= 2:
        return Outcome.SNOWBALLED
    return Outcome.CONTAINED if signs == 0 or back in next_ones else Outcome.UNCLEAR


def _is_usual(answer: _Answer, usual: Manner) -> bool:
    return answer.slips == 0 and answer.words >= _SHRUNK * usual.words


def _manner(answers: Sequence[_Answer]) -> Manner:
    words = sum(a.words for a in answers)
    lengths = sorted(a.words for a in answers)
    middle = float(lengths[len(lengths) // 2]) if lengths else 0.0
    hundreds = max(words, 1) / 100
    return Manner(
        len(answers),
        middle,
        round(sum(a.particulars for a in answers) / hundreds, 1),
        round(sum(a.hedges for a in answers) / hundreds, 1),
        sum(a.slips for a in answers),
    )
