"""Greeting, thanks and close: the parts that every letter has, in several wordings and three tones."""

from __future__ import annotations

from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.model import Sentence, Tone
from secondtake.letters.weave import Wording, about, as_phrase, as_role, greeting_name, told

_HELLO = {Tone.PLAIN: ("Dear {}",), Tone.WARM: ("Dear {}", "Hello {}"), Tone.BRIEF: ("Hello {}", "Hi {}")}
_THANKS = {
    Tone.PLAIN: (
        "Thank you for talking with me{day}{role}.",
        "Thank you for the conversation{day}{role}.",
        "I would like to thank you for your time{day}, and for our conversation{role}.",
        "Thank you for the time you took{day} to talk with me{role}.",
        "My thanks for our conversation{day}{role}.",
    ),
    Tone.WARM: (
        "Thank you very much for your time{day} and for our conversation{role}.",
        "I am grateful for the time you took{day} to talk with me{role}.",
        "Thank you for a conversation{day}{role} that I was glad to have.",
        "Many thanks for talking with me{day}{role}.",
        "Thank you for making the time{day} for our conversation{role}; I appreciate it.",
    ),
    Tone.BRIEF: (
        "Thank you for your time{day}, and for our talk{role}.",
        "Thanks for the conversation{day}{role}.",
        "Thank you for talking with me{day}{role}.",
        "Thanks for making time{day} to talk{role}.",
        "Thank you for our talk{day}{role}.",
    ),
}
_OFFER = {
    Tone.PLAIN: (
        "If anything else would be useful to you, I am glad to send it.",
        "Should you need anything further from me, please let me know.",
        "I am happy to answer any question that is still open.",
        "Please tell me if there is something more that I can send you.",
        "If a question is left, I would be glad to answer it.",
    ),
    Tone.WARM: (
        "If there is anything else that would help you, please tell me, and I will gladly send it.",
        "I would be very glad to answer anything that is still open.",
        "Please do write or call if anything else would be of use to you.",
        "Whatever else would be useful to you, I am glad to send.",
        "It would be a pleasure to answer any question that is left.",
    ),
    Tone.BRIEF: (
        "Happy to send anything else you need.",
        "Let me know if anything is still open.",
        "Glad to answer anything further.",
        "Tell me if you need more from me.",
        "Any question left, just ask.",
    ),
}
_AHEAD = (
    "I look forward to hearing from you when it suits you.",
    "I look forward to your answer, whenever you have come to one.",
    "Please take the time you need; I look forward to hearing from you.",
    "I would be glad to hear from you when you know more.",
)
_GOODBYE = {
    Tone.PLAIN: ("Kind regards,", "Best regards,", "With kind regards,"),
    Tone.WARM: ("With warm regards,", "With many thanks,", "Warmly,"),
    Tone.BRIEF: ("Best,", "Best wishes,", "Kind regards,"),
}


def greeting(facts: Facts, tone: Tone, wording: Wording, to: FactKind = FactKind.RECIPIENT) -> list[Sentence]:
    """Who is written to; without a name, nobody is made up: "Hello,"."""
    fact = facts.first(to)
    name = greeting_name(fact.text) if fact else ""
    return [told(f"{wording.pick(_HELLO[tone]).format(name)}," if name else "Hello,", fact)]


def thanks(facts: Facts, tone: Tone, wording: Wording) -> Sentence:
    """Thanks for the talk, with its day and the role where they are known."""
    day, role, company = (facts.first(kind) for kind in (FactKind.DAY, FactKind.ROLE, FactKind.COMPANY))
    text = wording.pick(_THANKS[tone]).format(day=f" {as_phrase(day.text)}" if day else "", role=role_words(facts))
    return told(text, day, role, company)


def role_words(facts: Facts) -> str:
    """ " about the data analyst role at Northwind", as far as that is known.

    >>> role_words(Facts.of(role="Data analyst", company="Northwind"))
    ' about the data analyst role at Northwind'
    """
    role, company = facts.text(FactKind.ROLE), facts.text(FactKind.COMPANY)
    where = f" at {as_phrase(company)}" if company else ""
    if not role:
        return f" about the role{where}" if where else ""
    named = as_role(role)
    said = named if named.lower().startswith(("the ", "your ", "a ", "an ")) else f"the {named}"
    is_role = any(word in named.lower() for word in ("role", "position", "job", "post"))
    return f" about {said}{'' if is_role else ' role'}{where}"


def offer(tone: Tone, wording: Wording) -> list[Sentence]:
    """The last lines before the goodbye."""
    return [Sentence(wording.pick(_OFFER[tone])), Sentence(wording.pick(_AHEAD))]


def goodbye(facts: Facts, tone: Tone, wording: Wording) -> list[list[Sentence]]:
    """The close and the name."""
    return [[Sentence(wording.pick(_GOODBYE[tone]))], [told(fact.text, fact) for fact in about(facts, FactKind.SENDER)]]
