"""The buttons under a letter. Each sends the whole page, so that no press loses a word, and goes back to a page."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import resolve
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.interviews.access import person
from secondtake_app.outbox import clocks, desk, letters, message, remarks, rules, words
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.people.owned import ChangedElsewhere
from secondtake_app.people.pausing import pause_url

SECTION = "#send"
"""Where the buttons stand on a letter's page."""


def own_letter(request: HttpRequest, pk: UUID) -> Letter:
    """The person's letter of that key; else 404, as for one that never was."""
    mine = Letter.objects.of(person(request)).filter(interview__deleted_at=None)
    return get_object_or_404(mine.select_related("owner", "interview__opportunity", "person"), pk=pk)


@require_POST
def act(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """Keep what stands on the page, do one thing with the letter, or say why not."""
    letter = own_letter(request, pk)
    kept = desk.keep(request, letter)
    if kept.error:
        return _its_page(request, letter)
    try:
        _do(request, letter, what, kept.seen)
    except (letters.Refused, message.AddressWrong, clocks.NotUnderstood) as reason:
        messages.warning(request, str(reason))
    except ChangedElsewhere:
        messages.warning(request, words.STALE)
    except Night as told:
        messages.info(request, str(told))
        return redirect(letter.page() + SECTION)
    else:
        return redirect("outbox:opening", pk) if what == "program" else _back(request, letter, SECTION)
    return _back(request, letter)


def _its_page(request: HttpRequest, letter: Letter) -> HttpResponse:
    """The words could not be saved: the letter's own page says why, and still shows what was typed."""
    view, arguments, named = resolve(letter.page())
    answer: HttpResponse = view(request, *arguments, **named)
    return answer


class Night(Exception):
    """It is night where the recipient is, and nobody said "send it now". The message is a sentence for the person."""


def _do(request: HttpRequest, letter: Letter, what: str, seen: int) -> None:
    now = timezone.now()
    match what:
        case "send":
            _refuse_at_night(request, letter, now)
            letters.approve(letter, _named(seen), now)
        case "hold" | "hold-until":
            letters.approve(letter, _named(seen), now, _hour(request, letter, what, now))
        case "zone":
            clocks.set_zone(letter, request.POST.get("zone", ""))
        case "copied" | "program":
            letters.hand_over(letter, what, now)
        case _ if what in DEEDS:
            DEEDS[what](letter, now)
        case _:
            raise Http404


DEEDS = {
    "undo": letters.take_back,
    "went": letters.went,
    "not-gone": letters.not_gone,
    "leave": letters.leave,
}


def _named(seen: int) -> int:
    """Send and Hold are for the very text that the person saw, so the page must say which. Raises Refused."""
    if not seen:
        raise letters.Refused(words.NO_VERSION)
    return seen


def _refuse_at_night(request: HttpRequest, letter: Letter, now: datetime) -> None:
    """Send asks once more in the recipient's night; the page then has a button that says so. Raises Night."""
    clock = clocks.clock_of(letter)
    if "anyway" not in request.POST and rules.is_quiet(now, clock.zone):
        raise Night(words.quiet(now.astimezone(clock.zone), clock.difference(now)))


def _hour(request: HttpRequest, letter: Letter, what: str, now: datetime) -> datetime:
    """The hour that was chosen; of the button "until the morning" the very hour that it showed."""
    zone = clocks.zone_of(letter)
    if what == "hold-until":
        return clocks.read_hour(request.POST.get("until", ""), zone, now)
    shown = request.POST.get("morning", "")
    return clocks.read_hour(shown, zone, now) if shown else rules.morning(now, zone)


@require_POST
def autosave(request: HttpRequest, pk: UUID) -> JsonResponse:
    """Save a letter's words while they are typed. One that was approved is a draft again, and the page says so."""
    letter = own_letter(request, pk)
    was = letter.state
    kept = desk.keep(request, letter)
    if kept.error:
        return JsonResponse({"sentence": kept.error, "other": kept.stored, "version": kept.letter.version}, status=409)
    told: dict[str, object] = {"version": letter.version}
    if letter.state != was:
        told |= {"sentence": words.DRAFT_AGAIN, "anew": SECTION}
    if pause := pause_url(request, letter.body, letter.page()):
        told["pause"] = pause
    return JsonResponse(told)


@require_GET
def opening(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page from which the mail program opens; it then asks whether the letter went."""
    letter = own_letter(request, pk)
    if letter.state != State.HANDED_OVER:
        return redirect(letter.page() + SECTION)
    context = {"letter": letter, "mailto": message.mailto(letter), "cut": message.is_too_long_for_mailto(letter)}
    return render(request, "outbox/opening.html", context)


@require_GET
def as_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The letter as a file that mail programs open as a draft."""
    letter = own_letter(request, pk)
    try:
        data = message.eml(letter, timezone.now())
    except message.AddressWrong as reason:
        messages.warning(request, str(reason))
        return _back(request, letter)
    headers = {"Content-Disposition": 'attachment; filename="letter.eml"'}
    return HttpResponse(data, content_type="message/rfc822", headers=headers)


@require_GET
def remarks_on(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The remarks on the letter as it is saved, for a page that has just saved it."""
    return render(request, "outbox/remarks.html", {"remarks": remarks.of(own_letter(request, pk))})


def _back(request: HttpRequest, letter: Letter, place: str = "") -> HttpResponse:
    """Where the press came from, else the letter's page; at the buttons, where there is nothing to read above them."""
    where = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(where, allowed_hosts=None) and where.startswith("/"):
        return HttpResponseRedirect(where)
    return redirect(letter.page() + place)
