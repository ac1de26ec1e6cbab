"""Remember first: free recall under neutral prompts, before any record is looked at (E1.5)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.transcripts.notes import read_notes
from secondtake_app.interviews.models import CallNotes, Forecast, Interview
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.steps.reflect import evening, rules, words
from secondtake_app.steps.reflect.forms import ForecastForm, RecalledAnswerForm
from secondtake_app.steps.reflect.models import Recall, RecalledAnswer
from secondtake_app.steps.reflect.views.kept import kept, save, seen
from secondtake_app.steps.reflect.views.shared import draw, go_on, own_interview, pause_url, whole

LARGEST_NOTES = 1_000_000
CALL_FIELDS = ("went_well", "set_right", "interest", "ask_client", "must_know")

PROMPTS: dict[str, dict[str, Any]] = {
    Recall.Prompt.ASKED: {
        "heading": "What did they ask?",
        "how": "One line each, in any order. Leave gaps; nobody checks.",
        "done": "That's all I remember",
        "rows": 10,
        "timer": True,
        "notes": True,
        "empty": words.EMPTY_RECALL,
    },
    Recall.Prompt.RIGHT: {
        "heading": "What went right?",
        "how": "Two things you would say again, however small. One is enough.",
        "done": "Next",
        "rows": 5,
        "skip": "Nothing comes to mind",
        "empty": words.EMPTY_RIGHT,
    },
}


def begin(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Go on where this interview stands."""
    return go_on(own_interview(request, pk))


def call(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Five lines for the recruiter's call (E2.10)."""
    interview = own_interview(request, pk)
    notes = _call_notes(interview)
    if request.method != "POST":
        return _ask_call(request, interview, notes)
    other = _five_lines(notes)
    _read_call(request, notes)
    try:
        save(notes, seen(request, notes), CALL_FIELDS)
    except ChangedElsewhere:
        return _ask_call(request, interview, notes, other)
    pause = pause_url(request, _five_lines(notes), request.path)
    _progress(interview, call_ready=True)
    return redirect(pause) if pause else go_on(interview)


def _call_notes(interview: Interview) -> CallNotes:
    return CallNotes.objects.get_or_create(interview=interview, defaults={"owner": interview.owner})[0]


def _five_lines(notes: CallNotes) -> str:
    return "\n".join(line for field in CALL_FIELDS if (line := getattr(notes, field)))


def _ask_call(
    request: HttpRequest, interview: Interview, notes: CallNotes, other: str | None = None
) -> HttpResponseBase:
    """The five lines as typed; beside them the other window's, where that was first."""
    lines = [(field, *words.CALL_LINES[field], getattr(notes, field)) for field in CALL_FIELDS]
    context: dict[str, object] = {"notes": notes, "lines": lines}
    if other is not None:
        notes.refresh_from_db(fields=["version"])
        context |= {"other": other, "saved": words.CHANGED_ELSEWHERE}
    return draw(request, "call", interview, context, status=200 if other is None else 409)


@require_POST
def keep_call(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Save the five lines while they are typed."""
    notes = _call_notes(own_interview(request, pk))
    other = _five_lines(notes)
    _read_call(request, notes)
    return kept(request, notes, CALL_FIELDS, other=other, text=_five_lines(notes))


def _read_call(request: HttpRequest, notes: CallNotes) -> None:
    for field in CALL_FIELDS:
        setattr(notes, field, request.POST.get(field, getattr(notes, field)).strip())


def remember(request: HttpRequest, pk: UUID, prompt: str) -> HttpResponseBase:
    """One prompt of free recall. Its first version is frozen when the person says that this is all."""
    interview = own_interview(request, pk)
    recall = evening.recall(interview, prompt)
    if request.method != "POST":
        return _ask(request, interview, recall)
    recall.text = request.POST.get("text", recall.text)
    try:
        save(recall, seen(request, recall), ["text"])
    except ChangedElsewhere:
        return _ask(request, interview, recall, other=Recall.objects.get(pk=recall.pk))
    pause = pause_url(request, recall.text, request.path)
    if pause:
        return redirect(pause)
    if not rules.recall_lines(recall.text) and "skip" not in request.POST:
        return _ask(request, interview, recall, error=PROMPTS[prompt]["empty"])
    _freeze(recall)
    return go_on(interview)


def _ask(
    request: HttpRequest, interview: Interview, recall: Recall, error: str = "", other: Recall | None = None
) -> HttpResponseBase:
    context = {**PROMPTS[recall.prompt], "prompt": recall.prompt, "recall": other or recall, "text": recall.text}
    context |= {"error": error, "frozen": recall.frozen_at, "first_text": recall.first_text}
    if other is not None:
        context |= {"other": other.text, "saved": words.CHANGED_ELSEWHERE}
    return draw(request, "remember", interview, context, status=409 if other else 200)


def _freeze(recall: Recall) -> None:
    if recall.frozen_at is None:
        recall.first_text, recall.frozen_at = recall.text, timezone.now()
        recall.save(update_fields=["first_text", "frozen_at"])


@require_POST
def keep(request: HttpRequest, pk: UUID, prompt: str) -> JsonResponse:
    """Save free recall while it is typed; answers 409 with the other text where another window was first."""
    if prompt not in PROMPTS:
        raise Http404
    recall = evening.recall(own_interview(request, pk), prompt)
    other = recall.text
    recall.text = request.POST.get("text", recall.text)
    return kept(request, recall, ["text"], other=other, text=recall.text)


def _progress(interview: Interview, **values: bool) -> None:
    progress = evening.reflection(interview)
    for name, value in values.items():
        setattr(progress, name, value)
    progress.save(update_fields=list(values))


@require_POST
def notes(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Add the lines of a phone's notes to what they asked. Every line is memory."""
    interview = own_interview(request, pk)
    recall = evening.recall(interview, Recall.Prompt.ASKED)
    upload = request.FILES.get("file")
    if upload is None or (upload.size or 0) >= LARGEST_NOTES:
        messages.info(request, words.NO_NOTES)
        return redirect("reflect:remember", pk)
    lines = read_notes(upload.read(), upload.name).lines
    added = "\n".join(line.text for line in lines)
    recall.text = "\n".join(part for part in (recall.text.rstrip(), added) if part)
    save(recall, recall.version, ["text"])
    return redirect("reflect:remember", pk)


def answers(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The questions they asked; the person taps the ones they want to write down more of."""
    interview = own_interview(request, pk)
    if request.method == "POST":
        _progress(interview, details_offered=True)
        return go_on(interview)
    written = evening.recalled_answers(interview)
    lines = [(n, line, written.get(line)) for n, line in enumerate(evening.asked_lines(interview))]
    return draw(request, "answers", interview, {"lines": lines})


def _recalled_answer(interview: Interview, question: str) -> RecalledAnswer:
    row = RecalledAnswer.objects.filter(interview=interview, question=question).first()
    return row or RecalledAnswer(owner=interview.owner, interview=interview, question=question)


@transaction.atomic
def _save_answer(row: RecalledAnswer, seen: int) -> None:
    """Save what was typed; raises ChangedElsewhere where another window wrote something else first."""
    there = RecalledAnswer.objects.filter(interview=row.interview, question=row.question).first()
    if there is None:
        row.save()
        return
    row.pk = there.pk
    row.save_over(seen, RecalledAnswerForm.Meta.fields)


def answer(request: HttpRequest, pk: UUID, number: int) -> HttpResponseBase:
    """What I said to one question, how well I remember it, and what they did next."""
    interview = own_interview(request, pk)
    lines = evening.asked_lines(interview)
    if number >= len(lines):
        raise Http404
    row = _recalled_answer(interview, lines[number])
    form = RecalledAnswerForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        try:
            _save_answer(row, whole(request.POST.get("version", ""), row.version))
        except ChangedElsewhere:
            return _ask_answer(request, row, form, RecalledAnswer.objects.get(pk=row.pk))
        pause = pause_url(request, f"{row.said} {row.they_did}", reverse("reflect:answers", args=[pk]))
        return redirect(pause or reverse("reflect:answers", args=[pk]))
    return _ask_answer(request, row, form)


def _ask_answer(
    request: HttpRequest, row: RecalledAnswer, form: RecalledAnswerForm, other: RecalledAnswer | None = None
) -> HttpResponseBase:
    """The answer as typed; beside it the other window's, where that was first."""
    context: dict[str, object] = {"form": form, "question": row.question}
    context["certainties"] = RecalledAnswer.Certainty.choices
    context["version"] = request.POST.get("version", 0 if row._state.adding else row.version)  # noqa: SLF001 - as above
    if other is not None:
        typed = "\n".join(part for part in (other.said, other.they_did) if part)
        context |= {"other": typed, "saved": words.CHANGED_ELSEWHERE, "version": other.version}
    return draw(request, "answer", row.interview, context, status=409 if other else 200)


def feeling(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """How it feels, and the odds: asked once, before any record, and kept as they are."""
    interview = own_interview(request, pk)
    if Forecast.objects.filter(interview=interview).exists():
        return go_on(interview)
    form = ForecastForm({} if "skip" in request.POST else request.POST or None)
    if request.method == "POST" and form.is_valid():
        Forecast.objects.get_or_create(interview=interview, defaults={"owner": interview.owner, **form.cleaned_data})
        return go_on(interview)
    error = next(iter(form.errors.get("odds", [])), "")
    return draw(request, "feeling", interview, {"scale": range(11), "error": error, "odds": request.POST.get("odds")})
