"""The list of people, and the page of one note."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.letters import storage
from secondtake.letters.model import Form, Tone
from secondtake_app.interviews import days
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.models import Interview, Person
from secondtake_app.interviews.standing import first_step
from secondtake_app.outbox import desk
from secondtake_app.outbox import words as outbox_words
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.thank import notes, rules

FIELDS = {"asked_about": 500, "talked_about": 2000, "sorry_for": 500}


def people(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everybody who was met, each with their note; before all of them the lines for a recruiter's call."""
    interview = own_interview(request, pk)
    begun = {letter.person_id: letter for letter in notes.of(interview) if letter.form == Form.EMAIL}
    due, now = rules.due_at(interview.happened_at), timezone.now()
    context = {
        "interview": interview,
        "rows": [(person, begun.get(person.pk)) for person in interview.people.all()],
        "others": [letter for letter in notes.of(interview) if letter.person_id is None],
        "by": days.moment(timezone.localtime(due), timezone.localtime(now)) if due and due > now else "",
        "over": due is not None and due <= now,
        "call_first": first_step(interview).mind,
    }
    return render(request, "thank/people.html", context)


@require_POST
def begin(request: HttpRequest, pk: UUID, person: UUID, form: str) -> HttpResponse:
    """Start the note to one person, or go on with it."""
    interview = own_interview(request, pk)
    if form not in set(Form):
        raise Http404
    met = get_object_or_404(Person.objects.of(interview.owner).filter(interview=interview), pk=person)
    return redirect("thank:note", pk, notes.begin(met, Form(form)).pk)


def note(request: HttpRequest, pk: UUID, letter: UUID) -> HttpResponse:
    """One note: its text, what it was made of, and what can be done with it."""
    interview = own_interview(request, pk)
    row = desk.own_letter(interview, letter, notes.KINDS)
    if request.method != "POST":
        return _draw(request, interview, row)
    kept = desk.keep(request, row)
    if kept.error:
        return _draw(request, interview, kept.letter, kept)
    messages.info(request, outbox_words.SAVED)
    return redirect(pause_url(request, row.body, request.path) or request.path)


@require_POST
def facts(request: HttpRequest, pk: UUID, letter: UUID) -> HttpResponse:
    """Answers to the small questions; the draft is written anew with them."""
    interview = own_interview(request, pk)
    row = desk.own_letter(interview, letter, notes.KINDS)
    person, job, owner = row.person, interview.opportunity, interview.owner
    if person:
        for field, longest in FIELDS.items():
            setattr(person, field, request.POST.get(field, getattr(person, field)).strip()[:longest])
        person.direct_welcome = "direct_welcome" in request.POST
        person.save()
    job.interest = request.POST.get("interest", job.interest).strip()[:2000]
    job.save()
    owner.first_name = request.POST.get("sender", owner.first_name).strip()[:150]
    owner.save(update_fields=["first_name"])
    return _anew(request, interview, row)


@require_POST
def anew(request: HttpRequest, pk: UUID, letter: UUID) -> HttpResponse:
    """Another wording, another tone, with the second take or without it."""
    interview = own_interview(request, pk)
    return _anew(request, interview, desk.own_letter(interview, letter, notes.KINDS))


def _anew(request: HttpRequest, interview: Interview, row: Letter) -> HttpResponse:
    if row.state != State.DRAFT:
        messages.warning(request, outbox_words.PAST_CHANGING)
        return redirect("thank:note", interview.pk, row.pk)
    row = desk.own_letter(interview, row.pk, notes.KINDS)
    tone = request.POST.get("tone", "")
    row.tone = tone if tone in set(Tone) else row.tone
    row.variant += 1 if "another" in request.POST else 0
    try:
        notes.write_anew(row, second_take="second_take" in request.POST)
    except ChangedElsewhere:
        messages.warning(request, outbox_words.STALE)
    return redirect("thank:note", interview.pk, row.pk)


def _draw(request: HttpRequest, interview: Interview, row: Letter, kept: desk.Kept | None = None) -> HttpResponse:
    by_key = {fact.key: fact for fact in storage.facts_from_data(row.facts).items}
    made = [
        (sentence.text, [by_key[key] for key in sentence.facts if key in by_key])
        for sentence in storage.sentences_from_data(row.sentences)
        if sentence.facts and sentence.text in row.body
    ]
    moment = notes.example_moment(interview)
    example = bool(moment and moment.result and moment.result.strip().rstrip(".") in row.body)
    context = desk.sheet(row, kept) | {
        "interview": interview,
        "made": made,
        "moment": moment,
        "has_second_take": example,
        "still_open": notes.still_open(row, second_take=example) if row.state == State.DRAFT else [],
        "via": notes.through_recruiter(row),
        "astray": notes.goes_astray(row),
    }
    return render(request, "thank/note.html", context, status=409 if kept else 200)
