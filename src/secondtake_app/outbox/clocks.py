"""Whose clock an hour is on: the recipient's where their zone is known, else the person's own; and how to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from secondtake_app.outbox import rules, words
from secondtake_app.outbox.models import Letter
from secondtake_app.people.zone import machine_zone

MINUTE = timedelta(minutes=1)
GROUPS = {
    "Europe": "Lisbon London Dublin Paris Madrid Berlin Amsterdam Brussels Zurich Rome Vienna Prague Warsaw Stockholm "
    "Oslo Copenhagen Budapest Athens Helsinki Bucharest Kyiv Istanbul Moscow",
    "America": "St_Johns Halifax New_York Toronto Chicago Mexico_City Denver Phoenix Los_Angeles Vancouver Anchorage "
    "Bogota Lima Caracas Santiago Sao_Paulo Argentina/Buenos_Aires",
    "Africa": "Casablanca Lagos Accra Cairo Johannesburg Nairobi",
    "Asia": "Jerusalem Beirut Riyadh Dubai Tehran Karachi Kolkata Kathmandu Colombo Dhaka Bangkok Jakarta Singapore "
    "Hong_Kong Shanghai Manila Taipei Seoul Tokyo",
    "Australia": "Perth Adelaide Brisbane Sydney",
    "Pacific": "Honolulu Auckland",
}
"""Cities to choose from; one is as good as another that keeps the same time."""


class NotUnderstood(Exception):
    """What was chosen is no hour, or no zone, that a letter can have. The message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock by which a letter's hours are said: `theirs` where the recipient's zone is known."""

    zone: ZoneInfo
    own: ZoneInfo
    theirs: bool

    def difference(self, at: datetime) -> str:
        """Whose clock it is, in words: `their time, 5 hours behind yours`."""
        if not self.theirs:
            return words.YOUR_TIME
        there, here = at.astimezone(self.zone).utcoffset(), at.astimezone(self.own).utcoffset()
        return words.their_time(round(((there or timedelta()) - (here or timedelta())) / MINUTE))

    def differs(self, at: datetime) -> bool:
        """Whether their clock shows another time than the person's own."""
        return at.astimezone(self.zone).utcoffset() != at.astimezone(self.own).utcoffset()

    def say(self, at: datetime) -> str:
        """An hour on that clock, and on the person's own where it differs."""
        return words.hour(at.astimezone(self.zone), at.astimezone(self.own) if self.differs(at) else None)


def clock_of(letter: Letter) -> Clock:
    """The clock by which this letter's hours are said."""
    own = _zone(letter.owner.timezone) or _zone(machine_zone()) or ZoneInfo("UTC")
    there = _zone(zone_name(letter))
    return Clock(there or own, own, there is not None)


def zone_of(letter: Letter) -> ZoneInfo:
    """Where the recipient is, if that is known; else where the person is."""
    return clock_of(letter).zone


def goes_to_recruiter(letter: Letter) -> bool:
    """Whether the recruiter who stands between gets it, and not the one it is about."""
    job = letter.interview.opportunity
    return job.via_recruiter and (letter.person is None or letter.to_name != letter.person.name)


def zone_name(letter: Letter) -> str:
    """The recipient's zone as it was set; blank where it wasn't."""
    if goes_to_recruiter(letter):
        return letter.interview.opportunity.recruiter_timezone
    return letter.person.timezone if letter.person else ""


def may_set_zone(letter: Letter) -> bool:
    """Whether there is somebody whose zone it would be."""
    return goes_to_recruiter(letter) or letter.person is not None


def set_zone(letter: Letter, name: str) -> None:
    """The person says where the recipient is; blank: not known. Raises NotUnderstood."""
    row = letter.interview.opportunity if goes_to_recruiter(letter) else letter.person
    if row is None or (name and _zone(name) is None):
        raise NotUnderstood(words.ZONE_UNKNOWN)
    field = "recruiter_timezone" if goes_to_recruiter(letter) else "timezone"
    setattr(row, field, name)
    row.save(update_fields=[field, "updated_at"])


def choices(now: datetime, chosen: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Cities by continent, each with the time there now; a zone that was set elsewhere stands before them."""
    listed = {group: [f"{group}/{city}" for city in cities.split()] for group, cities in GROUPS.items()}
    if chosen and not any(chosen in names for names in listed.values()):
        listed = {words.SET_BEFORE: [chosen], **listed}
    return [(group, _labelled(names, now)) for group, names in listed.items()]


def _labelled(names: list[str], now: datetime) -> list[tuple[str, str]]:
    """Those that this computer knows."""
    zones = [(name, zone) for name in names if (zone := _zone(name))]
    return [(name, words.city(name.rpartition("/")[2].replace("_", " "), now.astimezone(zone))) for name, zone in zones]


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def read_hour(said: str, zone: ZoneInfo, now: datetime) -> datetime:
    """The hour that a form names, on that clock: later than now and within a year. Raises NotUnderstood."""
    try:
        at = datetime.fromisoformat(said.strip())
    except ValueError:
        raise NotUnderstood(words.HOUR_NOT_READ) from None
    if at.year < now.year - 1:  # the first and the last year of the calendar have no time in some zones
        raise NotUnderstood(words.HOUR_OVER)
    if at.year > now.year + 2:
        raise NotUnderstood(words.HOUR_FAR)
    at = (at.replace(tzinfo=zone) if at.tzinfo is None else at).astimezone(UTC)
    if at <= now:
        raise NotUnderstood(words.HOUR_OVER)
    if at > now + rules.FARTHEST:
        raise NotUnderstood(words.HOUR_FAR)
    return at
