"""Five lines for whoever stands between: to speak from on the phone, or to send within the hour (E2.10, E2.11)."""

from __future__ import annotations

from secondtake.letters import courtesies
from secondtake.letters.facts import Fact, FactKind, Facts
from secondtake.letters.model import Draft, Form, LetterKind, Missing, Sentence, Tone
from secondtake.letters.weave import (
    Wording,
    as_deed,
    as_phrase,
    as_question,
    as_sentence,
    is_phrase,
    paragraphs,
    plain,
    told,
    unquoted,
)

WARNING = "The recruiter is paid by the client. Say only what may be passed on."
_OPEN = (
    "Here are a few lines on the conversation{day}{role}, to use as you see fit.",
    "A short account of the conversation{day}{role}; please pass on what helps.",
    "This is how the conversation{day}{role} went from my side, in a few lines.",
)
_SECOND = [
    (
        "If you see a way, may I ask you to try for a short second conversation about that one question? I know "
        "that it may not be possible."
    ),
    (
        "Would you be willing to ask whether a short second conversation about that one question is possible? I "
        "understand if it is not."
    ),
    (
        "Should there be a chance of a brief second conversation about that one point, I would be glad of it. If "
        "not, I understand."
    ),
]
_LINES = (
    (FactKind.WENT_WELL, "What went well: "),
    (FactKind.INTEREST, "How interested I am: "),
    (FactKind.ASK_CLIENT, "One thing to ask them: "),
    (FactKind.MUST_KNOW, "What they should know: "),
)


def draft(
    facts: Facts,
    *,
    form: Form = Form.EMAIL,
    tone: Tone = Tone.PLAIN,
    variant: int = 0,
    second_conversation: bool = False,
) -> Draft:
    """The five lines, each from what the person wrote; a line that they left empty is left out.

    >>> facts = Facts.of(went_well="The returns story", interest="Very much")
    >>> draft(facts, form=Form.PHONE).text.splitlines()[0]
    'What went well: The returns story.'
    """
    wording = Wording(variant)
    lines = [[line] for line in _lines(facts)]
    plea = [Sentence(wording.pick(_SECOND))] if second_conversation and facts.text(FactKind.QUESTION) else []
    if form is Form.PHONE:
        return Draft(LetterKind.RECRUITER_NOTE, form, "", paragraphs(*lines, plea), ())
    day, role = facts.first(FactKind.DAY), facts.first(FactKind.ROLE)
    opening = wording.pick(_OPEN).format(
        day=f" {as_phrase(day.text)}" if day else "", role=courtesies.role_words(facts)
    )
    whole = paragraphs(
        courtesies.greeting(facts, tone, wording, FactKind.RECRUITER),
        [told(opening, day, role, facts.first(FactKind.COMPANY))] if lines else [],
        *lines,
        plea,
        *courtesies.goodbye(facts, tone, wording),
    )
    subject = f"After the conversation: {plain(facts.text(FactKind.ROLE) or facts.text(FactKind.COMPANY))}".rstrip(": ")
    return Draft(LetterKind.RECRUITER_NOTE, form, subject[:150], whole, _missing(facts))


def asks_for_second(text: str) -> bool:
    """Whether a letter asks for a second conversation in one of our own wordings.

    >>> asks_for_second("What went well: the returns story.")
    False
    """
    said = " ".join(text.split())
    return any(way in said for way in _SECOND)


def _lines(facts: Facts) -> list[Sentence]:
    said = {kind: told(f"{label}{_line(fact)}", fact) for kind, label in _LINES if (fact := facts.first(kind))}
    right = _set_right(facts)
    order = [said.get(FactKind.WENT_WELL), right, *(said.get(kind) for kind, _ in _LINES[1:])]
    return [line for line in order if line]


def _line(fact: Fact) -> str:
    return as_question(fact.text) if fact.kind is FactKind.ASK_CLIENT else as_sentence(fact.text)


def _set_right(facts: Facts) -> Sentence | None:
    """The one answer to set right, and the right answer."""
    question = facts.first(FactKind.QUESTION)
    parts: list[Fact] = [
        fact for kind in (FactKind.SITUATION, FactKind.ACTION, FactKind.RESULT) if (fact := facts.first(kind))
    ]
    if question is None:
        return None
    words = unquoted(question.text)
    named = as_phrase(words) if is_phrase(words) else f"“{as_question(words).rstrip('.')}”"
    better = " ".join(as_deed(p.text) if p.kind is FactKind.ACTION else as_sentence(p.text) for p in parts)
    text = f"One answer to set right, on {named}: {better}" if better else f"One answer to set right: {named}."
    return told(text, question, *parts)


def _missing(facts: Facts) -> tuple[Missing, ...]:
    asked = {
        FactKind.RECRUITER: "Whom do you write to there?",
        FactKind.WENT_WELL: "What went well? One line that may be passed on.",
        FactKind.INTEREST: "How interested are you?",
        FactKind.SENDER: "How do you sign?",
    }
    return tuple(Missing(kind, question) for kind, question in asked.items() if not facts.text(kind))
