"""The values that patterns are made of and come out as: interviews as signs, and what can be said of them.

`key` is whatever the caller calls an interview or a moment by; it comes back with each signal and is never shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secondtake.outlook.topics import Topic
from secondtake.replies.model import Reason, ReasonCode


class Origin(StrEnum):
    """Where words come from."""

    RECORD = "from the record"
    MEMORY = "from your memory"
    ANSWER = "from their answer"


class After(StrEnum):
    """What came after a moment, as the person said."""

    PASSED = "it passed"
    RAN_ON = "it ran on"


class Standing(StrEnum):
    """How far it carries."""

    EARLY = "too early to say"
    LESSON = "came again"
    BETTER_SINCE = "went better since"


@dataclass(frozen=True, slots=True)
class Tripped:
    """A moment that the person kept: the question, the words it rests on, and whether they struck it since."""

    question: str
    quote: str
    origin: Origin
    struck: bool = False
    topic: Topic | None = None
    """As the person named it; else told by the question's words."""
    after: After | None = None
    """None: they don't know, or did not say."""
    key: str = ""


@dataclass(frozen=True, slots=True)
class WentRight:
    """Something that went right, in one phrase that is the same from interview to interview, and its words."""

    what: str
    quote: str
    origin: Origin
    key: str = ""
    """What makes it the same as another, where the phrase is not at hand; blank: the phrase."""


@dataclass(frozen=True, slots=True)
class Held:
    """One interview that was held: what was asked, what was kept of it, and the reasons that an answer gave."""

    name: str
    on: date
    asked: tuple[str, ...] = ()
    moments: tuple[Tripped, ...] = ()
    right: tuple[WentRight, ...] = ()
    reasons: tuple[Reason, ...] = ()
    kinds: frozenset[Topic] = frozenset()
    """Kinds of question that are known to have been asked, where their words are not at hand."""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign, in one interview, with its words; `moment` is the key of the moment it is, if it is one."""

    interview: str
    on: date
    quote: str
    origin: Origin
    key: str = ""
    moment: str = ""


@dataclass(frozen=True, slots=True)
class KindOfQuestion:
    """What a kind of question did over the interviews in which it was asked."""

    topic: Topic
    asked_in: int
    tripped_in: int
    passed: int
    ran_on: int
    """Of its moments, how many passed and how many ran on, by the person's own word."""
    signals: tuple[Signal, ...]
    standing: Standing
    says: str


@dataclass(frozen=True, slots=True)
class Keeps:
    """What went right in two interviews or more."""

    what: str
    interviews: int
    of: int
    signals: tuple[Signal, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Told:
    """What answers said that is about no single kind of question."""

    code: ReasonCode
    signals: tuple[Signal, ...]
    standing: Standing
    says: str


@dataclass(frozen=True, slots=True)
class NotYours:
    """A reason that nothing could be done about: never a lesson."""

    interview: str
    reason: Reason
    says: str
    on: date
    key: str = ""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What can be said, what right first; `says` is the sentence above it all."""

    keeps: tuple[Keeps, ...]
    kinds: tuple[KindOfQuestion, ...]
    told: tuple[Told, ...]
    not_yours: tuple[NotYours, ...]
    says: str
