"""The page of one message that arrived, and what can be done with it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from secondtake_app.engines.invitations.model import Invitation, Kind, NotAnInvitation
from secondtake_app.engines.invitations.reading import read_invitations
from secondtake_app.interviews import calendar
from secondtake_app.interviews.access import person
from secondtake_app.interviews.invitation_views import DONE, says
from secondtake_app.interviews.invitations import take
from secondtake_app.outbox import arrivals, words
from secondtake_app.outbox.known import who
from secondtake_app.outbox.models import Arrival


def _own(request: HttpRequest, pk: UUID) -> Arrival:
    """The person's message of that key; else 404, as for one that never was."""
    mine = Arrival.objects.of(person(request)).filter(interview__deleted_at=None, forgotten_at=None)
    return get_object_or_404(mine.select_related("interview__opportunity", "letter"), pk=pk)


@require_GET
def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What it says. From now on Home is silent about it."""
    arrival = _own(request, pk)
    Arrival.objects.filter(pk=arrival.pk, opened_at=None).update(opened_at=timezone.now())
    context = {
        "arrival": arrival,
        "told": words.beside(arrival, who(arrival)),
        "appointment": _appointment(arrival),
        "called_off": Kind.CALLED_OFF,
        "meeting": Kind.MEETING,
    }
    return render(request, "outbox/arrival.html", context)


def _appointment(arrival: Arrival) -> Invitation | None:
    if not arrival.calendar:
        return None
    try:
        return read_invitations(arrival.calendar.encode(), calendar.zone_of(arrival.owner))[0]
    except NotAnInvitation:
        return None


@require_POST
def begin(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Do what the appointment that came says: start an interview, move it, or call it off."""
    appointment = _appointment(_own(request, pk))
    if appointment is None:
        messages.warning(request, words.NO_APPOINTMENT)
        return redirect("outbox:arrival", pk)
    taken = take(appointment, person(request), timezone.now())
    messages.info(request, says(appointment, taken))
    if taken.interview is None or taken.became not in DONE:
        return redirect("outbox:arrival", pk)
    return redirect("interviews:about", taken.interview.pk)


@require_POST
def forget(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It does not belong here."""
    arrivals.forget(_own(request, pk), timezone.now())
    messages.info(request, words.FORGOTTEN_ARRIVAL)
    return redirect("interviews:home")
