"""What is done with one job beside writing about it: an interview, an outcome, away, deleted, joined."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.outlook.board import Stage
from secondtake_app.interviews import opportunities, outcomes
from secondtake_app.interviews.access import person
from secondtake_app.interviews.forms import YEARS
from secondtake_app.interviews.models import Interview, Opportunity, Outcome
from secondtake_app.interviews.standing import first_step
from secondtake_app.steps.move_on.board import joining, words
from secondtake_app.steps.move_on.board.job import card_of, own_job
from secondtake_app.steps.move_on.board.rows import further, job_of

_WHEN = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])


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
        context = {"job": row, "card": card_of(row), "may_delete": opportunities.may_delete(row)}
        return render(request, "move_on/board/delete.html", context)
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
