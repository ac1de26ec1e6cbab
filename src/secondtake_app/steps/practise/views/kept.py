"""Saving what is typed while it is typed, so that two windows never overwrite each other silently."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.http import HttpRequest, JsonResponse

from secondtake_app.people.owned import ChangedElsewhere, Owned
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.practise import words


def kept(request: HttpRequest, row: Owned, fields: Sequence[str], *, text: str, other: str) -> JsonResponse:
    """Save what is typed and answer with the new version; 409 with the `other` text where a window was first."""
    try:
        row.save_over(seen(request, row), fields)
    except ChangedElsewhere:
        fresh = type(row)._default_manager.get(pk=row.pk)  # noqa: SLF001 - Django's public name for it
        told = {"sentence": words.CHANGED_ELSEWHERE, "other": other, "version": fresh.version}
        return JsonResponse(told, status=409)
    back = urlsplit(request.headers.get("Referer", "/")).path
    return JsonResponse({"version": row.version, "pause": pause_url(request, text, back)})


def seen(request: HttpRequest, row: Owned) -> int:
    """The version of the row that the page showed."""
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() and len(said) < 10 else row.version
