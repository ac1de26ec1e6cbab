"""One kind line to end on, true by what the person has confirmed (E1.21); and the own gap from guess to felt (E1.9)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Confirmed(StrEnum):
    """What the person has said is so, themselves: kept as right, ticked, or done."""

    RECOVERED = "came back after a slip"
    STORY = "told a real example"
    RIGHT = "something was all right"
    OWN_WORDS = "wrote what they would say now"
    SENT = "sent a note or a question"
    REJECTED = "was turned down today"


@dataclass(frozen=True, slots=True)
class KindLine:
    """The line, and what it rests on; None where it rests on nothing, since it holds on any evening."""

    text: str
    because: Confirmed | None


_LINES: tuple[tuple[Confirmed, str], ...] = (
    (
        Confirmed.REJECTED,
        "A no came today. It is about one place and one day, and it may hurt. Nothing need be learned from it tonight.",
    ),
    (
        Confirmed.RECOVERED,
        "Something slipped, and you found back while somebody watched. That is hard, and you did it.",
    ),
    (Confirmed.STORY, "You told a real example, with what came of it. That is yours, whatever they decide."),
    (Confirmed.OWN_WORDS, "You have the answer now that you missed then. It is written down for the next time."),
    (Confirmed.RIGHT, "Something was all right today, and you wrote it down. It was as real as the rest."),
    (Confirmed.SENT, "You wrote to them, although it was not easy. That part is done."),
)
ANY_EVENING = "An interview is a skill of its own, and it is not the job."


def kind_line(confirmed: Collection[Confirmed]) -> KindLine:
    """The first line that is true of what was confirmed; one that holds where nothing was, on the worst evening too.

    >>> kind_line([Confirmed.RIGHT]).text
    'Something was all right today, and you wrote it down. It was as real as the rest.'
    >>> kind_line([]).text
    'An interview is a skill of its own, and it is not the job.'
    """
    return next((KindLine(text, what) for what, text in _LINES if what in confirmed), KindLine(ANY_EVENING, None))


@dataclass(frozen=True, slots=True)
class Felt:
    """How it would feel in two days, as the person guessed that evening, and how it then felt; both from 0 to 10."""

    foreseen: int
    then: int


def own_gap(felt: Sequence[Felt]) -> str:
    """What the person's own guesses show, in whichever direction; nothing about the next time.

    >>> own_gap([Felt(3, 5)])
    'You had guessed 3 out of 10; it is 5. That is 2 easier than you had guessed.'
    """
    if not felt:
        return "There is no guess of yours to look back at yet."
    last = felt[-1]
    now = f"You had guessed {last.foreseen} out of 10; it is {last.then}. {_gap(last)}"
    if len(felt) == 1:
        return now
    easier, harder = sum(one.then > one.foreseen for one in felt), sum(one.then < one.foreseen for one in felt)
    same = len(felt) - easier - harder
    return f"{now} Of {len(felt)} guesses so far, {easier} came out easier, {harder} harder and {same} the same."


def _gap(felt: Felt) -> str:
    gap = felt.then - felt.foreseen
    if gap == 0:
        return "That is as you had guessed."
    return f"That is {abs(gap)} {'easier' if gap > 0 else 'harder'} than you had guessed."
