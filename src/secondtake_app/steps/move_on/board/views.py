"""The board, the table, what is left out of them, and both as files."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake.outlook.board import to_csv, to_json
from secondtake_app.interviews import opportunities
from secondtake_app.interviews.access import person
from secondtake_app.interviews.models import Opportunity
from secondtake_app.people.models import User
from secondtake_app.steps.move_on.board import words
from secondtake_app.steps.move_on.board.rows import jobs_of
from secondtake_app.steps.move_on.board.shown import COLUMNS, board_of, columns_of, found_in, sorted_by, table_url

ROWS = 50
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column of the table: its words, where it sorts, and how the rows are sorted now."""

    text: str
    url: str
    sorted: str


@require_GET
def board(request: HttpRequest) -> HttpResponse:
    """All jobs in columns by how far they have come."""
    owner, now = person(request), timezone.now()
    opportunities.purge(now)
    everything = "all" in request.GET
    found = board_of(owner, timezone.localdate(now), everything=everything)
    context = {
        "board": found,
        "columns": columns_of(found, everything=everything),
        "everything": everything,
        "away": Opportunity.objects.of(owner).exclude(deleted_at=None),
        "table": table_url(everything=everything),
    }
    return render(request, "move_on/board/board.html", context)


@require_GET
def table(request: HttpRequest) -> HttpResponse:
    """The same jobs as a table, a page at a time."""
    everything, stage = "all" in request.GET, request.GET.get("stage", "")
    sort, find = request.GET.get("sort", ""), request.GET.get("find", "").strip()[:200]
    seen = board_of(person(request), timezone.localdate(), everything=everything)
    cards = sorted_by(seen, found_in(seen.seen.rows, stage, find), sort)
    page = Paginator(cards, ROWS).get_page(request.GET.get("page"))

    def at(number: int) -> str:
        return table_url(stage=stage, find=find, sort=sort, page=number, everything=everything)

    context = {
        "board": seen,
        "page": page,
        "lines": [seen.line(card) for card in page],
        "heads": [_head(name, sort, stage, find, everything=everything) for name in COLUMNS],
        "stage": stage,
        "stages": [(one.value, said) for one, said in words.STAGES.items()],
        "find": find,
        "sort": sort,
        "everything": everything,
        "newer": at(page.previous_page_number()) if page.has_previous() else "",
        "older": at(page.next_page_number()) if page.has_next() else "",
        "seen_all": table_url(stage=stage, find=find, sort=sort, everything=not everything),
    }
    return render(request, "move_on/board/table.html", context)


def _head(name: str, sort: str, stage: str, find: str, *, everything: bool) -> Head:
    text, _ = COLUMNS[name]
    now = {name: "ascending", f"-{name}": "descending"}.get(sort, "")
    other = f"-{name}" if sort == name else name
    return Head(text, table_url(stage=stage, find=find, sort=other, everything=everything), now)


@require_POST
def noes(request: HttpRequest) -> HttpResponse:
    """Leave jobs that ended with a no out of both, or show them again; kept until it is pressed again."""
    owner, hide = person(request), request.POST.get("hide") == "1"
    User.objects.filter(pk=owner.pk).update(hides_noes=hide)
    messages.info(request, words.NOES_LEFT_OUT if hide else words.NOES_SHOWN)
    return redirect("move_on:table" if request.POST.get("from") == "table" else "move_on:board")


@require_GET
def as_csv(request: HttpRequest) -> HttpResponse:
    """All jobs as a table, also those that are put away; no cell is run as a formula."""
    text = _BYTE_ORDER_MARK + to_csv(job.entry for job in jobs_of(person(request)))
    return _file(text, "text/csv; charset=utf-8", "second-take.csv")


@require_GET
def as_json(request: HttpRequest) -> HttpResponse:
    """All jobs as JSON, also those that are put away."""
    return _file(to_json(job.entry for job in jobs_of(person(request))), "application/json", "second-take.json")


def _file(text: str, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(text.encode("utf-8", "replace"), content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
