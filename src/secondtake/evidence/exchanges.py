"""Questions and their answers: who asked, where it starts, what was answered, and what kind of question it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from secondtake.evidence.cues import CueKind, find_cues
from secondtake.evidence.model import Exchange, ExchangeKind
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.question_kinds import kind_of
from secondtake.evidence.questions import asks
from secondtake.evidence.quotes import passage
from secondtake.evidence.sentences import count_words, cut_sentences
from secondtake.evidence.sides import guess_askers
from secondtake.evidence.unnamed import find_unnamed
from secondtake.transcripts.model import Piece, Span, Transcript, Turn
from secondtake.transcripts.roles import guess_roles

__all__ = ["JUDGED", "answer_words", "asks", "find_exchanges"]

JUDGED = (ExchangeKind.QUESTION, ExchangeKind.FOLLOW_UP, ExchangeKind.CASE)
"""The kinds whose answers are looked at; the others are told apart so that they are left alone."""

_TASK = any_of(
    "(?:imagine|suppose|pretend) (?:that|you|we|an?|there)|let(?:'s| us) (?:just )?(?:say|suppose|assume|imagine)",
    "given (?:an?|two) [a-z]+|(?:and|but) (?:what )?if (?:i|you|we|they|it|the|that|there|one)",
)
_SOME_TURNS = 4
"""From so many turns on a record without names is read as a conversation in turns."""
_CHAT = 60
"""Words a turn has on average, at most, where paragraphs are the turns."""
_SET_UP = 40
"""Up to this many words before the asking itself belong to the question; of a longer speech only what leads to it."""
_NOD = 4
"""Up to this many words from the other side are a nod, not an answer ("okay, that makes sense")."""


def find_exchanges(transcript: Transcript, *, candidate: str | None = None) -> tuple[Exchange, ...]:
    """All exchanges of a record, by where their questions start.

    `candidate` is the label of the one who was interviewed; without it the roles are guessed. Where the record
    names fewer than two speakers but keeps their turns apart, whose turn is whose is guessed; where it does not,
    questions are found by their words alone. Both are marked as guessed.
    """
    if len(transcript.speakers) >= 2:
        answering = guess_roles(transcript).candidate if candidate is None else (candidate,)
        asking = [turn.speaker not in answering for turn in transcript.turns]
        return _without_early_closing(_Walk(transcript.turns, asking).exchanges())
    if not _kept_apart(transcript.turns):
        return _without_early_closing(find_unnamed(transcript))
    found = _Walk(transcript.turns, guess_askers(transcript.turns)).exchanges()
    return _without_early_closing(tuple(replace(exchange, guessed=True) for exchange in found))


def _kept_apart(turns: Sequence[Turn]) -> bool:
    """Whether turns can be taken as they are: the record's own, or guessed ones as short and marked as in a chat."""
    if len(turns) < _SOME_TURNS:
        return False
    if not any(turn.guessed for turn in turns):
        return True
    marked = sum(turn.text.endswith("?") for turn in turns)
    return marked * 5 >= len(turns) and sum(count_words(turn.text) for turn in turns) <= _CHAT * len(turns)


def _without_early_closing(found: tuple[Exchange, ...]) -> tuple[Exchange, ...]:
    """ "Any questions before we start?" is set-up: after it two questions or more are asked."""
    kept: list[Exchange] = []
    judged = 0
    for exchange in reversed(found):
        early = exchange.kind is ExchangeKind.CLOSING and judged >= 2
        kept.append(replace(exchange, kind=ExchangeKind.SMALL_TALK) if early else exchange)
        judged += exchange.kind in JUDGED
    return tuple(reversed(kept))


def answer_words(transcript: Transcript, exchange: Exchange) -> int:
    """How many words the answer has; 0 where there is none."""
    return count_words(transcript.quote(exchange.answer)) if exchange.answer else 0


def _asks_at_its_end(text: str) -> bool:
    """Whether the last thing said in a turn asks; what is asked on the way is mostly told, or rhetorical."""
    start, end = cut_sentences(text)[-1] if text else (0, 0)
    last = text[start:end]
    words = last.split()
    return asks(last if len(words) <= 40 else " ".join(words[-25:]))


@dataclass(slots=True)
class _Open:
    """An exchange that is still being heard."""

    kind: ExchangeKind
    question: list[Piece]
    turns: list[int]
    text: str = ""
    after: ExchangeKind | None = None
    asked: bool = True
    """False while only a set-up has been heard."""
    answer: list[Piece] = field(default_factory=list)
    answered: int = 0
    """Words of answer so far."""


class _Walk:
    """One pass over the turns of a record with names."""

    def __init__(self, turns: Sequence[Turn], asking: Sequence[bool]) -> None:
        self.turns = turns
        self.asking = asking
        self.done: list[_Open] = []
        self.open: _Open | None = None
        self.asked_back: _Open | None = None
        self.lead_in: list[int] = []

    def exchanges(self) -> tuple[Exchange, ...]:
        for index, turn in enumerate(self.turns):
            if not turn.text:
                continue
            if self.asking[index]:
                self._hear_interviewer(index, turn)
            else:
                self._hear_candidate(index, turn)
        ordered = sorted(self.done, key=lambda held: held.question[0])
        return tuple(_close(held) for held in ordered)

    def _hear_interviewer(self, index: int, turn: Turn) -> None:
        if self.asked_back is not None:
            self._answer_back(index, turn)
        elif asks(turn.text) or _sets_a_task(turn.text):
            self._ask(index, turn)
        elif self.open is not None and self.open.answered <= _NOD:
            self.open.turns.append(index)
        elif _NOD < count_words(turn.text) and (count_words(turn.text) <= _SET_UP or find_cues(turn.text)):
            self.lead_in.append(index)

    def _answer_back(self, index: int, turn: Turn) -> None:
        """The interviewer answers what the candidate asked, and may go on to a question in the same breath."""
        back = self.asked_back
        assert back is not None
        self.asked_back = None
        told, asked = _split_reply(turn.text)
        if told:
            back.answer.extend(passage(turn, *told).pieces)
            back.turns.append(index)
        if asked is not None:
            self._ask(index, turn, asked)

    def _ask(self, index: int, turn: Turn, start: int = 0) -> None:
        pieces = list(passage(turn, _question_start(turn.text, start)).pieces)
        if self.open is not None and self._still_asking(self.open):
            self.open.question.extend(pieces)
            self.open.turns.append(index)
            self.open.asked = self.open.asked or _asks_outright(turn.text)
            self.open.kind = kind_of(" ".join((self.open.text, turn.text)), after=self.open.after)
            return
        lead = [p for i in self.lead_in for p in self.turns[i].pieces]
        text, after = turn.text[start:], None if self.open is None else self.open.kind
        self.open = _Open(
            kind_of(text, after=after), lead + pieces, [*self.lead_in, index], text, after, _asks_outright(text)
        )
        self.done.append(self.open)
        self.lead_in = []

    @staticmethod
    def _still_asking(held: _Open) -> bool:
        return held.answered == 0 or (not held.asked and held.answered <= _NOD)

    def _hear_candidate(self, index: int, turn: Turn) -> None:
        said = count_words(turn.text)
        if said > _NOD:
            self.lead_in = []
        start = self._asks_back_at(index, turn)
        if self.open is not None and start != 0:
            self.open.answer.extend(passage(turn, 0, start).pieces)
            self.open.answered += said if said > 0 else 1
            self.open.turns.append(index)
        if start is not None:
            self.asked_back = _Open(ExchangeKind.FROM_CANDIDATE, list(passage(turn, start).pieces), [index])
            self.done.append(self.asked_back)

    def _asks_back_at(self, index: int, turn: Turn) -> int | None:
        """Where in the turn the candidate's own question starts, if the turn ends on one and is answered."""
        answered = index + 1 < len(self.turns) and self.asking[index + 1]
        if not answered or not _asks_at_its_end(turn.text):
            return None
        sentences = cut_sentences(turn.text)
        first = len(sentences) - 1
        while first > 0 and asks(turn.text[slice(*sentences[first - 1])]):
            first -= 1
        return sentences[first][0]


def _sets_a_task(text: str) -> bool:
    """Whether a turn sets a task without asking: "imagine you have a list", "and if it doesn't fit"."""
    return _TASK.search(straight(text)) is not None and count_words(text) > _NOD


def _asks_outright(text: str) -> bool:
    """Whether more than a task is set: to "imagine you run a shop" the question may still come."""
    return not _sets_a_task(text) or "?" in text or any(cue.kind is not CueKind.SETS_UP for cue in find_cues(text))


def _split_reply(text: str) -> tuple[tuple[int, int] | None, int | None]:
    """Where a reply stands, and where the question begins that follows it in the same turn."""
    sentences = cut_sentences(text)
    for number, (start, end) in enumerate(sentences):
        if number and asks(text[start:end]):
            return (0, start - 1), start
    return (0, len(text)), None


def _question_start(text: str, start: int) -> int:
    """Where the question begins: past a first "Great, thank you", and past a long speech before it."""
    sentences = [at for at in cut_sentences(text) if at[0] >= start]
    first = next((at for at in sentences if count_words(text[slice(*at)]) > _NOD or asks(text[slice(*at)])), None)
    leads = next((at for at in sentences if find_cues(text[slice(*at)]) or asks(text[slice(*at)])), None)
    if first is None or leads is None:
        return start if first is None else first[0]
    return first[0] if count_words(text[first[0] : leads[0]]) <= _SET_UP else leads[0]


def _close(held: _Open) -> Exchange:
    answer = Span(tuple(held.answer)) if held.answer else None
    return Exchange(Span(tuple(held.question)), answer, held.kind, tuple(sorted(set(held.turns))))
