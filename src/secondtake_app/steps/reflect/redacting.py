"""Words blacked out for good: in the record and what came before it, in each copy, in what was heard, in the sound."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from secondtake.transcripts.redacting import black_in, black_out, whole_words
from secondtake_app.interviews import copied, recordings
from secondtake_app.interviews.models import HeardSection, Interview, Moment, TranscriptRevision
from secondtake_app.steps.reflect import record
from secondtake_app.steps.reflect.models import FindingChoice, MemoryChoice

CHANGE = "some words are blacked out"


def states_of(revision: TranscriptRevision) -> list[TranscriptRevision]:
    """This revision and those of the same record before and after it, taken back or not.

    A record that was brought before this one has revisions of its own; they are another record's.
    """
    rows = list(revision.interview.revisions.order_by("number"))
    read = [row.number for row in rows if row.change == record.READ and row.number <= revision.number]
    later = [row.number for row in rows if row.change == record.READ and row.number > revision.number]
    low, high = max(read, default=0), min(later, default=revision.number + len(rows))
    return [row for row in rows if low <= row.number < high]


def earlier_records(revision: TranscriptRevision) -> int:
    """How many revisions of other records of this interview there are: nothing is blacked out in those."""
    return revision.interview.revisions.count() - len(states_of(revision))


@transaction.atomic
def redact(revision: TranscriptRevision, line: int, start: int, end: int, now: datetime) -> None:
    """Black out words of a line. It can't be taken back: what the record was before is deleted with it.

    Raises ValueError where there is no word.
    """
    old = record.transcript_of(revision)
    text = old.segments[line].text
    low, high = whole_words(text, start, end)
    words = text[low:high]
    before = states_of(revision)
    new = record.revise(revision, black_out(old, line, low, high), CHANGE, revision.candidate)
    new.problems = [{**one, "quote": black_in(one["quote"], words)} for one in new.problems]
    new.save(update_fields=["problems"])
    for state in before:
        _leave(state, new)
        state.delete()
    copied.black_everywhere(revision.interview, words)
    HeardSection.objects.filter(
        hearing__recording__interview=revision.interview, hearing__done_at__isnull=False
    ).delete()
    _delete_sound(revision.interview, now)


def _leave(state: TranscriptRevision, new: TranscriptRevision) -> None:
    """What still hangs on a state that goes follows to the new one, so that no word of the person is lost."""
    hanging = [model.objects.filter(revision=state) for model in (FindingChoice, MemoryChoice, Moment)]
    if any(rows.exists() for rows in hanging):
        record.carry_all(state, new)


def _delete_sound(interview: Interview, now: datetime) -> None:
    """The words are heard in it, so it goes, at once; the row stays and says when."""
    for row in interview.recordings.filter(deleted_at=None, hearing__done_at__isnull=False):
        recordings.delete_sound(row, now)
