"""Ask as a Django app, its word on how far an interview has come, and what it has for Home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import AppConfig
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.standing import Appointment, Notice, Standing, Under

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from secondtake.replies.model import Reason
    from secondtake_app.interviews.models import Interview
    from secondtake_app.outbox.models import Arrival
    from secondtake_app.people.models import User

LOOKED_AT = 50
MORNING = time(9)


class AskConfig(AppConfig):
    """The third step."""

    name = "secondtake_app.steps.ask"
    label = "ask"

    def standing(self, interview: Interview) -> Standing:
        """Asked, answered, closed, or not yet; and where a second conversation stands."""
        from secondtake_app.steps.ask import questions, rules, second, words

        told = rules.state(questions.asked(interview), interview.owner.country, timezone.localdate())
        done = told in ("answered", "closed")
        again = second.shown(interview)
        more = f"; {words.SECOND_IN_STANDING[again.state]}" if again and again.state else ""
        url = self.address(interview)
        return Standing(f"{told}{more}", url, "" if done else "One narrow question, if you want.", done=done)

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """Answers that were not looked at, questions that wait for others, and the one reminder when it is time."""
        from secondtake_app.steps.ask import silences, words
        from secondtake_app.steps.ask.models import Answer

        came = Answer.objects.of(person).filter(seen_at=None, interview__deleted_at=None)
        for answer in came.select_related("interview").defer("text")[:LOOKED_AT]:
            page = reverse("ask:answer", args=[answer.interview_id, answer.pk])
            yield Notice(words.has_come(answer.interview.title), words.READ, page)
        today = timezone.localdate(now)
        for one in silences.of(person, now):
            there, until = _overview(one.interview), _morning(one.until)
            if one.may_remind:
                yield Notice(words.may_remind(one.title), words.LOOK, there, at=until)
            else:
                said = words.waits(one.title, one.asked_on, one.until, today, person.country)
                yield Notice(said, words.LOOK, there, Under.WAITING, until)

    def appointments(self, person: User, now: datetime) -> Iterable[Appointment]:
        """When the one reminder of each unanswered question may go, in the morning of that day."""
        from secondtake_app.steps.ask import silences, words

        for one in silences.of(person, now):
            if one.will_remind:
                said = words.remind(one.title)
                yield Appointment(f"reminder-{one.interview}", said, _morning(one.until), one.changed)

    def arrived(self, arrival: Arrival) -> None:
        """A message came that belongs to a letter. An answer becomes one here, once however often this is called."""
        from secondtake_app.steps.ask import answers

        answers.arrived(arrival)

    def page_of(self, arrival: Arrival) -> str:
        """The answer that a message has become, if it has."""
        from secondtake_app.steps.ask.models import Answer

        answer = Answer.objects.of(arrival.owner).filter(arrival=arrival).first()
        return reverse("ask:answer", args=[answer.interview_id, answer.pk]) if answer else ""

    def forgotten(self, arrival: Arrival) -> None:
        """The person said that a message does not belong here: what was made of it goes with its words."""
        from secondtake_app.steps.ask import answers

        answers.forget(arrival)

    def reasons(self, interviews: Sequence[Interview]) -> Mapping[UUID, list[Reason]]:
        """By interview, the reasons that its answers gave, the person's word over them taken in."""
        from secondtake_app.steps.ask import answers

        return answers.reasons(interviews)

    def heard(self, person: User) -> Mapping[UUID, date]:
        """By job, the day of the last answer; the day on which it was kept, where it isn't known."""
        from secondtake_app.steps.ask.models import Answer

        mine = Answer.objects.of(person).filter(interview__deleted_at=None).order_by()
        kept = Max("created_at", filter=Q(said_on=None))
        rows = mine.values_list("interview__opportunity_id").annotate(Max("said_on"), kept=kept)
        return {job: max(filter(None, (said, at and timezone.localdate(at)))) for job, said, at in rows}

    def rows_told(self, person: User) -> Iterable[tuple[QuerySet[Any], str]]:
        """What they rest on: answers, and the person's word over them."""
        from secondtake_app.steps.ask.models import Answer, OwnLabel, OwnReason

        yield Answer.objects.of(person), "interview_id"
        yield OwnReason.objects.of(person), "answer__interview_id"
        yield OwnLabel.objects.of(person), "answer__interview_id"

    def address(self, interview: Interview) -> str:
        """What was asked and answered."""
        return _overview(interview.pk)

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")


def _overview(interview: UUID) -> str:
    return reverse("ask:overview", args=[interview])


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, MORNING))
