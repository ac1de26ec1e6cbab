"""From the bytes of a file to the meetings in it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, cast

from secondtake_app.engines.invitations.files import calendar_texts
from secondtake_app.engines.invitations.guests import guests
from secondtake_app.engines.invitations.model import (
    LONGEST,
    LONGEST_TEXT,
    NO_TIME,
    NOT_ONE,
    YEARS,
    Invitation,
    Kind,
    NotAnInvitation,
    Note,
    one_line,
)
from secondtake_app.engines.invitations.zones import Clock, without_zones

if TYPE_CHECKING:
    from icalendar import Component, vDuration

METHODS = {"CANCEL": Kind.CALLED_OFF, "COUNTER": Kind.PROPOSED, "REPLY": Kind.ANSWERED, "DECLINECOUNTER": Kind.ANSWERED}
LONGEST_MEETING = timedelta(days=31)
VIDEO_FIELDS = ("x-microsoft-skypeteamsmeetingurl", "x-google-conference", "conference", "x-zoom-meeting-url", "url")
_LINK = re.compile(r"https://[^\s<>\"\\,;]+")
_MEETING_LINK = re.compile(r"https://[^\s<>\"\\]*(?:teams\.|meet\.google|zoom\.|webex\.|whereby\.|chime\.)[^\s<>\"\\]*")


def read_invitations(data: bytes, zone: tzinfo) -> list[Invitation]:
    """The meetings of a file, by their time; `zone` is for times that name none. Raises NotAnInvitation."""
    texts = list(calendar_texts(data))
    found: dict[str, Invitation] = {}
    for text in texts:
        for invitation in _read(text, zone):
            found.setdefault(invitation.uid or f"#{len(found)}", invitation)
    if not found:
        raise NotAnInvitation(NO_TIME if any("BEGIN:VEVENT" in text.upper() for text in texts) else NOT_ONE)
    return sorted(found.values(), key=lambda one: one.starts)


def _read(text: str, zone: tzinfo) -> Iterator[Invitation]:
    from icalendar import Calendar
    from icalendar.error import GloballyUniqueTZIDGuessed

    warnings.filterwarnings("ignore", category=GloballyUniqueTZIDGuessed)  # its guess is the right one
    plain, zones = without_zones(text)
    begin = plain.upper().find("BEGIN:VCALENDAR")
    try:
        calendars = Calendar.from_ical(plain[begin:], multiple=True) if begin >= 0 else []
    except (ValueError, IndexError, KeyError, AttributeError, TypeError, OverflowError, RecursionError):
        return
    for calendar in calendars:
        method = str(calendar.get("method", "")).upper()
        for event in _one_each(calendar):
            found = _invitation(event, method, Clock(zone, zones))
            if found:
                yield found


def _one_each(calendar: Component) -> list[Component]:
    """One event for each meeting: of a series the series itself, else the one of it that is spoken of."""
    found: dict[str, Component] = {}
    for number, event in enumerate(calendar.walk("VEVENT")):
        uid = str(event.get("uid", "")) or f"#{number}"
        if uid not in found or ("recurrence-id" in found[uid] and "recurrence-id" not in event):
            found[uid] = event
    return list(found.values())


def _invitation(event: Component, method: str, clock: Clock) -> Invitation | None:
    try:
        starts = clock.instant(event["dtstart"])
        if starts.year not in YEARS:
            return None
        kind = METHODS.get(method, Kind.MEETING)
        if str(event.get("status", "")).upper() == "CANCELLED":
            kind = Kind.CALLED_OFF
        repeats = [Note.REPEATS] if "rrule" in event else []
        return Invitation(
            uid=str(event.get("uid", ""))[:LONGEST],
            kind=kind,
            title=one_line(event.get("summary", "")),
            starts=starts,
            ends=_ends(event, starts, clock),
            place=_place(event),
            text=_body(event),
            guests=guests(event),
            sequence=_whole(event.get("sequence")),
            one_of_many="recurrence-id" in event,
            notes=(*clock.notes, *repeats),
        )
    except (ValueError, IndexError, KeyError, AttributeError, TypeError, OverflowError):
        return None


def _ends(event: Component, starts: datetime, clock: Clock) -> datetime | None:
    """When it is over; nothing where that can't be, or can't be read, or it is told by days."""
    if Note.WHOLE_DAY in clock.notes:
        return None
    try:
        ends = clock.instant(event["dtend"]) if "dtend" in event else starts + cast("vDuration", event["duration"]).dt
    except (ValueError, KeyError, AttributeError, TypeError, OverflowError):
        return None
    return ends if starts < ends <= starts + LONGEST_MEETING else None


def _whole(said: object) -> int:
    text = str(said or "")
    return int(text) if text.isdecimal() and len(text) <= 9 else 0


def _place(event: Component) -> str:
    """Where it is; a meeting by video has its address with it."""
    place = one_line(event.get("location", ""))
    link = next(filter(None, (_found(event, field) for field in VIDEO_FIELDS)), "") or _in_text(event)
    if not link or link in place or _LINK.search(place):
        return place
    both = f"{place}, {link}" if place else link
    return both if len(both) <= LONGEST else place or link[:LONGEST]


def _found(event: Component, field: str) -> str:
    told = event.get(field)
    link = _LINK.search(str(told[0] if isinstance(told, list) else told or ""))
    return link.group() if link and (field != "url" or _MEETING_LINK.match(link.group())) else ""


def _in_text(event: Component) -> str:
    link = _MEETING_LINK.search(_body(event))
    return link.group() if link else ""


def _body(event: Component) -> str:
    told = event.get("description", "")
    text = str(told[0] if isinstance(told, list) else told)
    return text.replace("\r\n", "\n").replace("\0", "").strip()[:LONGEST_TEXT]
