"""One job from its row to what became of it. Knows no engine: that hands in how a step is done once.

Each change of the row names the attempt that it belongs to; whoever was overtaken changes nothing.
"""

from __future__ import annotations

import logging
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils import timezone

from secondtake_app.jobs import kinds, words
from secondtake_app.jobs.kinds import GivenUp, Kind, Later, Step, Stopped, Work
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import LIVE, State

log = logging.getLogger("secondtake.jobs")


def run(job_id: UUID, attempt: int, step: Step) -> None:
    """Do this attempt of the job, unless it has ended or been overtaken; raises nothing of what the job raises."""
    job = _begin(job_id, attempt)
    if job is None:
        return
    kind = kinds.every().get(job.kind)
    if kind is None:
        _end(job, State.FAILED, words.UNKNOWN)
    elif job.begun > kind.most_beginnings:
        _end(job, State.FAILED, words.ENDED_EACH_TIME)
    else:
        _do(job, kind, step)


def _do(job: Job, kind: Kind, step: Step) -> None:
    try:
        kind.run(Work(job, step))
    except Stopped:
        _end(job, State.CANCELLED)
    except GivenUp as reason:
        _end(job, State.FAILED, str(reason))
    except Later as reason:
        _again(job, kind, str(reason))
    except Exception:
        log.exception("a job failed: %s, attempt %s", job.kind, job.attempt)
        _again(job, kind, words.UNFORESEEN)
    else:
        _end(job, State.DONE)


def _begin(job_id: UUID, attempt: int) -> Job | None:
    """Still waiting is possible: the engine may begin it before its relay has marked it."""
    if not _attempt(job_id, attempt).update(state=State.RUNNING, begun=F("begun") + 1):
        return None
    return Job.objects.select_related("owner").get(pk=job_id)


def _attempt(job_id: UUID, attempt: int) -> QuerySet[Job]:
    return Job.objects.filter(pk=job_id, attempt=attempt, state__in=LIVE)


def _end(job: Job, state: State, note: str = "") -> None:
    _attempt(job.pk, job.attempt).update(state=state, note=note, ended_at=timezone.now())


def _again(job: Job, kind: Kind, note: str) -> None:
    now = timezone.now()
    at = kind.next_try(job.attempt, now)
    if at is None:
        _end(job, State.FAILED, note)
    else:
        try_again(job.pk, job.attempt, at, note)


def try_again(job_id: UUID, attempt: int, at: datetime, note: str = "") -> None:
    """The next attempt, which starts from the beginning; what the last one made is there for it to find."""
    again = {"state": State.WAITING, "attempt": attempt + 1, "begun": 0, "not_before": at, "note": note}
    _attempt(job_id, attempt).update(**again)
