"""The board as it is shown: the library's cards with their links and words, in columns and as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from secondtake.outlook.board import Card, Glance, Stage, glance
from secondtake.outlook.outcomes import Outcome
from secondtake_app.interviews import days
from secondtake_app.interviews.models import Outcome as Row
from secondtake_app.steps.move_on.board import words
from secondtake_app.steps.move_on.board.rows import Job, jobs_of
from secondtake_app.steps.move_on.words import STATES

if TYPE_CHECKING:
    from secondtake_app.people.models import User

IN_A_COLUMN = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One job, on the board and in the table."""

    card: Card
    key: str
    named: bool
    result: str
    """What came of it; blank where nothing did, or where it is not to be shown."""
    coming: str
    """The day of an interview that is to come."""
    since: str
    """Since when nothing was heard."""
    stage: str
    applied: str
    interview: str
    silent: str
    """The same day as a table has it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stage with its first lines, and how many more the table has."""

    heading: str
    lines: list[Line]
    more: int
    url: str


@dataclass(frozen=True, slots=True)
class Board:
    """All lines, and how many are left out."""

    lines: list[Line]
    columns: list[Column]
    left_out: int
    silent: bool


def board_of(person: User, today: date, *, everything: bool) -> Board:
    """What is seen today; `everything` shows what was put away or left out, too."""
    jobs = {job.entry.key: job for job in jobs_of(person)}
    hide = (Outcome.REJECTION,) if person.hides_noes and not everything else ()
    seen = glance([job.entry for job in jobs.values()], today, hide, archived=everything)
    lines = {card.entry.key: _line(card, jobs[card.entry.key], today) for card in seen.rows}
    columns = _columns(seen, lines, everything=everything)
    return Board(list(lines.values()), columns, seen.hidden, any(line.since for line in lines.values()))


def _columns(seen: Glance, lines: dict[str, Line], *, everything: bool) -> list[Column]:
    """Those that hold something, in the order of the stages."""
    return [
        Column(
            heading=words.STAGES[column.stage],
            lines=[lines[card.entry.key] for card in column.cards[:IN_A_COLUMN]],
            more=len(column.cards[IN_A_COLUMN:]),
            url=table_url(stage=column.stage.value, everything=everything),
        )
        for column in seen.columns
        if column.cards
    ]


def _line(card: Card, job: Job, today: date) -> Line:
    entry = card.entry
    coming = entry.interview if entry.interview and entry.interview >= today and not entry.outcome else None
    return Line(
        card=card,
        key=entry.key,
        named=job.named,
        result=STATES[Row.Kind(entry.outcome.value)] if entry.outcome and not job.unseen else "",
        coming=days.day(coming, today) if coming else "",
        since=days.day(card.silent_since, today) if card.silent_since else "",
        stage=words.STAGES[entry.stage],
        applied=words.on(entry.applied),
        interview=words.on(entry.interview),
        silent=words.on(card.silent_since),
    )


def table_url(*, stage: str = "", find: str = "", sort: str = "", page: int = 0, everything: bool = False) -> str:
    """The table, as it is asked for."""
    asked = {"stage": stage, "find": find, "sort": sort, "page": str(page or ""), "all": "1" if everything else ""}
    query = urlencode({name: value for name, value in asked.items() if value})
    return reverse("move_on:table") + (f"?{query}" if query else "")


Key = Callable[[Line], tuple[bool, str | int]]


def _text(of: Callable[[Card], str]) -> Key:
    """By words, the empty last."""
    return lambda line: (not of(line.card), of(line.card).casefold())


def _when(of: Callable[[Card], date | None]) -> Key:
    """By day, the latest first, those without one last."""

    def key(line: Line) -> tuple[bool, int]:
        day = of(line.card)
        return day is None, -day.toordinal() if day else 0

    return key


COLUMNS: dict[str, tuple[str, Key]] = {
    "name": ("Company", _text(lambda card: card.name)),
    "role": ("Role", _text(lambda card: card.entry.role)),
    "via": ("Through", _text(lambda card: card.through)),
    "stage": ("Stage", lambda line: (False, -list(Stage).index(line.card.entry.stage))),
    "result": ("What came of it", lambda line: (not line.result, line.result)),
    "applied": ("Applied", _when(lambda card: card.entry.applied)),
    "interview": ("Interview", _when(lambda card: card.entry.interview)),
    "silent": ("Nothing heard since", lambda line: (not line.since, -(line.card.silent_days or 0))),
}
"""The table's columns by the name they have in its address, and how it is sorted by each."""


def sorted_by(lines: Sequence[Line], sort: str) -> list[Line]:
    """In that order; a minus before it turns it round."""
    name = sort.removeprefix("-")
    if name not in COLUMNS:
        return list(lines)
    return sorted(lines, key=COLUMNS[name][1], reverse=sort.startswith("-"))


def found_in(lines: Sequence[Line], stage: str, find: str) -> list[Line]:
    """Those of that stage whose name, role or agency holds these words."""
    wanted = find.casefold().split()
    return [line for line in lines if stage in ("", line.card.entry.stage.value) and _holds(line, wanted)]


def _holds(line: Line, wanted: Sequence[str]) -> bool:
    text = f"{line.card.name} {line.card.entry.role} {line.card.through}".casefold()
    return all(word in text for word in wanted)
