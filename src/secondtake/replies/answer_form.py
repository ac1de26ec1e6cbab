"""The three lines of the answer page as one text, and that text read: the question above each line says what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from secondtake.replies.clauses import Said, clauses
from secondtake.replies.corrected import Corrections, correct
from secondtake.replies.model import Label, Reason, ReplyKind, ReplyReading, Sentence, Teller
from secondtake.replies.reading import read_reply
from secondtake.replies.reasons import CONTROLLABLE, codes_in_a_no, confidence

STOOD_OUT, MISSING, WORK_ON = "What stood out:", "What was missing:", "One thing to work on:"
CANNOT_SAY = "They can't say."


@dataclass(frozen=True, slots=True)
class Lines:
    """What was written on the page; all blank: they can't say."""

    stood_out: str = ""
    missing: str = ""
    work_on: str = ""


def as_text(lines: Lines) -> str:
    """The lines under what was asked, as the answer is kept.

    >>> as_text(Lines(stood_out="The triage story", work_on="Say the result"))
    'What stood out:\\n\\nThe triage story\\n\\nOne thing to work on:\\n\\nSay the result'
    """
    asked = ((STOOD_OUT, lines.stood_out), (MISSING, lines.missing), (WORK_ON, lines.work_on))
    return "\n\n".join(f"{question}\n\n{said.strip()}" for question, said in asked if said.strip()) or CANNOT_SAY


def read_form(text: str, said: Corrections, told_by: Teller | None = None) -> ReplyReading:
    """The page's text read: what stood out is praise, what was missing or to work on is usable, courtesies aside.

    >>> reading = read_form(as_text(Lines("The triage story", "A result in figures")), Corrections())
    >>> [(one.text, one.label.value, one.praise) for one in reading.sentences]
    [('The triage story', 'opinion', True), ('A result in figures', 'usable', False)]
    """
    if text.strip() == CANNOT_SAY:
        return correct(read_reply(text, told_by, kind=said.kind or ReplyKind.NONE), said, len(text), told_by)
    found = read_reply(text, told_by, kind=said.kind or ReplyKind.FEEDBACK)
    sentences = tuple(_under_headings(found.sentences))
    told = replace(found, sentences=sentences, reasons=tuple(_reasons(found.reasons, sentences, told_by)))
    return correct(told, said, len(text), told_by)


def _reasons(found: Iterable[Reason], sentences: Iterable[Sentence], told_by: Teller | None) -> Iterator[Reason]:
    """Those told in so many words, and what the lines under a question about a lack are about."""
    named = {reason.code: reason for reason in found}
    for sentence in sentences:
        for part in clauses(Said(sentence.start, sentence.end, sentence.text)):
            for code in codes_in_a_no(part.words) if sentence.label is Label.USABLE else ():
                rests = Reason(
                    code,
                    told_by or Teller.EMPLOYER,
                    confidence(code, part.words),
                    CONTROLLABLE[code],
                    sentence.start,
                    sentence.end,
                    part.words,
                )
                named.setdefault(code, rests)
    yield from named.values()


def _under_headings(sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
    heading = ""
    for sentence in sentences:
        if sentence.text in (STOOD_OUT, MISSING, WORK_ON):
            heading = sentence.text
        elif heading == STOOD_OUT:
            yield replace(sentence, label=Label.OPINION, praise=True)
        elif heading:
            yield replace(sentence, label=Label.USABLE, praise=False)
        else:
            yield sentence
