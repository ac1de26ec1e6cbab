"""The nouns that all five steps share: an interview, who was there, its record, its moments, its outcome."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from secondtake_app.people.owned import Owned

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


class Consent(Owned):
    """Who agreed that a record of their words is kept, how, and when that was said here (design rule 7)."""

    class Basis(models.TextChoices):
        """On what ground a record may be kept."""

        EVERYONE = "everyone", "Everyone in it knew, and agreed"
        PRACTICE = "practice", "It was a practice interview, and we agreed"
        OWN_WORDS = "own_words", "It holds only my own words and notes"

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="consent")
    basis = models.CharField(max_length=20, choices=Basis.choices)
    how = models.CharField(max_length=300, blank=True)


class TranscriptRevision(Owned):
    """One state of a record. It never changes; a correction makes the next one, undoing goes back."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    change = models.CharField(max_length=300)
    file_name = models.CharField(max_length=255, blank=True)
    data = models.JSONField()
    problems = models.JSONField(default=list)
    candidate = models.CharField(max_length=200, blank=True)
    candidate_reason = models.CharField(max_length=300, blank=True)
    candidate_confirmed = models.BooleanField(default=False)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "number"], name="one_revision_a_number")]


class AnalysisRun(Owned):
    """What the rules of one version found in one revision; made again whenever either changes."""

    revision = models.OneToOneField(TranscriptRevision, on_delete=models.CASCADE, related_name="analysis")
    rules_version = models.CharField(max_length=40)
    report = models.JSONField()


class Forecast(Owned):
    """The person's own guess, asked before any record is looked at, and kept as it was (E1.6, E1.27)."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="forecast")
    feeling = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MaxValueValidator(10)])
    odds = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )


class Moment(Owned):
    """What the person keeps of an interview: one passage, what came of it, and a better answer."""

    class After(models.TextChoices):
        """What happened after the moment."""

        PASSED = "passed", "It passed"
        RAN_ON = "ran_on", "It ran on"
        UNKNOWN = "unknown", "I don't know"

    class Whose(models.TextChoices):
        """Whose it was, as the person sees it (E1.23)."""

        MINE = "mine", "Mine"
        PARTLY = "partly", "Partly mine"
        NOT_MINE = "not_mine", "Not mine"
        SKIP = "skip", "Skip this"

    class Origin(models.TextChoices):
        """Where the moment's words come from (design rule 1)."""

        RECORD = "record", "from the record"
        MEMORY = "memory", "from your memory"
        ANSWER = "answer", "from their answer"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="moments")
    revision = models.ForeignKey(TranscriptRevision, on_delete=models.SET_NULL, null=True, blank=True)
    place = models.CharField(max_length=80, blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    span = models.JSONField(null=True, blank=True)
    start = models.FloatField(null=True, blank=True)
    end = models.FloatField(null=True, blank=True)
    question = models.TextField(blank=True)
    quote = models.TextField(blank=True)
    happened = models.TextField(blank=True)
    as_they_saw_it = models.TextField(blank=True)
    after = models.CharField(max_length=10, choices=After.choices, blank=True)
    whose = models.CharField(max_length=10, choices=Whose.choices, blank=True)
    situation = models.TextField(blank=True)
    action = models.TextField(blank=True)
    result = models.TextField(blank=True)
    if_this = models.CharField(max_length=300, blank=True)
    then_that = models.CharField(max_length=300, blank=True)
    practise = models.BooleanField(default=True)
    written_at = models.DateTimeField(null=True, blank=True)
    struck_at = models.DateTimeField(null=True, blank=True)
    """When the person struck it, since somebody who was there said that it had been fine."""

    class Meta:
        ordering = ["created_at"]

    @property
    def better(self) -> list[str]:
        """What the person would say now, part by part, without the empty ones."""
        return [part for part in (self.situation, self.action, self.result) if part.strip()]


class Recording(Owned):
    """Sound that is kept: where its file lies, on what ground, and until when (design rule 7)."""

    class Basis(models.TextChoices):
        """On what ground it may be kept."""

        OWN_VOICE = "own_voice", "It is only my own voice"
        EVERYONE = "everyone", "Everyone in it agreed"

    path = models.CharField(max_length=200)
    """Below the data folder's `files`."""
    content_type = models.CharField(max_length=80)
    size = models.PositiveBigIntegerField(default=0)
    basis = models.CharField(max_length=10, choices=Basis.choices)
    keep_until = models.DateTimeField(null=True, blank=True)
    """Deleted by the sweep after this; none: until the person deletes it."""
    deleted_at = models.DateTimeField(null=True, blank=True)
    """The file is gone since; the row stays, so that one can see what was deleted and when."""

    class Meta:
        indexes = [models.Index(fields=["keep_until"], condition=models.Q(deleted_at=None), name="recordings_to_sweep")]


class CallNotes(Owned):
    """Five lines to speak from when the recruiter calls (E2.10). Only what may be passed on."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="call_notes")
    went_well = models.TextField(blank=True)
    set_right = models.TextField(blank=True)
    interest = models.TextField(blank=True)
    ask_client = models.TextField(blank=True)
    must_know = models.TextField(blank=True)


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
