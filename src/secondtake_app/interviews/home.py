"""What Home shows: the evening that it is, what waits, what comes. A handful of lines; the rest one click away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.utils import timezone

from secondtake_app.interviews import days, outcomes
from secondtake_app.interviews.models import Interview, Opportunity
from secondtake_app.interviews.standing import (
    Foot,
    Notice,
    StepLine,
    Under,
    closing_address,
    feet,
    five_steps,
    going_on,
    notices,
)

if TYPE_CHECKING:
    from secondtake_app.people.models import User

EVENING = timedelta(hours=36)
"""How long an interview is tonight's: until the evening after it."""
FRESH = timedelta(hours=12)
"""How long one that was over before is, once it was begun here."""
CARDS = 2
FEW_NOW, FEW = 4, 3
MORE = 20
LOOKED_AT = 3
EVENING_BEGINS, NIGHT_ENDS = 16, 5


@dataclass(frozen=True, slots=True)
class Card:
    """An interview with its five steps, and the one to go on with."""

    interview: Interview
    when: str
    steps: list[StepLine]
    going: StepLine | None
    closing: str
    """Where this evening is closed, as long as it is not."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading: those that are seen, those behind "more", and how many are only on their own pages."""

    heading: str
    shown: list[Notice]
    behind: list[Notice]
    beyond: int


@dataclass(frozen=True, slots=True)
class Home:
    """The whole page."""

    title: str
    first: Group | None
    cards: list[Card]
    also: list[Interview]
    groups: list[Group]
    feet: list[Foot]
    empty: bool
    jobs: bool
    """Whether there are jobs, where there is nothing else."""


def gather(person: User, now: datetime) -> Home:
    """Everything that Home shows now."""
    there = Interview.objects.of(person).filter(deleted_at=None)
    groups = _groups(notices(person, now))  # first: they put in order what the cards then count
    tonight = list(_tonight(there, now)[: CARDS + FEW])
    cards = [_card(interview, now) for interview in tonight[:CARDS]] or _where_you_were(there, now)
    first = next((group for group in groups if not group.heading), None)
    empty = not (cards or groups or there.exists())
    return Home(
        title=title(now, tonight=bool(tonight), before=bool(cards)),
        first=first,
        cards=cards,
        also=tonight[CARDS:],
        groups=[group for group in groups if group is not first],
        feet=feet(person, now),
        empty=empty,
        jobs=empty and Opportunity.objects.of(person).filter(deleted_at=None).exists(),
    )


def title(now: datetime, *, tonight: bool, before: bool) -> str:
    """The heading, by the hour where the person is."""
    if not tonight:
        return "Where you were" if before else "Good to see you."
    hour = timezone.localtime(now).hour
    return "Tonight" if hour >= EVENING_BEGINS or hour < NIGHT_ENDS else "Today"


def _past(there: QuerySet[Interview], now: datetime) -> QuerySet[Interview]:
    """Those that took place, or have no time; the latest first."""
    over = there.filter(Q(happened_at=None) | Q(happened_at__lte=now), called_off_at=None)
    return over.select_related("opportunity", "owner", "forecast", "outcome")


def _tonight(there: QuerySet[Interview], now: datetime) -> QuerySet[Interview]:
    """Those whose evening it is: just over, or just begun here."""
    just_over = Q(happened_at__gt=now - EVENING)
    just_begun = Q(happened_at=None, created_at__gt=now - EVENING) | Q(created_at__gt=now - FRESH)
    return _past(there, now).filter(just_over | just_begun)


def _where_you_were(there: QuerySet[Interview], now: datetime) -> list[Card]:
    """The newest with something to do, else the newest."""
    cards = [_card(interview, now) for interview in _past(there, now)[:LOOKED_AT]]
    return [card for card in cards if card.going][:1] or cards[:1]


def _card(interview: Interview, now: datetime) -> Card:
    """Once it is known what came of it, nothing is left to do for it but to look back and to close."""
    steps = list(five_steps(interview))
    when = interview.happened_at
    said = days.moment(timezone.localtime(when), timezone.localtime(now)) if when else ""
    closing = "" if steps[0].standing.done else closing_address(interview)
    going = going_on(steps)
    if going is not None and going is not steps[0] and outcomes.is_over(interview):
        going = None
    return Card(interview, said, steps, going, closing)


def _groups(told: list[Notice]) -> list[Group]:
    """The notices under their headings, in the headings' order; no heading without a notice."""
    grouped = {under: _in_order(notice for notice in told if notice.under is under) for under in Under}
    return [_group(under, lines) for under, lines in grouped.items() if lines]


def _group(under: Under, lines: list[Notice]) -> Group:
    """What asks for something now is all there; of what only waits, more than anybody reads is counted."""
    few, most = (FEW_NOW, len(lines)) if under is Under.NOW else (FEW, FEW + MORE)
    return Group(under.value, lines[:few], lines[few:most], len(lines[most:]))


def _in_order(lines: Iterable[Notice]) -> list[Notice]:
    """What leads, then by time; those that have none stay in the order of the steps, last."""
    return sorted(lines, key=lambda line: (not line.leads, line.at is None, line.at.timestamp() if line.at else 0))
