"""An answer cut into sentences, and those into clauses, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondtake.evidence.phrases import straight
from secondtake.evidence.sentences import cut_sentences
from secondtake.replies.own_words import Plain, Range

_BULLET = re.compile(r"^\s*(?:[-*•·–▪◦]|\d{1,2}[.)]|\([a-z\d]\))\s+")
_BREAK = re.compile(
    r"\s*(?:;|\s[-–—]{1,3}\s|—|\.\.\.|…|:\s|\()\s*"
    r"|,?\s+(?:since|because|due to the fact that)\s+"
    r"|,?\s+(?:but|however|whereas|although|though|yet|except(?: that)?)\b,?\s*"
    r"|,\s*(?:and|so|as|while|which)\s+(?=(?:we|they|you|your|the|it|i|he|she|felt|thought|wanted|would|there|had)\b)"
    r"|\s+and\s+(?=(?:we|they|you|i|it|felt|thought|wanted|would|the|your)\b)"
    r"|,\s+",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hiya|greetings)\b.{0,50}?[,!:.–-]?$", re.IGNORECASE
)
_GREETED = re.compile(
    (
        r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hiya) (?:(?:mr|ms|mrs"
        r"|dr)\.? )?\w+(?: [A-Z]\w+)?[,!]\s+"
    ),
    re.IGNORECASE,
)
_SAYS_NO = re.compile(r"\bno\.(?=\s+[^\W\d])", re.IGNORECASE)
_SHORT_LINE = 50
"""A line that ends earlier than this was ended by its writer, not by a mail program."""


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of the plain text, and its words in one line with straight apostrophes."""

    start: int
    end: int
    words: str


def sentences(text: Plain, lines: list[Range]) -> list[Said]:
    """The sentences of the writer's own lines, in order; lines that a mail program broke are joined again."""
    found: list[Said] = []
    for start, end in _paragraphs(text.text, lines):
        skip = _BULLET.match(text.text[start:end])
        start += skip.end() if skip else 0
        passage = text.text[start:end]
        greeted = _GREETED.match(passage)
        if greeted:
            found.append(_said(text.text, start, start + greeted.end()))
            start, passage = start + greeted.end(), passage[greeted.end() :]
        found.extend(_said(text.text, start + a, start + b) for a, b in _cut(_level(passage)))
    return [said for said in found if re.search(r"\w", said.words)]


def _cut(passage: str) -> Iterator[Range]:
    """Its sentences. "No." is a short form before a figure only: elsewhere it is the answer itself."""
    for start, end in cut_sentences(passage):
        for found in _SAYS_NO.finditer(passage, start, end):
            yield (start, found.end())
            start = found.end() + 1
        yield (start, end)


def _level(passage: str) -> str:
    """Of the same length, with every sign between words a plain space."""
    return re.sub(r"\s", " ", passage)


def _said(text: str, start: int, end: int) -> Said:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Said(start, max(start, end), straight(" ".join(text[start:end].split())))


def _paragraphs(text: str, lines: list[Range]) -> Iterator[Range]:
    begun: Range | None = None
    for start, end in lines:
        line = text[start:end]
        if begun and not _continues(text[begun[0] : begun[1]], line):
            yield begun
            begun = None
        if line.strip():
            begun = (begun[0] if begun else start, end)
    if begun:
        yield begun


def _continues(before: str, line: str) -> bool:
    """Whether a line goes on where the one before it was broken."""
    last = before.rsplit("\n", 1)[-1].rstrip()
    if not line.strip() or _BULLET.match(line) or _GREETING.match(last.strip()):
        return False
    return (len(last) >= _SHORT_LINE and not last.endswith((":", "!"))) or line.lstrip()[:1].islower()


def clauses(said: Said) -> list[Said]:
    """The parts of a sentence between which its sense may turn: "strong on theory, but light on SQL".

    >>> [part.words for part in clauses(Said(0, 38, "Great on theory, but a bit light on SQL"))]
    ['Great on theory', 'a bit light on SQL']
    """
    cuts = [0, *(edge for found in _BREAK.finditer(said.words) for edge in found.span()), len(said.words)]
    parts = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if said.words[a:b].strip()]
    return [_part(said, a, b) for a, b in parts]


def _part(said: Said, start: int, end: int) -> Said:
    """Its place is that of the sentence, unless every sign of it has its own place there."""
    if said.end - said.start == len(said.words):
        return Said(said.start + start, said.start + end, said.words[start:end])
    return Said(said.start, said.end, said.words[start:end])
