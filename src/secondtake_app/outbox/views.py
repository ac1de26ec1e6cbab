"""The buttons under a letter. Each posts, and goes back to the page that it was on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.interviews.access import person
from secondtake_app.outbox import letters, message, remarks, rules, words
from secondtake_app.outbox.models import Letter
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.zone import machine_zone

LONGEST_NUMBER = 9


def own_letter(request: HttpRequest, pk: UUID) -> Letter:
    """The person's letter of that key; else 404, as for one that never was."""
    mine = Letter.objects.of(person(request)).filter(interview__deleted_at=None)
    return get_object_or_404(mine.select_related("owner", "interview", "person"), pk=pk)


@require_POST
def act(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """Do one thing with a letter, or say why not."""
    letter, now = own_letter(request, pk), timezone.now()
    try:
        _do(request, letter, what, now)
    except (letters.Refused, message.AddressWrong) as reason:
        messages.warning(request, str(reason))
    except ChangedElsewhere:
        messages.warning(request, words.STALE)
    return _back(request)


def _do(request: HttpRequest, letter: Letter, what: str, now: datetime) -> None:
    seen = _seen(request, letter)
    match what:
        case "send":
            letters.approve(letter, seen, now)
        case "hold":
            letters.approve(letter, seen, now, _hour(request, letter, now))
        case "undo":
            letters.take_back(letter, now)
        case "copied" | "program":
            letters.hand_over(letter, what, now)
        case "went":
            letters.went(letter, now)
        case "not-gone":
            letters.not_gone(letter, now)
        case "leave":
            letters.leave(letter, now)
        case _:
            raise Http404


def _seen(request: HttpRequest, letter: Letter) -> int:
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() and len(said) <= LONGEST_NUMBER else letter.version


def _hour(request: HttpRequest, letter: Letter, now: datetime) -> datetime:
    """The hour that was asked for; without one, the next morning where the recipient is."""
    zone = zone_of(letter)
    said = request.POST.get("until", "")
    if not said:
        return rules.morning(now, zone)
    try:
        until = datetime.fromisoformat(said)
    except ValueError:
        raise letters.Refused(words.HOUR_NOT_READ) from None
    until = until.replace(tzinfo=zone) if until.tzinfo is None else until
    if until <= now:
        raise letters.Refused(words.HOUR_OVER)
    return until


def zone_of(letter: Letter) -> ZoneInfo:
    """Where the recipient is, if that is known; else where the person is."""
    name = (letter.person.timezone if letter.person else "") or letter.owner.timezone or machine_zone()
    try:
        return ZoneInfo(name)
    except (ValueError, OSError):
        return ZoneInfo("UTC")


@require_GET
def as_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The letter as a file that mail programs open as a draft."""
    letter = own_letter(request, pk)
    try:
        data = message.eml(letter, timezone.now())
    except message.AddressWrong as reason:
        messages.warning(request, str(reason))
        return _back(request)
    headers = {"Content-Disposition": 'attachment; filename="letter.eml"'}
    return HttpResponse(data, content_type="message/rfc822", headers=headers)


@require_GET
def remarks_on(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The remarks on the letter as it is saved, for a page that has just saved it."""
    return render(request, "outbox/remarks.html", {"remarks": remarks.of(own_letter(request, pk))})


def _back(request: HttpRequest) -> HttpResponse:
    where = request.POST.get("next", "") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(where, allowed_hosts=None) and where.startswith("/"):
        return HttpResponseRedirect(where)
    return redirect("interviews:home")
