"""Silences inside an answer and before it: as measured in the sound where that is known, else by the record's times."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondtake.transcripts.model import Piece, Span, Transcript

SHORTEST = 2.0
"""Seconds; captions leave shorter gaps between lines of one breath."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence, from `start` to `end` seconds."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


Placed = tuple[Pause, int]
"""A pause inside an answer, and the character of the answer's text before which it lies."""


def by_sound(transcript: Transcript) -> bool:
    """Whether silences were measured in the sound itself; captions' times are not the sound's own."""
    return transcript.silences is not None


def pauses_in(transcript: Transcript, answer: Span) -> list[Placed]:
    """The silences of two seconds or more inside an answer; over what others say between, none is counted."""
    if transcript.silences is not None:
        return list(_heard_in(transcript, answer, transcript.silences))
    return list(_between_lines(transcript, answer))


def pause_before(transcript: Transcript, question: Span, answer: Span) -> float | None:
    """Seconds from a question's last word to the answer's first, in the sound; 0 where there are none between.

    A silence of a second or more is taken as it was measured; what is shorter, from the words' own times.
    """
    asked, said = _timed(transcript, question), _timed(transcript, answer)
    if transcript.silences is None or not asked or not said:
        return None
    last, first = asked[-1], said[0]
    between = _within(transcript.silences, last.middle, first.middle)
    return round(max((pause.seconds for pause in between), default=max(0.0, first.start - last.end)), 1)


def silent_seconds(transcript: Transcript, start: float, end: float) -> float:
    """How many of the seconds from one time to another are silence that was measured."""
    known = transcript.silences or ()
    at = max(bisect_left(known, (start, start)) - 1, 0)
    total = 0.0
    while at < len(known) and known[at][0] < end:
        total += max(0.0, min(end, known[at][1]) - max(start, known[at][0]))
        at += 1
    return total


@dataclass(frozen=True, slots=True)
class _Timed:
    """A word of a span: its times, where it begins in the span's text, and its segment."""

    start: float
    end: float
    at: int
    segment: int

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def _timed(transcript: Transcript, span: Span) -> list[_Timed]:
    found, at = [], 0
    for piece in span.pieces:
        found += list(_timed_in(transcript, piece, at))
        at += piece.end - piece.start + 1
    return found


def _timed_in(transcript: Transcript, piece: Piece, at: int) -> Iterator[_Timed]:
    for word in transcript.segments[piece.segment].words:
        if word.start is not None and word.end is not None and piece.start <= word.start_char < piece.end:
            yield _Timed(word.start, word.end, at + word.start_char - piece.start, piece.segment)


def _heard_in(transcript: Transcript, answer: Span, silences: Sequence[tuple[float, float]]) -> Iterator[Placed]:
    for before, after in pairwise(_timed(transcript, answer)):
        if after.segment - before.segment <= 1:
            for pause in _within(silences, before.middle, after.middle):
                if pause.seconds >= SHORTEST:
                    yield pause, after.at


def _within(silences: Sequence[tuple[float, float]], low: float, high: float) -> Iterator[Pause]:
    """The silences whose middle lies between two times: a word's own times may be some tenths too long."""
    for start, end in silences[max(bisect_left(silences, (low, low)) - 1, 0) :]:
        if start >= high:
            return
        if low <= (start + end) / 2 <= high:
            yield Pause(start, end)


def _between_lines(transcript: Transcript, answer: Span) -> Iterator[Placed]:
    """Between neighbouring segments only: over a gap in them somebody else may have spoken."""
    at = 0
    for before, piece in pairwise(answer.pieces):
        at += before.end - before.start + 1
        end, start = transcript.segments[before.segment].end, transcript.segments[piece.segment].start
        neighbours = piece.segment - before.segment == 1
        if neighbours and end is not None and start is not None and start - end >= SHORTEST:
            yield Pause(end, start), at
