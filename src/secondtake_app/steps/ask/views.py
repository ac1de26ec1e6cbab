"""What was asked, one letter, an answer told, and the answer read."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.letters.model import LetterKind, Tone
from secondtake.replies.model import Label, Teller
from secondtake.replies.reading import read_reply
from secondtake_app.interviews import business_days
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.business_days import Silence
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.outbox import desk
from secondtake_app.outbox import words as outbox_words
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.steps.ask import questions, rules, words
from secondtake_app.steps.ask.models import Answer

LONGEST = 50_000


def overview(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What can be asked, what was, where the silence stands, and the answers."""
    interview = own_interview(request, pk)
    asked = questions.asked(interview)
    context = {
        "interview": interview,
        "letters": interview.letters.filter(kind__in=questions.KINDS),
        "answers": interview.answers.all(),
        "silence": _silence(asked, interview),
        "may_remind": rules.silence(asked, interview.owner.country, timezone.localdate()) is Silence.REMIND,
        "suggestion": questions.suggestion(interview),
    }
    return render(request, "ask/overview.html", context)


def _silence(asked: rules.Asked, interview: Interview) -> str:
    country = interview.owner.country
    found = rules.silence(asked, country, timezone.localdate())
    if found is None or asked.on is None:
        return ""
    until: date = business_days.silence(asked.on, asked.promised, country)
    if found is Silence.REMINDED and asked.reminded_on:
        until = business_days.closes_on(asked.reminded_on, country)
    return words.SILENCES[found].format(day=f"{until:%A %d %B}")


@require_POST
def begin(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Start one of the letters, or go on with it."""
    interview = own_interview(request, pk)
    if kind not in set(questions.KINDS):
        raise Http404
    return redirect("ask:letter", pk, questions.begin(interview, LetterKind(kind)).pk)


def letter_page(request: HttpRequest, pk: UUID, letter: UUID) -> HttpResponse:
    """One letter: its text, and what can be done with it."""
    interview = own_interview(request, pk)
    row = desk.own_letter(interview, letter, questions.KINDS)
    if request.method != "POST":
        return _draw(request, interview, row)
    kept = desk.keep(request, row)
    if kept.error:
        return _draw(request, interview, kept.letter, error=kept.error, status=409)
    messages.info(request, outbox_words.SAVED)
    return redirect("ask:letter", pk, letter)


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
    questions.write_anew(row, request.POST.get("skill", "").strip()[:300])
    return redirect("ask:letter", pk, letter)


@require_POST
def tell(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An answer, pasted or told."""
    interview = own_interview(request, pk)
    text = request.POST.get("text", "")[:LONGEST]
    if not text.strip():
        messages.warning(request, words.NOTHING)
        return redirect("ask:overview", pk)
    how, whose = request.POST.get("how", ""), request.POST.get("whose", "")
    row = Answer.objects.create(
        owner=interview.owner,
        interview=interview,
        text=text,
        how=how if how in set(Answer.How) else Answer.How.WRITTEN,
        whose=whose if whose in set(Answer.Whose) else Answer.Whose.UNKNOWN,
        roughly="roughly" in request.POST,
    )
    return redirect("ask:answer", pk, row.pk)


def answer(request: HttpRequest, pk: UUID, answer: UUID) -> HttpResponse:
    """The answer, read."""
    interview = own_interview(request, pk)
    row = _answer(interview, answer)
    reading = read_reply(row.text, Teller.RECRUITER if row.whose == Answer.Whose.RECRUITER else None)
    sentences = [
        (number, found, words.LABELS[found.label], found.label is Label.USABLE)
        for number, found in enumerate(reading.sentences)
    ]
    context = {
        "interview": interview,
        "answer": row,
        "kind": words.KINDS[reading.kind],
        "sentences": sentences,
        "reasons": [(words.REASONS[reason.code], reason) for reason in reading.reasons],
        "reading": reading,
        "kept": set(interview.moments.filter(origin=Moment.Origin.ANSWER).values_list("quote", flat=True)),
    }
    return render(request, "ask/answer.html", context)


@require_POST
def practise(request: HttpRequest, pk: UUID, answer: UUID, number: int) -> HttpResponse:
    """One usable sentence becomes one thing to practise."""
    interview = own_interview(request, pk)
    row = _answer(interview, answer)
    sentences = read_reply(row.text).sentences
    if number >= len(sentences):
        raise Http404
    quote = sentences[number].text
    Moment.objects.get_or_create(
        owner=interview.owner,
        interview=interview,
        origin=Moment.Origin.ANSWER,
        quote=quote,
        defaults={"written_at": timezone.now(), "question": ""},
    )
    messages.info(request, words.MADE)
    return redirect("ask:answer", pk, answer)


def _answer(interview: Interview, pk: UUID) -> Answer:
    return get_object_or_404(Answer.objects.of(interview.owner).filter(interview=interview), pk=pk)


def _draw(
    request: HttpRequest, interview: Interview, row: Letter, *, error: str = "", status: int = 200
) -> HttpResponse:
    context = desk.sheet(row, error) | {
        "interview": interview,
        "skill": next((fact["text"] for fact in row.facts if fact["kind"] == "skill"), ""),
    }
    return render(request, "ask/letter.html", context, status=status)
