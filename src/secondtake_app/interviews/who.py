"""Who was there, as a person types it: one a line, a name first, the rest in any order. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from secondtake_app.interviews import words
from secondtake_app.interviews.models import Person

LONGEST_NAME = 200
MOST = 50
_PIECES = re.compile(r"[,;\t]|\s(?=<[^>]*@)")


@dataclass(frozen=True, slots=True)
class Met:
    """One person, as far as a line tells."""

    name: str
    part: str = Person.Part.INTERVIEWER
    does: str = ""
    address: str = ""


class LineWrong(Exception):
    """A line that can't be kept as it is. The message is a sentence that quotes it."""


def read_people(text: str) -> list[Met]:
    """Everybody in the text, each once. Raises LineWrong for the first line that can't be meant.

    >>> read_people("Priya Raman, hiring manager, priya@northwind.example")[0].address
    'priya@northwind.example'
    """
    lines = [line.strip() for line in text.splitlines() if line.strip(" ,;\t")]
    if len(lines) > MOST:
        raise LineWrong(words.TOO_MANY_PEOPLE)
    return list(dict.fromkeys(map(read_line, lines)))


def read_line(line: str) -> Met:
    """A name, then a part, what they do, and an e-mail address, as far as they are there. Raises LineWrong."""
    pieces = [piece for piece in map(_bare, _PIECES.split(line)) if piece]
    addresses = [piece for piece in pieces if "@" in piece]
    said = [piece for piece in pieces if "@" not in piece]
    if len(addresses) > 1:
        raise LineWrong(words.two_addresses(line))
    address = clean_address(addresses[0]) if addresses else ""
    name = said[0] if said else address.partition("@")[0]
    does = ", ".join(said[1:])
    if max(len(name), len(does)) > LONGEST_NAME:
        raise LineWrong(words.line_too_long(line))
    part = next(_parts(does), Person.Part.INTERVIEWER)
    return Met(name, part, "" if _is_only(does, part) else does, address)


def clean_address(text: str) -> str:
    """The address without what surrounds it in a mail program. Raises LineWrong."""
    address = _bare(text).removeprefix("mailto:")
    user, _, domain = address.rpartition("@")
    try:
        validate_email(f"{user if user.isascii() else 'x'}@{domain.encode('idna').decode('ascii')}")
    except (ValidationError, UnicodeError):
        raise LineWrong(words.no_address(address)) from None
    return address


def _is_only(does: str, part: Person.Part) -> bool:
    return does.casefold() == str(part.label).casefold()


def _bare(piece: str) -> str:
    return " ".join(piece.split()).strip("<>\"'“” ")


def _parts(said: str) -> Iterator[Person.Part]:
    """The parts that these words name: a product manager is not the one who hires."""
    plain = re.sub(r"[^a-z]+", " ", said.casefold()).strip()
    for part, name in PARTS:
        if plain == name or (name in WITHIN and f" {name} " in f" {plain} "):
            yield part


PARTS = (
    (Person.Part.MANAGER, "hiring manager"),
    (Person.Part.MANAGER, "manager"),
    (Person.Part.RECRUITER, "recruiter"),
    (Person.Part.HR, "hr"),
    (Person.Part.HR, "human resources"),
    (Person.Part.OTHER, "someone else"),
    (Person.Part.INTERVIEWER, "interviewer"),
)
"""How parts are said."""
WITHIN = {"hiring manager", "recruiter", "hr", "human resources"}
"""Those that are meant also among other words: "HR business partner"."""
