"""What two passages of talk share: their content words, cut to stems."""

from __future__ import annotations

from secondtake.evidence.stems import stems


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry content.

    >>> sorted(content_words("Tell me about your missed deadlines"))
    ['deadlin', 'mis']
    """
    return frozenset(stems(text))


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the smaller set that is in the other; 0 where either holds fewer than two words."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller >= 2 else 0.0
