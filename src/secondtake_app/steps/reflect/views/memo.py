"""What was said about an interview into a microphone, as lines of memory: looked over by the person, then added."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from secondtake_app.interviews import hearing, recordings
from secondtake_app.interviews.models import Hearing, Interview, Recording
from secondtake_app.steps.reflect import evening, words
from secondtake_app.steps.reflect.models import Recall
from secondtake_app.steps.reflect.views.kept import save
from secondtake_app.steps.reflect.views.recording import own_recording
from secondtake_app.steps.reflect.views.shared import draw, own_interview, pause_url

LARGEST = 100_000
"""Characters; four hours of talk have more, and nobody's memory of one interview does."""


@require_http_methods(["GET", "HEAD", "POST"])
def lines(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """The lines as they were heard, to be put right and added to what is remembered; added once, however often."""
    interview, row = own_interview(request, pk), own_recording(request, pk, recording)
    if row.hearing.becomes != Hearing.Becomes.MEMORY or row.hearing.done_at is None:
        raise Http404
    if row.hearing.confirmed_at:
        return redirect("reflect:remember", pk)
    if request.method == "POST":
        return _add(request, interview, row)
    heard = hearing.reading(row.hearing)
    text = "\n".join(segment.text for segment in heard.transcript.segments)
    return draw(request, "memo", interview, {"recording": row, "text": text, "problems": heard.problems})


def _add(request: HttpRequest, interview: Interview, row: Recording) -> HttpResponseBase:
    text = request.POST.get("text", "").strip()[:LARGEST]
    there = reverse("reflect:remember", args=[interview.pk])
    with transaction.atomic():
        if not Hearing.objects.filter(pk=row.hearing.pk, confirmed_at=None).update(confirmed_at=timezone.now()):
            return redirect(there)
        recall = Recall.objects.select_for_update().get(pk=evening.recall(interview, Recall.Prompt.ASKED).pk)
        recall.text = "\n".join(part for part in (recall.text.rstrip(), text) if part)
        save(recall, recall.version, ["text"])
    if "keep" in request.POST:
        recordings.keep_until(row, None)
    else:
        recordings.delete_sound(row, timezone.now(), Recording.Why.MEMO)
    messages.info(request, words.MEMO_ADDED)
    return redirect(pause_url(request, text, there) or there)
