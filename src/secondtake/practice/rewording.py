"""The same question in other words, so that an answer is learnt and not a script (E4.10).

A question is taken apart into how it asks and what it asks for; only the first is exchanged. What it asks for is put
back letter by letter, so that nothing is asked that was not asked. Where no frame fits, it is asked as it stands,
behind another lead-in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondtake.evidence.model import ExchangeKind
from secondtake.evidence.phrases import straight
from secondtake.evidence.question_kinds import kind_of
from secondtake.evidence.questions import asks
from secondtake.evidence.sentences import cut_sentences
from secondtake.practice.frames import FRAMES

FEWEST = 4
"""Wordings of a question, its own included; where there are fewer frames, lead-ins fill up."""

_LEAD_INS = (
    "Let me ask you this. {}",
    "Here is my next question. {}",
    "There is something I would like to ask you. {}",
    "I have a question for you. {}",
)
_FOR_A_PHRASE = (
    "Can you talk about this: {}?",
    "I would like to hear something about this: {}.",
    "Let us talk about this: {}.",
)
_NO_WORD_MORE = (ExchangeKind.SMALL_TALK, ExchangeKind.CLOSING)

_POLITE = re.compile(
    r"(?:(?:so|ok|okay|well|now|and|great|right|alright|first|next)[, ]+)*(?:(?:can|could|would|will) you (?:please )?"
    r"(?:just |briefly )?(?=(?:tell|describe|give|walk|talk|take|explain|share|show|introduce|name|outline|define)\b)"
    r"|please )?",
    re.IGNORECASE,
)
_SHORT_IS = re.compile(r"^(what|who|where|when|how)['’]s\b", re.IGNORECASE)
_AND_THEN = re.compile(
    r",? (and|but|or) (?=why\W*$|(?:what|how|why|where|when|who|which)\b(?: \w+)? "
    r"(?:do|did|does|would|have|has|are|is|was|were|can|could|will|should)\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:please |tell|describe|give|walk|talk|take|explain|share|show|introduce|design|write|i'd |i would |let)\b",
    re.IGNORECASE,
)


def wordings(question: str) -> tuple[str, ...]:
    """The question as it stands, then the same question in other words; at least `FEWEST` of them.

    >>> wordings("Tell me about a time you missed a deadline.")[1:3]
    ('Can you think of a time you missed a deadline?', 'Describe a time you missed a deadline.')
    >>> wordings("How do you handle conflict?")[1]
    'Tell me how you handle conflict.'
    """
    text = " ".join(question.split())
    if not text:
        return ()
    reworded = _apart(text, *_reworded(text))
    return (reworded + _apart(text, *_led_in(text))[1:])[: max(FEWEST, len(reworded))]


def reword(question: str, take: int) -> str:
    """The question for one take: as it stands for the first, and another way each time after.

    >>> reword("Why do you want to work here?", 0), reword("Why do you want to work here?", 1)
    ('Why do you want to work here?', 'What makes you want to work here?')
    """
    ways = wordings(question)
    return ways[take % len(ways)] if ways else ""


def _reworded(text: str) -> Iterator[str]:
    """The first sentence that a frame fits, in each of its ways; what stands around it stays as it is."""
    if kind_of(text) in _NO_WORD_MORE:
        return
    parts = _sentences(text)
    for at, part in enumerate(parts):
        if ways := _ways(part):
            for way in ways:
                yield " ".join([*parts[:at], way, *parts[at + 1 :]])
            return


def _sentences(text: str) -> list[str]:
    """Cut at full stops, and before a second question that hangs on the first by "and"."""
    whole = [text[start:end] for start, end in cut_sentences(text)]
    return [part for sentence in whole for part in _halves(sentence)]


def _halves(sentence: str) -> list[str]:
    joint = _AND_THEN.search(straight(sentence))
    if joint is None or joint.start() == 0:
        return [sentence]
    return [sentence[: joint.start()], _as_asked(sentence[joint.start(1) :])]


def _ways(sentence: str) -> list[str]:
    """The other ways to put one sentence; none where no frame fits it whole."""
    polite = _POLITE.match(straight(sentence))
    core = _SHORT_IS.sub(r"\1 is", sentence[polite.end() if polite else 0 :].rstrip(" .?!…"))
    for frame in FRAMES:
        if found := frame.says.fullmatch(straight(core)):
            return [way.format_map(_blanks(core, found)) for way in frame.ways]
    return []


def _blanks(core: str, found: re.Match[str]) -> dict[str, str]:
    """The words for each blank, and under its name with a capital the same words with one."""
    said = {name: core[slice(*found.span(name))] for name in found.groupdict()}
    said = {name: text[:1].lower() + text[1:] if found.start(name) == 0 else text for name, text in said.items()}
    return said | {name.capitalize(): text[:1].upper() + text[1:] for name, text in said.items()}


def _led_in(text: str) -> Iterator[str]:
    """The question unchanged, behind a lead-in; for a few words that ask nothing, a sentence about them."""
    if asks(text) or text[-1] in ".?!" or _ways(text):
        yield from (lead.format(_as_asked(text)) for lead in _LEAD_INS)
    else:
        yield from (lead.format(text.rstrip(" ,;:")) for lead in _FOR_A_PHRASE)


def _as_asked(text: str) -> str:
    """With a capital at its start, and a mark at its end."""
    capital = text[:1].upper() + text[1:]
    if capital.rstrip("\"'”’)»")[-1:] in tuple(".?!…"):
        return capital
    return capital + ("." if _TELLS.match(straight(text)) else "?")


def _apart(*ways: str) -> tuple[str, ...]:
    """Without those that differ in marks and capitals only from one before."""
    found: dict[str, str] = {}
    for way in ways:
        found.setdefault(re.sub(r"\W+", " ", way).strip().casefold(), way)
    return tuple(found.values())
