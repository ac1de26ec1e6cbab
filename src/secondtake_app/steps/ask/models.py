"""What only Ask keeps: the answers, the person's word on how they are read, and the answer page's links."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from secondtake.replies.model import Confidence, Label, ReasonCode, ReplyKind
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.outbox.models import Arrival, Letter
from secondtake_app.people.owned import Owned


def choices(enum: type[Confidence | Label | ReasonCode | ReplyKind]) -> list[tuple[str, str]]:
    """A library enum as a field's choices."""
    return [(member.value, member.value) for member in enum]


class Answer(Owned):
    """What somebody answered, or said on the phone. Read anew each time, so that better rules read it better."""

    class How(models.TextChoices):
        """How it came."""

        WRITTEN = "written", "They wrote it"
        MAIL = "mail", "By e-mail"
        PHONE = "phone", "They told me"
        FORM = "form", "Through the answer page"

    class Whose(models.TextChoices):
        """Whose words they were."""

        EMPLOYER = "employer", "The employer's"
        RECRUITER = "recruiter", "The recruiter's own"
        UNKNOWN = "unknown", "I don't know"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="answers")
    how = models.CharField(max_length=10, choices=How.choices, default=How.WRITTEN)
    whose = models.CharField(max_length=10, choices=Whose.choices, default=Whose.EMPLOYER)
    who = models.CharField(max_length=200, blank=True)
    """Who said or wrote it."""
    said_on = models.DateField(null=True, blank=True)
    """The day on which they did, where that is known."""
    roughly = models.BooleanField(default=False)
    """Remembered, and not word for word."""
    text = models.TextField()
    settles = models.BooleanField(default=True)
    """Whether nothing is waited for any more. Thanks and "we'll be in touch" settle nothing."""
    kind_said = models.CharField(max_length=20, choices=choices(ReplyKind), blank=True)
    """What kind of answer it is, as the person says; blank: as the rules say."""
    letter = models.ForeignKey(Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="answers")
    arrival = models.OneToOneField(Arrival, on_delete=models.SET_NULL, null=True, blank=True, related_name="answer")
    message_id = models.CharField(max_length=300, blank=True)
    """Of the e-mail, so that the same one that is fetched and dropped is one answer."""
    seen_at = models.DateTimeField(null=True, blank=True)
    """When the person first looked at it; before that, Home says that it is there."""

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "message_id"], condition=~Q(message_id=""), name="one_answer_a_message"
            )
        ]


class OwnLabel(Owned):
    """What one sentence is worth, as the person says. Found again by the sentence's words, over any re-reading."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="own_labels")
    sentence = models.TextField()
    """Its key (`replies.corrected.key`)."""
    label = models.CharField(max_length=12, choices=choices(Label))


class OwnReason(Owned):
    """One reason as the person says: that it stands, how plainly it was said and where, or that it does not."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="own_reasons")
    code = models.CharField(max_length=3, choices=choices(ReasonCode))
    stands = models.BooleanField(default=True)
    sentence = models.TextField(blank=True)
    """The key of the sentence it rests on; blank: the whole answer."""
    confidence = models.CharField(max_length=10, choices=choices(Confidence), blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["answer", "code"], name="one_word_a_reason")]


class About(Owned):
    """Which moment a sentence of an answer is about, as the person says; no moment: something else."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="abouts")
    sentence = models.TextField()
    moment = models.ForeignKey(Moment, on_delete=models.CASCADE, null=True, blank=True, related_name="+")


class SecondConversation(Owned):
    """Whether the recruiter was asked for a second conversation, and what came of it (E2.11: may, never will)."""

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", "Asked"
        YES = "yes", "They said yes"
        NO = "no", "They said no"
        NO_WORD = "no_word", "No word"

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="second_conversation")
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_on = models.DateField(null=True, blank=True)
    takes_place_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)
    """What came of it, in the person's words."""


class AnswerLink(Owned):
    """The secret address of one answer page, as it stands in one letter. Only its hash is kept here."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="answer_links")
    token_hash = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
