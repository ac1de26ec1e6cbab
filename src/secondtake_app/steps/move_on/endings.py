"""What came of an interview: written down by the person, and what follows from it on the same page."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.interviews import outcomes
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.models import Interview, Outcome
from secondtake_app.steps.move_on import next_round, the_day, words


def outcome(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask what came of it, or say what follows from what did."""
    interview = own_interview(request, pk)
    return _log(request, interview) if request.method == "POST" else show(request, interview)


@require_POST
def hide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put what came of it out of sight, or show it again."""
    interview, hidden = own_interview(request, pk), "show" not in request.POST
    if Outcome.objects.of(interview.owner).filter(interview=interview).update(hidden=hidden) and not hidden:
        messages.info(request, words.IS_SHOWN)
    return redirect("move_on:outcome", pk)


@require_POST
def forget(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It is not known after all: a slip of the hand, or they changed their mind."""
    interview = own_interview(request, pk)
    if Outcome.objects.of(interview.owner).filter(interview=interview).delete()[0]:
        messages.info(request, words.NOT_KNOWN_AFTER_ALL)
    return redirect("move_on:outcome", pk)


def _log(request: HttpRequest, interview: Interview) -> HttpResponse:
    kind, on = request.POST.get("kind", ""), _day(request.POST.get("on", ""))
    if kind not in Outcome.Kind:
        return show(request, interview, words.CHOOSE)
    if on is None or on > timezone.localdate():
        return show(request, interview, words.WHICH_DAY)
    outcomes.log(interview.opportunity, interview, Outcome.Kind(kind), on, timezone.now())
    return redirect("move_on:outcome", interview.pk)


def show(request: HttpRequest, interview: Interview, error: str = "") -> HttpResponse:
    """The question, or what follows; a link may propose a kind and a day, and only the person's press counts."""
    found, proposed = getattr(interview, "outcome", None), _proposed(request)
    context = {
        "interview": interview,
        "outcome": found,
        "kinds": Outcome.Kind.choices,
        "kind": proposed.get("kind") or (found.kind if found else ""),
        "on": proposed.get("on") or (found.on if found else timezone.localdate()).isoformat(),
        "error": error,
        "open": bool(error or (found and proposed and proposed["kind"] != found.kind)),
    }
    if found and not found.hidden:
        context |= the_day.context(found, timezone.now()) | next_round.context(found, timezone.now())
    return render(request, "move_on/outcome.html", context, status=422 if error else 200)


def _proposed(request: HttpRequest) -> dict[str, str]:
    """What was sent, or what a link proposes, as far as it can be meant."""
    if request.method == "POST":
        return {name: request.POST.get(name, "") for name in ("kind", "on")}
    kind, on = request.GET.get("kind", ""), _day(request.GET.get("on", ""))
    if kind not in Outcome.Kind:
        return {}
    return {"kind": kind, "on": on.isoformat() if on and on <= timezone.localdate() else ""}


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        return None
