"""How a test practises without a browser: moments, cards, whole takes, and what stands on the pages."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from secondtake_app.interviews.models import Interview, Moment, Opportunity
from secondtake_app.interviews.standing import Under, notices
from secondtake_app.steps.practise import day, keeping
from secondtake_app.steps.practise.models import Card

SAID = "I sorted the tickets by cause and fixed the top three."


def moment_of(owner, company, question):
    job = Opportunity.objects.create(owner=owner, company=company)
    yesterday = timezone.now() - timedelta(days=1)
    interview = Interview.objects.create(owner=owner, opportunity=job, title=company, happened_at=yesterday)
    return Moment.objects.create(
        owner=owner, interview=interview, origin="memory", question=question, action=SAID,
        result="From forty open tickets to six in two weeks.", written_at=timezone.now(),
    )  # fmt: skip


def plan(job, in_days, **more):
    """An interview of that job that is to come."""
    return Interview.objects.create(
        owner=job.owner, opportunity=job, title="Second round", happened_at=timezone.now() + timedelta(days=in_days),
        **more,
    )  # fmt: skip


def card_of(moment):
    keeping.make_all(moment.owner, timezone.now())
    return Card.objects.get(moment=moment)


def by_hand(client, question="Why leave now?", points="I own it\nHere I answer\nYou do both"):
    client.post("/practise/cards/new/", {"question": question, "points": points})
    return Card.objects.get(question=question)


def take_it(client, card, told=(), **more):
    """One whole take over the pages."""
    client.post(f"/practise/cards/{card.pk}/take/")
    take = card.takes.get(done_at=None)
    client.post(f"/practise/takes/{take.pk}/", {"answer": "As I said it.", "version": take.version})
    client.post(f"/practise/takes/{take.pk}/points/", {"told": told, **more})
    take.refresh_from_db()
    card.refresh_from_db()
    return take


def today(client):
    return client.get("/practise/").content.decode()


def waiting(owner):
    now = timezone.now()
    return [card.pk for card in day.of(owner, now, keeping.plan_anew(owner, now)).cards]


def under_practise(owner):
    return [notice.text for notice in notices(owner, timezone.now()) if notice.under is Under.PRACTISE]
