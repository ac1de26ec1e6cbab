"""The next interview's brief: one page from the person's own material, each line with its source; nothing is invented.

What went right last time stands first. A section without lines is left out, so no empty list is ever shown; where
nothing is known to have gone right, one neutral question asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from secondtake.outlook import brief_words as words


class Source(StrEnum):
    """Where a line comes from."""

    RECORD = "from the record"
    FOUND = "found in the record by rules, for you to judge"
    """The person has neither kept it nor said that it is so."""
    MEMORY = "from your memory"
    ANSWER = "from their answer"
    YOURS = "you wrote it"
    INVITATION = "from the invitation"
    SUGGESTED = "a suggestion, since it isn't known"
    """Not the person's own: an open question that their notes leave."""


class Part(StrEnum):
    """The sections in their order on the page."""

    MEETING = "The interview"
    RIGHT = "What went right last time"
    TRIPPED = "What tripped you, and your answer now"
    STORIES = "Stories not told there yet"
    IF_THEN = "If, then"
    SETBACK = "If it goes badly"
    QUESTIONS = "Questions to ask them"


@dataclass(frozen=True, slots=True)
class Origin:
    """The interview that a line comes from: what the person calls it, and a key for whoever shows the page."""

    name: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; the lines under it are its beats."""

    text: str
    source: Source
    beats: tuple[str, ...] = ()
    origin: Origin | None = None

    @property
    def whence(self) -> str:
        """Its source in words, with the interview where one is known.

        >>> Line("On time", Source.MEMORY, origin=Origin("Northwind")).whence
        'from your memory, Northwind'
        """
        return f"{self.source.value}, {self.origin.name}" if self.origin else self.source.value


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; there is at least one."""

    part: Part
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The page."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Meets:
    """Somebody who will be there, and what the person noted about them."""

    name: str
    part: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """The interview ahead, as far as it is known."""

    company: str
    role: str = ""
    when: datetime | None = None
    where: str = ""
    people: tuple[Meets, ...] = ()
    source: Source = Source.YOURS
    """Where time, place and people are known from."""


@dataclass(frozen=True, slots=True)
class Right:
    """Something that went right, with its words where there are any."""

    text: str
    source: Source
    quote: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Trip:
    """A question that tripped the person, where it comes from, and the better answer in beats."""

    question: str
    source: Source
    beats: tuple[str, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A story of the person's, and the companies to whom it was told."""

    title: str
    told_to: tuple[str, ...] = ()


class Gap(StrEnum):
    """Something that a person usually wants to know of a job, and that may not be known yet."""

    NEXT_STEP = "next step"
    TEAM = "team"
    FIRST_MONTHS = "first months"
    WHY_OPEN = "why open"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Material:
    """All that the brief may be made of."""

    coming: Coming
    right: tuple[Right, ...] = ()
    trips: tuple[Trip, ...] = ()
    stories: tuple[Story, ...] = ()
    if_thens: tuple[str, ...] = ()
    setback: str = ""
    questions: tuple[str, ...] = ()
    known: frozenset[Gap] = frozenset()
    first: bool = False
    """There was no interview before it, so that nothing can be asked about the last one."""


MOST_RIGHT, MOST_TRIPS, MOST_STORIES, MOST_IF_THENS, MOST_QUESTIONS = 3, 3, 4, 3, 3
MOST_BEATS = 5


def brief(material: Material) -> Brief:
    """The page for that interview.

    >>> page = brief(Material(Coming("Contoso"), right=(Right("You told a real example", Source.RECORD),)))
    >>> [section.part.value for section in page.sections]
    ['The interview', 'What went right last time', 'Questions to ask them']
    """
    made = (
        (Part.MEETING, _meeting(material.coming)),
        (Part.RIGHT, _right(material)),
        (Part.TRIPPED, _trips(material.trips)),
        (Part.STORIES, _stories(material)),
        (Part.IF_THEN, (Line(text, Source.YOURS) for text in _said(material.if_thens)[:MOST_IF_THENS])),
        (Part.SETBACK, (Line(text, Source.YOURS) for text in _said((material.setback,)))),
        (Part.QUESTIONS, _questions(material)),
    )
    sections = ((part, tuple(replace(line, text=_clean(line.text)) for line in lines)) for part, lines in made)
    return Brief(
        words.title(_clean(material.coming.company)), tuple(Section(part, lines) for part, lines in sections if lines)
    )


def _meeting(coming: Coming) -> Iterator[Line]:
    known = (_clean(coming.company), _clean(coming.role), coming.when, _clean(coming.where))
    yield Line(words.meeting(*known), coming.source)
    for person in (person for person in coming.people if person.name.strip()):
        yield Line(words.person(person.name, person.part, person.note), coming.source)


def _right(material: Material) -> Iterator[Line]:
    """What was said comes with it; without any, the one neutral question."""
    right = [one for one in material.right if one.text.strip()]
    if not right:
        yield Line(words.ASK_FIRST if material.first else words.ASK_FOR_RIGHT, Source.SUGGESTED)
    for one in right[:MOST_RIGHT]:
        yield Line(words.quoted(one.text, one.quote), one.source, origin=one.origin)


def _trips(trips: Sequence[Trip]) -> Iterator[Line]:
    """Those with an answer first: a question alone helps nobody in the morning."""
    asked = [trip for trip in trips if trip.question.strip()]
    for trip in sorted(asked, key=lambda trip: not trip.beats)[:MOST_TRIPS]:
        yield Line(trip.question, trip.source, _said(trip.beats)[:MOST_BEATS], trip.origin)


def _stories(material: Material) -> Iterator[Line]:
    there = _key(material.coming.company)
    told = [story for story in material.stories if story.title.strip()]
    fresh = [story for story in told if there not in map(_key, story.told_to)]
    return (Line(story.title, Source.YOURS) for story in fresh[:MOST_STORIES])


def _questions(material: Material) -> Iterator[Line]:
    """The person's own; up to three with what isn't known yet, said to be suggestions."""
    own = _said(material.questions)[:MOST_QUESTIONS]
    open_ = [words.ABOUT_GAP[gap.value] for gap in Gap if gap not in material.known]
    yield from (Line(text, Source.YOURS) for text in own)
    yield from (Line(text, Source.SUGGESTED) for text in open_[: MOST_QUESTIONS - len(own)])


def _said(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines that say something, each once."""
    return tuple(dict.fromkeys(line for line in map(_clean, lines) if line))


def _clean(text: str) -> str:
    return " ".join(text.split())


def _key(company: str) -> str:
    return _clean(company).casefold()
