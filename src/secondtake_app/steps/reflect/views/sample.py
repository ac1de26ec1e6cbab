"""A made-up interview to look around in."""

from __future__ import annotations

from pathlib import Path

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.transcripts import read
from secondtake_app.interviews import keeping
from secondtake_app.interviews.access import person
from secondtake_app.interviews.forms import InterviewForm
from secondtake_app.interviews.models import Consent, Forecast, Interview, TranscriptRevision
from secondtake_app.steps.reflect import evening, record
from secondtake_app.steps.reflect.models import Recall

FILE = "northwind-panel.vtt"
ABOUT = {
    "title": "Northwind, data analyst",
    "company": "Northwind",
    "role": "Data analyst",
    "kind": Interview.Kind.PANEL,
}
ASKED = """\
how I test queries
disagreed with a manager, lost it completely
which metric would you watch
"""
RIGHT = "The returns story, forty to six\nMei asked about the dashboard again, and that was much better"


@require_POST
def start(request: HttpRequest) -> HttpResponseBase:
    """Make the sample interview, with recall and record in place, so that its debrief can be seen at once."""
    owner = person(request)
    there = Interview.objects.of(owner).filter(sample=True, deleted_at=None).first()
    if there is not None:
        return redirect("reflect:debrief", there.pk)
    form = InterviewForm(ABOUT)
    form.full_clean()
    interview = keeping.create(owner, form, sample=True)
    for prompt, text in ((Recall.Prompt.ASKED, ASKED), (Recall.Prompt.RIGHT, RIGHT)):
        Recall.objects.create(
            owner=owner, interview=interview, prompt=prompt, text=text, first_text=text, frozen_at=timezone.now()
        )
    Forecast.objects.create(owner=owner, interview=interview)
    revision = record.add(interview, read(_file().read_bytes(), FILE), FILE, Consent.Basis.PRACTICE, "It is made up.")
    TranscriptRevision.objects.filter(pk=revision.pk).update(candidate_confirmed=True)
    progress = evening.reflection(interview)
    progress.details_offered = True
    progress.save(update_fields=["details_offered"])
    return redirect("reflect:debrief", interview.pk)


def _file() -> Path:
    return Path(__file__).resolve().parents[5] / "samples" / FILE
