"""One usable point of an answer becomes one thing to practise: a question to try it on, and an if-then."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.replies.corrected import key
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.ask import answers, questions, reading, words
from secondtake_app.steps.ask.models import Answer

LONGEST = {"question": 500, "if_this": 300, "then_that": 300}


@require_POST
def make(request: HttpRequest, pk: UUID, answer: UUID) -> HttpResponse:
    """Keep one sentence to practise: once, however often it is pressed."""
    interview = own_interview(request, pk)
    row = reading.own_answer(interview, answer)
    named = request.POST.get("sentence", "")
    quote = next((one.text for one in answers.read(row).sentences if key(one.text) == named), "")
    if not quote:
        messages.warning(request, words.SENTENCE_GONE)
        return redirect("ask:answer", pk, answer)
    moment, _ = Moment.objects.get_or_create(
        owner=interview.owner,
        interview=interview,
        origin=Moment.Origin.ANSWER,
        quote=quote,
        defaults={"written_at": timezone.now()},
    )
    return redirect("ask:thing", pk, answer, moment.pk)


def thing(request: HttpRequest, pk: UUID, answer: UUID, moment: UUID) -> HttpResponse:
    """The question to try it on, and what to do when it comes up again. All of it may stay empty."""
    interview = own_interview(request, pk)
    row = reading.own_answer(interview, answer)
    mine = Moment.objects.of(interview.owner).filter(interview=interview, origin=Moment.Origin.ANSWER)
    found = get_object_or_404(mine, pk=moment)
    if request.method != "POST":
        return _draw(request, interview, row, found)
    for field, longest in LONGEST.items():
        setattr(found, field, request.POST.get(field, getattr(found, field)).strip()[:longest])
    found.save(update_fields=[*LONGEST, "updated_at"])
    messages.info(request, words.MADE)
    page = reverse("ask:answer", args=[pk, answer])
    typed = f"{found.question}\n{found.if_this}\n{found.then_that}"
    return redirect(pause_url(request, typed, page) or page)


def _draw(request: HttpRequest, interview: Interview, row: Answer, found: Moment) -> HttpResponse:
    told = answers.read(row)
    sentence = next((one for one in told.sentences if key(one.text) == key(found.quote)), None)
    code = next((r.code for r in told.reasons if sentence and sentence.start <= r.start < sentence.end), None)
    met = next((m for m in reading.compare(row, told).agreed if m.sentence == sentence), None)
    known = next((m.question for m in reading.kept(interview) if met and str(m.pk) == met.kept), "")
    context = {
        "interview": interview,
        "answer": row,
        "moment": found,
        "question": found.question or known or questions.suggestion(interview),
        "example": words.NEXT_TIME.get(code, words.NEXT_TIME_ELSE) if code else words.NEXT_TIME_ELSE,
    }
    return render(request, "ask/thing.html", context)
