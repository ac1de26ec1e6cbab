"""What the rest of the program does with jobs: ask for one, and call one off."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from secondtake_app.jobs import wake
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import State
from secondtake_app.people.models import User


def ask(owner: User, kind: str, key: str, about: UUID, not_before: datetime) -> Job:
    """Ask for a piece of work: a row beside those it is about, in whatever transaction is open. The first such job."""
    asked = Job(owner=owner, kind=kind, key=key, about=about, not_before=not_before)
    Job.objects.bulk_create([asked], ignore_conflicts=True)
    wake.after_commit()
    return Job.objects.get(owner=owner, kind=kind, key=key)


def call_off(job: Job, now: datetime) -> None:
    """Not begun: it never will be. Begun: it stops where it next looks up."""
    same = Job.objects.filter(pk=job.pk)
    if not same.filter(state__in=(State.WAITING, State.RELAYED)).update(state=State.CANCELLED, ended_at=now):
        same.filter(state=State.RUNNING).update(stop_asked=True)
    job.refresh_from_db()
