"""Passages as quotes: without blanks at their ends, short, and cut where a reader would cut them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from secondtake.evidence.sentences import count_words
from secondtake.transcripts.model import Piece, Span, Transcript, Turn

MOST_WORDS = 25
"""A quote has at most about this many words, unless the words that fired are longer."""
_BEFORE, _AFTER = 6, 10
"""Words shown before and after the words that fired, where no clause ends sooner."""

_BORDER = re.compile(r"[.?!;:…—]+[\"'”’)]*\s+")
_SOFT_BORDER = re.compile(r",\s+|\s+(?=(?:and|but|so|because|then|which|um|uh|okay)\b)", re.IGNORECASE)


def passage(turn: Turn, start: int = 0, end: int | None = None) -> Span:
    """The span of `turn.text[start:end]`, without the blanks at its ends; ValueError where only blanks are left."""
    stop = len(turn.text) if end is None else end
    said = turn.text[start:stop]
    low = start + len(said) - len(said.lstrip())
    return turn.span(low, low + len(said.strip()))


def heard(transcript: Transcript, pieces: Iterable[Piece]) -> Turn:
    """Pieces that one person said, though others may have nodded between, as one running text."""
    said = tuple(pieces)
    span = Span(said)
    start, end = transcript.times(span)
    return Turn(transcript.segments[span.first].speaker, start, end, transcript.quote(span), said)


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause round `text[start:end]` stands: to the sentence's borders, or some words either side.

    >>> text = "I was there. Sorry, let me start again. In May"
    >>> text[slice(*clause(text, 20, 38))]
    'Sorry, let me start again.'
    """
    sentence = _sentence(text, start, end)
    if sentence and count_words(text[slice(*sentence)]) <= MOST_WORDS:
        return sentence
    return _clause_start(text, start), _clause_end(text, end)


def _sentence(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The whole sentence round `text[start:end]`, if it is near enough to be read in one breath."""
    window = max(0, start - 200)
    low = max((m.end() for m in _BORDER.finditer(text, window, start)), default=0 if window == 0 else -1)
    match = _BORDER.search(text, max(0, end - 1), end + 200)
    high = match.start() + len(match[0].rstrip()) if match else len(text) if end + 200 >= len(text) else -1
    return (low, high) if low >= 0 and high >= 0 else None


def _clause_start(text: str, start: int) -> int:
    window = max(0, start - 200)
    low = window
    for match in _BORDER.finditer(text, window, start):
        low = match.end()
    if count_words(text[low:start]) <= _BEFORE:
        return low
    low = _words_back(text, start, _BEFORE)
    for match in _SOFT_BORDER.finditer(text, low, start):
        return match.end()
    return low


def _clause_end(text: str, end: int) -> int:
    window = min(len(text), end + 200)
    match = _BORDER.search(text, max(0, end - 1), window)
    high = match.start() + len(match[0].rstrip()) if match else window
    if count_words(text[end:high]) <= _AFTER:
        return max(high, end)
    high = _words_on(text, end, _AFTER)
    softer = [m.start() for m in _SOFT_BORDER.finditer(text, end, high) if count_words(text[end : m.start()]) >= 2]
    return softer[-1] if softer else high


def _words_back(text: str, at: int, count: int) -> int:
    for _ in range(count):
        at = text.rfind(" ", 0, max(at - 1, 0))
        if at < 0:
            return 0
    return at + 1


def _words_on(text: str, at: int, count: int) -> int:
    for _ in range(count):
        at = text.find(" ", at + 1)
        if at < 0:
            return len(text)
    return at


def opening(text: str, start: int = 0, most: int = MOST_WORDS) -> tuple[int, int]:
    """Where a text's first sentence stands from `start`, or its first words if that is long."""
    match = _BORDER.search(text, start)
    high = match.start() + len(match[0].rstrip()) if match else len(text)
    if count_words(text[start:high]) <= most:
        return start, high
    high = _words_on(text, start, most)
    softer = [m.start() for m in _SOFT_BORDER.finditer(text, start, high) if count_words(text[start : m.start()]) >= 6]
    return start, softer[-1] if softer else high
