"""Thank as a Django app, and its word on how far an interview has come."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse

from secondtake_app.interviews.standing import Appointment, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User


class ThankConfig(AppConfig):
    """The second step."""

    name = "secondtake_app.steps.thank"
    label = "thank"

    def standing(self, interview: Interview) -> Standing:
        """By when, or how many notes have gone."""
        from secondtake_app.steps.thank import notes, rules

        told = rules.standing(notes.progress(interview))
        return Standing(told.state, self.address(interview), told.next, done=told.done)

    def appointments(self, person: User, now: datetime) -> Iterable[Appointment]:
        """When the notes of each interview are due, as long as one is open."""
        from secondtake_app.steps.thank import notes

        return notes.due(person, now)

    def address(self, interview: Interview) -> str:
        """The list of notes."""
        return reverse("thank:people", args=[interview.pk])

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")
