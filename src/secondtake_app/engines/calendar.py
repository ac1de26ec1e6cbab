"""Calendar files (RFC 5545): entries out, an invitation in. Times go out in UTC, so that no zone can be misread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Component, Event

LARGEST = 1_000_000
"""Bytes of an invitation that are read; real ones have a few thousand."""
MOST_PEOPLE = 50
LONGEST = 300
_NO_ONE = {"ROOM", "RESOURCE", "GROUP"}


class NotAnInvitation(Exception):
    """Nothing in it has a time. The message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a calendar. `uid` stays the same for the same thing, so that a later copy takes its place."""

    uid: str
    title: str
    starts: datetime
    ends: datetime | None = None
    text: str = ""
    place: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody named in an invitation."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invitation says. `starts` is aware; an invitation for a whole day starts at nine where the person is."""

    uid: str
    title: str
    starts: datetime
    ends: datetime | None
    place: str
    guests: tuple[Guest, ...]
    cancelled: bool


def to_ics(entries: Iterable[Entry], now: datetime, name: str = "Second Take") -> bytes:
    """A calendar file with these entries, for download or for a subscription."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Second Take//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry, now))
    return bytes(calendar.to_ical())


def _event(entry: Entry, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", entry.starts.astimezone(UTC))
    if entry.ends:
        event.add("dtend", entry.ends.astimezone(UTC))
    event.add("summary", entry.title)
    for field, value in (("description", entry.text), ("location", entry.place), ("url", entry.url)):
        if value:
            event.add(field, value)
    event.add("transp", "OPAQUE" if entry.ends else "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


UNREADABLE = "\ufffd".encode()
"""In place of a zero character, which PostgreSQL can't keep."""


def read_invitation(data: bytes, zone: tzinfo) -> Invitation:
    """The first event of a calendar file; `zone` is for times that name none. Raises NotAnInvitation."""
    from icalendar import Calendar

    if len(data) > LARGEST:
        raise NotAnInvitation("That file is larger than any invitation. Nothing was stored. Save the invitation alone.")
    try:
        calendar = Calendar.from_ical(data.lstrip(b"\xef\xbb\xbf \r\n\t").replace(b"\0", UNREADABLE))
        events = [part for part in calendar.walk("VEVENT") if part.get("dtstart") is not None]
        return _invitation(calendar, events[0], zone)
    except (ValueError, IndexError, KeyError, AttributeError, TypeError, OverflowError, LookupError):
        raise NotAnInvitation(
            "We found no invitation in this. Nothing was stored. "
            "An invitation is a file that ends in .ics; in your mail or calendar, look for “save” or “export”."
        ) from None


def _invitation(calendar: Component, event: Component, zone: tzinfo) -> Invitation:
    method, get = str(calendar.get("method", "")), event.get
    status = str(get("status", ""))
    ends = get("dtend")
    return Invitation(
        uid=str(get("uid", ""))[:LONGEST],
        title=_line(get("summary", "")),
        starts=_aware(get("dtstart").dt, zone),
        ends=_aware(ends.dt, zone) if ends is not None else None,
        place=_line(get("location", "")),
        guests=_guests(event),
        cancelled="CANCEL" in (method.upper(), status.upper()[:6]),
    )


def _aware(when: date | datetime, zone: tzinfo) -> datetime:
    if not isinstance(when, datetime):
        return datetime.combine(when, time(9), zone)
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=zone)


def _guests(event: Component) -> tuple[Guest, ...]:
    named = [part for field in ("organizer", "attendee") for part in _listed(event.get(field))]
    found: dict[str, Guest] = {}
    for person in named[:MOST_PEOPLE]:
        guest = _guest(person)
        if guest:
            found.setdefault(guest.address.casefold() or guest.name, guest)
    return tuple(found.values())


def _listed(value: object) -> list[object]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _guest(person: object) -> Guest | None:
    """Name and address; none for a room."""
    told = getattr(person, "params", {})
    if str(told.get("CUTYPE", "")).upper() in _NO_ONE:
        return None
    address = str(person)
    address = address[len("mailto:") :] if address.casefold().startswith("mailto:") else ""
    name = _line(told.get("CN", "")) or address.partition("@")[0]
    if "@" in name:  # some calendars repeat the address as the name
        name = name.partition("@")[0]
    return Guest(name[:200], address.strip()[:320]) if name else None


def _line(value: object) -> str:
    return " ".join(str(value).split())[:LONGEST]


def zone_named(name: str) -> tzinfo:
    """A zone by its name; UTC where the name is none."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return UTC
