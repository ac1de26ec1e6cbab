"""An invitation brought to the calendar's page: read, and done what it says; of several the person chooses."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from secondtake_app.engines.invitations.files import calendar_texts
from secondtake_app.engines.invitations.model import Invitation, Kind, NotAnInvitation
from secondtake_app.engines.invitations.reading import read_invitations
from secondtake_app.interviews import calendar, calendar_views, words
from secondtake_app.interviews.access import person
from secondtake_app.interviews.invitations import Became, Taken, take

SHOWN = 50
RECENT = timedelta(days=60)
DONE = (Became.BEGUN, Became.MOVED, Became.SAME, Became.CALLED_OFF)


@require_POST
def bring(request: HttpRequest) -> HttpResponse:
    """Start, move or call off an interview by an invitation: a file, a mail that carries one, or its text."""
    file = request.FILES.get("file")
    pasted = request.POST.get("text", "")
    data = file.read() if file else pasted.encode("utf-8", "replace")
    try:
        found = read_invitations(data, calendar.zone_of(person(request)))
    except NotAnInvitation as reason:
        return calendar_views.draw(request, error=str(reason), pasted=pasted, status=400)
    if len(found) > 1:
        chosen = _chosen(request, found)
        if not chosen:
            return _ask_which(request, found, "\n".join(calendar_texts(data)))
        found = chosen
    return _take(request, found, pasted)


def _chosen(request: HttpRequest, found: list[Invitation]) -> list[Invitation]:
    wanted = set(request.POST.getlist("which"))
    return [one for one in found if _mark(one) in wanted]


def _mark(invitation: Invitation) -> str:
    return f"{invitation.uid} {invitation.starts.isoformat()}"


def _ask_which(request: HttpRequest, found: list[Invitation], text: str) -> HttpResponse:
    """The meetings to choose from: what is to come first, then what was."""
    fresh = timezone.now() - RECENT
    ordered = sorted(found, key=lambda one: (one.starts < fresh, one.starts))
    rows = [(_mark(one), one, one.kind is Kind.CALLED_OFF) for one in ordered[:SHOWN]]
    context = {"rows": rows, "text": text, "left_out": len(found) - len(rows), "asked": "chosen" in request.POST}
    return render(request, "interviews/which.html", context)


def _take(request: HttpRequest, found: list[Invitation], pasted: str) -> HttpResponse:
    taken = [(one, take(one, person(request), timezone.now())) for one in found]
    if not any(told.became in DONE for _, told in taken):
        error = " ".join(dict.fromkeys(words.TAKEN[told.became] for _, told in taken))
        return calendar_views.draw(request, error=error, pasted=pasted, status=400)
    for invitation, told in taken:
        messages.info(request, says(invitation, told))
    began = [told.interview for _, told in taken if told.interview and told.became in DONE]
    return redirect("interviews:about", began[0].pk) if len(began) == 1 else redirect("interviews:home")


def says(invitation: Invitation, told: Taken) -> str:
    """What became of it, and what had to be taken for granted."""
    said = words.TAKEN[told.became]
    if told.interview:
        said = said.format(title=told.interview.title, at=words.at(timezone.localtime(invitation.starts)))
    notes = invitation.notes if told.became in (Became.BEGUN, Became.MOVED, Became.SAME) else ()
    return " ".join([said, *(words.NOTES[note] for note in notes)])
