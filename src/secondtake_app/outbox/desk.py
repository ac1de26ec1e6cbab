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
    """A letter after its page was sent: the version that the person saw, or that their press has just saved.

    Where the words could not be saved: why, what is stored, and what was typed if the letter no longer shows it.
    """

    letter: Letter
    seen: int
    error: str = ""
    stored: str = ""
    typed: str = ""


def own_letter(interview: Interview, pk: UUID, kinds: Iterable[LetterKind]) -> Letter:
    """The letter of that key, if it is of these kinds and of this interview; else 404."""
    mine = Letter.objects.of(interview.owner).filter(interview=interview, kind__in=kinds)
    return get_object_or_404(mine.select_related("person", "owner", "interview__opportunity"), pk=pk)


def seen(request: HttpRequest) -> int:
    """The version that the page showed; 0 where it did not say."""
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() and len(said) <= LONGEST_NUMBER else 0


def keep(request: HttpRequest, letter: Letter) -> Kept:
    """Save the words on the page, if it sent any."""
    text = {name: request.POST[name][:longest] for name, longest in LONGEST.items() if name in request.POST}
    if "to_address" in text:
        text["to_address"] = text["to_address"].strip()
    said, before = seen(request), letter.version
    try:
        letters.keep(letter, said, **text)
    except ChangedElsewhere:
        return _not_kept(letter, text)
    except letters.Refused:
        return _has_left(letter, text)
    return Kept(letter, said if letter.version == before else letter.version)


def _not_kept(letter: Letter, text: dict[str, str]) -> Kept:
    """Another window was first: what was typed stands on the page, and a second press saves it over what is stored."""
    there = Letter.objects.get(pk=letter.pk)
    if there.state not in EDITABLE:
        return _has_left(letter, text)
    stored = there.body
    for name, value in text.items():
        setattr(there, name, value)
    return Kept(_known(there, letter), there.version, words.CHANGED_ELSEWHERE, stored)


def _has_left(letter: Letter, text: dict[str, str]) -> Kept:
    """It left meanwhile: the page shows what has left, and what was typed beside it."""
    there = _known(Letter.objects.get(pk=letter.pk), letter)
    return Kept(there, there.version, words.LEFT_MEANWHILE, there.body, text.get("body", ""))


def _known(fresh: Letter, letter: Letter) -> Letter:
    """With the rows around it that were read already."""
    fresh.interview, fresh.owner, fresh.person = letter.interview, letter.owner, letter.person
    return fresh


def sheet(letter: Letter, kept: Kept | None = None) -> dict[str, object]:
    """What the page shows of the letter itself, and of words that could not be saved."""
    return {
        "letter": letter,
        "error": kept.error if kept else "",
        "stored": kept.stored if kept and not kept.typed else "",
        "typed": kept.typed if kept else "",
        "words": count_words(letter.body),
        "usual": words.usual_length(letter),
        "editable": letter.state in EDITABLE,
        "remarks": remarks.of(letter),
        "tones": [tone.value for tone in Tone if tone.value != letter.tone],
    }
