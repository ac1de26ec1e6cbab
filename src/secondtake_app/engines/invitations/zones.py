"""Time zones as invitations explain them, each for its own file only."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime, tzinfo
from typing import Any, cast

from secondtake_app.engines.invitations.model import LONGEST_TEXT, MORNING, Note

_RULE = re.compile(
    r"^RRULE:(?:(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=\d+|BYDAY=[+-]?\d?[A-Z]{2}|UNTIL=\w+|WKST=\w\w)(?:;|$))+$"
)
_LINE = re.compile(r"^(?:BEGIN|END|TZOFFSETFROM|TZOFFSETTO|TZNAME|DTSTART|RRULE)[:;]")


class Clock:
    """Turns a time of the file into an instant, and remembers what had to be taken for granted."""

    def __init__(self, zone: tzinfo, zones: dict[str, str]) -> None:
        self.zone, self.zones = zone, zones
        self.notes: list[Note] = []

    def instant(self, told: Any) -> datetime:  # noqa: ANN401 - a property of the library's, or a broken one
        """The instant, in UTC; without a zone it is the person's own, on a whole day nine in the morning there."""
        when: date | datetime = told.dt
        if not isinstance(when, datetime):
            self._note(Note.WHOLE_DAY)
            return datetime.combine(when, MORNING, self.zone).astimezone(UTC)
        name = str(told.params.get("TZID", ""))
        if when.tzinfo is None and name:
            when = when.replace(tzinfo=self._own_zone(name))
        return (when if when.tzinfo else when.replace(tzinfo=self.zone)).astimezone(UTC)

    def _own_zone(self, name: str) -> tzinfo:
        """The zone that the file itself explains, else the person's own, which is then said."""
        found = _explained(self.zones.get(name, ""))
        if found is None:
            self._note(Note.UNKNOWN_ZONE)
        return found or self.zone

    def _note(self, note: Note) -> None:
        if note not in self.notes:
            self.notes.append(note)


def without_zones(text: str) -> tuple[str, dict[str, str]]:
    """The text without its explanations of zones, and those by name.

    The library would remember the first "Customized Time Zone" it meets for every later file, and would work through
    a rule that repeats each second for ever. A zone that is known by its name needs no explanation.
    """
    kept: list[str] = []
    zones: dict[str, str] = {}
    block: list[str] | None = None
    for line in re.split(r"\r\n|\n|\r", re.sub(r"\r?\n[ \t]", "", text)):
        said = line.strip()
        if said.upper() == "BEGIN:VTIMEZONE":
            block = []
        elif said.upper() == "END:VTIMEZONE" and block is not None:
            name = next((one.partition(":")[2] for one in block if one.upper().startswith("TZID")), "")
            zones[name] = "\n".join(one for one in block if _LINE.match(one))
            block = None
        elif block is None:
            kept.append(line)
        else:
            block.append(said)
    return "\r\n".join(kept), zones


def _explained(block: str) -> tzinfo | None:
    """A zone out of its explanation; none where there is none, or one that no calendar program writes."""
    from icalendar import Timezone
    from icalendar.timezone import tzp

    rules = [line for line in block.splitlines() if line.startswith("RRULE")]
    if not block or len(block) > LONGEST_TEXT or not all(map(_RULE.match, rules)):
        return None
    name = f"second-take-{hashlib.sha256(block.encode()).hexdigest()}"
    try:
        zone = Timezone.from_ical(f"BEGIN:VTIMEZONE\r\nTZID:{name}\r\n{block}\r\nEND:VTIMEZONE\r\n")
        return tzp.create_timezone(cast("Timezone", zone))
    except (ValueError, KeyError, AttributeError, TypeError, OverflowError):
        return None
