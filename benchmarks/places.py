"""The places that we offer beside the moments at which two readers saw something go wrong; see docs/locating.md.

A moment is met when a span touches it within twenty seconds. Spans are cut to their middle 180 seconds or to a fifth
of the interview, whichever is less, so that wide ones don't win.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.interviews import DRAWS, Interview, Passage, mean, read_interviews, row

from secondtake.debrief.places import places as find_places
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.findings import find_structure
from secondtake.evidence.model import Likeness

NEAR = 20.0
WIDEST = 180.0
SHARE = 0.2
Score = Callable[[Sequence[Passage], Sequence[Passage]], list[bool]]


def places(data: Path, captions: Path, likeness: Likeness | None) -> list[dict[str, Any]]:
    """Moments met by our first three and first six places, and their middles, with and without likeness."""
    interviews = read_interviews(data, captions)
    rows: list[dict[str, Any]] = []
    for how, used in [("with likeness", likeness), ("words only", None)] if likeness else [("words only", None)]:
        found = [_ours(one, used) for one in interviews]
        for first in (3, 6):
            spans = [one[:first] for one in found]
            rows.append(_row(f"wrong moments met by our first {first}, {how}", interviews, spans, _met))
            rows.append(_row(f"wrong moments with our middle inside, first {first}, {how}", interviews, spans, _inside))
    return rows if interviews else []


def _row(
    measure: str, interviews: Sequence[Interview], spans: Sequence[Sequence[Passage]], score: Score
) -> dict[str, Any]:
    ours = [_scored(one, mine, score) for one, mine in zip(interviews, spans, strict=True)]
    chance = [_by_chance(one, mine, score) for one, mine in zip(interviews, spans, strict=True)]
    longest = [_scored(one, _longest_answers(one, reader), score) for one in interviews for reader in (0, 1)]
    human = [_hits(one, one.wrong(r), 1 - r, score) for one in interviews for r in (0, 1)]
    baseline = f"{mean(chance):.2f} by chance; {mean([h for one in longest for h in one]):.2f} three longest answers"
    return row(measure, ours, baseline, mean([hit for one in human for hit in one]))


def _ours(one: Interview, likeness: Likeness | None) -> list[Passage]:
    exchanges = find_exchanges(one.transcript)
    findings = find_structure(one.transcript, exchanges)
    found = find_places(one.transcript, exchanges, findings, likeness=likeness)
    return [(place.start or 0.0, place.end or 0.0) for place in found]


def _scored(one: Interview, spans: Sequence[Passage], score: Score) -> list[float]:
    return [float(hit) for reader in (0, 1) for hit in _hits(one, spans, reader, score)]


def _hits(one: Interview, spans: Sequence[Passage], reader: int, score: Score) -> list[bool]:
    widest = min(WIDEST, SHARE * one.length)
    return score([_cut(span, widest) for span in spans], one.wrong(reader))


def _cut(span: Passage, widest: float) -> Passage:
    middle, half = (span[0] + span[1]) / 2, min(span[1] - span[0], widest) / 2
    return middle - half, middle + half


def _met(spans: Sequence[Passage], moments: Sequence[Passage]) -> list[bool]:
    return [any(a - NEAR <= end and start <= b + NEAR for a, b in spans) for start, end in moments]


def _inside(spans: Sequence[Passage], moments: Sequence[Passage]) -> list[bool]:
    return [any(start <= (a + b) / 2 <= end for a, b in spans) for start, end in moments]


def _by_chance(one: Interview, spans: Sequence[Passage], score: Score) -> float:
    """The same spans put anywhere, a thousand times."""
    chance = random.Random(one.name)
    shares = []
    for _ in range(DRAWS):
        starts = [chance.uniform(0, max(one.length - (b - a), 0.0)) for a, b in spans]
        drawn = [(start, start + b - a) for start, (a, b) in zip(starts, spans, strict=True)]
        shares.append(mean(_scored(one, drawn, score)))
    return mean(shares)


def _longest_answers(one: Interview, reader: int) -> list[Passage]:
    answers = [(float(row["a_start"]), float(row["a_end"])) for row in one.readers[reader]["exchanges"]]
    return sorted(answers, key=lambda span: span[0] - span[1])[:3]
