"""The record line by line: heard again word by word where its sound is there, and set right. All can be undone."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.transcripts import everywhere
from secondtake.transcripts.corrections import (
    edit_text,
    give_words,
    move_segment,
    rename_speaker,
    split_turn,
    trust_line,
)
from secondtake.transcripts.model import Transcript
from secondtake.transcripts.redacting import whole_words
from secondtake_app.interviews.models import Interview, TranscriptRevision
from secondtake_app.steps.reflect import record, redacting, sound, words
from secondtake_app.steps.reflect.lines import MOST_BUTTONS, page_of, page_with, place_of
from secondtake_app.steps.reflect.views.recording import sounding
from secondtake_app.steps.reflect.views.shared import draw, go_on, own_interview, whole

LONGEST_NAME = 200


def lines(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Sixty lines of the record, each to be heard from any word and set right."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is None:
        return go_on(interview)
    context = _context(interview, revision, whole(request.GET.get("from", "")))
    return draw(request, "lines", interview, {**context, "at": whole(request.GET.get("at", ""), -1)})


def _context(interview: Interview, revision: TranscriptRevision, first: int) -> dict[str, object]:
    transcript, recording = record.transcript_of(revision), sounding(interview)
    page = page_of(transcript, first)
    return {
        "page": page,
        "speakers": transcript.speakers,
        "few": len(transcript.speakers) <= MOST_BUTTONS,
        "revision": revision,
        "can_undo": interview.revisions.filter(undone_at=None).count() > 1,
        "first_doubt_page": page_with(page.first_doubt) if page.first_doubt is not None else None,
        "first_overlap_page": page_with(page.first_overlap) if page.first_overlap is not None else None,
        "recording": recording,
        "plays": recording is not None and recording.pk == revision.recording_id,
        "gone": sound.gone(interview),
    }


@require_POST
@transaction.atomic
def correct(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """One correction, kept as the next revision; the analysis is made again from it."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is None:
        return go_on(interview)
    old = record.transcript_of(revision)
    new, change, candidate = _corrected(request.POST, old, revision.candidate)
    if new != old:
        record.revise(revision, new, change, candidate)
        messages.info(request, words.corrected(change))
    else:
        messages.info(request, words.NOTHING_TO_CORRECT)
    line = whole(request.POST.get("segment", ""), -1)
    place = f"&at={line}#line-{line}" if line >= 0 else ""
    back = whole(request.POST.get("back", ""))
    return redirect(f"{reverse('reflect:lines', args=[pk])}?from={back}{place}")


def _corrected(said: QueryDict, old: Transcript, candidate: str) -> tuple[Transcript, str, str]:
    """The transcript after what the form asks for, what that was in words, and who the candidate is then."""
    name = (said.get("to") or said.get("name", "")).strip()[:LONGEST_NAME]
    what = said.get("what", "")
    line = whole(said.get("segment", ""), -1)
    was = said.get("speaker", "")
    if what == "rename" and name and was in old.speakers:
        one = f"“{was}” and “{name}” are one voice" if name in old.speakers else f"“{was}” is now “{name}”"
        return rename_speaker(old, was, name), one, name if candidate == was else candidate
    if 0 <= line < len(old.segments):
        return (*_line_corrected(said, old, line, name), candidate)
    return old, "", candidate


def _line_corrected(said: QueryDict, old: Transcript, line: int, name: str) -> tuple[Transcript, str]:
    """One line set right: who said it, or some of its words, or the words themselves."""
    what, some, text = said.get("what", ""), said.get("at_words", ""), " ".join(said.get("text", "").split())
    if what == "move" and name:
        return _given(old, line, some, whole(said.get("at", ""), -1), name)
    if what == "split" and name:
        return _split(old, line, some, name), "one line was two people's"
    if what == "text" and text:
        return edit_text(old, line, text), "the words of one line"
    if what == "trust":
        return trust_line(old, line), "the words of one line are right as they are"
    return old, ""


def _given(old: Transcript, line: int, some: str, at: int, name: str) -> tuple[Transcript, str]:
    """The line, or only some of its words, said by somebody else; unchanged where those aren't in it."""
    if not some.strip():
        return move_segment(old, line, name), f"one line is now said by “{name}”"
    place = place_of(old.segments[line], some, at)
    if place is None:
        return old, ""
    return give_words(old, line, *place, name), f"some words of a line are now said by “{name}”"


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


@require_POST
@transaction.atomic
def replace(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """A name everywhere: first where it stands and what would stand there, then, once it is said, replaced."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is None:
        return go_on(interview)
    old = record.transcript_of(revision)
    name = " ".join(request.POST.get("name", "").split())[:LONGEST_NAME]
    by = " ".join(request.POST.get("by", "").split())[:LONGEST_NAME]
    if "made_up" in request.POST:
        by = everywhere.made_up(old)
    places = everywhere.find(old, name)
    if "do" in request.POST and by and places != everywhere.NOWHERE:
        new = everywhere.replace_name(old, name, by)
        change = words.replaced(name, by)[:300]
        record.revise(revision, new, change, everywhere.label_after(revision.candidate, name, by))
        messages.info(request, words.corrected(change))
        return redirect("reflect:lines", pk)
    shown = [old.segments[line] for line in places.lines]
    told = {"name": name, "by": by, "places": places, "lines": shown, "nowhere": places == everywhere.NOWHERE}
    return draw(request, "replace", interview, told)


@require_POST
def redact(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Words of a line blacked out for good: first what goes, then, once it is said, gone."""
    interview = own_interview(request, pk)
    revision, line = interview.record, whole(request.POST.get("segment", ""), -1)
    if revision is None:
        return go_on(interview)
    segments = record.transcript_of(revision).segments
    some = request.POST.get("at_words", "")
    there = segments[line] if 0 <= line < len(segments) else None
    if there and not some.strip():
        some = there.text
    place = place_of(there, some, whole(request.POST.get("at", ""), -1)) if there else None
    back = f"{reverse('reflect:lines', args=[pk])}?from={page_with(max(line, 0))}&at={line}#line-{line}"
    if place is None or there is None:
        messages.info(request, words.NOTHING_TO_CORRECT)
        return redirect(back)
    if "do" in request.POST:
        done = redacting.redact(revision, line, *place, timezone.now())
        messages.info(request, words.blacked_out(done.silenced is not None, bool(done.deleted)))
        return redirect(back)
    low, high = whole_words(there.text, *place)
    told = {"line": line, "at": low, "words": there.text[low:high], "segment": there, "back": back}
    becomes = redacting.sounding(revision, line, low, high)
    told |= {"sound": becomes, "earlier_records": redacting.earlier_records(revision)}
    told |= {"copies": sound.copies_with([*([becomes.silenced] if becomes.silenced else []), *becomes.deleted])}
    return draw(request, "redact", interview, told)


@require_POST
def undo(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Take the last correction back."""
    interview = own_interview(request, pk)
    revision = interview.record
    if revision is not None and record.undo(revision, timezone.now()) is not None:
        messages.info(request, words.undone(revision.change))
    return redirect("reflect:lines", pk)
