"""Add the record, say who is who, and set right what it got wrong."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.transcripts import read
from secondtake.transcripts.corrections import edit_text, move_segment, rename_speaker, split_turn
from secondtake.transcripts.model import Reading, Transcript
from secondtake_app.interviews.models import Consent, Interview, TranscriptRevision
from secondtake_app.steps.reflect import evening, record, words
from secondtake_app.steps.reflect.views.recording import sounding
from secondtake_app.steps.reflect.views.shared import draw, go_on, own_interview, whole

LARGEST = 20 * 1024 * 1024
LONGEST_SECONDS = 4 * 3600
FASTEST = 5
"""Words a second. Nobody speaks faster for hours, so more words than that in the time allowed are more talk."""
LINES_A_PAGE = 60


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
    transcript = record.transcript_of(revision)
    if request.method == "POST":
        chosen = request.POST.get("candidate", "")
        if chosen in transcript.speakers or not transcript.speakers:
            TranscriptRevision.objects.filter(pk=revision.pk).update(candidate=chosen, candidate_confirmed=True)
        return go_on(interview)
    voices = [
        {
            "name": speaker,
            "turns": sum(turn.speaker == speaker for turn in transcript.turns),
            "begins": next(turn.text for turn in transcript.turns if turn.speaker == speaker)[:80],
        }
        for speaker in transcript.speakers
    ]
    context = {
        "speakers": voices,
        "candidate": revision.candidate,
        "reason": revision.candidate_reason,
        "problems": revision.problems,
        "recording": sounding(interview),
    }
    return draw(request, "speakers", interview, context)


def lines(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The record line by line, to set right a name, a word, or who said a line. All of it can be undone."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is None:
        return go_on(interview)
    transcript = record.transcript_of(revision)
    first = whole(request.GET.get("from", ""))
    shown = list(enumerate(transcript.segments))[first : first + LINES_A_PAGE]
    context = {
        "shown": shown,
        "speakers": transcript.speakers,
        "revision": revision,
        "can_undo": interview.revisions.filter(undone_at=None).count() > 1,
        "earlier": max(0, first - LINES_A_PAGE) if first else None,
        "later": first + LINES_A_PAGE if first + LINES_A_PAGE < len(transcript.segments) else None,
        "first": first,
        "total": len(transcript.segments),
        "recording": sounding(interview),
    }
    return draw(request, "lines", interview, context)


@require_POST
@transaction.atomic
def correct(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """One correction, kept as the next revision; the analysis is made again from it."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is None:
        return go_on(interview)
    old = record.transcript_of(revision)
    new, change, candidate = _corrected(request, old, revision.candidate)
    if new != old:
        record.revise(revision, new, change, candidate)
        messages.info(request, words.corrected(change))
    else:
        messages.info(request, words.NOTHING_TO_CORRECT)
    back = whole(request.POST.get("back", ""))
    return redirect(f"{request.path.removesuffix('correct/')}lines/?from={back}")


def _corrected(request: HttpRequest, old: Transcript, candidate: str) -> tuple[Transcript, str, str]:
    """The transcript after what the form asks for, what that was in words, and who the candidate is then."""
    said = request.POST
    name = said.get("name", "").strip()[:200]
    what = said.get("what", "")
    line = whole(said.get("segment", ""), -1)
    known = 0 <= line < len(old.segments)
    if what == "rename" and name and said.get("speaker") in old.speakers:
        was = said["speaker"]
        one = f"“{was}” and “{name}” are one voice" if name in old.speakers else f"“{was}” is now “{name}”"
        return rename_speaker(old, was, name), one, _follow(candidate, was, name)
    if what == "move" and known and name:
        return move_segment(old, line, name), f"one line is now said by “{name}”", candidate
    if what == "split" and known and name:
        return _split(old, line, said.get("at_words", ""), name), "one line was two people's", candidate
    if what == "text" and known and said.get("text", "").strip():
        return edit_text(old, line, " ".join(said["text"].split())), "the words of one line", candidate
    return old, "", candidate


def _split(old: Transcript, number: int, at_words: str, name: str) -> Transcript:
    """The line cut before these words of it, what follows said by `name`; unchanged where they aren't in it."""
    at = old.segments[number].text.find(" ".join(at_words.split())) if at_words.strip() else -1
    for index, turn in enumerate(old.turns):
        before = 0
        for piece in turn.pieces:
            if piece.segment == number and piece.start < at < piece.end:
                return split_turn(old, index, before + at - piece.start, name)
            before += piece.end - piece.start + 1
    return old


def _follow(candidate: str, was: str, name: str) -> str:
    return name if candidate == was else candidate


@require_POST
def undo(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Take the last correction back."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is not None and record.undo(revision, timezone.now()) is not None:
        messages.info(request, words.undone(revision.change))
    return redirect("reflect:lines", pk)
