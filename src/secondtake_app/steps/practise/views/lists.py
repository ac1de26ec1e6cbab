"""A list of questions brought from elsewhere, and all cards as a package for Anki."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from secondtake.practice.anki_notes import deck_of
from secondtake.practice.beats import Beat, Beats, Part
from secondtake.practice.cards import Content, Origin
from secondtake.practice.listed import Listed
from secondtake.practice.lists import read_questions
from secondtake.practice.plans import if_then
from secondtake.practice.schedule import new_card, replan
from secondtake_app.interviews.access import person
from secondtake_app.steps.practise import keeping, rules, words
from secondtake_app.steps.practise.models import Card, Pace

if TYPE_CHECKING:
    from secondtake_app.people.models import User

FIRST_LIMIT = 15
"""Minutes a day where a list was brought and no limit was set: a hundred questions are not for one evening."""


def bring(request: HttpRequest) -> HttpResponse:
    """A file or pasted text: what is a question in it becomes a card, and what is not is said, line by line."""
    if request.method != "POST":
        return render(request, "practise/bring.html")
    file, pasted = request.FILES.get("file"), request.POST.get("pasted", "")
    found = read_questions(file.read() if file else pasted.encode(), (file.name or "") if file else None)
    owner = person(request)
    made = _keep(owner, found.questions)
    limited = bool(made) and _limit_first(owner)
    context = {
        "pasted": "" if made else pasted,
        "says": words.brought(made, len(found.questions) - made),
        "limited": words.limited(FIRST_LIMIT) if limited else "",
        "problems": found.problems,
    }
    return render(request, "practise/bring.html", context, status=200 if found.questions else 422)


@transaction.atomic
def _keep(owner: User, questions: Sequence[Listed]) -> int:
    """A card for each question that has none; how many that were."""
    now, known = timezone.now(), {_key(said) for said in keeping.there(owner).values_list("question", flat=True)}
    days, new = keeping.coming(owner, now), list[Card]()
    for one in questions:
        if _key(one.question) in known:
            continue
        card = Card(owner=owner, origin=Origin.LIST.name, question=one.question, own_words=True)
        card.beats = rules.points_of(one.answer)
        card.notes = "\n".join(part for part in (one.topic, one.notes) if part)
        card.put(new_card(now))
        card.put(replan(card.scheduled, now, keeping.ready_by(card, days)))
        new.append(card)
    Card.objects.bulk_create(new, batch_size=500)
    return len(new)


def _key(question: str) -> str:
    return " ".join(question.split()).casefold()


def _limit_first(owner: User) -> bool:
    """Where no limit was set, set one; whether that was so."""
    if keeping.pace(owner).minutes is not None:
        return False
    Pace.objects.update_or_create(owner=owner, defaults={"minutes": FIRST_LIMIT})
    return True


@require_GET
def anki(request: HttpRequest) -> HttpResponse:
    """All cards as a package that Anki imports; imported again, it updates what is there."""
    from secondtake_app.engines.anki import package

    owner = person(request)
    deck = deck_of(owner.pk, [_content(card) for card in keeping.there(owner)])
    answer = HttpResponse(package(deck, timestamp=timezone.now().timestamp()), content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = 'attachment; filename="second-take.apkg"'
    return answer


def _content(card: Card) -> tuple[UUID, Content]:
    beats = tuple(Beat(text, Part.WHOLE, 0, len(text)) for text in card.beats)
    return card.pk, Content(card.question, Beats(beats), if_then(card.if_this, card.then_that), Origin[card.origin])
