"""A better answer as three to five key beats: short stretches of the person's own words, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from secondtake.evidence.sentences import count_words, cut_sentences

FEWEST, MOST = 3, 5
LONGEST = 14
"""Words of a beat: what can be told from memory in a breath."""
_SHORTEST = 2

_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_JOINT = re.compile(
    r"[;:]\s+|,\s+(?:and |but |so |then |which |because |while |after |until |where )?"
    r"|\s+(?=(?:and then|and|but|so that|so|because|which|while|after|until|before)\s)",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:(?:and then|and|but|so|then|also|well|um|uh)\b,?\s+)+", re.IGNORECASE)
_FIGURE = re.compile(r"\d|\b(?:half|twice|double|tripled?|per ?cent|first|zero|none)\b", re.IGNORECASE)
_OWN_ACT = re.compile(r"\bI (?!was\b|am\b|had\b|have\b|think\b|felt\b|feel\b|guess\b)\w+")


class Part(StrEnum):
    """Which part of an answer a beat is from."""

    SITUATION = "situation"
    ACTION = "action"
    RESULT = "result"
    WHOLE = "whole"
    """Written in one piece."""


@dataclass(frozen=True, slots=True)
class Beat:
    """A stretch of a part of the answer: `text` stands there, letter by letter, from `start` to `end`."""

    text: str
    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Beats:
    """The beats in the order of the answer, and the sentences of which none holds a word."""

    beats: tuple[Beat, ...]
    left_out: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Their words."""
        return tuple(beat.text for beat in self.beats)

    @property
    def too_few(self) -> bool:
        """Whether the answer is so short that the person should be asked for more."""
        return len(self.beats) < FEWEST


def split_answer(*, situation: str = "", action: str = "", result: str = "", whole: str = "") -> Beats:
    """The beats of an answer, given in its parts or in one piece; the person may put each of them otherwise.

    Every part that says something keeps a beat. Of long answers those sentences are kept that hold a figure or
    something that the person did.

    >>> told = split_answer(
    ...     situation="Tickets piled up after the launch.", action="I sorted them by cause and fixed the top three.",
    ...     result="From forty open tickets to six in two weeks.")
    >>> told.texts[0], told.texts[-1]
    ('Tickets piled up after the launch', 'From forty open tickets to six in two weeks')
    """
    given = {Part.SITUATION: situation, Part.ACTION: action, Part.RESULT: result, Part.WHOLE: whole}
    sentences = [beat for part, text in given.items() for beat in _sentences(part, text)]
    parts = {beat.part for beat in sentences}
    chosen = _chosen(sentences, parts)
    while len(chosen) < MOST and (halved := _halved(chosen, LONGEST if len(chosen) >= FEWEST else 2 * _SHORTEST)):
        chosen = halved
    beats = tuple(_shortened(beat) for beat in chosen)
    return Beats(beats, tuple(one.text for one in sentences if not any(_inside(beat, one) for beat in beats)))


def _sentences(part: Part, text: str) -> Iterator[Beat]:
    """Each sentence, or each line where the person made a list."""
    at = 0
    for line in text.splitlines(keepends=True):
        bullet = _BULLET.match(line)
        first = bullet.end() if bullet else 0
        for start, end in cut_sentences(line[first:].rstrip()):
            if beat := _trimmed(text, part, at + first + start, at + first + end):
                yield beat
        at += len(line)


def _trimmed(text: str, part: Part, start: int, end: int) -> Beat | None:
    """That stretch without joining words at its start and marks at its end."""
    lead = _LEADS.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    said = text[start:end]
    start, end = start + len(said) - len(said.lstrip(" \t,;:")), start + len(said.rstrip(" \t.,;:!?…"))
    return Beat(text[start:end], part, start, end) if end > start and count_words(text[start:end]) else None


def _chosen(sentences: list[Beat], parts: Iterable[Part]) -> list[Beat]:
    """At most five: the best of each part first, then the best of the rest, in their own order."""
    ranked = sorted(sentences, key=lambda beat: (-_weight(beat), sentences.index(beat)))
    kept = [next(beat for beat in ranked if beat.part is part) for part in Part if part in parts]
    kept += [beat for beat in ranked if beat not in kept][: MOST - len(kept)]
    return [beat for beat in sentences if beat in kept]


def _weight(beat: Beat) -> int:
    """How much a sentence carries: a figure, something done, and that it isn't a mere word or two."""
    carries = 2 * bool(_FIGURE.search(beat.text)) + 2 * bool(_OWN_ACT.search(beat.text))
    return carries + (count_words(beat.text) > _SHORTEST)


def _halved(beats: list[Beat], over: int) -> list[Beat]:
    """The longest of more than so many words that can be cut in two at a joint, cut; nothing where none can."""
    long = [beat for beat in beats if count_words(beat.text) > over]
    for beat in sorted(long, key=lambda one: -count_words(one.text)):
        pieces = _pieces(beat)
        if len(pieces) > 1:
            at = min(range(1, len(pieces)), key=lambda n: abs(_words(pieces[:n]) - _words(pieces[n:])))
            halves = [_between(beat, pieces[0], pieces[at - 1]), _between(beat, pieces[at], pieces[-1])]
            where = beats.index(beat)
            return [*beats[:where], *halves, *beats[where + 1 :]]
    return []


def _shortened(beat: Beat) -> Beat:
    """The beat, or where it is too long its weightiest run of clauses, or its first words."""
    if count_words(beat.text) <= LONGEST:
        return beat
    pieces = _pieces(beat)
    runs = [_between(beat, a, b) for at, a in enumerate(pieces) for b in pieces[at:]]
    fitting = [run for run in runs if count_words(run.text) <= LONGEST]
    if fitting:
        return max(fitting, key=lambda run: (_weight(run), count_words(run.text)))
    words = [*re.finditer(r"\S+", beat.text)]
    return _between(beat, beat, replace(beat, end=beat.start + words[min(LONGEST, len(words)) - 1].end()))


def _pieces(beat: Beat) -> list[Beat]:
    """The clauses of a beat, by its joints; a piece of a word or two stays with the one before."""
    found = [beat]
    for joint in _JOINT.finditer(beat.text):
        last = found[-1]
        cut, after = beat.start + joint.start(), beat.start + joint.end()
        left, right = _stretch(beat, last.start, cut), _stretch(beat, after, beat.end)
        if min(count_words(left.text), count_words(right.text)) > _SHORTEST:
            found[-1:] = [left, right]
    return found


def _between(beat: Beat, first: Beat, last: Beat) -> Beat:
    return _stretch(beat, first.start, last.end)


def _stretch(beat: Beat, start: int, end: int) -> Beat:
    """A stretch of a beat's own text, without joining words and marks at its edges."""
    within = _trimmed(beat.text, beat.part, start - beat.start, end - beat.start)
    if within is None:
        return replace(beat, text="", start=start, end=start)
    return replace(within, start=beat.start + within.start, end=beat.start + within.end)


def _words(pieces: Iterable[Beat]) -> int:
    return sum(count_words(piece.text) for piece in pieces)


def _inside(beat: Beat, sentence: Beat) -> bool:
    return beat.part is sentence.part and sentence.start <= beat.start and beat.end <= sentence.end
