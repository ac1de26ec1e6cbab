"""A brief fitted to a page or to the morning's half page, with a rule of what gives way; and either as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

from secondtake.outlook import brief_words as words
from secondtake.outlook.brief import Brief, Line, Part, Section

WIDTH = 78
_GIVES_WAY = (Part.QUESTIONS, Part.STORIES, Part.TRIPPED, Part.RIGHT, Part.IF_THEN, Part.SETBACK, Part.MEETING)
"""What is shortened first. Of each section the first line stays until every section has come down to one."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a sheet there is, in lines of 78 characters, and to how many a single line or beat is cut."""

    lines: int
    chars: int
    line: int
    beat: int


HALF = Room(24, 1300, 150, 70)
WHOLE = Room(52, 3300, 320, 160)
"""Tried on A4 and Letter with as much on it as there may be."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A brief that fits, and whether lines had to give way for that."""

    brief: Brief
    more: bool


def full(brief: Brief) -> str:
    """The whole page, each line with its source."""
    return "\n".join(_page(brief, sources=True)) + "\n"


def morning(brief: Brief) -> str:
    """Half a page as text: at most 24 lines and 1,300 characters, whatever there is.

    >>> from secondtake.outlook.brief import Coming, Material, brief
    >>> print(morning(brief(Material(Coming("Contoso"), setback="Walk home the long way."))).splitlines()[0])
    For Contoso
    """
    return "\n".join(_drawn(fitted(brief, HALF))) + "\n"


def fitted(brief: Brief, room: Room) -> Fitted:
    """As much of it as there is room for.

    Long lines are cut at a word. Then lines give way from the end of the questions, the stories, the tripped questions,
    what went right, the if-thens; of each the first stays. If that is still too much, beats go, then whole sections in
    the same order. Who and when, and one thing that went right, always stay.

    >>> from secondtake.outlook.brief import Coming, Material, brief
    >>> fitted(brief(Material(Coming("Contoso"))), HALF).more
    False
    """
    short, seen = _shortened(brief, room), dict[Line, list[str]]()
    sizes = (Fitted(smaller, more=smaller != short) for smaller in _smaller(short))
    found = next((one for one in sizes if _fits(_drawn(one, seen), room)), None)
    if found is None:
        raise AssertionError("the smallest page fits")
    return found


def _drawn(one: Fitted, seen: dict[Line, list[str]] | None = None) -> list[str]:
    return [*_page(one.brief, sources=False, seen=seen), *([words.MORE] if one.more else [])]


def _fits(lines: Sequence[str], room: Room) -> bool:
    return len(lines) <= room.lines and sum(len(line) + 1 for line in lines) <= room.chars


def _page(brief: Brief, *, sources: bool, seen: dict[Line, list[str]] | None = None) -> list[str]:
    """All lines; `seen` keeps those that were wrapped before, since one page after another is tried for its size."""
    lines, seen = [brief.title, ""], {} if seen is None else seen
    for section in brief.sections:
        lines.append(section.part.value)
        for line in section.lines:
            if line not in seen:
                seen[line] = list(_line(line, sources=sources))
            lines.extend(seen[line])
        if sources:
            lines.append("")
    return lines if not sources else lines[:-1]


def _line(line: Line, *, sources: bool) -> Iterator[str]:
    text = f"{line.text} [{line.whence}]" if sources else line.text
    yield from wrap(f"- {text}", WIDTH, subsequent_indent="  ")
    for number, beat in enumerate(line.beats, 1):
        yield from wrap(f"{number}. {beat}", WIDTH, initial_indent="  ", subsequent_indent="     ")


def _shortened(brief: Brief, room: Room) -> Brief:
    def cut(line: Line) -> Line:
        return replace(line, text=_cut(line.text, room.line), beats=tuple(_cut(beat, room.beat) for beat in line.beats))

    title = _cut(brief.title, HALF.beat)
    sections = tuple(replace(section, lines=tuple(map(cut, section.lines))) for section in brief.sections)
    return Brief(title, sections)


def _cut(text: str, most: int) -> str:
    """At most that many characters, cut at a word where there is one to cut at."""
    if len(text) <= most:
        return text
    kept = text[: most - 2].rsplit(" ", 1)[0]
    return f"{kept} …"


def _smaller(brief: Brief) -> Iterator[Brief]:
    """The page, then ever smaller ones, one line after another giving way."""
    yield brief
    for part in _GIVES_WAY:
        while (section := _section(brief, part)) and len(section.lines) > 1:
            brief = _with(brief, replace(section, lines=section.lines[:-1]))
            yield brief
    if section := _section(brief, Part.TRIPPED):
        brief = _with(brief, replace(section, lines=(replace(section.lines[0], beats=()),)))
        yield brief
    for part in _GIVES_WAY:
        if part not in (Part.RIGHT, Part.MEETING):
            brief = Brief(brief.title, tuple(section for section in brief.sections if section.part is not part))
            yield brief


def _section(brief: Brief, part: Part) -> Section | None:
    return next((section for section in brief.sections if section.part is part), None)


def _with(brief: Brief, changed: Section) -> Brief:
    sections = tuple(changed if section.part is changed.part else section for section in brief.sections)
    return Brief(brief.title, sections)
