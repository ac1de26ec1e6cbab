"""How near each stretch of a record is to a line of memory: by shared stems, by likeness, and by its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from secondtake.evidence.stems import stems

_SATURATES = 1.2
_LENGTH_COUNTS = 0.4
"""BM25's k1 and b. Stretches are of one length in time, so their length in words counts for less than usual."""


class WordIndex:
    """The stems of all stretches of a record, to be searched many times."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._counts = [Counter(stems(text)) for text in texts]
        self._lengths = [sum(count.values()) for count in self._counts]
        self._average = max(sum(self._lengths) / max(len(texts), 1), 1.0)
        self._holds: dict[str, list[int]] = {}
        for index, count in enumerate(self._counts):
            for term in count:
                self._holds.setdefault(term, []).append(index)

    def rarity(self, term: str) -> float:
        """How much finding this stem tells: BM25's inverse document frequency, never negative."""
        held = len(self._holds.get(term, ()))
        return log(1 + (len(self._counts) - held + 0.5) / (held + 0.5))

    def search(self, terms: Sequence[str]) -> list[float]:
        """BM25 of the terms in each stretch."""
        found = [0.0] * len(self._counts)
        for term in dict.fromkeys(terms):
            rarity = self.rarity(term)
            for index in self._holds.get(term, ()):
                often = self._counts[index][term]
                share = self._lengths[index] / self._average
                weight = often + _SATURATES * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * share)
                found[index] += rarity * often * (_SATURATES + 1) / weight
        return found

    def most_shared(self, terms: Sequence[str], reach: int = 1) -> float:
        """The greatest share of the terms, by rarity, that one stretch holds with `reach` neighbours on either side."""
        total = sum(self.rarity(term) for term in set(terms))
        found = [0.0] * len(self._counts)
        for term in set(terms):
            near = {i + k for i in self._holds.get(term, ()) for k in range(-reach, reach + 1)}
            for index in near:
                if 0 <= index < len(found):
                    found[index] += self.rarity(term)
        return max(found, default=0.0) / total if total else 0.0

    def shared(self, terms: Sequence[str], first: int, last: int) -> set[str]:
        """Which of the terms are said in the stretches from `first` to `last`."""
        return {term for term in terms if any(term in self._counts[i] for i in range(first, last + 1))}


def heard_around(values: Sequence[float], before: Sequence[float], after: Sequence[float] | None = None) -> list[float]:
    """Each value averaged with its neighbours: `before[k]` weighs the one k earlier, `after[k]` the one k later.

    Without `after` both sides weigh alike.

    >>> heard_around([0.0, 4.0, 0.0, 0.0], (1.0, 0.5))
    [1.3333333333333333, 2.0, 1.0, 0.0]
    """
    later = before if after is None else after
    weights = {-k: weight for k, weight in enumerate(before)} | {k: weight for k, weight in enumerate(later) if k}
    found: list[float] = []
    for index in range(len(values)):
        total = mass = 0.0
        for offset, weight in weights.items():
            if 0 <= index + offset < len(values):
                total += weight * values[index + offset]
                mass += weight
        found.append(total / mass)
    return found


def weighed(*parts: tuple[float, Sequence[float]]) -> list[float]:
    """The sum of several scores of the same stretches, each with its weight.

    >>> weighed((1.0, [1.0, 2.0]), (0.5, [4.0, 0.0]))
    [3.0, 2.0]
    """
    return [
        sum(weight * value for weight, value in zip([w for w, _ in parts], column, strict=True))
        for column in zip(*(v for _, v in parts), strict=True)
    ]


def standardise(values: Sequence[float]) -> list[float]:
    """Values in standard deviations from their mean; all 0.0 where they don't differ."""
    if not values:
        return []
    mean = sum(values) / len(values)
    spread = sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    return [(value - mean) / spread if spread > 1e-9 else 0.0 for value in values]
