"""What only Move on keeps: a list that was brought, until it is added, and which signs each interview gives."""

from __future__ import annotations

from django.db import models

from secondtake_app.interviews.models import Interview
from secondtake_app.people.owned import Owned


class Brought(Owned):
    """A list from elsewhere, as it came, while the person looks at what would be added. Gone once it is."""

    name = models.CharField(max_length=255, blank=True)
    data = models.BinaryField()
    day_first = models.BooleanField(null=True)
    """How 03/04 is read where the file doesn't say; None: as such files are written."""


class Signs(Owned):
    """The signs of one interview as kinds and codes. No word of it is copied: quotes are read where they stand."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="signs")
    stamp = models.CharField(max_length=64)
    """How the rows stood that it was made from, and the rules; where that is otherwise now, it is made anew."""
    data = models.JSONField()
