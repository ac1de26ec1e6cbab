"""Move on as a Django app, and its word on one interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse

from secondtake_app.interviews.standing import Standing

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview


class MoveOnConfig(AppConfig):
    """The fifth step."""

    name = "secondtake_app.steps.move_on"
    label = "move_on"

    def standing(self, interview: Interview) -> Standing:
        """What came of it, as far as the person wrote it down; never pressed for."""
        from secondtake_app.steps.move_on import words

        outcome = getattr(interview, "outcome", None)
        state = words.STATES[outcome.kind] if outcome else words.NOT_KNOWN
        return Standing(state, self.address(interview), done=outcome is not None)

    def address(self, interview: Interview) -> str:
        """What came of this interview."""
        return reverse("move_on:outcome", args=[interview.pk])

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")
