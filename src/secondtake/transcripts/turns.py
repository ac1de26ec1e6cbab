"""Turns read off segments: what one speaker says in one go, without what a rolling caption repeats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secondtake.transcripts.model import Piece, Segment, SegmentKind, Turn, join_turns


def read_turns(segments: Sequence[Segment]) -> tuple[Turn, ...]:
    """Consecutive pieces of one speaker joined; sounds stand in no turn."""
    turns: list[Turn] = []
    pieces: list[Piece] = []
    for piece in _pieces(segments):
        if pieces and segments[piece.segment].speaker != segments[pieces[-1].segment].speaker:
            turns.append(join_turns(segments, pieces))
            pieces = []
        pieces.append(piece)
    if pieces:
        turns.append(join_turns(segments, pieces))
    return tuple(turns)


def _pieces(segments: Sequence[Segment]) -> Iterator[Piece]:
    for index, segment in enumerate(segments):
        if segment.text and segment.kind is SegmentKind.SPEECH:
            yield Piece(index, 0, len(segment.text))
