"""The person's own dates as a calendar: to download, to subscribe to, and an invitation that starts an interview."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from secondtake_app.engines.calendar import Entry, Guest, Invitation
from secondtake_app.interviews.models import CalendarAddress, Interview, Opportunity, Person
from secondtake_app.interviews.standing import Appointment, appointments

if TYPE_CHECKING:
    from secondtake_app.people.models import User

AT = "second-take"
"""What stands behind the @ of a UID (RFC 7986: anything, as long as the whole is unique)."""
UNTITLED = "Interview"


def entries(person: User, now: datetime) -> list[Entry]:
    """All that is to come back at a time, and the interviews themselves."""
    return [_entry(appointment) for appointment in appointments(person, now)]


def entry_of(interview: Interview) -> Entry | None:
    """The interview itself, if it has a time."""
    appointment = appointment_of(interview)
    return _entry(appointment) if appointment else None


def appointment_of(interview: Interview) -> Appointment | None:
    """The interview itself as an appointment, if it has a time."""
    if interview.happened_at is None:
        return None
    key = f"interview-{interview.pk}"
    return Appointment(key, interview.title, interview.happened_at, interview.ends_at, place=interview.place)


def _entry(appointment: Appointment) -> Entry:
    return Entry(
        uid=f"{appointment.key}@{AT}",
        title=appointment.title,
        starts=appointment.starts,
        ends=appointment.ends,
        text=appointment.text,
        place=appointment.place,
    )


def new_address(person: User) -> str:
    """A secret address for subscribing; the one before it stops working. Only its hash is kept."""
    token = secrets.token_urlsafe(24)
    forget_address(person)
    CalendarAddress.objects.create(owner=person, token_hash=_hash(token))
    return f"{settings.PUBLIC_URL}{reverse('interviews:calendar_feed', args=[token])}"


def forget_address(person: User) -> None:
    """No address works any more."""
    CalendarAddress.objects.of(person).delete()


def owner_of(token: str) -> User | None:
    """Whose calendar that address is."""
    found = CalendarAddress.objects.filter(token_hash=_hash(token)).select_related("owner").first()
    return found.owner if found else None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def begin_from(invitation: Invitation, owner: User) -> Interview:
    """The interview of an invitation: a new one, or the one that an earlier copy of the invitation began."""
    known = Interview.objects.of(owner).filter(calendar_uid=invitation.uid, deleted_at=None).exclude(calendar_uid="")
    interview = known.first() or Interview(
        owner=owner, opportunity=Opportunity.objects.create(owner=owner), calendar_uid=invitation.uid
    )
    interview.title = interview.title or invitation.title[:200] or UNTITLED
    interview.happened_at, interview.ends_at = invitation.starts.astimezone(UTC), invitation.ends
    interview.place = invitation.place
    interview.save()
    for guest in invitation.guests:
        if not _is_me(guest, owner):
            _meet(interview, guest)
    return interview


def _meet(interview: Interview, guest: Guest) -> None:
    person, _ = Person.objects.get_or_create(owner=interview.owner, interview=interview, name=guest.name)
    if guest.address and not person.address:
        person.address = guest.address
        person.save(update_fields=["address", "updated_at"])


def _is_me(guest: Guest, owner: User) -> bool:
    own = owner.first_name.strip().casefold()
    return bool(own) and guest.name.casefold() in (own, own.split()[0])


def zone_of(person: User) -> tzinfo:
    """Where the person is."""
    from secondtake_app.engines.calendar import zone_named

    return zone_named(person.timezone)
