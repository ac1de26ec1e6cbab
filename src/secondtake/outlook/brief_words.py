"""What a brief says of its own: headings, the one neutral question, and questions that a gap suggests."""

from __future__ import annotations

from datetime import datetime

ASK_FOR_RIGHT = "What was one thing that was all right last time, however small?"
ASK_FIRST = "What is one thing that you would like to tell them, whatever they ask?"
ABOUT_GAP = {
    "next step": "What is the next step after today, and by when do you decide?",
    "team": "Who would I work with most days?",
    "first months": "What should somebody in this role have done after three months?",
    "why open": "Why is this role open now?",
    "manager": "Who would I report to, and how do they like to work?",
}
NO_TIME = "time not written down yet"
MORE = "More stands on the full page."


def title(company: str) -> str:
    """Over the page."""
    return f"For {company}" if company else "For the next one"


def meeting(company: str, role: str, when: datetime | None, where: str) -> str:
    """Who, when and where, as far as it is known."""
    what = ", ".join(part for part in (company, role) if part) or "The next interview"
    at = f"{when:%A} {when.day} {when:%B}, {when:%H:%M}" if when else NO_TIME
    return ". ".join(part for part in (what, at[0].upper() + at[1:], where) if part) + "."


def person(name: str, part: str, note: str) -> str:
    """Somebody who will be there."""
    who = f"{name} ({part})" if part else name
    return f"{who}: {note}" if note else who


def quoted(text: str, quote: str) -> str:
    """Something with its words."""
    return f"{text}: “{quote}”" if quote else text
