"""The same question met in two interviews: offered by words and likeness, joined or told apart by the person.

Joined cards stay two rows, each with its own words and takes, and one of them stands for both. So a deleted interview
takes its own words along and no others, and what was joined can be taken apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from secondtake.practice.alike import find_alike
from secondtake.practice.schedule import replan
from secondtake_app.steps.practise import keeping
from secondtake_app.steps.practise.models import SCHEDULE, Card, Pair

if TYPE_CHECKING:
    from secondtake.evidence.model import Likeness

COMPARED = 300
"""Against how many questions one is held, the newest of them."""


def offer(card: Card, likeness: Likeness | None = None) -> None:
    """Note which questions may be this one, by words alone where no likeness is given; for a made-up one, nothing."""
    if card.interview is not None and card.interview.sample:
        return
    others = list(_others(card).only("pk", "question", "created_at")[:COMPARED])
    for found in find_alike(card.question, [one.question for one in others], likeness=likeness):
        one, other = sorted((card.pk, others[found.index].pk), key=str)
        Pair.objects.get_or_create(one_id=one, other_id=other, defaults={"owner_id": card.owner_id})


def _others(card: Card) -> QuerySet[Card]:
    """The questions of other interviews, and those written by hand, which stand for themselves."""
    mine = keeping.standing(card.owner).exclude(pk=card.pk).exclude(interview__sample=True)
    return mine.filter(Q(interview=None) | ~Q(interview=card.interview_id)).order_by("-created_at")


def undecided(cards: Iterable[Card]) -> list[tuple[Card, Card, Pair]]:
    """What was offered for these cards and not answered yet: the card, the other one, and the pair."""
    by_key = {card.pk: card for card in cards}
    pairs = Pair.objects.filter(Q(one__in=by_key) | Q(other__in=by_key), same=None)
    found = []
    for pair in pairs.select_related("one__interview", "other__interview"):
        here, there = (pair.one, pair.other) if pair.one_id in by_key else (pair.other, pair.one)
        if _stands(here) and _stands(there):
            found.append((here, there, pair))
    return found


def joined_with(card: Card) -> list[Card]:
    """The cards that this one stands for, beside itself."""
    return [one for one in card.joins.select_related("interview") if not _gone(one)]


def _stands(card: Card) -> bool:
    return card.joined_to_id is None and not _gone(card)


def _gone(card: Card) -> bool:
    return card.interview is not None and card.interview.deleted_at is not None


@transaction.atomic
def join(pair: Pair, now: datetime) -> Card:
    """Make one question of two: the card with more takes stands for both, and is ready for the interviews of both."""
    Pair.objects.filter(pk=pair.pk).update(same=True)
    counted = Card.objects.filter(pk__in=(pair.one_id, pair.other_id)).annotate(
        done=Count("takes", filter=~Q(takes__done_at=None))
    )
    front, behind = sorted(counted.select_related("owner"), key=lambda card: (-card.done, card.created_at))
    Card.objects.filter(Q(pk=behind.pk) | Q(joined_to=behind)).update(joined_to=front)
    _plan(front, now)
    return front


@transaction.atomic
def take_apart(card: Card, now: datetime) -> None:
    """Let a joined card stand for itself again, with its own words and takes; it is not offered with that one again."""
    front = card.joined_to
    if front is None:
        return
    one, other = sorted((card.pk, front.pk), key=str)
    Pair.objects.update_or_create(one_id=one, other_id=other, defaults={"owner_id": card.owner_id, "same": False})
    card.joined_to = None
    card.save(update_fields=["joined_to", "updated_at"])
    for row in (card, front):
        _plan(row, now)


def _plan(card: Card, now: datetime) -> None:
    """Put a card where the coming interviews of all its jobs want it, and those joined to it likewise."""
    card.put(replan(card.scheduled, now, keeping.ready_by(card, keeping.coming(card.owner, now), card.joins.all())))
    card.save(update_fields=[*SCHEDULE, "updated_at"])
    card.joins.update(**{column: getattr(card, column) for column in SCHEDULE})
