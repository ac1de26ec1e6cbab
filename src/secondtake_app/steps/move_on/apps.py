"""Move on as a Django app, and its word on one interview."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.standing import Foot, Standing

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User

LOOKED_AT = timedelta(days=1)
"""How long a list that was brought is kept for being looked at."""


class MoveOnConfig(AppConfig):
    """The fifth step."""

    name = "secondtake_app.steps.move_on"
    label = "move_on"

    def standing(self, interview: Interview) -> Standing:
        """What came of it, as far as the person wrote it down; never pressed for."""
        from secondtake_app.steps.move_on import words

        outcome = getattr(interview, "outcome", None)
        state = (words.WRITTEN if outcome.hidden else words.STATES[outcome.kind]) if outcome else words.NOT_KNOWN
        return Standing(state, self.address(interview), done=outcome is not None)

    def feet(self, person: User, now: datetime) -> Iterable[Foot]:
        """What was learned, once there is something to say, and not on the day of a no."""
        from secondtake_app.steps.move_on import learned, learned_words

        if learned.has_something_to_say(person, now):
            yield Foot(learned_words.TITLE, reverse("move_on:learned"))

    def address(self, interview: Interview) -> str:
        """What came of this interview."""
        return reverse("move_on:outcome", args=[interview.pk])

    def forget_all(self, person: User) -> None:
        """A list that was brought and not added goes with everything else."""
        from secondtake_app.steps.move_on.models import Brought

        Brought.objects.of(person).delete()

    def sweep(self) -> None:
        """Jobs that can't be brought back any more, and lists that nobody looked at for a day, are gone."""
        from secondtake_app.interviews import opportunities
        from secondtake_app.steps.move_on.models import Brought

        now = timezone.now()
        opportunities.purge(now)
        old = Brought.objects.filter(updated_at__lt=now - LOOKED_AT)
        if old.exists():  # a round must not wait for a writer each second
            old.delete()

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")
