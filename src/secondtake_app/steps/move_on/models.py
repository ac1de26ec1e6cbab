"""What only Move on keeps: a file of interviews that was brought, until it is added or left."""

from __future__ import annotations

from django.db import models

from secondtake_app.people.owned import Owned


class Brought(Owned):
    """A list from elsewhere, as it came, while the person looks at what would be added. Gone once it is."""

    name = models.CharField(max_length=255, blank=True)
    data = models.BinaryField()
    day_first = models.BooleanField(null=True)
    """How 03/04 is read where the file doesn't say; None: as such files are written."""
