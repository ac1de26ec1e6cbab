"""Calendar files (RFC 5545), written: times go out in UTC, so that no zone can be misread. No alarms: nobody asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODUCT = "-//Second Take//EN"
REFRESH = timedelta(hours=1)
"""How often a calendar program may ask again; most choose for themselves."""
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
LARGEST_SEQUENCE = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a calendar. `uid` stays the same for the same thing, so that a later copy takes its place.

    `changed` is when what it says was last changed: the same entry is the same bytes, whenever it is asked for.
    """

    uid: str
    title: str
    starts: datetime
    changed: datetime
    ends: datetime | None = None
    text: str = ""
    place: str = ""
    original: str = ""
    """The uid under which somebody else has invited to the same, if so; it is not written."""

    @property
    def sequence(self) -> int:
        """Grows with every change (RFC 5545, 3.8.7.4): seconds since 2020, which needs no counter to be stored."""
        return min(max(int((self.changed - EPOCH).total_seconds()), 0), LARGEST_SEQUENCE)


def to_ics(entries: Iterable[Entry], name: str = "Second Take") -> bytes:
    """A calendar file with these entries, for download or for a subscription.

    It names no METHOD: a published one would need an organizer (RFC 5546, 3.2.1), and nobody is invited.
    """
    calendar = _calendar()
    for field in ("name", "x-wr-calname"):
        calendar.add(field, name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def one_object(entry: Entry) -> bytes:
    """One entry as a calendar server keeps it (RFC 4791, 4.1)."""
    calendar = _calendar()
    calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _calendar() -> Calendar:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def _event(entry: Entry) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed.astimezone(UTC))
    event.add("last-modified", entry.changed.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.starts.astimezone(UTC))
    if entry.ends and entry.ends > entry.starts:
        event.add("dtend", entry.ends.astimezone(UTC))
    event.add("summary", printable(entry.title))
    for field, value in (("description", entry.text), ("location", entry.place)):
        if value:
            event.add(field, printable(value))
    event.add("transp", "OPAQUE" if entry.ends else "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


def printable(text: str) -> str:
    """Without control characters, which no text of a calendar may hold; its lines stay lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(" " if unicodedata.category(c) in _UNPRINTABLE else c for c in line) for line in lines)


_UNPRINTABLE = {"Cc", "Cs", "Zl", "Zp"}


def zone_named(name: str) -> tzinfo:
    """A zone by its name; UTC where the name is none."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return UTC
