"""Whether two questions are the same one: asked, answered once, and undone at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.engines import likeness
from secondtake_app.interviews.access import person
from secondtake_app.steps.practise import joining, keeping, words
from secondtake_app.steps.practise.models import Pair
from secondtake_app.steps.practise.views.shared import own_card

if TYPE_CHECKING:
    from secondtake.evidence.model import Likeness


def look(request: HttpRequest, card: UUID) -> HttpResponse:
    """Which of the person's questions may be this one. By POST they are looked for, by meaning too where it can be."""
    row = own_card(request, card)
    if request.method == "POST":
        joining.offer(row, _likeness())
        return redirect("practise:alike", card)
    return render(request, "practise/alike.html", {"card": row, "pairs": joining.undecided([row])})


def _likeness() -> Likeness | None:
    try:
        return likeness.load()
    except likeness.LikenessMissing:
        return None


@require_POST
def decide(request: HttpRequest, pair: UUID) -> HttpResponse:
    """The person's word: one question, or two."""
    mine = keeping.there(person(request))
    found = Pair.objects.of(person(request)).filter(one__in=mine, other__in=mine, same=None)
    row = get_object_or_404(found, pk=pair)
    if "same" not in request.POST:
        Pair.objects.filter(pk=row.pk).update(same=False)
        messages.info(request, words.TWO_QUESTIONS)
        return redirect("practise:card", row.one_id)
    messages.info(request, words.ONE_QUESTION)
    return redirect("practise:card", joining.join(row, timezone.now()).pk)


@require_POST
def apart(request: HttpRequest, card: UUID) -> HttpResponse:
    """Take apart what was joined."""
    joining.take_apart(own_card(request, card), timezone.now())
    messages.info(request, words.APART)
    return redirect("practise:card", card)
