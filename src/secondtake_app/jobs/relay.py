"""The worker's round over the jobs: rows that were committed are handed to the engine, and none is left lying.

Crashed between handing over and marking, it hands over once more, which the engine takes for the same. The engine is
started at the first row, so that a house without work carries none of its weight.
"""

from __future__ import annotations

import time
from datetime import datetime

from django.db.models import Q, QuerySet

from secondtake_app.jobs import engine, kinds, running, seats, words
from secondtake_app.jobs.engine import Engine
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import KEPT, LIVE, State
from secondtake_app.jobs.seats import Seat

LOOKS_AFTER_OTHERS_EVERY = 3.0
"""Seconds between two looks for work that another worker left, or that the engine has lost."""
AT_A_TIME, MANY = 100, 1000
_last_look = 0.0


def sweep(seat: Seat, now: datetime) -> bool:
    """One round; whether there is anything to do for the engine."""
    if not _to_do(now).exists():
        return False
    started = engine.started() or _start(seat, now)
    _relay(started, now)
    _look_after_others(started, seat, now)
    return True


def _to_do(now: datetime) -> QuerySet[Job]:
    return Job.objects.filter(Q(state__in=(State.RELAYED, State.RUNNING)) | Q(state=State.WAITING, not_before__lte=now))


def _start(seat: Seat, now: datetime) -> Engine:
    Job.objects.exclude(state__in=LIVE).filter(ended_at__lt=now - KEPT).delete()
    return engine.start(seat.name, {kind.name: kind.at_once for kind in kinds.every().values()}, running.run)


def _relay(started: Engine, now: datetime) -> None:
    due = Job.objects.filter(state=State.WAITING, not_before__lte=now).order_by("not_before")
    for job in due[:AT_A_TIME]:
        same = Job.objects.filter(pk=job.pk, attempt=job.attempt, state=State.WAITING)
        if job.kind not in started.lanes:
            same.update(state=State.FAILED, note=words.UNKNOWN, ended_at=now)
            continue
        started.relay(job.kind, job.pk, job.attempt)
        same.update(state=State.RELAYED)


def _look_after_others(started: Engine, seat: Seat, now: datetime) -> None:
    global _last_look  # noqa: PLW0603 - one worker a process
    if time.monotonic() - _last_look < LOOKS_AFTER_OTHERS_EVERY:
        return
    _last_look = time.monotonic()
    for name in started.workers() - {seat.name}:
        if name in seats.NAMES and (empty := seats.take(name)):
            started.take_over(name)
            empty.leave()
    _ask_anew(started, now)


def _ask_anew(started: Engine, now: datetime) -> None:
    """Rows that the engine was given and knows no more, or thinks ended: its store was lost, or ours is older."""
    given = Job.objects.filter(state__in=(State.RELAYED, State.RUNNING)).order_by("not_before")
    attempts = set(given.values_list("pk", "attempt")[:MANY])
    for job, attempt in attempts - started.has(attempts):
        running.try_again(job, attempt, now)
