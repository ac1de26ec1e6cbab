"""Slips said aloud, and how the person marked them: only what somebody named in so many words.

An answer that simply was thin is no slip here. Words inside a story ("my manager said I don't know") and polite
or everyday uses ("sorry to hear", "I don't know if you've seen it") are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secondtake.evidence import slip_phrases as phrases
from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Level, Polarity
from secondtake.evidence.phrases import straight
from secondtake.evidence.quotes import clause, heard
from secondtake.evidence.sentences import count_words
from secondtake.evidence.unlawful import may_be_unlawful
from secondtake.transcripts.model import Transcript

RESTART = Kind(
    "slip_restart",
    Polarity.WRONG,
    "You stopped and started again here.",
    "It does not mean that they minded: starting again once is what most advice recommends.",
    "E4.19",
    firm=True,
)
BLANK = Kind(
    "slip_blank",
    Polarity.WRONG,
    "You said that nothing came to you here.",
    "It does not mean that you don't know it, or that they held it against you.",
    "E4.19",
    firm=True,
)
LOST_THREAD = Kind(
    "slip_lost_thread",
    Polarity.WRONG,
    "You said that you had lost the thread.",
    "It does not mean that they lost it too, or that they minded.",
    "E4.19",
    firm=True,
)
DONT_KNOW = Kind(
    "slip_dont_know",
    Polarity.WRONG,
    "You said that you didn't know, to what was asked.",
    "It does not mean that a guess would have been better: saying so is honest.",
    "E4.19",
    firm=True,
)
DECLINED = Kind(
    "slip_declined",
    Polarity.WRONG,
    "You chose not to answer this one.",
    "It does not mean that you should have: some questions are better left.",
    "X",
    firm=True,
)
UNSURE = Kind(
    "slip_unsure",
    Polarity.WRONG,
    "You said that you weren't sure. Was this one harder than the others?",
    "It does not mean that the answer was weak: saying how sure you are can be a strength.",
    "E4.19",
    level=Level.PARTLY,
)
SELF_CORRECTION = Kind(
    "slip_self_correction",
    Polarity.NEUTRAL,
    "You corrected yourself.",
    "It does not mean that the first version stuck: a correction at once is part of ordinary talk.",
    "E4.19",
    firm=True,
)
ASKED_TO_HEAR_AGAIN = Kind(
    "slip_asked_to_hear_again",
    Polarity.NEUTRAL,
    "You asked to hear the question again.",
    "It does not mean that you weren't listening; lines are bad and questions are long.",
    "X",
    firm=True,
)
WANDERED = Kind(
    "slip_wandered",
    Polarity.WRONG,
    "You pulled yourself back here. Had the answer wandered?",
    "It does not mean that they lost patience: coming back by yourself is what they hope for.",
    "E4.19",
    level=Level.PARTLY,
)
OWN_VERDICT = Kind(
    "slip_own_verdict",
    Polarity.WRONG,
    "You said yourself that this didn't go as you wanted. Does it still look so?",
    "It does not mean that they saw it so: people are harder on their own slips than others are (E1.8).",
    "E1.8",
    level=Level.PARTLY,
)
CONCEDED = Kind(
    "slip_conceded",
    Polarity.NEUTRAL,
    "You took up their correction. Did that change the answer?",
    "It does not mean that it counted against you: many interviewers look for just that.",
    "X",
    level=Level.PARTLY,
)
KINDS = (
    RESTART,
    BLANK,
    LOST_THREAD,
    DONT_KNOW,
    DECLINED,
    UNSURE,
    WANDERED,
    OWN_VERDICT,
    CONCEDED,
    SELF_CORRECTION,
    ASKED_TO_HEAR_AGAIN,
)
SLIPS = frozenset(kind.name for kind in KINDS if kind.polarity is Polarity.WRONG and kind.firm)
"""The kinds after which it is asked whether the rest held (recovery.py)."""

_NEAR = 12
"""Two hits this many characters apart are one slip."""
_REPORTED = 60
"""Characters before a slip in which words may stand that make it somebody's reported speech."""

Hit = tuple[Kind, tuple[int, int]]


def find_slips(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """The slips in the candidate's answers and in what they asked back, in the order in which they were said."""
    found: list[Finding] = []
    for number, exchange in enumerate(exchanges):
        found.extend(_slips_of(transcript, exchange, number))
    return tuple(sorted(found, key=lambda finding: finding.span.pieces[0]))


def _slips_of(transcript: Transcript, exchange: Exchange, number: int) -> Iterator[Finding]:
    if exchange.kind is ExchangeKind.FROM_CANDIDATE:
        said, question = heard(transcript, exchange.question.pieces), ""
    elif exchange.answer is not None:
        said, question = heard(transcript, exchange.answer.pieces), transcript.quote(exchange.question)
    else:
        return
    plain = straight(said.text)
    hits = [*_marked(plain), *(_not_answered(question, plain) if question else ())]
    for kind, where in _one_at_each_place([hit for hit in hits if not is_told(plain, hit[1][0])]):
        yield kind.at(transcript, said, clause(said.text, *where), number)


def _marked(plain: str) -> list[Hit]:
    """What people say about their own speaking, wherever it stands."""
    return [
        *_each(RESTART, phrases.RESTART, plain),
        *_each(BLANK, phrases.BLANK_NOW, plain),
        *_each(LOST_THREAD, phrases.LOST_NOW, plain),
        *_each(WANDERED, phrases.WANDERED, plain),
        *_each(OWN_VERDICT, phrases.OWN_VERDICT, plain),
        *_each(CONCEDED, phrases.CONCEDED, plain),
        *_each(SELF_CORRECTION, phrases.CORRECTION, plain),
        *_each(ASKED_TO_HEAR_AGAIN, phrases.HEAR_AGAIN, plain),
        *(hit for hit in _each(BLANK, phrases.BLANK_PAST, plain) if _is_now(plain, hit[1])),
        *(hit for hit in _each(LOST_THREAD, phrases.LOST_PAST, plain) if _is_now(plain, hit[1])),
    ]


def _each(kind: Kind, wanted: re.Pattern[str], plain: str) -> list[Hit]:
    return [(kind, match.span()) for match in wanted.finditer(plain)]


def is_told(plain: str, start: int) -> bool:
    """Whether the words before `plain[start:]` report somebody's speech or thought ("and he said, ...").

    >>> is_told("my manager said i don't know", 16), is_told("i don't know", 0)
    (True, False)
    """
    return phrases.TOLD.search(plain, max(0, start - _REPORTED), start) is not None


def _is_now(plain: str, where: tuple[int, int]) -> bool:
    """Whether words in the past tense speak of this moment: a sign of it stands near, or the sentence is short."""
    low, high = clause(plain, *where)
    near = plain[max(0, where[0] - 30) : where[1] + 30]
    return phrases.PRESENT.search(near) is not None or count_words(plain[low:high]) <= 8


def _not_answered(question: str, plain: str) -> list[Hit]:
    """That the answer says it is none: it must open with that, or be hardly longer."""
    hits = _each(UNSURE, phrases.UNSURE, plain)
    unknown = next((m for m in phrases.DONT_KNOW.finditer(plain) if _is_the_answer(plain, m)), None)
    if unknown and not phrases.GOES_ON.search(plain, unknown.end(), unknown.end() + 80):
        hits.append((DONT_KNOW, unknown.span()))
    declined = next((m for m in phrases.DECLINED.finditer(plain) if _is_the_answer(plain, m)), None)
    if declined and not (may_be_unlawful(question) or phrases.MONEY.search(straight(question))):
        hits.append((DECLINED, declined.span()))
    return hits


def _is_the_answer(plain: str, match: re.Match[str]) -> bool:
    before, after = count_words(plain[: match.start()]), count_words(plain[match.end() :])
    ends = re.match(r"\s*(?:[.!?…—]|,? (?:sorry|honestly|to be honest)|$)", plain[match.end() :]) is not None
    return (before <= 8 and (ends or after <= 25)) or before + after <= 20


def _one_at_each_place(hits: Sequence[Hit]) -> list[Hit]:
    """One hit for each run of words, the firmest; hits come sorted by place, so each looks at its neighbour only."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: hit[1]):
        if not kept or hit[1][0] > kept[-1][1][1] + _NEAR:
            kept.append(hit)
        elif _weight(hit[0]) > _weight(kept[-1][0]):
            kept[-1] = hit
    return kept


def _weight(kind: Kind) -> tuple[bool, bool]:
    return kind.firm and kind.polarity is Polarity.WRONG, kind.firm
