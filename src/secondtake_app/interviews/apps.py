"""The shared nouns as a Django app, and the interviews themselves as dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from secondtake_app.interviews.standing import Appointment
    from secondtake_app.people.models import User


KEPT = timedelta(days=366)


class InterviewsConfig(AppConfig):
    """Where Django finds this app."""

    name = "secondtake_app.interviews"

    def appointments(self, person: User, now: datetime) -> Iterable[Appointment]:
        """Every interview of the last year and to come, so that a calendar keeps what it has."""
        from secondtake_app.interviews.calendar import appointment_of
        from secondtake_app.interviews.models import Interview

        dated = Interview.objects.of(person).filter(deleted_at=None, sample=False, happened_at__gte=now - KEPT)
        return [found for interview in dated if (found := appointment_of(interview))]
