"""Reflect as a Django app, and its word on how far an interview has come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse

from secondtake_app.interviews.standing import Notice, Standing

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User


class ReflectConfig(AppConfig):
    """The first step."""

    name = "secondtake_app.steps.reflect"
    label = "reflect"

    def standing(self, interview: Interview) -> Standing:
        """Its state with this interview, and what comes next."""
        from secondtake_app.steps.reflect import evening, rules, words

        now_there = evening.of(interview)
        says = words.CLOSED if now_there.closed else words.NEXT[rules.next_page(now_there)]
        return Standing(rules.state(now_there), self.address(interview), says, done=now_there.closed)

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """Worries whose time has come: a question, never their words (E1.15)."""
        from secondtake_app.steps.reflect.models import Parked

        due = Parked.objects.of(person).filter(let_go_at=None, due_at__lte=now, interview__deleted_at=None)
        for parked in due.select_related("interview"):
            yield Notice(
                f"You parked a worry about {parked.interview.title}. Is it still there?",
                "Look at it, or let it go",
                reverse("reflect:parked", args=[parked.pk]),
            )

    def address(self, interview: Interview) -> str:
        """Where this interview goes on."""
        return reverse("reflect:begin", args=[interview.pk])

    def sample(self) -> str:
        """Where the made-up interview is started, by POST."""
        return reverse("reflect:sample")
