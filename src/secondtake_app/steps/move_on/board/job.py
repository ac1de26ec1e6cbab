"""One job's own page: its company once it is known, its stage and days, notes, its interviews, and what came of it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db.models import F
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.outlook.board import Stage, glance
from secondtake.practice.plans import Occasion
from secondtake_app.interviews import opportunities, outcomes
from secondtake_app.interviews.access import person
from secondtake_app.interviews.forms import YEARS
from secondtake_app.interviews.models import Interview, Opportunity, Outcome, Plan
from secondtake_app.interviews.standing import first_step
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
from secondtake_app.steps.move_on.board.rows import further, job_of

_WHEN = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])


def own_job(request: HttpRequest, pk: UUID) -> Opportunity:
    """The person's own job, unless it was deleted or is the made-up one; else there is nothing here."""
    return get_object_or_404(opportunities.there(person(request)), pk=pk)


def new(request: HttpRequest) -> HttpResponse:
    """A job by hand; an interview can come later."""
    form = NewJobForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        job = Opportunity(owner=person(request), saved_on=timezone.localdate())
        put(job, form)
        job.stage = first_stage(job.stage)
        job.save()
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
    known = job_of(row)
    stored = Opportunity.objects.get(pk=row.pk)
    interviews = row.interviews.filter(deleted_at=None).select_related("outcome").order_by("happened_at", "created_at")
    context = {
        "job": stored,
        "card": glance([known.entry], timezone.localdate(), archived=True).rows[0],
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
        "unseen": known.unseen,
        "others": joining.others_of(row),
        **_follows(stored),
        "days": [(name, said, _said(form[name].value()), form[name].errors) for name, said in words.DAYS.items()],
    }
    return render(request, "move_on/board/job.html", context, status=status)


def _follows(row: Opportunity) -> dict[str, object]:
    """What follows from an outcome, on the day on which it was written down; on that of a no, with one's own plan."""
    ending = row.outcomes.filter(interview=None, logged_on=timezone.localdate()).first()
    if ending is None:
        return {"follows": (), "plans": ()}
    if ending.kind != Outcome.Kind.REJECTION:
        return {"follows": ending.follows.says, "plans": ()}
    plans = list(Plan.objects.of(row.owner).filter(occasion=Occasion.A_NO, put_away_at=None))
    _plan_below, *rest = ending.follows.says
    return {"follows": ending.follows.says if plans else rest, "plans": plans}


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


@require_POST
def add_interview(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An interview about this job, at a time; the evening of one that is over begins at once. Pressed twice, it is one.

    The job has come that far then, whatever it was before.
    """
    row, when = own_job(request, pk), _time(request.POST.get("when", ""))
    if when is None:
        messages.warning(request, words.NO_TIME)
        return redirect("move_on:job", pk)
    there = row.interviews.filter(happened_at=when, deleted_at=None).first()
    made = there or Interview.objects.create(owner=row.owner, opportunity=row, title=_title(row), happened_at=when)
    stage = further(row.stage, Stage.INTERVIEW.value) if row.stage else ""
    Opportunity.objects.filter(pk=pk).update(stage=stage)
    if when <= timezone.now():
        return redirect(first_step(made).url)
    messages.info(request, words.ADDED_INTERVIEW)
    return redirect("move_on:job", pk)


def _title(row: Opportunity) -> str:
    """What its next interview is called until the person says otherwise."""
    entry = job_of(row).entry
    called = entry.company or entry.called or entry.via or row.role
    return words.interview_in(called, row.role if called != row.role else "")


def _time(said: str) -> datetime | None:
    try:
        when: datetime = _WHEN.clean(said.strip())
    except forms.ValidationError:
        return None
    return when if when.year in YEARS else None


@require_POST
def outcome(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What came of a job without an interview here; or that it is not known after all; or not to show it in lists."""
    row = own_job(request, pk)
    there = row.outcomes.filter(interview=None)
    if "back" in request.POST:
        there.delete()
        messages.info(request, words.TAKEN_BACK)
        return redirect("move_on:job", pk)
    kind, on = request.POST.get("kind", ""), _day(request.POST.get("on", ""))
    if kind not in Outcome.Kind:
        messages.warning(request, words.OUTCOME)
    elif on is None or on > timezone.localdate():
        messages.warning(request, words.OUTCOME_DAY)
    else:
        outcomes.log(row, None, Outcome.Kind(kind), on, timezone.now())
    return redirect(reverse("move_on:job", args=[pk]) + "#came")


@require_POST
def unseen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whether the outcomes of this job are shown in lists; counts stay right."""
    own_job(request, pk).outcomes.update(hidden=request.POST.get("hide") == "1")
    return redirect(reverse("move_on:job", args=[pk]) + "#came")


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        return None


@require_POST
def join(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another row is this job."""
    row = own_job(request, pk)
    other = next((one for one in joining.others_of(row) if str(one.pk) == request.POST.get("other")), None)
    if other:
        joining.join(row, other)
        messages.info(request, words.JOINED)
    return redirect("move_on:job", pk)


@require_POST
def part(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One of several interviews is about another job."""
    row = own_job(request, pk)
    there = row.interviews.filter(deleted_at=None)
    interview = next((one for one in there if str(one.pk) == request.POST.get("interview")), None)
    if interview is None or len(there) == 1:
        return redirect("move_on:job", pk)
    messages.info(request, words.PARTED)
    return redirect("move_on:job", joining.part(interview).pk)


@require_POST
def put_away(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Off the board, or on it again."""
    row = own_job(request, pk)
    away = request.POST.get("away") == "1"
    Opportunity.objects.filter(pk=row.pk).update(archived_at=timezone.now() if away else None)
    messages.info(request, words.PUT_AWAY if away else words.BACK)
    return redirect("move_on:board")


def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Delete a job that has no interviews: undone for ten minutes, then gone for good."""
    row = own_job(request, pk)
    if request.method != "POST":
        context = {
            "job": row,
            "card": glance([job_of(row).entry], timezone.localdate(), archived=True).rows[0],
        }
        return render(request, "move_on/board/delete.html", {**context, "may_delete": opportunities.may_delete(row)})
    if not opportunities.may_delete(row):
        messages.warning(request, words.HAS_INTERVIEWS)
        return redirect("move_on:job", pk)
    Opportunity.objects.filter(pk=row.pk).update(deleted_at=timezone.now())
    return redirect("move_on:board")


@require_POST
def undo_delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Bring a job back."""
    deleted = Opportunity.objects.of(person(request)).filter(pk=pk).exclude(deleted_at=None)
    found = deleted.first()
    deleted.update(deleted_at=None)
    messages.info(request, words.is_back(found.company or found.role or found.agency) if found else words.TOO_LATE)
    return redirect("move_on:board")
