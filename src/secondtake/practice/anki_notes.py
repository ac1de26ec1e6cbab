"""Cards for Anki as values: what is written, and under which ids, so that a second import updates the first.

Anki knows a note by its guid, and a deck and a kind of note by a number. All three come from ids of ours and never
from the words, so that a card whose words were changed is the same card there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from uuid import UUID

from secondtake.practice.cards import Content
from secondtake.practice.rewording import wordings

KIND, KIND_NAME = 1_607_392_319, "Second Take: question and key beats"
"""Drawn once and never changed: with another number, each import would bring another kind of note."""
FIELDS = ("Question", "In other words", "Key beats", "If-then", "Key")
FRONT = "<div>{{Question}}</div>{{#In other words}}<div class=other>{{In other words}}</div>{{/In other words}}"
BACK = "{{FrontSide}}<hr id=answer>{{Key beats}}{{#If-then}}<p>{{If-then}}</p>{{/If-then}}"
CSS = (
    ".card { font: 20px/1.5 serif; max-width: 34em; margin: 0 auto; padding: 1em; text-align: left }"
    " .other { color: #666; font-size: 16px }"
)
_SIGNS = "".join(map(chr, (*range(48, 58), *range(65, 91), *range(97, 123))))
_LARGEST = 2**52
"""Anki keeps the number of a deck in JSON, which holds whole numbers up to here exactly."""


@dataclass(frozen=True, slots=True)
class Note:
    """One card there: fields in HTML, in the order of `FIELDS`."""

    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck there."""

    number: int
    name: str
    notes: tuple[Note, ...]


def deck_of(owner: UUID, cards: Iterable[tuple[UUID, Content]], *, name: str = "Second Take") -> Deck:
    """The deck of one person, from the ids and the contents of their cards.

    >>> from secondtake.practice.cards import from_moment
    >>> deck = deck_of(UUID(int=1), [(UUID(int=2), from_moment("Why leave?", whole="To own it. To learn. To stay."))])
    >>> deck.number, deck.notes[0].guid, deck.notes[0].fields[0]
    (1, '0000000000000000000002', 'Why leave?')
    """
    return Deck(owner.int % _LARGEST or 1, name, tuple(_note(key, content) for key, content in cards))


def _note(key: UUID, content: Content) -> Note:
    others = wordings(content.question)[1:3]
    plan = content.plan.sentence if content.plan else ""
    fields = (content.question, "\n".join(others), _items(content.beats.texts), plan, str(key))
    html = tuple(field if at == 2 else _html(field) for at, field in enumerate(fields))
    return Note(_guid(key), html, ("second-take", content.origin.name.lower()))


def _items(texts: Iterable[str]) -> str:
    inside = "".join(f"<li>{_html(text)}</li>" for text in texts)
    return f"<ul>{inside}</ul>" if inside else ""


def _html(text: str) -> str:
    """People's text as it is read, and no more: what looks like a tag, a field or a cloze of Anki's stays text."""
    safe = escape(text.replace("\x1f", " "), quote=True).replace("{", "&#123;").replace("}", "&#125;")
    return safe.replace("\n", "<br>")


def _guid(key: UUID) -> str:
    """The id in 22 letters and figures."""
    number, signs = key.int, ""
    while len(signs) < 22:
        number, at = divmod(number, len(_SIGNS))
        signs = _SIGNS[at] + signs
    return signs
