"""What only Ask keeps: the answers, and what the person says of them."""

from __future__ import annotations

from django.db import models

from secondtake_app.interviews.models import Interview
from secondtake_app.people.owned import Owned


class Answer(Owned):
    """What somebody answered, or said on the phone. Read anew each time, so that better rules read it better."""

    class How(models.TextChoices):
        """How it came."""

        WRITTEN = "written", "They wrote it"
        PHONE = "phone", "They told me"

    class Whose(models.TextChoices):
        """Whose words they were."""

        EMPLOYER = "employer", "The employer's"
        RECRUITER = "recruiter", "The recruiter's own"
        UNKNOWN = "unknown", "I don't know"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="answers")
    how = models.CharField(max_length=10, choices=How.choices, default=How.WRITTEN)
    whose = models.CharField(max_length=10, choices=Whose.choices, default=Whose.EMPLOYER)
    roughly = models.BooleanField(default=False)
    """Remembered, and not word for word."""
    text = models.TextField()

    class Meta:
        ordering = ["created_at"]
