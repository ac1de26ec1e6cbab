"""Two ways in which memory may fade, neither of them the scheduler's own; every card draws its own numbers.

Times are seconds since the first evening. A take ends with the key beats shown, so a take that failed teaches too.
The middle card of both is told the evening after its first take about two times in three (`NEXT_EVENING` is checked by
`benchmarks/practice.py`, which prints what came out); `ease` makes all cards easier or harder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp, inf, log
from random import Random

DAY = 86400.0
SITTING = 4 * 3600.0


class PowerLaw:
    """Pavlik & Anderson (2005): each take leaves a trace that decays by a power of time; recall follows their sum.

    A trace decays the faster, the more active the memory was when it was laid, so that takes in a row gain little.
    Between sittings time runs at a fortieth (their h). a, c, s and h are theirs; the threshold is not: theirs was for
    foreign words met once, and an answer out of one's own life starts better known.
    """

    a, c, s, h = 0.177, 0.217, 0.255, 0.025
    threshold = -1.3

    def __init__(self, chance: Random, ease: float = 0.0) -> None:
        self._a = max(0.05, chance.gauss(self.a, 0.04))
        self._c = self.c * exp(chance.gauss(0, 0.3))
        self._threshold = chance.gauss(self.threshold - 0.3 * ease, 0.35)
        self._traces: list[tuple[float, float]] = []

    def recall(self, at: float) -> float:
        return 1 / (1 + exp((self._threshold - self._activation(at)) / self.s)) if self._traces else 0.0

    def take(self, at: float, *, told: bool) -> None:  # noqa: ARG002 - what was shown counts as what was told
        self._traces.append((at, self._c * exp(self._activation(at)) + self._a))

    def _activation(self, at: float) -> float:
        now = self._felt(at)
        return log(sum(max(now - self._felt(laid), 1.0) ** -d for laid, d in self._traces)) if self._traces else -inf

    def _felt(self, at: float) -> float:
        days, seconds = divmod(at, DAY)
        return self.h * DAY * days + (seconds if seconds <= SITTING else seconds * self.h)


@dataclass
class HalfLife:
    """Recall halves again and again, in a half-life that each take changes: after Tabibian et al. (2019).

    They divide the rate of forgetting by a constant when something was told, and multiply it by another when not. Here
    the gain goes with what had been forgotten since the last take (the spacing effect), so that a take in a row gains
    nothing; and what was shown again is never weaker than when it was new.
    """

    chance: Random
    ease: float = 0.0
    middle: float = 2.0
    """The middle card's first half-life, in days."""
    _last: float | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._first = self._half_life = DAY * self.middle * exp(self.chance.gauss(0.5 * self.ease, 0.7))
        self._gain, self._loss = self.chance.uniform(0.5, 0.9), self.chance.uniform(0.2, 1.0)

    def recall(self, at: float) -> float:
        return 0.0 if self._last is None else 2 ** (-(at - self._last) / self._half_life)

    def take(self, at: float, *, told: bool) -> None:
        if self._last is not None and told:
            self._half_life /= 1 - self._gain * (1 - self.recall(at))
        elif self._last is not None:
            self._half_life = max(self._first, self._half_life / (1 + self._loss))
        self._last = at


MODELS = {"power law": PowerLaw, "exponential": HalfLife}
