"""Two days on: how it feels beside what was guessed, and each lesson marked once; after that nothing asks again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from secondtake.outlook.kind_lines import Felt, own_gap
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.steps.reflect import closing, evening, rules
from secondtake_app.steps.reflect.models import Sitting

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from secondtake_app.people.models import User

_REACH = rules.ASKED_FOR + timedelta(days=rules.LOOK_BACK_AFTER + 1)
"""How long ago a close can be that is asked for now."""


@dataclass(frozen=True, slots=True)
class Due:
    """A closed sitting that is looked back at from `at` on."""

    sitting: Sitting
    at: datetime
    closed_on: date
    """The day where the person is."""


def due(person: User, now: datetime) -> Iterator[Due]:
    """The closes of the last days that are still to be looked back at, now or soon: one an interview, its last."""
    zone = zone_of(person)
    for sitting in _open_ends(person).filter(closed_at__gt=now - _REACH).select_related("interview"):
        closed = timezone.localtime(sitting.closed_at, zone)
        at = rules.look_back_from(closed)
        if now < at + rules.ASKED_FOR:
            yield Due(sitting, at, closed.date())


def _open_ends(person: User) -> QuerySet[Sitting]:
    """Closed and last, of an interview that is there and real, with a guess or a lesson that was not asked for."""
    later = Sitting.objects.filter(interview=OuterRef("interview"), created_at__gt=OuterRef("created_at"))
    later = later.exclude(alone=True, closed_at=None)
    lesson = Moment.objects.filter(
        _HOLDS_SOMETHING, interview=OuterRef("interview"), struck_at=None, asked_again_at=None,
        written_at__lte=OuterRef("closed_at"),
    )  # fmt: skip
    mine = Sitting.objects.of(person).filter(interview__deleted_at=None, interview__sample=False)
    return mine.exclude(closed_at=None).filter(
        Q(in_two_days__isnull=False, looked_back_at=None) | Exists(lesson), ~Exists(later)
    )


_HOLDS_SOMETHING = ~Q(situation="", action="", result="") | (~Q(if_this="") & ~Q(then_that=""))
"""A lesson, as `closing.lessons` tells it row by row."""


def guess_of(interview: Interview) -> Sitting | None:
    """The close whose guess may be looked back at now: the last, two days on and not much longer, unanswered."""
    last = evening.last_closed(interview)
    if last is None or last.in_two_days is None or last.looked_back_at is not None:
        return None
    at = rules.look_back_from(timezone.localtime(last.closed_at, zone_of(interview.owner)))
    return last if rules.is_asked_for(at, timezone.now()) and evening.is_closed(interview) else None


def felt(sitting: Sitting, then: int | None) -> None:
    """How it feels now, or that the person would rather not say; said once, by whichever window was first."""
    Sitting.objects.filter(pk=sitting.pk, looked_back_at=None).update(felt_then=then, looked_back_at=timezone.now())


def gap_of(interview: Interview) -> str:
    """The person's own gap over all their guesses, on the day on which this one was answered; blank else."""
    last = evening.last_closed(interview)
    zone = zone_of(interview.owner)
    if last is None or last.felt_then is None or last.looked_back_at is None:
        return ""
    if timezone.localdate(last.looked_back_at, zone) != timezone.localdate(timezone.now(), zone):
        return ""
    return own_gap(_all_felt(interview.owner, last.looked_back_at))


def _all_felt(person: User, until: datetime) -> list[Felt]:
    real = Sitting.objects.of(person).filter(interview__deleted_at=None, interview__sample=False)
    said = real.filter(felt_then__isnull=False, in_two_days__isnull=False, looked_back_at__lte=until)
    pairs = said.order_by("looked_back_at").values_list("in_two_days", "felt_then")
    return [Felt(guess, then) for guess, then in pairs if guess is not None and then is not None]


def lessons_of(interview: Interview) -> list[Moment]:
    """The lessons that were there at the last close, two days ago or longer, and were not asked for yet."""
    last = evening.last_closed(interview)
    if last is None or last.closed_at is None or not evening.is_closed(interview):
        return []
    if timezone.now() < rules.look_back_from(timezone.localtime(last.closed_at, zone_of(interview.owner))):
        return []
    fresh = (moment for moment in closing.lessons(interview) if moment.asked_again_at is None)
    return [moment for moment in fresh if moment.written_at and moment.written_at <= last.closed_at]


def mark(moments: Iterable[Moment], said: dict[str, str], now: datetime) -> None:
    """What the person says of each; one left unmarked stays as it is, and is not asked for again either."""
    for moment in moments:
        verdict = said.get(str(moment.pk), "")
        moment.two_days_on = verdict if verdict in Moment.TwoDaysOn else ""
        moment.asked_again_at = now
        moment.struck_at = now if verdict == Moment.TwoDaysOn.STRUCK else None
        moment.save(update_fields=["two_days_on", "asked_again_at", "struck_at", "updated_at"])


def struck(interview: Interview) -> list[Moment]:
    """The lessons that two days struck, so that they can be brought back."""
    return list(interview.moments.filter(two_days_on=Moment.TwoDaysOn.STRUCK).exclude(struck_at=None))
