"""Telling an answer: paste it, drop the e-mail, or write down what was said on the phone."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.models import Interview
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.ask import answers, days, dropped, second, words
from secondtake_app.steps.ask.models import Answer


def tell(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An answer that was written: its e-mail as a file, or its text."""
    interview = own_interview(request, pk)
    if request.method != "POST":
        return _draw_tell(request, interview)
    file = request.FILES.get("file")
    if file is not None:
        try:
            found = dropped.take(interview, file.read(dropped.LARGEST + 1))
        except dropped.NotRead as reason:
            return _draw_tell(request, interview, error=str(reason), status=422)
        return _after_drop(request, interview, found)
    text = request.POST.get("text", "")
    if not text.strip():
        return _draw_tell(request, interview, error=words.NOTHING, status=422)
    row = answers.keep(interview, text, answers.Told(whose=_whose(request)))
    return redirect("ask:answer", pk, row.pk)


def _after_drop(request: HttpRequest, interview: Interview, found: dropped.Dropped) -> HttpResponse:
    if found.answer:
        return redirect("ask:answer", interview.pk, found.answer.pk)
    if found.text:
        return _draw_tell(request, interview, says=found.says, text=found.text)
    messages.info(request, found.says)
    return redirect("ask:overview", interview.pk)


def _draw_tell(
    request: HttpRequest, interview: Interview, *, error: str = "", says: str = "", text: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "interview": interview,
        "error": error,
        "says": says,
        "text": text or request.POST.get("text", ""),
        "whose": request.POST.get("whose", Answer.Whose.EMPLOYER),
        "whoses": Answer.Whose.choices,
    }
    return render(request, "ask/tell.html", context, status=status)


def phone(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was said on the phone: by whom, when, whose words, how well remembered; and of a second conversation."""
    interview = own_interview(request, pk)
    if request.method != "POST":
        return _draw_phone(request, interview)
    text = request.POST.get("text", "")
    if not text.strip():
        return _draw_phone(request, interview, error=words.NOTHING)
    try:
        said_on = days.read(request.POST.get("said_on", ""), to_come=False)
        second.keep(interview, request)
    except days.NotRead as reason:
        return _draw_phone(request, interview, error=str(reason))
    told = answers.Told(
        how=Answer.How.PHONE,
        whose=_whose(request),
        who=request.POST.get("who", "").strip(),
        said_on=said_on,
        roughly=request.POST.get("roughly") != "exact",
    )
    page = reverse("ask:answer", args=[pk, answers.keep(interview, text, told).pk])
    return redirect(pause_url(request, text, page) or page)


def _draw_phone(request: HttpRequest, interview: Interview, error: str = "") -> HttpResponse:
    job = interview.opportunity
    usual = job.recruiter or job.agency if job.via_recruiter else ""
    context = {
        "interview": interview,
        "error": error,
        "said": request.POST
        if request.method == "POST"
        else {"who": usual, "said_on": f"{timezone.localdate():%Y-%m-%d}"},
        "whoses": Answer.Whose.choices,
        "second": second.shown(interview),
    }
    return render(request, "ask/phone.html", context, status=422 if error else 200)


def _whose(request: HttpRequest) -> Answer.Whose:
    said = request.POST.get("whose", "")
    return Answer.Whose(said) if said in set(Answer.Whose) else Answer.Whose.UNKNOWN
