"""Move on as a Django app, its word on one interview, and what it has for Home."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from secondtake_app.interviews.standing import Foot, Notice, Press, Standing

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User

LOOKED_AT = timedelta(days=1)
"""How long a list that was brought is kept for being looked at."""
SOON = timedelta(days=2)


class MoveOnConfig(AppConfig):
    """The fifth step."""

    name = "secondtake_app.steps.move_on"
    label = "move_on"

    def standing(self, interview: Interview) -> Standing:
        """What came of it, as far as the person wrote it down, never pressed for; before it, the brief."""
        from secondtake_app.steps.move_on import words

        outcome = getattr(interview, "outcome", None)
        if outcome is None and _is_to_come(interview):
            return Standing(words.BRIEF, self.brief_page(interview))
        state = words.NOT_KNOWN if outcome is None else words.HIDDEN if outcome.hidden else words.STATES[outcome.kind]
        return Standing(state, self.outcome_page(interview), done=outcome is not None)

    def notices(self, person: User, now: datetime) -> Iterable[Notice]:
        """The half page of an interview that is next, and the one short take on the day after a no."""
        from secondtake_app.interviews import days, led, outcomes
        from secondtake_app.interviews.models import Interview
        from secondtake_app.steps.move_on import rules, words

        mine = Interview.objects.of(person).filter(deleted_at=None, called_off_at=None, sample=False)
        here = timezone.localtime(now)
        for interview in mine.filter(happened_at__gt=now, happened_at__lt=now + SOON):
            begins = timezone.localtime(interview.happened_at)
            if rules.leads(begins, here):
                said = words.soon(interview.title, days.moment(begins, here))
                page = reverse("move_on:morning", args=[interview.pk])
                yield Notice(said, words.READ_IT, page, at=interview.happened_at, leads=True)
        if outcomes.short_take_offered(person, now) and (page := led.take_offered(person, now)):
            no = Press(words.NOT_TODAY, reverse("move_on:decline"), "decline")
            yield Notice(words.TAKE, words.TAKE_VERB, page, press=no)

    def brief_page(self, interview: Interview) -> str:
        """What to read before it."""
        return reverse("move_on:brief", args=[interview.pk])

    def outcome_page(self, interview: Interview, kind: str = "", on: date | None = None) -> str:
        """Where it is written down what came of it."""
        proposed = {"kind": kind} | ({"on": on.isoformat()} if on else {})
        page = reverse("move_on:outcome", args=[interview.pk])
        return f"{page}?{urlencode(proposed)}" if kind else page

    def feet(self, person: User, now: datetime) -> Iterable[Foot]:
        """What was learned, once there is something to say, and not on the day of a no."""
        from secondtake_app.steps.move_on import learned, learned_words

        if learned.has_something_to_say(person, now):
            yield Foot(learned_words.TITLE, reverse("move_on:learned"))

    def address(self, interview: Interview) -> str:
        """What came of this interview; before it, its brief."""
        return self.brief_page(interview) if _is_to_come(interview) else self.outcome_page(interview)

    def forget_all(self, person: User) -> None:
        """A list that was brought and not added goes with everything else."""
        from secondtake_app.steps.move_on.models import Brought

        Brought.objects.of(person).delete()

    def sweep(self) -> None:
        """Jobs that can't be brought back any more, and lists that nobody looked at for a day, are gone."""
        from secondtake_app.interviews import opportunities
        from secondtake_app.steps.move_on.models import Brought

        now = timezone.now()
        opportunities.purge(now)
        old = Brought.objects.filter(updated_at__lt=now - LOOKED_AT)
        if old.exists():  # a round must not wait for a writer each second
            old.delete()

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")


def _is_to_come(interview: Interview) -> bool:
    when = interview.happened_at
    return when is not None and when > timezone.now() and interview.called_off_at is None
