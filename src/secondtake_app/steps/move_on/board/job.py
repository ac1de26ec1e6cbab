"""One job's own page: its company once it is known, its stage and days, notes, its interviews, and what came of it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.db.models import F
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.outlook.board import Card, glance
from secondtake.practice.plans import Occasion
from secondtake_app.interviews import led, opportunities
from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Opportunity, Outcome, Plan
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.move_on.board import joining, words
from secondtake_app.steps.move_on.board.forms import (
    JobForm,
    NewJobForm,
    TextsForm,
    first_stage,
    put,
    safe_link,
    values_of,
)
from secondtake_app.steps.move_on.board.rows import job_of


def own_job(request: HttpRequest, pk: UUID) -> Opportunity:
    """The person's own job, unless it was deleted or is the made-up one; else there is nothing here."""
    return get_object_or_404(opportunities.there(person(request)), pk=pk)


def new(request: HttpRequest) -> HttpResponse:
    """A job by hand; an interview can come later."""
    form = NewJobForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        job = Opportunity(owner=person(request), saved_on=timezone.localdate())
        fields = put(job, form)
        job.stage = first_stage(job.stage)
        job = job.save_once([*fields, "deleted_at"])
        page = reverse("move_on:job", args=[job.pk])
        return redirect(pause_url(request, job.notes, page) or page)
    context = {"form": form, "stages": words.STAGES.items()}
    return render(request, "move_on/board/new.html", context, status=422 if form.errors else 200)


def job(request: HttpRequest, pk: UUID) -> HttpResponse:
    """All that is known of it, to be changed in place."""
    row = own_job(request, pk)
    if request.method != "POST":
        return _draw(request, row, JobForm(initial=values_of(row)))
    before, form = row.notes, JobForm(request.POST)
    if not form.is_valid():
        return _draw(request, row, form, status=422)
    fields = put(row, form)
    try:
        row.save_over(_seen(request, row), fields)
    except ChangedElsewhere:
        return _draw(request, row, form, other=before, status=409)
    messages.info(request, words.SAVED)
    page = reverse("move_on:job", args=[pk])
    return redirect(pause_url(request, row.notes, page) or page)


def _draw(request: HttpRequest, row: Opportunity, form: JobForm, other: str = "", status: int = 200) -> HttpResponse:
    stored = Opportunity.objects.get(pk=row.pk)
    interviews = row.interviews.filter(deleted_at=None).select_related("outcome").order_by("happened_at", "created_at")
    context = {
        "job": stored,
        "card": card_of(row),
        "form": form,
        "version": stored.version,
        "other": other,
        "saved": words.CHANGED_ELSEWHERE if other or status == 409 else "",
        "interviews": interviews,
        "link": safe_link(stored.link),
        "ending": stored.outcomes.filter(interview=None).first(),
        "kinds": Outcome.Kind.choices,
        "today": timezone.localdate(),
        "may_delete": opportunities.may_delete(row),
        "unseen": row.outcomes.filter(hidden=True).exists(),
        "others": joining.others_of(row),
        **_follows(stored),
        "days": [(name, said, _said(form[name].value()), form[name].errors) for name, said in words.DAYS.items()],
    }
    return render(request, "move_on/board/job.html", context, status=status)


def card_of(row: Opportunity) -> Card:
    """The job as the board would show it today."""
    return glance([job_of(row).entry], timezone.localdate(), archived=True).rows[0]


def _follows(row: Opportunity) -> dict[str, object]:
    """What follows from an outcome, on the day on which it was written down; on that of a no, with one's own plan."""
    ending = row.outcomes.filter(interview=None, logged_on=timezone.localdate()).first()
    if ending is None:
        return {"follows": (), "plans": ()}
    if ending.kind != Outcome.Kind.REJECTION:
        return {"follows": ending.follows.says, "plans": ()}
    plans = list(Plan.objects.of(row.owner).filter(occasion=Occasion.A_NO, put_away_at=None))
    offered = [ending.follows.offers] if led.take_offered(row.owner, timezone.now()) else []
    return {"follows": [*(ending.follows.says if plans else ()), *offered], "plans": plans}


def _said(value: object) -> str:
    """A day as a date field of a browser takes it, or what was typed in its place."""
    return value.isoformat() if isinstance(value, date) else str(value or "")


@require_POST
def keep(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Save the words while they are typed."""
    row = own_job(request, pk)
    before, form = row.notes, TextsForm(request.POST)
    if not form.is_valid():
        return JsonResponse({}, status=422)
    fields = put(row, form)
    try:
        row.save_over(_seen(request, row), fields)
    except ChangedElsewhere:
        version = Opportunity.objects.get(pk=pk).version
        return JsonResponse({"sentence": words.CHANGED_ELSEWHERE, "other": before, "version": version}, status=409)
    back = reverse("move_on:job", args=[pk])
    return JsonResponse({"version": row.version, "pause": pause_url(request, row.notes, back)})


def _seen(request: HttpRequest, row: Opportunity) -> int:
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() and len(said) < 10 else row.version


@require_POST
def name(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Name the company, and the role if it is said too; nothing else changes."""
    row = own_job(request, pk)
    texts = {field: request.POST.get(field, "").replace("\0", "").strip()[:200] for field in ("company", "role")}
    said = {field: text for field, text in texts.items() if text}
    if said:
        Opportunity.objects.filter(pk=row.pk).update(**said, version=F("version") + 1, updated_at=timezone.now())
        messages.info(request, words.SAVED)
    return redirect("move_on:board")
