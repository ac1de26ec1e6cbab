"""What came of an interview: written down by the person, and what follows from it on the same page."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from secondtake_app.interviews import outcomes
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.models import Interview, Outcome
from secondtake_app.steps.move_on import words


def outcome(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask what came of it, or say what follows from what did."""
    interview = own_interview(request, pk)
    return _log(request, interview) if request.method == "POST" else _show(request, interview)


def _log(request: HttpRequest, interview: Interview) -> HttpResponse:
    kind, on = request.POST.get("kind", ""), _day(request.POST.get("on", ""))
    if kind not in Outcome.Kind:
        return _show(request, interview, words.CHOOSE)
    if on is None or on > timezone.localdate():
        return _show(request, interview, words.WHICH_DAY)
    outcomes.log(interview.opportunity, interview, Outcome.Kind(kind), on, timezone.now())
    return redirect("move_on:outcome", interview.pk)


def _show(request: HttpRequest, interview: Interview, error: str = "") -> HttpResponse:
    found = getattr(interview, "outcome", None)
    context = {
        "interview": interview,
        "outcome": found,
        "kinds": Outcome.Kind.choices,
        "kind": request.POST.get("kind") or (found.kind if found else ""),
        "on": request.POST.get("on") or (found.on if found else timezone.localdate()).isoformat(),
        "error": error,
    }
    return render(request, "move_on/outcome.html", context, status=422 if error else 200)


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        return None
