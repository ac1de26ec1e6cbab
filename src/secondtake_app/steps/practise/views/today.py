"""What comes up today, and how much of it is wanted in a day."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.interviews import led
from secondtake_app.interviews.access import person
from secondtake_app.interviews.calendar import zone_of
from secondtake_app.interviews.models import Interview
from secondtake_app.interviews.outcomes import may_take
from secondtake_app.steps.practise import day, joining, keeping, words
from secondtake_app.steps.practise.models import MOST_MINUTES, Pace, Take

if TYPE_CHECKING:
    from secondtake_app.people.models import User

BEGUN = 20


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """What comes up today, in its order; each moment that asks for a card has one from here on."""
    owner, now = person(request), timezone.now()
    for card in keeping.make_all(owner, now):
        joining.offer(card)
    plan = keeping.plan_anew(owner, now)
    if not may_take(owner, now):
        return _rests(request, owner)
    found = day.of(owner, now, plan)
    context = {
        "day": found,
        "says": words.to_practise(found.questions, found.minutes),
        "left": words.does_not_fit(found.short, timezone.localdate()),
        "minutes": plan.minutes,
        "some": keeping.there(owner).exists(),
        "coming": bool(plan.days),
        "is_today": _page_of_today(owner, now),
        "pairs": joining.undecided(found.cards)[:1],
    }
    return render(request, "practise/today.html", context)


def _page_of_today(owner: User, now: datetime) -> str:
    """What to read before the interview that is still to come today; blank on other days."""
    coming = Interview.objects.of(owner).filter(deleted_at=None, called_off_at=None, sample=False, happened_at__gt=now)
    first = coming.order_by("happened_at").first()
    if first is None or first.happened_at is None:
        return ""
    zone = zone_of(owner)
    today = timezone.localdate(now, zone) == timezone.localdate(first.happened_at, zone)
    return led.brief_page(first) if today else ""


def _rests(request: HttpRequest, owner: User) -> HttpResponse:
    """The day of a no: nothing is asked for. A take that was begun before is there with its words."""
    begun = Take.objects.of(owner).filter(card__in=keeping.there(owner), done_at=None).select_related("card")
    return render(request, "practise/rests.html", {"begun": begun[:BEGUN], "says": words.NOT_TODAY})


@require_POST
def set_pace(request: HttpRequest) -> HttpResponse:
    """How many minutes a day, at most; empty is no limit."""
    said = request.POST.get("minutes", "").strip()
    if said and not (said.isdecimal() and len(said) < 4 and int(said) <= MOST_MINUTES):
        messages.warning(request, words.TOO_MUCH)
        return redirect("practise:today")
    Pace.objects.update_or_create(owner=person(request), defaults={"minutes": int(said) if said else None})
    messages.info(request, words.SAVED)
    return redirect("practise:today")
