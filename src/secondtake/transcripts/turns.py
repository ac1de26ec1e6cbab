"""Turns read off segments: what one speaker says in one go, without what a rolling caption repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondtake.transcripts.guessing import guess_borders
from secondtake.transcripts.model import Piece, Segment, SegmentKind, Span, Transcript, Turn
from secondtake.transcripts.rolling import repeated_starts

Marked = tuple[Piece, bool]
"""A piece, and whether the record says that another person begins to speak with it."""

_LONGEST = 400
"""Words between two signs of a change, beyond which the signs are taken to be incomplete."""

_CHANGE = re.compile(r"\s*>>+\s*")
_DASH = re.compile(r"(?:^|(?<=\s))[-–—]\s+")
_SOUND = re.compile(r"^\s*(?:\[[^\[\]]{1,40}\]\s*)+(?=\S)|(?:\s*\[[^\[\]]{1,40}\])+\s*$")


def read_turns(segments: Sequence[Segment]) -> tuple[Turn, ...]:
    """Consecutive pieces of one speaker joined; sounds stand in no turn.

    A record with neither names nor signs of a change gets its turns guessed, and marked so.
    """
    marked = list(_pieces(segments))
    if any(segment.speaker for segment in segments):
        return tuple(turn_of(segments, group) for group in _by_speaker(segments, marked))
    if not any(change for _, change in marked):
        return guess_turns_of(segments, [piece for piece, _ in marked])
    return tuple(turn for group in _by_speaker(segments, marked) for turn in _marked_turns(segments, group))


def _marked_turns(segments: Sequence[Segment], group: Sequence[Piece]) -> tuple[Turn, ...]:
    """One turn between two signs of a change; guessed ones where it is too long for one person to hold the floor.

    Automatic captions set a `>>` here and there and then none for half an hour.
    """
    if sum(segments[p.segment].text.count(" ", p.start, p.end) + 1 for p in group) <= _LONGEST:
        return (turn_of(segments, group),)
    return guess_turns_of(segments, group)


def guess_turns(transcript: Transcript) -> Transcript:
    """The same segments with turns guessed from who seems to ask, each marked as guessed."""
    pieces = [piece for piece, _ in _pieces(transcript.segments)]
    turns = guess_turns_of(transcript.segments, pieces)
    return replace(transcript, turns=turns)


def guess_turns_of(segments: Sequence[Segment], pieces: Sequence[Piece]) -> tuple[Turn, ...]:
    """Turns whose borders are our guess; see `guessing`."""
    return tuple(turn_of(segments, group, guessed=True) for group in guess_borders(segments, pieces))


def turn_of(segments: Sequence[Segment], pieces: Sequence[Piece], *, guessed: bool = False) -> Turn:
    """One turn out of pieces that one speaker said in a row, with the times of those pieces."""
    taken = tuple(pieces)
    text = " ".join(segments[p.segment].text[p.start : p.end] for p in taken)
    start, end = Transcript(tuple(segments[p.segment] for p in (taken[0], taken[-1])), ()).times(
        Span((_moved(taken[0], 0), _moved(taken[-1], 1)))
    )
    return Turn(segments[taken[0].segment].speaker, start, end, text, taken, guessed)


def _moved(piece: Piece, segment: int) -> Piece:
    return Piece(segment, piece.start, piece.end)


def _by_speaker(segments: Sequence[Segment], marked: Sequence[Marked]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece, change in marked:
        if group and (change or segments[piece.segment].speaker != segments[group[-1].segment].speaker):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _pieces(segments: Sequence[Segment]) -> Iterator[Marked]:
    """What the turns hold of each segment: no sound, no repeat, no sign of a change."""
    dashes = _dashes_mean_speakers(segments)
    starts = repeated_starts(segments)
    for index, (segment, start) in enumerate(zip(segments, starts, strict=True)):
        text = segment.text
        if segment.kind is not SegmentKind.SPEECH or start >= len(text):
            continue
        signs = _CHANGE if ">>" in text else _DASH if dashes and _DASH.match(text) else None
        for low, high, change in _parts(text, start, signs):
            low, high = _without_sounds(text, low, high)
            if low < high:
                yield Piece(index, low, high), change


def _parts(text: str, start: int, signs: re.Pattern[str] | None) -> Iterator[tuple[int, int, bool]]:
    at, change = start, False
    for sign in signs.finditer(text, start) if signs else ():
        if sign.start() > at:
            yield at, sign.start(), change
        at, change = sign.end(), True
    yield at, len(text), change


def _without_sounds(text: str, low: int, high: int) -> tuple[int, int]:
    if text.find("[", low, high) >= 0:
        for sound in _SOUND.finditer(text[low:high]):
            if sound.start() == 0 and sound.end() < high - low:
                return _without_sounds(text, low + sound.end(), high)
            if sound.end() == high - low:
                high = low + sound.start()
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return low, high


def _dashes_mean_speakers(segments: Sequence[Segment]) -> bool:
    """Whether a dash before the words means that another person speaks, as subtitles do."""
    return not any(segment.speaker for segment in segments) and any(
        _DASH.match(segment.text) and len(_DASH.findall(segment.text)) > 1 for segment in segments
    )
