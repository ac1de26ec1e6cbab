"""The second take: one better and true example for the one question that went wrong; no apology (E3.9, E3.11)."""

from __future__ import annotations

from secondtake.evidence.sentences import count_words
from secondtake.letters.facts import Fact, FactKind, Facts
from secondtake.letters.model import Missing, Sentence
from secondtake.letters.weave import (
    Wording,
    about,
    as_deed,
    as_phrase,
    as_question,
    as_sentence,
    is_phrase,
    told,
    unquoted,
)

LONGEST = 95
"""Words of the example, so that the whole note stays within 200."""
_PARTS = (FactKind.SITUATION, FactKind.ACTION, FactKind.RESULT)
_OPEN = (
    "On your question about {}, a clearer example is this one.",
    "You asked about {}, and I would like to give you a better example.",
    "I have thought further about your question on {}, and here is the example I should have chosen.",
    "When you asked me about {}, I had a fuller answer to give. It is this.",
    "Your question about {} deserves a more concrete answer.",
)
_OPEN_QUOTED = (
    "You asked: “{}” A clearer example is this one.",
    "On your question “{}”, I would like to give you a better example.",
    "I have thought further about your question “{}”, and here is the example I should have chosen.",
    "You asked me: “{}” I had a fuller answer to give. It is this.",
    "Your question “{}” deserves a more concrete answer.",
)
_TIE = ("What it has to do with the role: {}.", "Why I mention it: {}.", "I see the link to the role here: {}.")
ASKED_FOR = {
    FactKind.QUESTION: "Which question is it about?",
    FactKind.ACTION: "What did you do yourself, in one sentence?",
    FactKind.RESULT: "What came of it? A number, if there is a true one.",
}


def paragraph(facts: Facts, wording: Wording) -> list[Sentence]:
    """Two to four sentences behind the one that names the question; none where the example is not there yet."""
    question = facts.first(FactKind.QUESTION)
    parts = about(facts, *_PARTS)
    if question is None or not {FactKind.ACTION, FactKind.RESULT} <= {part.kind for part in parts}:
        return []
    short, words = is_phrase(question.text), unquoted(question.text)
    named = as_phrase(words) if short else as_question(words).rstrip(".")
    opening = wording.pick(_OPEN if short else _OPEN_QUOTED).format(named)
    return [told(opening, question), *(_sentence(part) for part in parts), *_tie(facts, wording)]


def _sentence(part: Fact) -> Sentence:
    return told(as_deed(part.text) if part.kind is FactKind.ACTION else as_sentence(part.text), part)


def _tie(facts: Facts, wording: Wording) -> list[Sentence]:
    fact = facts.first(FactKind.TIE)
    if fact is None:
        return []
    text = wording.pick(_TIE).format(as_phrase(fact.text)) if is_phrase(fact.text) else as_sentence(fact.text)
    return [told(text, fact)]


def missing(facts: Facts) -> list[Missing]:
    """What the example still needs, as questions to the person; also where it is too long for a note."""
    lacking = [Missing(kind, question) for kind, question in ASKED_FOR.items() if not facts.text(kind)]
    words = sum(count_words(facts.text(kind)) for kind in _PARTS)
    if words > LONGEST:
        lacking.append(Missing(FactKind.SITUATION, f"Your example has {words} words. Which {LONGEST} of them matter?"))
    return lacking
