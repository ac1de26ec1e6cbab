"""Gut against outcome: what the person foresaw, beside what came; counted below ten, compared from ten on (E1.27).

Shares carry Wilson's interval. The difference of Brier scores carries a jackknife over the forecasts, with one yes and
one no imagined beside them, and Student's 99 % quantile: wide on purpose (docs/decisions/wide-intervals.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from secondtake.outlook import gut_words as words
from secondtake.outlook.intervals import Interval, student_99, wilson

ENOUGH = 10
"""Below this, only counts are shown."""
_EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One forecast of going on, from 0 to 1, as it was made; `went_on` is None while nobody knows."""

    odds: float
    went_on: bool | None = None


@dataclass(frozen=True, slots=True)
class Bin:
    """The forecasts between two odds: what was said on average, and what came, with Wilson's interval."""

    low: float
    high: float
    forecasts: int
    went_on: int
    said: float
    share: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Brier:
    """Mean squared error of the forecasts, beside that of always saying one's own rate; below is nearer.

    `rate` is corrected for knowing the rate only afterwards. `difference` is ours less that.
    """

    score: float
    rate: float
    difference: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Gut:
    """Gut against outcome, as values and as sentences. `bins` and `brier` are there from ten answers on."""

    resolved: int
    open: int
    went_on: int
    said: float | None
    interval: Interval
    bins: tuple[Bin, ...]
    brier: Brier | None
    sentences: tuple[str, ...]


def gut(forecasts: Sequence[Foreseen]) -> Gut:
    """All that may be said of these forecasts.

    >>> found = gut([Foreseen(0.7, True), Foreseen(0.8, False), Foreseen(0.4)])
    >>> found.resolved, found.open, found.went_on, found.bins, found.brier
    (2, 1, 1, (), None)
    """
    known = [f for f in forecasts if f.went_on is not None]
    hits = sum(f.went_on is True for f in known)
    said = sum(f.odds for f in known) / len(known) if known else None
    enough = len(known) >= ENOUGH
    brier = _brier(known) if enough else None
    return Gut(
        resolved=len(known),
        open=len(forecasts) - len(known),
        went_on=hits,
        said=said,
        interval=wilson(hits, len(known)),
        bins=_bins(known) if enough else (),
        brier=brier,
        sentences=tuple(_sentences(known, len(forecasts) - len(known), hits, said, brier)),
    )


def _bins(known: Sequence[Foreseen]) -> tuple[Bin, ...]:
    """Fifths of the scale that have forecasts; 100 % belongs to the last."""
    found = []
    for low, high in pairwise(_EDGES):
        here = [f for f in known if low <= f.odds < high or f.odds == high == 1]
        if here:
            hits = sum(f.went_on is True for f in here)
            said = sum(f.odds for f in here) / len(here)
            found.append(Bin(low, high, len(here), hits, said, hits / len(here), wilson(hits, len(here))))
    return tuple(found)


def _brier(known: Sequence[Foreseen]) -> Brier:
    odds, came = _columns(known)
    score, rate = _score(odds, came), _rate(came)
    half = _half_width([*odds, *[sum(odds) / len(odds)] * 2], [*came, 1, 0], len(known))
    difference = score - rate
    return Brier(score, rate, difference, (difference - half, difference + half))


def _columns(known: Sequence[Foreseen]) -> tuple[list[float], list[int]]:
    return [f.odds for f in known], [int(f.went_on is True) for f in known]


def _score(odds: Sequence[float], came: Sequence[int]) -> float:
    return sum((said - what) ** 2 for said, what in zip(odds, came, strict=True)) / len(odds)


def _rate(came: Sequence[int]) -> float:
    """The score of always saying the own rate, had one known it before."""
    return _rate_of(sum(came), len(came))


def _rate_of(hits: int, n: int) -> float:
    share = hits / n
    return n / (n - 1) * share * (1 - share)


def _half_width(odds: list[float], came: list[int], counted: int) -> float:
    """By jackknife: how much the difference moves when each forecast in turn is left out."""
    n, hits = len(odds), sum(came)
    errors = [(said - what) ** 2 for said, what in zip(odds, came, strict=True)]
    whole = sum(errors)
    difference = whole / n - _rate_of(hits, n)
    without = [
        n * difference - (n - 1) * ((whole - error) / (n - 1) - _rate_of(hits - what, n - 1))
        for error, what in zip(errors, came, strict=True)
    ]
    mean = sum(without) / n
    spread = sum((value - mean) ** 2 for value in without) / (n - 1)
    return student_99(counted - 1) * sqrt(spread / counted)


def _sentences(
    known: Sequence[Foreseen], unknown: int, hits: int, said: float | None, brier: Brier | None
) -> Iterator[str]:
    if said is None:
        yield words.NOTHING_YET
    elif brier is None:
        yield words.counts(len(known), hits, *_likely(known))
        yield words.too_few(len(known), ENOUGH)
    else:
        yield words.lean(len(known), hits, said, wilson(hits, len(known)))
        yield words.beside_the_rate(brier.score, brier.rate, brier.interval)
    if unknown:
        yield words.still_open(unknown)
    yield words.BOTH_WAYS


def _likely(known: Sequence[Foreseen]) -> tuple[int, int]:
    """How many were called at least as likely as not, and how many of those went on."""
    likely = [f for f in known if f.odds >= _EVEN]
    return len(likely), sum(f.went_on is True for f in likely)
