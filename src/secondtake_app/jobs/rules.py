"""When a job that failed is tried again, and when it is let go. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    """For its time, or for a worker to hand it to the engine."""
    RELAYED = "relayed"
    """The engine has it; nobody has begun it yet."""
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


LIVE = (State.WAITING, State.RELAYED, State.RUNNING)
WAITS = (timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
"""Before the second attempt, the third, and so on; there is none after the last of these."""
MOST_BEGINNINGS = 5
"""How often one attempt may be begun without getting on in between: a job that ends its worker each time is let go."""
KEPT = timedelta(days=30)
"""How long a job that has ended is remembered, and with it that its key was used."""


def next_try(attempt: int, now: datetime, waits: tuple[timedelta, ...] = WAITS) -> datetime | None:
    """When the attempt after this one (the first is 1) may begin; None if that was the last.

    >>> next_try(1, datetime(2026, 11, 24, 20, 0))
    datetime.datetime(2026, 11, 24, 20, 0, 10)
    >>> next_try(5, datetime(2026, 11, 24, 20, 0)) is None
    True
    """
    return now + waits[attempt - 1] if attempt <= len(waits) else None
