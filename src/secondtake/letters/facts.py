"""What a letter may say: facts, each with where it comes from. Nothing else gets into a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self


class Source(StrEnum):
    """Where a fact comes from, in words for the person (design rule 1)."""

    RECORD = "from the record"
    MEMORY = "from your memory"
    ENTERED = "you wrote it"
    ANSWER = "from their answer"


class FactKind(StrEnum):
    """What a fact is about."""

    SENDER = "sender"
    RECIPIENT = "recipient"
    SOMEONE = "someone"
    """Somebody else who was there, and may be named."""
    COMPANY = "company"
    ROLE = "role"
    RECRUITER = "recruiter"
    AGENCY = "agency"
    DAY = "day"
    """When the conversation was, as a letter would say it: "on Tuesday"."""
    ASKED_ABOUT = "asked_about"
    """What this recipient asked about."""
    TALKED_ABOUT = "talked_about"
    """One specific thing from the talk with this recipient."""
    INTEREST = "interest"
    """Why the person wants it, in their own words."""
    WENT_WELL = "went_well"
    QUESTION = "question"
    """The one question that a second take is about."""
    SITUATION = "situation"
    ACTION = "action"
    RESULT = "result"
    TIE = "tie"
    """What the better example has to do with the role."""
    CONDUCT = "conduct"
    """Rudeness, lateness or something untrue: the one case for an apology (E3.11)."""
    SKILL = "skill"
    """What a feedback request asks about: one answer or one skill."""
    ASK_CLIENT = "ask_client"
    MUST_KNOW = "must_know"
    ANSWER = "answer"
    """A sentence of the answer that this letter replies to."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known. `key` is the caller's own id for it; `text` is in the person's own words."""

    key: str
    kind: FactKind
    text: str
    source: Source = Source.ENTERED


@dataclass(frozen=True, slots=True)
class Facts:
    """All that may be said in one letter to one recipient.

    >>> facts = Facts.of(sender="Alex Chen", recipient="Priya Raman", company="Northwind")
    >>> facts.text(FactKind.RECIPIENT)
    'Priya Raman'
    """

    items: tuple[Fact, ...] = field(default=())

    @classmethod
    def of(cls, **said: str | Iterable[str]) -> Self:
        """Facts by the names of their kinds; for several of a kind, a list. Blank ones are left out."""
        pairs = ((FactKind(name), [text] if isinstance(text, str) else text) for name, text in said.items())
        return cls(
            tuple(
                Fact(f"{kind}-{number}", kind, text.strip())
                for kind, texts in pairs
                for number, text in enumerate(texts, 1)
                if text.strip()
            )
        )

    def with_words(self) -> Self:
        """Without those that say nothing: a mark or a picture alone is no fact that a letter could give."""
        return type(self)(tuple(fact for fact in self.items if any(sign.isalnum() for sign in fact.text)))

    def all(self, kind: FactKind) -> list[Fact]:
        """The facts of one kind, in their order."""
        return [fact for fact in self.items if fact.kind is kind]

    def first(self, kind: FactKind) -> Fact | None:
        """The first fact of a kind."""
        return next(iter(self.all(kind)), None)

    def text(self, kind: FactKind) -> str:
        """The words of the first fact of a kind; blank where there is none."""
        found = self.first(kind)
        return found.text if found else ""
