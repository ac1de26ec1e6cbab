"""What an invitation says, and the sentences for what is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

LARGEST = 1_000_000
"""Bytes of an invitation that are read; real ones have a few thousand."""
LARGEST_MAIL = 10_000_000
"""Bytes of a mail in which one is looked for: others hang slides on it."""
MOST_PEOPLE = 50
LONGEST = 300
LONGEST_TEXT = 8_000
YEARS = range(1950, 2200)
MORNING = time(9)

SAFE = "Nothing was stored."
TOO_LARGE = f"That file is larger than any invitation. {SAFE} Save the invitation alone, and bring that."
NOT_ONE = (
    f"We found no invitation in this. {SAFE} An invitation is a file that ends in .ics; in your mail or calendar, "
    "look for “save” or “export”."
)
NO_TIME = f"This invitation names no time that we can read. {SAFE} Start the interview by hand, and bring it later."
OUTLOOK_OWN = (
    f"This is a format of Outlook's own, which only Outlook reads. {SAFE} Open it there, choose “Save as”, and take "
    "iCalendar (.ics); or start the interview by hand."
)
MAIL_WITHOUT = (
    f"There is no invitation in this mail. {SAFE} If it only tells you the time in words, start the interview by hand."
)


class NotAnInvitation(Exception):
    """Nothing in it can start, move or call off an interview. The message is a sentence for the person."""


class Kind(StrEnum):
    """What a message of a calendar program asks for (RFC 5546)."""

    MEETING = "meeting"
    CALLED_OFF = "called off"
    PROPOSED = "proposed"
    """Another time is proposed; the organizer has not agreed yet."""
    ANSWERED = "answered"
    """Somebody said yes or no. It moves nothing."""


class Note(StrEnum):
    """What we had to take for granted, so that the page can say it."""

    WHOLE_DAY = "whole day"
    UNKNOWN_ZONE = "unknown zone"
    REPEATS = "repeats"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody named in an invitation."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """One meeting. `starts` is aware; `sequence` tells a newer copy from an older one."""

    uid: str
    kind: Kind
    title: str
    starts: datetime
    ends: datetime | None = None
    place: str = ""
    text: str = ""
    guests: tuple[Guest, ...] = ()
    sequence: int = 0
    one_of_many: bool = False
    """It speaks of one meeting of a series only."""
    notes: tuple[Note, ...] = ()


def one_line(value: object) -> str:
    """The first value of a property, as one line."""
    value = value[0] if isinstance(value, list) else value
    return " ".join(str(value).replace("\0", "").split())[:LONGEST]
