"""A job: one piece of work that somebody asked for, in the same transaction as whatever they asked it for."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from secondtake_app.jobs.rules import State
from secondtake_app.people.owned import Owned


class Job(Owned):
    """One piece of work. It names rows and holds nobody's words."""

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=250)
    """Who asks twice with the same key has asked once."""
    about = models.UUIDField()
    """The row that it is about, in the table that its kind knows."""
    state = models.CharField(max_length=9, choices=[(s.value, s.value) for s in State], default=State.WAITING.value)
    not_before = models.DateTimeField()
    attempt = models.PositiveSmallIntegerField(default=1)
    begun = models.PositiveSmallIntegerField(default=0)
    """How often this attempt was begun since it last got on."""
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    """In whatever unit its kind counts; 0 while that isn't known."""
    stop_asked = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    """A plain sentence on why it was not done, or is tried again."""
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["owner", "kind", "key"], name="asked_twice_is_asked_once")
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["state", "not_before"])]
