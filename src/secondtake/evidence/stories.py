"""A specific past story in an answer: its situation, the person's own action, its result; or traits instead (E4.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondtake.evidence import story_phrases as phrases
from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Level, Polarity
from secondtake.evidence.phrases import straight
from secondtake.evidence.quotes import clause, heard, opening
from secondtake.evidence.sentences import Range, count_words
from secondtake.transcripts.model import Transcript

STORY_TOLD = Kind(
    "story_told",
    Polarity.RIGHT,
    "This sounds like one particular time, what you did in it, and what came of it. Was it?",
    "It does not mean that another story would have served worse.",
    "E4.1",
)
STORY_PARTLY = Kind(
    "story_partly",
    Polarity.WRONG,
    "They asked for a time that it happened. {missing}",
    "It does not mean that the answer failed: most answers to such questions tell no story at all.",
    "E4.1",
    level=Level.PARTLY,
)
STORY_NOT_SEEN = Kind(
    "story_not_seen",
    Polarity.WRONG,
    "They asked for a time that it happened. Was there an example in this answer?",
    "It does not mean that you have no example, or that they noticed.",
    "E4.1",
    level=Level.NOT_SEEN,
)
SELF_DESCRIPTION = Kind(
    "self_description",
    Polarity.WRONG,
    "They asked for a time that it happened. Did this answer say how you are rather than what you did once?",
    "It does not mean that what you said of yourself is untrue.",
    "E4.1",
    level=Level.NOT_SEEN,
)
KINDS = (STORY_TOLD, STORY_PARTLY, STORY_NOT_SEEN, SELF_DESCRIPTION)


@dataclass(frozen=True, slots=True)
class Story:
    """Which parts of a story an answer has, each with where in the answer it is said, or None."""

    situation: Range | None
    action: Range | None
    result: Range | None
    traits: Range | None
    """Where the person describes themselves rather than an episode."""

    @property
    def level(self) -> Level:
        """All three parts are a story; an action of their own, or a situation with a result, is part of one."""
        if self.situation and self.action and self.result:
            return Level.THERE
        return Level.PARTLY if self.action or (self.situation and self.result) else Level.NOT_SEEN


def asks_for_story(question: str) -> bool:
    """Whether a question asks for something that happened.

    >>> asks_for_story("Tell me about a time you disagreed."), asks_for_story("How would you price it?")
    (True, False)
    """
    return phrases.ASKED_FOR.search(straight(question)) is not None


def read_story(answer: str) -> Story:
    """The parts of a story in an answer, by their words."""
    plain = straight(answer)
    return Story(
        *(_place(wanted, plain) for wanted in (phrases.SITUATION, phrases.ACTION, phrases.RESULT, phrases.TRAITS))
    )


def story_level(question: str, answer: str) -> Level:
    """How much of a story the answer tells; a question that asks for none still may get one.

    >>> story_level("Tell me about a time you failed.", "I'm a perfectionist.").value
    'not_seen'
    """
    level = read_story(answer).level
    return level if asks_for_story(question) or level is Level.THERE else Level.NOT_SEEN


def find_stories(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """Stories told anywhere; where one was asked for, also what was not seen of it, as a question."""
    found: list[Finding] = []
    for number, exchange in enumerate(exchanges):
        finding = _story_of(transcript, exchange, number)
        if finding is not None:
            found.append(finding)
    return tuple(found)


def _story_of(transcript: Transcript, exchange: Exchange, number: int) -> Finding | None:
    if exchange.answer is None or exchange.kind not in _TOLD_IN:
        return None
    answer = heard(transcript, exchange.answer.pieces)
    story = read_story(answer.text)
    if story.level is Level.THERE:
        told = STORY_TOLD.at(transcript, answer, _result_clause(answer.text), number)
        return told if count_words(answer.text) >= _SHORTEST else None
    if not asks_for_story(transcript.quote(exchange.question)):
        return None
    if story.level is not Level.NOT_SEEN:
        shown = story.action or story.situation or story.result
        assert shown is not None
        return STORY_PARTLY.at(transcript, answer, clause(answer.text, *shown), number, {"missing": _missing(story)})
    if story.traits:
        return SELF_DESCRIPTION.at(transcript, answer, clause(answer.text, *story.traits), number)
    return STORY_NOT_SEEN.at(transcript, answer, opening(answer.text), number)


def _result_clause(text: str) -> Range:
    """The clause to quote for what came of it: one with a figure where there is one, else the last."""
    clauses = [clause(text, *match.span()) for match in phrases.RESULT.finditer(straight(text))]
    return next((c for c in reversed(clauses) if phrases.FIGURE.search(straight(text[slice(*c)]))), clauses[-1])


_TOLD_IN = (ExchangeKind.QUESTION, ExchangeKind.FOLLOW_UP)
_SHORTEST = 25
"""A story takes this many words; a shorter answer with all its parts is neither praised nor asked about."""


def _missing(story: Story) -> str:
    if story.result is None:
        return "Did you get to say what came of it?"
    if story.action is None:
        return "Did you get to say what you did yourself?"
    return "Did you get to say when and where it was?"


def _place(wanted: re.Pattern[str], plain: str) -> Range | None:
    match = wanted.search(plain)
    return match.span() if match else None
