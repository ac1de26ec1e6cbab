"""What Thank says."""

from __future__ import annotations

from datetime import datetime


def due(title: str) -> str:
    """A calendar's line."""
    return f"Thank-you notes: {title}"


def day(at: datetime) -> str:
    """The day of an interview, as a letter says it.

    >>> day(datetime(2026, 11, 24))
    'on Tuesday'
    """
    return f"on {at:%A}"
