"""The end of an evening: one kind line, a worry parked, and the door closed until there is something new."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Interview
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.steps.reflect import after_words, closing, evening, page, rules, wording, words
from secondtake_app.steps.reflect.models import Parked, Sitting
from secondtake_app.steps.reflect.views.debrief import show_closed
from secondtake_app.steps.reflect.views.kept import kept, save, seen
from secondtake_app.steps.reflect.views.shared import draw, own_interview, pause_url

TYPED = ("kind_line", "worry")


def close(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Close for tonight. Everything on this page may be left as it is."""
    interview = own_interview(request, pk)
    sitting = closing.to_close(interview)
    if request.method != "POST":
        return _ask(request, interview, sitting, closing.line_for(interview, sitting))
    before = _as_text(sitting)
    _read(request, sitting)
    try:
        save(sitting, seen(request, sitting), TYPED)
    except ChangedElsewhere:
        return _ask(request, interview, sitting, sitting.kind_line, other=before)
    pause = pause_url(request, _as_text(sitting), request.path)
    if sitting.worry:
        closing.park(interview, sitting.worry, _time(request.POST.get("until", ""), _tomorrow()))
    if pause:
        Sitting.objects.filter(pk=sitting.pk).update(worry="")
        return redirect(pause)
    guess = rules.from_nought_to_ten(request.POST.get("in_two_days", ""))
    closing.close(interview, sitting, sitting.kind_line, guess, timezone.now())
    return redirect("reflect:debrief", pk)


@require_POST
def keep_close(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Save the line and the worry while they are typed; nothing is closed or parked by that."""
    sitting = closing.to_close(own_interview(request, pk))
    other = _as_text(sitting)
    _read(request, sitting)
    return kept(request, sitting, TYPED, other=other, text=_as_text(sitting))


def _read(request: HttpRequest, sitting: Sitting) -> None:
    for name in TYPED:
        setattr(sitting, name, request.POST.get(name, getattr(sitting, name)).strip())


def _as_text(sitting: Sitting) -> str:
    return "\n".join(said for name in TYPED if (said := getattr(sitting, name)))


def _ask(
    request: HttpRequest, interview: Interview, sitting: Sitting, line: str, other: str | None = None
) -> HttpResponseBase:
    shown = page.gather(interview)
    right = [*shown.right, *shown.more_right]
    context: dict[str, object] = {
        "line": line,
        "spent": rules.spent(sitting.seconds) if sitting.seconds else "",
        "until": _tomorrow(),
        "parked": interview.parked.filter(let_go_at=None, left_at=None),
        "answers": closing.lessons(interview),
        "right": right[0] if right else None,
        "feeling_only": evening.reflection(interview).only_a_feeling,
        "scale": range(11),
        "sitting": sitting,
        "version": Sitting.objects.get(pk=sitting.pk).version,
        "ask": None if evening.is_closed(interview) else _about_moments(interview),
        "next": closing.comes_next(interview),
    }
    if other is not None:
        context |= {"other": other, "saved": words.CHANGED_ELSEWHERE}
    return draw(request, "close", interview, context, status=200 if other is None else 409)


def _about_moments(interview: Interview) -> wording.Question | None:
    """What may be asked about the moments that are written, as long as their words can be changed."""
    return wording.question(interview, wording.of_moments(interview.moments.filter(struck_at=None)))


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
    """Open a closed debrief again, for something new said in a few words; one that was put off just goes on."""
    interview = own_interview(request, pk)
    reason, note = request.POST.get("reason", ""), request.POST.get("note", "").strip()
    last = evening.last_closed(interview)
    put_off = last is not None and last.put_off
    if not rules.may_reopen(reason, note, put_off=put_off):
        return show_closed(request, interview, words.REOPEN_NEEDS_NEWS)
    _open_again(interview, reason if reason in set(rules.Reason) else "", note)
    there = reverse("reflect:begin" if put_off else "reflect:debrief", args=[pk])
    return redirect(pause_url(request, note, there) or there)


@transaction.atomic
def _open_again(interview: Interview, reason: str, note: str) -> None:
    """A new sitting, once; what is open already goes on with the time box that it has."""
    if not evening.is_closed(interview):
        return
    last = evening.last_closed(interview)
    Sitting.objects.create(
        owner=interview.owner,
        interview=interview,
        minutes=interview.owner.box_minutes,
        reopened_for=reason,
        reopened_note=note,
        kind_line=last.kind_line if last else "",
    )


def parked(request: HttpRequest, worry: UUID) -> HttpResponseBase:
    """A parked worry that came back, once: let it go, leave it, or park it again. Its words only when asked for."""
    rows = Parked.objects.of(person(request)).filter(interview__deleted_at=None)
    row = get_object_or_404(rows.select_related("interview__owner"), pk=worry)
    if request.method != "POST":
        ask = wording.question(row.interview, [wording.Saved(row.words, after_words.WORRY)])
        return draw(request, "parked", row.interview, {"parked": row, "until": _tomorrow(), "ask": ask})
    if "let_go" in request.POST:
        row.let_go_at = timezone.now()
    elif "leave" in request.POST:
        row.left_at = timezone.now()
    else:
        row.due_at, row.left_at = _time(request.POST.get("until", ""), _tomorrow()), None
    row.save()
    return redirect("interviews:home")
