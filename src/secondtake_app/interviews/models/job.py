"""A job, the interviews about it, and who was there."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from secondtake.outlook.board import Stage
from secondtake_app.people.owned import Owned

if TYPE_CHECKING:
    from secondtake_app.interviews.models.record import TranscriptRevision


UNDO_DELETE = timedelta(minutes=10)
"""How long a deletion can be undone."""


class Opportunity(Owned):
    """The job that one or more interviews are about, and who stands between, if anyone."""

    company = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=200, blank=True)
    via_recruiter = models.BooleanField(default=False)
    recruiter = models.CharField(max_length=200, blank=True)
    """Whom to greet there; a person's name, or the agency's where no person is known."""
    agency = models.CharField(max_length=200, blank=True)
    recruiter_address = models.CharField(max_length=320, blank=True)
    recruiter_timezone = models.CharField(max_length=64, blank=True)
    interest = models.TextField(blank=True)
    """Why the person wants it, in their own words; each letter may use it."""
    stage = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Stage], blank=True)
    """How far it has come, as the person says; blank: as its interviews and outcomes say."""
    saved_on = models.DateField(null=True, blank=True)
    applied_on = models.DateField(null=True, blank=True)
    heard_on = models.DateField(null=True, blank=True)
    """When they last wrote or spoke, where no answer here says it."""
    interview_on = models.DateField(null=True, blank=True)
    """The day of an interview that is not here, as a list from elsewhere says it."""
    place = models.CharField(max_length=300, blank=True)
    link = models.CharField(max_length=1000, blank=True)
    notes = models.TextField(blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    """Put away by the person: not on the board unless asked for; counts stay right."""
    deleted_at = models.DateTimeField(null=True, blank=True)
    """Deleted by the person, who can bring it back for a while. Only a job without interviews is."""

    class Meta:
        indexes = [
            models.Index(fields=["deleted_at"], condition=~models.Q(deleted_at=None), name="jobs_that_are_deleted")
        ]

    @property
    def gone_at(self) -> datetime | None:
        """When a job that was deleted is gone for good."""
        return self.deleted_at and self.deleted_at + UNDO_DELETE


class Interview(Owned):
    """One conversation. Everything but what to call it is optional and may come later."""

    class Kind(models.TextChoices):
        """What kind of conversation it was."""

        UNSAID = "", "not said"
        PHONE = "phone", "Phone"
        VIDEO = "video", "Video"
        ON_SITE = "on_site", "In person"
        PANEL = "panel", "Panel"
        SCREEN = "screen", "Recruiter's screen"
        TECHNICAL = "technical", "Technical or case"
        OTHER = "other", "Something else"

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="interviews")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices, blank=True, default=Kind.UNSAID)
    happened_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=300, blank=True)
    calendar_uid = models.CharField(max_length=300, blank=True)
    """Of the invitation that it began with, so that a changed invitation finds it again."""
    calendar_sequence = models.PositiveIntegerField(default=0)
    """Of the newest copy of that invitation, so that an older one changes nothing."""
    details = models.TextField(blank=True)
    """What the invitation says beside time, place and people, word for word."""
    called_off_at = models.DateTimeField(null=True, blank=True)
    """When an invitation said that it does not take place; it stays, without a date in any calendar."""
    answer_by = models.DateField(null=True, blank=True)
    """The day by which they promised to answer, if they did."""
    sample = models.BooleanField(default=False)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["owner", "deleted_at", "-created_at"])]

    def __str__(self) -> str:
        return self.title

    @property
    def gone_at(self) -> datetime | None:
        """When an interview that was put away is gone for good."""
        return self.deleted_at and self.deleted_at + UNDO_DELETE

    @property
    def record(self) -> TranscriptRevision | None:
        """The revision in force: the newest that was not undone."""
        return self.revisions.filter(undone_at=None).order_by("-number").first()


class Person(Owned):
    """Somebody met in an interview, and what they asked about."""

    class Part(models.TextChoices):
        """The part a person played in the interview."""

        INTERVIEWER = "interviewer", "Interviewer"
        MANAGER = "manager", "Hiring manager"
        RECRUITER = "recruiter", "Recruiter"
        HR = "hr", "HR"
        OTHER = "other", "Someone else"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=200)
    part = models.CharField(max_length=20, choices=Part.choices, default=Part.INTERVIEWER)
    does = models.CharField(max_length=200, blank=True)
    """What they do there, as it was typed: "Head of Data"."""
    address = models.CharField(max_length=320, blank=True)
    asked_about = models.TextField(blank=True)
    talked_about = models.TextField(blank=True)
    """One specific thing from the talk with this person."""
    sorry_for = models.TextField(blank=True)
    """Lateness, rudeness or something untrue towards this person: what calls for one short apology (E3.11)."""
    direct_welcome = models.BooleanField(default=False)
    """Whether they may be written to directly although a recruiter stands between."""
    timezone = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.name
