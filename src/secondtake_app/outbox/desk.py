"""The desk where a letter is written: its words kept from the page's form, and what its page shows of them.

Thank and Ask each have a page of their own round the same sheet (`outbox/sheet.html`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from secondtake.evidence.sentences import count_words
from secondtake.letters.model import LetterKind, Tone
from secondtake_app.interviews.models import Interview
from secondtake_app.outbox import letters, remarks, words
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.people.owned import ChangedElsewhere

LONGEST = {"subject": 300, "body": 50_000, "to_address": 320}
LONGEST_NUMBER = 9
EDITABLE = (State.DRAFT, State.FAILED, State.HELD, State.QUEUED)


@dataclass(frozen=True, slots=True)
class Kept:
    """A letter after its form was sent, and a sentence where its words could not be saved; blank where they were."""

    letter: Letter
    error: str = ""


def own_letter(interview: Interview, pk: UUID, kinds: Iterable[LetterKind]) -> Letter:
    """The letter of that key, if it is of these kinds and of this interview; else 404."""
    mine = Letter.objects.of(interview.owner).filter(interview=interview, kind__in=kinds)
    return get_object_or_404(mine.select_related("person", "owner", "interview__opportunity"), pk=pk)


def seen(request: HttpRequest, letter: Letter) -> int:
    """The version that the page showed."""
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() and len(said) <= LONGEST_NUMBER else letter.version


def keep(request: HttpRequest, letter: Letter) -> Kept:
    """Save the words on the page. Where another window was first, the letter returned still holds what was typed."""
    text = {name: request.POST.get(name, getattr(letter, name))[:longest] for name, longest in LONGEST.items()}
    text["to_address"] = text["to_address"].strip()
    try:
        letters.keep(letter, seen(request, letter), **text)
    except ChangedElsewhere:
        letter.version = Letter.objects.get(pk=letter.pk).version  # so that a second press keeps what is on this page
        return Kept(letter, words.CHANGED_ELSEWHERE)
    except letters.Refused as reason:
        return Kept(Letter.objects.get(pk=letter.pk), str(reason))
    return Kept(letter)


def sheet(letter: Letter, error: str = "") -> dict[str, object]:
    """What the page shows of the letter itself."""
    return {
        "letter": letter,
        "error": error,
        "words": count_words(letter.body),
        "usual": words.usual_length(letter),
        "editable": letter.state in EDITABLE,
        "remarks": remarks.of(letter),
        "tones": [tone.value for tone in Tone if tone.value != letter.tone],
    }
