"""A list from elsewhere: read, shown before anything is added, and added by a press; twice pressed, once added."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from secondtake.outlook.board import BoardReading, Entry, read_board
from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Outcome
from secondtake_app.steps.move_on.board import words
from secondtake_app.steps.move_on.board.adding import add, beside, fit
from secondtake_app.steps.move_on.board.rows import jobs_of
from secondtake_app.steps.move_on.models import Brought
from secondtake_app.steps.move_on.words import STATES

MOST_BYTES = 5 * 1024 * 1024
MOST_JOBS = 20_000
SHOWN = 50
_ORDERS = {"day": True, "month": False}


def bring(request: HttpRequest) -> HttpResponse:
    """A file, or pasted lines. What can't be read at all is said at once; the rest is looked at first."""
    if request.method != "POST":
        return render(request, "move_on/board/bring.html", {})
    file, pasted = request.FILES.get("file"), request.POST.get("pasted", "")
    if (file.size or 0 if file else len(pasted)) > MOST_BYTES:
        return _again(request, words.TOO_LARGE, pasted)
    data = file.read() if file else pasted.encode("utf-8", "replace")
    if not data.strip():
        return _again(request, words.NOTHING_BROUGHT, pasted)
    found = read_board(data)
    if not found.entries:
        return _again(request, "" if found.problems else words.NO_LINES, pasted, found)
    if len(found.entries) > MOST_JOBS:
        return _again(request, words.TOO_MANY, pasted)
    owner = person(request)
    Brought.objects.of(owner).delete()
    kept = Brought.objects.create(owner=owner, name=(file.name or "")[:255] if file else "", data=data)
    return redirect("move_on:brought", kept.pk)


def _again(request: HttpRequest, error: str, pasted: str, found: BoardReading | None = None) -> HttpResponse:
    context = {"error": error, "pasted": pasted, "problems": found.problems[:SHOWN] if found else ()}
    return render(request, "move_on/board/bring.html", context, status=422)


def look(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What would be added, what is here already, what could not be read; then a press that adds, or one that leaves."""
    kept = Brought.objects.of(person(request)).filter(pk=pk).first()
    if kept is None:
        messages.info(request, words.ADDED_ALREADY)
        return redirect("move_on:board")
    if request.method == "POST":
        return _decide(request, kept)
    if (said := request.GET.get("dates", "")) in _ORDERS:
        kept.day_first = _ORDERS[said]
        kept.save(update_fields=["day_first", "updated_at"])
        return redirect("move_on:brought", pk)
    return _show(request, kept)


def _show(request: HttpRequest, kept: Brought) -> HttpResponse:
    found = read_board(bytes(kept.data), kept.day_first)
    sorted_out = beside([fit(one) for one in found.entries], [job.entry for job in jobs_of(kept.owner)])
    context = {
        "kept": kept,
        "found": found,
        "new": [_told(entry) for entry in sorted_out.new[:SHOWN]],
        "new_more": len(sorted_out.new[SHOWN:]),
        "new_count": len(sorted_out.new),
        "here": sorted_out.here[:SHOWN],
        "here_more": len(sorted_out.here[SHOWN:]),
        "here_count": len(sorted_out.here),
        "problems": found.problems[:SHOWN],
        "problems_more": len(found.problems[SHOWN:]),
        "left_out": ", ".join(found.left_out),
        "two_ways": "two ways" in found.dates or kept.day_first is not None,
    }
    return render(request, "move_on/board/brought.html", context)


def _told(entry: Entry) -> tuple[Entry, str, str]:
    """An entry with its stage and what came of it, as the board would say them."""
    return entry, words.STAGES[entry.stage], STATES[Outcome.Kind(entry.outcome.value)] if entry.outcome else ""


@transaction.atomic
def _decide(request: HttpRequest, kept: Brought) -> HttpResponse:
    """Of two presses at once, one takes the row away and adds; the other finds it gone."""
    taken, _ = Brought.objects.of(kept.owner).filter(pk=kept.pk).delete()
    if not taken:
        messages.info(request, words.ADDED_ALREADY)
    elif "leave" in request.POST:
        messages.info(request, words.LEFT)
    else:
        found = read_board(bytes(kept.data), kept.day_first)
        messages.info(request, words.added(add(kept.owner, found.entries, timezone.now())))
    return redirect("move_on:board")
