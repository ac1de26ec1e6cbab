"""A transcript as plain data and back, exactly, so that a revision can be stored as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any  # JSON-able data, whose shape `transcript_to_data` documents

from secondtake.transcripts.model import Piece, Segment, SegmentKind, Source, Transcript, Turn, Word

VERSION = 1


def transcript_to_data(transcript: Transcript) -> dict[str, Any]:
    """A dict of lists, strings, numbers, booleans and None: `version`, `format`, `verbatim`, `segments`, `turns`,
    `silences`; what was stored before has no silences, nor segments that say whether they are `overlapped`."""
    return {
        "version": VERSION,
        "format": transcript.format,
        "verbatim": transcript.verbatim,
        "segments": [_segment_to_data(segment) for segment in transcript.segments],
        "turns": [_turn_to_data(turn) for turn in transcript.turns],
        "silences": None if transcript.silences is None else [list(silence) for silence in transcript.silences],
    }


def transcript_from_data(data: Mapping[str, Any]) -> Transcript:
    """The transcript that `transcript_to_data` was given. Raises ValueError for data of a later version."""
    if data["version"] != VERSION:
        raise ValueError(f"a stored transcript of version {data['version']} needs a newer program")
    silences = data.get("silences")
    return Transcript(
        tuple(_segment_from_data(item) for item in data["segments"]),
        tuple(_turn_from_data(item) for item in data["turns"]),
        data["format"],
        data["verbatim"],
        None if silences is None else tuple((start, end) for start, end in silences),
    )


def _segment_to_data(segment: Segment) -> dict[str, Any]:
    source = segment.source
    return {
        "text": segment.text,
        "speaker": segment.speaker,
        "start": segment.start,
        "end": segment.end,
        "source": [source.line, source.start_byte, source.end_byte],
        "kind": segment.kind.value,
        "words": [_word_to_data(word) for word in segment.words],
        "overlapped": segment.overlapped,
    }


def _word_to_data(word: Word) -> list[float | None]:
    """Four numbers, and a fifth where a model was not quite sure: what was stored before has none."""
    placed = [word.start_char, word.end_char, word.start, word.end]
    return placed if word.sure == 1.0 else [*placed, word.sure]


def _segment_from_data(data: Mapping[str, Any]) -> Segment:
    return Segment(
        data["text"],
        data["speaker"],
        data["start"],
        data["end"],
        Source(*data["source"]),
        SegmentKind(data["kind"]),
        tuple(Word(*word) for word in data["words"]),
        data.get("overlapped", False),
    )


def _turn_to_data(turn: Turn) -> dict[str, Any]:
    return {
        "speaker": turn.speaker,
        "start": turn.start,
        "end": turn.end,
        "text": turn.text,
        "pieces": [[piece.segment, piece.start, piece.end] for piece in turn.pieces],
        "guessed": turn.guessed,
    }


def _turn_from_data(data: Mapping[str, Any]) -> Turn:
    pieces = tuple(Piece(*piece) for piece in data["pieces"])
    return Turn(data["speaker"], data["start"], data["end"], data["text"], pieces, data["guessed"])
