"""What Reflect decides: which page comes next, when an evening is enough, what may be kept. Pure; times come in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

MOST_MOMENTS = 3
PARK_UNTIL = time(18, 0)
PARK_AT_MOST = timedelta(days=366)
CALL_FOR = timedelta(hours=36)
"""How long the recruiter's call comes before all else: they call within the hour, or the day after (E2.10)."""
LOOK_BACK_AFTER = 2
"""Days from a close to the day on which it is looked back at, once (E1.9)."""
ASKED_FOR = timedelta(days=7)
"""How long what has come back is asked for: a guess about two days says nothing after a week, and it ends (E1.13)."""
MOST_QUESTIONS = 2
"""About wording, in one sitting."""
UNDO_DELETE = timedelta(minutes=10)
LONGEST_LINE = 500
MOST_LINES = 100
"""Questions that are looked for in the record; a pasted transcript is no list of questions."""

LONGEST_ON_SCALE = 2
_MARKS = ".,?!;:\"'“”‘’()"
_BACK = 12
"""How many words before the first shared one a sentence may begin."""
_BULLET = re.compile(r"^\s*(?:[-*•–—]|\d{1,2}[.)])\s+")


class State(StrEnum):
    """How far a step has come, in words for the person."""

    NOT_YET = "not yet"
    BEGUN = "begun"
    CLOSED = "closed"


class Reason(StrEnum):
    """Why a closed debrief may be opened again (E1.13): only for something new."""

    NEW_FACTS = "new_facts"
    FEEDBACK = "feedback"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Evening:
    """What is there already, so that the next page can be known."""

    asked: bool = False
    right: bool = False
    details_offered: bool = False
    foreseen: bool = False
    record_answered: bool = False
    has_record: bool = False
    speakers_known: bool = False
    chosen: bool = False
    unwritten: str | None = None
    closed: bool = False
    put_off: bool = False
    call_first: bool = False


def next_page(evening: Evening) -> str:
    """The page that "Go on" leads to: the first whose question has no answer yet."""
    if evening.closed:
        return "debrief"
    if evening.call_first:
        return "call"
    for answered, page in (
        (evening.asked, "remember"),
        (evening.right, "right"),
        (evening.details_offered, "answers"),
        (evening.foreseen, "feeling"),
        (evening.record_answered, "record"),
        (evening.speakers_known or not evening.has_record, "speakers"),
        (evening.chosen, "debrief"),
        (evening.unwritten is None, "moment"),
    ):
        if not answered:
            return page
    return "close"


def debrief_was_reached(evening: Evening) -> bool:
    """Whether what went wrong could be seen already. Before that a close only puts the evening off."""
    page = next_page(replace(evening, closed=False, call_first=False))
    return evening.speakers_known or evening.chosen or page in ("debrief", "moment", "close")


def is_shut(closed_on: date | None, today: date, *, put_off: bool) -> bool:
    """Whether a sitting that was closed on that day keeps its debrief shut: for good, or put off until the next day."""
    return closed_on is not None and (closed_on == today or not put_off)


def call_comes_first(since: datetime, now: datetime) -> bool:
    """Whether the five lines for a recruiter come before what was asked: on the evening itself, and the day after."""
    return timedelta() <= now - since < CALL_FOR


def state(evening: Evening) -> State:
    """The word for this step at the head of the page."""
    if evening.closed:
        return State.CLOSED
    return State.BEGUN if evening.asked or evening.right or evening.has_record else State.NOT_YET


def recall_lines(text: str) -> list[str]:
    """The lines of free recall: one a question, bullets and numbers taken off, empty ones left out, each once.

    >>> recall_lines("- tell me about a conflict\\n\\n2. why leave now")
    ['tell me about a conflict', 'why leave now']
    """
    lines = (" ".join(_BULLET.sub("", line).split())[:LONGEST_LINE] for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def snippet(quote: str, said: Collection[str], most: int = 30) -> str:
    """The part of a passage in which most of the words that a memory shares with it stand, cut where a sentence begins.

    >>> snippet("We were done. And which metric would you watch to be sure?", {"metric", "watch"}, most=8)
    '… And which metric would you watch to be …'
    """
    words = quote.split()
    wanted = {word.casefold() for word in said}
    hits = [word.strip(_MARKS).casefold() in wanted for word in words]
    best = max(range(len(words)), key=lambda at: (sum(hits[at : at + most]), hits[at], -at), default=0)
    begins = [at for at in range(max(0, best - _BACK), best + 1) if at == 0 or words[at - 1][-1] in ".?!"]
    start = begins[-1] if begins else max(0, best - _BACK // 3)
    shown = " ".join(words[start : start + most])
    return f"{'… ' if start else ''}{shown}{' …' if start + most < len(words) else ''}"


def may_keep(already: int, more: int) -> bool:
    """Whether that many moments may be kept: three in all (E1.4)."""
    return already + more <= MOST_MOMENTS


def box_is_over(seconds: int, minutes: int) -> bool:
    """Whether the time for what went wrong is used up. Nothing closes by itself."""
    return seconds >= minutes * 60


def spent(seconds: int) -> str:
    """Time spent, as a person would say it."""
    minutes = round(seconds / 60)
    return "less than a minute" if minutes < 1 else "1 minute" if minutes == 1 else f"{minutes} minutes"


def park_until(now: datetime) -> datetime:
    """Tomorrow at six in the evening, where the person is (`now` carries their zone)."""
    return datetime.combine(now.date() + timedelta(days=1), PARK_UNTIL, tzinfo=now.tzinfo)


def look_back_from(closed: datetime) -> datetime:
    """Two days on, at six in the evening, where the person is (`closed` carries their zone)."""
    day = closed.date() + timedelta(days=LOOK_BACK_AFTER)
    return datetime.combine(day, PARK_UNTIL, tzinfo=closed.tzinfo)


def is_asked_for(due: datetime, now: datetime) -> bool:
    """Whether what comes back at that time is asked for now: it came, and not longer ago than it makes sense."""
    return due <= now < due + ASKED_FOR


def from_nought_to_ten(said: str) -> int | None:
    """A number on the scale of a form; anything else is no answer."""
    return (
        int(said) if said.isascii() and said.isdecimal() and len(said) <= LONGEST_ON_SCALE and int(said) <= 10 else None
    )


def may_park_until(now: datetime, until: datetime) -> bool:
    """Whether a worry may come back then: not before it was parked, and within a year."""
    return now < until <= now + PARK_AT_MOST


def may_reopen(reason: str, note: str, *, put_off: bool = False) -> bool:
    """A closed debrief opens only for something new, said in a few words (E1.13); one that was put off just goes on."""
    return put_off or (reason in set(Reason) and bool(note.strip()))


def overlaps(left: Sequence[Sequence[int]], right: Sequence[Sequence[int]]) -> bool:
    """Whether two spans, as stored (`[segment, start, end]` a piece), share at least one character."""
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in left for b in right)


def distinct(items: Iterable[str]) -> list[str]:
    """The items in their order, each once."""
    return list(dict.fromkeys(items))
