"""Remarks on a letter: each on a stretch of it, with a reason and a way out. None blocks; the person decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from secondtake.evidence.sentences import count_words
from secondtake.letters.among_facts import doubts, numbers, unknown_numbers
from secondtake.letters.apology import find_apologies
from secondtake.letters.claims import find_claims
from secondtake.letters.facts import FactKind, Facts
from secondtake.letters.gratitude import find_thanks
from secondtake.letters.model import Form, LetterKind, Remark, RemarkKind
from secondtake.letters.remark_words import CHARACTERS, GOOD, LONG_PARAGRAPH, LONG_SENTENCE, SAID, WORDS
from secondtake.letters.second_takes import find_second_takes, longest_sentence
from secondtake.letters.tone import TURNS
from secondtake.letters.voice import Range, find, sentences

LATE = timedelta(hours=48)
"""E3.6: expert advice, no more than that."""
LONGEST_SENTENCE, LONGEST_PARAGRAPH = 60, 130
CONNECTION = 300
_LONGEST = {
    LetterKind.FEEDBACK_REQUEST: 100,
    LetterKind.REJECTION_REPLY: 130,
    LetterKind.REMINDER: 100,
    LetterKind.NO_REPLY_NEEDED: 100,
    LetterKind.RECRUITER_NOTE: 200,
}
COVER_ENDS = "\n– – –\n"
"""What stands between the lines to a recruiter and the note that they are asked to pass on."""
_WITH_LINK = re.compile(r"[^.!?\n]*https?://\S+")
PLAIN, WITH_SECOND_TAKE = 150, 200
"""Words of a thank-you (E3.8)."""
_SAME_IN_ALL = (
    FactKind.INTEREST, FactKind.QUESTION, FactKind.SITUATION, FactKind.ACTION, FactKind.RESULT, FactKind.TIE,
)  # fmt: skip
_SHARED = 0.5
"""So much of the sentences that stand in another letter as well is pasted."""


@dataclass(frozen=True, slots=True)
class Known:
    """What only the sender's side knows about a letter, beyond its facts. All of it may be left out."""

    kind: LetterKind = LetterKind.THANK_YOU
    form: Form = Form.EMAIL
    happened_at: datetime | None = None
    sent_at: datetime | None = None
    """When it was or would be sent."""
    others: tuple[str, ...] = ()
    """The letters to other people of the same interview."""


def check(text: str, facts: Facts, known: Known | None = None) -> tuple[Remark, ...]:
    """What a kind reader would point out, in the order in which it stands.

    >>> [str(remark.kind) for remark in check("I am so sorry that I rambled. I was nervous.", Facts())]
    ['apology', 'excuse']
    """
    known = known or Known()
    found = [
        *_apologies(text, facts),
        *_turns(text, facts),
        *_second_takes(text),
        *_against_facts(text, facts),
        *_claims(text),
        *_over_explaining(text, known),
        *_length(text, known),
        *_late(text, known),
        *_pasted(text, facts, known),
    ]
    told = [remark for remark in found if not _told_already(remark, found)]
    return tuple(sorted(set(told), key=lambda remark: (remark.start, remark.end, remark.kind)))


def good_things(text: str, facts: Facts) -> tuple[Remark, ...]:
    """What is good about it; said before the rest."""
    places = [
        (RemarkKind.SPECIFIC, _specific(text, facts)),
        (RemarkKind.ONE_EXAMPLE, _example(text, facts)),
        (RemarkKind.ONE_APOLOGY, _one_apology(text, facts)),
        (RemarkKind.YOUR_NUMBERS, _own_numbers(text, facts)),
        (RemarkKind.THANKS, next(iter(find_thanks(text)), None)),
    ]
    return tuple(Remark(kind, *place, GOOD[kind]) for kind, place in places if place)


def gives_thanks(text: str) -> bool:
    """Whether the writer thanks.

    >>> gives_thanks("Thanks for your time"), gives_thanks("Thanks to the rain we were late")
    (True, False)
    """
    return bool(find_thanks(text))


def apologises(text: str) -> bool:
    """Whether the writer apologises for something of their own.

    >>> apologises("Sorry for the delay"), apologises("I was sorry to hear about your loss")
    (True, False)
    """
    return bool(find_apologies(text))


def _told_already(remark: Remark, found: Iterable[Remark]) -> bool:
    """Whether the same words are remarked on as an apology, or as a gap: "sorry I rambled" is one thing, not two."""
    if remark.kind not in (RemarkKind.BAD_NEWS, RemarkKind.UNKNOWN_NAME):
        return False
    wider = (RemarkKind.APOLOGY, RemarkKind.APOLOGY_AGAIN, RemarkKind.PLACEHOLDER)
    return any(other.kind in wider and other.start <= remark.start and remark.end <= other.end for other in found)


def _remark(kind: RemarkKind, text: str, place: Range, **said: str) -> Remark:
    reason, way_out = SAID[kind]
    quote = " ".join(text[slice(*place)].split())
    return Remark(kind, *place, reason.format(quote=quote, **said), way_out)


def _apologies(text: str, facts: Facts) -> Iterator[Remark]:
    """One is right where there is something to be sorry for (E3.11); else none."""
    places = find_apologies(text)
    allowed = 1 if facts.text(FactKind.CONDUCT) else 0
    if allowed and not places:
        yield _remark(RemarkKind.APOLOGY_LACKING, text, _first_line(text))
    for place in places[allowed:]:
        kind = RemarkKind.APOLOGY_AGAIN if allowed else RemarkKind.APOLOGY
        yield _remark(kind, text, _clause(text, place))


def _turns(text: str, facts: Facts) -> Iterator[Remark]:
    conduct = facts.text(FactKind.CONDUCT)
    for kind, ways in TURNS.items():
        for start, end in find(text, ways):
            if not _is_a_fact(text[start:end], facts) and not (conduct and _is_within(text, (start, end), conduct)):
                yield _remark(kind, text, (start, end))


def _is_a_fact(quote: str, facts: Facts) -> bool:
    """Whether the words are those of a role, a company or an example: a compensation analyst may say so."""
    kinds = (FactKind.ROLE, FactKind.COMPANY, FactKind.SITUATION, FactKind.ACTION, FactKind.RESULT, FactKind.QUESTION)
    said = _level(quote)
    return any(said in _level(fact.text) for kind in kinds for fact in facts.all(kind))


def _is_within(text: str, place: Range, fact: str) -> bool:
    at = _level(text).find(_level(fact))
    return at >= 0 and at <= len(_level(text[: place[0]])) <= at + len(_level(fact)) + 1


def _level(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _second_takes(text: str) -> Iterator[Remark]:
    for place in find_second_takes(text)[1:]:
        yield _remark(RemarkKind.SECOND_TAKES, text, place)


def _against_facts(text: str, facts: Facts) -> Iterator[Remark]:
    for doubt in doubts(text, facts):
        yield _remark(doubt.kind, text, (doubt.start, doubt.end), known=doubt.known)


def _claims(text: str) -> Iterator[Remark]:
    for claim in find_claims(text):
        yield _remark(RemarkKind.CLAIM, text, (claim.start, claim.end), why=claim.why)


def _over_explaining(text: str, known: Known) -> Iterator[Remark]:
    if known.form is Form.CONNECTION:
        return
    place, count = longest_sentence(text)
    if count > LONGEST_SENTENCE:
        yield _remark(RemarkKind.OVER_EXPLAINING, text, place, measure=LONG_SENTENCE.format(count))
    for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        count = count_words(match[0])
        if count > LONGEST_PARAGRAPH:
            yield _remark(RemarkKind.OVER_EXPLAINING, text, match.span(), measure=LONG_PARAGRAPH.format(count))


def _length(text: str, known: Known) -> Iterator[Remark]:
    """The stretch is what stands beyond the usual length."""
    if known.form is Form.CONNECTION:
        if len(text) > CONNECTION:
            said = {"measure": CHARACTERS.format(len(text)), "most": str(CONNECTION)}
            yield _remark(RemarkKind.LENGTH, text, (CONNECTION, len(text)), **said)
        return
    most = _LONGEST.get(known.kind) or (WITH_SECOND_TAKE if find_second_takes(text) else PLAIN)
    places = _counted(text)
    count = count_words(" ".join(text[slice(*place)] for place in places))
    if count > most:
        said = {"measure": WORDS.format(count), "most": str(most)}
        yield _remark(RemarkKind.LENGTH, text, (places[min(most, len(places) - 1)][0], len(text.rstrip())), **said)


def _counted(text: str) -> list[Range]:
    """The words that count: those of the note itself, not of the lines to a recruiter nor of a sentence with a link."""
    begins = text.find(COVER_ENDS) + len(COVER_ENDS) if COVER_ENDS in text else 0
    links = [match.span() for match in _WITH_LINK.finditer(text)]
    words = (match.span() for match in re.finditer(r"\S+", text) if count_words(match[0]))
    return [place for place in words if place[0] >= begins and not any(a <= place[0] < b for a, b in links)]


def _late(text: str, known: Known) -> Iterator[Remark]:
    thanks = known.kind is LetterKind.THANK_YOU
    if thanks and known.happened_at and known.sent_at and known.sent_at - known.happened_at > LATE:
        yield _remark(RemarkKind.LATE, text, _first_line(text))


def _pasted(text: str, facts: Facts, known: Known) -> Iterator[Remark]:
    own = [(place, said) for place, said in _telling_sentences(text) if not _says_what_all_letters_say(said, facts)]
    for other in known.others:
        theirs = {said for _, said in _telling_sentences(other)}
        shared = [place for place, said in own if said in theirs]
        if len(shared) > 1 and len(shared) >= _SHARED * len(own):
            yield _remark(RemarkKind.PASTED, text, (shared[0][0], shared[-1][1]))
            return


def _telling_sentences(text: str) -> list[tuple[Range, str]]:
    """Without greetings and other short lines, which may be alike."""
    cut = ((start, said) for start, said in sentences(text) if count_words(said) > 4)
    return [((start, start + len(said)), _level(said)) for start, said in cut]


def _says_what_all_letters_say(said: str, facts: Facts) -> bool:
    common = (_level(fact.text) for kind in _SAME_IN_ALL for fact in facts.all(kind))
    return any(fact and fact in said for fact in common)


def _first_line(text: str) -> Range:
    found = re.search(r"\S[^\n]*", text)
    return (found.start(), found.start() + len(found[0].rstrip())) if found else (0, 0)


def _clause(text: str, place: Range) -> Range:
    """The sentence or the part of it that the words stand in, so that a quote can be understood."""
    start, end = place
    before = max(text.rfind(mark, 0, start) for mark in ".!?\n;:,")
    lead = before + 1 + len(text[before + 1 : start]) - len(text[before + 1 : start].lstrip())
    after = re.search(r"[.!?\n;]|,(?= )|$", text[end:])
    return lead, end + (after.start() if after else 0)


def _specific(text: str, facts: Facts) -> Range | None:
    """Where something of the talk stands: most of the telling words of that fact in one sentence."""
    for kind in (FactKind.TALKED_ABOUT, FactKind.ASKED_ABOUT):
        for fact in facts.all(kind):
            wanted = {word for word in _level(fact.text).split() if len(word) > 3}
            for start, said in sentences(text):
                if wanted and len(wanted & set(_level(said).split())) * 2 > len(wanted):
                    return start, start + len(said)
    return None


def _example(text: str, facts: Facts) -> Range | None:
    result = _level(facts.text(FactKind.RESULT))
    takes = find_second_takes(text)
    return takes[0] if len(takes) == 1 and result and result in _level(text) else None


def _one_apology(text: str, facts: Facts) -> Range | None:
    places = find_apologies(text)
    return places[0] if facts.text(FactKind.CONDUCT) and len(places) == 1 else None


def _own_numbers(text: str, facts: Facts) -> Range | None:
    first = next(numbers(text), None)
    return first.span() if first and facts.items and not unknown_numbers(text, facts) else None
