"""The recording of a take: kept while it is spoken, heard again, deleted."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db.models import F
from django.db.models.signals import post_delete
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from secondtake_app.interviews import recordings
from secondtake_app.interviews.models import Recording
from secondtake_app.interviews.playing import played
from secondtake_app.steps.practise import words
from secondtake_app.steps.practise.models import Take
from secondtake_app.steps.practise.views.shared import own_take

REFUSED: dict[type[recordings.NotKept], tuple[int, str]] = {
    recordings.NotSound: (415, words.NO_SOUND),
    recordings.TooLong: (413, words.SOUND_TOO_LONG),
    recordings.Gap: (409, words.SOUND_GAP),
}


@require_http_methods(["GET", "HEAD", "POST"])
def sound(request: HttpRequest, take: UUID) -> HttpResponseBase:
    """Hear the recording of one's own take, or add a piece to it."""
    row = own_take(request, take)
    if request.method == "POST":
        return _add(request, row)
    if row.recording is None or not row.has_sound or not recordings.file_of(row.recording).exists():
        raise Http404
    return played(recordings.file_of(row.recording), row.recording.content_type, request.headers.get("Range", ""))


def _add(request: HttpRequest, row: Take) -> HttpResponse:
    """Keep one piece, from its first byte on; a finished take takes none."""
    piece, at = request.FILES.get("piece"), request.POST.get("at", "")
    if piece is None or not at.isdecimal() or len(at) > 9 or row.done_at:
        return JsonResponse({"sentence": words.SOUND_GAP}, status=409)
    try:
        size = _keep(row, int(at), piece.read())
    except recordings.NotKept as refused:
        status, sentence = REFUSED[type(refused)]
        return JsonResponse({"sentence": sentence}, status=status)
    return JsonResponse({"size": size})


def _keep(row: Take, at: int, piece: bytes) -> int:
    if row.recording is not None:
        recordings.add(row.recording, at, piece)
        return row.recording.size
    if at:
        raise recordings.Gap
    made = recordings.begin(row.owner, piece)
    recordings.keep_for(Recording.objects.filter(pk=made.pk), row.card.let_go_at)
    Take.objects.filter(pk=row.pk).update(recording=made, updated_at=timezone.now())
    return made.size


@require_POST
def delete(request: HttpRequest, take: UUID) -> HttpResponse:
    """Delete the recording, now; the take stays, and so does what was heard, unless that is to go too."""
    row = own_take(request, take)
    text_too = "text" in request.POST
    if row.recording is not None:
        row.recording.delete()
        messages.info(request, words.SOUND_AND_TEXT_DELETED if text_too else words.SOUND_DELETED)
    if text_too:
        Take.objects.filter(pk=row.pk).update(heard="", updated_at=timezone.now(), version=F("version") + 1)
    return redirect("practise:done" if row.done_at else "practise:take", take)


def watch() -> None:
    """From now on a take that is deleted takes its recording along, as when its interview is deleted."""
    post_delete.connect(_forget, sender=Take, dispatch_uid="sound of takes")


def _forget(instance: Take, **_kwargs: object) -> None:
    if instance.recording_id:
        for row in Recording.objects.filter(pk=instance.recording_id):
            row.delete()
