"""The record of an interview: keep it, correct it in revisions, analyse each, and carry over what the person said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from secondtake.debrief import RULES_VERSION, Remembered, debrief, debrief_from_memory, locate_all
from secondtake.debrief.report import located_to_data, span_from_data, span_to_data, to_data
from secondtake.evidence.model import Likeness, Recall
from secondtake.transcripts.carry import carry
from secondtake.transcripts.corrections import rename_speaker
from secondtake.transcripts.heard import in_english
from secondtake.transcripts.model import Problem, Reading, Transcript
from secondtake.transcripts.roles import guess_roles
from secondtake.transcripts.storage import transcript_from_data, transcript_to_data
from secondtake_app.engines import likeness as engine
from secondtake_app.interviews import hearing as heard
from secondtake_app.interviews.models import (
    AnalysisRun,
    Consent,
    Hearing,
    Interview,
    Moment,
    Recording,
    TranscriptRevision,
)
from secondtake_app.steps.reflect import evening
from secondtake_app.steps.reflect.models import FindingChoice, MemoryChoice, RecalledAnswer

Report = dict[str, Any]
LONGEST_QUOTE = 5_000
READ = "read from what you brought"
NOTHING_FOUND: Report = {
    "findings": [], "right": [], "places": [], "exchanges": [], "facts": [], "pivotal": None, "outcome": "",
}  # fmt: skip
"""Of a record in another language: whatever were found in it would be chance."""


def alike() -> Likeness | None:
    """The likeness function, or None where its packages can't be had."""
    try:
        return engine.load()
    except engine.LikenessMissing:
        return None


@transaction.atomic
def add(
    interview: Interview, reading: Reading, file_name: str, basis: str, how: str, recording: Recording | None = None
) -> TranscriptRevision:
    """Keep a record with the consent it came with. A record that was there before stays as an undone revision."""
    said_at = recording.created_at if recording else timezone.now()
    Consent.objects.update_or_create(
        interview=interview, defaults={"owner": interview.owner, "basis": basis, "how": how, "said_at": said_at}
    )
    roles = guess_roles(reading.transcript)
    return TranscriptRevision.objects.create(
        owner=interview.owner,
        interview=interview,
        recording=recording,
        number=_next_number(interview),
        change=READ,
        file_name=file_name,
        data=transcript_to_data(reading.transcript),
        problems=[_problem(problem) for problem in reading.problems],
        candidate=roles.candidate[0] if roles.candidate else "",
        candidate_reason=roles.reason,
        candidate_confirmed=False,
    )


_BASES = {
    Recording.Basis.OWN_VOICE: Consent.Basis.OWN_WORDS,
    Recording.Basis.EVERYONE: Consent.Basis.EVERYONE,
    Recording.Basis.PRACTICE: Consent.Basis.PRACTICE,
}


def from_recording(hearing: Hearing) -> TranscriptRevision | None:
    """The record out of what was heard, with the consent that the recording came with; none where nobody spoke."""
    recording = hearing.recording
    reading = heard.reading(hearing)
    if recording.interview is None or not reading.transcript.turns:
        return None
    basis = _BASES[Recording.Basis(recording.basis)]
    return add(recording.interview, reading, recording.name, basis, recording.how, recording)


def maybe_one_voice(revision: TranscriptRevision) -> tuple[str, str] | None:
    """Two voices of this record that may be one: a question to the person, as long as both stand in it."""
    rows = Hearing.objects.filter(
        recording__interview=revision.interview, becomes=Hearing.Becomes.RECORD, done_at__isnull=False
    )
    hearing = rows.order_by("-done_at").first()
    two = heard.one_voice_only(hearing) if hearing else None
    return two if two and {*two} <= {*transcript_of(revision).speakers} else None


def join_voices(revision: TranscriptRevision, one: str, other: str) -> TranscriptRevision:
    """The person says that two voices are one; it can be undone like any correction."""
    joined = rename_speaker(transcript_of(revision), other, one)
    candidate = one if revision.candidate == other else revision.candidate
    new = revise(revision, joined, f"“{other}” and “{one}” are one voice", candidate)
    if not new.candidate_confirmed:
        new.candidate_reason = guess_roles(joined).reason
        new.save(update_fields=["candidate_reason", "updated_at"])
    return new


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "message": problem.message,
        "line": problem.line,
        "quote": problem.quote[:LONGEST_QUOTE],
        "way_out": problem.way_out,
    }


def _next_number(interview: Interview) -> int:
    last = interview.revisions.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def transcript_of(revision: TranscriptRevision) -> Transcript:
    """The transcript that a revision holds."""
    return transcript_from_data(revision.data)


@transaction.atomic
def revise(old: TranscriptRevision, transcript: Transcript, change: str, candidate: str) -> TranscriptRevision:
    """Keep a correction as the next revision, and carry over to it all that the person said of the old one."""
    new = TranscriptRevision.objects.create(
        owner=old.owner,
        interview=old.interview,
        recording=old.recording,
        number=_next_number(old.interview),
        change=change,
        file_name=old.file_name,
        data=transcript_to_data(transcript),
        problems=old.problems,
        candidate=candidate,
        candidate_reason=old.candidate_reason,
        candidate_confirmed=old.candidate_confirmed,
    )
    carry_all(old, new)
    return new


@transaction.atomic
def undo(revision: TranscriptRevision, now: datetime) -> TranscriptRevision | None:
    """Go back to the revision before; the one that is undone stays in the history."""
    before = revision.interview.revisions.filter(undone_at=None, number__lt=revision.number).order_by("-number").first()
    if before is None:
        return None
    TranscriptRevision.objects.filter(pk=revision.pk).update(undone_at=now)
    carry_all(revision, before)
    return before


def carry_all(old: TranscriptRevision, new: TranscriptRevision) -> None:
    """Choices, memories and moments follow their words to another revision; a span that has none there stays put."""
    before, after = transcript_of(old), transcript_of(new)
    rows: Iterable[FindingChoice | MemoryChoice | Moment] = (
        *FindingChoice.objects.filter(revision=old),
        *MemoryChoice.objects.filter(revision=old),
        *Moment.objects.filter(revision=old),
    )
    for row in rows:
        span = span_from_data(row.span) if row.span else None
        there = carry(span, before, after) if span else None
        row.revision = new
        if there is not None:
            row.span = span_to_data(there)
            _requote(row, after)
        if isinstance(row, Moment) and row.origin == Moment.Origin.RECORD:
            row.question = _question_in(row.question, before, after)
        row.save()


def _question_in(question: str, before: Transcript, after: Transcript) -> str:
    """A question that was copied from the record, as it stands in another revision; any other is left alone."""
    for turn in before.turns:
        at = turn.text.find(question) if question else -1
        if at >= 0:
            there = carry(turn.span(at, at + len(question)), before, after)
            return after.quote(there) if there else question
    return question


def _requote(row: FindingChoice | MemoryChoice | Moment, transcript: Transcript) -> None:
    """The quote a row shows is always what stands at its span."""
    assert row.span is not None
    span = span_from_data(row.span)
    if isinstance(row, Moment):
        row.quote = transcript.quote(span)
        row.start, row.end = transcript.times(span)
    elif isinstance(row, FindingChoice):
        start, end = transcript.times(span)
        row.finding = {**row.finding, "span": row.span, "quote": transcript.quote(span), "start": start, "end": end}


def report(interview: Interview, memories: Sequence[str]) -> Report | None:
    """What the rules found in the revision in force, analysed anew where it, the rules or the memories changed."""
    revision = interview.record
    if revision is None:
        return None
    run = AnalysisRun.objects.filter(revision=revision).first()
    wanted = list(memories)
    if run and run.rules_version == RULES_VERSION and run.report.get("candidate") == (revision.candidate or None):
        found: Report = run.report
        if found["remembered"] == wanted:
            return found
        found |= _memories(transcript_of(revision), wanted)
    else:
        found = _analyse(revision, wanted)
    AnalysisRun.objects.update_or_create(
        revision=revision, defaults={"owner": revision.owner, "rules_version": RULES_VERSION, "report": found}
    )
    return found


def _analyse(revision: TranscriptRevision, memories: list[str]) -> Report:
    transcript = transcript_of(revision)
    found = debrief(transcript, candidate=revision.candidate or None, likeness=alike())
    data = to_data(found, transcript)
    if not in_english(transcript):
        data |= NOTHING_FOUND
    return {**data, "candidate": revision.candidate or None, **_memories(transcript, memories)}


def from_memory(interview: Interview) -> Report:
    """What can be said from memory alone: only about what the person wrote."""
    answers = evening.recalled_answers(interview)
    notes = [_note(line, answers.get(line)) for line in evening.asked_lines(interview)]
    found, transcript = debrief_from_memory(notes, evening.right_lines(interview))
    return to_data(found, transcript)


def _note(line: str, answer: RecalledAnswer | None) -> Remembered:
    if answer is None:
        return Remembered(line)
    return Remembered(line, answer.said, answer.they_did, Recall(answer.certainty))


def _memories(transcript: Transcript, lines: list[str]) -> Report:
    passages = locate_all(transcript, lines, likeness=alike()) if lines else ()
    return {
        "remembered": lines,
        "memories": [
            {"line": line, "passages": [located_to_data(passage) for passage in found]}
            for line, found in zip(lines, passages, strict=True)
        ],
    }


def lines_around(transcript: Transcript, first: int, last: int, reach: int = 2) -> list[dict[str, object]]:
    """The turns that segments `first` to `last` lie in, with a few round them, for reading in place."""
    inside = [
        n for n, turn in enumerate(transcript.turns) if any(first <= piece.segment <= last for piece in turn.pieces)
    ]
    if not inside:
        return []
    low, high = max(0, inside[0] - reach), inside[-1] + reach + 1
    return [
        {"speaker": turn.speaker or "", "start": turn.start, "text": turn.text} for turn in transcript.turns[low:high]
    ]
