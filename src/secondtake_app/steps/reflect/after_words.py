"""Every sentence of the close and after it: two days on, questions about wording, and writing for oneself."""

from __future__ import annotations

from datetime import date

from secondtake_app.interviews import days
from secondtake_app.steps.reflect import rules

IN_CALENDAR = "A short look back in Second Take"
"""A calendar is seen by others."""
LOOK_BACK = "Look back"
LEAVE_OUT = "Leave it out"
LEFT_OUT = "Left out. It is not asked again."
CHOOSE = "Choose a number, or leave it out. Nothing was kept yet."
MARKED = "Kept. Nothing here asks for these again."
BACK = "It is back among what you take with you."

WHAT_HAPPENED = "Of what happened you wrote"
AS_THEY_SAW_IT = "Of how they saw it you wrote"
KIND_LINE = "You end on"
WORRY = "You parked"
NEWS = "You opened it again, since"

NOT_YET = "Tomorrow it goes on where you left it."
PUT_OFF = f"Closed for tonight. {NOT_YET}"

WRITING_BEGUN = "A page is open. Leave it whenever you like."
WRITING_GONE = "That sitting is deleted."
ALL_WRITING_GONE = "All of your writing is deleted."
WRITING_FILE = "writing.txt"
FEW, ENOUGH = 3, 5
"""Sittings (E1.20)."""


def two_days_on(title: str, closed: date, today: date) -> str:
    """What Home says when two days are over, or more; nothing of what was guessed or learned.

    >>> two_days_on("Northwind", date(2026, 11, 24), date(2026, 11, 26))
    'Two days ago you closed Northwind.'
    >>> two_days_on("Northwind", date(2026, 11, 24), date(2026, 11, 29))
    'You closed Northwind on Tuesday 24 November.'
    """
    if (today - closed).days == rules.LOOK_BACK_AFTER:
        return f"Two days ago you closed {title}."
    return f"You closed {title} on {days.day(closed, today)}."


def written_so_far(sittings: int) -> str:
    """Where somebody is with their three to five sittings.

    >>> written_so_far(1)
    'You have written once. Another sitting can follow tomorrow or the day after.'
    """
    times = {1: "once", 2: "twice"}.get(sittings, f"{sittings} times")
    if sittings >= ENOUGH:
        return f"You have written {times}. It is meant to end here. What you wrote stays until you delete it."
    more = "Another sitting can follow tomorrow or the day after"
    return f"You have written {times}. {more}{', or this was enough' if sittings >= FEW else ''}."
