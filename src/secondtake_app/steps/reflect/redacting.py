"""Words blacked out for good: in the record and what came before it, in each copy, in what was heard, in the sound.

In the sound they are silenced, where it is known when they were spoken; else all of it is deleted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from secondtake.transcripts.redacting import black_in, black_out, following, spoken, whole_words
from secondtake_app.interviews import copied, recordings, silencing
from secondtake_app.interviews.models import HeardSection, Hearing, Interview, Moment, Recording, TranscriptRevision
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


@dataclass(frozen=True, slots=True)
class Sounding:
    """What becomes of sound in which the words can be heard."""

    silenced: Recording | None
    """The recording that the record was heard in, if the words are to be silenced there."""
    seconds: tuple[float, float] | None
    """From when to when they were spoken."""
    following: float | None
    """When the next word is."""
    deleted: list[Recording]
    """What can only be deleted: nobody knows where in it the words are, or nothing here can make it anew."""


def sounding(revision: TranscriptRevision, line: int, start: int, end: int) -> Sounding:
    """What is to become of each sound of this interview that was heard, if these words are blacked out."""
    heard = list(_heard(revision.interview))
    transcript = record.transcript_of(revision)
    seconds = spoken(transcript.segments[line], start, end)
    after = following(transcript, seconds[1]) if seconds else None
    can = seconds is not None and silencing.can_be()
    silenced = next((row for row in heard if can and row.pk == revision.recording_id), None)
    return Sounding(silenced, seconds, after, [row for row in heard if row != silenced])


def _heard(interview: Interview) -> QuerySet[Recording]:
    """A memo of the person is none of them: it is their own memory, in their own words."""
    of_record = {"hearing__becomes": Hearing.Becomes.RECORD, "hearing__done_at__isnull": False}
    return interview.recordings.filter(deleted_at=None, **of_record)


@transaction.atomic
def redact(revision: TranscriptRevision, line: int, start: int, end: int, now: datetime) -> Sounding:
    """Black out words of a line. It can't be taken back: what the record was before is deleted with it.

    What becomes of the sound. Raises ValueError where there is no word.
    """
    old = record.transcript_of(revision)
    text = old.segments[line].text
    low, high = whole_words(text, start, end)
    words = text[low:high]
    before, sound = states_of(revision), sounding(revision, line, low, high)
    new = record.revise(revision, black_out(old, line, low, high), CHANGE, revision.candidate)
    new.problems = [{**one, "quote": black_in(one["quote"], words)} for one in new.problems]
    new.save(update_fields=["problems"])
    for state in before:
        _leave(state, new)
        state.delete()
    copied.black_everywhere(revision.interview, words)
    HeardSection.objects.filter(
        hearing__recording__interview=revision.interview,
        hearing__done_at__isnull=False,
        hearing__becomes=Hearing.Becomes.RECORD,
    ).delete()
    _silence(sound, now)
    return sound


def _leave(state: TranscriptRevision, new: TranscriptRevision) -> None:
    """What still hangs on a state that goes follows to the new one, so that no word of the person is lost."""
    hanging = [model.objects.filter(revision=state) for model in (FindingChoice, MemoryChoice, Moment)]
    if any(rows.exists() for rows in hanging):
        record.carry_all(state, new)


def _silence(sound: Sounding, now: datetime) -> None:
    """Nobody plays it from now on until the words are silenced. What is deleted goes at once; the row says when."""
    if sound.silenced and sound.seconds:
        silencing.ask(sound.silenced, silencing.around(*sound.seconds, sound.following), now)
    for row in sound.deleted:
        recordings.delete_sound(row, now, Recording.Why.BLACKED)
