"""Home, and what belongs to an interview as a whole."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.interviews import keeping, words
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.forms import InterviewForm, values_of
from secondtake_app.interviews.models import Interview
from secondtake_app.interviews.standing import (
    Notice,
    StepLine,
    Under,
    first_app,
    first_step,
    five_steps,
    going_on,
    notices,
)
from secondtake_app.people.copies import copies

SHOWN_AT_HOME = 3
SHOWN_IN_LIST = 50


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """What there is to do, or one sentence and one button."""
    owner, now = person(request), timezone.now()
    keeping.purge(owner, now)
    recent = Interview.objects.of(owner).filter(deleted_at=None).select_related("opportunity")[: SHOWN_AT_HOME + 1]
    away = Interview.objects.of(owner).exclude(deleted_at=None)
    context = {"shown": [_card(interview) for interview in recent[:SHOWN_AT_HOME]], "more": len(recent) > SHOWN_AT_HOME}
    context |= {"away": away, "told": _by_heading(notices(owner, now)), "sample": first_app().sample()}
    return render(request, "interviews/home.html", context)


def _card(interview: Interview) -> tuple[Interview, list[StepLine], StepLine | None]:
    """An interview, its five steps, and the one to go on with."""
    steps = list(five_steps(interview))
    return interview, steps, going_on(steps)


def _by_heading(told: list[Notice]) -> list[tuple[Under, list[Notice]]]:
    """The notices under their headings, in the headings' order; no heading without a notice."""
    grouped = [(under, [notice for notice in told if notice.under is under]) for under in Under]
    return [(under, group) for under, group in grouped if group]


@require_GET
def past(request: HttpRequest) -> HttpResponse:
    """All interviews, newest first."""
    everything = Interview.objects.of(person(request)).filter(deleted_at=None).select_related("opportunity")
    rows = [(interview, first_app().address(interview)) for interview in everything[:SHOWN_IN_LIST]]
    return render(request, "interviews/past.html", {"rows": rows})


def new(request: HttpRequest) -> HttpResponse:
    """A new interview: what to call it, and more if the person wants."""
    form = InterviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect(first_step(keeping.create(person(request), form)).url)
    return render(request, "interviews/about.html", {"form": form, "kinds": Interview.Kind.choices})


def about(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change what is known about an interview."""
    interview = own_interview(request, pk)
    form = InterviewForm(request.POST or None, initial=values_of(interview))
    if request.method == "POST" and form.is_valid():
        keeping.change(interview, form)
        return redirect(first_step(interview).url)
    context = {"form": form, "kinds": Interview.Kind.choices, "interview": interview}
    return render(request, "interviews/about.html", context)


@require_POST
def on_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An interview that was called off takes place after all."""
    interview = own_interview(request, pk)
    interview.called_off_at = None
    interview.save(update_fields=["called_off_at", "updated_at"])
    messages.info(request, words.ON_AGAIN)
    return redirect("interviews:about", pk)


def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put an interview away: undone for ten minutes, then gone for good; or gone at once."""
    interview = own_interview(request, pk)
    if request.method != "POST":
        return render(request, "interviews/delete.html", {"interview": interview})
    if "now" in request.POST:
        keeping.delete_now(person(request), pk)
        messages.info(request, words.gone(interview.title))
    else:
        keeping.put_away(interview, timezone.now())
    return redirect("interviews:home")


@require_POST
def undo_delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Bring an interview back."""
    interview = keeping.bring_back(person(request), pk)
    messages.info(request, words.is_back(interview.title) if interview else words.TOO_LATE)
    return redirect("interviews:home")


def delete_all(request: HttpRequest) -> HttpResponse:
    """Delete every interview, once the person has typed the word that says so."""
    if request.method == "POST" and request.POST.get("word", "").strip().lower() == words.DELETE_WORD:
        keeping.delete_everything(person(request))
        messages.info(request, words.ALL_GONE)
        return redirect("interviews:home")
    error = words.WORD_DIFFERS if request.method == "POST" else ""
    context = {"error": error, "word": words.DELETE_WORD, "copies": copies(settings.DATA_FOLDER)}
    return render(request, "interviews/delete_all.html", {**context, "folder": settings.DATA_FOLDER})
