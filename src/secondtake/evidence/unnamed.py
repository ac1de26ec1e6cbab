"""Exchanges where the record names nobody: questions known by their words and by what stands round them.

Tried on four real interviews (docs/findings.md). In running text most asking words ask nobody ("I'd look at how
many are left"), so a run of them counts only with a sign of two people: words of receiving before it ("gotcha"),
of taking up after it ("yeah so"), a question mark, or "you".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondtake.evidence.cues import Cue, CueKind, find_cues
from secondtake.evidence.model import Exchange, ExchangeKind
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.question_kinds import kind_of
from secondtake.transcripts.model import Piece, Span, Transcript

_AT_ONCE = 40
"""Cues this many characters apart belong to one question, whatever stands between."""
_NEAR = 240
"""So do cues this far apart, about fifteen seconds of talk, where nobody takes up an answer between them."""
_SET_UP = 420
"""After a set-up ("let's say that") the question itself may be this many characters away."""
_BEFORE, _AFTER = 60, 130
"""Characters in which a sign of the other person is looked for, before and after the asking words."""
_BACK = 45
"""A question starts with the words that received the last answer, if they are this near."""
_MARKED_EACH = 1500
"""A record with a question mark for so many characters marks its questions."""
_ENOUGH = 2

_RECEIVES = any_of(
    "okay|ok|gotcha|got it|cool|awesome|great|alright|all right|perfect|i see|makes sense|nice|thanks"
    "|thank you|interesting|mhm|mm-hmm|sounds good|fair enough|exactly"
)
_TAKES_UP = any_of(
    "yes|yeah|yep|yup|no|nope|sure|exactly|correct|definitely|absolutely|of course|(?:good|great) question"
    "|that's a (?:good|great)"
    "|let me think|let me take|i would|i'd say|i'll|you can assume|you could|it would|i have|i've|okay so|um so|well"
)
_TELLS = any_of("so (?:in|we|i|at|last|there|when|back|my|our)|i|i'm|i've|i'd|my|because|we (?:were|had|did|have)")
"""Where somebody begins to speak of themselves, an answer has begun."""
_ANSWERS = any_of(
    "yes|yeah|yep|yup|no|nope|sure|exactly|correct|definitely|absolutely|of course|(?:good|great) question|i'd|i've|my"
    "|let me think|let me take|i(?! (?:guess|mean|was wondering"
    "|want you|would like you|would love))|we (?:have|had|did)"
    "|there (?:was|were)"
)
_TASK = re.compile(r"we're (?:actually )?(?:designing|building|going to (?:design|build))|write (?:me )?a ")
"""Set-ups that are all the asking there is."""
_AGREES = any_of("yes|yep|yup|exactly|correct|gotcha|that makes sense")
"""Words that a set-up hardly holds, since they answer it."""
_CONFIRMED = any_of("(?:yes|yeah|yep|yup|no|nope|exactly|correct|right|sure|mhm|uh-huh)")
_SAID_OPENLY = any_of("you|your|yourself|me through|me about")
_OPENS = frozenset(
    re.findall(
        r"\w+",
        """
        so and but or um uh okay ok well now yeah yes no right like then guess question also cool great alright gotcha
        it mean sorry know basically maybe first hey actually just oh say is wait awesome because
        """,
    )
)
"""Words after which an asking word asks; after others ("at how many", "see what is") it stands inside a sentence."""
_ASKING_WORD = re.compile(
    r"(?:what|how|why|where|when|which|who|whose|is|are|was|were|do|does|did|can|could|should|would)\b"
)
_TO_ONESELF = re.compile(r"(?:can|could|should|do|would|did|am|was|might) i\b")
_OWN_PLAN = re.compile(
    r"\b(?:i|i'd|we) (?:would|want|could|can|need|might|think|will|like)\b[^.?!]{0,25}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Question:
    start: int
    end: int
    theirs: bool
    """Asked of the candidate, not by the candidate."""


def find_unnamed(transcript: Transcript) -> tuple[Exchange, ...]:
    """Exchanges of a record without names, each marked as guessed."""
    talk = _Talk(transcript)
    questions = list(_find_questions(talk.text))
    found: list[Exchange] = []
    for number, asked in enumerate(questions):
        until = questions[number + 1].start if number + 1 < len(questions) else len(talk.text)
        found.append(_exchange(talk, asked, until, found[-1].kind if found else None))
    return tuple(found)


def _exchange(talk: _Talk, asked: _Question, until: int, after: ExchangeKind | None) -> Exchange:
    kind = kind_of(talk.text[asked.start : asked.end], after=after) if asked.theirs else ExchangeKind.FROM_CANDIDATE
    answer = talk.span(asked.end, until) if talk.text[asked.end : until].strip() else None
    return Exchange(talk.span(asked.start, asked.end), answer, kind, talk.turns(asked.start, until), guessed=True)


def _find_questions(text: str) -> Iterator[_Question]:
    plain = straight(text).lower()
    marked = plain.count("?") * _MARKED_EACH > len(plain)
    done = 0
    for group in _groups(plain):
        if max(_weight(plain, cue, marked=marked) for cue in group) + _led_up(plain, group[0]) >= _ENOUGH:
            start, end = max(done, _start(plain, group[0].start)), min(len(text), _end(plain, group[-1].end))
            if text[start:end].strip():
                yield _Question(start, end, any(cue.kind is not CueKind.OF_THE_WORK for cue in group))
                done = end


def _groups(plain: str) -> Iterator[list[Cue]]:
    """Cues that belong to one question: near one another, or led to by a set-up."""
    group: list[Cue] = []
    for cue in find_cues(plain):
        if cue.kind is not CueKind.SETS_UP and _stands_inside(plain, cue):
            continue
        if group and not _belongs(plain, group, cue):
            yield group
            group = []
        group.append(cue)
    if group:
        yield group


def _belongs(plain: str, group: Sequence[Cue], cue: Cue) -> bool:
    gap = cue.start - group[-1].end
    if gap <= _AT_ONCE:
        return True
    if group[-1].kind is CueKind.SETS_UP and gap <= _SET_UP:
        return _AGREES.search(plain, group[-1].end, cue.start) is None
    return gap <= _NEAR and _ANSWERS.search(plain, group[-1].end, cue.start) is None


def _stands_inside(plain: str, cue: Cue) -> bool:
    """Whether asking words stand inside a statement: "look at how many", "depending on what is left"."""
    if cue.start == 0 or not _ASKING_WORD.match(plain, cue.start) or _SAID_OPENLY.search(plain, cue.start, cue.end):
        return False
    before = plain[max(0, cue.start - 24) : cue.start].rstrip()
    if before.endswith((".", "?", "!", ":", ">")):
        return False
    return before.rpartition(" ")[2].strip(",") not in _OPENS


def _weight(plain: str, cue: Cue, *, marked: bool) -> float:
    """How much speaks for a question between two people at this cue; 0 for a set-up."""
    if cue.kind is CueKind.SETS_UP:
        return _ENOUGH if _TASK.match(plain, cue.start) else 0
    said = plain[cue.start : cue.end + 40]
    after = plain[cue.end : cue.end + _AFTER]
    weight = 0.5 + 1.5 * (_SAID_OPENLY.search(said) is not None and cue.kind is CueKind.TO_THEM)
    weight += _RECEIVES.search(plain, max(0, cue.start - _BEFORE), cue.start) is not None
    weight += 0.5 * (_TAKES_UP.search(after) is not None)
    weight += cue.kind is CueKind.OF_THE_WORK and _CONFIRMED.search(after, 0, 60) is not None
    if marked:
        weight += 1 if "?" in after else -1
    if cue.kind is CueKind.TO_THEM and _TO_ONESELF.search(plain, cue.start, cue.end + 20):
        return 0
    if _OWN_PLAN.search(plain, max(0, cue.start - 40), cue.start):
        weight -= 1
    return weight


def _led_up(plain: str, first: Cue) -> float:
    """What speaks for a question in how it begins: a set-up straight after the last answer was received."""
    led = first.kind is CueKind.SETS_UP and _RECEIVES.search(plain, max(0, first.start - 25), first.start)
    return 1.5 if led else 0


def _start(plain: str, at: int) -> int:
    """Back to the words that receive the last answer, if they stand near: "gotcha okay so let's say"."""
    low = max(0, at - _BACK)
    received = [match.start() for match in _RECEIVES.finditer(plain, low, at)]
    return received[0] if received else at


def _end(plain: str, at: int) -> int:
    """To the question mark, or to where the answer is taken up, or some words on."""
    mark = plain.find("?", at, at + 200)
    if mark >= 0:
        return mark + 1
    taken = _TAKES_UP.search(plain, min(at + 12, len(plain)), at + _AFTER)
    told = _TELLS.search(plain, min(at + 12, len(plain)), taken.start() if taken else at + _AFTER)
    taken = told or taken
    end = plain.find(" ", at + 80)
    return taken.start() if taken else len(plain) if end < 0 else end


class _Talk:
    """All turns as one running text, with the way back to the record in steps that don't grow with it."""

    def __init__(self, transcript: Transcript) -> None:
        self._turns: list[int] = []
        self._at: list[int] = []
        self._pieces: list[Piece] = []
        texts: list[str] = []
        at = 0
        for turn in transcript.turns:
            self._turns.append(at)
            texts.append(turn.text)
            for piece in turn.pieces:
                self._at.append(at)
                self._pieces.append(piece)
                at += piece.end - piece.start + 1
        self.text = " ".join(texts)

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`, which holds more than blanks, without the blanks at its ends."""
        said = self.text[start:end]
        low = start + len(said) - len(said.lstrip())
        high = low + len(said.strip())
        first, past = max(bisect_right(self._at, low) - 1, 0), bisect_left(self._at, high)
        cut = [self._cut(index, low, high) for index in range(first, past)]
        return Span(tuple(piece for piece in cut if piece.start < piece.end))

    def _cut(self, index: int, low: int, high: int) -> Piece:
        piece, at = self._pieces[index], self._at[index]
        length = piece.end - piece.start
        return Piece(piece.segment, piece.start + min(max(low - at, 0), length), piece.start + min(high - at, length))

    def turns(self, start: int, end: int) -> tuple[int, ...]:
        """The indices of the turns that `text[start:end]` touches."""
        return tuple(range(max(bisect_right(self._turns, start) - 1, 0), bisect_left(self._turns, end)))
