"""The values that every kind of finding gives: what, where it is said, how sure, and what it does not mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secondtake.transcripts.model import Span

Likeness = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]
"""How alike two lists of texts are in meaning: `likeness(left, right)[i][j]` is a cosine from -1 to 1."""


class Level(StrEnum):
    """How much of a behaviour one answer shows (design rule 2); never a grade of a person."""

    THERE = "there"
    PARTLY = "partly"
    NOT_SEEN = "not_seen"


class Polarity(StrEnum):
    """Whether a finding went right, went wrong, or is a fact without a verdict."""

    RIGHT = "right"
    WRONG = "wrong"
    NEUTRAL = "neutral"


class SourceKind(StrEnum):
    """Where a finding's words come from (design rule 1)."""

    RECORD = "record"
    MEMORY = "memory"
    MODEL = "model"


class Recall(StrEnum):
    """How a person remembers a line: word for word, roughly, or as a guess (E1.5)."""

    VERBATIM = "verbatim"
    GIST = "gist"
    GUESS = "guess"


class ExchangeKind(StrEnum):
    """What a question is for; only the first three are judged."""

    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    CASE = "case"
    SMALL_TALK = "small_talk"
    CLOSING = "closing"
    FROM_CANDIDATE = "from_candidate"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question, possibly over several turns, with its answer; `turns` are the indices they cover."""

    question: Span
    answer: Span | None
    kind: ExchangeKind
    turns: tuple[int, ...]
    guessed: bool = False
    """True where the border between question and answer is our guess, since the record names no speakers."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One behaviour in one answer, with the words that show it. No words, no finding."""

    kind: str
    polarity: Polarity
    level: Level
    span: Span
    quote: str
    start: float | None
    end: float | None
    says: str
    """The finding in a sentence to the person; a question where `firm` is False."""
    evidence: str
    """The E-number in the evidence base, or 'X' for expert opinion only."""
    not_meant: str
    """What this does not mean, in a sentence."""
    firm: bool = False
    """Whether this kind's measured precision is .70 or more (docs/findings.md); else it is only asked about."""
    source: SourceKind = SourceKind.RECORD
    recall: Recall | None = None
    exchange: int | None = None
    """The index of the exchange it belongs to, if any."""
