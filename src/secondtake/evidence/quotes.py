"""Passages of a turn as spans: without blanks at their ends, and cut where a reader would cut them."""

from __future__ import annotations

from secondtake.transcripts.model import Span, Turn


def passage(turn: Turn, start: int = 0, end: int | None = None) -> Span:
    """The span of `turn.text[start:end]`, without the blanks at its ends; ValueError where only blanks are left."""
    stop = len(turn.text) if end is None else end
    said = turn.text[start:stop]
    low = start + len(said) - len(said.lstrip())
    return turn.span(low, low + len(said.strip()))
