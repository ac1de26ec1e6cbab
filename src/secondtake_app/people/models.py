"""The people who own rows. On a laptop there is one, made at the first start."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models

from secondtake_app.people.owned import Owned
from secondtake_app.people.zone import machine_zone

LAPTOP_NAME = "me"
"""The user name of the one person of a laptop."""


class User(AbstractUser):
    """Our own user from the first migration on, so that keys and fields can be ours for ever."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    timezone = models.CharField(max_length=64, default="UTC")
    country = models.CharField(max_length=2, blank=True)
    """Two capital letters, set by the person; blank where we only guess."""
    box_minutes = models.PositiveSmallIntegerField(default=20)
    """How long a sitting spends on what went wrong (design rule 8)."""
    shows_facts = models.BooleanField(default=False)
    """Whether pace, pauses and lengths are shown at all (design rule 2)."""
    speech_differs = models.BooleanField(default=False)
    """Leaves out everything about fluency (E6.10)."""
    hides_noes = models.BooleanField(default=False)
    """Whether jobs that ended with a no are left out where all interviews are shown."""
    asks_about_wording = models.BooleanField(default=True)
    """Whether a way of putting things is asked about (`secondtake.outlook.spirals`)."""


def the_one_person() -> User:
    """The person of this laptop, made when there is none yet."""
    person, new = User.objects.get_or_create(username=LAPTOP_NAME)
    if new:
        person.set_unusable_password()
        person.timezone = machine_zone()
        person.save(update_fields=["password", "timezone"])
    return person


class LaunchLink(Owned):
    """A link that lets one browser in, once."""

    token_hash = models.CharField(max_length=64, unique=True)
    good_until = models.DateTimeField()
