"""When a letter may leave: undo, quiet hours, a held hour, an hour that was missed, and another try. Pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo
from hashlib import sha256

UNDO = timedelta(minutes=2)
LEASE = timedelta(minutes=5)
"""How long a sender may take before another may look after its letter."""
LOOK_AFTER = timedelta(minutes=3)
"""How long after a letter was in doubt the Sent folder is looked at: some servers file late."""
LOOK_UNTIL = timedelta(days=2)
MISSED_BY = timedelta(hours=2)
FARTHEST = timedelta(days=366)
"""How far ahead a letter is held; beyond it the year is more likely mistyped."""
MORNING = time(8, 30)
QUIET_FROM, QUIET_TO = time(20, 0), time(8, 0)
TRIES = (timedelta(minutes=2), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4))
GIVE_UP = timedelta(days=1)


def digest(subject: str, body: str, address: str) -> str:
    """The fingerprint of the very text that a person approved, and of whom it goes to."""
    return sha256("\0".join((subject, body, address)).encode()).hexdigest()


def morning(now: datetime, zone: tzinfo) -> datetime:
    """The next half past eight in the morning where the recipient is, at least an hour from now."""
    there = now.astimezone(zone)
    day = there.date()
    while True:
        at = datetime.combine(day, MORNING, zone)
        if at >= there + timedelta(hours=1):
            return at
        day += timedelta(days=1)


def is_quiet(at: datetime, zone: tzinfo) -> bool:
    """Whether it is evening or night there."""
    clock = at.astimezone(zone).time()
    return clock >= QUIET_FROM or clock < QUIET_TO


def missed(hour: datetime | None, now: datetime) -> bool:
    """Whether a letter's hour, if it has one, is over for so long that it is shown instead of sent."""
    return hour is not None and now > hour + MISSED_BY


def next_try(attempts: int, now: datetime) -> datetime | None:
    """When a letter that was put off is tried again; None once it was tried for about a day.

    The waits are counted, not the hours since Send: a letter may have been held for days before its first try.
    """
    waits = [TRIES[min(attempt, len(TRIES) - 1)] for attempt in range(attempts)]
    return now + waits[-1] if sum(waits, timedelta()) <= GIVE_UP else None


def next_look(doubt_began: datetime, now: datetime) -> datetime:
    """When Sent is looked at once more: as long again as the doubt has lasted, so some ten times in two days."""
    return now + max(LOOK_AFTER, now - doubt_began)
