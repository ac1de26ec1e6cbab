"""What stands on a card: the question, the key beats of the better answer, the if-then; and what a take was worth."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondtake.practice.beats import Beats, split_answer
from secondtake.practice.plans import IfThen, if_then
from secondtake.practice.schedule import Grade

COMFORTABLE = 10
"""About so many short takes to feel at ease (E4.6): told as a count, never as a goal that was missed."""


class Origin(StrEnum):
    """Where a card comes from, in words for the person."""

    MOMENT = "from a moment you kept"
    FEEDBACK = "from what they wrote"
    LIST = "from a list of questions"
    HAND = "you wrote it"


@dataclass(frozen=True, slots=True)
class Content:
    """One card: `question` is asked in other words each time, `beats` are ticked after a take."""

    question: str
    beats: Beats
    plan: IfThen | None = None
    origin: Origin = Origin.HAND

    @property
    def missing(self) -> tuple[str, ...]:
        """What a good card still needs, as questions to the person; none of it is made up instead."""
        lacking = []
        if not self.question:
            lacking.append("What do they ask?")
        if not self.beats.beats:
            lacking.append("What would you say? Three to five short points are enough.")
        elif self.beats.too_few:
            lacking.append("What else should they hear? Three points are easier to tell than one or two.")
        return tuple(lacking)


def from_moment(
    question: str,
    *,
    situation: str = "",
    action: str = "",
    result: str = "",
    whole: str = "",
    if_this: str = "",
    then_that: str = "",
) -> Content:
    """A card from a moment of a debrief, in the person's own words.

    >>> card = from_moment("Why leave now?", whole="I want to own a question. Here I only answer them. You do both.")
    >>> card.beats.texts
    ('I want to own a question', 'Here I only answer them', 'You do both')
    """
    beats = split_answer(situation=situation, action=action, result=result, whole=whole)
    return Content(question.strip(), beats, if_then(if_this, then_that), Origin.MOMENT)


def from_feedback(said: str, *, question: str = "", whole: str = "") -> Content:
    """A card from a usable sentence of an answer; asked as it was written where no question is known.

    >>> from_feedback("More concrete examples would have helped.").question
    'They wrote: “More concrete examples would have helped.” What would you say now?'
    """
    asked = question.strip() or (
        f"They wrote: “{' '.join(said.split())}” What would you say now?" if said.strip() else ""
    )
    return Content(asked, split_answer(whole=whole), origin=Origin.FEEDBACK)


def suggest_grade(told: int, of: int, *, easily: bool = False) -> Grade:
    """What a take was, by the beats told; a suggestion, for the grade is the person's.

    All of them is good, and easy only where the person says so; half or more is hard; less is again. Without beats
    there is nothing to go by, and hard is the grade that promises least.

    >>> [suggest_grade(told, 4).name for told in range(5)]
    ['AGAIN', 'AGAIN', 'HARD', 'HARD', 'GOOD']
    """
    if of <= 0:
        return Grade.HARD
    if told >= of:
        return Grade.EASY if easily else Grade.GOOD
    return Grade.HARD if 2 * told >= of else Grade.AGAIN
