"""What was asked, by whom it is answered until when, and one letter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.letters.model import LetterKind, Tone
from secondtake_app.interviews import business_days
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.business_days import Silence
from secondtake_app.interviews.models import Interview
from secondtake_app.outbox import desk
from secondtake_app.outbox import words as outbox_words
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.ask import answers, days, links, questions, rules, second, words

if TYPE_CHECKING:
    from secondtake_app.steps.ask.models import Answer

FIRST_QUESTION = LetterKind.FEEDBACK_REQUEST


def overview(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Where the question stands, what came, what was written, and what can be done."""
    interview = own_interview(request, pk)
    asked, country, today = questions.asked(interview), interview.owner.country, timezone.localdate()
    state = rules.state(asked, country, today)
    letters = list(interview.letters.filter(kind__in=questions.KINDS).prefetch_related("arrivals"))
    lost = state == "not yet" and any(x.state == State.FAILED and x.kind in questions.QUESTIONS for x in letters)
    context = {
        "interview": interview,
        "state": state,
        "heading": words.NOT_ARRIVED if lost else words.HEADINGS[state],
        "lost": lost,
        "asked": asked,
        "silence": _silence(interview, asked),
        "counted": words.waits_by(business_days.knows(country), _promise(asked)) if _waits(asked, country) else "",
        "may_remind": rules.may_remind(asked, country, today),
        "letters": [(letter, outbox_words.STATES[State(letter.state)], _arrivals(letter)) for letter in letters],
        "unseen": interview.answers.filter(seen_at=None).first(),
        "begun": {letter.kind for letter in letters},
        "answers": [(answer, _gist(answer)) for answer in interview.answers.select_related("interview__opportunity")],
        "links": [(link, links.is_open(link), links.good_until(link)) for link in links.of(interview)],
        "second": second.shown(interview),
        "people": [] if interview.opportunity.via_recruiter else list(interview.people.all()),
        "suggestion": questions.suggestion(interview),
    }
    return render(request, "ask/overview.html", context)


def _waits(asked: rules.Asked, country: str) -> bool:
    return rules.silence(asked, country, timezone.localdate()) is Silence.WAIT


def _promise(asked: rules.Asked) -> date | None:
    """The day they promised, if it was about this question."""
    return asked.promised if asked.promised and asked.on and asked.promised >= asked.on else None


def _silence(interview: Interview, asked: rules.Asked) -> str:
    country, today = interview.owner.country, timezone.localdate()
    found = rules.silence(asked, country, today)
    if found is None:
        return ""
    if asked.let_go:
        return words.LET_GO
    if found is Silence.REMIND and asked.reminder_leaving:
        return words.REMINDER_LEAVING
    until = rules.next_day(asked, country, today)
    return words.SILENCES[found].format(day=words.day(until) if until else "")


def _arrivals(letter: Letter) -> list[str]:
    """What came by itself after a letter: somebody is away, it was returned."""
    told = {"out of office": words.AWAY, "bounce": words.RETURNED}
    return [
        told[arrival.kind].format(day=words.day(timezone.localdate(arrival.received_at or arrival.created_at)))
        for arrival in letter.arrivals.all()
        if arrival.kind in told
    ]


def _gist(answer: Answer) -> str:
    return words.CANNOT_SAY_SHORT if answers.cannot_say(answer) else words.SHORT_KINDS[answers.read(answer).kind]


@require_POST
def begin(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Start one of the letters, or go on with it. A reminder is only begun while one is offered."""
    interview = own_interview(request, pk)
    if kind not in set(questions.KINDS):
        raise Http404
    if kind == LetterKind.REMINDER and not (_may_remind(interview) or _reminder_left(interview)):
        messages.info(request, words.NO_REMINDER)
        return redirect("ask:overview", pk)
    chosen = request.POST.get("person", "")
    person = next((one for one in interview.people.all() if str(one.pk) == chosen), None)
    return redirect("ask:letter", pk, questions.begin(interview, LetterKind(kind), person=person).pk)


def _may_remind(interview: Interview) -> bool:
    return rules.may_remind(questions.asked(interview), interview.owner.country, timezone.localdate())


def _reminder_left(interview: Interview) -> bool:
    return interview.letters.filter(kind=LetterKind.REMINDER).exclude(state=State.DRAFT).exists()


@require_POST
def promise(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The day by which they said that they would answer, or none."""
    interview = own_interview(request, pk)
    try:
        interview.answer_by = days.read(request.POST.get("answer_by", ""))
    except days.NotRead as reason:
        messages.warning(request, str(reason))
        return redirect("ask:overview", pk)
    interview.save(update_fields=["answer_by", "updated_at"])
    messages.info(request, words.PROMISED if interview.answer_by else words.NO_PROMISE)
    return redirect("ask:overview", pk)


@require_POST
def link(request: HttpRequest, pk: UUID, link: UUID) -> HttpResponse:
    """Let the answer page in a letter work no longer."""
    interview = own_interview(request, pk)
    links.revoke(get_object_or_404(links.of(interview), pk=link), timezone.now())
    messages.info(request, words.LINK_GONE)
    return redirect("ask:overview", pk)


@require_POST
def put_link_back(request: HttpRequest, pk: UUID, letter: UUID) -> HttpResponse:
    """A new answer page for a letter that has not left."""
    interview = own_interview(request, pk)
    row = desk.own_letter(interview, letter, [FIRST_QUESTION])
    messages.info(request, words.LINK_BACK if links.put_back(row) else words.LINK_NOT_NOW)
    return redirect("ask:letter", pk, letter)


def letter_page(request: HttpRequest, pk: UUID, letter: UUID) -> HttpResponse:
    """One letter: its text, and what can be done with it."""
    interview = own_interview(request, pk)
    row = desk.own_letter(interview, letter, questions.KINDS)
    if row.kind == LetterKind.REMINDER and row.state == State.DRAFT and not _may_remind(interview):
        messages.info(request, words.CLOSED_REMINDER)
        return redirect("ask:overview", pk)
    if request.method != "POST":
        return _draw(request, interview, row)
    kept = desk.keep(request, row)
    if kept.error:
        return _draw(request, interview, kept.letter, kept)
    messages.info(request, outbox_words.SAVED)
    return redirect(pause_url(request, row.body, request.path) or request.path)


@require_POST
def anew(request: HttpRequest, pk: UUID, letter: UUID) -> HttpResponse:
    """Another question, wording or tone."""
    interview = own_interview(request, pk)
    row = desk.own_letter(interview, letter, questions.KINDS)
    if row.state != State.DRAFT:
        messages.warning(request, outbox_words.PAST_CHANGING)
        return redirect("ask:letter", pk, letter)
    row.variant += 1 if "another" in request.POST else 0
    tone = request.POST.get("tone", "")
    row.tone = tone if tone in set(Tone) else row.tone
    sender = request.POST.get("sender", "").strip()[:150]
    if sender:
        row.owner.first_name = sender
        row.owner.save(update_fields=["first_name"])
    try:
        questions.write_anew(row, request.POST.get("skill", "").strip()[:300])
    except ChangedElsewhere:
        messages.warning(request, outbox_words.STALE)
    return redirect("ask:letter", pk, letter)


def _draw(request: HttpRequest, interview: Interview, row: Letter, kept: desk.Kept | None = None) -> HttpResponse:
    context = desk.sheet(row, kept) | {
        "interview": interview,
        "skill": next((fact["text"] for fact in row.facts if fact["kind"] == "skill"), ""),
    }
    return render(request, "ask/letter.html", context, status=409 if kept else 200)
