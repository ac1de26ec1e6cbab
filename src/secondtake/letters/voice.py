"""Who says a thing in a text: its sentences, what is quoted and so said by somebody else, and ways of saying it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondtake.evidence.expressions import expression

Range = tuple[int, int]
"""Where a stretch stands in the text as it was given: `text[start:end]`."""

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_SENTENCE = re.compile(r"[^.!?…\n]*[.!?…\n]+[\"')\]]*|[^.!?…\n]+$")
_QUOTED = re.compile(r"\"[^\"\n]{2,400}\"|(?<![\w'])'[^'\n]{4,80}'(?![\w'])")
_I_SAY = re.compile(r"\b(?:i|we)\b[^.!?]{0,40}\b(?:say|saying|add)[:,]?\s*$", re.IGNORECASE)
_HIDDEN = "_"
_EDGE = " \t,;:(-–—.!"
_NEAR = 160
"""Characters around the core that are looked at: speech may go on for pages without a full stop."""
_MOST = 0.6
"""A text of which so much stands in quotation marks is itself what is said."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say a thing: its core words, and what may and may not stand around them in the sentence."""

    core: re.Pattern[str]
    unless_before: re.Pattern[str] | None = None
    unless_after: re.Pattern[str] | None = None
    only_before: re.Pattern[str] | None = None
    only_after: re.Pattern[str] | None = None

    def finds(self, sentence: str) -> Iterator[Range]:
        """Where the sentence says it."""
        for match in self.core.finditer(sentence):
            before = sentence[max(0, match.start() - _NEAR) : match.start()]
            if self._allows(before, sentence[match.end() : match.end() + _NEAR]):
                lead = len(match[0]) - len(match[0].lstrip(_EDGE))
                yield match.start() + lead, match.start() + len(match[0].rstrip(_EDGE))

    def _allows(self, before: str, after: str) -> bool:
        return (
            not (self.unless_before and self.unless_before.search(before))
            and not (self.unless_after and self.unless_after.match(after))
            and (self.only_before is None or bool(self.only_before.search(before)))
            and (self.only_after is None or bool(self.only_after.match(after)))
        )


def words(pattern: str) -> re.Pattern[str]:
    """A pattern in any case, with its white space standing for nothing; a space between words is `\\s+` or `_`.

    >>> bool(words(r"thank_you").search("Thank  YOU"))
    True
    """
    spaced = pattern.replace("_", r"(?:\s+)")
    return expression(spaced, re.IGNORECASE | re.VERBOSE)


def find(text: str, ways: Sequence[Way], never: re.Pattern[str] | None = None) -> tuple[Range, ...]:
    """Every stretch in which the writer says it in one of these ways, in order; none in a sentence that is `never`."""
    found = {
        (start + at, start + end)
        for start, sentence in sentences(text)
        if not (never and never.search(sentence))
        for way in ways
        for at, end in way.finds(sentence)
    }
    return _apart(sorted(found, key=lambda place: (place[0], -place[1])))


def sentences(text: str, *, quoted: bool = False) -> Iterator[tuple[int, str]]:
    """Each sentence with its place, apostrophes straight, and what is quoted from others hidden, letter for letter.

    With `quoted` nothing is hidden.
    """
    plain = text.translate(_STRAIGHT)
    own = plain if quoted else _hide_quoted(_hide_earlier_mail(plain))
    for match in _SENTENCE.finditer(own):
        if match[0].strip():
            lead = len(match[0]) - len(match[0].lstrip())
            yield match.start() + lead, match[0].strip()


def _apart(places: list[Range]) -> tuple[Range, ...]:
    """Without those that overlap one before them."""
    kept: list[Range] = []
    for start, end in places:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _hide_earlier_mail(text: str) -> str:
    """Lines that begin with ">" are somebody's earlier words, unless there are no others."""
    lines = text.splitlines(keepends=True)
    if all(line.lstrip().startswith(">") for line in lines if line.strip()):
        return text
    return "".join(_hidden(line) if line.lstrip().startswith(">") else line for line in lines)


def _hide_quoted(text: str) -> str:
    quotes = [match for match in _QUOTED.finditer(text) if not _I_SAY.search(text[: match.start()])]
    if sum(len(match[0]) for match in quotes) > _MOST * len(text.strip()):
        return text
    for match in quotes:
        text = text[: match.start()] + _hidden(match[0]) + text[match.end() :]
    return text


def _hidden(piece: str) -> str:
    return re.sub(r"[^\n]", _HIDDEN, piece)
