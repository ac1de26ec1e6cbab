"""One take: begun, answered, ticked; then the schedule moves, once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from secondtake.practice.rewording import reword
from secondtake.practice.schedule import Grade, review
from secondtake_app.interviews.outcomes import may_take
from secondtake_app.steps.practise import keeping
from secondtake_app.steps.practise.models import SCHEDULE, Card, Take


def may_begin(card: Card, now: datetime) -> bool:
    """Whether a take of it may be begun now. One that was begun before may be gone on with on any day."""
    return card.takes.filter(done_at=None).exists() or may_take(card.owner, now)


@transaction.atomic
def begin(card: Card) -> Take:
    """A take of this card: the one that was not finished, else a new one, asked in other words."""
    Card.objects.select_for_update().get(pk=card.pk)
    left = card.takes.filter(done_at=None).first()
    if left:
        return left
    last = card.takes.order_by("-number").first()
    number = last.number + 1 if last else 1
    asked = reword(card.question, number - 1)
    return Take.objects.create(owner_id=card.owner_id, card=card, number=number, asked=asked)


@transaction.atomic
def finish(take: Take, told: Sequence[str], grade: Grade, felt: str, now: datetime) -> bool:
    """Keep what was told, and move the card. Pressed twice, the second changes nothing and says False."""
    card = Card.objects.select_for_update().select_related("owner").get(pk=take.card_id)
    after, taken = review(card.scheduled, grade, now, keeping.ready_by(card, keeping.coming(card.owner, now)))
    kept = {"told": list(told), "points": len(card.beats), "grade": int(grade), "felt": felt, "done_at": now}
    kept |= {"was_due": taken.was_due, "for_day": taken.for_day, "expected": taken.expected}
    if not Take.objects.filter(pk=take.pk, done_at=None).update(**kept, updated_at=now):
        return False
    card.put(after)
    card.save(update_fields=[*SCHEDULE, "updated_at"])
    return True
