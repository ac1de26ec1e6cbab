"""The spiral check on words that were saved: at most two questions in a sitting, each for one day, none twice.

Nothing is read while somebody types, remembers, or writes for themselves; words that ask for people are left to the
pause. What is kept of a question is a fingerprint, under the program's own key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from secondtake.outlook.distress import needs_people
from secondtake.outlook.spirals import Remark, beside, notice, ranked
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.steps.reflect import after_words as words
from secondtake_app.steps.reflect import closing, evening, rules
from secondtake_app.steps.reflect.models import AskedWording, Sitting


@dataclass(frozen=True, slots=True)
class Saved:
    """Words of the person's own: what they are, and where they can be changed."""

    text: str
    what: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One gentle question about a passage, as a page shows it."""

    id: UUID
    remark: Remark
    saved: Saved


def question(interview: Interview, saved: Iterable[Saved]) -> Question | None:
    """The one thing that may be asked about these words now; nothing where the person switched it off."""
    found = _noticed(saved) if interview.owner.asks_about_wording else []
    if not found:
        return None
    sitting, today = interview.sittings.last() or evening.sitting(interview), timezone.localdate()
    for remark, one in found:
        row = _row(sitting, remark, today)
        if row and row.on == today and row.left_at is None:
            return Question(row.pk, beside(remark, closing.confirmed_right(interview)), one)
    return None


def _noticed(saved: Iterable[Saved]) -> list[tuple[Remark, Saved]]:
    """The passages of all of it, those first that are most worth a question."""
    texts = [one for one in saved if one.text.strip() and not needs_people(one.text)]
    places = {id(remark): (remark, one) for one in texts for remark in notice(one.text)}
    return [places[id(remark)] for remark in ranked([remark for remark, _ in places.values()])]


def _row(sitting: Sitting, remark: Remark, today: date) -> AskedWording | None:
    """The question's own row: of this sitting, or made now if there is room for one more; else None."""
    mark = _mark(remark.words)
    row = AskedWording.objects.filter(owner=sitting.owner_id, mark=mark).first()
    if row is not None:
        return row if row.sitting_id == sitting.pk else None
    if sitting.asked_wordings.count() >= rules.MOST_QUESTIONS:
        return None
    values = {"sitting": sitting, "on": today}
    return AskedWording.objects.get_or_create(owner=sitting.owner, mark=mark, defaults=values)[0]


def _mark(words: str) -> str:
    return salted_hmac("wording", " ".join(words.casefold().split()), algorithm="sha256").hexdigest()


def of_moments(moments: Iterable[Moment]) -> list[Saved]:
    """What the person wrote of how it went, moment by moment, once they had said that it is written."""
    return [one for moment in moments if moment.written_at for one in _of_moment(moment)]


def _of_moment(moment: Moment) -> list[Saved]:
    there = reverse("reflect:moment", args=[moment.interview_id, moment.pk])
    return [
        Saved(moment.happened, words.WHAT_HAPPENED, f"{there}#happened"),
        Saved(moment.as_they_saw_it, words.AS_THEY_SAW_IT, f"{there}#as_they_saw_it"),
    ]
