"""A day as a form sends it."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from secondtake_app.interviews.forms import YEARS
from secondtake_app.steps.ask import words


class NotRead(Exception):
    """That is no day that it can be. The message is a sentence for the person."""


def read(said: str, *, to_come: bool = True) -> date | None:
    """The day; None where it is left empty. Raises NotRead."""
    if not said.strip():
        return None
    try:
        day = date.fromisoformat(said.strip())
    except ValueError:
        raise NotRead(words.DAY_NOT_READ) from None
    if day.year not in YEARS:
        raise NotRead(words.DAY_NOT_READ)
    if not to_come and day > timezone.localdate():
        raise NotRead(words.DAY_TO_COME)
    return day
