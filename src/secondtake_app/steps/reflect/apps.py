"""Reflect as a Django app, and its word on how far an interview has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import AppConfig
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.standing import Appointment, Notice, Press, Standing

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from secondtake_app.interviews.copied import Copies
    from secondtake_app.interviews.models import Hearing, Interview
    from secondtake_app.interviews.told import FoundStory, WentRight
    from secondtake_app.people.models import User
    from secondtake_app.steps.reflect.looking_back import Due


KEPT = timedelta(days=7)
"""How long a calendar still holds a time that is over and was not answered."""


class ReflectConfig(AppConfig):
    """The first step."""

    name = "secondtake_app.steps.reflect"
    label = "reflect"

    def standing(self, interview: Interview) -> Standing:
        """Its state with this interview, and what comes next; before a recruiter's call, what may be said there."""
        from secondtake_app.steps.reflect import after_words, evening, rules, words

        now_there = evening.of(interview)
        page = "" if now_there.closed else rules.next_page(now_there)
        job = interview.opportunity
        says = words.next_call(job.agency or job.recruiter) if page == "call" else words.NEXT.get(page, words.CLOSED)
        says = after_words.PUT_OFF if now_there.closed and now_there.put_off else says
        mind = words.ONLY_WHAT_MAY_BE_PASSED_ON if page == "call" else ""
        return Standing(rules.state(now_there), self.address(interview), says, done=now_there.closed, mind=mind)

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """Worries whose time has come, without their words (E1.15); closes to be looked back at; recordings."""
        from secondtake_app.steps.reflect import listening, rules, words
        from secondtake_app.steps.reflect.models import Parked

        yield from listening.notices(person, now)
        yield from self._look_backs(person, now)
        waiting = Parked.objects.of(person).filter(let_go_at=None, left_at=None, interview__deleted_at=None)
        due = waiting.filter(due_at__lte=now, due_at__gt=now - rules.ASKED_FOR)
        for parked in due.select_related("interview"):
            there = reverse("reflect:parked", args=[parked.pk])
            let_go = Press(words.LET_GO, there, "let_go")
            yield Notice(words.parked(parked.interview.title), words.STILL_THERE, there, at=parked.due_at, press=let_go)

    def _look_backs(self, person: User, now: datetime) -> Iterable[Notice]:
        """What was closed two days ago, once; not on the day of a no, which asks for nothing."""
        from secondtake_app.interviews import outcomes
        from secondtake_app.interviews.calendar import zone_of
        from secondtake_app.steps.reflect import after_words as words
        from secondtake_app.steps.reflect import looking_back

        due = [one for one in looking_back.due(person, now) if one.at <= now]
        if not due or not outcomes.may_take(person, now):
            return
        today = timezone.localdate(now, zone_of(person))
        for one in due:
            there = reverse("reflect:two_days", args=[one.sitting.interview_id])
            leave = Press(words.LEAVE_OUT, there, "leave_all")
            said = words.two_days_on(one.sitting.interview.title, one.closed_on, today)
            yield Notice(said, words.LOOK_BACK, there, at=one.at, press=leave)

    def appointments(self, person: User, now: datetime) -> Iterable[Appointment]:
        """When parked worries and looks back come. A calendar is seen by others: it says nothing of what they are."""
        from secondtake_app.steps.reflect import after_words, looking_back, words
        from secondtake_app.steps.reflect.models import Parked

        for look in _not_on_a_day_of_a_no(person, looking_back.due(person, now), now):
            yield Appointment(f"look-back-{look.sitting.pk}", after_words.IN_CALENDAR, look.at, look.sitting.updated_at)
        parked = Parked.objects.of(person).filter(let_go_at=None, left_at=None, interview__deleted_at=None)
        for one in parked.filter(due_at__gte=now - KEPT):
            yield Appointment(f"parked-{one.pk}", words.PARKED_IN_CALENDAR, one.due_at, one.updated_at)

    def went_right(self, interviews: Sequence[Interview]) -> Mapping[UUID, list[WentRight]]:
        """By interview, what went right in it."""
        from secondtake_app.steps.reflect import told

        return told.went_right(interviews)

    def asked(self, interviews: Sequence[Interview]) -> Mapping[UUID, list[str]]:
        """By interview, what is known to have been asked."""
        from secondtake_app.steps.reflect import told

        return told.asked(interviews)

    def rows_told(self, person: User) -> Iterable[tuple[QuerySet[Any], str]]:
        """What these two rest on."""
        from secondtake_app.steps.reflect import told

        return told.rows(person)

    def stories_in(self, interviews: Sequence[Interview]) -> Mapping[UUID, list[FoundStory]]:
        """By interview, the stories that its record seems to hold."""
        from secondtake_app.steps.reflect import told

        return told.stories_in(interviews)

    def recording_heard(self, hearing: Hearing) -> None:
        """A recording of an interview was turned into text: that is its record. A memo waits to be looked at."""
        from secondtake_app.steps.reflect import record

        if hearing.becomes == hearing.Becomes.RECORD:
            record.from_recording(hearing)

    def copies_of(self, interview: Interview) -> Iterable[Copies]:
        """Where words of its record may stand: in findings that the person spoke on, and in their words for them."""
        from secondtake_app.interviews.copied import Copies
        from secondtake_app.steps.reflect.models import FindingChoice

        yield Copies(FindingChoice.objects.filter(interview=interview), ("finding",), ("words",))

    def address(self, interview: Interview) -> str:
        """Where this interview goes on."""
        return reverse("reflect:begin", args=[interview.pk])

    def closing_address(self, interview: Interview) -> str:
        """The closing step, which an interview without a debrief has too, and one whose debrief stays closed."""
        return reverse("reflect:close", args=[interview.pk])

    def forget_all(self, person: User) -> None:
        """What was written about a lost job belongs to no interview."""
        from secondtake_app.steps.reflect.models import Writing

        Writing.objects.of(person).delete()

    def sample(self) -> str:
        """Where the made-up interview is started, by POST."""
        return reverse("reflect:sample")


def _not_on_a_day_of_a_no(person: User, due: Iterable[Due], now: datetime) -> Iterator[Due]:
    """Without those of today, where a no was written down today: it is not asked, so it is in no calendar."""
    from secondtake_app.interviews import outcomes
    from secondtake_app.interviews.calendar import zone_of

    zone, found = zone_of(person), list(due)
    today = timezone.localdate(now, zone)
    of_today = {one.sitting.pk for one in found if timezone.localdate(one.at, zone) <= today}
    rests = bool(of_today) and not outcomes.may_take(person, now)
    yield from (one for one in found if not rests or one.sitting.pk not in of_today)
