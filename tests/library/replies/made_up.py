"""Made-up answers with what they say, written by hand: `[f]`, `[o]`, `[b]`, `[u]` before a sentence is its label.

`tuned_on.txt` was looked at while the rules were written; `held_out.txt` was written after them and never tuned on.
`voices.txt` came later in three batches, each labelled before it was read and looked at only after its first sight was
written down (docs/replies.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from secondtake.replies import Label, ReasonCode, ReplyKind, ReplyReading

HERE = Path(__file__).parent
LABELS = {"f": Label.FACT, "o": Label.OPINION, "b": Label.BOILERPLATE, "u": Label.USABLE}
_MARK = re.compile(r"\[([fobu])\]")


@dataclass(frozen=True)
class MadeUp:
    """One answer: its text, what kind it is, its reasons, and where each labelled sentence begins."""

    text: str
    kind: ReplyKind
    reasons: frozenset[ReasonCode]
    labels: tuple[tuple[int, Label], ...]


def made_up(name: str) -> list[MadeUp]:
    """All answers of one file."""
    return [_one(entry) for entry in (HERE / name).read_text("utf-8").split("=== ")[1:]]


def _one(entry: str) -> MadeUp:
    head, _, marked = entry.partition("\n")
    kind, _, reasons = head.partition("|")
    text, labels, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        labels.append((len(text), LABELS[mark[1]]))
        last = mark.end()
    text = (text + marked[last:]).rstrip("\n")
    return MadeUp(text, ReplyKind(kind.strip()), frozenset(map(ReasonCode, reasons.split())), tuple(labels))


def label_at(reading: ReplyReading, start: int) -> Label | None:
    """What we say of the sentence that holds a place; None where we have left it out."""
    return next((s.label for s in reading.sentences if s.start <= start < s.end), None)
