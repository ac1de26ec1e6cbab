"""If-then plans and the setback plan as rows; what stands at a moment is read from there, so that it is there once.

A plan that was begun and has not both halves yet is put away until it has, so that nobody meets half a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from secondtake.practice.plans import AFTERWARDS, BEFORE, IN_THE_ROOM, SETBACK, IfThen, Occasion
from secondtake_app.interviews.models import Moment, Plan
from secondtake_app.steps.practise import words
from secondtake_app.steps.practise.models import Card

if TYPE_CHECKING:
    from secondtake_app.people.models import User

READY = (*IN_THE_ROOM, *BEFORE, *AFTERWARDS, *SETBACK.plans)
"""All that there is to choose from, by number."""
FOR_A_SETBACK = (Occasion.A_NO, Occasion.SILENCE)
MOST_FROM_MOMENTS = 50


def in_use(person: User) -> QuerySet[Plan]:
    """The plans of a person that hold now."""
    return Plan.objects.of(person).filter(put_away_at=None)


def put_away(person: User) -> QuerySet[Plan]:
    """Those that were put away or never finished, the newest first; not those in which nothing was written."""
    return Plan.objects.of(person).exclude(put_away_at=None).exclude(if_this="", then_that="").order_by("-put_away_at")


def from_moments(person: User) -> list[Moment]:
    """The moments that hold a plan, unless they were struck."""
    there = Moment.objects.of(person).filter(struck_at=None, interview__deleted_at=None, interview__sample=False)
    written = there.exclude(if_this="").exclude(then_that="").select_related("interview")
    return list(written.order_by("-created_at")[:MOST_FROM_MOMENTS])


def still_to_choose(plans: Iterable[Plan], occasions: Iterable[Occasion]) -> list[tuple[int, IfThen]]:
    """The ready-made plans for these occasions that are not among the person's own, with their numbers."""
    own, wanted = {(plan.if_this, plan.then_that) for plan in plans}, set(occasions)
    return [
        (n, one) for n, one in enumerate(READY) if one.occasion in wanted and (one.if_this, one.then_that) not in own
    ]


@transaction.atomic
def take(person: User, number: int) -> None:
    """Make a ready-made plan the person's own: once, and out of those that were put away if it is there."""
    one = READY[number]
    same = {"occasion": one.occasion.value, "if_this": one.if_this, "then_that": one.then_that}
    if not Plan.objects.of(person).filter(**same).update(put_away_at=None, updated_at=timezone.now()):
        Plan.objects.create(owner=person, **same)


def begin(person: User, occasion: Occasion, now: datetime) -> Plan:
    """An empty plan to be written; one in which nothing was written yet is used again."""
    mine = Plan.objects.of(person).filter(occasion=occasion.value, if_this="", then_that="", moment=None)
    return mine.first() or Plan.objects.create(owner=person, occasion=occasion.value, put_away_at=now)


def whom_to_call(person: User) -> str:
    """Somebody to talk to on the day of a no, in the person's words; blank if nobody was named."""
    row = _call(person).first()
    return row.then_that.removeprefix(words.I_CALL) if row else ""


def call(person: User, name: str) -> None:
    """Keep whom they can call. It is a line of the setback plan like the others, so that each page which reads it
    has it; empty takes it out."""
    if not name:
        _call(person).delete()
    elif not _call(person).update(then_that=f"{words.I_CALL}{name}", updated_at=timezone.now()):
        fields = {"if_this": words.WANT_TO_TALK, "then_that": f"{words.I_CALL}{name}"}
        Plan.objects.create(owner=person, occasion=Occasion.A_NO.value, **fields)


def is_call(plan: Plan) -> bool:
    """Whether it is the line that says whom to call."""
    return plan.if_this == words.WANT_TO_TALK and plan.then_that.startswith(words.I_CALL)


def _call(person: User) -> QuerySet[Plan]:
    fields = {"if_this": words.WANT_TO_TALK, "then_that__startswith": words.I_CALL}
    return in_use(person).filter(occasion=Occasion.A_NO.value, **fields)


def write_to_card(moment: Moment) -> None:
    """The plan of a moment was changed: it stands so on its card too, whoever's words the rest of the card is."""
    Card.objects.filter(moment=moment).update(if_this=moment.if_this, then_that=moment.then_that)


def write_to_moment(card: Card) -> None:
    """The plan of a card was changed: it stands so at its moment too. A window that has the moment open is told."""
    if card.moment_id is None:
        return
    said = {"if_this": card.if_this, "then_that": card.then_that}
    there = Moment.objects.filter(pk=card.moment_id).exclude(**said)
    there.update(**said, version=F("version") + 1, updated_at=timezone.now())
