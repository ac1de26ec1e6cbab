"""Saving what is typed while it is typed, so that two windows never overwrite each other silently."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.http import HttpRequest, JsonResponse

from secondtake_app.people.owned import ChangedElsewhere, Owned
from secondtake_app.steps.reflect import words
from secondtake_app.steps.reflect.views.shared import pause_url, whole


def kept(request: HttpRequest, row: Owned, fields: Sequence[str], *, other: str, text: str = "") -> JsonResponse:
    """Save what is typed and answer with the new version; 409 with the `other` text where a window was first."""
    try:
        save(row, seen(request, row), fields)
    except ChangedElsewhere:
        fresh = type(row)._default_manager.get(pk=row.pk)  # noqa: SLF001 - Django's public name for it
        told = {"sentence": words.CHANGED_ELSEWHERE, "other": other, "version": fresh.version}
        return JsonResponse(told, status=409)
    back = request.headers.get("Referer", "/")
    return JsonResponse({"version": row.version, "pause": pause_url(request, text, urlsplit(back).path)})


def seen(request: HttpRequest, row: Owned) -> int:
    """The version of the row that the page showed."""
    return whole(request.POST.get("version", ""), row.version)


def save(row: Owned, seen: int, fields: Sequence[str]) -> None:
    """Save these fields, or raise ChangedElsewhere."""
    row.save_over(seen, fields)
