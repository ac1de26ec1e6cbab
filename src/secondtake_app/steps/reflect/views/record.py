"""Add the record, and say who is who in it."""

from __future__ import annotations

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from secondtake.transcripts import read
from secondtake.transcripts.model import Reading, Transcript
from secondtake_app.interviews.models import Consent, Interview, TranscriptRevision
from secondtake_app.steps.reflect import evening, record, sound, words
from secondtake_app.steps.reflect.views.recording import sounding
from secondtake_app.steps.reflect.views.shared import draw, go_on, own_interview

LARGEST = 20 * 1024 * 1024
LONGEST_SECONDS = 4 * 3600
FASTEST = 5
"""Words a second. Nobody speaks faster for hours, so more words than that in the time allowed are more talk."""


def add_record(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """A file, a paste, or none. Nothing is stored unless everyone in it agreed (design rule 7)."""
    interview = own_interview(request, pk)
    if request.method != "POST":
        return _ask(request, interview)
    if "none" in request.POST:
        progress = evening.reflection(interview)
        progress.from_memory = True
        progress.save(update_fields=["from_memory"])
        return go_on(interview)
    upload = request.FILES.get("file")
    basis = request.POST.get("basis", "")
    error = _refuse(request.POST.get("paste", ""), upload, basis)
    if error:
        return _ask(request, interview, error)
    data = upload.read() if upload else request.POST["paste"].encode()
    name = (upload.name or "") if upload else ""
    return _keep(request, interview, read(data, name or None), name)


def _refuse(paste: str, upload: UploadedFile[bytes] | None, basis: str) -> str:
    """Why a record can't be taken, before a byte of it is read; blank where it can."""
    if upload is None and not paste.strip():
        return words.NO_RECORD
    if basis == "no":
        return words.NOT_AGREED
    if basis not in set(Consent.Basis):
        return words.NO_CONSENT
    if (upload.size or 0 if upload else len(paste)) > LARGEST:
        return words.TOO_LARGE
    return ""


def _keep(request: HttpRequest, interview: Interview, reading: Reading, name: str) -> HttpResponseBase:
    transcript = reading.transcript
    if not transcript.turns:
        return _ask(request, interview, words.NOTHING_READABLE, reading)
    if _length(transcript) > LONGEST_SECONDS:
        return _ask(request, interview, words.TOO_LONG, reading)
    record.add(interview, reading, name, request.POST["basis"], request.POST.get("how", "").strip()[:300])
    return go_on(interview)


def _length(transcript: Transcript) -> float:
    """Seconds from the first to the last time in the record, or that its words would take somebody very fast."""
    times = [segment.start for segment in transcript.segments if segment.start is not None]
    said = sum(turn.text.count(" ") + 1 for turn in transcript.turns) / FASTEST
    return max(said, max(times) - min(times) if times else 0.0)


def _ask(
    request: HttpRequest, interview: Interview, error: str = "", reading: Reading | None = None
) -> HttpResponseBase:
    context = {
        "error": error,
        "problems": reading.problems[:5] if reading else (),
        "paste": request.POST.get("paste", ""),
        "basis": request.POST.get("basis", ""),
        "how": request.POST.get("how", ""),
        "bases": Consent.Basis.choices,
        "only_memory": words.ONLY_MY_MEMORY,
        "has_record": interview.record is not None,
    }
    return draw(request, "record", interview, context, status=422 if error else 200)


def speakers(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Which voice is the person's: guessed with a reason, corrected with one click."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is None:
        return go_on(interview)
    transcript, doubted = record.transcript_of(revision), record.maybe_one_voice(revision)
    if request.method == "POST" and "join" in request.POST:
        if doubted:
            record.join_voices(revision, *doubted)
        return redirect("reflect:speakers", pk)
    if request.method == "POST":
        chosen = request.POST.get("candidate", "")
        if chosen in transcript.speakers or not transcript.speakers:
            TranscriptRevision.objects.filter(pk=revision.pk).update(candidate=chosen, candidate_confirmed=True)
        return go_on(interview)
    context = {
        "speakers": _voices(transcript),
        "candidate": revision.candidate,
        "reason": revision.candidate_reason,
        "problems": revision.problems,
        "maybe_one": doubted,
        "recording": sounding(interview),
        "gone": sound.gone(interview),
    }
    return draw(request, "speakers", interview, context)


def _voices(transcript: Transcript) -> list[dict[str, object]]:
    """Each speaker, how often they speak, and how they begin."""
    return [
        {
            "name": speaker,
            "turns": sum(turn.speaker == speaker for turn in transcript.turns),
            "begins": next(turn.text for turn in transcript.turns if turn.speaker == speaker)[:80],
        }
        for speaker in transcript.speakers
    ]
