"""How interviews ended: written down by the person, and what rests on the day of a no (E1.12)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from secondtake.outlook.outcomes import may_begin_take
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview, Opportunity, Outcome

if TYPE_CHECKING:
    from secondtake_app.people.models import User


@transaction.atomic
def log(opportunity: Opportunity, interview: Interview | None, kind: Outcome.Kind, on: date, now: datetime) -> Outcome:
    """Write down how it ended. Said again, it stays as it was; said otherwise, it counts from today."""
    today = timezone.localdate(now, zone_of(opportunity.owner))
    Opportunity.objects.select_for_update().get(pk=opportunity.pk)  # of two presses at once, one waits for the other
    found = Outcome.objects.filter(opportunity=opportunity, interview=interview).first()
    outcome = found or Outcome(owner=opportunity.owner, opportunity=opportunity, interview=interview)
    if outcome.kind != kind:
        outcome.kind, outcome.logged_on = kind, today
        outcome.hidden, outcome.take_declined_at = False, None
    outcome.on = on
    outcome.save()
    return outcome


def may_take(person: User, now: datetime) -> bool:
    """Whether a take may be begun now: not on the day on which a no was written down."""
    today = timezone.localdate(now, zone_of(person))
    logged = Outcome.objects.of(person).filter(logged_on=today, interview__sample=False)
    logged |= Outcome.objects.of(person).filter(logged_on=today, interview=None)
    return may_begin_take([one.follows for one in logged], today)


def noes_of_yesterday(person: User, now: datetime) -> QuerySet[Outcome]:
    """Each no that was written down yesterday, where the person is."""
    yesterday = timezone.localdate(now, zone_of(person)) - timedelta(days=1)
    noes = Outcome.objects.of(person).filter(kind=Outcome.Kind.REJECTION, logged_on=yesterday)
    return noes.filter(Q(interview=None) | Q(interview__deleted_at=None, interview__sample=False))


def short_take_offered(person: User, now: datetime) -> bool:
    """Whether one short take is offered: on the day after a no, unless declined, and not if another came today."""
    return noes_of_yesterday(person, now).filter(take_declined_at=None).exists() and may_take(person, now)


def is_over(interview: Interview) -> bool:
    """Whether it is known what came of this interview, or of its job; silence may still be broken."""
    return _of(interview).exclude(kind=Outcome.Kind.SILENCE).exists()


def was_turned_down_today(interview: Interview) -> bool:
    """Whether a no was written down today, for this interview or for its job."""
    today = timezone.localdate(timezone.now(), zone_of(interview.owner))
    return _of(interview).filter(kind=Outcome.Kind.REJECTION, logged_on=today).exists()


def _of(interview: Interview) -> QuerySet[Outcome]:
    about = Q(interview=interview) | Q(interview=None, opportunity=interview.opportunity_id)
    return Outcome.objects.filter(about)
