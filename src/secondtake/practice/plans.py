"""If-then plans and the setback plan: made beforehand, so that nothing is decided in the moment (E4.18, E5.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_IF = re.compile(r"\s*(?:if|when(?:ever)?)\b[\s,]*", re.IGNORECASE)
_THEN = re.compile(r"\s*(?:,|then\b)[\s,]*", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:I|we|you|he|she|it|they|there|this|that|the|an?|my|our|nobody|nothing)\b", re.IGNORECASE)
_MARKS = " \t\n.,;:…"


class Occasion(StrEnum):
    """When a plan is for."""

    BEFORE = "before"
    IN_THE_ROOM = "in_the_room"
    AFTERWARDS = "afterwards"
    A_NO = "a_no"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class IfThen:
    """One plan; both halves in the person's words, as they stand inside a sentence."""

    if_this: str
    then_that: str
    occasion: Occasion = Occasion.IN_THE_ROOM

    @property
    def sentence(self) -> str:
        """The plan as it is said to oneself."""
        then = self.then_that if _SUBJECT.match(self.then_that) else f"I {self.then_that}"
        return f"If {self.if_this}, then {then}."


def if_then(if_this: str, then_that: str, occasion: Occasion = Occasion.IN_THE_ROOM) -> IfThen | None:
    """A plan from what was typed, with or without its "if" and "then"; None where either half is blank.

    >>> if_then("If I lose the thread,", "then stop and say the question back.").sentence
    'If I lose the thread, then I stop and say the question back.'
    """
    this, that = _half(_IF, if_this), _half(_THEN, then_that)
    return IfThen(this, that, occasion) if this and that else None


def _half(lead: re.Pattern[str], typed: str) -> str:
    said = " ".join(typed.split())
    return lead.sub("", said, count=1).strip(_MARKS) if lead.match(said) else said.strip(_MARKS)


IN_THE_ROOM = (
    IfThen("I blank", "I say: let me think of a good example"),
    IfThen("I lose the thread", "I stop, say the question back, and give the result first"),
    IfThen("I notice that I am rambling", "I stop, say the result in one sentence, and ask whether they want more"),
    IfThen("I don't know the answer", "I say so, and say how I would find out"),
    IfThen("I said something wrong", "I put it right once, in one sentence, and go on"),
    IfThen("I don't understand the question", "I ask which part matters most to them"),
    IfThen("they look away or write", "I finish my sentence and ask nothing about it"),
    IfThen("they push back", "I take a breath, and answer the strongest part of it first"),
    IfThen("my voice shakes", "I take a sip and speak the next sentence slowly"),
    IfThen("I notice that I speak fast", "I end the sentence and pause"),
)
"""Plans to choose from and to change; nobody has to have one."""

BEFORE = (
    IfThen("I cannot sleep the night before", "I read my beats once and put them away", Occasion.BEFORE),
    IfThen("the link or the train fails", "I call or write at once, and say when I can be there", Occasion.BEFORE),
    IfThen("I want to cancel", "I wait ten minutes and read what went right last time", Occasion.BEFORE),
)

AFTERWARDS = (
    IfThen("I go over it again at night", "I write one line, park it, and look at it tomorrow", Occasion.AFTERWARDS),
    IfThen("somebody asks how it went", "I say: I know more next week", Occasion.AFTERWARDS),
)


@dataclass(frozen=True, slots=True)
class SetbackPlan:
    """What could go wrong, and what the person will do; made on a good day, read on the day of a no."""

    plans: tuple[IfThen, ...]
    call: str = ""
    """Somebody they want to talk to, in their own words."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The plan as it is read."""
        return (*(plan.sentence for plan in self.plans), *([f"I can call {self.call}."] if self.call.strip() else []))

    def on(self, occasion: Occasion) -> SetbackPlan:
        """Those plans alone that are for this.

        >>> [plan.if_this for plan in SETBACK.on(Occasion.SILENCE).plans]
        ['I hear nothing for two weeks']
        """
        return SetbackPlan(tuple(plan for plan in self.plans if plan.occasion is occasion), self.call)


SETBACK = SetbackPlan(
    (
        IfThen("they say no", "I read it once, and do nothing about it today", Occasion.A_NO),
        IfThen("I want to stop applying", "I decide that next week and not today", Occasion.A_NO),
        IfThen("I think that it was all for nothing", "I write down one thing that I keep from it", Occasion.A_NO),
        IfThen("they say no", "I do one thing tomorrow that has nothing to do with it", Occasion.A_NO),
        IfThen(
            "I hear nothing for two weeks", "I write one short reminder, and go on with the next one", Occasion.SILENCE
        ),
    )
)
"""A gentle plan to begin with; the person strikes and changes what they like."""
