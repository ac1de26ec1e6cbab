"""A next round: planned here, as another interview of the same job, with a brief of its own."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from secondtake_app.interviews import keeping
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.forms import InterviewForm
from secondtake_app.interviews.models import Interview, Outcome
from secondtake_app.steps.move_on import words


def context(outcome: Outcome, now: datetime) -> dict[str, object]:
    """The rounds that are planned already, and the form for one."""
    interview = outcome.interview
    if outcome.kind != Outcome.Kind.NEXT_ROUND or interview is None:
        return {}
    return {"planned": _planned(interview, now), "title": words.next_round(interview.title)}


@require_POST
def plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Plan it, once however often the button is pressed, and go to its brief."""
    interview = own_interview(request, pk)
    form = InterviewForm(request.POST)
    if not form.is_valid():
        said = {name: request.POST.get(name, "") for name in ("title", "happened_at", "place", "people")}
        error = words.NO_TITLE if "title" in form.errors else words.NO_TIME
        if "people" in form.errors:
            error = str(form.errors["people"][0])
        context = {"interview": interview, **said, "error": error}
        return render(request, "move_on/next_round.html", context, status=422)
    return redirect("move_on:brief", keeping.another_round(interview, form).pk)


def _planned(interview: Interview, now: datetime) -> list[Interview]:
    mine = Interview.objects.of(interview.owner).filter(deleted_at=None, called_off_at=None)
    there = mine.filter(opportunity=interview.opportunity_id, created_at__gt=interview.created_at)
    return [one for one in there if one.happened_at is None or one.happened_at > now]
