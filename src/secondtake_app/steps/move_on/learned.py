"""What the person's own rows say over all their interviews: which count, forecasts with what came, and answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from secondtake.outlook.calibration import Foreseen
from secondtake.outlook.outcomes import Outcome as Ending
from secondtake.outlook.outcomes import follows, may_show_forecast
from secondtake_app.interviews import outcomes
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Forecast, Interview, Moment, Outcome

if TYPE_CHECKING:
    from secondtake_app.people.models import User

FIRST_WEEK = timedelta(days=7)
"""How long only cards, takes and the close are shown to somebody new."""
ENOUGH_KEPT = 2
ANSWERED = (Outcome.Kind.OFFER, Outcome.Kind.NEXT_ROUND, Outcome.Kind.REJECTION)
"""What is an answer; silence and having withdrawn are none."""


def rests(person: User, now: datetime) -> bool:
    """Whether it is the day of a no: then nothing is held against what was foreseen, anywhere (E1.12)."""
    return not outcomes.may_take(person, now)


def has_something_to_say(person: User, now: datetime) -> bool:
    """Whether Home names it: from two interviews with something kept on, or one forecast that has its answer.

    On the day of a no it is not named there (E1.12), nor in the first week (little at a time).
    """
    mine = held(person, now)
    if not mine.filter(created_at__lte=now - FIRST_WEEK).exists() or rests(person, now):
        return False
    kept = Moment.objects.of(person).filter(struck_at=None, interview__in=mine).order_by()
    if len(kept.values_list("interview_id").distinct()[:ENOUGH_KEPT]) == ENOUGH_KEPT:
        return True
    return mine.filter(forecast__odds__isnull=False, outcome__kind__in=ANSWERED).exists()


def held(person: User, now: datetime) -> QuerySet[Interview]:
    """The interviews that count: those that took place, no samples, none that was deleted or called off."""
    over = Q(happened_at=None) | Q(happened_at__lte=now)
    return Interview.objects.of(person).filter(over, deleted_at=None, sample=False, called_off_at=None)


def foreseen(person: User, now: datetime) -> list[Foreseen]:
    """Each forecast with what came of that very interview: a next round and an offer are going on, a no is not.

    An interview from which the person withdrew has no answer to wait for, so its forecast is left out.
    """
    today = timezone.localdate(now, zone_of(person))
    rows = Forecast.objects.of(person).filter(interview__deleted_at=None, interview__sample=False).exclude(odds=None)
    kept = rows.exclude(interview__outcome__kind=Outcome.Kind.WITHDRAWN)
    return [
        Foreseen(odds / 100, _went_on(kind, logged_on, today))
        for odds, kind, logged_on in kept.values_list(
            "odds", "interview__outcome__kind", "interview__outcome__logged_on"
        )
        if odds is not None
    ]


def _went_on(kind: str | None, logged_on: date | None, today: date) -> bool | None:
    if kind is None or logged_on is None:
        return None
    after = follows(Ending(kind), logged_on)
    return after.went_on if may_show_forecast(after, today) else None


@dataclass(frozen=True, slots=True)
class Answered:
    """How many interviews have an answer, and how many of these ended in an offer."""

    interviews: int
    offers: int


def answered(person: User, now: datetime) -> Answered:
    """For the person's own rate. A no of today is counted from tomorrow on."""
    today = timezone.localdate(now, zone_of(person))
    rows = Outcome.objects.of(person).filter(
        interview__sample=False, interview__deleted_at=None, kind__in=ANSWERED, logged_on__lte=today
    )
    shown = rows.exclude(kind=Outcome.Kind.REJECTION, logged_on=today)
    counted = shown.aggregate(all=Count("pk"), offers=Count("pk", filter=Q(kind=Outcome.Kind.OFFER)))
    return Answered(counted["all"], counted["offers"])
