"""Two rows that are one job, since each interview that is begun by itself makes one; and one that is two after all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from secondtake.outlook.board import Stage
from secondtake_app.interviews import opportunities
from secondtake_app.interviews.models import Interview, Opportunity, Outcome
from secondtake_app.steps.move_on.board import words
from secondtake_app.steps.move_on.board.rows import further

MOST = 5
_NAMES = ("company", "role", "recruiter", "agency", "recruiter_address", "recruiter_timezone", "via_recruiter")
_TEXTS = ("role", "recruiter", "agency", "recruiter_address", "recruiter_timezone", "interest", "place", "link")


def others_of(job: Opportunity) -> list[Opportunity]:
    """Other jobs at the same company that may be this one. Two that each ended without an interview are not."""
    if not job.company.strip():
        return []
    found = opportunities.there(job.owner).filter(company__iexact=job.company).exclude(pk=job.pk)
    if job.outcomes.filter(interview=None).exists():
        found = found.exclude(Exists(Outcome.objects.filter(opportunity=OuterRef("pk"), interview=None)))
    return list(found.order_by("created_at")[:MOST])


@transaction.atomic
def join(job: Opportunity, other: Opportunity) -> None:
    """All that was about the other is about this job; what the two say differently stands in the notes."""
    for rows, field in _about_jobs():
        rows.filter(**{field: other}).update(**{field: job})
    differs = []
    for name in _TEXTS:
        ours, theirs = getattr(job, name), getattr(other, name)
        if not ours:
            setattr(job, name, theirs)
        elif theirs and theirs != ours and name in words.IN_FULL:
            differs.append(words.also(name, theirs))
    job.notes = "\n\n".join(filter(None, [job.notes, other.notes, "\n".join(differs)]))
    job.via_recruiter = job.via_recruiter or other.via_recruiter
    job.saved_on, job.applied_on = _first(job.saved_on, other.saved_on), _first(job.applied_on, other.applied_on)
    job.heard_on, job.interview_on = _last(job.heard_on, other.heard_on), _last(job.interview_on, other.interview_on)
    job.stage = further(job.stage, other.stage, Stage.INTERVIEW.value if job.interviews.exists() else "")
    if other.archived_at is None:
        job.archived_at = None
    job.version += 1
    job.save()
    other.delete()


@transaction.atomic
def part(interview: Interview) -> Opportunity:
    """The interview is about another job: one of its own, with the same names, and nothing else of the old one."""
    job = interview.opportunity
    new = Opportunity.objects.create(owner=job.owner, **{name: getattr(job, name) for name in _NAMES})
    for rows, field in _about_jobs():
        of_it = {"pk": interview.pk} if rows.model is Interview else {"interview": interview}
        rows.filter(**{field: job}, **of_it).update(**{field: new})
    return new


def _about_jobs() -> Iterator[tuple[QuerySet[Any], str]]:
    """The rows of every app that belong to a job, each with the field that names it, whichever apps there are."""
    for relation in Opportunity._meta.related_objects:  # noqa: SLF001 - Django's documented way to ask for them
        yield relation.related_model._default_manager.all(), relation.field.name  # noqa: SLF001 - as above


def _first(*days: date | None) -> date | None:
    return min(_known(days), default=None)


def _last(*days: date | None) -> date | None:
    return max(_known(days), default=None)


def _known(days: Iterable[date | None]) -> list[date]:
    return [day for day in days if day]
