"""What the person says and keeps of an interview: their guess, moments, lines for a call, what they want to ask."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from secondtake.outlook.topics import Topic
from secondtake.practice.plans import if_then
from secondtake_app.interviews.models.job import Interview
from secondtake_app.interviews.models.record import TranscriptRevision
from secondtake_app.people.owned import Owned


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

    class TwoDaysOn(models.TextChoices):
        """What the person says of a lesson when two days are over, once (design rule 8)."""

        STILL_TRUE = "still_true", "Still true"
        SMALLER = "smaller", "Smaller than I thought"
        STRUCK = "struck", "Strike it"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="moments")
    revision = models.ForeignKey(TranscriptRevision, on_delete=models.SET_NULL, null=True, blank=True)
    place = models.CharField(max_length=80, blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    span = models.JSONField(null=True, blank=True)
    start = models.FloatField(null=True, blank=True)
    end = models.FloatField(null=True, blank=True)
    question = models.TextField(blank=True)
    topic = models.CharField(max_length=10, choices=[(one.name, one.value) for one in Topic], blank=True)
    """What kind of question it was, as the person says; blank: as its words say."""
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
    """When the person struck it: somebody who was there said that it had been fine, or two days made it so."""
    two_days_on = models.CharField(max_length=10, choices=TwoDaysOn.choices, blank=True)
    asked_again_at = models.DateTimeField(null=True, blank=True)
    """When it was asked for once more, two days on; blank beside it where the person left it unmarked."""

    class Meta:
        ordering = ["created_at"]

    @property
    def plan_sentence(self) -> str:
        """The if-then as it is said to oneself; blank without one."""
        found = if_then(self.if_this, self.then_that)
        return found.sentence if found else ""

    @property
    def better(self) -> list[str]:
        """What the person would say now, part by part, without the empty ones."""
        return [part for part in (self.situation, self.action, self.result) if part.strip()]


class CallNotes(Owned):
    """Five lines to speak from when the recruiter calls (E2.10). Only what may be passed on."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="call_notes")
    went_well = models.TextField(blank=True)
    set_right = models.TextField(blank=True)
    interest = models.TextField(blank=True)
    ask_client = models.TextField(blank=True)
    must_know = models.TextField(blank=True)


class QuestionsForThem(Owned):
    """What the person wants to ask in an interview that is to come, a line each. They stand on its brief."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="questions_for_them")
    text = models.TextField(blank=True)
