"""What is kept of an interview as it was said: who agreed, its revisions, what the rules found, and sound."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from secondtake_app.interviews.models.job import Interview
from secondtake_app.people.owned import Owned


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
    said_at = models.DateTimeField(null=True, blank=True)
    """When that was said: before the first byte of a recording was taken, which may be long before its record."""

    @property
    def day(self) -> datetime:
        """When it was said here, or at least kept."""
        return self.said_at or self.created_at


class TranscriptRevision(Owned):
    """One state of a record. It never changes; a correction makes the next one, undoing goes back."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="revisions")
    recording = models.ForeignKey(
        "Recording", on_delete=models.SET_NULL, null=True, blank=True, related_name="revisions"
    )
    """What it was heard in, so that its times are those of this sound; none for what was brought as text."""
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


class Recording(Owned):
    """Sound that is kept: where its file lies, on what ground, and until when (design rule 7)."""

    class Basis(models.TextChoices):
        """On what ground it may be kept."""

        OWN_VOICE = "own_voice", "It is only my own voice"
        EVERYONE = "everyone", "Everyone in it knew, and agreed"
        PRACTICE = "practice", "It was a practice interview, and we agreed"

    class Why(models.TextChoices):
        """Why its sound is deleted on its day."""

        UNSAID = "", "its time was over"
        UNCONFIRMED = "unconfirmed", "for 30 days nobody had said that the text was right"
        RIGHT = "right", "you said that the text was right"
        DAY = "day", "that was the day that you had set"
        BLACKED = "blacked", "words in it were blacked out and could not be silenced"
        LET_GO = "let_go", "its question was let go"
        MEMO = "memo", "its lines were added to what you remember"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="recordings")
    """What it is a recording of; none: a take."""
    name = models.CharField(max_length=255, blank=True)
    """The file's, as it was chosen."""
    how = models.CharField(max_length=300, blank=True)
    """How they agreed."""
    expected = models.PositiveBigIntegerField(default=0)
    """Bytes that the file has where it comes from; 0 for what is recorded here."""
    path = models.CharField(max_length=200)
    """Below the data folder's `files`."""
    content_type = models.CharField(max_length=80)
    size = models.PositiveBigIntegerField(default=0)
    basis = models.CharField(max_length=10, choices=Basis.choices)
    bleeps = models.JSONField(default=list)
    """`[[start, end], …]`: seconds whose words were blacked out, and that are to be silenced in the sound."""
    silence_due_at = models.DateTimeField(null=True, blank=True)
    """Since when some of them are still to be heard in its file, which is played to nobody until that is mended."""
    keep_until = models.DateTimeField(null=True, blank=True)
    """Deleted by the sweep after this; none: until the person deletes it."""
    deletes_because = models.CharField(max_length=12, choices=Why.choices, blank=True)
    """Why that day; what its page and the log say once it is deleted."""
    deleted_at = models.DateTimeField(null=True, blank=True)
    """The file is gone since; the row stays, so that one can see what was deleted and when."""

    class Meta:
        indexes = [models.Index(fields=["keep_until"], condition=models.Q(deleted_at=None), name="recordings_to_sweep")]


class Hearing(Owned):
    """A recording being turned into text: what was found so far, so that nothing is heard twice."""

    class Becomes(models.TextChoices):
        """What its words are for."""

        RECORD = "record", "the record of an interview"
        MEMORY = "memory", "lines of memory"
        TAKE = "take", "what was said in a take"

    recording = models.OneToOneField(Recording, on_delete=models.CASCADE, related_name="hearing")
    becomes = models.CharField(max_length=8, choices=Becomes.choices, default=Becomes.RECORD)
    speakers = models.PositiveSmallIntegerField(default=2)
    """How many spoke, as the person says; a guess from sound is too often wrong."""
    seconds = models.FloatField(null=True, blank=True)
    language = models.CharField(max_length=8, blank=True)
    regions = models.JSONField(default=list)
    """`[[start, end], …]`: where somebody speaks."""
    voices = models.JSONField(default=list)
    """`[[start, end, voice, margin], …]`."""
    overlaps = models.JSONField(default=list)
    """`[[start, end], …]`: where two may speak at once."""
    alike = models.JSONField(default=list)
    """`[one, other, nearness]`: the two voices that are nearest to one another, and the cosine of their middles."""
    clipped = models.BooleanField(default=False)
    """Much of it is louder than its file can hold, so that words are harder to tell."""
    broke_off = models.BooleanField(default=False)
    """The file was cut or damaged; what could be decoded of it was heard."""
    trouble = models.TextField(blank=True)
    """Why nothing came of it, in a sentence."""
    done_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    """When the person said that the transcript is right."""


class HeardSection(Owned):
    """The words of some minutes of a recording."""

    hearing = models.ForeignKey(Hearing, on_delete=models.CASCADE, related_name="sections")
    number = models.PositiveIntegerField()
    words = models.JSONField(default=list)
    """`[[text, start, end, sure], …]`."""
    left_out = models.JSONField(default=list)
    """What a model is known to write over silence, and was therefore not taken as said."""

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["hearing", "number"], name="one_section_a_number")]
