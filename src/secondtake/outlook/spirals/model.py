"""What the spiral check hands over: a passage of the person's own words, why it was noticed, one gentle question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SpiralKind(StrEnum):
    """A way of putting things, never a word for a person."""

    ALL_OR_NOTHING = "all or nothing"
    EVERYTHING_WRONG = "everything went wrong"
    MIND_READING = "mind-reading"
    FORTUNE_TELLING = "fortune-telling"
    LABEL = "label"
    ALWAYS_NEVER = "always or never"


@dataclass(frozen=True, slots=True)
class Remark:
    """One passage: characters `start` to `end` of the text as given are `words`."""

    kind: SpiralKind
    start: int
    end: int
    words: str
    reason: str
    question: str
