"""Writing about a lost job, for oneself (E1.19, E1.20): kept as it is typed, read by nothing, deleted at a press.

Only the pause after words about self-harm looks at it, as at all free text: it keeps nothing, and the page says so.
"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.interviews import keeping
from secondtake_app.interviews.access import person
from secondtake_app.people.owned import ChangedElsewhere, OwnedQuerySet
from secondtake_app.steps.reflect import after_words as words
from secondtake_app.steps.reflect import words as sentences
from secondtake_app.steps.reflect.models import Writing
from secondtake_app.steps.reflect.views.kept import kept, save, seen
from secondtake_app.steps.reflect.views.shared import pause_url


def writings(request: HttpRequest) -> HttpResponseBase:
    """The place: what it is, what is known of it, and what was written here. A post begins a sitting."""
    mine = _mine(request)
    if request.method == "POST":
        mine.filter(text="").delete()
        return redirect("reflect:writing", Writing.objects.create(owner=person(request)).pk)
    rows = list(mine.exclude(text=""))
    context = {"rows": rows, "so_far": words.written_so_far(len(rows)) if rows else ""}
    return render(request, "reflect/writings.html", {**context, "enough": len(rows) >= words.ENOUGH})


def writing(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """One sitting. Nothing counts down, and nothing comes back."""
    row = get_object_or_404(_mine(request), pk=pk)
    if request.method != "POST":
        return _show(request, row)
    other = row.text
    row.text = request.POST.get("text", row.text)
    try:
        save(row, seen(request, row), ["text"])
    except ChangedElsewhere:
        return _show(request, row, other)
    there = reverse("reflect:writings")
    return redirect(pause_url(request, row.text, request.path) or there)


def _show(request: HttpRequest, row: Writing, other: str | None = None) -> HttpResponse:
    version = Writing.objects.get(pk=row.pk).version
    context: dict[str, object] = {"row": row, "version": version}
    if other is not None:
        context |= {"other": other, "saved": sentences.CHANGED_ELSEWHERE}
    return render(request, "reflect/writing.html", context, status=200 if other is None else 409)


@require_POST
def keep_writing(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Save it while it is typed."""
    row = get_object_or_404(_mine(request), pk=pk)
    other = row.text
    row.text = request.POST.get("text", row.text)
    return kept(request, row, ["text"], other=other, text=row.text)


@require_POST
def delete_writing(request: HttpRequest, pk: UUID | None = None) -> HttpResponseBase:
    """One sitting, or all of them, gone for good."""
    found = _mine(request).filter(pk=pk) if pk else _mine(request)
    if found.delete()[0]:
        keeping.forget_pages()
        messages.info(request, words.WRITING_GONE if pk else words.ALL_WRITING_GONE)
    return redirect("reflect:writings")


@require_GET
def take_writing(request: HttpRequest) -> HttpResponse:
    """All of it as one text file, for whoever asks for it; it is in no other export."""
    parts = [f"{timezone.localtime(row.created_at):%Y-%m-%d %H:%M}\n\n{row.text}" for row in _mine(request)]
    response = HttpResponse("\n\n\n".join(parts), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{words.WRITING_FILE}"'
    return response


def _mine(request: HttpRequest) -> OwnedQuerySet[Writing]:
    return Writing.objects.of(person(request))
