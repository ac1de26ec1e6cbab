"""The values that letters are made of: a draft in sentences that know their facts, and remarks on a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondtake.letters.facts import FactKind


class LetterKind(StrEnum):
    """What a letter is for."""

    THANK_YOU = "thank_you"
    FEEDBACK_REQUEST = "feedback_request"
    RECRUITER_NOTE = "recruiter_note"
    """The five-line debrief for whoever stands between (E2.10)."""
    REJECTION_REPLY = "rejection_reply"
    """Thanks and asks in one message."""
    REMINDER = "reminder"
    NO_REPLY_NEEDED = "no_reply_needed"


class Form(StrEnum):
    """How a letter travels."""

    EMAIL = "email"
    CONNECTION = "connection"
    """A connection request: at most 300 characters (E3.7)."""
    PHONE = "phone"
    """Lines to speak from."""


class Tone(StrEnum):
    """How a draft sounds. Two candidates of one agency should not send the same letter."""

    PLAIN = "plain"
    WARM = "warm"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft and the keys of the facts it came from; none for a greeting or a plain courtesy."""

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that a good letter needs and that nobody gave: a question to the person, never filler."""

    kind: FactKind
    question: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as first written: paragraphs of sentences, and what is missing."""

    kind: LetterKind
    form: Form
    subject: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    missing: tuple[Missing, ...] = ()

    @property
    def text(self) -> str:
        """The body, with an empty line between paragraphs."""
        return "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in self.paragraphs)


class RemarkKind(StrEnum):
    """What a remark is about; the last ones say what is good."""

    LENGTH = "length"
    APOLOGY = "apology"
    APOLOGY_AGAIN = "apology_again"
    APOLOGY_LACKING = "apology_lacking"
    EXCUSE = "excuse"
    BEGGING = "begging"
    BLAME = "blame"
    SECOND_TAKES = "second_takes"
    BAD_NEWS = "bad_news"
    SALARY = "salary"
    OVER_EXPLAINING = "over_explaining"
    EXPLAINS_ITSELF = "explains_itself"
    PASTED = "pasted"
    WRONG_NAME = "wrong_name"
    WRONG_SENDER = "wrong_sender"
    WRONG_COMPANY = "wrong_company"
    WRONG_ROLE = "wrong_role"
    UNKNOWN_NAME = "unknown_name"
    UNKNOWN_NUMBER = "unknown_number"
    LATE = "late"
    CANNED = "canned"
    PLACEHOLDER = "placeholder"
    CLAIM = "claim"
    SPECIFIC = "specific"
    YOUR_NUMBERS = "your_numbers"
    THANKS = "thanks"
    ONE_EXAMPLE = "one_example"
    ONE_APOLOGY = "one_apology"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a stretch of a text: characters `start` to `end`, why, and a way out. A remark never blocks."""

    kind: RemarkKind
    start: int
    end: int
    reason: str
    way_out: str = ""
    """Blank for what is good."""
