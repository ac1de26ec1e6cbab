"""The shared nouns as a Django app, and the interviews themselves as dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.standing import Notice, Under

if TYPE_CHECKING:
    from secondtake_app.interviews.standing import Appointment
    from secondtake_app.jobs.kinds import Kind
    from secondtake_app.people.models import User


KEPT = timedelta(days=366)


class InterviewsConfig(AppConfig):
    """Where Django finds this app."""

    name = "secondtake_app.interviews"

    def ready(self) -> None:
        """A recording's file goes with its row, however that goes, and it is heard no further."""
        from secondtake_app.interviews import hearing, recordings

        recordings.watch()
        hearing.watch()

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """The interviews that are to come."""
        from secondtake_app.interviews import days, words
        from secondtake_app.interviews.led import brief_page
        from secondtake_app.interviews.models import Interview

        mine = Interview.objects.of(person).filter(deleted_at=None, called_off_at=None, sample=False)
        for interview in mine.filter(happened_at__gt=now):
            when = days.moment(timezone.localtime(interview.happened_at), timezone.localtime(now))
            url = brief_page(interview)
            verb, url = (words.BRIEF, url) if url else (words.ABOUT, reverse("interviews:about", args=[interview.pk]))
            yield Notice(words.comes(interview.title, when), verb, url, Under.COMING, interview.happened_at)

    def appointments(self, person: User, now: datetime) -> Iterable[Appointment]:
        """Every interview of the last year and to come, so that a calendar keeps what it has."""
        from secondtake_app.interviews.calendar import appointment_of
        from secondtake_app.interviews.models import Interview

        dated = Interview.objects.of(person).filter(
            deleted_at=None, called_off_at=None, sample=False, happened_at__gte=now - KEPT
        )
        slim = dated.only("title", "happened_at", "ends_at", "place", "updated_at", "called_off_at", "calendar_uid")
        return [found for interview in slim if (found := appointment_of(interview))]

    def sweep(self) -> None:
        """One round of the worker: calendars on servers to be written, and sound that is to go."""
        from secondtake_app.interviews import calendar_copies, leftovers, recordings, silencing

        now = timezone.now()
        calendar_copies.sweep(now)
        recordings.sweep(now)
        silencing.sweep(now)
        leftovers.sweep(now)

    def after_restore(self) -> None:
        """Sound whose time is over, or whose row says that it is gone, does not come back with a backup."""
        from secondtake_app.interviews import leftovers, recordings

        while recordings.sweep(timezone.now()):
            pass
        leftovers.clear(timezone.now())

    def jobs(self) -> Iterable[Kind]:
        """Calendars on servers are written, recordings heard, and words in them silenced, by jobs."""
        from secondtake_app.interviews.calendar_copies import WRITE
        from secondtake_app.interviews.hearing import HEAR
        from secondtake_app.interviews.silencing import SILENCE

        return [WRITE, HEAR, SILENCE]
