"""An interview that something was asked after, for the tests of Ask."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from secondtake_app.interviews.models import Interview, Moment, Opportunity, Person
from secondtake_app.outbox.models import Letter
from secondtake_app.steps.ask.models import Answer

NO = (
    "Dear Alex, thank you for your time. We have decided to move forward with another candidate. "
    "Your example on SQL lacked a concrete result."
)


def northwind_of(owner, **job):
    """Alex's interview at Northwind with Priya, and one moment that was kept."""
    opportunity = Opportunity.objects.create(owner=owner, company="Northwind", role="Data analyst", **job)
    interview = Interview.objects.create(
        owner=owner, opportunity=opportunity, title="Northwind", happened_at=timezone.now()
    )
    Person.objects.create(owner=owner, interview=interview, name="Priya Raman", address="p@n.example")
    Moment.objects.create(owner=owner, interview=interview, origin="memory", question="a conflict with a manager")
    return interview


def write(client, interview, kind="feedback_request"):
    """A letter of that kind, drafted over the page."""
    client.post(f"/ask/{interview.pk}/write/{kind}/")
    return Letter.objects.get(interview=interview, kind=kind)


def went(letter, days_ago=0.0, at: datetime | None = None):
    """It went that many days ago, or at that time."""
    sent = at or timezone.now() - timedelta(days=days_ago)
    Letter.objects.filter(pk=letter.pk).update(state="sent", sent_at=sent, message_id=f"{letter.pk}@chen.example")
    letter.refresh_from_db()
    return letter


def tell(client, interview, text=NO, **more):
    """An answer, pasted; the newest row."""
    client.post(f"/ask/{interview.pk}/answer/", {"text": text, **more})
    return Answer.objects.filter(interview=interview).last()


def page(client, interview, path=""):
    """The page's words."""
    return client.get(f"/ask/{interview.pk}/{path}").content.decode()


def answer_page(client, answer):
    """The page of one answer."""
    return page(client, answer.interview, f"answers/{answer.pk}/")
