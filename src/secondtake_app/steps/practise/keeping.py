"""Cards out of moments, and the schedule of them all kept where the coming interviews put it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from secondtake.practice import cards
from secondtake.practice.cards import Origin
from secondtake.practice.schedule import ReadyBy, new_card, replan
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.steps.practise import rules, words
from secondtake_app.steps.practise.models import SCHEDULE, Card, Pace

if TYPE_CHECKING:
    from secondtake_app.people.models import User

NOT_TO_MEND = (Moment.Whose.NOT_MINE, Moment.Whose.SKIP)


def there(person: User) -> QuerySet[Card]:
    """All cards but those of an interview that was put away."""
    return Card.objects.of(person).filter(Q(interview=None) | Q(interview__deleted_at=None))


def standing(person: User) -> QuerySet[Card]:
    """Those that stand for themselves: not joined to another, unless that one went away with its interview."""
    return there(person).filter(Q(joined_to=None) | Q(joined_to__interview__deleted_at__isnull=False))


def awake(person: User) -> QuerySet[Card]:
    """Those that may come up: not let go, and their moment neither struck nor let go nor taken out of practice.

    Of cards that were joined, one moment that is there keeps them awake.
    """
    found = standing(person).filter(let_go_at=None).exclude(interview__sample=True)
    from_a_moment = Q(origin__in=[Origin.MOMENT.name, Origin.FEEDBACK.name])
    wanted = ~from_a_moment | Q(moment__struck_at=None, moment__practise=True, moment__isnull=False)
    joined = Card.objects.filter(wanted, joined_to=OuterRef("pk"), interview__deleted_at=None)
    return found.filter(wanted | Exists(joined))


def unmade(person: User) -> QuerySet[Moment]:
    """The moments that ask for a card and have none yet."""
    written = Moment.objects.of(person).filter(practise=True, struck_at=None, interview__deleted_at=None, card=None)
    return written.exclude(written_at=None).exclude(whose__in=NOT_TO_MEND).exclude(interview__sample=True)


def make_all(person: User, now: datetime) -> list[Card]:
    """Each moment that was written and is to be practised has its card; those that changed are read again.

    The cards that were made now.
    """
    made = [make(moment, now) for moment in unmade(person).select_related("interview")]
    _read_again(person)
    return made


def make(moment: Moment, now: datetime) -> Card:
    """The card of a moment, once however often it is asked for."""
    card = Card(owner_id=moment.owner_id, interview=moment.interview, moment=moment)
    card.opportunity_id = moment.interview.opportunity_id
    _write(card, moment)
    card.put(new_card(now))
    card.put(replan(card.scheduled, now, ready_by(card, coming(moment.interview.owner, now))))
    try:
        with transaction.atomic():
            card.save()
    except IntegrityError:  # the other window was first
        return Card.objects.of(moment.interview.owner).get(moment=moment)
    return card


def _read_again(person: User) -> None:
    """What was changed in Reflect since stands on the card too, unless the person changed it here."""
    changed = there(person).filter(own_words=False, moment__updated_at__gt=F("read_at"))
    for card in changed.select_related("moment__interview"):
        if card.moment:
            _write(card, card.moment)
            card.save(update_fields=["origin", "question", "beats", "if_this", "then_that", "read_at", "updated_at"])


def _write(card: Card, moment: Moment) -> None:
    """The person's own words of the moment, and the question as it stands there."""
    parts = {"situation": moment.situation, "action": moment.action, "result": moment.result}
    if moment.origin == Moment.Origin.ANSWER:
        content = cards.from_feedback(moment.quote, question=moment.question, whole=" ".join(moment.better))
    else:
        content = cards.from_moment(moment.question or moment.quote, **parts)
    card.origin, card.question = content.origin.name, content.question or words.about(moment.interview.title)
    card.beats, card.read_at = list(content.beats.texts), moment.updated_at
    card.if_this, card.then_that = moment.if_this, moment.then_that


def coming(person: User, now: datetime) -> dict[str, list[date]]:
    """The days of the interviews to come, by job, where the person lives."""
    zone, found = zone_of(person), dict[str, list[date]]()
    mine = Interview.objects.of(person).filter(deleted_at=None, called_off_at=None, sample=False, happened_at__gt=now)
    for job, at in mine.order_by("happened_at").values_list("opportunity_id", "happened_at"):
        found.setdefault(str(job), []).append(timezone.localtime(at, zone).date())
    return found


def ready_by(card: Card, days: dict[str, list[date]], joined: Iterable[Card] = ()) -> ReadyBy:
    """The days on which this card is wanted, for its own job and those of the cards that are joined to it."""
    jobs = [str(one.opportunity_id) for one in (card, *joined)]
    return ReadyBy(rules.days_for(jobs, days), zone_of(card.owner))


def wanted_for(interview: Interview, now: datetime) -> QuerySet[Card]:
    """The cards that are practised for an interview that is to come; none for one that is over."""
    owner, joined = interview.owner, dict[UUID, list[str]]()
    if interview.happened_at is None or interview.happened_at <= now or interview.called_off_at:
        return Card.objects.none()
    day, days = timezone.localdate(interview.happened_at, zone_of(owner)), coming(owner, now)
    for front, job in Card.objects.of(owner).exclude(joined_to=None).values_list("joined_to_id", "opportunity_id"):
        joined.setdefault(front, []).append(str(job))
    found = awake(owner).values_list("pk", "opportunity_id")
    return Card.objects.filter(
        pk__in=[key for key, job in found if day in rules.days_for([str(job), *joined.get(key, ())], days)]
    )


def pace(person: User) -> Pace:
    """How much the person wants in a day; nothing said yet is no limit."""
    return Pace.objects.of(person).first() or Pace(owner=person)


@dataclass(frozen=True, slots=True)
class Plan:
    """The days of the coming interviews by job, and how many minutes a day the person wants at most."""

    days: dict[str, list[date]]
    minutes: int | None


def plan_anew(person: User, now: datetime) -> Plan:
    """Put every card where the coming interviews want it, if these have changed since; else write nothing."""
    days, kept = coming(person, now), pace(person)
    planned = sorted([job, day.isoformat()] for job, found in days.items() for day in found)
    if planned != kept.planned_for:
        with transaction.atomic():
            _replan(there(person).select_related("owner").prefetch_related("joins"), days, now)
            Pace.objects.update_or_create(owner=person, defaults={"planned_for": planned})
    return Plan(days, kept.minutes)


def _replan(found: Iterable[Card], days: dict[str, list[date]], now: datetime) -> None:
    moved = []
    for card in found:
        after = replan(card.scheduled, now, ready_by(card, days, card.joins.all()))
        if after != card.scheduled:
            card.put(after)
            moved.append(card)
    Card.objects.bulk_update(moved, SCHEDULE, batch_size=500)


def that_come_up(person: User, cards: Iterable[Card]) -> set[UUID]:
    """Which of these cards come up, by themselves or with the one that they are joined to."""
    found = list(cards)
    keys = {key for card in found for key in (card.pk, card.joined_to_id) if key}
    up = set(awake(person).filter(pk__in=keys).values_list("pk", flat=True))
    return {card.pk for card in found if up & {card.pk, card.joined_to_id}}
