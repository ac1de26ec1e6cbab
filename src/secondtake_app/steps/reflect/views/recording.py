"""A recording of the interview: who agreed, its bytes piece by piece, how far its text is, and its end."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.engines.ears import weights
from secondtake_app.interviews import hearing, recordings
from secondtake_app.interviews.models import Hearing, Interview, Recording
from secondtake_app.interviews.playing import played
from secondtake_app.jobs import asking
from secondtake_app.jobs.rules import State
from secondtake_app.people import door
from secondtake_app.steps.reflect import words
from secondtake_app.steps.reflect.views.shared import draw, own_interview, whole

MOST_SPEAKERS = 8
LATEST = 12
"""Turns of the text so far that the page shows."""
REFUSED: dict[type[recordings.NotKept], tuple[int, str]] = {
    recordings.NotSound: (415, words.NO_RECORDING),
    recordings.TooLong: (413, words.RECORDING_TOO_LARGE),
    recordings.Gap: (409, words.RECORDING_GAP),
    recordings.OtherFile: (409, words.OTHER_FILE),
}


def begin(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Who agreed, and how many spoke: known before a byte is taken (design rule 7)."""
    interview = own_interview(request, pk)
    basis, speakers = request.POST.get("basis", ""), whole(request.POST.get("speakers", ""), 0)
    if request.method != "POST":
        return _ask(request, interview)
    if basis == "no":
        return _ask(request, interview, words.NOT_AGREED)
    if basis not in set(Recording.Basis):
        return _ask(request, interview, words.NO_RECORDING_CONSENT)
    if not 1 <= speakers <= MOST_SPEAKERS:
        return _ask(request, interview, words.HOW_MANY)
    how = request.POST.get("how", "").strip()[:300]
    row = recordings.reserve(interview, Recording.Basis(basis), how)
    Hearing.objects.create(owner=row.owner, recording=row, speakers=speakers)
    return redirect("reflect:recording", pk, row.pk)


@require_POST
def memo(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """What is remembered, said instead of written: only one's own voice, so that nobody else has to agree."""
    interview = own_interview(request, pk)
    if not weights.available():
        messages.info(request, words.NO_MEMO)
        return redirect("reflect:remember", pk)
    memos = interview.recordings.filter(hearing__becomes=Hearing.Becomes.MEMORY)
    row = memos.filter(size=0, deleted_at=None).first()
    if row is None:
        row = recordings.reserve(interview, Recording.Basis.OWN_VOICE, "")
        Hearing.objects.create(owner=row.owner, recording=row, speakers=1, becomes=Hearing.Becomes.MEMORY)
    return redirect("reflect:recording", pk, row.pk)


def _ask(request: HttpRequest, interview: Interview, error: str = "") -> HttpResponseBase:
    context = {
        "error": error,
        "bases": Recording.Basis.choices,
        "basis": request.POST.get("basis", ""),
        "how": request.POST.get("how", ""),
        "speakers": request.POST.get("speakers", "2"),
        "most": MOST_SPEAKERS,
        "missing": not weights.available(),
    }
    return draw(request, "recording_begin", interview, context, status=422 if error else 200)


def own_recording(request: HttpRequest, pk: UUID, recording: UUID) -> Recording:
    """A recording of one's own interview."""
    rows = Recording.objects.filter(interview=own_interview(request, pk), deleted_at=None)
    return get_object_or_404(rows.select_related("interview__owner", "hearing"), pk=recording)


@require_GET
def page(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """Bring its bytes, then see how far its text is; the page can be left and come back to."""
    row = own_recording(request, pk, recording)
    if there := _where_it_is_text(row):
        return there
    memo = row.hearing.becomes == Hearing.Becomes.MEMORY
    context = {"recording": row, "state": _state(row), "whole": _is_whole(row), "memo": memo}
    context["missing"] = not weights.available()
    answer = draw(request, "recording", own_interview(request, pk), context)
    answer.headers["Permissions-Policy"] = "microphone=(self)"
    return answer


def _where_it_is_text(row: Recording) -> HttpResponseBase | None:
    """Where its words are, once they are all there."""
    if row.hearing.done_at is None or row.interview is None:
        return None
    if row.hearing.becomes == Hearing.Becomes.MEMORY:
        return redirect("reflect:memo_lines", row.interview_id, row.pk) if row.hearing.sections.exists() else None
    return redirect("reflect:speakers", row.interview_id) if row.interview.record else None


@require_POST
def piece(request: HttpRequest, pk: UUID, recording: UUID) -> JsonResponse:
    """Keep one piece, from its first byte on; the last one has it heard. What is there already is left as it is."""
    row = own_recording(request, pk, recording)
    given = request.FILES.get("piece")
    recorded_here = "of" not in request.POST
    at, expected = _bytes(request.POST.get("at", "")), 0 if recorded_here else _bytes(request.POST.get("of", ""))
    if given is None or at < 0 or (expected < 1 and not recorded_here):
        return JsonResponse({"sentence": words.RECORDING_GAP, "size": row.size}, status=409)
    if recorded_here and row.expected:
        return JsonResponse({"sentence": words.ENDED_ELSEWHERE, "size": row.size}, status=409)
    try:
        recordings.take(row, at, given.read(), expected, "" if recorded_here else given.name or "")
    except recordings.NotKept as refused:
        status, sentence = REFUSED[type(refused)]
        return JsonResponse({"sentence": sentence, "size": row.size}, status=status)
    except OSError:
        full = words.DISK_FULL_HERE if recorded_here else words.DISK_FULL
        return JsonResponse({"sentence": full, "size": row.size}, status=507)
    if _is_whole(row):
        hearing.ask(row, row.hearing.speakers)
    return JsonResponse({"size": row.size, "whole": _is_whole(row)})


@door.takes_large_files
@require_POST
def bring(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """A whole file in one form, for a browser without script; what is here of it already is not taken twice."""
    row = own_recording(request, pk, recording)
    given = request.FILES.get("piece")
    try:
        if given is None:
            raise recordings.NotSound
        given.seek(min(row.size, given.size or 0))
        if row.size and row.expected != given.size:
            raise recordings.OtherFile
        while more := given.read(recordings.LARGEST_PIECE):
            recordings.take(row, row.size, more, given.size or 0, given.name or "")
    except recordings.NotKept as refused:
        messages.warning(request, REFUSED[type(refused)][1])
    except OSError:
        messages.warning(request, words.DISK_FULL)
    if _is_whole(row):
        hearing.ask(row, row.hearing.speakers)
    return redirect("reflect:recording", pk, row.pk)


@require_POST
def end(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """It is over, or no more of it will come: what is here is heard."""
    row = own_recording(request, pk, recording)
    if row.size and not _is_whole(row):
        recordings.end(row)
    if row.size:
        hearing.ask(row, row.hearing.speakers)
    return redirect("reflect:recording", pk, row.pk)


def _bytes(said: str) -> int:
    """A number of bytes, up to terabytes; -1 for none."""
    return int(said) if said.isdecimal() and len(said) < 14 else -1


def _is_whole(row: Recording) -> bool:
    return bool(row.expected) and row.size >= row.expected


@require_GET
def state(request: HttpRequest, pk: UUID, recording: UUID) -> JsonResponse:
    """How far it is, for the page that looks once a second."""
    return JsonResponse(_state(own_recording(request, pk, recording)))


def _state(row: Recording) -> dict[str, object]:
    job, found = hearing.job_of(row.hearing), row.hearing
    turns = hearing.reading(found).transcript.turns
    trouble = found.trouble or (job.note if job and job.state == State.FAILED.value else "")
    return {
        "done": job.done if job else 0,
        "total": job.total if job else 0,
        "seconds": found.seconds or 0,
        "size": row.size,
        "says": words.progress(job.done, job.total, hearing.seconds_left(found)) if job else words.NOT_THERE_YET,
        "turns": [turn.text for turn in turns[-LATEST:]],
        "trouble": trouble,
        "ended": found.done_at is not None or bool(trouble) or bool(job and job.state == State.CANCELLED.value),
        "nothing": found.done_at is not None and not turns,
    }


@require_POST
def again(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """Go on with one that stopped before its end; what was heard of it is kept."""
    row = own_recording(request, pk, recording)
    if _is_whole(row) and row.hearing.done_at is None:
        hearing.ask_again(row.hearing)
    return redirect("reflect:recording", pk, row.pk)


@require_POST
def stop(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """Stop, and delete the recording and all that was heard of it."""
    row = own_recording(request, pk, recording)
    job = hearing.job_of(row.hearing)
    if job:
        asking.call_off(job, timezone.now())
    row.delete()
    messages.info(request, words.RECORDING_DELETED)
    return redirect("reflect:record", pk)


@require_GET
def sound(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """Hear it; not while words in it are still to be silenced."""
    row = own_recording(request, pk, recording)
    if row.silence_due_at or not _is_whole(row) or not recordings.file_of(row).exists():
        raise Http404
    return played(recordings.file_of(row), row.content_type, request.headers.get("Range", ""))


@require_POST
def keep(request: HttpRequest, pk: UUID, recording: UUID) -> HttpResponseBase:
    """How long its sound is kept: gone now that the text is right, until a day, or until the person deletes it."""
    row, how = own_recording(request, pk, recording), request.POST.get("keep", "")
    there = redirect("reflect:speakers", pk)
    if how == "right":
        hearing.confirm(row.hearing)
        messages.info(request, words.SOUND_OVER if row.keep_until else words.TEXT_IS_RIGHT)
    elif how == "always":
        recordings.keep_until(row, None)
        messages.info(request, words.SOUND_STAYS)
    elif (until := _end_of(request.POST.get("until", ""))) and until > timezone.now():
        recordings.keep_until(row, until)
        messages.info(request, words.sound_until(timezone.localtime(until).date()))
    else:
        messages.warning(request, words.WHICH_DAY)
    return there


def _end_of(day: str) -> datetime | None:
    """The end of a day where the person is."""
    try:
        return timezone.make_aware(datetime.combine(date.fromisoformat(day), time(23, 59)))
    except ValueError:
        return None


def sounding(interview: Interview) -> Recording | None:
    """The recording that the record in force was heard from, as long as its sound is there."""
    of_record = {"hearing__becomes": Hearing.Becomes.RECORD, "hearing__done_at__isnull": False}
    rows = interview.recordings.filter(deleted_at=None, **of_record)
    return rows.select_related("hearing").order_by("-created_at").first()
