"""What an answer says: what kind it is, each sentence with what it is worth, and the reasons that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReplyKind(StrEnum):
    """What an answer is. A rejection that also gives feedback is a rejection; its sentences carry the feedback."""

    NEXT_STEP = "next step"
    REJECTION = "rejection"
    FEEDBACK = "feedback"
    NONE = "none of these"
    """An acknowledgement, "we'll be in touch", an automatic answer: no decision and nothing about the person."""


class Label(StrEnum):
    """What one sentence is worth to the person."""

    FACT = "fact"
    """Something that is so: a date, a step, a role put on hold."""
    OPINION = "opinion"
    """A judgement, kind or not, that names nothing one could do otherwise."""
    BOILERPLATE = "boilerplate"
    """It stands in everybody's letter and says nothing about anybody."""
    USABLE = "usable"
    """It names a skill, an answer or a behaviour that one can work on."""


class ReasonCode(StrEnum):
    """The twelve reasons for an outcome (docs/replies.md)."""

    STRONGER_COMPETITOR = "R1"
    MISSING_REQUIREMENT = "R2"
    LEVEL = "R3"
    EVIDENCE_GAP = "R4"
    TECHNICAL = "R5"
    COMMUNICATION = "R6"
    MOTIVATION = "R7"
    FIT = "R8"
    LOGISTICS = "R9"
    PROCESS = "R10"
    CONDUCT = "R11"
    UNKNOWN = "R12"


class Teller(StrEnum):
    """Whose words a reason is."""

    EMPLOYER = "employer"
    RECRUITER = "via recruiter"
    OWN_GUESS = "own guess"


class Confidence(StrEnum):
    """How plainly a reason is said; how true it is nobody can read from words."""

    STATED = "stated"
    HEDGED = "hedged"
    """With "a bit", "perhaps", "I think"."""
    VAGUE = "vague"
    """The words would fit almost anything."""


class Controllable(StrEnum):
    """Whether one could do something about it before the next interview."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: characters `start` to `end` of the text as given, and its words without markup."""

    start: int
    end: int
    text: str
    label: Label
    praise: bool = False
    """It says that something went well."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, on the words it rests on: characters `start` to `end` of the text as given."""

    code: ReasonCode
    source: Teller
    confidence: Confidence
    controllable: Controllable
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """All that was read in one answer. Whatever the person corrects stands."""

    kind: ReplyKind
    sentences: tuple[Sentence, ...]
    reasons: tuple[Reason, ...] = ()
    ask_back: tuple[str, ...] = ()
    """Questions worth asking back: narrow, safe to answer, none about whoever got the job (E2.5)."""
    may_apply_again: bool = False
    """They invite another application: a mild plus, no more than that."""

    @property
    def feedback(self) -> tuple[Sentence, ...]:
        """The sentences that say something about how it went."""
        return tuple(s for s in self.sentences if s.label in (Label.USABLE, Label.OPINION))

    @property
    def usable(self) -> tuple[Sentence, ...]:
        """The sentences that one can work with."""
        return tuple(s for s in self.sentences if s.label is Label.USABLE)
