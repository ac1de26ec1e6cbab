"""What was heard in the recording of a take: asked for, taken in, put right; and which points it seems to tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from secondtake.outlook.distress import needs_people
from secondtake.practice.told import find_told
from secondtake.transcripts.heard import ENGLISH
from secondtake_app.engines.ears import weights
from secondtake_app.interviews import hearing
from secondtake_app.interviews.models import HeardSection, Hearing
from secondtake_app.jobs.rules import State
from secondtake_app.steps.practise import words
from secondtake_app.steps.practise.models import Take

ENDED = {State.FAILED.value, State.CANCELLED.value}


@dataclass(frozen=True, slots=True)
class Heard:
    """How far the text of a take is: what is said of that, blank where nothing need be, and whether it goes on."""

    says: str
    going: bool
    text: str
    quotes: tuple[str, ...]
    """For each point of the card the words that seem to tell it; blank where none were found."""


def ask(take: Take) -> None:
    """Have its recording turned into text, where that can be had; one that stopped before is tried once more."""
    if take.recording is None or not take.has_sound or take.heard_of == take.recording_id or not weights.available():
        return
    known = Hearing.objects.filter(recording=take.recording).first()
    if known:
        hearing.ask_again(known)
    else:
        hearing.ask(take.recording, 1, Hearing.Becomes.TAKE)


def take_in(found: Hearing) -> None:
    """Keep the text, below that of an earlier recording where it was left, and nowhere else.

    Nothing that a page may be saving at the moment is touched.
    """
    take = Take.objects.filter(recording=found.recording_id).exclude(heard_of=found.recording_id).first()
    if take is not None:
        said = "\n\n".join(turn.text for turn in hearing.reading(found).transcript.turns)
        text = "\n\n".join(one for one in (take.heard, said) if one)
        kept = {"heard": text, "heard_language": found.language, "heard_of": found.recording_id}
        Take.objects.filter(pk=take.pk).update(**kept, updated_at=timezone.now())
    HeardSection.objects.filter(hearing=found).delete()


def of(take: Take) -> Heard:
    """Where it stands now."""
    found = Hearing.objects.filter(recording=take.recording_id).first() if take.recording_id else None
    says, going = _state(take, found) if found else ("", False)
    return Heard(says, going, take.heard, quotes(take))


def _state(take: Take, found: Hearing) -> tuple[str, bool]:
    if found.done_at:
        return ("" if take.heard else words.NOBODY_HEARD), False
    job = hearing.job_of(found)
    if found.trouble or job is None or job.state in ENDED:
        return words.NOT_HEARD, False
    return words.LISTENING, True


def quotes(take: Take) -> tuple[str, ...]:
    """The words that seem to tell each point: none in other languages, nor in a text that pauses (design rule 9)."""
    points: Sequence[str] = take.card.beats
    if not take.heard or take.heard_language not in ("", ENGLISH) or needs_people(take.heard):
        return ("",) * len(points)
    return tuple(words.quoted(take.heard, *one) if one else "" for one in find_told(take.heard, points))


def put_right(take: Take, seen: int) -> None:
    """Keep the text as the person has it now. Of one that they emptied nothing stays; it is not heard again by itself.

    Raises ChangedElsewhere.
    """
    take.save_over(seen, ["heard"])
    if not take.heard.strip():
        Hearing.objects.filter(recording=take.recording_id).delete()
