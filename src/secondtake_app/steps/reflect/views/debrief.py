"""The debrief: what went right first, what is remembered found in the record, then places to look."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.engines import likeness
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.steps.reflect import (
    after_words,
    closing,
    evening,
    looking_back,
    page,
    record,
    rules,
    wording,
    words,
)
from secondtake_app.steps.reflect.forms import MomentForm
from secondtake_app.steps.reflect.models import FindingChoice, MemoryChoice, RecalledAnswer
from secondtake_app.steps.reflect.views.kept import kept, save, seen
from secondtake_app.steps.reflect.views.shared import draw, go_on, own_interview, pause_url, whole

RIGHT_WHEN_CLOSED = 5


def debrief(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The page itself. After the close it shows only what is kept: lessons, and what went right (E1.13)."""
    interview = own_interview(request, pk)
    if evening.is_closed(interview):
        return show_closed(request, interview)
    return _show(request, interview, ticked=request.GET.getlist("ticked"))


def _show(request: HttpRequest, interview: Interview, ticked: list[str], error: str = "") -> HttpResponseBase:
    shown, sitting = page.gather(interview, ticked), evening.sitting(interview)
    context = {
        "page": shown,
        "error": error,
        "ticked": ticked,
        "kept": interview.moments.filter(struck_at=None),
        "by_words_only": "" if likeness.available() else words.NO_LIKENESS,
        "sitting": sitting,
        "revision": interview.record,
        "other": request.POST.get("other") or request.GET.get("other", ""),
        "ask": wording.question(interview, [wording.Saved(sitting.reopened_note, after_words.NEWS)]),
        "asked_ticked": request.POST.getlist("asked") or request.GET.getlist("asked"),
    }
    return draw(request, "debrief", interview, context, status=422 if error else 200)


def show_closed(request: HttpRequest, interview: Interview, error: str = "", note: str = "") -> HttpResponseBase:
    """The debrief after its close: what went right, what is taken along, what comes next (E1.13)."""
    shown, last = page.gather(interview), evening.last_closed(interview)
    line = wording.Saved(
        last.kind_line if last else "", after_words.KIND_LINE, reverse("reflect:close", args=[interview.pk])
    )
    context = {
        "right": [*shown.right, *shown.more_right][:RIGHT_WHEN_CLOSED],
        "moments": closing.lessons(interview),
        "struck": looking_back.struck(interview),
        "lessons_wait": bool(looking_back.lessons_of(interview)),
        "parked": interview.parked.filter(let_go_at=None),
        "now": timezone.now(),
        "next": closing.comes_next(interview),
        "sitting": last,
        "ask": wording.question(interview, [line]),
        "not_yet": after_words.NOT_YET if last and last.put_off else "",
        "reasons": words.REASONS,
        "error": error,
        "note": note or request.POST.get("note", ""),
        "feeling_only": evening.reflection(interview).only_a_feeling,
    }
    return draw(request, "closed", interview, context, status=422 if error else 200)


@require_POST
def say(request: HttpRequest, pk: UUID, finding: str, verdict: str) -> HttpResponseBase:
    """What the person says of one finding. One that they strike out never returns."""
    interview = own_interview(request, pk)
    found = record.report(interview, evening.asked_lines(interview)) or record.from_memory(interview)
    data = page.find_by_id(found, finding)
    if data is None or verdict not in set(FindingChoice.Verdict):
        raise Http404
    row = page.Choices(interview).of(data)
    row = row or FindingChoice(owner=interview.owner, interview=interview, kind=data["kind"], span=data["span"])
    row.revision, row.finding, row.verdict = interview.record, data, verdict
    own = request.POST.get(f"words-{finding}", "").strip()
    row.words = own or row.words
    if row.words and verdict == FindingChoice.Verdict.KEPT:
        row.verdict = FindingChoice.Verdict.EDITED
    row.save()
    pause = pause_url(request, row.words, reverse("reflect:debrief", args=[pk]))
    return (
        redirect(pause)
        if pause
        else _back(request, interview, "places" if verdict in page.GONE and data["polarity"] != "right" else "right")
    )


def _back(request: HttpRequest, interview: Interview, anchor: str) -> HttpResponseBase:
    """To the same place on the debrief, with the ticks that were set on it."""
    kept = [("ticked", name) for name in request.POST.getlist("place")]
    kept += [("asked", line) for line in request.POST.getlist("asked")]
    kept += [("other", request.POST["other"])] if request.POST.get("other", "").strip() else []
    return redirect(f"{reverse('reflect:debrief', args=[interview.pk])}?{urlencode(kept)}#{anchor}")


@require_POST
def place_memory(request: HttpRequest, pk: UUID, number: int) -> HttpResponseBase:
    """Where a remembered line stands in the record, as the person says."""
    interview = own_interview(request, pk)
    found = record.report(interview, evening.asked_lines(interview))
    if found is None or number >= len(found["memories"]):
        raise Http404
    memory = found["memories"][number]
    chosen = whole(request.POST.get(f"memory-{number}", ""), len(memory["passages"]))
    passage = memory["passages"][chosen] if chosen < len(memory["passages"]) else None
    values = {"owner": interview.owner, "revision": interview.record, "in_record": passage is not None}
    MemoryChoice.objects.update_or_create(
        interview=interview,
        line=memory["line"][: rules.LONGEST_LINE],
        defaults={**values, "span": passage["span"] if passage else None},
    )
    return _back(request, interview, f"m-{number}")


@require_POST
def choose(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Keep up to three moments, or none: it's a feeling."""
    interview = own_interview(request, pk)
    ticked, asked = request.POST.getlist("place"), request.POST.getlist("asked")
    other = request.POST.get("other", "").strip()
    if evening.is_closed(interview):
        return show_closed(request, interview, words.CHANGED_WHILE_CLOSED if other else "", other)
    if "feeling" in request.POST:
        return _only_a_feeling(interview)
    count = len(ticked) + len(asked) + bool(other)
    if not rules.may_keep(
        interview.moments.exclude(origin=Moment.Origin.ANSWER).count(),
        _new(interview, ticked, [*asked, *([other] if other else [])]),
    ):
        return _show(request, interview, ticked, words.TOO_MANY)
    if not count and not interview.moments.exists():
        return _show(request, interview, ticked, words.NOTHING_CHOSEN)
    _keep(interview, ticked, asked, other)
    pause = pause_url(request, other, reverse("reflect:begin", args=[pk]))
    return redirect(pause) if pause else go_on(interview)


def _new(interview: Interview, ticked: list[str], lines: list[str]) -> int:
    """How many of these are not kept yet: what is sent twice counts once."""
    kept = interview.moments
    places, questions = set(kept.values_list("place", flat=True)), set(kept.values_list("question", flat=True))
    return len(set(ticked) - places) + len({line[: rules.LONGEST_LINE] for line in lines} - questions)


def _only_a_feeling(interview: Interview) -> HttpResponseBase:
    progress = evening.reflection(interview)
    progress.chosen = progress.only_a_feeling = True
    progress.save(update_fields=["chosen", "only_a_feeling"])
    return go_on(interview)


@transaction.atomic
def _keep(interview: Interview, ticked: list[str], asked: list[str], other: str) -> None:
    shown = page.gather(interview)
    for place in shown.places:
        if place.id in ticked and not interview.moments.filter(place=place.id).exists():
            _moment_of_place(interview, place)
    answers = evening.recalled_answers(interview)
    for line in shown.asked:
        if line in asked and not interview.moments.filter(question=line).exists():
            _moment_of_memory(interview, line, answers.get(line))
    if other and not interview.moments.filter(question=other[: rules.LONGEST_LINE]).exists():
        _moment_of_memory(interview, other[: rules.LONGEST_LINE], None)
    progress = evening.reflection(interview)
    progress.chosen, progress.only_a_feeling = True, False
    progress.save(update_fields=["chosen", "only_a_feeling"])


def _moment_of_place(interview: Interview, place: page.ShownPlace) -> None:
    finding = place.head.data
    Moment.objects.create(
        owner=interview.owner,
        interview=interview,
        revision=interview.record,
        place=place.id,
        origin=Moment.Origin.RECORD,
        span=finding["span"],
        start=finding["start"],
        end=finding["end"],
        question=place.data.get("question") or "",
        quote=finding["quote"],
    )


def _moment_of_memory(interview: Interview, line: str, answer: RecalledAnswer | None) -> None:
    said = answer.said if answer else ""
    Moment.objects.create(
        owner=interview.owner, interview=interview, origin=Moment.Origin.MEMORY, question=line, quote=said
    )


def moment(request: HttpRequest, pk: UUID, moment: UUID) -> HttpResponseBase:
    """One moment: what I'd say now; the rest for who wants it. It is saved while it is typed."""
    interview = own_interview(request, pk)
    row = _own_moment(interview, moment)
    if request.method == "POST" and "drop" in request.POST:
        row.delete()
        return go_on(interview)
    before = _as_text(row)
    form = MomentForm(request.POST or None, instance=row)
    if request.method != "POST" or not form.is_valid():
        return _ask_moment(request, interview, form)
    try:
        save(row, seen(request, row), [*TYPED, *CHOSEN])
    except ChangedElsewhere:
        return _ask_moment(request, interview, form, other=before)
    Moment.objects.filter(pk=row.pk).update(written_at=timezone.now())
    pause = pause_url(request, _as_text(row), reverse("reflect:begin", args=[pk]))
    return redirect(pause) if pause else go_on(interview)


def _own_moment(interview: Interview, moment: UUID) -> Moment:
    return get_object_or_404(Moment.objects.of(interview.owner), interview=interview, pk=moment)


def _ask_moment(request: HttpRequest, interview: Interview, form: MomentForm, other: str = "") -> HttpResponseBase:
    stored = Moment.objects.get(pk=form.instance.pk)
    context = {
        "form": form,
        "moment": stored,
        "sitting": evening.sitting(interview),
        "afters": Moment.After.choices,
        "whose": Moment.Whose.choices,
        "example": words.IF_THEN,
        "opened": stored.written_at is not None,
        "ask": wording.question(interview, wording.of_moments([stored])) if request.method == "GET" else None,
        "version": stored.version if other else seen(request, stored),
        "other": other,
        "saved": words.CHANGED_ELSEWHERE if other else "",
    }
    return draw(request, "moment", interview, context, status=409 if other else 422 if form.errors else 200)


@require_POST
def keep_moment(request: HttpRequest, pk: UUID, moment: UUID) -> JsonResponse:
    """Save a moment's words while they are typed."""
    row = _own_moment(own_interview(request, pk), moment)
    other = _as_text(row)
    for name in TYPED:
        setattr(row, name, request.POST.get(name, "").strip()[: ONE_LINE.get(name)])
    return kept(request, row, TYPED, other=other, text=_as_text(row))


TYPED = ("happened", "as_they_saw_it", "situation", "action", "result", "if_this", "then_that")
CHOSEN = ("after", "whose", "practise")
ONE_LINE = {"if_this": 300, "then_that": 300}
"""How long the fields of one line may be, in characters."""


def _as_text(row: Moment) -> str:
    """All that was typed about a moment, as one text."""
    return "\n".join(said for name in TYPED if (said := getattr(row, name)))


@require_POST
def spend(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Count time spent on what went wrong towards the sitting's box; nothing closes by itself."""
    sitting = evening.sitting(own_interview(request, pk))
    said = whole(request.POST.get("seconds", ""))
    if said and sitting.closed_at is None and not sitting.alone:
        sitting.seconds += min(said, 60)
        sitting.save(update_fields=["seconds"])
    return JsonResponse({"over": rules.box_is_over(sitting.seconds, sitting.minutes)})
