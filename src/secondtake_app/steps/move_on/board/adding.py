"""Entries of a file beside what is here: which are new, which are here already, and adding those that are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from secondtake.outlook.board import Entry, same
from secondtake_app.interviews.models import Opportunity, Outcome
from secondtake_app.steps.move_on.board import words
from secondtake_app.steps.move_on.board.rows import A_RECRUITER, jobs_of

if TYPE_CHECKING:
    from secondtake_app.people.models import User

BATCH = 500
_FITS = {"company": 200, "role": 200, "via": 200, "place": 300, "link": 1000}


@dataclass(frozen=True, slots=True)
class Beside:
    """A file's entries, by whether they are here."""

    new: list[Entry]
    here: list[Entry]


def beside(entries: Iterable[Entry], there: Iterable[Entry]) -> Beside:
    """Each entry is here if the very same is, or else one of its company, role and agency that no other stands for."""
    known = list(there)
    exact, left = Counter(known), Counter(same(one) for one in known)
    new, here, unsure = list[Entry](), list[Entry](), list[Entry]()
    for entry in entries:
        if exact[entry] > 0:
            exact[entry] -= 1
            left[same(entry)] -= 1
            here.append(entry)
        else:
            unsure.append(entry)
    for entry in unsure:
        (here if left[same(entry)] > 0 else new).append(entry)
        left[same(entry)] -= 1
    return Beside(new, here)


@transaction.atomic
def add(person: User, entries: Sequence[Entry], now: datetime) -> int:
    """Add those that are not here, in the order of the file; how many that were."""
    fitting = [fit(entry) for entry in entries]
    new = beside(fitting, [job.entry for job in jobs_of(person)]).new
    rows = [_row(person, entry, now) for entry in new]
    Opportunity.objects.bulk_create(rows, batch_size=BATCH)
    endings = [
        _ending(row, entry, timezone.localdate(now)) for row, entry in zip(rows, new, strict=True) if entry.outcome
    ]
    Outcome.objects.bulk_create(endings, batch_size=BATCH)
    return len(new)


def fit(entry: Entry) -> Entry:
    """The entry as the store can hold it: what is too long for its place stands in the notes in full."""
    long = {name: text for name, most in _FITS.items() if len(text := getattr(entry, name)) > most}
    if not long:
        return entry
    notes = "\n".join(filter(None, [entry.notes, *(words.in_full(name, text) for name, text in long.items())]))
    cut = {name: text[: _FITS[name]] for name, text in long.items()}
    return Entry(
        company=cut.get("company", entry.company),
        role=cut.get("role", entry.role),
        via=cut.get("via", entry.via),
        place=cut.get("place", entry.place),
        link="" if "link" in cut else entry.link,
        notes=notes,
        stage=entry.stage,
        outcome=entry.outcome,
        saved=entry.saved,
        applied=entry.applied,
        interview=entry.interview,
        heard=entry.heard,
        archived=entry.archived,
    )


def _row(person: User, entry: Entry, now: datetime) -> Opportunity:
    return Opportunity(
        owner=person,
        company=entry.company,
        role=entry.role,
        via_recruiter=bool(entry.via),
        agency="" if entry.via == A_RECRUITER else entry.via,
        stage=entry.stage.value,
        saved_on=entry.saved,
        applied_on=entry.applied,
        interview_on=entry.interview,
        heard_on=entry.heard,
        place=entry.place,
        link=entry.link,
        notes=entry.notes,
        archived_at=now if entry.archived else None,
    )


def _ending(row: Opportunity, entry: Entry, today: date) -> Outcome:
    """An old outcome, on the last day that the file knows; never today, since nothing rests today for an old no."""
    yesterday = today - timedelta(days=1)
    known = [day for day in (entry.saved, entry.applied, entry.interview, entry.heard) if day and day <= yesterday]
    on = max(known, default=yesterday)
    return Outcome(
        owner=row.owner, opportunity=row, kind=entry.outcome.value if entry.outcome else "", on=on, logged_on=on
    )
