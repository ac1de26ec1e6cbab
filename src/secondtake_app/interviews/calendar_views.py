"""The calendar's page, its files, the address to subscribe to, and an invitation that starts an interview."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.engines.calendar import Entry, NotAnInvitation, read_invitation, to_ics
from secondtake_app.interviews import calendar, words
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.models import CalendarAddress
from secondtake_app.people import door

TYPE = "text/calendar; charset=utf-8"


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """What there is, and the ways to have it elsewhere."""
    return _draw(request)


@require_GET
def everything(request: HttpRequest) -> HttpResponse:
    """All dates as one file."""
    return _file(calendar.entries(person(request), timezone.now()), "second-take.ics")


@require_GET
def one(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One interview as a file."""
    entry = calendar.entry_of(own_interview(request, pk))
    if entry is None:
        raise Http404
    return _file([entry], "interview.ics")


def _file(entries: list[Entry], name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(to_ics(entries, timezone.now()), content_type=TYPE, headers=headers)


@require_POST
def bring(request: HttpRequest) -> HttpResponse:
    """Start an interview from an invitation: a file, or its text pasted."""
    file = request.FILES.get("file")
    pasted = request.POST.get("text", "")
    try:
        found = read_invitation(file.read() if file else pasted.encode(), calendar.zone_of(person(request)))
    except NotAnInvitation as reason:
        return _draw(request, error=str(reason), pasted=pasted, status=400)
    if found.cancelled:
        return _draw(request, error=words.CANCELLED, status=400)
    interview = calendar.begin_from(found, person(request))
    messages.info(request, words.BROUGHT)
    return redirect("interviews:about", interview.pk)


@require_POST
def address(request: HttpRequest) -> HttpResponse:
    """A new address to subscribe to, shown this once; or none any more."""
    if "forget" in request.POST or not settings.PUBLIC_URL:
        calendar.forget_address(person(request))
        messages.info(request, words.ADDRESS_GONE)
        return redirect("interviews:calendar")
    return _draw(request, fresh=calendar.new_address(person(request)))


@require_GET
@door.public
def feed(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """The calendar under its secret address, for a calendar program that has no session."""
    owner = calendar.owner_of(token)
    if owner is None:
        raise Http404
    return HttpResponse(to_ics(calendar.entries(owner, timezone.now()), timezone.now()), content_type=TYPE)


def _draw(
    request: HttpRequest, *, error: str = "", pasted: str = "", fresh: str = "", status: int = 200
) -> HttpResponse:
    owner = person(request)
    coming = [entry for entry in calendar.entries(owner, timezone.now()) if entry.starts >= timezone.now()]
    context = {
        "coming": coming,
        "public": settings.PUBLIC_URL,
        "subscribed": CalendarAddress.objects.of(owner).first(),
        "fresh": fresh,
        "error": error,
        "pasted": pasted,
    }
    return render(request, "interviews/calendar.html", context, status=status)
