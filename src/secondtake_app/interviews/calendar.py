"""The person's own dates as a calendar: to download, and to subscribe to under a secret address."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse

from secondtake_app.engines.calendar import Entry, zone_named
from secondtake_app.interviews.models import CalendarAddress, Interview
from secondtake_app.interviews.standing import Appointment, appointments

if TYPE_CHECKING:
    from secondtake_app.people.models import User

AT = "second-take"
"""What stands behind the @ of a UID (RFC 7986: anything, as long as the whole is unique)."""


def entries(person: User, now: datetime) -> list[Entry]:
    """All that is to come back at a time, and the interviews themselves."""
    return [_entry(appointment) for appointment in appointments(person, now)]


def entry_of(interview: Interview) -> Entry | None:
    """The interview itself, if it has a time."""
    appointment = appointment_of(interview)
    return _entry(appointment) if appointment else None


def appointment_of(interview: Interview) -> Appointment | None:
    """The interview itself as an appointment, if it has a time and takes place."""
    if interview.happened_at is None or interview.called_off_at is not None:
        return None
    return Appointment(
        key=f"interview-{interview.pk}",
        title=interview.title,
        starts=interview.happened_at,
        changed=interview.updated_at,
        ends=interview.ends_at,
        place=interview.place,
        original=interview.calendar_uid,
    )


def uid_of(key: str) -> str:
    """The uid under which an appointment stands in every calendar."""
    return f"{key}@{AT}"


def _entry(appointment: Appointment) -> Entry:
    return Entry(
        uid=uid_of(appointment.key),
        title=appointment.title,
        starts=appointment.starts,
        changed=appointment.changed,
        ends=appointment.ends,
        text=appointment.text,
        place=appointment.place,
        original=appointment.original,
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


def zone_of(person: User) -> tzinfo:
    """Where the person is."""
    return zone_named(person.timezone)
