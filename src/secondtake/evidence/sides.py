"""Whose turn it is where a record keeps turns apart but names nobody: asked, short and in alternation, or told."""

from __future__ import annotations

from collections.abc import Sequence

from secondtake.evidence.questions import asks
from secondtake.evidence.sentences import count_words
from secondtake.transcripts.model import Turn

_SAME_AGAIN = 2.0
"""What it costs to hold that one person has two turns in a row."""
_LONG = 40
"""Words from which a turn rather answers."""


def guess_askers(turns: Sequence[Turn]) -> list[bool]:
    """For each turn whether the interviewer has it: the reading of the whole that costs least.

    Turns that end on a question lean to the interviewer and long ones away, and people mostly alternate
    (Viterbi's algorithm over two states, one pass there and one back).
    """
    costs = (0.0, 0.5)
    steps: list[tuple[bool, bool]] = []
    for turn in turns:
        lean = _leaning(turn)
        told = min((costs[0] + _SAME_AGAIN, False), (costs[1], True))
        asked = min((costs[1] + _SAME_AGAIN, True), (costs[0], False))
        costs = (told[0] + max(lean, 0.0), asked[0] + max(-lean, 0.0))
        steps.append((told[1], asked[1]))
    asker = costs[1] < costs[0]
    found: list[bool] = []
    for told_from, asked_from in reversed(steps):
        found.append(asker)
        asker = asked_from if asker else told_from
    return found[::-1]


def _leaning(turn: Turn) -> float:
    """Above 0 for an interviewer's turn, below for a candidate's."""
    last = " ".join(turn.text.split()[-25:])
    lean = 1.5 if asks(last) else -0.3
    return lean - 1.2 * (count_words(turn.text) > _LONG)
