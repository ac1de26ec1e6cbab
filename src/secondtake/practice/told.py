"""Which points an answer seems to tell, each with the words that speak for it; a suggestion, never a mark.

By shared stems and numbers only. Where nothing is found nothing is known: the point may have been told otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from secondtake.evidence.figures import Figure, find_figures
from secondtake.evidence.quotes import clause
from secondtake.evidence.sentences import Range
from secondtake.evidence.stems import stem, stems

ENOUGH = 0.6
"""So much of a point's words, by weight, must be said in one place. Measured: docs/practice.md."""
_FEWEST = 2
"""Words of a point that are said, at least; of a shorter point every word, as it stands."""
_REACH = 22
"""Words that one place is long at most."""
_ALL_OVER, _THEREIN = 0.9, 0.4
"""Or nearly all of it is said somewhere in the answer, and so much of it in one place, which is quoted then."""
_LEAN = {"after", "again", "before", "even", "ever", "since", "still", "until", "while"}
"""Words that say when or how much, and no more of what."""

_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?|%", re.IGNORECASE)
_IRREGULAR = {
    "began": "begin", "begun": "begin", "brought": "bring", "built": "build", "bought": "buy", "chose": "choose",
    "chosen": "choose", "came": "come", "dealt": "deal", "drew": "draw", "drawn": "draw", "fell": "fall",
    "felt": "feel", "found": "find", "gave": "give", "given": "give", "grew": "grow", "grown": "grow",
    "held": "hold", "kept": "keep", "knew": "know", "led": "lead", "left": "leave", "lost": "lose", "made": "make",
    "met": "meet", "paid": "pay", "ran": "run", "rose": "rise", "risen": "rise", "sent": "send", "showed": "show",
    "shown": "show", "sold": "sell", "spent": "spend", "spoke": "speak", "spoken": "speak", "taught": "teach",
    "took": "take", "taken": "take", "thought": "think", "won": "win", "wrote": "write", "written": "write",
    "percent": "%", "cent": "%",
}  # fmt: skip
_PER = "per"


@dataclass(frozen=True, slots=True)
class _Token:
    """A word that carries something, or a number; `at` is its place among all words."""

    term: str
    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """A stretch of the answer: how much of the point stands there, and how short it is; of two the better is more."""

    share: float
    shortness: int
    terms: int
    start: int
    end: int


def find_told(text: str, beats: Sequence[str]) -> tuple[Range | None, ...]:
    """For each point the passage of the answer that seems to tell it, or None.

    >>> said = "There were forty tickets, um, at first. So I sorted them by what caused them, which helped."
    >>> found = find_told(said, ["Sorted by cause", "40 tickets", "I told my manager"])
    >>> [said[slice(*one)] if one else None for one in found]
    ['So I sorted them by what caused them, which helped.', 'There were forty tickets, um, at first.', None]
    """
    said = list(_tokens(text))
    wanted = [{token.term for token in _tokens(beat)} for beat in beats]
    common = Counter(term for terms in wanted for term in terms)
    weighed = [{term: 1 / common[term] for term in terms} for terms in wanted]
    return tuple(_passage(text, said, beat, weights) for beat, weights in zip(beats, weighed, strict=True))


def _passage(text: str, said: Sequence[_Token], beat: str, weights: Mapping[str, float]) -> Range | None:
    """The place where most of the point's words stand, if that is enough of them."""
    if len(weights) < _FEWEST:
        return _as_it_stands(text, beat)
    best, there = max(_places(said, weights), default=None), {token.term for token in said}
    if best is None or best.terms < _FEWEST or _only_other_figures(beat, there):
        return None
    anywhere = sum(weights[term] for term in there & weights.keys()) / sum(weights.values())
    enough = best.share >= ENOUGH or (anywhere >= _ALL_OVER and best.share >= _THEREIN)
    return clause(text, best.start, best.end) if enough else None


def _only_other_figures(beat: str, there: Set[str]) -> bool:
    """Whether the point has numbers of which none was said: the same words with another number tell something else."""
    figures = {_figure(one) for one in find_figures(beat)}
    return bool(figures) and not figures & there


def _figure(one: Figure) -> str:
    return f"{one.value:g}"


def _places(said: Sequence[_Token], weights: Mapping[str, float]) -> Iterator[_Place]:
    """Each stretch that begins with a word of the point, as far as it reaches."""
    hits, total = [token for token in said if token.term in weights], sum(weights.values())
    for number, first in enumerate(hits):
        found: set[str] = set()
        for token in hits[number:]:
            if token.at - first.at >= _REACH:
                break
            if token.term not in found:
                found.add(token.term)
                share = sum(weights[term] for term in found) / total
                yield _Place(share, first.at - token.at, len(found), first.start, token.end)


def _as_it_stands(text: str, beat: str) -> Range | None:
    """Where a point of hardly any words that carry something is said word by word."""
    words = [re.escape(word) for word in _WORD.findall(beat)]
    if len(words) < _FEWEST:
        return None
    found = re.search(r"(?<!\w)" + r"\W+".join(words) + r"(?!\w)", text, re.IGNORECASE)
    return clause(text, *found.span()) if found else None


def _tokens(text: str) -> Iterator[_Token]:
    figures = {figure.start: figure for figure in find_figures(text)}
    over = 0
    for at, word in enumerate(_WORD.finditer(text)):
        start, end = word.span()
        if start < over:
            continue
        if figure := figures.get(start):
            over = figure.end
            yield _Token(_figure(figure), at, start, over)
        elif term := _term(word[0]):
            yield _Token(term, at, start, end)


def _term(word: str) -> str:
    low = word.lower()
    if low == _PER or low in _LEAN:
        return ""
    if low in _IRREGULAR or low == "%":
        base = _IRREGULAR.get(low, low)
        return base if base == "%" else stem(base)
    return "".join(stems(low))
