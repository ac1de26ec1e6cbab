"""Numbers as they are said and as they are written, with their value: "twenty-two", "22" and "12,000"."""

from __future__ import annotations

import re
from dataclasses import dataclass

SMALL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
"""The words for numbers that are said most; not "one", which is said of anything."""
_MORE = {"eleven": 11, "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_ALONE = SMALL | _MORE
_TENS = {word: value for word, value in SMALL.items() if value % 10 == 0 and value >= 20}
_UNITS = {"one": 1} | {word: value for word, value in SMALL.items() if value < 10}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}


def _any(words: dict[str, int]) -> str:
    return "|".join(words)


_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_SAID = rf"(?:{_any(_TENS)})[ -](?:{_any(_UNITS)})|{_any(_ALONE)}"
_FIGURE = re.compile(
    rf"(?<![\w.,])(?:(?P<digits>{_DIGITS})(?!\w|[.,]\d)|(?P<said>{_SAID})\b|(?:a|one)\b(?=[ -](?:{_any(_SCALES)})\b))"
    rf"(?:[ -](?P<scale>{_any(_SCALES)})\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that stands in a text from `start` to `end`."""

    start: int
    end: int
    value: float


def find_figures(text: str) -> tuple[Figure, ...]:
    """The numbers of a text in their order; one by itself is none.

    >>> [figure.value for figure in find_figures("Twenty-two beds, £12,000, a hundred people, 30% and 1.5 hours")]
    [22.0, 12000.0, 100.0, 30.0, 1.5]
    """
    return tuple(Figure(*match.span(), _value(match)) for match in _FIGURE.finditer(text))


def _value(match: re.Match[str]) -> float:
    scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
    if match["digits"]:
        return float(match["digits"].replace(",", "")) * scale
    said = re.split("[ -]", (match["said"] or "one").lower())
    return float(sum((_ALONE | _UNITS)[word] for word in said)) * scale
