"""Corrections: each takes a transcript and returns another; the old one is kept, so each can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import replace

from secondtake.transcripts.model import Piece, Segment, Transcript, Turn
from secondtake.transcripts.plain import fold
from secondtake.transcripts.timing import words_again
from secondtake.transcripts.turns import read_turns, turn_of

_WORD = re.compile(r"\S+")


def rename_speaker(transcript: Transcript, old: str, new: str) -> Transcript:
    """Everything `old` says is said by `new`. Raises ValueError where nobody is called `old`."""
    return merge_speakers(transcript, [old], new)


def merge_speakers(transcript: Transcript, labels: Iterable[str], into: str) -> Transcript:
    """One voice that a program took for several: all that these labels say is said by `into`."""
    wanted = set(labels)
    missing = wanted - {segment.speaker for segment in transcript.segments}
    if missing:
        raise ValueError(f"nobody in this transcript is called {', '.join(sorted(map(str, missing)))}")
    return _changed(transcript, lambda _, s: replace(s, speaker=into) if s.speaker in wanted else s)


def move_segment(transcript: Transcript, index: int, speaker: str | None) -> Transcript:
    """One single line given to another speaker. Raises IndexError where there is no such line."""
    _segment(transcript, index)
    return _changed(transcript, lambda i, s: replace(s, speaker=speaker) if i == index else s)


def edit_text(transcript: Transcript, index: int, text: str) -> Transcript:
    """A line's words put right; its times stay, and so do those of each word that did not change.

    Raises IndexError where there is no such line, ValueError where the new text is empty.
    """
    return edit_lines(transcript, {index: text})


def edit_lines(transcript: Transcript, texts: Mapping[int, str]) -> Transcript:
    """As `edit_text`, for several lines at once, by their numbers."""
    segments = list(transcript.segments)
    for index, text in texts.items():
        new, old = fold(text), _segment(transcript, index)
        if not new:
            raise ValueError("a line keeps at least one word")
        segments[index] = replace(old, text=new, words=words_again(old, new))
    if any(turn.guessed for turn in transcript.turns):
        return replace(transcript, segments=tuple(segments), turns=_turns_kept(transcript, segments, set(texts)))
    return replace(transcript, segments=tuple(segments), turns=read_turns(segments))


def trust_line(transcript: Transcript, index: int) -> Transcript:
    """A line whose words somebody heard again and found right: none of them is doubted any more."""
    old = _segment(transcript, index)
    sure = replace(old, words=tuple(replace(word, sure=1.0) for word in old.words))
    return replace(transcript, segments=tuple(sure if i == index else s for i, s in enumerate(transcript.segments)))


def give_words(transcript: Transcript, index: int, start: int, end: int, speaker: str) -> Transcript:
    """The words of a line from one character to another said by somebody else; the line becomes up to three.

    A word that the range only touches belongs to it. Raises IndexError where there is no such line, ValueError where
    there is no word.
    """
    text = _segment(transcript, index).text
    words = [word for word in _WORD.finditer(text) if word.start() < end and word.end() > start]
    if not words:
        raise ValueError(f"no word between {start} and {end} in a line of {len(text)} characters")
    after = next((word.start() for word in _WORD.finditer(text, words[-1].end())), None)
    if after is not None:
        transcript = _cut(transcript, index, after)
    if words[0].start() > 0:
        transcript = _cut(transcript, index, words[0].start())
        index += 1
    return move_segment(transcript, index, speaker)


def _cut(transcript: Transcript, index: int, at: int) -> Transcript:
    """A line become two of the same speaker, before the word at this character."""
    segments = list(transcript.segments)
    segments[index : index + 1] = _halves(segments[index], at)
    if any(turn.guessed for turn in transcript.turns):
        turns = _turns_cut(transcript, segments, -1, index, at, 1)
        return replace(transcript, segments=tuple(segments), turns=turns)
    return replace(transcript, segments=tuple(segments), turns=read_turns(segments))


def split_turn(transcript: Transcript, turn: int, at: int, speaker: str | None) -> Transcript:
    """A turn cut at a character of its text: what follows is said by `speaker`.

    A segment that the cut runs through becomes two, its time shared by their lengths. Raises IndexError where
    there is no such turn, ValueError where one side of the cut would be empty.
    """
    whole = transcript.turns[turn]
    if not whole.text[:at].strip() or not whole.text[at:].strip():
        raise ValueError(f"nothing to split off at {at} in a turn of {len(whole.text)} characters")
    first = whole.span(at).first
    cut = whole.span(at).pieces[0].start
    segments, shift = list(transcript.segments), 0
    if cut > whole.pieces[[p.segment for p in whole.pieces].index(first)].start:
        segments[first : first + 1] = _halves(segments[first], cut)
        shift = 1
    after = range(first + shift, whole.pieces[-1].segment + shift + 1)
    moved = [replace(s, speaker=speaker) if i in after else s for i, s in enumerate(segments)]
    if speaker is None or any(t.guessed for t in transcript.turns):
        turns = _turns_cut(transcript, moved, turn, first, cut, shift)
        return replace(transcript, segments=tuple(moved), turns=turns)
    return replace(transcript, segments=tuple(moved), turns=read_turns(moved))


def _segment(transcript: Transcript, index: int) -> Segment:
    if not 0 <= index < len(transcript.segments):
        raise IndexError(f"there is no line {index} among {len(transcript.segments)}")
    return transcript.segments[index]


def _changed(transcript: Transcript, change: Callable[[int, Segment], Segment]) -> Transcript:
    segments = tuple(change(index, segment) for index, segment in enumerate(transcript.segments))
    if any(turn.guessed for turn in transcript.turns):
        return replace(transcript, segments=segments, turns=_regrouped(transcript.turns, segments))
    return replace(transcript, segments=segments, turns=read_turns(segments))


def _regrouped(turns: Sequence[Turn], segments: Sequence[Segment]) -> tuple[Turn, ...]:
    """Guessed turns kept, but cut where the speakers of their segments now differ."""
    found: list[Turn] = []
    for turn in turns:
        group: list[Piece] = []
        for piece in turn.pieces:
            if group and segments[piece.segment].speaker != segments[group[-1].segment].speaker:
                found.append(turn_of(segments, group, guessed=turn.guessed))
                group = []
            group.append(piece)
        found.append(turn_of(segments, group, guessed=turn.guessed and segments[group[0].segment].speaker is None))
    return tuple(found)


def _turns_kept(transcript: Transcript, segments: Sequence[Segment], edited: Container[int]) -> tuple[Turn, ...]:
    """Guessed turns with the pieces of edited segments stretched to their new text."""

    def moved(piece: Piece) -> Piece:
        if piece.segment not in edited:
            return piece
        old, new = transcript.segments[piece.segment].text, segments[piece.segment].text
        start = piece.start if old[: piece.start] == new[: piece.start] else min(piece.start, len(new))
        end = (
            len(new) - (len(old) - piece.end)
            if old[piece.end :] == new[len(new) - len(old) + piece.end :]
            else len(new)
        )
        return Piece(piece.segment, start, max(end, start))

    kept = [(turn, [p for p in map(moved, turn.pieces) if p.start < p.end]) for turn in transcript.turns]
    return tuple(turn_of(segments, pieces, guessed=turn.guessed) for turn, pieces in kept if pieces)


def _turns_cut(
    transcript: Transcript, segments: Sequence[Segment], turn: int, first: int, cut: int, shift: int
) -> tuple[Turn, ...]:
    """The turns as they were, the one at `turn` cut in two; pieces renumbered where a segment became two."""
    found: list[Turn] = []
    for index, old in enumerate(transcript.turns):
        low: list[Piece] = []
        high: list[Piece] = []
        for piece in old.pieces:
            for part in _renumbered(piece, first, cut, shift):
                after = index == turn and part.segment >= first + shift
                (high if after else low).append(part)
        found += [turn_of(segments, pieces, guessed=old.guessed) for pieces in (low, high) if pieces]
    return tuple(found)


def _renumbered(piece: Piece, first: int, cut: int, shift: int) -> list[Piece]:
    if not shift or piece.segment < first:
        return [piece]
    if piece.segment > first:
        return [Piece(piece.segment + 1, piece.start, piece.end)]
    low = Piece(first, piece.start, min(piece.end, cut))
    high = Piece(first + 1, max(piece.start - cut, 0), piece.end - cut)
    return [part for part in (low, high) if part.start < part.end]


def _halves(segment: Segment, cut: int) -> list[Segment]:
    ends, begins = _middle(segment, cut)
    before = tuple(word for word in segment.words if word.start_char < cut)
    after = tuple(
        replace(word, start_char=word.start_char - cut, end_char=word.end_char - cut)
        for word in segment.words
        if word.start_char >= cut
    )
    left = replace(segment, text=segment.text[:cut].rstrip(), end=ends, words=before)
    return [left, replace(segment, text=segment.text[cut:], start=begins, words=after)]


def _middle(segment: Segment, cut: int) -> tuple[float | None, float | None]:
    """When the words before a cut end and those behind it begin: by the words' own times, else by their lengths."""
    last = next((word.end for word in reversed(segment.words) if word.start_char < cut), None)
    first = next((word.start for word in segment.words if word.start_char >= cut), None)
    if last is not None and first is not None:
        return last, first
    if segment.start is None or segment.end is None:
        return segment.start, segment.start
    middle = segment.start + (segment.end - segment.start) * cut / len(segment.text)
    return middle, middle
