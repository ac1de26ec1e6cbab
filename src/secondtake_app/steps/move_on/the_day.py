"""The day of a no: the person's own plan for it, the way to the close, and one short take on the day after."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.practice.plans import SETBACK, IfThen, Occasion
from secondtake_app.interviews import led, outcomes, told
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview, Outcome, Plan
from secondtake_app.interviews.standing import closing_address
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.move_on import material, rules, words
from secondtake_app.steps.move_on.rules import PlanRow

if TYPE_CHECKING:
    from secondtake_app.people.models import User

OCCASIONS = {Outcome.Kind.REJECTION: Occasion.A_NO, Outcome.Kind.SILENCE: Occasion.SILENCE}


def context(outcome: Outcome, now: datetime) -> dict[str, object]:
    """What the page of an outcome shows beside its sentences: the plan for such a day, and what is offered."""
    occasion = OCCASIONS.get(Outcome.Kind(outcome.kind))
    today, follows = timezone.localdate(now, zone_of(outcome.owner)), outcome.follows
    on_the_day = outcome.logged_on == today
    hurts = outcome.kind == Outcome.Kind.REJECTION
    interview = outcome.interview
    return {
        "says": follows.says if on_the_day or not hurts else (),
        "hurts": hurts,
        "on_the_day": on_the_day,
        "right": _right(outcome) if hurts else None,
        "plan": plan(outcome, occasion) if occasion else None,
        "close": closing_address(interview) if interview and hurts and on_the_day else "",
        "offers": follows.offers if on_the_day and led.take_offered(outcome.owner, now) else "",
    }


def _right(outcome: Outcome) -> told.WentRight | None:
    """One thing that the person wrote or kept as right. What only the rules found comforts nobody on this day."""
    if outcome.interview is None:
        return None
    right = told.went_right([outcome.interview])[outcome.interview.pk]
    kept = next((one for one in right if one.confirmed), None)
    return kept and replace(kept, what=material.phrase(kept))


def plan(outcome: Outcome, occasion: Occasion) -> dict[str, object]:
    """The person's own lines for such a day, else a suggestion that says it is one."""
    own = material.plans(outcome.owner, occasion)
    found: list[Plan] | tuple[IfThen, ...] = own or SETBACK.on(occasion).plans
    return {
        "own": bool(own),
        "heading": words.PLANS[Outcome.Kind(outcome.kind), bool(own)],
        "lines": [one.sentence for one in found],
        "rows": [PlanRow(p.if_this, p.then_that, *_named(p)) for p in found] + [PlanRow("", "")],
    }


def _named(plan: Plan | IfThen) -> tuple[str, int]:
    return (str(plan.pk), plan.version) if isinstance(plan, Plan) else ("", 0)


@require_POST
def keep_plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write the plan for such a day as the person changed it; both halves of a line emptied put it away."""
    interview = own_interview(request, pk)
    outcome = get_object_or_404(Outcome.objects.of(interview.owner).select_related("owner"), interview=interview)
    rows = _typed(request)
    occasion = OCCASIONS.get(Outcome.Kind(outcome.kind), Occasion.A_NO)
    if any(row.half for row in rows):
        context = {"interview": interview, "rows": rows, "error": words.HALF_A_PLAN}
        return render(request, "move_on/plan_form.html", context, status=422)
    try:
        _write(outcome.owner, occasion, rows)
    except ChangedElsewhere:
        return _changed_elsewhere(request, interview, occasion, rows)
    messages.info(request, words.PLAN_KEPT if any(row.plan for row in rows) else words.PLAN_STRUCK)
    there = reverse("move_on:outcome", args=[pk])
    return redirect(pause_url(request, "\n".join(f"{row.if_this}\n{row.then_that}" for row in rows), there) or there)


def _typed(request: HttpRequest) -> list[PlanRow]:
    names = ("line", "if_this", "then_that")
    sent = zip(*(request.POST.getlist(name)[: rules.ROWS] for name in names), strict=False)
    return [PlanRow.of(*row) for row in sent]


def _changed_elsewhere(
    request: HttpRequest, interview: Interview, occasion: Occasion, rows: list[PlanRow]
) -> HttpResponse:
    """Both are shown; pressed once more, what was typed here counts."""
    there = {str(row.pk): row for row in material.plans(interview.owner, occasion)}
    known = [replace(row, seen=there[row.key].version) if row.key in there else row for row in rows]
    others = [row.sentence for row in there.values()]
    context = {"interview": interview, "rows": known, "error": words.PLAN_CHANGED, "others": others}
    return render(request, "move_on/plan_form.html", context, status=409)


@transaction.atomic
def _write(owner: User, occasion: Occasion, rows: list[PlanRow]) -> None:
    """A line that was there stays that line, changed or put away; a new one is added, once."""
    own = {str(row.pk): row for row in Plan.objects.of(owner).filter(occasion=occasion.value)}
    for row in rows:
        said, there = row.plan, own.get(row.key)
        if there is None and said:
            Plan.objects.get_or_create(
                owner=owner,
                occasion=occasion.value,
                if_this=said.if_this,
                then_that=said.then_that,
                put_away_at=None,
            )
        elif there and said is None:
            there.put_away_at = timezone.now()
            there.save_over(row.seen, ["put_away_at"])
        elif there and said and (there.if_this, there.then_that) != (said.if_this, said.then_that):
            there.if_this, there.then_that = said.if_this, said.then_that
            there.save_over(row.seen, ["if_this", "then_that"])


# The day after


@require_POST
def decline(request: HttpRequest) -> HttpResponse:
    """Not today: it is not offered again."""
    now = timezone.now()
    outcomes.noes_of_yesterday(person(request), now).update(take_declined_at=now)
    messages.info(request, words.DECLINED)
    return redirect("interviews:home")
