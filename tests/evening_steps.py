"""How a test walks through an evening without a browser, and the record it brings."""

from __future__ import annotations

from django.test import Client

from secondtake.transcripts import read
from secondtake_app.interviews.models import Interview, Opportunity, TranscriptRevision
from secondtake_app.people.models import User
from secondtake_app.steps.reflect import evening, record
from secondtake_app.steps.reflect.models import Recall

RECORD = """\
Priya Raman: Thanks for coming in, Alex. Tell me about a time you improved a process.
Alex: Last year at Fabrikam our ticket queue was a mess. I built a small triage script and sat with the team every \
morning. We went from forty open tickets to six in two months.
Priya Raman: Why do you want to leave your current job?
Alex: I want to work closer to the product. In the last year I have mostly done reporting, and I would like to own a \
question from end to end.
Tom Weber: Tell me about a time you disagreed with a manager.
Alex: There was a project last spring and, sorry, where was I. I lost my train of thought. We agreed in the end.
Priya Raman: How do you work with stakeholders?
Alex: At Fabrikam I met the sales lead every week. I wrote down what they needed in one page, and we agreed on it \
before I built anything. It cut our rework by half.
"""
LOST = "slip_lost_thread"


def new_interview(owner: User, title: str = "Northwind") -> Interview:
    """An interview of that person with nothing in it."""
    job = Opportunity.objects.create(owner=owner)
    return Interview.objects.create(owner=owner, opportunity=job, title=title)


def remember(interview: Interview, prompt: str, text: str) -> Recall:
    """Recall that the person said is all they remember."""
    from django.utils import timezone

    row = evening.recall(interview, prompt)
    row.text = row.first_text = text
    row.frozen_at = timezone.now()
    row.save()
    return row


def with_record(owner: User, text: str = RECORD) -> Interview:
    """An interview with a record whose speakers are confirmed."""
    interview = new_interview(owner)
    revision = record.add(interview, read(text.encode()), "panel.txt", "everyone", "it was announced")
    TranscriptRevision.objects.filter(pk=revision.pk).update(candidate_confirmed=True)
    return interview


def look(interview: Interview) -> record.Report:
    """What the rules find now."""
    found = record.report(Interview.objects.get(pk=interview.pk), [])
    assert found is not None
    return found


def post(client: Client, interview: Interview, page: str, **fields: object) -> object:
    """Send a page's form."""
    return client.post(f"/reflect/{interview.pk}/{page}", fields)
