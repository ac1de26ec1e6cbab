"""Make an interview, put it away, bring it back, and really delete it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from secondtake_app.interviews.forms import InterviewForm, interview_values, opportunity_values
from secondtake_app.interviews.models import UNDO_DELETE, Interview, Opportunity, Person
from secondtake_app.people.owned import OwnedQuerySet

if TYPE_CHECKING:
    from secondtake_app.people.models import User


@transaction.atomic
def create(owner: User, form: InterviewForm, *, sample: bool = False) -> Interview:
    """A new interview with its job and its people, out of a valid form."""
    job = Opportunity.objects.create(owner=owner, **opportunity_values(form))
    interview = Interview.objects.create(owner=owner, opportunity=job, sample=sample, **interview_values(form))
    _set_people(interview, form.names())
    return interview


@transaction.atomic
def change(interview: Interview, form: InterviewForm) -> None:
    """What is known about an interview, as the form now says it."""
    Opportunity.objects.of(interview.owner).filter(pk=interview.opportunity_id).update(**opportunity_values(form))
    Interview.objects.of(interview.owner).filter(pk=interview.pk).update(
        **interview_values(form), updated_at=timezone.now()
    )
    _set_people(interview, form.names())


def _set_people(interview: Interview, names: list[tuple[str, str]]) -> None:
    wanted = dict(names)
    interview.people.exclude(name__in=wanted).delete()
    for name, part in wanted.items():
        Person.objects.update_or_create(owner=interview.owner, interview=interview, name=name, defaults={"part": part})


def put_away(interview: Interview, now: datetime) -> None:
    """Out of sight at once, gone for good when the time for undoing is over."""
    Interview.objects.of(interview.owner).filter(pk=interview.pk).update(deleted_at=now)


def bring_back(owner: User, pk: UUID) -> Interview | None:
    """Undo a deletion, as long as the rows are there."""
    Interview.objects.of(owner).filter(pk=pk).update(deleted_at=None)
    return Interview.objects.of(owner).filter(pk=pk).first()


def purge(owner: User, now: datetime) -> int:
    """Delete for good what was put away longer ago than undoing lasts; how many interviews that were."""
    return _delete(Interview.objects.of(owner).filter(deleted_at__lt=now - UNDO_DELETE))


def delete_now(owner: User, pk: UUID) -> int:
    """Delete one interview for good, at once."""
    return _delete(Interview.objects.of(owner).filter(pk=pk))


def delete_everything(owner: User) -> int:
    """Delete all interviews of a person for good."""
    return _delete(Interview.objects.of(owner).all())


def _delete(interviews: OwnedQuerySet[Interview]) -> int:
    with transaction.atomic():
        jobs = set(interviews.values_list("opportunity_id", flat=True))
        count = interviews.count()
        interviews.delete()
        Opportunity.objects.filter(pk__in=jobs, interviews=None).delete()
    if count:
        _forget_pages()
    return count


def _forget_pages() -> None:
    """Leave no old page in SQLite's log beside the store. (Inside it, `secure_delete` has overwritten them.)"""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
