"""The spiral check on made-up passages, beside a plain list of words; and how long a long text takes.

Every row is a dict with measure, ours, baseline, n and interval (Wilson's, 95 %). The passages were written by us: they
say how the rules do on what we could think of. What was seen on people's own words is in `docs/spirals.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from secondtake.outlook.intervals import wilson
from secondtake.outlook.spirals import notice

PASSAGES = Path(__file__).resolve().parent / "spirals_made_up.txt"
_WORDS = re.compile(
    r"\b(?:always|never|every(?:one|body|thing| time)|no ?one|nobody|nothing|failure|idiot|stupid|useless|worthless"
    r"|fraud|loser|disaster|hate[ds]?|blew|ruined|bombed|must (?:have )?th(?:ink|ought)|thinks? i"
    r"|doomed|not good enough)\b",
    re.IGNORECASE,
)
_SILENCE = "-"

Judged = Sequence[tuple[bool, bool]]
"""Whether a passage should be asked about, and whether it was."""


def outlook() -> list[dict[str, Any]]:
    """All rows of this file."""
    passages = list(_passages())
    ours, words = _judge(passages, lambda text: bool(notice(text))), _judge(passages, lambda t: bool(_WORDS.search(t)))
    return [
        _row("spirals, precision (made up)", [p for p in ours if p[1]], [p for p in words if p[1]], of=0),
        _row("spirals, recall (made up)", [p for p in ours if p[0]], [p for p in words if p[0]], of=1),
        _row(
            "spirals, silent where it must be (made up)",
            *([p for p in _turned(j) if p[0]] for j in (ours, words)),
            of=1,
        ),
        _speed(" ".join(text for _, text in passages)),
    ]


def _passages() -> list[tuple[str, str]]:
    lines = PASSAGES.read_text("utf-8").splitlines()
    pairs = (line.split(" | ", 1) for line in lines if line and not line.startswith("#"))
    return [(kind, text) for kind, text in pairs]


def _judge(passages: Sequence[tuple[str, str]], asks: Callable[[str], bool]) -> Judged:
    return [(kind != _SILENCE, asks(text)) for kind, text in passages]


def _turned(judged: Judged) -> Judged:
    return [(not wanted, not asked) for wanted, asked in judged]


def _row(measure: str, ours: Judged, words: Judged, *, of: int) -> dict[str, Any]:
    """The share of `ours` whose part `of` holds, with its interval, and that of the list of words."""
    good = sum(pair[of] for pair in ours)
    return {
        "measure": measure,
        "ours": good / len(ours),
        "baseline": sum(pair[of] for pair in words) / len(words),
        "n": len(ours),
        "interval": wilson(good, len(ours)),
    }


def _speed(text: str) -> dict[str, Any]:
    """Milliseconds for a thousand words, over a text of many thousand."""
    long = "\n".join([text] * 20)
    begun = process_time()
    notice(long)
    took, words = process_time() - begun, len(long.split())
    return {"measure": "spirals, ms of one core a thousand words", "ours": 1e6 * took / words, "n": words}
