"""The whole interview as a drawing: questions as ticks, answers as bars, what was right above, places below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

WIDTH, HEIGHT = 720, 190
LEFT, RIGHT = 8, 712
BASE = 130
NOT_DRAWN = ("from_candidate", "small_talk")
"""Kinds of exchange that are no question to the person; they are in the record, not in the drawing."""
TALLEST = 70


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time. An answer's height grows with the square root of its length, so that short ones show."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Row:
    """The same as a row of the table."""

    start: float | None
    question: str
    minutes: str
    right: str
    places: str


@dataclass(frozen=True, slots=True)
class Hour:
    """A drawing of an interview and the table that says the same."""

    width: int
    height: int
    base: int
    questions: list[float]
    answers: list[Bar]
    right: list[float]
    places: list[Bar]
    after: list[Bar]
    ticks: list[tuple[float, str]]
    rows: list[Row]


def draw_hour(found: Mapping[str, Any], places: Sequence[Mapping[str, Any]]) -> Hour | None:
    """The drawing of a debrief's data, or None where it has no questions; a place stands for its leading finding."""
    exchanges = [e for e in found["exchanges"] if e["answer"] and e["kind"] not in NOT_DRAWN]
    if not exchanges:
        return None
    scale = _Scale(exchanges, places)
    longest = max((scale.length(e["answer"]) for e in exchanges), default=1.0) or 1.0
    return Hour(
        width=WIDTH,
        height=HEIGHT,
        base=BASE,
        questions=[scale.at(e["question"]) for e in exchanges],
        answers=[scale.bar(e["answer"], TALLEST * sqrt(scale.length(e["answer"]) / longest)) for e in exchanges],
        right=[scale.at(item) for item in found["right"] if item["span"]],
        places=[scale.bar(_answer_of(place, exchanges, scale), 14, below=True) for place in places],
        after=_after(found, scale),
        ticks=scale.ticks(),
        rows=[_row(e, found["right"], places, scale) for e in exchanges],
    )


class _Scale:
    """Where things stand from left to right: by their times, or by their segments where the record has no times."""

    def __init__(self, exchanges: Sequence[Mapping[str, Any]], places: Sequence[Mapping[str, Any]]) -> None:
        parts = [part for e in exchanges for part in (e["question"], e["answer"])] + list(places)
        self.timed = all(part["start"] is not None and part["end"] is not None for part in parts)
        self.low = min(self._start(part) for part in parts)
        self.high = max(*(self._end(part) for part in parts), self.low + 1)

    def _start(self, part: Mapping[str, Any]) -> float:
        return float(part["start"] if self.timed else part["span"][0][0])

    def _end(self, part: Mapping[str, Any]) -> float:
        return float(part["end"] if self.timed else part["span"][-1][0] + 1)

    def x(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(LEFT + (RIGHT - LEFT) * min(max(share, 0.0), 1.0), 1)

    def at(self, part: Mapping[str, Any]) -> float:
        return self.x(self._start(part))

    def length(self, part: Mapping[str, Any]) -> float:
        return max(0.0, self._end(part) - self._start(part))

    def bar(self, part: Mapping[str, Any], height: float, *, below: bool = False) -> Bar:
        x = self.at(part)
        width = max(3.0, round(self.x(self._end(part)) - x, 1))
        return Bar(x, BASE + 10 if below else round(BASE - height, 1), width, round(height, 1))

    def ticks(self) -> list[tuple[float, str]]:
        if not self.timed:
            return []
        step = 300 if self.high - self.low < 1800 else 600 if self.high - self.low < 5400 else 1800
        first = int(self.low // step + 1) * step
        return [(self.x(t), f"{t // 60} min") for t in range(first, int(self.high), step)]

    def within(self, item: Mapping[str, Any], exchange: Mapping[str, Any]) -> bool:
        if not item["span"]:
            return False
        first, last = exchange["question"]["span"][0][0], exchange["answer"]["span"][-1][0]
        return bool(item["span"][0][0] <= last and item["span"][-1][0] >= first)


def _answer_of(finding: Mapping[str, Any], exchanges: Sequence[Mapping[str, Any]], scale: _Scale) -> Mapping[str, Any]:
    """The answer that a finding stands in, or the finding's own words."""
    return next((e["answer"] for e in exchanges if scale.within(finding, e)), finding)


def _after(found: Mapping[str, Any], scale: _Scale) -> list[Bar]:
    """What came after the pivotal moment, until the answers were as before."""
    pivotal = found["pivotal"]
    if not pivotal or not scale.timed or pivotal.get("back_at") is None or pivotal["end"] is None:
        return []
    return [scale.bar({"start": pivotal["end"], "end": pivotal["back_at"]}, TALLEST)]


def _row(
    exchange: Mapping[str, Any],
    right: Sequence[Mapping[str, Any]],
    places: Sequence[Mapping[str, Any]],
    scale: _Scale,
) -> Row:
    seconds = scale.length(exchange["answer"]) if scale.timed else None
    return Row(
        start=exchange["question"]["start"],
        question=exchange["question"]["quote"],
        minutes="" if seconds is None else f"{seconds / 60:.1f} min" if seconds >= 60 else f"{seconds:.0f} s",
        right="; ".join(item["says"] for item in right if scale.within(item, exchange)),
        places="; ".join(item["says"] for item in places if scale.within(item, exchange)),
    )
