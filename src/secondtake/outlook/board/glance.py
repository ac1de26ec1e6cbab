"""All interviews at a glance: columns by stage, who is silent since when, and outcomes hidden where they hurt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from secondtake.outlook.board.model import Entry, Stage
from secondtake.outlook.outcomes import Outcome

NOT_NAMED = "Employer not named yet"
_PLACE = {stage: place for place, stage in enumerate(Stage)}
_WAITING = (Stage.APPLIED, Stage.SCREEN, Stage.INTERVIEW)


@dataclass(frozen=True, slots=True)
class Card:
    """One entry as it is shown, on the board and as a row of the table."""

    entry: Entry
    name: str
    through: str
    silent_since: date | None
    silent_days: int | None
    says: str
    """About the silence; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stage and its cards, the oldest silence first."""

    stage: Stage
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The board; its `rows` are the same cards for the table."""

    columns: tuple[Column, ...]
    rows: tuple[Card, ...]
    hidden: int
    """How many are not shown, since they are archived or their outcome is hidden."""


def glance(entries: Iterable[Entry], today: date, hide: Collection[Outcome] = (), *, archived: bool = False) -> Glance:
    """The board on that day; `hide` are outcomes not to be shown, `archived` shows what was put away.

    >>> from datetime import timedelta
    >>> board = glance([Entry("", "Analyst", "Harbour", Stage.APPLIED, applied=date(2026, 3, 2))], date(2026, 3, 14))
    >>> card = board.rows[0]
    >>> card.name, card.through, card.silent_days
    ('Employer not named yet', 'Harbour', 12)
    """
    all_ = list(entries)
    shown = [one for one in all_ if one.outcome not in hide and (archived or not one.archived)]
    cards = sorted((_card(entry, today) for entry in shown), key=_order)
    by_stage: dict[Stage, list[Card]] = {stage: [] for stage in Stage}
    for card in cards:
        by_stage[card.entry.stage].append(card)
    columns = tuple(Column(stage, tuple(there)) for stage, there in by_stage.items())
    return Glance(columns, tuple(cards), len(all_) - len(shown))


def silent_since(entry: Entry) -> date | None:
    """The last day on which anything happened, where one waits for them; None where nothing is awaited."""
    if entry.outcome not in (None, Outcome.SILENCE) or entry.stage not in _WAITING:
        return None
    return max((day for day in (entry.applied, entry.interview, entry.heard) if day), default=None)


def _card(entry: Entry, today: date) -> Card:
    since = silent_since(entry)
    days = (today - since).days if since and since <= today else None
    return Card(
        entry=entry,
        name=entry.company.strip() or entry.called.strip() or NOT_NAMED,
        through=entry.via.strip(),
        silent_since=since if days else None,
        silent_days=days or None,
        says=_silence(days, entry.via.strip()) if days else "",
    )


def _silence(days: int, via: str) -> str:
    """Whom to ask is the agency, where there is one."""
    whom = f" {via} is whom to ask." if via else ""
    return f"Nothing heard for {'a day' if days == 1 else f'{days} days'}. That says nothing about how it went.{whom}"


def _order(card: Card) -> tuple[int, int, str, str]:
    return -_PLACE[card.entry.stage], -(card.silent_days or 0), card.name.casefold(), card.entry.role.casefold()
