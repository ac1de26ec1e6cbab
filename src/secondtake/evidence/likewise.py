"""What two passages of talk share: their content words, cut to stems."""

from __future__ import annotations

import re

from secondtake.evidence.phrases import straight

_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_EMPTY = frozenset(
    _WORD.findall(
        """
        the and you your our for with that this from have has had was were are not but can could would will did does
        what when where which who why how tell about just like really some any there then than them they their its
        it's i'm you're me my we us one more much kind sort know think let say said give get got okay yeah well right
        also maybe please
        """
    )
)
_ENDINGS = re.compile(r"(?:ings?|ed|es|s|ly|ment|'s)$")


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry content.

    >>> sorted(content_words("Tell me about your missed deadlines"))
    ['deadlin', 'miss']
    """
    words = _WORD.findall(straight(text).lower())
    return frozenset(_stem(word) for word in words if word not in _EMPTY)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the smaller set that is in the other; 0 where either holds fewer than two words."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller >= 2 else 0.0


def _stem(word: str) -> str:
    cut = _ENDINGS.sub("", word)
    if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls":
        cut = cut[:-1]
    return cut if len(cut) >= 3 else word
