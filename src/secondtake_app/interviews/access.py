"""Fetch what is the person's own, or say that there is nothing here."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from secondtake_app.interviews.models import Interview

if TYPE_CHECKING:
    from secondtake_app.people.models import User


def person(request: HttpRequest) -> User:
    """Who asks. The door lets nobody else through, so this is never anonymous."""
    return cast("User", request.user)


def own_interview(request: HttpRequest, pk: UUID) -> Interview:
    """The person's interview of that key, unless it was put away; else 404, as for one that never was."""
    return get_object_or_404(Interview.objects.of(person(request)).filter(deleted_at=None), pk=pk)
