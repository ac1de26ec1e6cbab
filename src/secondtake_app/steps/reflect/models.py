"""What only Reflect keeps: free recall, what was said of each finding, sittings, parked worries, and writing."""

from __future__ import annotations

from django.db import models

from secondtake_app.interviews.models import Interview, TranscriptRevision
from secondtake_app.people.owned import Owned


class Reflection(Owned):
    """Where the person stands with one interview: what they answered that leaves no other row."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="reflection")
    call_ready = models.BooleanField(default=False)
    details_offered = models.BooleanField(default=False)
    from_memory = models.BooleanField(default=False)
    chosen = models.BooleanField(default=False)
    only_a_feeling = models.BooleanField(default=False)


class Recall(Owned):
    """Free recall under one neutral prompt; its first version is frozen, since later recall is less true (E1.5)."""

    class Prompt(models.TextChoices):
        """What was asked."""

        ASKED = "asked", "What did they ask?"
        RIGHT = "right", "Two things you would say again, however small"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="recalls")
    prompt = models.CharField(max_length=10, choices=Prompt.choices)
    text = models.TextField(blank=True)
    first_text = models.TextField(blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "prompt"], name="one_recall_a_prompt")]


class RecalledAnswer(Owned):
    """What the person remembers of one question that they tapped, with how well they remember it."""

    class Certainty(models.TextChoices):
        """How a line is remembered (E1.5)."""

        VERBATIM = "verbatim", "Word for word"
        GIST = "gist", "Roughly"
        GUESS = "guess", "A guess"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="recalled_answers")
    question = models.CharField(max_length=500)
    said = models.TextField(blank=True)
    certainty = models.CharField(max_length=10, choices=Certainty.choices, default=Certainty.GIST)
    they_did = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "question"], name="one_answer_a_question")]


class FindingChoice(Owned):
    """What the person said of one finding. It survives every re-run, carried over to each new revision."""

    class Verdict(models.TextChoices):
        """What they said of it."""

        KEPT = "kept", "Kept"
        EDITED = "edited", "Put in my words"
        NOT_TRUE = "not_true", "Not true"
        NOT_MINE = "not_mine", "Not mine"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="finding_choices")
    revision = models.ForeignKey(TranscriptRevision, on_delete=models.CASCADE, null=True, blank=True)
    kind = models.CharField(max_length=60)
    span = models.JSONField()
    finding = models.JSONField()
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    words = models.TextField(blank=True)


class MemoryChoice(Owned):
    """Where a remembered line stands in the record, as the person said: this passage, or not in it."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="memory_choices")
    revision = models.ForeignKey(TranscriptRevision, on_delete=models.CASCADE)
    line = models.CharField(max_length=500)
    span = models.JSONField(null=True, blank=True)
    in_record = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "line"], name="one_choice_a_memory")]


class Sitting(Owned):
    """One evening's time box: seconds spent on what went wrong, and how it was closed (design rule 8)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="sittings")
    minutes = models.PositiveSmallIntegerField(default=20)
    seconds = models.PositiveIntegerField(default=0)
    reopened_for = models.CharField(max_length=20, blank=True)
    reopened_note = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    kind_line = models.TextField(blank=True)
    in_two_days = models.PositiveSmallIntegerField(null=True, blank=True)
    worry = models.TextField(blank=True)
    """A worry that is being typed and was not parked yet."""
    put_off = models.BooleanField(default=False)
    """Closed before the debrief was reached: nothing was gone over, so from the next day on it may just go on."""
    alone = models.BooleanField(default=False)
    """The closing step by itself, of a debrief that is closed and stays so: on the day of a no, for instance."""
    felt_then = models.PositiveSmallIntegerField(null=True, blank=True)
    """How it felt two days on, from 0 to 10 like the guess (E1.9)."""
    looked_back_at = models.DateTimeField(null=True, blank=True)
    """When the person said that, or that they would rather not; it is asked once."""

    class Meta:
        ordering = ["created_at"]


class Parked(Owned):
    """A worry put away until a time. It comes back as a question, not as its words (E1.15)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="parked")
    words = models.TextField()
    due_at = models.DateTimeField()
    let_go_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    """When it had come back and was left where it is, so that it does not come again."""

    class Meta:
        ordering = ["due_at"]


class AskedWording(Owned):
    """A passage of the person's own words that was asked about, so that it is not asked about again.

    The words stay where they were written; here is only a fingerprint of them.
    """

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="asked_wordings")
    mark = models.CharField(max_length=64)
    on = models.DateField()
    """The one day on which the question is shown."""
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "mark"], name="one_question_a_wording")]


class Writing(Owned):
    """One sitting of writing about a lost job (E1.19, E1.20): for the person alone, and read by nothing."""

    text = models.TextField(blank=True)

    class Meta:
        ordering = ["created_at"]
