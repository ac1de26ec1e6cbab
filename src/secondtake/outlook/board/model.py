"""All interviews as values: one opportunity a line, with its stage, its dates, and who stands between."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from secondtake.outlook.outcomes import Outcome
from secondtake.transcripts.model import Problem


class Stage(StrEnum):
    """How far an opportunity has come; an outcome stands beside it, since a no may come at any stage."""

    SAVED = "saved"
    APPLIED = "applied"
    SCREEN = "first call"
    INTERVIEW = "interview"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Entry:
    """One opportunity. `company` is the employer, empty until it is revealed; `via` is the agency in between."""

    company: str
    role: str = ""
    via: str = ""
    stage: Stage = Stage.SAVED
    outcome: Outcome | None = None
    saved: date | None = None
    applied: date | None = None
    interview: date | None = None
    heard: date | None = None
    """When they last wrote or spoke."""
    place: str = ""
    link: str = ""
    notes: str = ""
    archived: bool = False
    called: str = field(default="", compare=False)
    """What the person calls it, shown where no employer is named. In no file."""
    key: str = field(default="", compare=False)
    """Whose row it is, for whoever keeps rows. In no file."""


class Origin(StrEnum):
    """Whose file it is."""

    OURS = "Second Take"
    HUNTR = "Huntr"
    TEAL = "Teal"
    TABLE = "a table"


@dataclass(frozen=True, slots=True)
class BoardReading:
    """What a file held: the entries, what could not be read, and how its dates were understood."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    origin: Origin | None = None
    dates: str = ""
    """The rule in a sentence, where the file has dates that may be read two ways."""
    left_out: tuple[str, ...] = ()
    """Columns that have no place here."""


def same(entry: Entry) -> tuple[str, ...]:
    """Two entries for which this is equal are one opportunity.

    >>> same(Entry("Contoso ", "Analyst")) == same(Entry("contoso", "analyst"))
    True
    """
    return tuple(" ".join(text.split()).casefold() for text in (entry.company, entry.role, entry.via))
