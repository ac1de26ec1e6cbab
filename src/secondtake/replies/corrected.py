"""A reading with the person's word over it: what they said of an answer stands, whatever the rules make of it.

What is corrected is found again by the sentence's own words, so that it survives better rules, and changes elsewhere
in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from secondtake.evidence.phrases import straight
from secondtake.replies.model import (
    Confidence,
    Label,
    Reason,
    ReasonCode,
    ReplyKind,
    ReplyReading,
    Sentence,
    Teller,
)
from secondtake.replies.questions_back import ask_back
from secondtake.replies.reading import read_reply
from secondtake.replies.reasons import CONTROLLABLE

_SAME_SENTENCE = 0.6
"""How alike two sentences are (difflib's ratio) for one to be the other after somebody mended its words."""


@dataclass(frozen=True, slots=True)
class OwnReason:
    """What the person says of one reason: that it stands, on which sentence and how plainly said, or that it doesn't.

    A reason that was struck never returns, on whatever words better rules may find it.
    """

    code: ReasonCode
    stands: bool = True
    sentence: str = ""
    """The key of the sentence it rests on; blank where it rests on the whole answer."""
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that a person said of one reading; labels by the keys of their sentences."""

    kind: ReplyKind | None = None
    labels: Mapping[str, Label] = field(default_factory=dict)
    reasons: tuple[OwnReason, ...] = ()


def key(sentence: str) -> str:
    """A sentence as it is found again: its words alone, in small letters.

    >>> key("You  were a bit light on SQL.") == key("you were a bit light on SQL")
    True
    """
    return " ".join(re.findall(r"[^\W_]+(?:'[^\W_]+)*", straight(sentence).casefold()))


def read_corrected(text: str, said: Corrections, told_by: Teller | None = None) -> ReplyReading:
    """What an answer says, as the rules read it, with the person's word over theirs.

    >>> said = Corrections(labels={key("Your SQL was weak."): Label.OPINION})
    >>> read_corrected("It's a no. Your SQL was weak.", said).sentences[1].label.value
    'opinion'
    """
    return correct(read_reply(text, told_by, kind=said.kind), said, len(text), told_by)


def correct(reading: ReplyReading, said: Corrections, length: int, told_by: Teller | None = None) -> ReplyReading:
    """A reading of a text of that length with the person's word over it."""
    sentences = tuple(_labelled(sentence, said.labels) for sentence in reading.sentences)
    reasons = _reasons(reading, sentences, said.reasons, length, told_by)
    usable = any(sentence.label is Label.USABLE for sentence in sentences)
    return replace(
        reading,
        kind=said.kind or reading.kind,
        sentences=sentences,
        reasons=reasons,
        ask_back=ask_back(reasons, usable=usable),
    )


def _labelled(sentence: Sentence, labels: Mapping[str, Label]) -> Sentence:
    label = labels.get(key(sentence.text))
    return replace(sentence, label=label) if label else sentence


def _reasons(
    reading: ReplyReading,
    sentences: Sequence[Sentence],
    own: Iterable[OwnReason],
    length: int,
    told_by: Teller | None,
) -> tuple[Reason, ...]:
    said = {reason.code: reason for reason in own}
    found = {reason.code: reason for reason in reading.reasons}
    kept = [_stands(reason, said.get(code)) for code, reason in found.items()]
    teller = told_by or next((reason.source for reason in reading.reasons), Teller.EMPLOYER)
    added = [
        _added(reason, sentences, length, teller)
        for code, reason in said.items()
        if reason.stands and code not in found
    ]
    told = [reason for reason in kept if reason] + added
    named = [reason for reason in told if reason.code is not ReasonCode.UNKNOWN or reason.code in said]
    return tuple(named or told)


def _stands(reason: Reason, own: OwnReason | None) -> Reason | None:
    if own is None:
        return reason
    return replace(reason, confidence=own.confidence or reason.confidence) if own.stands else None


def _added(own: OwnReason, sentences: Sequence[Sentence], length: int, teller: Teller) -> Reason:
    sure = own.confidence or Confidence.STATED
    rests = next((sentence for sentence in sentences if own.sentence and key(sentence.text) == own.sentence), None)
    start, end, quote = (rests.start, rests.end, rests.text) if rests else (0, length, "")
    return Reason(own.code, teller, sure, CONTROLLABLE[own.code], start, end, quote)


def carried_over(keys: Iterable[str], text: str) -> dict[str, str]:
    """For the keys of sentences that a changed text holds no more: the sentence that each of them became, if any.

    >>> carried_over([key("Your SQL was week.")], "It's a no. Your SQL was weak.")
    {'your sql was week': 'your sql was weak'}
    """
    there = [key(sentence.text) for sentence in read_reply(text).sentences]
    gone = [old for old in dict.fromkeys(keys) if old and old not in there]
    became = {}
    for old in gone:
        alike = max(there, key=lambda new: _alike(old, new), default="")
        if alike and _alike(old, alike) >= _SAME_SENTENCE:
            became[old] = alike
    return became


def _alike(old: str, new: str) -> float:
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
