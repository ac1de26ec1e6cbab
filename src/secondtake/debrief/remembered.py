"""A debrief from memory alone: what the person wrote down becomes exchanges, each line tagged as they said (E1.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from secondtake.debrief.assemble import Debrief
from secondtake.evidence.findings import find_structure
from secondtake.evidence.model import (
    Exchange,
    ExchangeKind,
    Finding,
    Level,
    Polarity,
    Recall,
    SourceKind,
)
from secondtake.transcripts.model import Piece, Segment, Source, Span, Transcript, Turn

THEY, ME = "They", "I"

FROM_MEMORY = "This stands on your memory alone, as you wrote it, and says nothing about what you did not write."


@dataclass(frozen=True, slots=True)
class Remembered:
    """One question as the person remembers it, and of their answer what they chose to write down."""

    question: str
    said: str = ""
    they_did: str = ""
    recall: Recall = Recall.GIST


def debrief_from_memory(notes: Sequence[Remembered], right: Iterable[str] = ()) -> tuple[Debrief, Transcript]:
    """The debrief of what is remembered, and the notes as a transcript that its spans quote.

    Findings speak only of answers that were written down, are never firm, and never propose a moment.

    >>> found, notes = debrief_from_memory([Remembered("why leave now")], ["I was on time"])
    >>> [finding.quote for finding in found.right]
    ['I was on time']
    """
    lines = [*_lines(notes), *(("", ME, line) for line in right if line.strip())]
    transcript = _transcript(lines)
    exchanges = tuple(_exchanges(transcript, notes))
    own = [_right(transcript, n) for n, (part, _, _) in enumerate(lines) if not part]
    found = [_tagged(finding, notes) for finding in find_structure(transcript, exchanges)]
    findings = (*own, *found)
    return (
        Debrief(
            exchanges=exchanges,
            findings=findings,
            right=tuple(finding for finding in findings if finding.polarity is Polarity.RIGHT),
            places=(),
            moments=(),
            pivotal=None,
            pivotal_reason=FROM_MEMORY,
            outcome=FROM_MEMORY,
        ),
        transcript,
    )


def _lines(notes: Sequence[Remembered]) -> list[tuple[str, str, str]]:
    """What each line is, who speaks in it, and its words."""
    found = []
    for note in notes:
        found.append(("question", THEY, note.question))
        found += [("said", ME, note.said)] if note.said.strip() else []
    return found


def _transcript(lines: Sequence[tuple[str, str, str]]) -> Transcript:
    segments = tuple(
        Segment(" ".join(text.split()), speaker, source=Source(line=number))
        for number, (_, speaker, text) in enumerate(lines, start=1)
    )
    turns = tuple(
        Turn(segment.speaker, None, None, segment.text, (Piece(number, 0, len(segment.text)),))
        for number, segment in enumerate(segments)
    )
    return Transcript(segments, turns, format="memory", verbatim=False)


def _exchanges(transcript: Transcript, notes: Sequence[Remembered]) -> Iterable[Exchange]:
    at = 0
    for note in notes:
        answered = bool(note.said.strip())
        question = transcript.turns[at].span()
        answer = transcript.turns[at + 1].span() if answered else None
        yield Exchange(question, answer, ExchangeKind.QUESTION, (at, at + 1) if answered else (at,))
        at += 2 if answered else 1


def _right(transcript: Transcript, number: int) -> Finding:
    """A line that the person wrote under what went right."""
    span = Span(transcript.turns[number].pieces)
    return Finding(
        kind="remembered_right",
        polarity=Polarity.RIGHT,
        level=Level.THERE,
        span=span,
        quote=transcript.quote(span),
        start=None,
        end=None,
        says="You wrote down that this was all right.",
        evidence="E1.4",
        not_meant="It does not mean that the rest was not.",
        source=SourceKind.MEMORY,
        recall=Recall.GIST,
    )


def _tagged(finding: Finding, notes: Sequence[Remembered]) -> Finding:
    """As remembered, with the certainty that the person gave for that answer."""
    recall = notes[finding.exchange].recall if finding.exchange is not None else Recall.GIST
    return replace(finding, source=SourceKind.MEMORY, firm=False, recall=recall)
