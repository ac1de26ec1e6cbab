"""Kinds of work. An app offers its own by `jobs` in its apps.py, as it offers `sweep`; the worker finds them there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.apps import apps
from django.db.models import QuerySet

from secondtake_app.jobs import rules
from secondtake_app.jobs.models import Job

Do = Callable[[], None]
Step = Callable[[str, Do], bool]
"""Runs the function unless this attempt has been past it before, and remembers that; whether it ran it now."""


class Stopped(Exception):
    """Somebody asked for the job to be stopped."""


class Later(Exception):
    """It can't be done now. The message is a sentence for the person."""


class GivenUp(Exception):
    """It can't be done, and trying again would not help. The message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Work:
    """A job being done, as its kind sees it."""

    job: Job
    do_once: Step

    def step(self, name: str, do: Do) -> bool:
        """Do this, and go on behind it when the attempt is begun again, on this worker or another.

        Killed between the doing and the remembering, it is done twice: each step is to be harmless then. What it makes
        goes into rows or files of our own; the engine remembers its name and nothing else, so that no person's words
        lie in a second place. Says whether it was done now.
        """
        self.stop_if_asked()
        now = self.do_once(name, do)
        if now:
            self._mine().update(begun=0)
        return now

    def got_on(self, done: int, total: int) -> None:
        """Progress, in the kind's own unit. Raises Stopped if somebody asked for that."""
        self._mine().update(done=done, total=total, begun=0)
        self.stop_if_asked()

    def stop_if_asked(self) -> None:
        """Raise Stopped if somebody asked for that."""
        if Job.objects.filter(pk=self.job.pk, stop_asked=True).exists():
            raise Stopped

    def _mine(self) -> QuerySet[Job]:
        return Job.objects.filter(pk=self.job.pk, attempt=self.job.attempt)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of work: `run` may be called again after any kill, at any instant, and must be harmless then."""

    name: str
    run: Callable[[Work], None]
    at_once: int
    """How many a worker does side by side."""
    waits: tuple[timedelta, ...] = rules.WAITS
    most_beginnings: int = rules.MOST_BEGINNINGS
    """More for work whose weight lies in a process of its own: if that is too heavy, it dies alone."""

    def next_try(self, attempt: int, now: datetime) -> datetime | None:
        """When it is tried again."""
        return rules.next_try(attempt, now, self.waits)


def every() -> dict[str, Kind]:
    """All kinds that this program knows, by name."""
    offered = (config.jobs() for config in apps.get_app_configs() if hasattr(config, "jobs"))
    return {kind.name: kind for kinds in offered for kind in kinds}
