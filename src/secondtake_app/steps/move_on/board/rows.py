"""Rows of the store -> what the library's board shows and writes. A handful of queries, however many jobs there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from secondtake.outlook import outcomes as library
from secondtake.outlook.board import Entry, Stage
from secondtake_app.interviews import told
from secondtake_app.interviews.models import Interview, Opportunity, Outcome
from secondtake_app.interviews.opportunities import there

if TYPE_CHECKING:
    from secondtake_app.people.models import User

A_RECRUITER = "a recruiter"
"""Who stands between where nothing else is known of them."""
_STAGES = list(Stage)


@dataclass(frozen=True, slots=True)
class Job:
    """One job as the board has it. `named`: whether its company was written down, rather than only a name for it."""

    entry: Entry
    named: bool
    unseen: bool
    """Whether its outcome is not to be shown in lists."""


class _Row(NamedTuple):
    """What the board reads of a job, as the store has it: a row of a model would cost three times as much."""

    pk: UUID
    company: str
    role: str
    via_recruiter: bool
    recruiter: str
    agency: str
    stage: str
    saved_on: date | None
    applied_on: date | None
    heard_on: date | None
    interview_on: date | None
    archived_at: datetime | None
    place: str
    link: str
    notes: str = ""


class _Met(NamedTuple):
    """What the interviews of one job say together: what the last was called, and the last day that one has."""

    called: str
    screens: bool
    """Whether all of them are recruiters' screens."""
    last: date | None
    """Those that were called off have no day."""


_NONE = _Met("", screens=False, last=None)


@dataclass(frozen=True, slots=True)
class _Ending:
    """One of its outcomes, those of interviews that were put away left out."""

    kind: library.Outcome
    on: date
    hidden: bool


def jobs_of(person: User, *, notes: bool = True) -> list[Job]:
    """The person's jobs, each with what its interviews and outcomes say; notes are long, and left out for the board."""
    fields = _Row._fields if notes else _Row._fields[:-1]
    rows = there(person).values_list(*fields)
    met, endings = _meetings(Interview.objects.of(person)), _endings(Outcome.objects.of(person))
    heard = told.heard(person)
    return [
        _job(row, met.get(row.pk, _NONE), endings.get(row.pk, ()), heard.get(row.pk))
        for row in map(_Row._make, rows if notes else ((*row, "") for row in rows))
    ]


def job_of(row: Opportunity) -> Job:
    """One of them."""
    known = _Row._make(getattr(row, name) for name in _Row._fields)
    met, endings = _meetings(row.interviews.all()), _endings(row.outcomes.all())
    return _job(known, met.get(row.pk, _NONE), endings.get(row.pk, ()), told.heard(row.owner).get(row.pk))


def _meetings(mine: QuerySet[Interview]) -> Mapping[UUID, _Met]:
    rows = mine.filter(deleted_at=None, sample=False).order_by("created_at")
    found: dict[UUID, _Met] = {}
    here = timezone.get_current_timezone()
    for job, title, kind, when, off in rows.values_list(
        "opportunity_id", "title", "kind", "happened_at", "called_off_at"
    ):
        before = found.get(job)
        day = when.astimezone(here).date() if when and not off else None
        if before and before.last and (day is None or before.last > day):
            day = before.last
        found[job] = _Met(title, kind == Interview.Kind.SCREEN and (before is None or before.screens), day)
    return found


def _endings(mine: QuerySet[Outcome]) -> Mapping[UUID, list[_Ending]]:
    rows = mine.exclude(interview__deleted_at__isnull=False).order_by("on", "created_at")
    found: dict[UUID, list[_Ending]] = defaultdict(list)
    for job, kind, on, hidden in rows.values_list("opportunity_id", "kind", "on", "hidden"):
        found[job].append(_Ending(library.Outcome(kind), on, hidden))
    return found


def _job(row: _Row, met: _Met, endings: Sequence[_Ending], told_on: date | None) -> Job:
    ending = _stands(met, endings)
    via = _via_of(row)
    entry = Entry(
        company=row.company or ("" if via else met.called),
        role=row.role,
        via=via,
        stage=_stage(row, met, endings),
        outcome=ending.kind if ending else None,
        saved=row.saved_on,
        applied=row.applied_on,
        interview=_later(row.interview_on, met.last),
        heard=_later(row.heard_on, told_on),
        place=row.place,
        link=row.link,
        notes=row.notes,
        archived=row.archived_at is not None,
        called=met.called,
        key=row.pk.hex,
    )
    return Job(entry, bool(row.company.strip()), bool(ending and ending.hidden))


def _via_of(row: _Row) -> str:
    """Who stands between: the agency, else its person, else that there is somebody; blank where nobody does."""
    if row.agency or not row.via_recruiter:
        return row.agency
    return row.recruiter or A_RECRUITER


def _stands(met: _Met, endings: Sequence[_Ending]) -> _Ending | None:
    """The last outcome, unless the talks went on after it: a next round that took place, a door that opened again."""
    last = endings[-1] if endings else None
    if last is None or last.kind is library.Outcome.OFFER or met.last is None:
        return last
    return None if met.last > last.on else last


def _stage(row: _Row, met: _Met, endings: Sequence[_Ending]) -> Stage:
    """As the person says, else as far as its interviews and dates tell. An offer that was written down is one."""
    if any(one.kind is library.Outcome.OFFER for one in endings):
        return Stage.OFFER
    if row.stage:
        return Stage(row.stage)
    if met is not _NONE or row.interview_on:
        return Stage.SCREEN if met.screens else Stage.INTERVIEW
    return Stage.APPLIED if row.applied_on else Stage.SAVED


def further(*stages: str) -> str:
    """The furthest of those that were said; blank if none was, since then its interviews say it."""
    said = [stage for stage in stages if stage]
    return max(said, key=lambda stage: _STAGES.index(Stage(stage)), default="")


def _later(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else one or other
