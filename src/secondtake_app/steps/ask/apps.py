"""Ask as a Django app, its word on how far an interview has come, and what it has for Home."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.business_days import Silence
from secondtake_app.interviews.standing import Notice, Standing, Under

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User

LOOKED_AT = 50


class AskConfig(AppConfig):
    """The third step."""

    name = "secondtake_app.steps.ask"
    label = "ask"

    def standing(self, interview: Interview) -> Standing:
        """Asked, answered, closed, or not yet."""
        from secondtake_app.steps.ask import questions, rules

        told = rules.state(questions.asked(interview), interview.owner.country, timezone.localdate())
        done = told in ("answered", "closed")
        return Standing(told, self.address(interview), "" if done else "One narrow question, if you want.", done=done)

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """Questions that wait for others, and the one reminder when it is time."""
        from secondtake_app.interviews.models import Interview
        from secondtake_app.steps.ask import questions, rules

        mine = Interview.objects.of(person).filter(deleted_at=None, letters__state="sent").distinct()
        for interview in mine.select_related("opportunity", "owner")[:LOOKED_AT]:
            found = rules.silence(questions.asked(interview), person.country, timezone.localdate(now))
            if found is Silence.REMIND:
                yield Notice(
                    f"{interview.title}: no answer yet. One reminder, if you like.", "Look", self.address(interview)
                )
            elif found in (Silence.WAIT, Silence.REMINDED):
                yield Notice(
                    f"{interview.title}: asked. Nothing to do.", "Look", self.address(interview), Under.WAITING
                )

    def address(self, interview: Interview) -> str:
        """What was asked and answered."""
        return reverse("ask:overview", args=[interview.pk])

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")
