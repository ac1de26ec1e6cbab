"""What stays after an interview: how it ended, the stories told in it, and plans for the next one."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from secondtake.outlook import outcomes
from secondtake.practice.plans import Occasion, if_then
from secondtake_app.interviews.models.job import Interview, Opportunity
from secondtake_app.interviews.models.kept import Moment
from secondtake_app.people.owned import Owned


class Outcome(Owned):
    """How an interview ended, or a job for which there was none, as the person wrote it down. Silence is one too."""

    class Kind(models.TextChoices):
        """What came of it (`secondtake.outlook.outcomes.Outcome`, value for value)."""

        OFFER = outcomes.Outcome.OFFER.value, "An offer"
        NEXT_ROUND = outcomes.Outcome.NEXT_ROUND.value, "The next round"
        REJECTION = outcomes.Outcome.REJECTION.value, "A no"
        WITHDRAWN = outcomes.Outcome.WITHDRAWN.value, "I withdrew"
        SILENCE = outcomes.Outcome.SILENCE.value, "No answer came"

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="outcomes")
    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="outcome")
    """None: the job ended without an interview here."""
    kind = models.CharField(max_length=12, choices=Kind.choices)
    on = models.DateField()
    """The day on which it came."""
    logged_on = models.DateField()
    """The day on which it was written down here, where the person is: what rests for a day rests from then (E1.12)."""
    hidden = models.BooleanField(default=False)
    """Not shown in lists, if seeing it hurts; counts stay right."""
    take_declined_at = models.DateTimeField(null=True, blank=True)
    """When they said no to the one short take that is offered on the day after."""

    class Meta:
        ordering = ["on"]
        indexes = [models.Index(fields=["owner", "logged_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity"], condition=Q(interview=None), name="one_outcome_without_an_interview"
            )
        ]

    @property
    def follows(self) -> outcomes.Following:
        """What follows from it."""
        return outcomes.follows(outcomes.Outcome(self.kind), self.logged_on)


class Story(Owned):
    """Something that the person has really done, to tell when it fits."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="stories")
    """Out of whose record its words are: deleting that interview deletes them here too. None: written by hand."""
    moment = models.ForeignKey(Moment, on_delete=models.SET_NULL, null=True, blank=True, related_name="stories")
    title = models.CharField(max_length=200)
    situation = models.TextField(blank=True)
    action = models.TextField(blank=True)
    result = models.TextField(blank=True)
    themes = models.JSONField(default=list)
    """What it is about, as the person chose (`secondtake.practice.stories.Theme`); none: as its words say."""
    fits = models.JSONField(default=list)
    """Questions that the person wants to answer with it."""
    put_away_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.title


class StoryTold(Owned):
    """A story was told in an interview, so that a second round there hears another."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="told")
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="stories_told")
    question = models.TextField(blank=True)
    """What it answered there."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "interview"], name="one_telling_an_interview")]


class Plan(Owned):
    """What the person will do when something happens: an if-then (E4.18), or a line of their setback plan (E5.3)."""

    occasion = models.CharField(max_length=12, choices=[(one.value, one.name) for one in Occasion])
    moment = models.ForeignKey(Moment, on_delete=models.SET_NULL, null=True, blank=True, related_name="plans")
    if_this = models.CharField(max_length=300)
    then_that = models.CharField(max_length=300)
    put_away_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    @property
    def sentence(self) -> str:
        """The plan as it is said to oneself."""
        found = if_then(self.if_this, self.then_that)
        return found.sentence if found else ""
