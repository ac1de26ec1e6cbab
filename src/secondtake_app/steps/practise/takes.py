"""One take: begun, answered, ticked; then the schedule moves, once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q, QuerySet

from secondtake.practice.rewording import reword
from secondtake.practice.schedule import Grade, ReadyBy, review
from secondtake_app.interviews.outcomes import may_take
from secondtake_app.steps.practise import keeping
from secondtake_app.steps.practise.models import SCHEDULE, Card, Take

if TYPE_CHECKING:
    from secondtake_app.people.models import User


def may_begin(card: Card, now: datetime) -> bool:
    """Whether a take of it may be begun now. One that was begun before may be gone on with on any day."""
    return of(card).filter(done_at=None).exists() or may_take(card.owner, now)


def just_kept(person: User, now: datetime) -> Take | None:
    """The take that was kept last, if that was in the last day."""
    lately = Take.objects.of(person).filter(done_at__gt=now - timedelta(days=1))
    return lately.order_by("-done_at").first()


def front_of(card: Card) -> Card:
    """The card that stands for this one: the one that it is joined to, unless that went away with its interview."""
    return keeping.standing(card.owner).filter(pk=card.joined_to_id).first() or card if card.joined_to_id else card


def of(card: Card) -> QuerySet[Take]:
    """All takes of a question, those of the cards that are joined to it among them."""
    return Take.objects.filter(Q(card=card) | Q(card__joined_to=card, card__interview__deleted_at=None))


@transaction.atomic
def begin(card: Card) -> Take:
    """A take of this card: the one that was not finished, else a new one, asked in other words."""
    Card.objects.select_for_update().get(pk=card.pk)
    left = of(card).filter(done_at=None).first()
    if left:
        return left
    last = card.takes.order_by("-number").first()
    number = last.number + 1 if last else 1
    asked = reword(card.question, number - 1)
    return Take.objects.create(owner_id=card.owner_id, card=card, number=number, asked=asked)


def _wanted(card: Card, now: datetime) -> ReadyBy:
    return keeping.ready_by(card, keeping.coming(card.owner, now), card.joins.all())


@transaction.atomic
def finish(take: Take, told: Sequence[str], grade: Grade, felt: str, now: datetime) -> bool:
    """Keep what was told, and move the card. Pressed twice, the second changes nothing and says False."""
    own = Card.objects.get(pk=take.card_id)
    card = Card.objects.select_for_update().select_related("owner").get(pk=own.joined_to_id or own.pk)
    after, taken = review(card.scheduled, grade, now, _wanted(card, now))
    kept = {"told": list(told), "points": len(own.beats), "grade": int(grade), "felt": felt, "done_at": now}
    kept |= {"was_due": taken.was_due, "for_day": taken.for_day, "expected": taken.expected}
    if not Take.objects.filter(pk=take.pk, done_at=None).update(**kept, updated_at=now):
        return False
    card.put(after)
    card.save(update_fields=[*SCHEDULE, "updated_at"])
    card.joins.update(**{column: getattr(card, column) for column in SCHEDULE})
    return True
