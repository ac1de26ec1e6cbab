"""Home, and what belongs to an interview as a whole."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.interviews import keeping, words
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.forms import InterviewForm, person_form, values_of
from secondtake_app.interviews.home import gather
from secondtake_app.interviews.led import brief_page
from secondtake_app.interviews.models import Interview, Person
from secondtake_app.interviews.standing import first_app, first_step, letters_to
from secondtake_app.people.copies import copies

SHOWN_IN_LIST = 50


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """What there is to do, or one sentence and one button."""
    owner, now = person(request), timezone.now()
    keeping.purge(owner, now)
    away = list(Interview.objects.of(owner).exclude(deleted_at=None))
    context = {"home": gather(owner, now), "away": away, "sample": first_app().sample()}
    return render(request, "interviews/home.html", context)


@require_GET
def past(request: HttpRequest) -> HttpResponse:
    """All interviews, newest first, a page at a time."""
    everything = Interview.objects.of(person(request)).filter(deleted_at=None)
    page = Paginator(everything, SHOWN_IN_LIST).get_page(request.GET.get("page"))
    rows = [(interview, first_app().address(interview)) for interview in page]
    return render(request, "interviews/past.html", {"rows": rows, "page": page})


def new(request: HttpRequest) -> HttpResponse:
    """A new interview: what to call it, and more if the person wants."""
    form = InterviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect(first_step(keeping.create(person(request), form)).url)
    context = {"form": form, "kinds": Interview.Kind.choices, "parts": Person.Part.choices}
    return render(request, "interviews/about.html", context)


def about(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change what is known about an interview, and about the people in it."""
    interview = own_interview(request, pk)
    form = InterviewForm(request.POST or None, initial=values_of(interview))
    rows = {met: person_form(met, request) for met in interview.people.all()}
    sent = {met: row for met, row in rows.items() if row.is_bound}
    if request.method == "POST" and all([form.is_valid(), *(row.is_valid() for row in sent.values())]):
        keeping.change(interview, form, sent)
        messages.info(request, words.SAVED)
        return redirect(own_page(request.POST.get("next", "")) or reverse("interviews:about", args=[pk]))
    context = {"form": form, "rows": rows, "kinds": Interview.Kind.choices, "parts": Person.Part.choices}
    when = None if interview.called_off_at else interview.happened_at
    context |= {"brief": brief_page(interview) if when and when > timezone.now() else ""}
    context |= {"interview": interview, "next": own_page(request.POST.get("next") or request.GET.get("next", ""))}
    return render(request, "interviews/about.html", context)


def own_page(where: str) -> str:
    """A page of ours to go back to; blank for anything else."""
    return where if where.startswith("/") and url_has_allowed_host_and_scheme(where, allowed_hosts=None) else ""


def remove(request: HttpRequest, pk: UUID, person: UUID) -> HttpResponse:
    """Somebody was not there after all. Their letters stay; one on its way must be taken back first."""
    interview = own_interview(request, pk)
    met = get_object_or_404(interview.people.all(), pk=person)
    letters = letters_to(met)
    if request.method != "POST":
        return render(request, "interviews/remove.html", {"interview": interview, "person": met, "letters": letters})
    if any(letter.on_its_way for letter in letters):
        messages.warning(request, words.has_letter(met.name))
    else:
        met.delete()
        messages.info(request, words.removed(met.name))
    return redirect("interviews:about", pk)


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
