"""Where in a record somebody's memory lies: passages, best first, or none where the record doesn't hold it.

Two ways of listening, chosen by what the memory says: a remark ("could not name a second number") is looked for in
what was talked about for a while, a remembered question in what asks. docs/locating.md has the figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from secondtake.debrief.nearness import WordIndex, heard_around, standardise, weighed
from secondtake.debrief.stretches import cut_stretches, join
from secondtake.evidence.cues import CueKind, find_cues
from secondtake.evidence.model import Likeness
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.stems import stem, stems
from secondtake.transcripts.model import Span, Transcript

_WORDS_SHARE, _WORDS_SHARE_ASKED = 0.3, 0.45
"""How much the shared words weigh beside likeness; questions are remembered by their words."""

_FADES = (1.0, 0.5)
_FADES_SLOWLY = (1.0, 0.67, 0.33)
"""How much a stretch hears of its neighbours, a quarter of a minute away each."""

_LINGERS, _COMES_UP = (1.0, 0.8, 0.6, 0.4, 0.2), (1.0, 0.5)
_SURROUNDINGS = 0.6
"""A topic lingers for a minute after it was raised; how much that weighs beside the stretch itself."""

_ASKING = 0.5
"""How much a stretch that asks is preferred for a remembered question, in standard deviations."""

_APART, _APART_ASKED = 60.0, 45.0
"""Seconds between the middles of two passages, so that the second is another place; questions are shorter."""

_ALIEN, _UNLIKE, _DOUBTFUL = 0.18, 0.28, 0.34
"""Cosines of the nearest stretch: below the first a memory is not in the record, below the third it may not be."""
_FEW_WORDS, _SOME_WORDS, _MANY_WORDS = 0.08, 0.22, 0.35
"""Shares of a memory's words, by rarity, in one passage: with fewer than the first it isn't there, without likeness
it is sure from the second on, and from the third on whatever likeness says."""

_REACH = 22.5
"""Seconds that a passage reaches to either side of the middle of its best stretch."""

_IS_QUESTION = any_of(
    r"(?:the |that |this |their |his |her |a |my )?(?:[\w'-]+ ){0,4}question\b",
    r"(?:(?:they|he|she|we|i|[\w'-]+) )?asked\b",
    r"(?:they|he|she|(?:the |my )?interviewer|recruiter) want(?:ed|s) (?:to know|me to)",
    "(?:what|how|why|when|where|who|which)(?:'s|'d)?\\b",
    "(?:can|could|would|should|do|did|does|are|is|was|have|has) (?:you|i|we|it|they|there|this|that|the|users?)\\b",
    "(?:tell|walk|talk|show) (?:me|us)\\b|(?:describe|explain|design|imagine|suppose|estimate)\\b",
    at_start=True,
)


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
    sure: bool
    """False where the memory may well not be in the record: say so beside it."""


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


def remembers_question(memory: str) -> bool:
    """Whether a line of memory is about what was asked, and not about how it was answered.

    >>> remembers_question("the metric question"), remembers_question("could not name a second metric")
    (True, False)
    """
    text = straight(memory).strip()
    return text.endswith("?") or _IS_QUESTION.match(text) is not None


class _Search:
    """One record, prepared to be searched for many memories."""

    def __init__(self, transcript: Transcript, likeness: Likeness | None) -> None:
        self._transcript = transcript
        self._likeness = likeness
        self._stretches = cut_stretches(transcript)
        self._texts = [stretch.text for stretch in self._stretches]
        self._middles = [stretch.middle for stretch in self._stretches]
        self._index = WordIndex(self._texts)

    @cached_property
    def _asks(self) -> list[float]:
        """1.0 for a stretch that asks something, else 0.0."""
        return [float(any(cue.kind is not CueKind.SETS_UP for cue in find_cues(text))) for text in self._texts]

    def locate(self, memory: str, top: int) -> tuple[Located, ...]:
        terms = _terms(memory)
        if not self._stretches or not memory.strip():
            return ()
        words = self._index.search(terms)
        alike = list(self._likeness([memory], self._texts)[0]) if self._likeness else []
        nearest, shared = max(alike, default=None), self._index.most_shared(terms)
        if not _is_held(nearest, shared):
            return ()
        asked = remembers_question(memory)
        scores = self._as_question(words, self._to_questions(memory, alike)) if asked else self._as_remark(words, alike)
        sure = _is_sure(nearest, shared)
        best = self._pick(scores, top, _APART_ASKED if asked else _APART)
        return tuple(self._passage(index, scores[index], terms, sure=sure) for index in best)

    def _as_remark(self, words: Sequence[float], alike: Sequence[float]) -> list[float]:
        near = heard_around(words, _FADES_SLOWLY)
        local = _fused(near, heard_around(alike, _FADES), _WORDS_SHARE)
        return weighed(
            (1.0, standardise(local)), (_SURROUNDINGS, standardise(heard_around(local, _LINGERS, _COMES_UP)))
        )

    def _to_questions(self, memory: str, alike: Sequence[float]) -> list[float]:
        """Likeness, where a stretch that asks is also heard together with the next one: questions take their time."""
        if self._likeness is None:
            return []
        asking = [index for index, asks in enumerate(self._asks) if asks]
        longer = self._likeness([memory], [" ".join(self._texts[index : index + 2]) for index in asking])[0]
        found = list(alike)
        for index, value in zip(asking, longer, strict=True):
            found[index] = max(found[index], value)
        return found

    def _as_question(self, words: Sequence[float], alike: Sequence[float]) -> list[float]:
        near = heard_around(words, _FADES if alike else _FADES_SLOWLY)
        sharp = _fused(near, alike, _WORDS_SHARE_ASKED)
        return weighed((1.0, standardise(sharp)), (_ASKING, standardise(self._asks)))

    def _pick(self, scores: Sequence[float], top: int, apart: float) -> list[int]:
        """The best stretches, no two of them near each other."""
        chosen: list[int] = []
        for index in sorted(range(len(scores)), key=lambda i: (-scores[i], i)):
            if len(chosen) == top:
                break
            if all(abs(self._middles[index] - self._middles[other]) >= apart for other in chosen):
                chosen.append(index)
        return chosen

    def _passage(self, best: int, strength: float, terms: Sequence[str], *, sure: bool) -> Located:
        first = last = best
        while first > 0 and self._middles[first - 1] >= self._middles[best] - _REACH:
            first -= 1
        while last + 1 < len(self._middles) and self._middles[last + 1] <= self._middles[best] + _REACH:
            last += 1
        last = min(max(last, best + 1), len(self._stretches) - 1)  # a question is found: its answer begins here
        span, quote, start, end = join(self._transcript, self._stretches[first : last + 1])
        shared = self._index.shared(terms, first, last)
        return Located(start, end, quote, span, round(strength, 2), _words_of(quote, shared), sure)


def _terms(memory: str) -> list[str]:
    """The stems to look for; the one question that is asked in every interview is known by its other wordings too."""
    terms = stems(memory)
    return [*terms, *_ABOUT_YOU_STEMS] if _ABOUT_YOU.search(straight(memory)) else terms


_ABOUT_YOU = any_of(
    r"about (?:yourself|myself|you|me)(?! \w+ing)|introduc\w+ (?:yourself|myself)|(?:your|my) background"
)
_ABOUT_YOU_STEMS = tuple(dict.fromkeys(stems("yourself background introduce")))


def _fused(words: Sequence[float], alike: Sequence[float], share: float) -> list[float]:
    """Both ways to be near in one score; the words alone where there is no likeness."""
    return weighed((share, standardise(words)), (1 - share, standardise(alike))) if alike else list(words)


def _is_held(nearest: float | None, shared: float) -> bool:
    """Whether the record holds a memory at all, by the nearest stretch and by the words that one passage shares."""
    if nearest is None:
        return shared >= _FEW_WORDS
    return nearest >= _UNLIKE or (nearest >= _ALIEN and shared >= _FEW_WORDS)


def _is_sure(nearest: float | None, shared: float) -> bool:
    """Whether nothing speaks against it: a near stretch, or a good share of the words."""
    if nearest is None:
        return shared >= _SOME_WORDS
    return shared >= _MANY_WORDS or nearest >= _DOUBTFUL


def _words_of(quote: str, shared: set[str]) -> tuple[str, ...]:
    words = re.findall(r"[\w']+", quote)
    return tuple(dict.fromkeys(word.lower() for word in words if stem(word.lower()) in shared))
