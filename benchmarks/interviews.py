"""Real mock interviews read by two people: captions up to where the feedback begins, and the readers' labels.

Also what measures over few interviews need: means, bootstrap intervals, and a fixed chance.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from secondtake.transcripts import Transcript, read

DRAWS = 1000
Passage = tuple[float, float]


@dataclass(frozen=True)
class Interview:
    """One interview: the captions before the feedback, all of them, and what each of two readers found."""

    name: str
    transcript: Transcript
    whole: Transcript
    feedback_at: float | None
    readers: tuple[dict[str, Any], ...]

    @property
    def length(self) -> float:
        return max(segment.end or segment.start or 0.0 for segment in self.transcript.segments)

    def wrong(self, reader: int) -> list[Passage]:
        return [passage(row) for row in self.readers[reader]["moments"] if row["polarity"] == "wrong"]

    def remarks(self) -> Iterator[tuple[str, Passage]]:
        """What was said about an answer afterwards, in a reader's words, and where it belongs."""
        for labels in self.readers:
            for row in labels["feedback"]:
                if row["moment"]:
                    yield row["gist"], passage(row["moment"])

    def reasons(self) -> Iterator[tuple[str, Passage]]:
        """Why a reader chose a moment, and the moment: remarks of the same kind, on all interviews."""
        for labels in self.readers:
            for row in labels["moments"]:
                yield row["why"], passage(row)


def passage(row: dict[str, Any]) -> Passage:
    return float(row["start"]), float(row["end"])


def read_interviews(data: Path, captions: Path) -> list[Interview]:
    """All interviews of `data/interviews` whose captions are below `captions`."""
    found = []
    for first in sorted((data / "interviews").glob("*.A.json")):
        name = first.name.removesuffix(".A.json")
        path = next(iter(sorted(captions.rglob(f"{name}/timecodes.txt"))), None)
        if path is not None:
            readers = tuple(json.loads(first.with_name(f"{name}.{r}.json").read_text("utf-8")) for r in "AB")
            found.append(_interview(name, path, readers))
    return found


def _interview(name: str, path: Path, readers: tuple[dict[str, Any], ...]) -> Interview:
    feedback = path.with_name("feedback.md")
    told = re.search(r"start_seconds: (\d+)", feedback.read_text("utf-8")) if feedback.is_file() else None
    begins = float(told[1]) if told else None
    cut = begins if begins is not None else max(row["a_end"] for r in readers for row in r["exchanges"]) + 8
    lines = path.read_text("utf-8").splitlines(keepends=True)
    before = "".join(line for line in lines if (at := _seconds(line)) is None or at < cut)
    return Interview(name, read(before.encode()).transcript, read("".join(lines).encode()).transcript, begins, readers)


def _seconds(line: str) -> int | None:
    match = re.match(r"\[([\d:]+)\]", line)
    if match is None:
        return None
    total = 0
    for part in match[1].split(":"):
        total = 60 * total + int(part)
    return total


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def interval(groups: Sequence[Sequence[float]]) -> tuple[float, float] | None:
    """The middle 90 % of means over interviews drawn again with replacement; one group is one interview."""
    held = [group for group in groups if group]
    if not held:
        return None
    chance = random.Random(1)
    means = sorted(mean([value for _ in held for value in chance.choice(held)]) for _ in range(DRAWS))
    return round(means[DRAWS // 20], 2), round(means[-DRAWS // 20], 2)


def row(
    measure: str, ours: Sequence[Sequence[float]], baseline: str | None = None, human: float | None = None
) -> dict[str, Any]:
    """A row of a table; `ours` has a list of values for each interview, and their mean over all is shown."""
    flat = [value for group in ours for value in group]
    return {
        "measure": measure,
        "ours": round(mean(flat), 2),
        "baseline": baseline,
        "human": None if human is None else round(human, 2),
        "n": len(flat),
        "interval": interval(ours),
    }
