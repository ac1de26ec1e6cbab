"""Which points an answer tells, by words, on answers that we made up: how often a suggestion is right, how many come.

A file holds answers as they might be heard, and below each the points of its card: `=` told in much the same words,
`~` told in others, each with the words of the answer that tell it, and `-` not told. The second file was written before
the rule and never looked at while it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from secondtake.evidence.likewise import content_words
from secondtake.practice.told import find_told

TEXTS = Path(__file__).resolve().parent.parent / "tests/library/practice/texts"
FILES = {"looked at": "told_points.txt", "held out": "told_points_held_out.txt"}
Row = dict[str, Any]


@dataclass(frozen=True)
class Point:
    """A point of a card, how it was told, and with which words of the answer."""

    text: str
    how: str
    words: str = ""


def points_told() -> list[Row]:
    """Our rule beside a plain one, on both files."""
    return [row(name, list(answers(TEXTS / file))) for name, file in FILES.items()]


def answers(path: Path) -> Iterator[tuple[str, list[Point]]]:
    """Each answer with its points."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        first, *lines = block.splitlines()
        yield first.removeprefix("> "), [point(line) for line in lines]


def point(line: str) -> Point:
    text, _, words = line[2:].partition(" :: ")
    return Point(text, line[0], words)


def row(name: str, found: Sequence[tuple[str, list[Point]]]) -> Row:
    told = [
        (one, quote, plainly(answer, one))
        for answer, points in found
        for one, quote in zip(points, suggested(answer, points), strict=True)
    ]
    right = [one for one, quote, _ in told if quote and meets(one, quote)]
    plain = [one for one, _, said in told if said]
    strange = [(answer, points) for answer, own in found for _, points in found if points is not own]
    return {
        "measure": f"points told, {name}",
        "precision": share(len(right), sum(bool(quote) for _, quote, _ in told)),
        "recall": share(len(right), count(told, "=~")),
        "same words": share(sum(one.how == "=" for one in right), count(told, "=")),
        "other words": share(sum(one.how == "~" for one in right), count(told, "~")),
        "wrong of not told": [sum(bool(quote) for one, quote, _ in told if one.how == "-"), count(told, "-")],
        "wrong of another's": [
            sum(bool(quote) for one in strange for quote in suggested(*one)),
            sum(len(points) for _, points in strange),
        ],
        "plain precision": share(sum(one.how != "-" for one in plain), len(plain)),
        "plain recall": share(sum(one.how != "-" for one in plain), count(told, "=~")),
        "n told": count(told, "=~"),
    }


def suggested(answer: str, points: Iterable[Point]) -> list[str]:
    """The quotes; blank for none."""
    found = find_told(answer, [one.text for one in points])
    return [answer[slice(*one)] if one else "" for one in found]


def meets(one: Point, quote: str) -> bool:
    """Whether a quote shows the words that tell the point: more than half of them."""
    return bool(one.words) and len(content_words(one.words) & content_words(quote)) * 2 > len(content_words(one.words))


def plainly(answer: str, one: Point) -> bool:
    """The plain rule: half of its content words stand somewhere in the answer."""
    words = content_words(one.text)
    return bool(words) and len(words & content_words(answer)) * 2 >= len(words)


def count(told: Iterable[tuple[Point, str, bool]], how: str) -> int:
    return sum(one.how in how for one, _, _ in told)


def share(part: int, whole: int) -> float:
    return round(part / whole, 2) if whole else 0.0
