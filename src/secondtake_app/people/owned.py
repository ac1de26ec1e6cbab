"""What every row has: a key that is unique on every machine, an owner, and a version that guards against two tabs."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Self, TypeVar

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.utils import timezone

if TYPE_CHECKING:
    from secondtake_app.people.models import User


A_PRESS = timedelta(seconds=10)
"""Whoever fills in the same once more takes longer."""


class ChangedElsewhere(Exception):
    """Somebody, most likely the same person in another tab, saved this row since it was shown."""


Row = TypeVar("Row", bound=models.Model)


class OwnedQuerySet(models.QuerySet[Row]):
    """Every question to the store starts with `of`: whose rows."""

    def of(self, owner: User) -> Self:
        """Only this person's rows."""
        return self.filter(owner=owner)


class Owned(models.Model):
    """The base of every table. The owner is never null, so that a laptop's data can move to a server as they are."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save_over(self, seen: int, fields: Iterable[str]) -> None:
        """Save these fields if the row is still at version `seen`, and count it up; else raise ChangedElsewhere.

        A row that says the same already is no conflict: a button pressed while the last words were being saved.
        """
        now = timezone.now()
        values = {name: getattr(self, name) for name in fields}
        same = type(self)._default_manager.filter(pk=self.pk, version=seen)  # noqa: SLF001 - the public name is not on an abstract base
        if same.update(**values, updated_at=now, version=seen + 1):
            self.version, self.updated_at = seen + 1, now
            return
        there = type(self)._default_manager.filter(pk=self.pk, **values).first()  # noqa: SLF001 - as above
        if there is None:
            raise ChangedElsewhere(type(self).__name__)
        self.version, self.updated_at = there.version, there.updated_at

    @transaction.atomic
    def save_once(self, same: Iterable[str]) -> Self:
        """Save a new row; one that its owner made a moment ago and that says the same is it: a button pressed twice.

        `same` are the fields that a person fills in.
        """
        get_user_model().objects.select_for_update().get(pk=self.owner_id)  # of two presses at once, one waits
        values = {name: getattr(self, name) for name in same}
        lately = type(self).objects.filter(owner=self.owner_id, created_at__gt=timezone.now() - A_PRESS)
        there = lately.filter(**values).values_list("pk", flat=True).first()
        if there is None:
            self.save()
        else:
            self.pk, self._state.adding = there, False
            self.refresh_from_db()
        return self
