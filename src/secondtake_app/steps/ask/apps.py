"""Ask as a Django app, its word on how far an interview has come, and what it has for Home."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.business_days import Silence
from secondtake_app.interviews.standing import Notice, Standing, Under

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview
    from secondtake_app.outbox.models import Arrival
    from secondtake_app.people.models import User

LOOKED_AT = 50


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
        from secondtake_app.interviews.models import Interview
        from secondtake_app.steps.ask import questions, rules
        from secondtake_app.steps.ask.models import Answer

        came = Answer.objects.of(person).filter(seen_at=None, interview__deleted_at=None)
        for answer in came.select_related("interview")[:LOOKED_AT]:
            page = reverse("ask:answer", args=[answer.interview_id, answer.pk])
            yield Notice(f"{answer.interview.title}: an answer has come. It waits until you like.", "Read it", page)
        mine = Interview.objects.of(person).filter(deleted_at=None, letters__state="sent").distinct()
        for interview in mine.select_related("opportunity", "owner")[:LOOKED_AT]:
            asked, today = questions.asked(interview), timezone.localdate(now)
            if rules.may_remind(asked, person.country, today):
                yield Notice(
                    f"{interview.title}: no answer yet. One reminder, if you like.", "Look", self.address(interview)
                )
            elif rules.silence(asked, person.country, today) not in (None, Silence.CLOSED):
                yield Notice(
                    f"{interview.title}: asked. Nothing to do.", "Look", self.address(interview), Under.WAITING
                )

    def arrived(self, arrival: Arrival) -> None:
        """A message came that belongs to a letter. An answer becomes one here, once however often this is called."""
        from secondtake_app.steps.ask import answers

        answers.arrived(arrival)

    def address(self, interview: Interview) -> str:
        """What was asked and answered."""
        return reverse("ask:overview", args=[interview.pk])

    def sample(self) -> str:
        """The made-up interview begins in Reflect."""
        return reverse("reflect:sample")
