"""Conversations as a person could have had them, read as `Name: text` lines."""

from pathlib import Path

from secondtake.transcripts.model import Piece, Segment, Transcript, join_turns

_TEXTS = Path(__file__).parent / "library" / "texts"


def conversation(text: str, *, seconds_a_word: float | None = None) -> Transcript:
    """A transcript of `Name: text` lines, one turn each; with times if a word's length is given."""
    rows = [line.strip().partition(": ") for line in text.strip().splitlines() if line.strip()]
    segments: list[Segment] = []
    at = 0.0
    for name, _, said in rows:
        start = None if seconds_a_word is None else at
        at += len(said.split()) * (seconds_a_word or 0.0)
        segments.append(Segment(said, name, start, None if seconds_a_word is None else at))
    turns = tuple(join_turns(segments, [Piece(i, 0, len(s.text))]) for i, s in enumerate(segments))
    return Transcript(tuple(segments), turns)


def without_names(text: str) -> Transcript:
    """One turn a line, as paragraphs keep them, and nobody named."""
    segments = tuple(Segment(line.strip()) for line in text.strip().splitlines())
    turns = tuple(join_turns(segments, [Piece(i, 0, len(s.text))]) for i, s in enumerate(segments))
    return Transcript(segments, turns)


def answered(question: str, answer: str) -> Transcript:
    """One question, one answer."""
    return conversation(f"Priya: {question}\nAlex: {answer}")


def captions(*lines: str, seconds: float = 4.0) -> Transcript:
    """Automatic captions: no names, one guessed turn."""
    segments = tuple(Segment(line, None, seconds * i, seconds * (i + 1)) for i, line in enumerate(lines))
    turn = join_turns(segments, [Piece(i, 0, len(s.text)) for i, s in enumerate(segments)], guessed=True)
    return Transcript(segments, (turn,))


WENT_WELL = (_TEXTS / "went_well.txt").read_text(encoding="utf-8")

WENT_BADLY = (_TEXTS / "went_badly.txt").read_text(encoding="utf-8")
