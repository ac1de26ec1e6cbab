"""The board as it is shown: the library's cards with their links and words, in columns and as rows of a table.

Only what stands on the page is put into words: of a thousand jobs that is a few dozen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from uuid import UUID

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
_STAGES = list(Stage)


@dataclass(frozen=True, slots=True)
class Line:
    """One job, on the board and in the table."""

    card: Card
    key: UUID
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
    """All cards that are seen today, and how many are left out."""

    today: date
    jobs: Mapping[str, Job]
    seen: Glance

    @property
    def left_out(self) -> int:
        """How many are not shown."""
        return self.seen.hidden

    @property
    def silent(self) -> bool:
        """Whether any of them is."""
        return any(card.silent_since for card in self.seen.rows)

    def line(self, card: Card) -> Line:
        """One of them in words."""
        entry = card.entry
        coming = entry.interview if entry.interview and entry.interview >= self.today and not entry.outcome else None
        return Line(
            card=card,
            key=UUID(entry.key),
            named=self.jobs[entry.key].named,
            result=self.result(card),
            coming=days.day(coming, self.today) if coming else "",
            since=days.day(card.silent_since, self.today) if card.silent_since else "",
            stage=words.STAGES[entry.stage],
            applied=words.on(entry.applied),
            interview=words.on(entry.interview),
            silent=words.on(card.silent_since),
        )

    def result(self, card: Card) -> str:
        """What came of it, in a word; blank where it is not to be shown."""
        outcome = card.entry.outcome
        return STATES[Row.Kind(outcome.value)] if outcome and not self.jobs[card.entry.key].unseen else ""


def board_of(person: User, today: date, *, everything: bool) -> Board:
    """What is seen today; `everything` shows what was put away or left out, too."""
    jobs = {job.entry.key: job for job in jobs_of(person, notes=False)}
    hide = (Outcome.REJECTION,) if person.hides_noes and not everything else ()
    return Board(today, jobs, glance((job.entry for job in jobs.values()), today, hide, archived=everything))


def columns_of(board: Board, *, everything: bool) -> list[Column]:
    """Those that hold something, in the order of the stages."""
    return [
        Column(
            heading=words.STAGES[column.stage],
            lines=[board.line(card) for card in column.cards[:IN_A_COLUMN]],
            more=len(column.cards[IN_A_COLUMN:]),
            url=table_url(stage=column.stage.value, everything=everything),
        )
        for column in board.seen.columns
        if column.cards
    ]


def table_url(*, stage: str = "", find: str = "", sort: str = "", page: int = 0, everything: bool = False) -> str:
    """The table, as it is asked for."""
    asked = {"stage": stage, "find": find, "sort": sort, "page": str(page or ""), "all": "1" if everything else ""}
    query = urlencode({name: value for name, value in asked.items() if value})
    return reverse("move_on:table") + (f"?{query}" if query else "")


Key = Callable[[Card], tuple[bool, str | int]]


def _text(of: Callable[[Card], str]) -> Key:
    """By words, the empty last."""
    return lambda card: (not of(card), of(card).casefold())


def _when(of: Callable[[Card], date | None]) -> Key:
    """By day, the latest first, those without one last."""

    def key(card: Card) -> tuple[bool, int]:
        day = of(card)
        return day is None, -day.toordinal() if day else 0

    return key


COLUMNS: dict[str, tuple[str, Key]] = {
    "name": ("Company", _text(lambda card: card.name)),
    "role": ("Role", _text(lambda card: card.entry.role)),
    "via": ("Through", _text(lambda card: card.through)),
    "stage": ("Stage", lambda card: (False, -_STAGES.index(card.entry.stage))),
    "result": ("What came of it", _text(lambda card: card.entry.outcome.value if card.entry.outcome else "")),
    "applied": ("Applied", _when(lambda card: card.entry.applied)),
    "interview": ("Interview", _when(lambda card: card.entry.interview)),
    "silent": ("Nothing heard since", lambda card: (not card.silent_days, -(card.silent_days or 0))),
}
"""The table's columns by the name they have in its address, and how it is sorted by each."""


def sorted_by(board: Board, cards: Sequence[Card], sort: str) -> list[Card]:
    """In that order; a minus before it turns it round. By what came of it, one that is not to be shown has none."""
    name = sort.removeprefix("-")
    if name not in COLUMNS:
        return list(cards)
    key = _text(board.result) if name == "result" else COLUMNS[name][1]
    return sorted(cards, key=key, reverse=sort.startswith("-"))


def found_in(cards: Sequence[Card], stage: str, find: str) -> list[Card]:
    """Those of that stage whose name, role or agency holds these words."""
    wanted = find.casefold().split()
    return [card for card in cards if stage in ("", card.entry.stage.value) and _holds(card, wanted)]


def _holds(card: Card, wanted: Sequence[str]) -> bool:
    text = f"{card.name} {card.entry.role} {card.through}".casefold() if wanted else ""
    return all(word in text for word in wanted)
