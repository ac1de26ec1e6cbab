"""One question of a list that was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A question, the line it begins in, and what stood beside it."""

    question: str
    line: int
    answer: str = ""
    topic: str = ""
    notes: str = ""
    """What stood in other columns, by their names."""
