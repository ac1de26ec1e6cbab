"""The odds card: one interview is a noisy draw, and what more draws do; shares of many people, never one's own chance.

Sources: E1.10, E1.11, E5.6, E5.7, E5.10.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, ceil, log, pi

from secondtake.outlook import odds_words as words
from secondtake.outlook.intervals import Interval, exact

AGREEMENT = 0.44
"""Between two interviewers who each hold their own interview (Huffcutt and others, 2013)."""
AGREEMENT_IN_A_PANEL = 0.74
LOW_RATE, HIGH_RATE = 0.17, 0.28
"""Of interviews that end in an offer, in employers' own figures (Jobvite 2015-2017, CareerPlug 2024)."""
ENOUGH = 10
"""Interviews from which on a person's own rate is shown."""
_MOST = 12
_TARGETS = (0.5, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class After:
    """The share of people with at least one offer after that many interviews, at a low and at a high rate."""

    interviews: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Needed:
    """How many interviews it takes until that share has an offer: at the high rate, and at the low one."""

    share: float
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class OwnRate:
    """Of one's own interviews that have an answer, how many went to an offer, with Clopper and Pearson's interval."""

    interviews: int
    offers: int
    share: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class OddsCard:
    """All that the card shows, and the sentences that say it with its sources."""

    flip: float
    after: tuple[After, ...]
    needed: tuple[Needed, ...]
    own: OwnRate | None
    of_one: tuple[str, ...]
    """What one interview says."""
    of_more: tuple[str, ...]
    """What more of them do, and on what that rests."""
    of_yours: tuple[str, ...]
    """The person's own, and what none of it says."""
    sources: tuple[str, ...]
    """Where a figure is from, where its sentence has no place for it."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of them, in order."""
        return self.of_one + self.sources + self.of_more + self.of_yours


def flip(agreement: float) -> float:
    """How often somebody in one interviewer's upper half is in another's lower half: 1/2 - arcsin(r)/pi.

    For two normal judgements with correlation r: the chance that they fall on different sides of their medians.

    >>> round(flip(0.44), 3), flip(0.0)
    (0.355, 0.5)
    """
    return 0.5 - asin(agreement) / pi


def at_least_one(rate: float, interviews: int) -> float:
    """The share with one offer or more, if each interview were a draw of its own: 1 - (1 - p)^k.

    >>> round(at_least_one(0.2, 3), 2)
    0.49
    """
    return 1 - (1 - rate) ** interviews


def interviews_for(rate: float, share: float) -> int:
    """The fewest interviews after which at least that share has an offer.

    >>> interviews_for(0.2, 0.8), interviews_for(0.27, 0.8)
    (8, 6)
    """
    return ceil(log(1 - share) / log(1 - rate) - 1e-9)


def own_rate(interviews: int, offers: int) -> OwnRate | None:
    """The person's own rate once ten interviews have their answer; None before.

    >>> own_rate(9, 2) is None
    True
    """
    if interviews < ENOUGH:
        return None
    return OwnRate(interviews, offers, offers / interviews, exact(offers, interviews))


def odds_card(
    interviews: int = 0, offers: int = 0, *, low: float = LOW_RATE, high: float = HIGH_RATE, most: int = _MOST
) -> OddsCard:
    """The card for somebody with that many interviews answered; the rates are what the sliders say.

    >>> odds_card().needed[0]
    Needed(share=0.5, fewest=3, most=4)
    """
    if not (0 < low <= high < 1 and 0 <= offers <= interviews):
        raise ValueError(words.WRONG_RATES)
    after = tuple(After(k, at_least_one(low, k), at_least_one(high, k)) for k in range(1, most + 1))
    needed = tuple(Needed(share, interviews_for(high, share), interviews_for(low, share)) for share in _TARGETS)
    own = own_rate(interviews, offers)
    changed = flip(AGREEMENT)
    return OddsCard(
        flip=changed,
        after=after,
        needed=needed,
        own=own,
        of_one=(words.noisy(changed), words.SAME_PERSON),
        of_more=(
            words.rates(low, high, (low, high) == (LOW_RATE, HIGH_RATE)),
            words.needed(needed[0].fewest, needed[0].most, needed[1].fewest, needed[1].most),
            words.INDEPENDENT,
        ),
        of_yours=(
            words.own(own.interviews, own.offers, own.interval) if own else words.no_own_rate(interviews, ENOUGH),
            words.NO_PROMISE,
        ),
        sources=(words.noisy_source(AGREEMENT, AGREEMENT_IN_A_PANEL),),
    )
