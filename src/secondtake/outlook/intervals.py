"""How wide the truth may lie around a share that was counted: exact or by formula, with nothing left to chance."""

from __future__ import annotations

from collections.abc import Callable
from math import comb, exp, lgamma, log, log1p, sqrt

Interval = tuple[float, float]
Z = 1.959963984540054
"""Of a 95 % interval."""
_NOTHING = 1e-17
"""What is added to a sum without changing it."""
_STEPS = 60
"""Halvings that leave less than 1e-15 between the ends."""


def wilson(hits: int, tries: int) -> Interval:
    """Wilson's 95 % interval of a share; all that is possible where nothing was tried.

    >>> tuple(round(end, 3) for end in wilson(3, 10))
    (0.108, 0.603)
    """
    if tries == 0:
        return 0.0, 1.0
    share, spread = hits / tries, Z * Z / tries
    middle = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * sqrt(share * (1 - share) / tries + spread / (4 * tries))
    return max(0.0, middle - half), min(1.0, middle + half)


def exact(hits: int, tries: int, level: float = 0.95) -> Interval:
    """The interval of Clopper and Pearson: never narrower than promised, so wide where little was counted.

    >>> tuple(round(end, 3) for end in exact(3, 10))
    (0.067, 0.652)
    """
    tail, share = (1 - level) / 2, hits / tries
    low = 0.0 if hits == 0 else _solve(lambda p: _tail(hits, tries, p) - tail, 0.0, share)
    high = 1.0 if hits == tries else _solve(lambda p: tail - _tail(tries - hits, tries, 1 - p), share, 1.0)
    return low, high


def _tail(hits: int, tries: int, chance: float) -> float:
    """As `at_least`, for a chance no greater than the share of hits: there the terms fall, and soon add nothing."""
    if not 0 < chance < 1:
        return float(chance >= 1)
    term = exp(
        lgamma(tries + 1) - lgamma(hits + 1) - lgamma(tries - hits + 1)
        + hits * log(chance) + (tries - hits) * log1p(-chance)
    )  # fmt: skip
    total, odds = 0.0, chance / (1 - chance)
    for k in range(hits, tries + 1):
        total += term
        term *= (tries - k) / (k + 1) * odds
        if term < total * _NOTHING:
            break
    return total


def at_least(hits: int, tries: int, chance: float) -> float:
    """How likely that many hits or more are, each try being independent of the others.

    >>> round(at_least(1, 3, 0.2), 3)
    0.488
    """
    return sum(comb(tries, k) * chance**k * (1 - chance) ** (tries - k) for k in range(hits, tries + 1))


def at_most(hits: int, tries: int, chance: float) -> float:
    """How likely that many hits or fewer are, each try being independent of the others.

    >>> round(at_most(0, 3, 0.2), 3)
    0.512
    """
    return sum(comb(tries, k) * chance**k * (1 - chance) ** (tries - k) for k in range(hits + 1))


def _solve(rising: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function of a chance crosses zero between these."""
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if rising(middle) < 0 else (low, middle)
    return (low + high) / 2


_STUDENT_99 = (
    63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.250, 3.169, 3.106, 3.055, 3.012, 2.977, 2.947, 2.921,
    2.898, 2.878, 2.861, 2.845, 2.831, 2.819, 2.807, 2.797, 2.787, 2.779, 2.771, 2.763, 2.756, 2.750,
)  # fmt: skip
"""Quantiles of Student's 99 % interval for 1 to 30 degrees of freedom, as every table has them."""
_Z_99 = 2.5758293035489


def student_99(freedom: int) -> float:
    """Half the width of Student's 99 % interval, in standard errors; beyond the table by Fisher's expansion.

    >>> student_99(9), round(student_99(60), 2)
    (3.25, 2.66)
    """
    if freedom <= len(_STUDENT_99):
        return _STUDENT_99[freedom - 1]
    z = _Z_99
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
