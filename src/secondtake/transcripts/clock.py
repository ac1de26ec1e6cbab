"""Times of day and of a record, as people and programs write them, in seconds."""

from __future__ import annotations

import re

CLOCK = r"-?\d{1,4}:[0-5]?\d(?::[0-5]?\d)?(?:[.,]\d{1,6})?"
"""A time with a colon or two, with or without hours, a comma or a point before the fraction; a minus is kept."""

_CLOCK = re.compile(r"(-?)(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?(?:[.,](\d{1,6}))?")
_STRICT = re.compile(r"(\d+):(\d\d)(?::(\d\d))?\.(\d{3})(?!\d)")
_SPELLED = re.compile(
    r"(?:(\d{1,3}) ?(?:hours?|hrs?|h),? ?)?(?:(\d{1,4}) ?(?:minutes?|mins?|m),? ?)?"
    r"(?:(\d{1,5}) ?(?:seconds?|secs?|s))?",
    re.IGNORECASE,
)


def seconds(text: str) -> float | None:
    """Seconds of `1:02:03.5`, `62:03,5` or `0:09`; None where that is not what stands there.

    >>> seconds("1:02:03,5"), seconds("0:09"), seconds("-0:01"), seconds("noon")
    (3723.5, 9.0, -1.0, None)
    """
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        return None
    sign, first, second, third, fraction = found.groups()
    whole = int(first) * 60 + int(second) if third is None else int(first) * 3600 + int(second) * 60 + int(third)
    return float(f"{sign}{whole}.{fraction or 0}")


def strict_seconds(text: str, at: int = 0) -> tuple[float, int] | None:
    """A timestamp as the WebVTT specification collects it at `text[at]`, with where it ends; None if malformed."""
    found = _STRICT.match(text, at)
    if not found or len(found[1]) > 12:
        return None
    first, second, third, fraction = found.groups()
    if third is None and (len(first) != 2 or int(first) > 59):
        return None
    hours, minutes, secs = (0, int(first), int(second)) if third is None else (int(first), int(second), int(third))
    if minutes > 59 or secs > 59:
        return None
    return float(f"{hours * 3600 + minutes * 60 + secs}.{fraction}"), found.end()


def spelled_seconds(text: str) -> float | None:
    """Seconds of `1 hour 2 minutes 3 seconds` or `52m 10s`; None where that is not all that stands there."""
    found = _SPELLED.fullmatch(text.strip())
    if not found or not any(found.groups()):
        return None
    hours, minutes, secs = (int(part or 0) for part in found.groups())
    return float(hours * 3600 + minutes * 60 + secs)


def clock(seconds: float | None) -> str:
    """Seconds as a record's clock shows them.

    >>> clock(492.0), clock(3725), clock(None)
    ('08:12', '1:02:05', '')
    """
    if seconds is None:
        return ""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
