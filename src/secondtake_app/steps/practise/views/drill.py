"""A slip interrupts a take; the person marks which of the four steps they did."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.interviews.access import person
from secondtake_app.steps.practise import drilling, words
from secondtake_app.steps.practise.models import Drill, Take
from secondtake_app.steps.practise.views.shared import own_take


@require_POST
def slip(request: HttpRequest, take: UUID) -> JsonResponse:
    """Which slip it will be, for the page that shows it at a moment of its own."""
    row = own_take(request, take)
    if row.done_at:
        return JsonResponse({"sentence": words.DONE_ALREADY}, status=409)
    drill = drilling.begin(row)
    return JsonResponse({"text": drill.text, "mark": reverse("practise:drill", args=[drill.pk])})


def page(request: HttpRequest, drill: UUID) -> HttpResponse:
    """The slip, the four steps, and a mark for each. What was done is said first."""
    takes = Take.objects.of(person(request)).exclude(card__interview__deleted_at__isnull=False)
    row = get_object_or_404(Drill.objects.of(person(request)).filter(take__in=takes).select_related("take"), pk=drill)
    if request.method != "POST":
        return render(request, "practise/drill.html", {"drill": row, "four": drilling.FOUR, "card": row.take.card})
    drilling.mark(row, request.POST.dict(), timezone.now())
    if request.accepts("text/html"):
        messages.info(request, words.drilled(row.marks))
        return redirect("practise:done" if row.take.done_at else "practise:take", row.take_id)
    return JsonResponse({"sentence": words.drilled(row.marks)})
