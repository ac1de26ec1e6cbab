"""What only Practise keeps: cards with their schedule, takes, and how much the person wants in a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from secondtake.practice import cards, drills, schedule
from secondtake.practice.plans import if_then
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Recording, Story
from secondtake_app.people.owned import Owned

SCHEDULE = (
    "due", "for_day", "good_takes", "last_take", "last_grade", "fsrs_due", "stage", "step", "stability", "difficulty",
)  # fmt: skip
"""The columns of `practice.schedule.Card`, each under its own name."""
MOST_MINUTES = 240


def scheduled(columns: Sequence[Any]) -> schedule.Card:  # each column has a type of its own
    """A schedule as the library knows it, from the columns in their order."""
    found = schedule.Card(**dict(zip(SCHEDULE, columns, strict=True)))
    grade = schedule.Grade(found.last_grade) if found.last_grade else None
    return replace(found, last_grade=grade, stage=schedule.Stage(found.stage))


class Card(Owned):
    """One question to practise. What came out of an interview goes with it; what was written by hand stays."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="cards")
    """Whose words stand on it: deleting that interview deletes them here too."""
    opportunity = models.ForeignKey(Opportunity, on_delete=models.SET_NULL, null=True, blank=True, related_name="cards")
    """The job whose interviews it matters to first."""
    joined_to = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="joins")
    """The card of the same question that stands for both. Each keeps its own words, so that they go with their own
    interview; the schedule is kept in both."""
    moment = models.OneToOneField(Moment, on_delete=models.SET_NULL, null=True, blank=True, related_name="card")
    origin = models.CharField(max_length=8, choices=[(one.name, one.value) for one in cards.Origin])
    question = models.TextField()
    beats = models.JSONField(default=list)
    """The points of the better answer, as texts in their order."""
    if_this = models.CharField(max_length=300, blank=True)
    then_that = models.CharField(max_length=300, blank=True)
    notes = models.TextField(blank=True)
    """What stood beside the question in a list that was brought."""
    own_words = models.BooleanField(default=False)
    """Changed here by the person: the moment does not write over it any more."""
    read_at = models.DateTimeField(null=True, blank=True)
    """How the moment stood when the card was last made from it."""
    let_go_at = models.DateTimeField(null=True, blank=True)

    due = models.DateTimeField(null=True, blank=True)
    for_day = models.DateField(null=True, blank=True)
    good_takes = models.PositiveIntegerField(default=0)
    last_take = models.DateTimeField(null=True, blank=True)
    last_grade = models.PositiveSmallIntegerField(null=True, blank=True)
    fsrs_due = models.DateTimeField(null=True, blank=True)
    stage = models.PositiveSmallIntegerField(default=schedule.Stage.LEARNING)
    step = models.PositiveSmallIntegerField(null=True, blank=True, default=0)
    stability = models.FloatField(null=True, blank=True)
    difficulty = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        indexes = [models.Index(fields=["owner", "due"])]

    def __str__(self) -> str:
        return self.question

    @property
    def plan(self) -> str:
        """The if-then as one sentence; blank without one."""
        found = if_then(self.if_this, self.then_that)
        return found.sentence if found else ""

    @property
    def scheduled(self) -> schedule.Card:
        """Its schedule as the library knows it."""
        return scheduled([getattr(self, column) for column in SCHEDULE])

    def put(self, scheduled: schedule.Card) -> None:
        """Take over what the library says; not saved yet."""
        for column in SCHEDULE:
            setattr(self, column, getattr(scheduled, column))


class Take(Owned):
    """One time that the question was answered."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="takes")
    number = models.PositiveIntegerField()
    asked = models.TextField()
    """The question in the words of this take."""
    answer = models.TextField(blank=True)
    """As the person wrote it."""
    heard = models.TextField(blank=True)
    """What was heard in the recording; the person may put it right."""
    heard_language = models.CharField(max_length=8, blank=True)
    heard_of = models.UUIDField(null=True, blank=True)
    """The recording that was heard last: told of it twice, it is taken in once."""
    told = models.JSONField(default=list)
    """The points that the person ticked, as texts: the card may say others later. Before it is kept: so far."""
    noted = models.TextField(blank=True)
    """Points that are being typed where the card has none yet."""
    points = models.PositiveSmallIntegerField(default=0)
    """How many stood there to be ticked."""
    grade = models.PositiveSmallIntegerField(null=True, blank=True)
    felt = models.CharField(max_length=300, blank=True)
    """How it is by now, in the person's own words."""
    recording = models.OneToOneField(Recording, on_delete=models.SET_NULL, null=True, blank=True, related_name="take")
    done_at = models.DateTimeField(null=True, blank=True)
    was_due = models.DateTimeField(null=True, blank=True)
    for_day = models.DateField(null=True, blank=True)
    expected = models.FloatField(null=True, blank=True)

    @property
    def has_sound(self) -> bool:
        """Whether there is a recording to be heard."""
        return self.recording is not None and self.recording.deleted_at is None

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["card", "number"], name="one_take_a_number")]
        indexes = [models.Index(fields=["owner", "done_at"], condition=~Q(done_at=None), name="takes_of_a_day")]


class Pair(Owned):
    """Two cards that may ask the same question, and what the person said of it: the same, not the same, nothing yet."""

    one = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="+")
    """Of the two, the one whose key is the smaller."""
    other = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="+")
    same = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="one_word_on_two_cards")]


class Drill(Owned):
    """One slip card that interrupted a take, and which of the four steps the person says they did (E4.19)."""

    take = models.ForeignKey(Take, on_delete=models.CASCADE, related_name="drills")
    slip = models.CharField(max_length=20)
    """The key of the slip card (`practice.drills.SLIPS`)."""
    stopped = models.BooleanField(null=True, blank=True)
    """Did, did not, or not said; as with the three others."""
    named_once = models.BooleanField(null=True, blank=True)
    restated = models.BooleanField(null=True, blank=True)
    moved_on = models.BooleanField(null=True, blank=True)
    seconds = models.FloatField(null=True, blank=True)
    """From the card to moving on, where the page could tell."""
    marked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    @property
    def text(self) -> str:
        """What happened, as the card said it."""
        return next((slip.text for slip in drills.SLIPS if slip.key == self.slip), "")

    @property
    def marks(self) -> drills.Marks:
        """The four marks as the library knows them."""
        return drills.Marks(self.stopped, self.named_once, self.restated, self.moved_on, self.seconds)


class StoryOffer(Owned):
    """What the person said of a story that was offered out of an interview: taken, or set aside. Offered once."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="story_offers")
    key = models.CharField(max_length=80)
    """What was offered: a moment by its id, an answer by a digest of its words."""
    story = models.ForeignKey(Story, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "key"], name="one_word_on_an_offer")]


class Pace(Owned):
    """How much of it the person wants in a day, and the interviews that the cards were last planned for."""

    minutes = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MaxValueValidator(MOST_MINUTES)])
    planned_for = models.JSONField(default=list)
    """`[[opportunity, day], …]`, so that an interview that is planned, moved or called off is noticed."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_pace_a_person")]
