"""Letters from first draft to sent, and what is known of how each one left."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from secondtake.letters.model import Form, LetterKind, Tone
from secondtake.replies.mail import ArrivedKind
from secondtake_app.interviews.models import Interview, Person
from secondtake_app.outbox.states import State
from secondtake_app.people.owned import Owned


def choices(enum: type[Form | LetterKind | Tone | ArrivedKind]) -> list[tuple[str, str]]:
    """A library enum as a field's choices."""
    return [(member.value, member.value.replace("_", " ")) for member in enum]


class Letter(Owned):
    """One letter to one person. Its words are the person's; only they move it out of draft (design rule 5)."""

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
    state = models.CharField(
        max_length=12, choices=[(s.value, s.value.replace("_", " ")) for s in State], default=State.DRAFT
    )
    state_at = models.DateTimeField(null=True, blank=True)
    state_note = models.TextField(blank=True)
    """A plain sentence on how it came to this state: what happened, what is safe, what to do."""
    approved_digest = models.CharField(max_length=64, blank=True)
    """Of the very text that the person pressed Send on (`rules.digest`)."""
    approved_at = models.DateTimeField(null=True, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)
    """The hour that the person said, if they did; two hours after it the letter no longer goes by itself."""
    not_before = models.DateTimeField(null=True, blank=True)
    """Held: the same hour. Queued: when undoing is over, or the next try. In doubt: the next look."""
    message_id = models.CharField(max_length=200, blank=True)
    answers_id = models.CharField(max_length=200, blank=True)
    """The Message-ID that this letter answers or follows, if any."""
    fence = models.PositiveIntegerField(default=0)
    """Counts the claims; only the newest claimant may pass the fence."""
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    by_hand = models.CharField(max_length=10, blank=True)
    """How it was handed over: by mail program or by copy."""

    class Meta:
        ordering = ["created_at"]
        indexes = [models.Index(fields=["owner", "state"]), models.Index(fields=["state", "not_before"])]

    def page(self) -> str:
        """Where this letter is written and sent."""
        name = "thank:note" if self.kind == LetterKind.THANK_YOU else "ask:letter"
        return reverse(name, args=[self.interview_id, self.pk])

    @property
    def has_left(self) -> bool:
        """Whether it is known to have gone: by a server, or because the person said so."""
        return self.state == State.SENT


class Doubt(Owned):
    """A letter that may have gone although the person said that it did not: under which Message-ID, and which text.

    A copy or an answer that turns up later still finds its letter (`doubts.py`).
    """

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="doubts")
    message_id = models.CharField(max_length=200, db_index=True)
    digest = models.CharField(max_length=64)
    """Of the text that may have gone (`rules.digest`)."""
    since = models.DateTimeField()
    next_look = models.DateTimeField()
    found_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "message_id"], name="one_doubt_a_message")]


class MailAccount(Owned):
    """The person's own account to send from. The password is not here: see `engines/keys.py`."""

    class Security(models.TextChoices):
        """How the connection is made private; there is no third way."""

        TLS = "tls", "TLS from the start"
        STARTTLS = "starttls", "STARTTLS"

    address = models.CharField(max_length=320)
    name = models.CharField(max_length=200, blank=True)
    user = models.CharField(max_length=320, blank=True)
    """What to log in with; blank: the address."""
    smtp_host = models.CharField(max_length=255)
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    imap_host = models.CharField(max_length=255, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    reads_answers = models.BooleanField(default=False)
    """Whether the person let us look for answers there; off until they say so."""
    seen = models.JSONField(default=dict)
    """How far the inbox was read: `{"validity": …, "uid": …, "day": …}`. Empty: from now on, nothing before."""
    look_at = models.DateTimeField(null=True, blank=True)
    """When the inbox is looked at next; null: at once."""
    looked_at = models.DateTimeField(null=True, blank=True)
    """When it was last read."""
    failures = models.PositiveSmallIntegerField(default=0)
    """Looks in a row that failed, since when, and a sentence on the last."""
    failing_since = models.DateTimeField(null=True, blank=True)
    fault = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_account_a_person")]


class Arrival(Owned):
    """A message that belongs to one of our letters, or comes from somebody met. Nothing else of a mailbox is kept.

    What it says of itself (sender, text) is a claim of whoever wrote it.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="arrivals")
    letter = models.ForeignKey(Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="arrivals")
    """The letter that it answers or returns; null where only its sender is known."""
    kind = models.CharField(max_length=20, choices=choices(ArrivedKind))
    sender = models.CharField(max_length=320, blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    """When the person's own mail server had it."""
    text = models.TextField(blank=True)
    calendar = models.TextField(blank=True)
    """The appointment as it came (RFC 5545), if one did."""
    note = models.TextField(blank=True)
    """A plain sentence on what it means, where a machine wrote it."""
    message_id = models.CharField(max_length=300)
    """Its Message-ID, or what stands in for one: the same message is kept once."""
    opened_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)
    """The person said that it does not belong here: its words are gone, and it never returns."""

    class Meta:
        ordering = ["received_at", "created_at"]
        constraints = [models.UniqueConstraint(fields=["owner", "message_id"], name="one_arrival_a_message")]

    def page(self) -> str:
        """Where it is read."""
        return reverse("outbox:arrival", args=[self.pk])
