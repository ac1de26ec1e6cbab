"""Practise as a Django app, its word on one interview, and what it has for Home and for the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.standing import Appointment, Notice, Standing, Under

if TYPE_CHECKING:
    from secondtake_app.interviews.copied import Copies
    from secondtake_app.interviews.models import Hearing, Interview
    from secondtake_app.people.models import User

KEPT = timedelta(days=7)
"""How long a calendar still holds a day that is over and was not used."""


class PractiseConfig(AppConfig):
    """The fourth step."""

    name = "secondtake_app.steps.practise"
    label = "practise"

    def ready(self) -> None:
        """A take's recording goes with it, and a question leaves the stories that were for it, however they go."""
        from secondtake_app.steps.practise import sound, storytelling

        sound.watch()
        storytelling.watch()

    def standing(self, interview: Interview) -> Standing:
        """How many of its questions come up today."""
        from secondtake.practice.queue import MINUTES, end_of_day
        from secondtake_app.interviews.calendar import zone_of
        from secondtake_app.interviews.outcomes import may_take
        from secondtake_app.steps.practise import keeping, words

        tonight = end_of_day(timezone.now(), zone_of(interview.owner))
        fresh = keeping.unmade(interview.owner).filter(interview=interview).count()
        cards = keeping.there(interview.owner).filter(interview=interview).values_list("pk", "joined_to_id")
        keys = [key for both in cards for key in both if key]
        due = fresh + (keeping.awake(interview.owner).filter(pk__in=keys, due__lt=tonight).count() if keys else 0)
        if due and not may_take(interview.owner, timezone.now()):
            return Standing(words.RESTS_TODAY, self.address(interview), done=True)
        total = fresh + len(cards)
        next_ = f"To practise: {words.to_practise(due, due * MINUTES)}." if due else ""
        return Standing(words.state(due, total), self.address(interview), next_, done=bool(total) and not due)

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """The day's questions, in one line; none on the day of a no, nor while one short take is offered instead."""
        from secondtake_app.interviews.outcomes import may_take, short_take_offered
        from secondtake_app.steps.practise import day, keeping, words

        found = day.of(person, now, keeping.plan_anew(person, now), first=0)
        if found.questions and may_take(person, now) and not short_take_offered(person, now):
            said = words.to_practise(found.questions, found.minutes)
            yield Notice(said, words.START, reverse("practise:today"), Under.PRACTISE)

    def appointments(self, person: User, now: datetime) -> Iterable[Appointment]:
        """The days on which something comes up. A calendar is seen by others, so that it says nothing of what."""
        from secondtake_app.interviews.calendar import zone_of
        from secondtake_app.interviews.outcomes import may_take
        from secondtake_app.steps.practise import keeping, words

        zone, days = zone_of(person), dict[date, list[tuple[datetime, datetime]]]()
        dated = keeping.awake(person).filter(due__gte=now - KEPT).values_list("due", "updated_at")
        for due, changed in dated:
            if due:
                days.setdefault(timezone.localdate(due, zone), []).append((due, changed))
        today = timezone.localdate(now, zone)
        if today in days and not may_take(person, now):
            del days[today]
        for day, found in sorted(days.items()):
            starts, changed = min(due for due, _ in found), max(changed for _, changed in found)
            yield Appointment(f"practise-{day.isoformat()}", words.IN_CALENDAR, starts, changed)

    def take_offered(self, person: User, now: datetime) -> str:
        """Where one short take may be begun: on the card that is due first, else on the one taken longest ago."""
        from secondtake_app.interviews.calendar import zone_of
        from secondtake_app.steps.practise import keeping
        from secondtake_app.steps.practise.models import Take

        midnight = timezone.localtime(now, zone_of(person)).replace(hour=0, minute=0, second=0, microsecond=0)
        if Take.objects.of(person).filter(done_at__gte=midnight).exists():
            return ""
        awake = keeping.awake(person)
        taken_first = awake.order_by(F("last_take").asc(nulls_first=True), "created_at")
        if card := awake.filter(due__lte=now).order_by("due").first() or taken_first.first():
            return reverse("practise:card", args=[card.pk])
        return reverse("practise:today") if keeping.unmade(person).exists() else ""

    def asked_as_one(self, interviews: Sequence[Interview]) -> Mapping[UUID, UUID]:
        """By moment, the moment of the card to which its own was joined."""
        from secondtake_app.steps.practise.models import Card

        joined = Card.objects.filter(interview__in=interviews, moment__isnull=False, joined_to__moment__isnull=False)
        return dict(joined.values_list("moment_id", "joined_to__moment_id"))

    def answers_now(self, interviews: Sequence[Interview]) -> Mapping[UUID, dict[UUID, list[str]]]:
        """By interview and moment, the points that stand on its card."""
        from secondtake_app.steps.practise.models import Card

        found: dict[UUID, dict[UUID, list[str]]] = {}
        cards = Card.objects.filter(interview__in=interviews, moment__isnull=False)
        for interview, moment, beats in cards.values_list("interview_id", "moment_id", "beats"):
            found.setdefault(interview, {})[moment] = beats
        return found

    def recording_heard(self, hearing: Hearing) -> None:
        """A take was turned into text; what else is heard is no matter of ours."""
        from secondtake_app.steps.practise import heard

        if hearing.becomes == hearing.Becomes.TAKE:
            heard.take_in(hearing)

    def copies_of(self, interview: Interview) -> Iterable[Copies]:
        """Cards out of this interview, whose question is often its words, and what was said and written in takes."""
        from secondtake_app.interviews.copied import Copies
        from secondtake_app.steps.practise.models import Card, Take

        cards = Card.objects.filter(interview=interview)
        yield Copies(cards, ("question",), ("beats", "if_this", "then_that", "notes"))
        own = ("answer", "heard", "told", "noted", "felt")
        yield Copies(Take.objects.filter(card__interview=interview), ("asked",), own)

    def forget_all(self, person: User) -> None:
        """Cards written by hand belong to no interview, nor do plans; stories may."""
        from secondtake_app.interviews.models import Plan, Story
        from secondtake_app.steps.practise.models import Card

        Card.objects.of(person).delete()
        Plan.objects.of(person).delete()
        Story.objects.of(person).delete()

    def address(self, interview: Interview) -> str:
        """The questions out of this interview."""
        return reverse("practise:interview", args=[interview.pk])

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")
