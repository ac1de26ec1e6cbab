"""The end of an evening: one kind line, a worry parked, and the door closed until there is something new."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Interview
from secondtake_app.steps.reflect import evening, page, rules, words
from secondtake_app.steps.reflect.models import Parked, Sitting
from secondtake_app.steps.reflect.views.debrief import show_closed
from secondtake_app.steps.reflect.views.shared import draw, own_interview, pause_url


def close(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Close for tonight. Everything on this page may be left as it is."""
    interview = own_interview(request, pk)
    sitting = evening.sitting(interview)
    until = _tomorrow()
    if request.method != "POST":
        return _ask(request, interview, sitting, until)
    worry = request.POST.get("worry", "").strip()
    if worry:
        due = _time(request.POST.get("until", ""), until)
        _park(interview, worry, due)
    pause = pause_url(request, f"{worry}\n{request.POST.get('kind_line', '')}", request.path)
    if pause:
        return redirect(pause)
    _close(sitting, request)
    return redirect("reflect:debrief", pk)


@transaction.atomic
def _park(interview: Interview, worry: str, due: datetime) -> None:
    """Put a worry away, once: the button may have been pressed twice."""
    if not interview.parked.filter(words=worry, let_go_at=None).exists():
        Parked.objects.create(owner=interview.owner, interview=interview, words=worry, due_at=due)


def _ask(request: HttpRequest, interview: Interview, sitting: Sitting, until: datetime) -> HttpResponseBase:
    shown = page.gather(interview)
    right = [*shown.right, *shown.more_right]
    kinds = {item.data["kind"] for item in right if item.verdict or item.data.get("firm")}
    line = words.kind_line(
        story=any(kind.startswith("story") for kind in kinds),
        recovered=any(kind.startswith("recover") for kind in kinds),
        right=bool(right),
    )
    context = {
        "line": sitting.kind_line or line,
        "spent": rules.spent(sitting.seconds),
        "until": until,
        "parked": interview.parked.filter(let_go_at=None),
        "answers": [moment for moment in interview.moments.filter(struck_at=None) if moment.better],
        "right": right[0] if right else None,
        "feeling_only": evening.reflection(interview).only_a_feeling,
        "scale": range(11),
        "sitting": sitting,
    }
    return draw(request, "close", interview, context)


def _close(sitting: Sitting, request: HttpRequest) -> None:
    said = request.POST.get("in_two_days", "")
    sitting.kind_line = request.POST.get("kind_line", "").strip()
    sitting.in_two_days = int(said) if said.isdecimal() and int(said) <= 10 else None
    sitting.closed_at = timezone.now()
    sitting.save()


def _tomorrow() -> datetime:
    return rules.park_until(timezone.localtime())


def _time(said: str, otherwise: datetime) -> datetime:
    """The time that a worry is parked until, in the person's zone; what can't be read or meant is tomorrow at six."""
    try:
        until = datetime.fromisoformat(said).replace(tzinfo=otherwise.tzinfo)
        return until if rules.may_park_until(timezone.localtime(), until) else otherwise
    except (ValueError, OverflowError):
        return otherwise


@require_POST
def reopen(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Open a closed debrief again, for something new said in a few words."""
    interview = own_interview(request, pk)
    reason, note = request.POST.get("reason", ""), request.POST.get("note", "")
    if not rules.may_reopen(reason, note):
        return show_closed(request, interview, words.REOPEN_NEEDS_NEWS)
    _open_again(interview, reason, note.strip())
    there = reverse("reflect:debrief", args=[pk])
    return redirect(pause_url(request, note, there) or there)


@transaction.atomic
def _open_again(interview: Interview, reason: str, note: str) -> None:
    """A new sitting, once; what is open already goes on with the time box that it has."""
    last = evening.sitting(interview)
    if last.closed_at is None:
        return
    Sitting.objects.create(
        owner=interview.owner,
        interview=interview,
        minutes=interview.owner.box_minutes,
        reopened_for=reason,
        reopened_note=note,
        kind_line=last.kind_line,
    )


def parked(request: HttpRequest, worry: UUID) -> HttpResponseBase:
    """A parked worry whose time has come: still there, or let it go. Its words only when asked for."""
    rows = Parked.objects.of(person(request)).filter(interview__deleted_at=None)
    row = get_object_or_404(rows.select_related("interview"), pk=worry)
    if request.method != "POST":
        return draw(request, "parked", row.interview, {"parked": row, "until": _tomorrow()})
    if "let_go" in request.POST:
        row.let_go_at = timezone.now()
    else:
        row.due_at = _time(request.POST.get("until", ""), _tomorrow())
    row.save()
    return redirect("interviews:home")
