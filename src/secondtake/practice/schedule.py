"""When a card is met next: FSRS, and the days on which somebody wants to be ready.

`fsrs` is called only to schedule; its own card sleeps when made and asks the clock, so cards here are values of ours.
docs/practice.md says how a date pulls takes forward, docs/decisions/dated-schedule.md with what effect.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import IntEnum
from math import ceil

import fsrs

RETENTION = 0.90
GOOD_TAKES_TO_REST = 3
"""A card that no coming interview wants rests after so many good takes (E1.13, E1.15)."""

_DAY = timedelta(days=1)
_SHORTLY = timedelta(minutes=10)
_LONGER_FIRST = 1.5
"""How much longer than an even one the next gap is, where the number of takes is given; chosen by simulation."""
_FSRS = fsrs.Scheduler(desired_retention=RETENTION, enable_fuzzing=False)


class Grade(IntEnum):
    """How a take went. The numbers are those of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Stage(IntEnum):
    """Where FSRS has a card. The numbers are its own."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


class NotUtc(ValueError):
    """A moment came without its zone, or in another one, and would have put takes on the wrong day."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment
        super().__init__(
            f"The moment {moment.isoformat()} is not in UTC. Nothing was scheduled. "
            "Pass it with datetime.UTC, as moment.astimezone(UTC) gives it."
        )


@dataclass(frozen=True, slots=True)
class ReadyBy:
    """The days on which a card is wanted, as dates where the person lives; those that have passed are passed over."""

    days: tuple[date, ...] = ()
    zone: tzinfo = UTC
    takes: int | None = None
    """So many more takes before the next of these days; None leaves the number to the schedule."""


NO_DATE = ReadyBy()


@dataclass(frozen=True, slots=True)
class Card:
    """What has to be remembered of a card between two takes; plain values, one column each.

    `due` and `for_day` say when it is met next, and for which interview; the others are for FSRS.
    """

    due: datetime | None
    """None while it rests."""
    for_day: date | None = None
    """The interview whose date pulled it forward, if one did."""
    good_takes: int = 0
    """How many went well since the last that didn't."""
    last_take: datetime | None = None
    last_grade: Grade | None = None
    fsrs_due: datetime | None = None
    """When FSRS would have it, whatever the dates."""
    stage: Stage = Stage.LEARNING
    step: int | None = 0
    stability: float | None = None
    difficulty: float | None = None

    @property
    def rests(self) -> bool:
        """Whether it waits for an interview to be planned."""
        return self.due is None


@dataclass(frozen=True, slots=True)
class Review:
    """One take, as it is kept: `expected` is the recall that FSRS had foretold, None for a first take."""

    at: datetime
    grade: Grade
    was_due: datetime | None
    for_day: date | None
    expected: float | None


def new_card(now: datetime) -> Card:
    """A card that was never taken; it is due at once.

    >>> new_card(datetime(2026, 3, 2, 19, tzinfo=UTC)).due
    datetime.datetime(2026, 3, 2, 19, 0, tzinfo=datetime.timezone.utc)
    """
    return Card(due=_utc(now), fsrs_due=_utc(now))


def review(card: Card, grade: Grade, now: datetime, ready_by: ReadyBy = NO_DATE) -> tuple[Card, Review]:
    """The card after a take, and the take. Without a date it is FSRS, review for review, until the card rests.

    >>> monday = datetime(2026, 3, 2, 19, tzinfo=UTC)
    >>> card, _ = review(new_card(monday), Grade.GOOD, monday, ReadyBy((date(2026, 3, 12),)))
    >>> str(card.due), str(card.for_day)
    ('2026-03-04 19:00:00+00:00', '2026-03-12')
    """
    at = _utc(now)
    taken = Review(at, grade, card.due, card.for_day, recall(card, at))
    after, _ = _FSRS.review_card(_for_fsrs(card, at), fsrs.Rating(grade), at)
    kept = Card(
        due=after.due,
        good_takes={Grade.AGAIN: 0, Grade.HARD: card.good_takes}.get(grade, card.good_takes + 1),
        last_take=at,
        last_grade=Grade(grade),
        fsrs_due=after.due,
        stage=Stage(after.state),
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
    )
    return replan(kept, at, ready_by), taken


def replan(card: Card, now: datetime, ready_by: ReadyBy) -> Card:
    """The card with its next take where it belongs, now that the dates are these.

    To be called for a card whenever an interview that it matters to is planned, moved or called off: this wakes it,
    pulls it forward or lets it go. That a day has passed needs no call: `queue.of_the_day` notices.

    >>> rests = Card(None, good_takes=3, last_take=datetime(2026, 1, 5, 19, tzinfo=UTC), stability=11.0)
    >>> woken = replan(rests, datetime(2026, 3, 2, 19, tzinfo=UTC), ReadyBy((date(2026, 3, 12),)))
    >>> woken.rests, str(woken.due.date())
    (False, '2026-03-02')
    """
    due, day = _next_take(card, local_day(_utc(now), ready_by.zone), ready_by)
    return replace(card, due=due, for_day=day)


def recall(card: Card, at: datetime) -> float | None:
    """How likely FSRS holds it that the card would be told at that moment; None for one that was never taken.

    >>> card, _ = review(new_card(monday := datetime(2026, 3, 2, 19, tzinfo=UTC)), Grade.GOOD, monday)
    >>> round(recall(card, monday + timedelta(days=2)), 2)
    0.91
    """
    if card.stability is None or card.last_take is None:
        return None
    return _FSRS.get_card_retrievability(_for_fsrs(card, at), _utc(at))


def local_day(moment: datetime, zone: tzinfo) -> date:
    """The day that a moment belongs to where the person lives.

    >>> from zoneinfo import ZoneInfo
    >>> local_day(datetime(2026, 3, 2, 23, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"))
    datetime.date(2026, 3, 3)
    """
    return moment.astimezone(zone).date()


def days_ahead(card: Card, now: datetime, ready_by: ReadyBy) -> tuple[date, ...]:
    """The days on which the card comes before the next interview, if each take goes well; none without a date.

    >>> monday = datetime(2026, 3, 2, 19, tzinfo=UTC)
    >>> [day.day for day in days_ahead(new_card(monday), monday, ReadyBy((date(2026, 3, 12),)))]
    [2, 4, 8, 10, 11]
    """
    card, found = replan(card, now, ready_by), list[date]()
    first = card.for_day
    while card.due is not None and first is not None and card.for_day == first:
        found.append(local_day(max(card.due, now), ready_by.zone))
        card, _ = review(card, Grade.GOOD, max(card.due, now), ready_by)
    return tuple(dict.fromkeys(found))


def _next_take(card: Card, today: date, ready_by: ReadyBy) -> tuple[datetime | None, date | None]:
    coming = sorted(day for day in ready_by.days if day >= today)
    wanted = next((day for day in coming if day > today and _eve(day) > _last(card, ready_by.zone)), None)
    tonight = next((day for day in coming if _eve(day) == today == _last(card, ready_by.zone)), None)
    if tonight and (again := _again_tonight(card, ready_by)):
        return again, tonight
    if wanted and ready_by.takes != 0:
        return (_before(card, today, wanted, ready_by) if card.last_take else card.fsrs_due), wanted
    if coming:
        return _after(card, wanted or coming[-1], ready_by.zone), None
    return (None if card.good_takes >= GOOD_TAKES_TO_REST else card.fsrs_due), None


def _before(card: Card, today: date, day: date, ready_by: ReadyBy) -> datetime:
    """The next take towards a day, so that the last one falls on the eve."""
    last = _last(card, ready_by.zone)
    left = (_eve(day) - last).days
    gap = _own_gap(left, _interval(card)) if ready_by.takes is None else _given_gap(left, ready_by.takes)
    return _at_the_hour(card, max(today, last + max(1, round(gap)) * _DAY), ready_by.zone)


def _own_gap(left: int, interval: int) -> float:
    """Days to the next take where the schedule decides how many there are.

    Never more than FSRS would leave, and never more than half of the days left: gaps shrink as the day comes near, as
    the best gap does with the time until it counts (E4.9).
    """
    return left / max(ceil(left / interval), min(2, left))


def _given_gap(left: int, takes: int) -> float:
    """Days to the next of so many takes: longer first, shorter later, each on a day of its own if there are enough."""
    return min(_LONGER_FIRST * left / takes, left - takes + 1)


def _again_tonight(card: Card, ready_by: ReadyBy) -> datetime | None:
    """On the eve a take that didn't come is tried once more, as FSRS has it; or one that is left of those asked for."""
    if ready_by.takes and card.last_take:
        return card.last_take + _SHORTLY
    return card.fsrs_due if card.last_grade == Grade.AGAIN and ready_by.takes is None else None


def _after(card: Card, day: date, zone: tzinfo) -> datetime | None:
    """The takes before a day are done: FSRS goes on, but not before that day is over."""
    let_go = _at_the_hour(card, day + _DAY, zone)
    return max(card.fsrs_due, let_go) if card.fsrs_due else let_go


def _eve(day: date) -> date:
    return day - _DAY


def _last(card: Card, zone: tzinfo) -> date:
    """The day of the last take; before all days for a card that was never taken."""
    return local_day(card.last_take, zone) if card.last_take else date.min


def _interval(card: Card) -> int:
    """Days until recall falls to .90, which is what FSRS calls stability; minutes count as a day."""
    return max(1, round(card.stability or 0))


def _at_the_hour(card: Card, day: date, zone: tzinfo) -> datetime:
    """That day at the hour of the last take: FSRS counts whole days of 24 hours, and nothing less as a day."""
    anchor = card.last_take or card.fsrs_due or datetime.min.replace(tzinfo=UTC)
    return datetime.combine(day, anchor.astimezone(zone).time(), zone).astimezone(UTC)


def _for_fsrs(card: Card, now: datetime) -> fsrs.Card:
    return fsrs.Card(
        card_id=0,
        state=fsrs.State(card.stage),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.fsrs_due or now,
        last_review=card.last_take,
    )


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None or str(moment.tzinfo) != "UTC":
        raise NotUtc(moment)
    return moment.replace(tzinfo=UTC)
