"""The page of one answer: read, corrected, set beside the person's own debrief, and made use of."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake.evidence.model import Likeness
from secondtake.replies.beside import Beside, Kept, Said, beside
from secondtake.replies.corrected import OwnReason, key
from secondtake.replies.model import Confidence, Label, Reason, ReasonCode, ReplyKind, ReplyReading, Sentence
from secondtake_app.engines import likeness
from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.led import outcome_page
from secondtake_app.interviews.models import Interview, Moment, Outcome
from secondtake_app.outbox.models import Arrival
from secondtake_app.steps.ask import answers, words
from secondtake_app.steps.ask.models import Answer

ENDS = {ReplyKind.REJECTION: Outcome.Kind.REJECTION, ReplyKind.NEXT_STEP: Outcome.Kind.NEXT_ROUND}
"""Answers that say what came of it, as the rules or the person read them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as the page shows it."""

    number: int
    sentence: Sentence
    key: str
    label: str
    own: bool
    """Whether the label is the person's."""
    usable: bool
    thing: Moment | None
    """What it became to practise."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One reason as the page shows it."""

    reason: Reason
    says: str
    source: str
    confidence: str
    own: bool


@dataclass(frozen=True, slots=True)
class Met:
    """A sentence beside the moment that it speaks of."""

    line: Line
    moment: Moment
    sure: bool


def own_answer(interview: Interview, pk: UUID) -> Answer:
    """The answer of that key, if it is this interview's; else 404."""
    mine = Answer.objects.of(interview.owner).filter(interview=interview)
    return get_object_or_404(mine.select_related("interview__opportunity", "owner", "letter"), pk=pk)


def _write_down(interview: Interview, row: Answer, reading: ReplyReading) -> str:
    """Where a no or a next step may be written down as what came of it; blank once it was. Never by itself."""
    kind, there = ENDS.get(reading.kind), getattr(interview, "outcome", None)
    written = there is not None and there.kind == kind
    return "" if kind is None or written else outcome_page(interview, kind, row.said_on)


def page(request: HttpRequest, pk: UUID, answer: UUID) -> HttpResponse:
    """The answer, read."""
    interview = own_interview(request, pk)
    row = own_answer(interview, answer)
    if row.seen_at is None:
        Answer.objects.filter(pk=row.pk, seen_at=None).update(seen_at=timezone.now())
        Arrival.objects.of(row.owner).filter(answer=row, opened_at=None).update(opened_at=timezone.now())
    reading = answers.read(row)
    lines = _lines(row, reading)
    context = {
        "interview": interview,
        "answer": row,
        "reading": reading,
        "write_down": _write_down(interview, row, reading),
        "kind": words.CANNOT_SAY if answers.cannot_say(row) else words.KINDS[reading.kind],
        "kinds": [(kind.value, words.IT_IS[kind]) for kind in ReplyKind if kind is not reading.kind],
        "whose": words.WHOSE[row.whose],
        "lines": lines,
        "labels": [(label.value, words.LABELS[label]) for label in Label],
        "reasons": _reasons(row, reading),
        "struck": [(own.code, words.REASONS[ReasonCode(own.code)]) for own in row.own_reasons.filter(stands=False)],
        "others": [(code.value, words.REASONS[code]) for code in ReasonCode if code not in _codes(reading)],
        "confidences": [(sure.value, words.CONFIDENCES[sure]) for sure in Confidence],
        "is_no": reading.kind is ReplyKind.REJECTION,
        **_beside(row, reading, lines),
    }
    return render(request, "ask/answer.html", context)


def _codes(reading: ReplyReading) -> set[ReasonCode]:
    return {reason.code for reason in reading.reasons}


def _lines(row: Answer, reading: ReplyReading) -> list[Line]:
    own = set(row.own_labels.values_list("sentence", flat=True))
    things = {key(m.quote): m for m in row.interview.moments.filter(origin=Moment.Origin.ANSWER)}
    return [
        Line(number, one, named, words.LABELS[one.label], named in own, one.label is Label.USABLE, things.get(named))
        for number, one in enumerate(reading.sentences)
        for named in (key(one.text),)
    ]


def _reasons(row: Answer, reading: ReplyReading) -> list[Shown]:
    own = set(row.own_reasons.filter(stands=True).values_list("code", flat=True))
    return [
        Shown(
            reason,
            words.REASONS[reason.code],
            words.SOURCES[reason.source],
            words.CONFIDENCES[reason.confidence],
            reason.code in own,
        )
        for reason in reading.reasons
    ]


def _beside(row: Answer, reading: ReplyReading, lines: list[Line]) -> dict[str, object]:
    """The answer beside the moments, in the order in which it is told."""
    moments = {str(moment.pk): moment for moment in kept(row.interview)}
    found = compare(row, reading)
    by_sentence = {line.sentence: line for line in lines}
    fine = [Met(by_sentence[met.sentence], moments[met.kept], met.sure) for met in found.fine]
    agreed = [Met(by_sentence[met.sentence], moments[met.kept], met.sure) for met in found.agreed]
    return {
        "fine": fine,
        "agreed": [met for met in agreed if met.sure],
        "asked": [met for met in agreed if not met.sure],
        "praised": [by_sentence[one] for one in found.praised],
        "new": [by_sentence[one] for one in found.new],
        "moments": list(moments.values()),
        "has_beside": bool(fine or agreed or found.praised or found.new),
    }


def kept(interview: Interview) -> list[Moment]:
    """What the person kept of the interview themselves."""
    return list(interview.moments.exclude(origin=Moment.Origin.ANSWER))


def compare(row: Answer, reading: ReplyReading) -> Beside:
    """The answer beside those moments."""
    moments = [
        Kept(str(m.pk), m.question, f"{m.quote} {m.happened} {m.as_they_saw_it} {m.situation}")
        for m in kept(row.interview)
    ]
    abouts = row.abouts.order_by("created_at")
    said = Said({about.sentence: str(about.moment_id) if about.moment_id else "" for about in abouts})
    return beside(reading.sentences, moments, said, _likeness() if moments else None)


def _likeness() -> Likeness | None:
    try:
        return likeness.load()
    except likeness.LikenessMissing:
        return None


# What the person says of it


def _sentence(request: HttpRequest, row: Answer) -> Sentence | None:
    """The sentence that a button stood beside, if the answer still holds it."""
    named = request.POST.get("sentence", "")
    return next((one for one in answers.read(row).sentences if key(one.text) == named), None)


def _back(interview: Interview, row: Answer, anchor: str = "") -> HttpResponse:
    return redirect(f"{reverse('ask:answer', args=[interview.pk, row.pk])}{anchor}")


@require_POST
def mend(request: HttpRequest, pk: UUID, answer: UUID) -> HttpResponse:
    """The kind of the whole, a sentence's label, or a reason: what the person says stands."""
    interview = own_interview(request, pk)
    row = own_answer(interview, answer)
    said = request.POST
    if said.get("kind", "") in {*ReplyKind, "ours"}:
        answers.say_kind(row, said["kind"])
    elif said.get("label", "") in set(Label):
        one = _sentence(request, row)
        if one is None:
            messages.warning(request, words.SENTENCE_GONE)
            return _back(interview, row)
        answers.say_label(row, key(one.text), Label(said["label"]))
    elif said.get("code", "") in set(ReasonCode):
        _say_reason(request, row, ReasonCode(said["code"]))
    messages.info(request, words.MENDED)
    return _back(interview, row, said.get("at", "") if said.get("at", "").startswith("#") else "")


def _say_reason(request: HttpRequest, row: Answer, code: ReasonCode) -> None:
    """Struck, changed for another, said with another confidence, brought back, or added."""
    reading, said = answers.read(row), request.POST
    there = next((reason for reason in reading.reasons if reason.code is code), None)
    rests = _rests_on(there, reading) if there else said.get("sentence", "")
    own = row.own_reasons.filter(code=code).first()
    rests = own.sentence if own and own.sentence and not rests else rests
    sure = Confidence(said["confidence"]) if said.get("confidence", "") in set(Confidence) else None
    if "strike" in said:
        answers.say_reason(row, OwnReason(code, stands=False, sentence=rests))
        return
    if said.get("instead", "") in set(ReasonCode):
        answers.say_reason(row, OwnReason(code, stands=False, sentence=rests))
        code = ReasonCode(said["instead"])
    answers.say_reason(row, OwnReason(code, sentence=rests, confidence=sure))


def _rests_on(reason: Reason, reading: ReplyReading) -> str:
    """The key of the sentence that a reason stands in; blank where it rests on the whole answer."""
    holding = (one for one in reading.sentences if one.start <= reason.start < one.end)
    return next((key(one.text) for one in holding), "") if reason.quote else ""


@require_POST
def settle(request: HttpRequest, pk: UUID, answer: UUID) -> HttpResponse:
    """Whether anything is still waited for after this answer, as the person says."""
    interview = own_interview(request, pk)
    row = own_answer(interview, answer)
    answers.say_settles(row, settles="settles" in request.POST)
    messages.info(request, words.SETTLED if row.settles else words.WAITED)
    return _back(interview, row)


def change(request: HttpRequest, pk: UUID, answer: UUID) -> HttpResponse:
    """The answer's own words changed, or all of it deleted."""
    interview = own_interview(request, pk)
    row = own_answer(interview, answer)
    if request.method != "POST":
        return render(request, "ask/change.html", {"interview": interview, "answer": row})
    if "delete" in request.POST:
        answers.remove(row)
        messages.info(request, words.REMOVED)
        return redirect("ask:overview", pk)
    text = request.POST.get("text", "")
    if not text.strip():
        context = {"interview": interview, "answer": row, "error": words.NOTHING_CHANGED}
        return render(request, "ask/change.html", context, status=422)
    answers.change_text(row, text)
    messages.info(request, words.TEXT_CHANGED)
    return _back(interview, row)


@require_POST
def about(request: HttpRequest, pk: UUID, answer: UUID) -> HttpResponse:
    """Which moment a sentence is about; and a moment struck, or brought back."""
    interview = own_interview(request, pk)
    row = own_answer(interview, answer)
    one = _sentence(request, row)
    if one is None:
        messages.warning(request, words.SENTENCE_GONE)
        return _back(interview, row)
    chosen = request.POST.get("moment", "")
    moment = next((m for m in kept(interview) if str(m.pk) == chosen), None)
    answers.say_about(row, key(one.text), moment)
    if moment and "strike" in request.POST:
        moment.struck_at = timezone.now()
        moment.save(update_fields=["struck_at", "updated_at"])
        messages.info(request, words.STRUCK)
    elif moment and "back" in request.POST:
        moment.struck_at = None
        moment.save(update_fields=["struck_at", "updated_at"])
        messages.info(request, words.BACK)
    return _back(interview, row, "#beside")
