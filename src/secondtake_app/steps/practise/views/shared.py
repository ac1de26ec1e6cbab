"""Fetch the person's own card or take, or say that there is nothing here."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from secondtake_app.interviews.access import person
from secondtake_app.steps.practise import keeping
from secondtake_app.steps.practise.models import Card, Take


def own_card(request: HttpRequest, pk: UUID) -> Card:
    """The person's own card, or there is nothing here."""
    return get_object_or_404(keeping.there(person(request)).select_related("owner", "interview", "moment"), pk=pk)


def own_take(request: HttpRequest, pk: UUID) -> Take:
    """A take of one of the person's own cards."""
    mine = Take.objects.of(person(request)).filter(card__in=keeping.there(person(request)))
    return get_object_or_404(mine.select_related("card__owner", "card__interview", "recording"), pk=pk)
