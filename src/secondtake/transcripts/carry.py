"""A span carried from one revision of a transcript to the next, after a name, a word or a border was corrected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from secondtake.transcripts.model import Piece, Segment, Span, Transcript

_Stretch = tuple[int, int, int]
"""The first changed segment, and the ends of the changed stretch in the old and in the new revision."""

_MOST_CHARACTERS = 20_000
"""Beyond this a changed stretch is not aligned letter by letter; corrections are far smaller."""


def carry(span: Span, old: Transcript, new: Transcript) -> Span | None:
    """The same passage in the next revision; None where none of its words are left.

    A correction that leaves the number of lines as it is, such as a name replaced everywhere, is followed line by line.
    """
    stretch = _changed_stretch(old.segments, new.segments)
    pieces = [moved for piece in span.pieces for moved in _carried(piece, old.segments, new.segments, stretch)]
    return Span(tuple(_joined(pieces))) if pieces else None


def _changed_stretch(old: Sequence[Segment], new: Sequence[Segment]) -> _Stretch:
    first = 0
    while first < min(len(old), len(new)) and old[first].text == new[first].text:
        first += 1
    tail = 0
    while tail < min(len(old), len(new)) - first and old[-1 - tail].text == new[-1 - tail].text:
        tail += 1
    return first, len(old) - tail, len(new) - tail


def _carried(piece: Piece, old: Sequence[Segment], new: Sequence[Segment], stretch: _Stretch) -> list[Piece]:
    first, old_end, new_end = stretch
    if piece.segment < first:
        return [piece]
    if piece.segment >= old_end:
        return [Piece(piece.segment + new_end - old_end, piece.start, piece.end)]
    if old_end == new_end:
        first, old_end, new_end = piece.segment, piece.segment + 1, piece.segment + 1
    before, starts = _stream(old[first:old_end])
    after, new_starts = _stream(new[first:new_end])
    at = starts[piece.segment - first]
    low, high = _aligned(before, after, at + piece.start, at + piece.end)
    return _pieces_of(after, new_starts, low, high, first)


def _stream(segments: Sequence[Segment]) -> tuple[str, list[int]]:
    texts = [segment.text for segment in segments]
    return " ".join(texts), [0, *accumulate(len(text) + 1 for text in texts)]


def _aligned(before: str, after: str, low: int, high: int) -> tuple[int, int]:
    """Where `before[low:high]` went: to the ends of what replaced it, if it was replaced itself."""
    if before == after:
        return low, high
    if len(before) + len(after) > _MOST_CHARACTERS:
        return min(low, len(after)), min(high, len(after))
    changes = list(_changes(before, after))
    new_low = next((j1 + low - i1 if tag == "equal" else j1 for tag, i1, i2, j1, _ in changes if i1 <= low < i2), None)
    new_high = next((j2 - i2 + high if tag == "equal" else j2 for tag, i1, i2, _, j2 in changes if i1 < high <= i2), 0)
    return (len(after) if new_low is None else new_low), new_high


def _changes(before: str, after: str) -> Iterator[tuple[str, int, int, int, int]]:
    """What became what, as SequenceMatcher tells it; the ends that are alike first, of which it alone may miss some."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    last, end = len(before) - tail, len(after) - tail
    yield "equal", 0, head, 0, head
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before[head:last], after[head:end], autojunk=False).get_opcodes():
        yield tag, head + i1, head + i2, head + j1, head + j2
    yield "equal", last, len(before), end, len(after)


def _alike(left: str, right: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(left), len(right)))


def _pieces_of(text: str, starts: Sequence[int], low: int, high: int, first: int) -> list[Piece]:
    high = min(high, len(text))
    while low < high and text[low] == " ":
        low += 1
    while low < high and text[high - 1] == " ":
        high -= 1
    found: list[Piece] = []
    while low < high:
        index = bisect_right(starts, low) - 1
        end = min(high, starts[index + 1] - 1)
        if low < end:
            found.append(Piece(first + index, low - starts[index], end - starts[index]))
        low = max(end + 1, low + 1)
    return found


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces that lie side by side in one segment made one."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].segment == piece.segment and piece.start <= found[-1].end + 1:
            found[-1] = Piece(piece.segment, found[-1].start, max(piece.end, found[-1].end))
        else:
            found.append(piece)
    return found
