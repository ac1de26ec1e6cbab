"""Letters from first draft to sent, and what is known of how each one left."""

from __future__ import annotations

from django.db import models

from secondtake.letters.model import Form, LetterKind, Tone
from secondtake_app.interviews.models import Interview, Person
from secondtake_app.people.owned import Owned


def choices(enum: type[Form | LetterKind | Tone]) -> list[tuple[str, str]]:
    """A library enum as a field's choices."""
    return [(member.value, member.value.replace("_", " ")) for member in enum]


class Letter(Owned):
    """One letter to one person. Its words are the person's; only they move it out of draft (design rule 5)."""

    class State(models.TextChoices):
        """Where it stands (design section 4)."""

        DRAFT = "draft", "a draft"
        HELD = "held", "held"
        QUEUED = "queued", "about to go"
        CLAIMED = "claimed", "on its way out"
        SENDING = "sending", "being sent"
        SENT = "sent", "sent"
        FAILED = "failed", "not sent"
        UNCERTAIN = "uncertain", "we can't tell"
        HANDED_OVER = "handed_over", "handed over"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="letters")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="letters")
    follows = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="followed_by")
    kind = models.CharField(max_length=20, choices=choices(LetterKind))
    form = models.CharField(max_length=12, choices=choices(Form), default=Form.EMAIL)
    tone = models.CharField(max_length=8, choices=choices(Tone), default=Tone.PLAIN)
    variant = models.PositiveIntegerField(default=0)
    to_name = models.CharField(max_length=200, blank=True)
    to_address = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    sentences = models.JSONField(default=list)
    """Of the draft: `[{"text": …, "facts": [keys]}]` a sentence; facts of sentences the person changed are gone."""
    facts = models.JSONField(default=list)
    """What the draft was made from: `[{"key": …, "kind": …, "text": …, "source": …}]`."""
    due_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    state_at = models.DateTimeField(null=True, blank=True)
    state_note = models.TextField(blank=True)
    """A plain sentence on how it came to this state: what happened, what is safe, what to do."""

    class Meta:
        ordering = ["created_at"]
        indexes = [models.Index(fields=["owner", "state"])]
