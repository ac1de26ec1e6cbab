"""All questions that nobody has answered yet, and where their silence stands, by two looks into the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.utils import timezone

from secondtake_app.interviews import business_days
from secondtake_app.interviews.business_days import Silence
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.steps.ask import questions, rules
from secondtake_app.steps.ask.models import Answer

if TYPE_CHECKING:
    from secondtake_app.people.models import User

LONGEST = timedelta(days=400)
"""A silence older than this is over, whatever date was promised."""
COLUMNS = (
    "pk",
    "interview_id",
    "interview__title",
    "interview__answer_by",
    "interview__updated_at",
    "kind",
    "state",
    "sent_at",
    "created_at",
    "updated_at",
)
"""In the order of the fields of `_Row`."""


@dataclass(frozen=True, slots=True)
class Open:
    """One unanswered question: its interview, since when, and the day of what comes next."""

    interview: UUID
    title: str
    asked_on: date
    until: date
    may_remind: bool
    """The one reminder is offered now."""
    will_remind: bool
    """It is, or will be on that day."""
    changed: datetime
    """When one of the rows that this rests on was last changed."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What of a letter and its interview is looked at. Plain values: Home asks each time, and there may be hundreds."""

    pk: UUID
    interview: UUID
    title: str
    promised: date | None
    interview_changed: datetime
    kind: str
    state: str
    sent_at: datetime | None
    created_at: datetime
    changed: datetime


def of(person: User, now: datetime) -> Iterator[Open]:
    """Those that still wait, by interview; what is answered or closed is left out."""
    answers, today = _answers(person), timezone.localdate(now)
    for pk, told in groupby(_rows(person, now), key=lambda row: row.interview):
        rows = list(told)
        as_letters = cast("list[Letter]", rows)  # of a letter only these fields are asked there
        asked = questions.asked_from(as_letters, answers[pk], rows[0].promised)
        found = _open(asked, person.country, today)
        if found and asked.on:
            until, may, will = found
            changed = max(rows[0].interview_changed, *(row.changed for row in rows))
            yield Open(pk, rows[0].title, asked.on, until, may, will, changed)


def _rows(person: User, now: datetime) -> Iterator[_Row]:
    """The letters of each interview in which a question went, those of one interview together."""
    mine = Letter.objects.of(person).filter(kind__in=questions.KINDS, interview__deleted_at=None)
    went = mine.filter(kind__in=questions.QUESTIONS, state=State.SENT, sent_at__gte=now - LONGEST)
    there = mine.filter(interview__in=went.values("interview"))
    return (_Row(*values) for values in there.order_by("interview_id").values_list(*COLUMNS).iterator())


def _answers(person: User) -> defaultdict[UUID, list[Answer]]:
    """By interview, the answers after which nothing may be waited for."""
    found: defaultdict[UUID, list[Answer]] = defaultdict(list)
    for answer in (
        Answer.objects.of(person).filter(settles=True).only("interview_id", "letter_id", "said_on", "created_at")
    ):
        found[answer.interview_id].append(answer)
    return found


def _open(asked: rules.Asked, country: str, today: date) -> tuple[date, bool, bool] | None:
    """The day of what comes next, whether the reminder is offered now, and whether it is or will be."""
    silence = rules.silence(asked, country, today)
    if asked.on is None or silence in (None, Silence.CLOSED):
        return None
    offered = business_days.silence(asked.on, asked.promised, country)
    may = rules.may_remind(asked, country, today)
    if silence is Silence.REMIND and not may:  # it is on its way: what comes next is the end of its wait
        return business_days.closes_on(offered, country), False, False
    will = may or (silence is Silence.WAIT and not (asked.reminder_used or asked.reminder_leaving))
    return rules.next_day(asked, country, today) or offered, may, will
