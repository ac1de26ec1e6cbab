"""A thank-you note to one person: thanks, one specific thing from the talk with them, interest, close (E3.7, E3.8)."""

from __future__ import annotations

import re

from secondtake.evidence.sentences import count_words
from secondtake.letters import courtesies, second_take
from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.model import Draft, Form, LetterKind, Missing, Sentence, Tone
from secondtake.letters.weave import (
    Wording,
    about,
    as_name,
    as_phrase,
    as_question,
    as_sentence,
    greeting_name,
    is_phrase,
    paragraphs,
    plain,
    told,
    unquoted,
)

SHORTEST = 80
LONGEST, LONGEST_WITH_EXAMPLE = 150, 200
LONGEST_QUESTION = 25
CONNECTION = 300
"""Characters that a connection request may have (E3.7)."""
SPECIFIC_TOO_LONG = 45
_TALKED = (
    "What you told me about {} stayed with me.",
    "I keep thinking about what we said about {}.",
    "I was especially glad that we talked about {}.",
    "Our exchange about {} is what I remember best.",
    "Talking with you about {} was the part I would repeat.",
)
_TALKED_OWN = (
    "One thing from our talk stayed with me. {}",
    "I remember this best. {}",
    "From our conversation I keep one thing. {}",
    "There is one point that I keep coming back to. {}",
    "One thing I took with me. {}",
)
_ASKED = (
    "You asked me about {}, and I enjoyed thinking about it with you.",
    "Your question about {} was a good one to think about.",
    "I was glad that you asked about {}.",
    "That you asked about {} showed me what matters in the work.",
    "I have gone on thinking about your question on {}.",
)
_ASKED_QUOTED = (
    "You asked me “{}”, and I enjoyed thinking about it with you.",
    "Your question “{}” was a good one to think about.",
    "I was glad that you asked me “{}”.",
    "Your question “{}” showed me what matters in the work.",
    "I have gone on thinking about your question “{}”.",
)
_BECAUSE = (
    "I am interested {}.",
    "I would like to do this work {}.",
    "The role interests me {}.",
)
_WISH = ("I would like {}.", "It is my wish {}.", "I hope {}.")
_INTEREST = (
    "What draws me to the role: {}.",
    "My reason for wanting to do this work: {}.",
    "Why I would like to work on this: {}.",
    "What I would look forward to: {}.",
    "My interest has a plain reason: {}.",
)
_STILL = (
    "I remain very interested in it.",
    "I would like to do this work very much.",
    "My interest is as strong as before.",
    "I am still very much interested.",
    "I would be glad to have this role.",
)
_APOLOGY = ("I am sorry for that.", "I apologise for that.", "Please accept my apology for it.")
_CONNECT = (
    "Hello {name}, thank you for our conversation{day}. {specific}I would be glad to stay in touch. {sender}",
    "Hi {name}, thanks for talking with me{day}. {specific}May I add you here? {sender}",
    "Dear {name}, thank you for your time{day}. {specific}I would like to keep in touch. {sender}",
)
TOO_SHORT = "The note is short. What did they say about it, or why did it matter to you?"
TOO_LONG = "The note has {} words. Which part of this could go without being missed?"
_LONG = (FactKind.TALKED_ABOUT, FactKind.INTEREST, FactKind.SITUATION, FactKind.ACTION, FactKind.RESULT, FactKind.TIE)
QUESTIONS = {
    FactKind.RECIPIENT: "Whom is it to?",
    FactKind.TALKED_ABOUT: "What is one thing that you talked about with them?",
    FactKind.INTEREST: "Why do you want it? One sentence of your own.",
    FactKind.SENDER: "How do you sign?",
}


def draft(
    facts: Facts,
    *,
    form: Form = Form.EMAIL,
    tone: Tone = Tone.PLAIN,
    variant: int = 0,
    second_take_too: bool = False,
    forward: bool = False,
) -> Draft:
    """The note as first written, from these facts only; what it lacks is asked for, and its sentence left out.

    `second_take_too` puts the better example in. `forward` makes it a note that the recruiter is asked to pass on.

    >>> facts = Facts.of(sender="Alex", recipient="Priya Raman", talked_about="how you plan the week")
    >>> draft(facts).paragraphs[1][1].text
    'What you told me about how you plan the week stayed with me.'
    """
    wording = Wording(variant)
    if form is Form.CONNECTION:
        return _connection(facts, wording)
    inside = _inside(facts, tone, wording, second_take_too)
    if form is Form.PHONE:
        return Draft(LetterKind.THANK_YOU, form, "", tuple((sentence,) for group in inside for sentence in group))
    lines = paragraphs(courtesies.greeting(facts, tone, wording), *inside, *courtesies.goodbye(facts, tone, wording))
    note = Draft(LetterKind.THANK_YOU, form, _subject(facts, wording), lines, ())
    lacking = tuple(_missing(facts, note, second_take_too))
    note = Draft(note.kind, note.form, note.subject, note.paragraphs, lacking)
    return _to_forward(note, facts, tone, wording) if forward else note


def _inside(facts: Facts, tone: Tone, wording: Wording, second_take_too: bool) -> list[list[Sentence]]:
    conduct = _conduct(facts, wording)
    example = second_take.paragraph(facts, wording) if second_take_too and not conduct else []
    return [
        [courtesies.thanks(facts, tone, wording), *_specific(facts, wording, skip_question=bool(example))],
        conduct,
        example,
        [*_interest(facts, wording), *courtesies.offer(tone, wording)],
    ]


def _specific(facts: Facts, wording: Wording, *, skip_question: bool) -> list[Sentence]:
    talked, asked = facts.first(FactKind.TALKED_ABOUT), facts.first(FactKind.ASKED_ABOUT)
    said = []
    if asked and not skip_question and count_words(asked.text) <= LONGEST_QUESTION:
        way = wording.pick(_ASKED if is_phrase(asked.text) else _ASKED_QUOTED)
        named = as_phrase(unquoted(asked.text)) if is_phrase(asked.text) else as_question(unquoted(asked.text))
        said.append(told(way.format(named.rstrip(".")), asked))
    if talked:
        ways, woven = (_TALKED, as_phrase) if is_phrase(talked.text) else (_TALKED_OWN, as_sentence)
        said.append(told(wording.pick(ways).format(woven(talked.text)), talked))
    return said


def _conduct(facts: Facts, wording: Wording) -> list[Sentence]:
    """The one case for an apology: rudeness, lateness, something untrue. Once, and short (E3.11)."""
    fact = facts.first(FactKind.CONDUCT)
    return [told(as_sentence(fact.text), fact), told(wording.pick(_APOLOGY), fact)] if fact else []


def _interest(facts: Facts, wording: Wording) -> list[Sentence]:
    fact = facts.first(FactKind.INTEREST)
    if fact is None:
        return []
    first = fact.text.split()[0].lower()
    ways = {"because": _BECAUSE, "to": _WISH}.get(first, _INTEREST if is_phrase(fact.text) else None)
    text = wording.pick(ways).format(as_phrase(fact.text)) if ways else as_sentence(fact.text)
    return [told(text, fact), told(wording.pick(_STILL), fact)]


def _subject(facts: Facts, wording: Wording) -> str:
    role = Facts(tuple(facts.all(FactKind.ROLE))) if facts.text(FactKind.ROLE) else facts
    about = courtesies.role_words(role)
    ways = ("Thank you for our conversation{}", "Our conversation{}", "Thank you for our talk{}")
    return (wording.pick(ways).format(about) if about else "Thank you for our conversation")[:150]


def _missing(facts: Facts, note: Draft, second_take_too: bool) -> list[Missing]:
    needed = dict(QUESTIONS)
    if facts.text(FactKind.ASKED_ABOUT) and not second_take_too:
        needed.pop(FactKind.TALKED_ABOUT, None)
    lacking = [Missing(kind, question) for kind, question in needed.items() if not facts.text(kind)]
    if second_take_too and not facts.text(FactKind.CONDUCT):
        lacking += second_take.missing(facts)
    for kind in (FactKind.TALKED_ABOUT, FactKind.INTEREST):
        if count_words(facts.text(kind)) > SPECIFIC_TOO_LONG:
            lacking.append(Missing(kind, "This is long for a note. Which one sentence of it matters most?"))
    if not lacking and count_words(note.text) > (LONGEST_WITH_EXAMPLE if second_take_too else LONGEST):
        longest = max(about(facts, *_LONG), key=lambda fact: count_words(fact.text))
        lacking.append(Missing(longest.kind, TOO_LONG.format(count_words(note.text))))
    if not lacking and count_words(note.text) < SHORTEST:
        lacking.append(
            Missing(
                FactKind.TALKED_ABOUT, "The note is short. What did they say about it, or why did it matter to you?"
            )
        )
    return lacking


def _connection(facts: Facts, wording: Wording) -> Draft:
    recipient, day, talked, sender = (
        facts.first(kind) for kind in (FactKind.RECIPIENT, FactKind.DAY, FactKind.TALKED_ABOUT, FactKind.SENDER)
    )
    way = wording.pick(_CONNECT)
    specific = f"I enjoyed talking about {as_phrase(talked.text)}. " if talked and is_phrase(talked.text) else ""
    for said in (specific, ""):
        text = plain(
            way.format(
                name=greeting_name(recipient.text) if recipient else "",
                day=f" {as_phrase(day.text)}" if day else "",
                specific=said,
                sender=sender.text if sender else "",
            )
        )
        text = re.sub(r"^\w+ ,", "Hello,", text)
        if len(text) <= CONNECTION:
            break
    used = (recipient, day, talked if specific and specific in text else None, sender)
    lacking = tuple(
        Missing(kind, QUESTIONS[kind]) for kind in (FactKind.RECIPIENT, FactKind.SENDER) if not facts.text(kind)
    )
    return Draft(LetterKind.THANK_YOU, Form.CONNECTION, "", ((told(text[:CONNECTION], *used),),), lacking)


def _to_forward(note: Draft, facts: Facts, tone: Tone, wording: Wording) -> Draft:
    """The note behind a line to the recruiter, who decides what is passed on."""
    ways = (
        "Would you please pass the note below on to {}? Thank you.",
        "Below is a short note for {}. Could you forward it, please?",
        "May I ask you to forward these lines to {}? Thank you for your help.",
    )
    recipient, recruiter = facts.first(FactKind.RECIPIENT), facts.first(FactKind.RECRUITER)
    asked = told(wording.pick(ways).format(as_name(recipient.text) if recipient else "them"), recipient, recruiter)
    hello = courtesies.greeting(facts, tone, wording, FactKind.RECRUITER)
    signed = [told(fact.text, fact) for fact in facts.all(FactKind.SENDER)[:1]]
    cover = paragraphs(hello, [asked], signed, [Sentence("– – –")])
    subject = f"To pass on: {note.subject}"[:150]
    return Draft(note.kind, note.form, subject, cover + note.paragraphs, note.missing)
