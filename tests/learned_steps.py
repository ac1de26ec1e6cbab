"""Interviews as What I've learned finds them: rows of the past, each a line."""

from __future__ import annotations

import html
import re
from datetime import timedelta

from django.utils import timezone

from evening_steps import remember
from secondtake_app.interviews.models import Forecast, Interview, Moment, Opportunity, Outcome

CONFLICT = "Tell me about a time you disagreed with a manager."
LEAVING = "Why do you want to leave now?"
AGAIN, GUT, ODDS, ROOMS = (f"/move-on/learned/{page}" for page in ("again/", "gut/", "odds/", ""))


def interview(owner, name="Northwind", days=20, asked="", right="", **more):
    """One that took place so many days ago."""
    when = timezone.now() - timedelta(days=days)
    job = Opportunity.objects.create(owner=owner)
    made = Interview.objects.create(owner=owner, opportunity=job, title=name, happened_at=when, **more)
    Interview.objects.filter(pk=made.pk).update(created_at=when)
    for prompt, text in (("asked", asked), ("right", right)):
        if text:
            remember(made, prompt, text)
    return made


def moment(of, question=CONFLICT, quote="um, where was I", **more):
    """A moment that was kept and written about."""
    values = {"origin": "memory", "written_at": timezone.now(), **more}
    return Moment.objects.create(owner=of.owner, interview=of, question=question, quote=quote, **values)


def foresaw(of, odds):
    """A forecast of going on, in per cent."""
    return Forecast.objects.create(owner=of.owner, interview=of, odds=odds)


def ended(of, kind, days=3):
    """How it ended, written down so many days ago."""
    day = timezone.localdate() - timedelta(days=days)
    return Outcome.objects.create(
        owner=of.owner, opportunity=of.opportunity, interview=of, kind=kind, on=day, logged_on=day
    )


def text_of(client, path):
    """What stands on a page, as one line of words."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    page = answer.content.decode().partition("<main")[2].partition(">")[2].partition("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
