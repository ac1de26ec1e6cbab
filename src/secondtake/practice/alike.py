"""The same question met in two interviews: pairs are proposed, by words and by likeness; the person decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondtake.evidence.model import Likeness
from secondtake.evidence.stems import stems
from secondtake.practice.asked_for import AskedFor, what_it_asks_for

SHARED = 0.5
"""Two questions are proposed as one where so much of their words, or more, is shared (Dice, without asking words)."""
LIKE = 0.55
"""Or where likeness is so high. On 30 made-up pairs of a kind, .80 are found, with 6 wrong among 870 that differ."""

_ASKS = frozenset(
    stems("tell describe share explain give walk example situation time experience ever could would you yourself")
)
_ONE_OF_A_KIND = (AskedFor.YOURSELF, AskedFor.LEAVING, AskedFor.PLANS, AskedFor.WEAKNESS)
"""What is asked in every interview in other words, and is one question all the same."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A question that may be the same: where it stands among the others, and why it is proposed."""

    index: int
    question: str
    words: tuple[str, ...]
    """The stems that both have."""
    nearness: float
    """The greater of shared words and likeness; to sort by, not to show."""


def find_alike(
    question: str, others: Sequence[str], *, likeness: Likeness | None = None, top: int = 3
) -> tuple[Alike, ...]:
    """Which of the other questions may be this one, the nearest first.

    >>> [one.question for one in find_alike("How soon could you start?", ["When can you start?", "Why us?"])]
    ['When can you start?']
    """
    if not question.strip() or not others:
        return ()
    near = likeness([question], list(others))[0] if likeness else [0.0] * len(others)
    wants, words = what_it_asks_for(question), _words(question)
    found = []
    for index, (other, cosine) in enumerate(zip(others, near, strict=True)):
        shared = _shared(words, _words(other))
        of_a_kind = wants in _ONE_OF_A_KIND and what_it_asks_for(other) is wants
        if shared >= SHARED or cosine >= LIKE or of_a_kind:
            both = tuple(sorted(words & _words(other)))
            found.append(Alike(index, other, both, round(max(shared, float(cosine)), 3)))
    return tuple(sorted(found, key=lambda one: (-one.nearness, one.index))[:top])


def _words(question: str) -> frozenset[str]:
    return frozenset(stems(question)) - _ASKS


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
