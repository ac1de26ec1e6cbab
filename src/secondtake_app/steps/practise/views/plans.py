"""If-then plans and the setback plan: all of them on one page, and one at a time to write."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake.practice.plans import Occasion, if_then
from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Moment, Plan
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.practise import planning, words
from secondtake_app.steps.practise.views.kept import kept, seen

HALVES = ("if_this", "then_that")
LONGEST = 300
LONGEST_NAME = 100


@require_GET
def every(request: HttpRequest) -> HttpResponse:
    """All plans by when they are for, what there is to choose from, and what was put away."""
    owner = person(request)
    plans = list(planning.in_use(owner))
    groups = [
        {
            "heading": heading,
            "hint": hint,
            "occasion": occasions[0].value,
            "setback": occasions == planning.FOR_A_SETBACK,
            "plans": [plan for plan in plans if plan.occasion in occasions and not planning.is_call(plan)],
            "moments": planning.from_moments(owner) if Occasion.IN_THE_ROOM in occasions else [],
            "ready": planning.still_to_choose(plans, occasions),
        }
        for heading, hint, occasions in words.PLAN_GROUPS
    ]
    context = {"groups": groups, "away": planning.put_away(owner)[:100], "call": planning.whom_to_call(owner)}
    return render(request, "practise/plans.html", context)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Begin a plan of one's own."""
    said = request.POST.get("occasion", "")
    occasion = Occasion(said) if said in set(Occasion) else Occasion.IN_THE_ROOM
    return redirect("practise:plan", planning.begin(person(request), occasion, timezone.now()).pk)


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Make ready-made plans one's own: those that are named by their numbers."""
    said = [int(one) for one in request.POST.getlist("ready") if one.isdecimal() and len(one) < 4]
    for number in said:
        if number < len(planning.READY):
            planning.take(person(request), number)
    return redirect("practise:plans")


def page(request: HttpRequest, plan: UUID) -> HttpResponse:
    """One plan to write or to change; once it has both halves it is in use."""
    row = get_object_or_404(Plan.objects.of(person(request)), pk=plan)
    if request.method != "POST":
        return _draw(request, row)
    _read(request, row)
    said = request.POST.get("occasion", row.occasion)
    row.occasion = said if said in set(Occasion) else row.occasion
    if not row.sentence:
        return _draw(request, row, error=words.BOTH_HALVES)
    return _save(request, row, ("occasion", "put_away_at"))


def moment_page(request: HttpRequest, moment: UUID) -> HttpResponse:
    """The plan that stands at a moment: changed here, it is changed there and on its card. Empty takes it out."""
    row = get_object_or_404(_moments(request), pk=moment)
    if request.method != "POST":
        return _draw(request, row)
    _read(request, row)
    return _save(request, row, ())


def _save(request: HttpRequest, row: Plan | Moment, more: tuple[str, ...]) -> HttpResponse:
    before = f"{row.if_this}\n{row.then_that}"
    if isinstance(row, Plan):
        row.put_away_at = None
    try:
        row.save_over(seen(request, row), [*HALVES, *more])
    except ChangedElsewhere:
        there = type(row)._default_manager.get(pk=row.pk)  # noqa: SLF001 - Django's public name for it
        return _draw(request, row, other=f"{there.if_this}\n{there.then_that}")
    if isinstance(row, Moment):
        planning.write_to_card(row)
    messages.info(request, words.SAVED)
    back = reverse("practise:plans")
    return redirect(pause_url(request, before, back) or back)


def _draw(request: HttpRequest, row: Plan | Moment, error: str = "", other: str = "") -> HttpResponse:
    stored = type(row)._default_manager.get(pk=row.pk)  # noqa: SLF001 - as above
    own = isinstance(row, Plan)
    context = {
        "plan": row,
        "own": own,
        "keep": reverse("practise:keep_plan" if own else "practise:keep_moment_plan", args=[row.pk]),
        "occasions": words.OCCASIONS.items(),
        "version": stored.version,
        "error": error,
        "other": other,
        "saved": words.CHANGED_ELSEWHERE if other else "",
    }
    return render(request, "practise/plan.html", context, status=422 if error else 409 if other else 200)


@require_POST
def keep(request: HttpRequest, plan: UUID) -> JsonResponse:
    """Save a plan while it is typed."""
    return _keep(request, get_object_or_404(Plan.objects.of(person(request)), pk=plan))


@require_POST
def keep_moment(request: HttpRequest, moment: UUID) -> JsonResponse:
    """Save the plan of a moment while it is typed."""
    row = get_object_or_404(_moments(request), pk=moment)
    answer = _keep(request, row)
    if answer.status_code == 200:
        planning.write_to_card(row)
    return answer


def _keep(request: HttpRequest, row: Plan | Moment) -> JsonResponse:
    other = f"{row.if_this}\n{row.then_that}"
    _read(request, row)
    return kept(request, row, HALVES, text=f"{row.if_this}\n{row.then_that}", other=other)


def _read(request: HttpRequest, row: Plan | Moment) -> None:
    for half in HALVES:
        setattr(row, half, request.POST.get(half, getattr(row, half)).strip()[:LONGEST])


def _moments(request: HttpRequest) -> QuerySet[Moment]:
    return Moment.objects.of(person(request)).filter(interview__deleted_at=None).select_related("interview")


@require_POST
def put_away(request: HttpRequest, plan: UUID) -> HttpResponse:
    """Put a plan away, or bring it back; half a plan is finished first."""
    row = get_object_or_404(Plan.objects.of(person(request)), pk=plan)
    if row.put_away_at and if_then(row.if_this, row.then_that) is None:
        return redirect("practise:plan", plan)
    row.put_away_at = None if row.put_away_at else timezone.now()
    row.save(update_fields=["put_away_at", "updated_at"])
    return redirect("practise:plans")


@require_POST
def delete(request: HttpRequest, plan: UUID) -> HttpResponse:
    """Delete for good what was put away."""
    Plan.objects.of(person(request)).filter(pk=plan).exclude(put_away_at=None).delete()
    messages.info(request, words.DELETED)
    return redirect("practise:plans")


@require_POST
def call(request: HttpRequest) -> HttpResponse:
    """Whom they can call on the day of a no."""
    name = " ".join(request.POST.get("call", "").split())[:LONGEST_NAME]
    planning.call(person(request), name)
    messages.info(request, words.SAVED)
    page = reverse("practise:plans")
    return redirect(pause_url(request, name, page) or page)
