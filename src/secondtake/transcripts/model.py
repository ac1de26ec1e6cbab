"""A transcript as values: segments as the record has them, turns read off them, and spans that quote them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class SegmentKind(StrEnum):
    """What a segment holds: somebody's words, or a sound the record names (`[Music]`)."""

    SPEECH = "speech"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Source:
    """Where in the file a segment stands: its first line (counted from 1) and the bytes it spans, if known."""

    line: int | None = None
    start_byte: int | None = None
    end_byte: int | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """One timed word of a segment: `text[start_char:end_char]`, spoken from `start` to `end` seconds.

    `sure` is how sure a model was of it, from 0 to 1; of what people wrote it is 1.
    """

    start_char: int
    end_char: int
    start: float | None
    end: float | None
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Segment:
    """One cue, line or paragraph of the record, as timed there; nothing joined, repeats kept.

    `text` is plain: tags gone, entities decoded, white space folded. Times are seconds from the start of the
    record, or None where it has none.
    """

    text: str
    speaker: str | None = None
    start: float | None = None
    end: float | None = None
    source: Source = Source()
    kind: SegmentKind = SegmentKind.SPEECH
    words: tuple[Word, ...] = ()
    overlapped: bool = False
    """Whether two may speak at once somewhere in it, so that it is less sure who said its words, and which."""


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """A run of characters inside one segment: `segments[segment].text[start:end]`."""

    segment: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """A quotable passage: pieces of one or more segments, in the order in which they were spoken."""

    pieces: tuple[Piece, ...]

    @property
    def first(self) -> int:
        """The index of the first segment."""
        return self.pieces[0].segment

    @property
    def last(self) -> int:
        """The index of the last segment."""
        return self.pieces[-1].segment

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return any(
            a.segment == b.segment and a.start < b.end and b.start < a.end for a in self.pieces for b in other.pieces
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one go: the pieces of segments it was read from, joined by single spaces.

    What a rolling caption repeats is in the segments but not in the turns. `guessed` marks a turn whose
    border is our guess, since the record names no speakers.
    """

    speaker: str | None
    start: float | None
    end: float | None
    text: str
    pieces: tuple[Piece, ...]
    guessed: bool = False

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of `text[start:end]`, cut at the borders of the segments it came from.

        >>> turn = Turn("Ann", 0.0, 4.0, "so it goes on", (Piece(0, 0, 5), Piece(1, 0, 7)))
        >>> turn.span(3, 10).pieces
        (Piece(segment=0, start=3, end=5), Piece(segment=1, start=0, end=4))
        """
        stop = len(self.text) if end is None else end
        found: list[Piece] = []
        at = 0
        for piece in self.pieces:
            length = piece.end - piece.start
            low, high = max(start - at, 0), min(stop - at, length)
            if low < high:
                found.append(Piece(piece.segment, piece.start + low, piece.start + high))
            at += length + 1
        if not found:
            raise ValueError(f"no text between {start} and {stop} in a turn of {len(self.text)} characters")
        return Span(tuple(found))


@dataclass(frozen=True, slots=True)
class Transcript:
    """Segments in the order of the record, and the turns read off them; a correction makes another transcript."""

    segments: tuple[Segment, ...]
    turns: tuple[Turn, ...]
    format: str = "unknown"
    verbatim: bool | None = None
    """Whether hesitations were written down: True, False, or None where the record doesn't tell."""
    silences: tuple[tuple[float, float], ...] | None = None
    """From when to when nobody speaks, in seconds and in order; None where the sound itself was not listened to."""

    @property
    def speakers(self) -> tuple[str, ...]:
        """The speakers' labels, in the order in which they first speak."""
        return tuple(dict.fromkeys(t.speaker for t in self.turns if t.speaker is not None))

    @property
    def timed(self) -> bool:
        """Whether at least one segment has a time."""
        return any(segment.start is not None for segment in self.segments)

    def quote(self, span: Span) -> str:
        """The words of a span, as they stand in the record."""
        return " ".join(self.segments[p.segment].text[p.start : p.end] for p in span.pieces)

    def times(self, span: Span) -> tuple[float | None, float | None]:
        """When a span begins and ends, in seconds: by its words' times, else by its share of a segment's text."""
        first, last = span.pieces[0], span.pieces[-1]
        return (
            _time_at(self.segments[first.segment], first.start, ending=False),
            _time_at(self.segments[last.segment], last.end, ending=True),
        )


def _time_at(segment: Segment, offset: int, *, ending: bool) -> float | None:
    timed = [w for w in segment.words if w.start is not None and w.end is not None]
    for word in reversed(timed) if ending else timed:
        if (word.start_char < offset) if ending else (word.end_char > offset):
            return word.end if ending else word.start
    if segment.start is None or segment.end is None or not segment.text:
        return segment.end if ending and segment.end is not None else segment.start
    return segment.start + (segment.end - segment.start) * offset / len(segment.text)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be read as speech: where, what it says there, and a way out."""

    code: str
    message: str
    """One sentence to a person: what happened, what is safe, what to do."""
    file: str | None = None
    line: int | None = None
    quote: str = ""
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file gave: the transcript, which may be empty, and every problem met on the way."""

    transcript: Transcript
    problems: tuple[Problem, ...] = field(default=())


def join_turns(segments: Sequence[Segment], pieces: Iterable[Piece], *, guessed: bool = False) -> Turn:
    """One turn out of pieces that one speaker said in a row."""
    taken = tuple(pieces)
    first, last = segments[taken[0].segment], segments[taken[-1].segment]
    text = " ".join(segments[p.segment].text[p.start : p.end] for p in taken)
    return Turn(first.speaker, first.start, last.end, text, taken, guessed)
