"""The queue of a day: which cards come up, in which order, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from secondtake.practice import queue
from secondtake.practice.queue import Limit, Short, Waiting
from secondtake.practice.schedule import new_card
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.steps.practise import keeping, rules
from secondtake_app.steps.practise.keeping import Plan
from secondtake_app.steps.practise.models import SCHEDULE, Card, Take, scheduled

if TYPE_CHECKING:
    from secondtake_app.people.models import User


FIRST = 20
"""How many cards of a day are loaded to be shown; the others are counted."""


@dataclass(frozen=True, slots=True)
class Day:
    """What comes up today and what is left. `cards` are the first of them; `fresh` counts moments among today's whose
    card is not made yet."""

    cards: list[Card]
    made: int
    fresh: int
    minutes: float
    short: tuple[Short, ...]

    @property
    def questions(self) -> int:
        """How many."""
        return self.made + self.fresh

    @property
    def more(self) -> int:
        """How many come after those that are shown."""
        return self.made - len(self.cards)


def of(person: User, now: datetime, plan: Plan, first: int = FIRST) -> Day:
    """The queue as it stands now. What is only to be read writes nothing, unless a card is not due after all."""
    zone = zone_of(person)
    waiting = list(_waiting(person, queue.end_of_day(now, zone), plan))
    fresh = [Waiting(f"moment {pk}", new_card(now)) for pk in keeping.unmade(person).values_list("pk", flat=True)]
    if not (waiting or fresh):
        return Day([], 0, 0, 0, ())
    found = queue.of_the_day([*waiting, *fresh], now, _limit(person, now, plan), zone)
    _store(found.moved)
    keys = {str(one.key) for one in waiting}
    today = [one.key for one in found.today if one.key in keys]
    return Day(_first(today[:first]), len(today), len(found.today) - len(today), found.minutes, found.short)


def _first(keys: list[str]) -> list[Card]:
    shown = Card.objects.filter(pk__in=keys).select_related("owner", "interview")
    return sorted(shown, key=lambda card: keys.index(str(card.pk))) if keys else []


def _waiting(person: User, end: datetime, plan: Plan) -> Iterator[Waiting]:
    """The cards that are due by then, without their words: there may be hundreds, and few are shown."""
    joined: dict[UUID, list[str]] = {}
    for front, job in Card.objects.of(person).exclude(joined_to=None).values_list("joined_to_id", "opportunity_id"):
        joined.setdefault(front, []).append(str(job))
    due = keeping.awake(person).filter(due__lt=end).order_by()
    for key, job, *columns in due.values_list("pk", "opportunity_id", *SCHEDULE):
        days = rules.days_for([str(job), *joined.get(key, ())], plan.days)
        yield Waiting(str(key), scheduled(columns), days)


def _limit(person: User, now: datetime, plan: Plan) -> Limit:
    """What is left of what the person wants in a day."""
    begins = queue.end_of_day(now, zone_of(person)) - timedelta(days=1)
    takes = Take.objects.of(person).filter(done_at__gte=begins).count()
    return Limit(minutes=plan.minutes).after(minutes=takes * queue.MINUTES, takes=takes)


def _store(moved: Iterable[Waiting]) -> None:
    after = {one.key: one.card for one in moved}
    if not after:
        return
    cards = list(Card.objects.filter(pk__in=after))
    for card in cards:
        card.put(after[str(card.pk)])
    Card.objects.bulk_update(cards, SCHEDULE, batch_size=500)
