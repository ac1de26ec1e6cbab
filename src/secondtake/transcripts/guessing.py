"""Turns for records that name nobody: borders guessed at questions and at the first words of answers.

How often such a guess is right is not measured, so a turn
made here is marked as guessed and nothing is attributed by it alone (docs/formats.md).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondtake.transcripts.model import Piece, Segment

_QUESTION = re.compile(
    r"\b(?:(?:tell|walk|talk|take|show) (?:me|us) (?:a |about|through|more|why|how|what|when)|"
    r"(?:can|could|would|will) you (?:please |just |maybe |also )?(?:tell|give|describe|explain|walk|talk|share|think|"
    r"elaborate|say|expand|introduce|start)|(?:give|name) (?:me|us) (?:an?|one|some) |describe (?:a|an|your|the|how)|"
    r"(?:how|why|what|when|where|which) (?:would|do|did|are|were|have|had|will|was|is|made|makes|led|kind of) "
    r"(?:you|your|that you|you're)\b|what's your|what about your|"
    r"(?:have|had) you (?:ever|had|worked|used|got|been)|are you (?:familiar|comfortable|looking|happy|ready)|"
    r"do you (?:have|think|know|remember|want|feel|see|prefer|use)|did you (?:ever|have|find|get|feel|try)|"
    r"do you have any questions|any questions for|why (?:us|this|here)\b|what if |how come)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:yeah|yes|yep|no|sure|okay so|ok so|so|um+|uh+|well|right so|absolutely|of course|thank|thanks|hm+|"
    r"i|i'm|i've|i'd|my|we|good question|great question|that's a)\b",
    re.IGNORECASE,
)
_NOD = re.compile(
    r"(?:okay|ok|great|cool|awesome|all right|alright|got it|perfect|nice|thanks|thank you|makes sense|"
    r"sounds good|interesting|fair enough|right|good|lovely|excellent|fantastic|wonderful)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*(?:\s+|$)")
_LONG = 250
"""Words after which a guessed turn is cut at the next border, so that none swallows the interview."""
_QUESTION_LENGTH = 45
"""Words that an interviewer is given, after the question, before the answer is taken to have begun."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence where the record has punctuation, else a line of it."""

    pieces: tuple[Piece, ...]
    text: str
    asks: bool


def guess_borders(segments: Sequence[Segment], pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces in groups, each of which may be one person's turn; all pieces, in order."""
    if not pieces:
        return
    if _are_paragraphs(segments, pieces):
        yield from ([piece] for piece in pieces)
        return
    yield from _alternate(_units(segments, pieces))


def _are_paragraphs(segments: Sequence[Segment], pieces: Sequence[Piece]) -> bool:
    """Paragraphs of an untimed text: whoever set them meant something by the border."""
    if any(segment.start is not None for segment in segments):
        return False
    texts = [segments[p.segment].text[p.start : p.end] for p in pieces]
    ended = sum(1 for text in texts if text[-1] in ".?!…\"”'’)")
    return len(texts) > 1 and ended >= 0.6 * len(texts) and sum(len(text) for text in texts) < 1500 * len(texts)


def _units(segments: Sequence[Segment], pieces: Sequence[Piece]) -> list[_Unit]:
    texts = [segments[p.segment].text[p.start : p.end] for p in pieces]
    stream = " ".join(texts)
    offsets = _offsets(texts)
    ends = sum(1 for _ in _SENTENCE_END.finditer(stream))
    punctuated = ends * 40 >= stream.count(" ") + 1
    borders = [found.end() for found in _SENTENCE_END.finditer(stream)] if punctuated else offsets[1:]
    asked = {bisect_right(borders, found.start()) for found in _QUESTION.finditer(stream)}
    units: list[_Unit] = []
    at = 0
    for index, border in enumerate([*borders, len(stream)]):
        text = stream[at:border].strip()
        if text:
            units.append(_Unit(_cut(pieces, offsets, at, border), text, index in asked or text.endswith("?")))
        at = border
    return units


def _offsets(texts: Sequence[str]) -> list[int]:
    offsets, at = [], 0
    for text in texts:
        offsets.append(at)
        at += len(text) + 1
    return offsets


def _cut(pieces: Sequence[Piece], offsets: Sequence[int], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces under `stream[start:end]`, without white space at their ends."""
    found: list[Piece] = []
    for index in range(max(bisect_right(offsets, start) - 1, 0), len(pieces)):
        if offsets[index] >= end:
            break
        piece = pieces[index]
        low = piece.start + max(start - offsets[index], 0)
        high = min(piece.start + end - offsets[index], piece.end)
        if low < high:
            found.append(Piece(piece.segment, low, high))
    return tuple(found)


def _alternate(units: Sequence[_Unit]) -> Iterator[list[Piece]]:
    """Asking and answering in turn: a question begins the one, the first words of an answer the other."""
    group: list[_Unit] = []
    asking, asked, words = True, False, 0
    for index, unit in enumerate(units):
        begins_answer = asking and asked and not unit.asks and (_ANSWER.match(unit.text) or words > _QUESTION_LENGTH)
        begins_question = not asking and _leads_to_question(units, index)
        if group and (begins_answer or begins_question or sum(_count(u) for u in group[-1:]) + words > _LONG):
            yield _joined(group)
            group, words = [], 0
        if begins_answer:
            asking, asked = False, False
        if begins_question:
            asking = True
        if unit.asks and asking:
            asked, words = True, 0
        group.append(unit)
        words += _count(unit)
    if group:
        yield _joined(group)


def _leads_to_question(units: Sequence[_Unit], index: int) -> bool:
    """A question here, or a nod here with a question within the next two units."""
    if units[index].asks:
        return True
    return bool(_NOD.match(units[index].text)) and any(unit.asks for unit in units[index + 1 : index + 3])


def _count(unit: _Unit) -> int:
    return unit.text.count(" ") + 1


def _joined(group: Sequence[_Unit]) -> list[Piece]:
    """The pieces of a group, those that follow on in one segment made one again."""
    joined: list[Piece] = []
    for piece in (piece for unit in group for piece in unit.pieces):
        if joined and joined[-1].segment == piece.segment:
            joined[-1] = Piece(piece.segment, joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def asks_something(text: str) -> bool:
    """Whether a turn seems to ask: by its question mark, or by words such as "walk me through"."""
    return "?" in text or bool(_QUESTION.search(text))
