"""The calendar's page, its files, and the address to subscribe to."""

from __future__ import annotations

import hashlib
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST, require_safe

from secondtake_app.engines.calendar import Entry, to_ics
from secondtake_app.interviews import calendar, words
from secondtake_app.interviews.access import own_interview, person
from secondtake_app.interviews.models import CalendarAddress
from secondtake_app.interviews.standing import appointments
from secondtake_app.people import door

SHOWN = 30
TYPE = "text/calendar; charset=utf-8"


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """What there is, and the ways to have it elsewhere."""
    return draw(request)


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
    return HttpResponse(to_ics(entries), content_type=TYPE, headers=headers)


@require_POST
def address(request: HttpRequest) -> HttpResponse:
    """A new address to subscribe to, shown this once; or none any more."""
    if "forget" in request.POST or not settings.PUBLIC_URL:
        calendar.forget_address(person(request))
        messages.info(request, words.ADDRESS_GONE)
        return redirect("interviews:calendar")
    return draw(request, fresh=calendar.new_address(person(request)))


@csrf_exempt  # it only reads; a program that tries more is told that it may not, and not about forms
@require_safe
@door.public
def feed(request: HttpRequest, token: str) -> HttpResponseBase:
    """The calendar under its secret address, for a calendar program that has no session.

    Programs ask every hour, for ever: one that has the newest copy is told so, and is sent nothing.
    """
    owner = calendar.owner_of(token)
    if owner is None:
        raise Http404
    with timezone.override(owner.timezone):
        body = to_ics(calendar.entries(owner, timezone.now()))
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    shown = b"" if request.method == "HEAD" else body  # the server would send it all the same
    whole = HttpResponse(shown, content_type=TYPE, headers=headers)
    return get_conditional_response(request, etag=etag, response=whole) or whole


def draw(
    request: HttpRequest, *, error: str = "", pasted: str = "", fresh: str = "", status: int = 200
) -> HttpResponse:
    """The page, with what went wrong or a fresh address on it."""
    owner, now = person(request), timezone.now()
    coming = [appointment for appointment in appointments(owner, now) if appointment.starts >= now]
    context = {
        "coming": coming[:SHOWN],
        "more": len(coming[SHOWN:]),
        "public": settings.PUBLIC_URL,
        "subscribed": CalendarAddress.objects.of(owner).first(),
        "fresh": fresh,
        "error": error,
        "pasted": pasted,
    }
    return render(request, "interviews/calendar.html", context, status=status)
