"""Where in a record somebody's memory lies: passages, best first, or none where the record doesn't hold it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondtake.debrief.nearness import WordIndex, heard_around, standardise
from secondtake.debrief.stems import stem, stems
from secondtake.debrief.stretches import cut_stretches, join
from secondtake.evidence.model import Likeness
from secondtake.transcripts.model import Span, Transcript

_WORDS_SHARE = 0.3
"""How much the shared words weigh beside likeness."""

_NEAR_IN_MEANING = (1.0, 0.5)
_NEAR_IN_WORDS = (1.0, 0.67, 0.33)
"""How far a stretch hears its neighbours."""

_APART = 60.0
"""Seconds between the middles of two passages, so that the second is another place and not the first one again."""

_UNLIKE = 0.2
"""Below this cosine in every stretch, and without one shared word, a memory is not in the record."""

_REACH = 22.5
"""Seconds that a passage reaches to either side of the middle of its best stretch."""


@dataclass(frozen=True, slots=True)
class Located:
    """A passage that a memory most likely speaks of. `start` and `end` are seconds, None where the record has none."""

    start: float | None
    end: float | None
    quote: str
    span: Span
    strength: float
    """How far it stands out from the rest of this record, in standard deviations; compare within one answer only."""
    words: tuple[str, ...]
    """The record's words that the memory also has."""


def locate(
    transcript: Transcript, memory: str, *, likeness: Likeness | None = None, top: int = 5
) -> tuple[Located, ...]:
    """The passages that a line of memory most likely speaks of, best first; none where the record doesn't hold it."""
    return locate_all(transcript, [memory], likeness=likeness, top=top)[0]


def locate_all(
    transcript: Transcript, memories: Sequence[str], *, likeness: Likeness | None = None, top: int = 5
) -> tuple[tuple[Located, ...], ...]:
    """As `locate`, for many lines of memory over one record, which is then prepared only once."""
    search = _Search(transcript, likeness)
    return tuple(search.locate(memory, top) for memory in memories)


class _Search:
    def __init__(self, transcript: Transcript, likeness: Likeness | None) -> None:
        self._transcript = transcript
        self._likeness = likeness
        self._stretches = cut_stretches(transcript)
        self._texts = [stretch.text for stretch in self._stretches]
        self._index = WordIndex(self._texts)

    def locate(self, memory: str, top: int) -> tuple[Located, ...]:
        terms = stems(memory)
        if not self._stretches or not memory.strip():
            return ()
        words = heard_around(self._index.search(terms), _NEAR_IN_WORDS)
        alike = list(self._likeness([memory], self._texts)[0]) if self._likeness else []
        if not any(words) and (not alike or max(alike) < _UNLIKE):
            return ()
        scores = self._weigh(words, alike)
        return tuple(self._passage(best, scores[best], terms) for best in self._pick(scores, top))

    def _weigh(self, words: Sequence[float], alike: Sequence[float]) -> list[float]:
        by_words = standardise(words)
        if not alike:
            return by_words
        by_meaning = standardise(heard_around(alike, _NEAR_IN_MEANING))
        return [
            (1 - _WORDS_SHARE) * meaning + _WORDS_SHARE * word
            for meaning, word in zip(by_meaning, by_words, strict=True)
        ]

    def _pick(self, scores: Sequence[float], top: int) -> list[int]:
        """The best stretches, no two of them near each other."""
        middles = [stretch.middle for stretch in self._stretches]
        chosen: list[int] = []
        for index in sorted(range(len(scores)), key=lambda i: (-scores[i], i)):
            if len(chosen) == top:
                break
            if all(abs(middles[index] - middles[other]) >= _APART for other in chosen):
                chosen.append(index)
        return chosen

    def _passage(self, best: int, strength: float, terms: Sequence[str]) -> Located:
        middle = self._stretches[best].middle
        first = last = best
        while first > 0 and self._stretches[first - 1].middle >= middle - _REACH:
            first -= 1
        while last + 1 < len(self._stretches) and self._stretches[last + 1].middle <= middle + _REACH:
            last += 1
        last = min(max(last, best + 1), len(self._stretches) - 1)  # a question is found: its answer begins here
        span, quote, start, end = join(self._transcript, self._stretches[first : last + 1])
        shared = self._index.shared(terms, first, last)
        return Located(start, end, quote, span, round(strength, 2), _words_of(quote, shared))


def _words_of(quote: str, shared: set[str]) -> tuple[str, ...]:
    words = re.findall(r"[\w']+", quote)
    return tuple(dict.fromkeys(word.lower() for word in words if stem(word.lower()) in shared))
