"""What was heard in a take: how far it is, for the page that looks once a second; put right, or deleted."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.practise import heard, words
from secondtake_app.steps.practise.models import Take
from secondtake_app.steps.practise.views.kept import seen
from secondtake_app.steps.practise.views.shared import own_take


@require_GET
def state(request: HttpRequest, take: UUID) -> JsonResponse:
    """How far it is, and once it is there the text and the words that seem to tell each point."""
    found = heard.of(own_take(request, take))
    return JsonResponse({"says": found.says, "going": found.going, "text": found.text, "quotes": found.quotes})


def page(request: HttpRequest, take: UUID) -> HttpResponse:
    """The text, to be put right; an empty one is deleted."""
    row = own_take(request, take)
    back = reverse("practise:done" if row.done_at else "practise:points", args=[take])
    if heard.of(row).going:
        messages.info(request, words.STILL_LISTENING)
        return redirect(back)
    if request.method != "POST":
        return _draw(request, row)
    before, deleted = row.heard, "delete" in request.POST
    row.heard = "" if deleted else request.POST.get("heard", before)
    try:
        heard.put_right(row, seen(request, row))
    except ChangedElsewhere:
        return _draw(request, row, before)
    messages.info(request, words.HEARD_KEPT if row.heard else words.HEARD_DELETED)
    return redirect(pause_url(request, row.heard, back) or back)


def _draw(request: HttpRequest, row: Take, other: str = "") -> HttpResponse:
    context = {
        "take": row,
        "card": row.card,
        "version": Take.objects.get(pk=row.pk).version,
        "other": other,
        "saved": words.CHANGED_ELSEWHERE if other else "",
    }
    return render(request, "practise/heard_page.html", context, status=409 if other else 200)
