"""Take it along: a page to print, Markdown, JSON."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.template.loader import render_to_string
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from secondtake_app.interviews.models import Consent, Interview
from secondtake_app.steps.reflect import closing, evening, page, record
from secondtake_app.steps.reflect.views.shared import draw, own_interview


@require_GET
def printed(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """One or two pages on paper: what went right first; after the close, what is taken along and no more."""
    interview = own_interview(request, pk)
    context = _context(interview)
    if evening.is_closed(interview):
        context |= {"closed": True, "moments": closing.lessons(interview)}
    return draw(request, "print", interview, context)


def _context(interview: Interview) -> dict[str, object]:
    shown, answers = page.gather(interview), evening.recalled_answers(interview)
    return {
        "remembered": [(line, answers.get(line)) for line in shown.asked],
        "page": shown,
        "right": [*shown.right, *shown.more_right],
        "moments": interview.moments.filter(struck_at=None),
        "consent": getattr(interview, "consent", None),
    }


@require_GET
def markdown(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same as Markdown."""
    interview = own_interview(request, pk)
    text = render_to_string("reflect/export.md", {"interview": interview, **_context(interview)})
    return _download(interview, text, "text/markdown; charset=utf-8", "md")


@require_GET
def as_json(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything that is kept of one interview, as data."""
    interview = own_interview(request, pk)
    data = {
        "interview": {
            "title": interview.title,
            "company": interview.opportunity.company,
            "role": interview.opportunity.role,
            "kind": interview.kind,
            "happened_at": interview.happened_at,
            "people": list(interview.people.values("name", "part")),
        },
        "consent": _agreed(interview),
        "recordings": list(interview.recordings.values(*RECORDING_FIELDS)),
        "recall": list(interview.recalls.values("prompt", "text", "first_text", "frozen_at")),
        "answers": list(interview.recalled_answers.values("question", "said", "certainty", "they_did")),
        "forecast": list(Interview.objects.filter(pk=pk).values("forecast__feeling", "forecast__odds")),
        "moments": list(interview.moments.values(*MOMENT_FIELDS)),
        "sittings": list(interview.sittings.values(*SITTING_FIELDS)),
        "parked": list(interview.parked.values("words", "due_at", "let_go_at")),
        "debrief": record.report(interview, evening.asked_lines(interview)) or record.from_memory(interview),
        "transcript": interview.record.data if interview.record else None,
    }
    response = JsonResponse(data, json_dumps_params={"indent": 1, "ensure_ascii": False})
    response["Content-Disposition"] = f'attachment; filename="{slugify(interview.title) or "interview"}.json"'
    return response


def _agreed(interview: Interview) -> dict[str, object] | None:
    """Who agreed that the record is kept, how, and when that was said."""
    said = Consent.objects.filter(interview=interview).first()
    if said is None:
        return None
    return {"basis": said.basis, "agreed": said.get_basis_display(), "how": said.how, "said_at": said.day}


RECORDING_FIELDS = (
    *("name", "basis", "how", "created_at", "keep_until"),
    *("bleeps", "deleted_at", "deletes_because"),
)
SITTING_FIELDS = (
    *("minutes", "seconds", "reopened_for", "reopened_note"),
    *("closed_at", "kind_line", "in_two_days", "felt_then"),
)
MOMENT_FIELDS = (
    *("origin", "start", "end", "question", "quote", "topic", "happened", "as_they_saw_it", "after", "whose"),
    *("situation", "action", "result", "if_this", "then_that", "struck_at", "two_days_on"),
)


def _download(interview: Interview, text: str, content_type: str, ending: str) -> HttpResponse:
    response = HttpResponse(text, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{slugify(interview.title) or "interview"}.{ending}"'
    return response
