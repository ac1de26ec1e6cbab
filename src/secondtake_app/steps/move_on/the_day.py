"""The day of a no: the person's own plan for it, a kind line, a worry put away, and one short take on the day after."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.outlook.kind_lines import Confirmed, kind_line
from secondtake.practice.plans import SETBACK, IfThen, Occasion
from secondtake_app.interviews import led, told
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview, Outcome, Plan
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.move_on import material, rules, words

if TYPE_CHECKING:
    from secondtake_app.people.models import User

OCCASIONS = {Outcome.Kind.REJECTION: Occasion.A_NO, Outcome.Kind.SILENCE: Occasion.SILENCE}
LONGEST = 2_000


def context(outcome: Outcome, now: datetime) -> dict[str, object]:
    """What the page of an outcome shows beside its sentences: the plan for such a day, and what is offered."""
    occasion = OCCASIONS.get(Outcome.Kind(outcome.kind))
    today, follows = timezone.localdate(now, zone_of(outcome.owner)), outcome.follows
    on_the_day = outcome.logged_on == today
    hurts = outcome.kind == Outcome.Kind.REJECTION
    return {
        "says": follows.says if on_the_day or not hurts else (),
        "hurts": hurts,
        "on_the_day": on_the_day,
        "right": _right(outcome) if hurts else None,
        "plan": plan(outcome, occasion) if occasion else None,
        "offers": follows.offers if on_the_day and led.take_offered(outcome.owner, now) else "",
    }


def _right(outcome: Outcome) -> told.WentRight | None:
    """One thing that the person wrote or kept as right. What only the rules found comforts nobody on this day."""
    if outcome.interview is None:
        return None
    right = told.went_right([outcome.interview])[outcome.interview.pk]
    return next((one for one in right if one.confirmed), None)


def plan(outcome: Outcome, occasion: Occasion) -> dict[str, object]:
    """The person's own lines for such a day, else a suggestion that says it is one."""
    interview = outcome.interview
    own = material.plans(interview, occasion) if interview else []
    found: list[Plan] | tuple[IfThen, ...] = own or SETBACK.on(occasion).plans
    return {
        "own": bool(own),
        "heading": words.PLANS[Outcome.Kind(outcome.kind), bool(own)],
        "lines": [one.sentence for one in found],
        "rows": [(p.if_this, p.then_that) for p in found],
    }


@require_POST
def keep_plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write the plan for such a day as the person changed it; both halves of a line emptied strike it."""
    outcome = _own(request, pk)
    occasion = OCCASIONS.get(Outcome.Kind(outcome.kind), Occasion.A_NO)
    ifs, thens = request.POST.getlist("if_this")[: rules.ROWS], request.POST.getlist("then_that")[: rules.ROWS]
    lines, halves = rules.plan_of(ifs, thens, occasion)
    if halves:
        return _plan_again(request, outcome, list(zip(ifs, thens, strict=False)))
    _replace(outcome, occasion, lines)
    messages.info(request, words.PLAN_KEPT if lines else words.PLAN_STRUCK)
    there = reverse("move_on:outcome", args=[pk])
    return redirect(pause_url(request, "\n".join([*ifs, *thens]), there) or there)


def _plan_again(request: HttpRequest, outcome: Outcome, rows: list[tuple[str, str]]) -> HttpResponse:
    context = {"interview": outcome.interview, "outcome": outcome, "rows": rows, "error": words.HALF_A_PLAN}
    return render(request, "move_on/plan_form.html", context, status=422)


@transaction.atomic
def _replace(outcome: Outcome, occasion: Occasion, lines: list[IfThen]) -> None:
    """Lines that stay keep their row; those that are gone are put away, and new ones are added."""
    wanted = {(one.if_this, one.then_that): one for one in lines}
    interview = outcome.interview
    for row in material.plans(interview, occasion) if interview else []:
        if wanted.pop((row.if_this, row.then_that), None) is None:
            row.put_away_at = timezone.now()
            row.save(update_fields=["put_away_at", "updated_at"])
    for if_this, then_that in wanted:
        Plan.objects.create(owner=outcome.owner, occasion=occasion.value, if_this=if_this, then_that=then_that)


def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close the day of a no: a kind line, and a worry put away if there is one. All of it may be left as it is."""
    outcome = _own(request, pk)
    if request.method != "POST":
        return _draw_close(request, outcome)
    try:
        _keep(request, outcome)
    except ChangedElsewhere:
        stored = Outcome.objects.get(pk=outcome.pk)
        return _draw_close(request, outcome, other=f"{stored.kind_line}\n{stored.worry}".strip())
    pause = pause_url(request, f"{outcome.kind_line}\n{outcome.worry}", request.path)
    if pause:
        return redirect(pause)
    _close(request, outcome)
    return redirect("move_on:outcome", pk)


@require_POST
def keep_close(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Save the line and the worry while they are typed."""
    outcome = _own(request, pk)
    try:
        _keep(request, outcome)
    except ChangedElsewhere:
        fresh = Outcome.objects.get(pk=outcome.pk)
        other = f"{fresh.kind_line}\n{fresh.worry}".strip()
        return JsonResponse({"sentence": words.CHANGED_ELSEWHERE, "other": other, "version": fresh.version}, status=409)
    back = urlsplit(request.headers.get("Referer", "/")).path
    pause = pause_url(request, f"{outcome.kind_line}\n{outcome.worry}", back)
    return JsonResponse({"version": outcome.version, "pause": pause})


def _keep(request: HttpRequest, outcome: Outcome) -> None:
    outcome.kind_line = request.POST.get("kind_line", outcome.kind_line).strip()[:LONGEST]
    outcome.worry = request.POST.get("worry", outcome.worry).strip()[:LONGEST]
    said = request.POST.get("version", "")
    seen = int(said) if said.isdecimal() and len(said) < 10 else outcome.version
    outcome.save_over(seen, ["kind_line", "worry"])


def _close(request: HttpRequest, outcome: Outcome) -> None:
    """The worry stands with the others then, and comes back as a question."""
    now = timezone.now()
    if outcome.worry and outcome.interview and led.park(outcome.interview, outcome.worry, now):
        outcome.worry = ""
        messages.info(request, words.PARKED)
    outcome.closed_at = now
    outcome.save(update_fields=["worry", "closed_at", "updated_at"])
    messages.info(request, words.CLOSED)


def _draw_close(request: HttpRequest, outcome: Outcome, other: str = "") -> HttpResponse:
    fresh = not (outcome.kind_line or outcome.closed_at or outcome.version > 1)
    context = {
        "interview": outcome.interview,
        "outcome": outcome,
        "line": kind_line([Confirmed.REJECTED]).text if fresh else outcome.kind_line,
        "version": Outcome.objects.get(pk=outcome.pk).version,
        "other": other,
        "saved": words.CHANGED_ELSEWHERE if other else "",
    }
    return render(request, "move_on/close.html", context, status=409 if other else 200)


def _own(request: HttpRequest, pk: UUID) -> Outcome:
    """What came of one's own interview; else 404."""
    interview: Interview = own_interview(request, pk)
    mine = Outcome.objects.of(interview.owner).select_related("interview__opportunity", "owner")
    return get_object_or_404(mine, interview=interview)


# The day after


def offered(owner: User, now: datetime) -> bool:
    """Whether one short take is offered: on the day after a no, unless declined, and not if another came today."""
    from secondtake_app.interviews.outcomes import may_take

    return _of_yesterday(owner, now).filter(take_declined_at=None).exists() and may_take(owner, now)


@require_POST
def decline(request: HttpRequest) -> HttpResponse:
    """Not today: it is not offered again."""
    now = timezone.now()
    _of_yesterday(person(request), now).update(take_declined_at=now)
    messages.info(request, words.DECLINED)
    return redirect("interviews:home")


def _of_yesterday(owner: User, now: datetime) -> QuerySet[Outcome]:
    """Each no that was written down yesterday, where the person is."""
    yesterday = timezone.localdate(now, zone_of(owner)) - timedelta(days=1)
    noes = Outcome.objects.of(owner).filter(kind=Outcome.Kind.REJECTION, logged_on=yesterday)
    return noes.filter(Q(interview=None) | Q(interview__deleted_at=None, interview__sample=False))
