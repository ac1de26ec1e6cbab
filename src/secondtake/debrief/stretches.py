"""A record cut into short stretches of talk: the grain in which memories are located and places are weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondtake.evidence.sentences import count_words, cut_sentences
from secondtake.transcripts.model import Piece, Span, Transcript

STRETCH = 15.0
"""Seconds. Of 15, 30, 45 and 60 the shortest located remarks best once its neighbours were heard too."""

SECONDS_A_WORD = 0.4
"""Talk without times is taken to run at 150 words a minute."""

_LONG_PIECE = 25
"""Words; a longer line or paragraph is cut at its sentences, or else after so many words."""

_JUMP = 15.0
"""Seconds; a record whose clock jumps back by more, more than once in twenty lines, is not timed by its clock."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """About fifteen seconds of talk. `at` and `until` are seconds of the record, or by its words where it has none."""

    at: float
    until: float
    text: str
    span: Span
    turn: int
    """The index of the turn in which it begins."""
    speaker: str | None

    @property
    def middle(self) -> float:
        """When half of it is said, in seconds."""
        return (self.at + self.until) / 2


@dataclass(frozen=True, slots=True)
class _Bit:
    """A line of the record, or a sentence of a long one."""

    piece: Piece
    text: str
    turn: int
    speaker: str | None


def cut_stretches(transcript: Transcript, length: float = STRETCH) -> tuple[Stretch, ...]:
    """The talk in stretches of about `length` seconds, cut between lines or sentences and where the speaker changes.

    Every spoken word stands in exactly one stretch.
    """
    bits = list(_bits(transcript))
    clock = _clock(transcript, bits)
    found: list[Stretch] = []
    first = 0
    for index in range(1, len(bits) + 1):
        if index == len(bits) or _cut_before(index, first, bits, clock, length):
            found.append(_stretch(bits[first:index], clock[first][0], clock[index - 1][1]))
            first = index
    return tuple(found)


def join(transcript: Transcript, stretches: Sequence[Stretch]) -> tuple[Span, str, float | None, float | None]:
    """Stretches in a row as one passage: its span, its words, when it starts and when it ends.

    Pasted captions tell no end of their last line; a passage with it ends where that line starts.
    """
    span = Span(tuple(piece for stretch in stretches for piece in stretch.span.pieces))
    start, end = transcript.times(span)
    if end is None and start is not None:
        end = max(start, stretches[-1].until)
    return span, transcript.quote(span), start, end


def _stretch(bits: Sequence[_Bit], at: float, until: float) -> Stretch:
    span = Span(tuple(bit.piece for bit in bits))
    return Stretch(at, until, " ".join(bit.text for bit in bits), span, bits[0].turn, bits[0].speaker)


def _cut_before(
    index: int, first: int, bits: Sequence[_Bit], clock: Sequence[tuple[float, float]], length: float
) -> bool:
    so_far = clock[index - 1][1] - clock[first][0]
    if so_far >= length or clock[index][1] - clock[first][0] > 2 * length:
        return True
    return bits[index].speaker != bits[index - 1].speaker and so_far >= length / 2


def _bits(transcript: Transcript) -> Iterator[_Bit]:
    for number, turn in enumerate(transcript.turns):
        for piece in turn.pieces:
            text = transcript.segments[piece.segment].text[piece.start : piece.end]
            for start, end in _cut_long(text):
                part = text[start:end]
                if part.strip():
                    cut = Piece(piece.segment, piece.start + start, piece.start + end)
                    yield _Bit(cut, part, number, turn.speaker)


def _cut_long(text: str) -> Iterator[tuple[int, int]]:
    if text.count(" ") < _LONG_PIECE:
        yield 0, len(text)
        return
    for start, end in cut_sentences(text):
        at = start
        while (cut := _space_after(text, at, end)) >= 0:
            yield at, cut
            at = cut + 1
        yield at, end


def _space_after(text: str, start: int, end: int) -> int:
    """Where the last of a long piece's spaces stands, or -1 where there are fewer."""
    at = start
    for _ in range(_LONG_PIECE):
        at = text.find(" ", at + 1, end)
        if at < 0:
            return -1
    return at


def _clock(transcript: Transcript, bits: Sequence[_Bit]) -> list[tuple[float, float]]:
    """When each bit is said, never running back: by the record's times, or by its words where they don't serve."""
    told = [transcript.times(Span((bit.piece,))) for bit in bits]
    if not told or any(start is None for start, _ in told):
        return _by_words(bits)
    starts = [start or 0.0 for start, _ in told]
    back = sum(later < earlier - _JUMP for earlier, later in pairwise(starts))
    if back * 20 > len(starts) or starts[-1] <= starts[0]:
        return _by_words(bits)
    return _never_back(starts, [end for _, end in told])


def _by_words(bits: Sequence[_Bit]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    now = 0.0
    for bit in bits:
        later = now + max(count_words(bit.text), 1) * SECONDS_A_WORD
        found.append((now, later))
        now = later
    return found


def _never_back(starts: Sequence[float], ends: Sequence[float | None]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    now = 0.0
    for index, start in enumerate(starts):
        now = max(now, start)
        end = ends[index]
        until = now if end is None else max(now, end)
        if index + 1 < len(starts):
            until = max(now, min(until, starts[index + 1])) if starts[index + 1] > now else now
        found.append((now, until))
    return found
