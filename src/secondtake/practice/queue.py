"""The queue of a day: which cards, in which order, and what does not fit under the limit that the person set.

A store hands over the cards whose `due` column lies before the end of the day, which an index answers, and no more:
that a day has passed only ever moves a card later or lets it rest, and that is noticed here (`Queue.moved`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from math import inf

from secondtake.practice.schedule import GOOD_TAKES_TO_REST, Card, ReadyBy, local_day, replan

MINUTES = 3.0
"""What a take is reckoned at before there are any to reckon by."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What the person wants to do in a day, at most: minutes, takes, or both; None is no limit."""

    minutes: float | None = None
    takes: int | None = None

    def after(self, *, minutes: float, takes: int) -> Limit:
        """What is left of it once so much is done.

        >>> Limit(minutes=10).after(minutes=4, takes=1)
        Limit(minutes=6, takes=None)
        """
        return Limit(
            None if self.minutes is None else max(0, self.minutes - minutes),
            None if self.takes is None else max(0, self.takes - takes),
        )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card as the store has it: its own key, the interviews that it matters to, what a take of it takes."""

    key: str
    card: Card
    days: tuple[date, ...] = ()
    minutes: float = MINUTES


@dataclass(frozen=True, slots=True)
class Short:
    """Cards that did not fit, by the interview that they are for; `for_day` is None for those without one."""

    for_day: date | None
    cards: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Queue:
    """The cards of a day in their order, and those left for another."""

    today: tuple[Waiting, ...]
    left: tuple[Waiting, ...] = ()
    moved: tuple[Waiting, ...] = ()
    """Cards that are not due after all, with the `due` that is to be stored: their interview is over, or they rest."""

    @property
    def minutes(self) -> float:
        """How long the day's takes will be."""
        return sum(one.minutes for one in self.today)

    @property
    def short(self) -> tuple[Short, ...]:
        """What did not fit, the nearest interview first."""
        by_day: dict[date | None, list[float]] = {}
        for one in self.left:
            by_day.setdefault(one.card.for_day, []).append(one.minutes)
        days = sorted(by_day, key=lambda day: day or date.max)
        return tuple(Short(day, len(by_day[day]), sum(by_day[day])) for day in days)


def end_of_day(now: datetime, zone: tzinfo) -> datetime:
    """The first moment of the next day where the person lives: what is due before it is due today.

    >>> end_of_day(datetime(2026, 3, 2, 19, tzinfo=UTC), UTC)
    datetime.datetime(2026, 3, 3, 0, 0, tzinfo=datetime.timezone.utc)
    """
    return datetime.combine(local_day(now, zone) + timedelta(days=1), time(), zone).astimezone(UTC)


def of_the_day(waiting: Iterable[Waiting], now: datetime, limit: Limit | None = None, zone: tzinfo = UTC) -> Queue:
    """The queue for the day that `now` belongs to: the nearest interview first, then what has faded most.

    One card is always let in while there is any room, however long its take is, so that none waits for ever.

    >>> from secondtake.practice.schedule import new_card
    >>> now = datetime(2026, 3, 2, 19, tzinfo=UTC)
    >>> cards = [Waiting("why leave", new_card(now)), Waiting("conflict", new_card(now), (date(2026, 3, 5),))]
    >>> found = of_the_day(cards, now, Limit(takes=1))
    >>> [one.key for one in found.today], found.short
    (['conflict'], (Short(for_day=None, cards=1, minutes=3.0),))
    """
    end, today = end_of_day(now, zone), local_day(now, zone)
    due, moved = list[Waiting](), list[Waiting]()
    for one in waiting:
        if one.card.due is None or one.card.due >= end:
            continue
        now_is = _as_it_is(one, now, today, zone)
        (due if now_is.card.due is not None and now_is.card.due < end else moved).append(now_is)
    due.sort(key=_urgency(now))
    fits = _how_many_fit([one.minutes for one in due], limit or Limit())
    return Queue(tuple(due[:fits]), tuple(due[fits:]), tuple(moved))


def _as_it_is(one: Waiting, now: datetime, today: date, zone: tzinfo) -> Waiting:
    """The card as it stands today: a day that has passed since it was stored pulls it no more."""
    card, coming = one.card, any(day >= today for day in one.days)
    pulled = card.for_day is not None and card.for_day > today and card.for_day in one.days
    stands = pulled or (card.for_day is None and not coming and card.good_takes < GOOD_TAKES_TO_REST)
    if stands:
        return one
    return Waiting(one.key, replan(card, now, ReadyBy(one.days, zone)), one.days, one.minutes)


def _urgency(now: datetime) -> Callable[[Waiting], tuple[date, float, str]]:
    """What sorts first: by interview, then by what share of its stability has gone by, which orders as recall does."""

    def key(one: Waiting) -> tuple[date, float, str]:
        last, stability = one.card.last_take, one.card.stability
        faded = (now - last).total_seconds() / stability if last and stability else inf
        return one.card.for_day or date.max, -faded, one.key

    return key


def _how_many_fit(minutes: Sequence[float], limit: Limit) -> int:
    most = len(minutes) if limit.takes is None else min(limit.takes, len(minutes))
    if limit.minutes is None:
        return most
    spent, fits = 0.0, 0
    while fits < most and limit.minutes > 0 and (fits == 0 or spent + minutes[fits] <= limit.minutes):
        spent += minutes[fits]
        fits += 1
    return fits
