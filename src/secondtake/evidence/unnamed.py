"""Exchanges where the record names nobody: questions known by their words, answers by what lies between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from secondtake.evidence.cues import Cue, CueKind, find_cues
from secondtake.evidence.model import Exchange, ExchangeKind
from secondtake.evidence.question_kinds import kind_of
from secondtake.evidence.quotes import passage
from secondtake.transcripts.model import Piece, Span, Transcript

_NEAR = 220
"""Cues this many characters apart, about fifteen seconds of talk, belong to one question."""


@dataclass(frozen=True, slots=True)
class _Question:
    start: int
    end: int
    theirs: bool
    """Asked of the candidate, not by the candidate."""


def find_unnamed(transcript: Transcript) -> tuple[Exchange, ...]:
    """Exchanges of a record without names, each marked as guessed."""
    talk = _Talk(transcript)
    questions = _questions(talk.text)
    found: list[Exchange] = []
    for number, asked in enumerate(questions):
        until = questions[number + 1].start if number + 1 < len(questions) else len(talk.text)
        found.append(_exchange(talk, asked, until, found[-1].kind if found else None))
    return tuple(found)


def _exchange(talk: _Talk, asked: _Question, until: int, after: ExchangeKind | None) -> Exchange:
    kind = kind_of(talk.text[asked.start : asked.end], after=after) if asked.theirs else ExchangeKind.FROM_CANDIDATE
    answer = talk.span(asked.end, until) if talk.text[asked.end : until].strip() else None
    return Exchange(talk.span(asked.start, asked.end), answer, kind, talk.turns(asked.start, until), guessed=True)


def _questions(text: str) -> list[_Question]:
    found: list[_Question] = []
    group: list[Cue] = []
    for cue in find_cues(text):
        if group and cue.start - group[-1].end > _NEAR:
            found.extend(_question(text, group))
            group = []
        group.append(cue)
    found.extend(_question(text, group))
    return found


def _question(text: str, group: list[Cue]) -> list[_Question]:
    kinds = {cue.kind for cue in group}
    if not group or kinds == {CueKind.SETS_UP}:
        return []
    end = text.find(" ", min(len(text), group[-1].end + 60))
    return [_Question(group[0].start, len(text) if end < 0 else end, CueKind.TO_THEM in kinds)]


class _Talk:
    """All turns as one running text, with the way back to the record."""

    def __init__(self, transcript: Transcript) -> None:
        self._turns = transcript.turns
        self._starts: list[int] = []
        texts: list[str] = []
        at = 0
        for turn in transcript.turns:
            self._starts.append(at)
            texts.append(turn.text)
            at += len(turn.text) + 1
        self.text = " ".join(texts)

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`."""
        pieces: list[Piece] = []
        for index in self.turns(start, end):
            begin, turn = self._starts[index], self._turns[index]
            low, high = max(start - begin, 0), min(end - begin, len(turn.text))
            if turn.text[low:high].strip():
                pieces.extend(passage(turn, low, high).pieces)
        return Span(tuple(pieces))

    def turns(self, start: int, end: int) -> tuple[int, ...]:
        """The indices of the turns that `text[start:end]` touches."""

        return tuple(range(max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end)))
