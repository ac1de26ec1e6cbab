"""Asking for feedback: one narrow question that a company can answer safely (E2.5, E2.8, E2.9)."""

from __future__ import annotations

from dataclasses import replace

from secondtake.evidence.sentences import count_words
from secondtake.letters import courtesies
from secondtake.letters.facts import Fact, FactKind, Facts
from secondtake.letters.model import Draft, Form, LetterKind, Missing, Sentence, Tone
from secondtake.letters.weave import Wording, as_phrase, as_question, is_phrase, paragraphs, plain, told, unquoted

_AGAIN = (
    "Thank you again for our conversation{day}{role}.",
    "Thank you once more for talking with me{day}{role}.",
    "I would like to thank you again for our talk{day}{role}.",
)
_ASK = [
    (
        "I have one narrow question, for my own practice: is there one example or skill that would have made my "
        "answer on {skill} stronger?"
    ),
    "May I ask one small thing, so that I can practise it: what would have made my answer about {skill} more useful?",
    "One question, if I may, for my own practice: which single thing was missing from what I said about {skill}?",
    (
        "I would like to practise one thing, and have one question: what would a stronger answer on {skill} have "
        "had in it?"
    ),
]
_ASK_QUOTED = [
    (
        "I have one narrow question, for my own practice. You asked: “{skill}” Is there one example or skill that "
        "would have made my answer stronger?"
    ),
    "May I ask one small thing, so that I can practise it? To “{skill}”, what would have made my answer more useful?",
    "One question, if I may, for my own practice. When you asked “{skill}”, what was missing from my answer?",
    "I would like to practise one thing. What would a stronger answer to “{skill}” have had in it?",
]
_BOTH = (
    "Good or bad, I would be glad of either.",
    "What was good about it helps me as much as what was not.",
    "I am as glad of what worked as of what did not.",
)
_SAFE = (
    "I am not asking about the decision or about anyone else, only about my own answer.",
    "This is only about my own answer, not about the decision or other candidates.",
    "It has nothing to do with the decision or with others, only with what I said.",
)
_EASY = (
    "A one-line reply is plenty, or a five-minute call if you prefer. If you can't say, I understand.",
    "One line is enough, or five minutes on the phone. If it is not possible, I understand.",
    "A single sentence would do, or a short call. If you may not say, that is all right too.",
)
_VIA = (
    "Could you answer it from what they told you, or pass it on to them?",
    "Would you put it to them, or answer from what you heard?",
    "Might you ask them, or tell me what you have heard yourself?",
)
_FORM = "If it is easier, this page takes one minute and needs no account: {link}"
LONGEST = 100
"""Words; a company answers a short one (E2.9)."""
TOO_LONG = "The question is long for a request. In which few words could it be named?"
QUESTION = "Which one answer or skill would you like to hear about?"


def draft(
    facts: Facts,
    *,
    form: Form = Form.EMAIL,
    tone: Tone = Tone.PLAIN,
    variant: int = 0,
    via_recruiter: bool = False,
    link: str = "",
) -> Draft:
    """The request, 60 to 100 words; to the recruiter with `via_recruiter`. `link` leads to the one-click answer form.

    >>> facts = Facts.of(sender="Alex", recipient="Priya Raman", skill="a conflict with a manager")
    >>> draft(facts).paragraphs[2][0].text.endswith("made my answer on a conflict with a manager stronger?")
    True
    """
    wording = Wording(variant)
    to = FactKind.RECRUITER if via_recruiter else FactKind.RECIPIENT
    lines = paragraphs(
        courtesies.greeting(facts, tone, wording, to),
        [_again(facts, wording)],
        _question(facts, wording, via_recruiter),
        _easy(wording, link) if facts.text(FactKind.SKILL) else [],
        *courtesies.goodbye(facts, tone, wording),
    )
    request = Draft(LetterKind.FEEDBACK_REQUEST, form, _subject(facts, wording), lines, missing(facts, to))
    if not request.missing and count_words(without_page(request.text, link) if link else request.text) > LONGEST:
        return replace(request, missing=(Missing(FactKind.SKILL, TOO_LONG),))
    return request


def _easy(wording: Wording, link: str) -> list[Sentence]:
    return [Sentence(wording.pick(_EASY)), *([Sentence(page_line(link))] if link else [])]


def page_line(link: str) -> str:
    """The sentence that names the answer page.

    >>> page_line("https://take.example/a/")
    'If it is easier, this page takes one minute and needs no account: https://take.example/a/'
    """
    return _FORM.format(link=link)


def without_page(text: str, link: str) -> str:
    """The text without that sentence, or without the bare address where somebody wrote another sentence round it.

    >>> without_page(f"One line is enough. {page_line('https://a.example/b/')}", "https://a.example/b/")
    'One line is enough.'
    """
    said = page_line(link) if page_line(link) in text else link
    lines = [line.replace(said, "").rstrip() if said in line else line for line in text.splitlines()]
    return "\n".join(lines).replace("\n\n\n", "\n\n").strip() if said in text else text


def narrow(fact: Fact, wording: Wording) -> Sentence:
    """The one question itself."""
    if is_phrase(fact.text):
        return told(wording.pick(_ASK).format(skill=as_phrase(fact.text)), fact)
    return told(wording.pick(_ASK_QUOTED).format(skill=as_question(unquoted(fact.text)).rstrip(".")), fact)


def missing(facts: Facts, to: FactKind) -> tuple[Missing, ...]:
    """What a request can't do without."""
    asked = {to: "Whom do you ask?", FactKind.SKILL: QUESTION, FactKind.SENDER: "How do you sign?"}
    return tuple(Missing(kind, question) for kind, question in asked.items() if not facts.text(kind))


def _again(facts: Facts, wording: Wording) -> Sentence:
    day, role, company = (facts.first(kind) for kind in (FactKind.DAY, FactKind.ROLE, FactKind.COMPANY))
    said = wording.pick(_AGAIN).format(day=f" {as_phrase(day.text)}" if day else "", role=courtesies.role_words(facts))
    return told(said, day, role, company)


def _question(facts: Facts, wording: Wording, via_recruiter: bool) -> list[Sentence]:
    fact = facts.first(FactKind.SKILL)
    if fact is None:
        return []
    more = [Sentence(wording.pick(_VIA))] if via_recruiter else [Sentence(wording.pick(_BOTH))]
    return [narrow(fact, wording), *more, Sentence(wording.pick(_SAFE))]


def _subject(facts: Facts, wording: Wording) -> str:
    role = plain(facts.text(FactKind.ROLE) or facts.text(FactKind.COMPANY))
    ways = ("One question after our conversation", "One small question", "A question, for my own practice")
    return f"{wording.pick(ways)}{f': {role}' if role else ''}"[:150]
