"""The short letters that come later: the reply to a rejection, one reminder, and "no reply needed" (E2.8, E2.9)."""

from __future__ import annotations

from secondtake.letters import courtesies
from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.feedback_request import missing, narrow
from secondtake.letters.model import Draft, Form, LetterKind, Sentence, Tone
from secondtake.letters.weave import Wording, about, as_phrase, is_phrase, paragraphs, plain, told

_ACCEPT = (
    "Thank you for letting me know, and for the time you gave me. I accept the decision and wish you well with it.",
    "Thank you for telling me, and for our conversation. I respect the decision and wish the team all the best.",
    "Thank you for your message and for your time. I understand the decision, and I hope that the work goes well.",
)
_LINE = (
    "One line is enough, and no reply is fine too.",
    "A single sentence would do. If you can't say, I understand.",
    "One sentence is plenty; if it is not possible, I understand.",
)
_REMIND = [
    (
        "Some days ago I asked you one question{skill}. If you have a line for me, I would be glad of it. If not, "
        "no reply is needed, and I thank you again for your time."
    ),
    (
        "I wrote to you with one question{skill}. Should you find a minute for it, one line would help me. If "
        "not, that is all right, and thank you again."
    ),
    (
        "This is the one reminder of my question{skill}. A single sentence is plenty. If you would rather not, no "
        "reply is needed; thank you for your time."
    ),
]
_CLOSE = (
    "No reply is needed to my earlier question. Thank you again for your time; I wish you and the team well.",
    "Please don't trouble about my earlier question. Thank you once more, and all the best to you and the team.",
    "There is no need to answer my earlier question. Thank you for our conversation, and good luck with the work.",
)


def rejection_reply(
    facts: Facts,
    *,
    form: Form = Form.EMAIL,
    tone: Tone = Tone.PLAIN,
    variant: int = 0,
    via_recruiter: bool = False,
) -> Draft:
    """Thanks, accepts and asks one narrow question, in one message; without a question it only thanks.

    >>> rejection_reply(Facts.of(sender="Alex", recipient="Priya")).paragraphs[1][0].text
    'Thank you for letting me know, and for the time you gave me. I accept the decision and wish you well with it.'
    """
    wording = Wording(variant)
    to = FactKind.RECRUITER if via_recruiter else FactKind.RECIPIENT
    asked = [sentence for fact in about(facts, FactKind.SKILL) for sentence in (narrow(fact, wording),)]
    lines = paragraphs(
        courtesies.greeting(facts, tone, wording, to),
        [told(wording.pick(_ACCEPT), facts.first(FactKind.ANSWER))],
        [*asked, *([Sentence(wording.pick(_LINE))] if asked else [])],
        *courtesies.goodbye(facts, tone, wording),
    )
    return Draft(LetterKind.REJECTION_REPLY, form, _subject("Thank you", facts), lines, missing(facts, to))


def reminder(facts: Facts, *, tone: Tone = Tone.PLAIN, variant: int = 0, via_recruiter: bool = False) -> Draft:
    """The one reminder; there is no second."""
    skill = facts.first(FactKind.SKILL)
    named = f" about {as_phrase(skill.text)}" if skill and is_phrase(skill.text) else ""
    said = Wording(variant).pick(_REMIND).format(skill=named)
    body = told(said, skill if named else None)
    return _short(LetterKind.REMINDER, "My one question", facts, tone, variant, via_recruiter, body)


def closing(facts: Facts, *, tone: Tone = Tone.PLAIN, variant: int = 0, via_recruiter: bool = False) -> Draft:
    """A graceful end: no reply needed."""
    body = Sentence(Wording(variant).pick(_CLOSE))
    return _short(LetterKind.NO_REPLY_NEEDED, "No reply needed", facts, tone, variant, via_recruiter, body)


def _short(
    kind: LetterKind, subject: str, facts: Facts, tone: Tone, variant: int, via_recruiter: bool, body: Sentence
) -> Draft:
    wording = Wording(variant)
    to = FactKind.RECRUITER if via_recruiter else FactKind.RECIPIENT
    hello = courtesies.greeting(facts, tone, wording, to)
    lines = paragraphs(hello, [body], *courtesies.goodbye(facts, tone, wording))
    lacking = tuple(lack for lack in missing(facts, to) if lack.kind is not FactKind.SKILL)
    return Draft(kind, Form.EMAIL, _subject(subject, facts), lines, lacking)


def _subject(words: str, facts: Facts) -> str:
    role = plain(facts.text(FactKind.ROLE) or facts.text(FactKind.COMPANY))
    return f"{words}{f': {role}' if role else ''}"[:150]
