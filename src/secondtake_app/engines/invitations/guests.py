"""Who is named in an invitation: people only, each once, by the name that one would say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from secondtake_app.engines.invitations.model import MOST_PEOPLE, Guest, one_line

if TYPE_CHECKING:
    from icalendar import Component

_NO_ONE = {"ROOM", "RESOURCE", "GROUP"}
_PROGRAM = re.compile(r"(?i)(?:no-?reply|do-?not-?reply|calendar-notification|unknownorganizer)\b")
_TITLES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "phd", "ph.d.", "md", "mba", "cpa"}


def guests(event: Component) -> tuple[Guest, ...]:
    """The organizer first, then those who are asked to come."""
    named = [part for field in ("organizer", "attendee") for part in _listed(event.get(field))]
    found: dict[str, Guest] = {}
    for person in named[:MOST_PEOPLE]:
        guest = _person(person)
        if guest:
            found.setdefault(guest.address.casefold() or guest.name, guest)
    return tuple(found.values())


def _listed(value: object) -> list[object]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _person(person: object) -> Guest | None:
    """Name and address; none for a room, or for a program that invites in somebody's name."""
    told = getattr(person, "params", {})
    if str(told.get("CUTYPE", "")).upper() in _NO_ONE:
        return None
    address = str(person).strip()
    address = address[len("mailto:") :].strip() if address.casefold().startswith("mailto:") else ""
    address = address if "@" in address else str(told.get("EMAIL", ""))
    if _PROGRAM.match(address):
        return None
    name = one_line(told.get("CN", "")).strip("'\" ") or address.partition("@")[0]
    if "@" in name:  # some calendars repeat the address as the name
        name = name.partition("@")[0]
    return Guest(_in_order(name)[:200], address[:320]) if name else None


def _in_order(name: str) -> str:
    """The way one says a name that a directory has as "Raman, Priya (Northwind)".

    >>> _in_order("Raman, Priya (EXT)"), _in_order("Tom Okafor, PhD")
    ('Priya Raman', 'Tom Okafor, PhD')
    """
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]\s*$", "", name).strip() or name
    last, comma, first = (part.strip() for part in bare.partition(","))
    if not comma or not last or not first or "," in first or first.casefold() in _TITLES:
        return bare
    return f"{first} {last}"
