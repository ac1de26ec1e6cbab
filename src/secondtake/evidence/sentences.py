"""A turn cut into the sentences that its punctuation tells, and into words."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[.?!…]+[\"'”’)]*(?=\s)")
_SHORT_FORMS = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|vs|etc|e\.g|i\.e|approx|no|sr|jr|inc|ltd|dept)|\b[a-z])\.$", re.IGNORECASE
)
_WORDS = re.compile(r"[\w$€£%]+(?:[.,'’-][\w%]+)*")

Range = tuple[int, int]
"""Where a passage stands in a text: `text[start:end]`."""


def cut_sentences(text: str) -> list[Range]:
    """Where each sentence stands; a text without punctuation is one sentence.

    >>> cut_sentences("Dr. Ray asked. Why?")
    [(0, 14), (15, 19)]
    """
    found: list[Range] = []
    start = 0
    for match in _ENDS.finditer(text):
        if match[0] == "." and _SHORT_FORMS.search(text, max(start, match.end() - 8), match.end()):
            continue
        found.append((start, match.end()))
        start = match.end() + 1
    if start < len(text):
        found.append((start, len(text)))
    return found


def count_words(text: str) -> int:
    """How many words a text has: runs of letters and figures, "don't" being one."""
    return sum(1 for _ in _WORDS.finditer(text))


def find_words(text: str) -> list[Range]:
    """Where each word stands."""
    return [match.span() for match in _WORDS.finditer(text)]


def is_punctuated(text: str) -> bool:
    """Whether a text of some length ends sentences at all: one mark in forty words or more.

    >>> is_punctuated("so i went on"), is_punctuated("I went on. Why?")
    (False, True)
    """
    marks = sum(1 for _ in _ENDS.finditer(text + " "))
    return marks > 0 and count_words(text) <= 40 * marks
