"""A take, from its question to its points."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake.practice.cards import COMFORTABLE
from secondtake.practice.schedule import Grade
from secondtake_app.interviews.outcomes import may_take
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.practise import day, drilling, heard, joining, keeping, rules, takes, words
from secondtake_app.steps.practise.models import Card, Take
from secondtake_app.steps.practise.views.kept import kept, seen
from secondtake_app.steps.practise.views.shared import own_card, own_take

EARLIER = 20


@require_POST
def begin(request: HttpRequest, card: UUID) -> HttpResponse:
    """Start a take, or go on with the one that was left."""
    row = takes.front_of(own_card(request, card))
    if not takes.may_begin(row, timezone.now()):
        messages.info(request, words.NOT_TODAY)
        return redirect("practise:today")
    return redirect(_pause_after_the_last(request, row) or reverse("practise:take", args=[takes.begin(row).pk]))


def _pause_after_the_last(request: HttpRequest, card: Card) -> str:
    """Where the pause is, if what was heard in the last take since it was kept asks for one."""
    last = takes.just_kept(card.owner, timezone.now())
    return pause_url(request, last.heard, reverse("practise:done", args=[last.pk])) if last else ""


def take(request: HttpRequest, take: UUID) -> HttpResponse:
    """The question, and room for the answer. The points are on the next page."""
    row = own_take(request, take)
    if row.done_at:
        return redirect("practise:done", take)
    if request.method != "POST":
        return _draw(request, row)
    before = row.answer
    row.answer = request.POST.get("answer", before)
    try:
        row.save_over(seen(request, row), ["answer"])
    except ChangedElsewhere:
        return _draw(request, row, other=before)
    if "interrupt" in request.POST:
        page = reverse("practise:drill", args=[drilling.begin(row).pk])
    else:
        heard.ask(row)
        page = reverse("practise:points", args=[take])
    return redirect(pause_url(request, row.answer, page) or page)


def _draw(request: HttpRequest, row: Take, other: str = "") -> HttpResponse:
    stored = Take.objects.get(pk=row.pk)
    context = {
        "take": row,
        "card": row.card,
        "version": stored.version,
        "other": other,
        "four": drilling.FOUR,
        "joined": joining.joined_with(row.card),
        "drill_openly": row.number >= drilling.OPENLY_FROM,
        "saved": words.CHANGED_ELSEWHERE if other else "",
    }
    answer = render(request, "practise/take.html", context, status=409 if other else 200)
    answer.headers["Permissions-Policy"] = "microphone=(self)"
    return answer


@require_POST
def keep(request: HttpRequest, take: UUID) -> JsonResponse:
    """Save an answer, what was heard put right, how it felt, or what is ticked, as it is typed and ticked."""
    row = own_take(request, take)
    if "heard" in request.POST:
        return _keep_heard(request, row)
    before, fields = row.answer, _typed(request, row)
    return kept(request, row, fields, text=f"{row.answer}\n{row.felt}\n{row.noted}", other=before)


def _typed(request: HttpRequest, row: Take) -> list[str]:
    """Take over what the page says; the fields of which it may speak."""
    row.answer, row.felt = request.POST.get("answer", row.answer), request.POST.get("felt", row.felt).strip()[:300]
    row.noted = request.POST.get("points", row.noted)
    if "ticks" not in request.POST or row.done_at:
        return ["answer", "felt", "noted"]
    row.told = _ticked(request, row)
    return ["answer", "felt", "noted", "told"]


def _keep_heard(request: HttpRequest, row: Take) -> JsonResponse:
    before, row.heard = row.heard, request.POST["heard"]
    return kept(request, row, ["heard"], text=row.heard, other=before)


def _ticked(request: HttpRequest, row: Take) -> list[str]:
    """The points that are ticked on the page, as texts."""
    said = {int(one) for one in request.POST.getlist("told") if one.isdecimal() and len(one) < 4}
    return [beat for number, beat in enumerate(row.card.beats) if number in said]


def points(request: HttpRequest, take: UUID) -> HttpResponse:
    """The points of the better answer: those that were told are ticked, and the card moves."""
    row = own_take(request, take)
    if request.method == "POST":
        return _finish(request, row)
    if row.done_at:
        return redirect("practise:done", take)
    found = heard.of(row)
    context = {
        "take": row,
        "card": row.card,
        "grades": words.GRADES.items(),
        "earlier": _earlier(row),
        "heard": found,
        "points": list(zip(row.card.beats, found.quotes, strict=True)),
        "suggested": any(found.quotes),
    }
    return render(request, "practise/points.html", context)


def _finish(request: HttpRequest, row: Take) -> HttpResponse:
    card = row.card
    if not card.beats and request.POST.get("points", "").strip():
        card.beats, card.own_words = rules.points_of(request.POST["points"]), True
        card.save(update_fields=["beats", "own_words", "updated_at"])
        Take.objects.filter(pk=row.pk).update(noted="")
        return redirect("practise:points", row.pk)
    if "look" in request.POST:
        return _look_again(request, row)
    told = _ticked(request, row)
    grade = rules.grade_of(request.POST.get("grade", ""), len(told), len(card.beats))
    felt = request.POST.get("felt", "").strip()[:300]
    if not takes.finish(row, told, grade, felt, timezone.now()):
        messages.info(request, words.DONE_ALREADY)
    page = reverse("practise:done", args=[row.pk])
    return redirect(pause_url(request, f"{felt}\n{row.heard}", page) or page)


def _look_again(request: HttpRequest, row: Take) -> HttpResponse:
    """Without script: whether the text is there by now. What is ticked and typed is kept on the way."""
    row.save_over(row.version, _typed(request, row))
    return redirect("practise:points", row.pk)


@require_GET
def done(request: HttpRequest, take: UUID) -> HttpResponse:
    """What was told, when it comes again, earlier takes beside it, and the next question if there is one."""
    row = own_take(request, take)
    if not row.done_at or not row.grade:
        return redirect("practise:take", take)
    card, now = row.card, timezone.now()
    left = day.of(card.owner, now, keeping.plan_anew(card.owner, now), first=3)
    rests = not may_take(card.owner, now)
    due = timezone.localdate(card.due) if card.due else None
    context = {
        "take": row,
        "card": card,
        "grade": words.GRADES[Grade(row.grade)],
        "again": words.comes_again(due, card.for_day, timezone.localdate(now)),
        "earlier": _earlier(row),
        "count": takes.of(takes.front_of(card)).exclude(done_at=None).count(),
        "comfortable": COMFORTABLE,
        "heard": heard.of(row),
        "drilled": row.drills.exclude(marked_at=None).exists(),
        "next": None
        if rests
        else next((one for one in left.cards if one.pk not in (card.pk, card.joined_to_id)), None),
        "left": [] if rests else words.does_not_fit(left.short, timezone.localdate()),
    }
    return render(request, "practise/done.html", context)


def _earlier(row: Take) -> list[Take]:
    done = takes.of(takes.front_of(row.card)).exclude(done_at=None)
    before = done.filter(created_at__lt=row.created_at).select_related("recording").prefetch_related("drills")
    return list(before.order_by("-created_at")[:EARLIER])
