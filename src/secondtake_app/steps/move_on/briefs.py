"""The next interview's brief: one page, its half for the morning, and the same as text."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_POST

from secondtake.outlook.brief import Brief, brief
from secondtake.outlook.brief_text import HALF, WHOLE, fitted, full
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.models import Interview, QuestionsForThem
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.move_on import material, words

LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A brief as a page shows it; `more` says that lines had to give way."""

    brief: Brief
    more: bool
    missing: str
    first: bool
    asks: bool
    """Whether it asks what was all right last time, since nothing is known to have been."""


def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The whole page, and room for what the person wants to ask there."""
    interview = own_interview(request, pk)
    if request.method != "POST":
        return _draw(request, interview)
    try:
        row = _keep(request, interview)
    except ChangedElsewhere:
        return _draw(request, interview, typed=_typed(request))
    there = reverse("move_on:brief", args=[pk])
    return redirect(pause_url(request, row.text, there) or there)


@require_POST
def keep(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Save the questions while they are typed."""
    interview = own_interview(request, pk)
    try:
        row = _keep(request, interview)
    except ChangedElsewhere:
        fresh = _row(interview)
        told = {"sentence": words.CHANGED_ELSEWHERE, "other": fresh.text, "version": fresh.version}
        return JsonResponse(told, status=409)
    back = urlsplit(request.headers.get("Referer", "/")).path
    return JsonResponse({"version": row.version, "pause": pause_url(request, row.text, back)})


@require_GET
def morning(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Half a page, plain: what is read on the way there."""
    interview = own_interview(request, pk)
    known = material.of(interview, timezone.now())
    found = fitted(brief(known), HALF)
    sheet = Sheet(found.brief, found.more, "", first=known.first, asks=False)
    return render(request, "move_on/morning.html", {"interview": interview, "sheet": sheet})


@require_GET
def as_text(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same as plain text, uncut."""
    interview = own_interview(request, pk)
    text = full(brief(material.of(interview, timezone.now())))
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    name = slugify(interview.title) or "interview"
    answer["Content-Disposition"] = f'attachment; filename="{name}-brief.txt"'
    return answer


def _draw(request: HttpRequest, interview: Interview, typed: str | None = None) -> HttpResponse:
    now = timezone.now()
    known = material.of(interview, now)
    whole = brief(known)
    found = fitted(whole, WHOLE)
    there = [section.part for section in whole.sections]
    asks = not known.right and not known.first
    row = _row(interview)
    context = {
        "interview": interview,
        "sheet": Sheet(found.brief, found.more, words.left_out(there), known.first, asks),
        "last": next(iter(material.before(interview, now)), None) if not known.right else None,
        "over": interview.happened_at is not None and interview.happened_at <= now,
        "questions": row.text if typed is None else typed,
        "version": row.version,
        "other": row.text if typed is not None else "",
        "saved": words.CHANGED_ELSEWHERE if typed is not None else "",
    }
    return render(request, "move_on/brief.html", context, status=200 if typed is None else 409)


def _row(interview: Interview) -> QuestionsForThem:
    """What is kept, or an empty row that is not in the store yet."""
    found = QuestionsForThem.objects.of(interview.owner).filter(interview=interview).first()
    return found or QuestionsForThem(owner=interview.owner, interview=interview)


def _keep(request: HttpRequest, interview: Interview) -> QuestionsForThem:
    row, _ = QuestionsForThem.objects.get_or_create(interview=interview, defaults={"owner": interview.owner})
    row.text = _typed(request)
    said = request.POST.get("version", "")
    row.save_over(int(said) if said.isdecimal() and len(said) < 10 else row.version, ["text"])
    return row


def _typed(request: HttpRequest) -> str:
    return request.POST.get("questions", "")[:LONGEST]
