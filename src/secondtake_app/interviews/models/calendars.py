"""Where the person's dates are seen by their calendar."""

from __future__ import annotations

from django.db import models

from secondtake_app.people.owned import Owned


class CalendarAddress(Owned):
    """A secret address under which a calendar program may ask for the person's dates, until it is revoked."""

    token_hash = models.CharField(max_length=64, unique=True)


class CalendarAccount(Owned):
    """A calendar on a server into which the dates are written. The password is not here: see `engines/keys.py`."""

    class Mode(models.TextChoices):
        """How far it is set up."""

        CHOOSING = "choosing", "A calendar is to be chosen"
        ON = "on", "Dates are written there"
        LEAVING = "leaving", "Our dates are being taken away there"

    url = models.CharField(max_length=500)
    user = models.CharField(max_length=320)
    mode = models.CharField(max_length=10, choices=Mode.choices, default=Mode.CHOOSING)
    found = models.JSONField(default=list)
    """The calendars that the server named when it was last asked: `[{"url": …, "name": …}]`."""
    calendar_url = models.CharField(max_length=500, blank=True)
    calendar_name = models.CharField(max_length=200, blank=True)
    written_at = models.DateTimeField(null=True, blank=True)
    """When all was there as it is here."""
    trouble = models.TextField(blank=True)
    """What went wrong last, in a sentence; blank where nothing did."""
    failures = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_calendar_a_person")]


class CalendarCopy(Owned):
    """One date that we have written into a calendar on a server, and so may change and take away there."""

    account = models.ForeignKey(CalendarAccount, on_delete=models.CASCADE, related_name="copies")
    calendar_url = models.CharField(max_length=500)
    uid = models.CharField(max_length=120)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "calendar_url", "uid"], name="one_copy_a_calendar_and_date")
        ]
