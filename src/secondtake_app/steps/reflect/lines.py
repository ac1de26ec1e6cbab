"""The record as its page shows it: line by line, word by word, each word at its time. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondtake.transcripts.model import Segment, Transcript
from secondtake.transcripts.timing import doubtful

A_PAGE = 60
MOST_BUTTONS = 3
"""Voices beyond which a line offers its other speakers only when it is opened."""
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Shown:
    """A word of a line: where it begins in the text, when it is said if that is known, and whether it is doubtful."""

    text: str
    at: int
    start: float | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A segment with its words, who else may have said it, and the next line that holds a doubtful word."""

    number: int
    segment: Segment
    words: tuple[Shown, ...]
    others: tuple[str, ...]
    next_doubt: int | None

    @property
    def doubts(self) -> tuple[Shown, ...]:
        """The words that the model was not sure of."""
        return tuple(word for word in self.words if word.doubtful)


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines, how many there are in all, and where those before and behind begin."""

    lines: tuple[Line, ...]
    first: int
    total: int
    earlier: int | None
    later: int | None
    doubts: int
    first_doubt: int | None
    overlapped: int
    """How many lines there are, on all pages, in which two may speak at once."""
    first_overlap: int | None


def page_of(transcript: Transcript, first: int) -> Page:
    """The page that begins at a line."""
    segments, total = transcript.segments, len(transcript.segments)
    first = first if first < total else 0
    doubted = [n for n, segment in enumerate(segments) if any(map(doubtful, segment.words))]
    both = [n for n, segment in enumerate(segments) if segment.overlapped]
    shown = range(first, min(first + A_PAGE, total))
    return Page(
        tuple(_line(segments, n, transcript.speakers, doubted) for n in shown),
        first,
        total,
        max(0, first - A_PAGE) if first else None,
        first + A_PAGE if first + A_PAGE < total else None,
        sum(doubtful(word) for segment in segments for word in segment.words),
        doubted[0] if doubted else None,
        len(both),
        both[0] if both else None,
    )


def page_with(line: int) -> int:
    """Where the page begins that holds a line, pages counted from the first."""
    return line - line % A_PAGE


def _line(segments: Sequence[Segment], number: int, speakers: Sequence[str], doubted: Sequence[int]) -> Line:
    segment = segments[number]
    others = tuple(speaker for speaker in speakers if speaker != segment.speaker)
    return Line(number, segment, _words(segment), others, next((n for n in doubted if n > number), None))


def _words(segment: Segment) -> tuple[Shown, ...]:
    known = {word.start_char: word for word in segment.words}
    found = []
    for one in _WORD.finditer(segment.text):
        word = known.get(one.start())
        found.append(Shown(one.group(), one.start(), word.start if word else None, word is not None and doubtful(word)))
    return tuple(found)


def place_of(segment: Segment, words: str, at: int) -> tuple[int, int] | None:
    """Where these words stand in a line: at that character if they do, else where they stand first."""
    wanted = " ".join(words.split())
    if not wanted:
        return None
    start = at if at >= 0 and segment.text.startswith(wanted, at) else segment.text.find(wanted)
    return (start, start + len(wanted)) if start >= 0 else None
