"""The cards: all of them, those of one interview, and one with its words."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake.practice.cards import Origin
from secondtake.practice.schedule import new_card, replan
from secondtake_app.interviews import recordings
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.models import Interview, Moment, Recording
from secondtake_app.interviews.outcomes import may_take
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.practise import joining, keeping, planning, rules, words
from secondtake_app.steps.practise import takes as takes_of
from secondtake_app.steps.practise.models import Card
from secondtake_app.steps.practise.views.shared import own_card

SHOWN_IN_LIST = 50
LONGEST = {"if_this": 300, "then_that": 300}
LONGEST_QUESTION = 1000


@require_GET
def every(request: HttpRequest) -> HttpResponse:
    """All cards, a page at a time."""
    page = Paginator(keeping.standing(person(request)).order_by("-created_at"), SHOWN_IN_LIST)
    shown = page.get_page(request.GET.get("page"))
    return render(request, "practise/cards.html", _rows(request, shown) | {"page": shown})


@require_GET
def interview_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The questions out of one interview."""
    interview, now = own_interview(request, pk), timezone.now()
    for card in keeping.make_all(interview.owner, now):
        joining.offer(card)
    for moment in _of_a_sample(interview):
        keeping.make(moment, now)
    keeping.plan_anew(interview.owner, now)
    cards = keeping.there(interview.owner).filter(interview=interview)
    wanted = keeping.wanted_for(interview, now).order_by("due")[:SHOWN_IN_LIST]
    context = {"interview": interview, "wanted": bool(wanted)} | _rows(request, wanted or cards)
    context["to_come"] = interview.happened_at is not None and interview.happened_at > now
    context["pairs"] = joining.undecided(cards) if context["may_take"] else []
    return render(request, "practise/interview.html", context)


def _rows(request: HttpRequest, cards: Iterable[Card]) -> dict[str, object]:
    """Cards with when they come again, and whether a take of them may be begun today."""
    shown = list(cards)
    up = keeping.that_come_up(person(request), shown)
    may = may_take(person(request), timezone.now())
    return {"rows": [(card, _again(card, up, may)) for card in shown], "may_take": may}


def _of_a_sample(interview: Interview) -> list[Moment]:
    """In a made-up interview there is something to look at; it never comes up by itself."""
    if not interview.sample:
        return []
    written = interview.moments.filter(practise=True, struck_at=None, card=None).exclude(written_at=None)
    return list(written.exclude(whose__in=keeping.NOT_TO_MEND))


def new(request: HttpRequest) -> HttpResponse:
    """A card by hand: the question, and points if there are any yet."""
    card = Card(owner=person(request), origin=Origin.HAND.name, own_words=True)
    if request.method != "POST":
        return render(request, "practise/card.html", {"card": card, "typed": ""})
    if not _read(request, card):
        return _refused(request, card)
    now = timezone.now()
    card.put(new_card(now))
    card.put(replan(card.scheduled, now, keeping.ready_by(card, keeping.coming(card.owner, now))))
    card = card.save_once(["origin", "question", "beats", "if_this", "then_that"])
    joining.offer(card)
    messages.info(request, words.MADE)
    return _on(request, card)


def page(request: HttpRequest, card: UUID) -> HttpResponse:
    """One card: its words, when it comes, and the takes so far."""
    row = own_card(request, card)
    if request.method == "POST":
        if not _read(request, row):
            return _refused(request, row)
        row.own_words = True
        row.save(update_fields=["question", "beats", "if_this", "then_that", "own_words", "updated_at"])
        planning.write_to_moment(row)
        messages.info(request, words.SAVED)
        return _on(request, row)
    front = takes_of.front_of(row)
    done = takes_of.of(front).exclude(done_at=None)
    takes = list(done.select_related("recording").prefetch_related("drills").order_by("-created_at")[:SHOWN_IN_LIST])
    up, may = keeping.that_come_up(row.owner, [row]), may_take(row.owner, timezone.now())
    context = {"card": row, "typed": "\n".join(row.beats), "again": _again(row, up, may), "takes": takes}
    context |= {"front": front if front is not row else None, "joined": joining.joined_with(row)}
    context |= {"pairs": joining.undecided([row]) if may else []}
    context |= {"may_take": takes_of.may_begin(front, timezone.now()), "not_today": words.NOT_TODAY}
    context |= {"count": done.count(), "origin": Origin[row.origin].value}
    return render(request, "practise/card.html", context)


def _read(request: HttpRequest, card: Card) -> bool:
    """Put on the card what was typed; whether there is a question."""
    card.question = " ".join(request.POST.get("question", "").split())[:LONGEST_QUESTION]
    card.beats = rules.points_of(request.POST.get("points", ""))
    for field, longest in LONGEST.items():
        setattr(card, field, request.POST.get(field, "").strip()[:longest])
    return bool(card.question)


def _refused(request: HttpRequest, card: Card) -> HttpResponse:
    context = {"card": card, "typed": request.POST.get("points", ""), "error": words.NO_QUESTION}
    context["origin"] = Origin[card.origin].value
    return render(request, "practise/card.html", context, status=422)


def _on(request: HttpRequest, card: Card) -> HttpResponse:
    there = reverse("practise:card", args=[card.pk])
    typed = "\n".join((card.question, *card.beats, card.if_this, card.then_that))
    return redirect(pause_url(request, typed, there) or there)


@require_POST
def rest(request: HttpRequest, card: UUID) -> HttpResponse:
    """Let a card go, or bring it back."""
    row = own_card(request, card)
    row.let_go_at = None if row.let_go_at else timezone.now()
    row.save(update_fields=["let_go_at", "updated_at"])
    recordings.keep_for(Recording.objects.filter(take__card=row), row.let_go_at)
    messages.info(request, words.LET_GO if row.let_go_at else words.WOKEN)
    return redirect("practise:card", card)


def _again(card: Card, up: set[UUID], may: bool) -> str:
    """When it comes again; on the day of a no nothing comes today."""
    if card.let_go_at or card.pk not in up:
        return words.RESTS
    due, today = timezone.localdate(card.due) if card.due else None, timezone.localdate()
    if due and due <= today and not may:
        return words.WAITS
    return words.comes_again(due, card.for_day, today)
