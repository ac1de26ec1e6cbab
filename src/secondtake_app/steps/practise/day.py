"""The queue of a day: which cards come up, in which order, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from secondtake.practice import queue
from secondtake.practice.queue import Limit, Short, Waiting
from secondtake.practice.schedule import new_card
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.steps.practise import keeping
from secondtake_app.steps.practise.keeping import Plan
from secondtake_app.steps.practise.models import SCHEDULE, Card, Take

if TYPE_CHECKING:
    from secondtake_app.people.models import User


@dataclass(frozen=True, slots=True)
class Day:
    """What comes up today and what is left; `fresh` counts moments among today's whose card is not made yet."""

    cards: list[Card]
    fresh: int
    minutes: float
    short: tuple[Short, ...]

    @property
    def questions(self) -> int:
        """How many."""
        return len(self.cards) + self.fresh


def of(person: User, now: datetime, plan: Plan) -> Day:
    """The queue as it stands now. What is only to be read writes nothing, unless a card is not due after all."""
    zone = zone_of(person)
    due = keeping.awake(person).filter(due__lt=queue.end_of_day(now, zone)).select_related("owner", "interview")
    due = due.prefetch_related("joins")
    by_key = {str(card.pk): card for card in due}
    waiting = [Waiting(key, card.scheduled, _days(card, plan)) for key, card in by_key.items()]
    fresh = [Waiting(f"moment {pk}", new_card(now)) for pk in keeping.unmade(person).values_list("pk", flat=True)]
    if not (waiting or fresh):
        return Day([], 0, 0, ())
    found = queue.of_the_day([*waiting, *fresh], now, _limit(person, now, plan), zone)
    _store(by_key, found.moved)
    cards = [by_key[one.key] for one in found.today if one.key in by_key]
    return Day(cards, len(found.today) - len(cards), found.minutes, found.short)


def _days(card: Card, plan: Plan) -> tuple[date, ...]:
    return keeping.ready_by(card, plan.days, card.joins.all()).days


def _limit(person: User, now: datetime, plan: Plan) -> Limit:
    """What is left of what the person wants in a day."""
    begins = queue.end_of_day(now, zone_of(person)) - timedelta(days=1)
    takes = Take.objects.of(person).filter(done_at__gte=begins).count()
    return Limit(minutes=plan.minutes).after(minutes=takes * queue.MINUTES, takes=takes)


def _store(by_key: dict[str, Card], moved: Iterable[Waiting]) -> None:
    cards = []
    for one in moved:
        by_key[one.key].put(one.card)
        cards.append(by_key[one.key])
    if cards:
        Card.objects.bulk_update(cards, SCHEDULE)
