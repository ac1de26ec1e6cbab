"""Google Meet's transcript: a title and the attendees, a time every few minutes, and `Name: text` between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from secondtake.transcripts.lines import header
from secondtake.transcripts.model import Problem, Segment, Source
from secondtake.transcripts.names import split_name
from secondtake.transcripts.plain import untag
from secondtake.transcripts.problems import before_talk
from secondtake.transcripts.source import Parsed, Text

name = "meet"

_END = re.compile(
    r"(?:Meeting|Transcription) ended (?:after|at) .*|This editable transcript was computer generated.*", re.IGNORECASE
)
_DATE = re.compile(r"(?:\w+,? )?\w+\.? \d{1,2},? \d{4}.{0,40}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.{0,40}")
_TITLE = re.compile(r"(?:.* [-–] )?Transcript\s*|Attendees\s*", re.IGNORECASE)


def claims(text: Text) -> bool:
    """Whether times stand alone on lines, and nearly all other lines below the first begin with a name."""
    lines = [line.strip() for line in text.head.split("\n") if line.strip()]
    marks = [index for index, line in enumerate(lines) if _is_time(line)]
    marked = bool(marks) or any(_TITLE.fullmatch(line) or _END.fullmatch(line) for line in lines)
    body = [
        line for line in lines[marks[0] if marks else _body(lines) :] if not _is_time(line) and not _END.fullmatch(line)
    ]
    named = sum(1 for line in body if _name(line))
    return marked and named > 0 and named >= 0.5 * len(body) and bool(body) and bool(_name(body[0]))


def parse(text: Text) -> Parsed:
    """A segment for each line with a name; only the first after a time has that time."""
    parsed = Parsed([])
    start: float | None = None
    first = _body(text.lines)
    parsed.problems.extend(_heading(text.lines[:first]))
    fresh = True
    for number, line in enumerate(text.lines[first:], first + 1):
        stripped = line.strip()
        if not stripped or _END.fullmatch(stripped):
            fresh = True
            continue
        if _is_time(stripped):
            found = header(stripped)
            start = found.start if found else None
            continue
        _add(parsed, number, stripped, start, fresh=fresh)
        start, fresh = None, False
    return parsed


def _add(parsed: Parsed, number: int, line: str, start: float | None, *, fresh: bool) -> None:
    named = _name(line)
    last = parsed.segments[-1] if parsed.segments else None
    if named:
        parsed.segments.append(Segment(untag(named[1]), named[0], start, None, Source(number)))
    elif last and not fresh and start is None:
        parsed.segments[-1] = Segment(untag(f"{last.text} {line}"), last.speaker, last.start, None, last.source)
    else:
        parsed.segments.append(Segment(untag(line), last.speaker if last else None, start, None, Source(number)))


def _body(lines: Sequence[str]) -> int:
    """Where the talk begins: below the heading `Transcript`, else at the first time alone or the first name."""
    head = [line.strip() for line in lines[:60]]
    titles = [index for index, line in enumerate(head) if _TITLE.fullmatch(line) and line.lower() != "attendees"]
    if titles:
        return titles[-1] + 1
    return next((i for i, line in enumerate(head) if line and (_is_time(line) or _name(line))), 0)


def _heading(lines: Sequence[str]) -> list[Problem]:
    """A problem for lines above the talk that are not the title, the attendees or the date."""
    known = {"attendees", "transcript"}
    head = [line.strip() for line in lines if line.strip()]
    unknown = [
        line
        for before, line in pairwise(["", *head])
        if line.lower() not in known
        and before.lower() != "attendees"
        and not _TITLE.fullmatch(line)
        and not _DATE.fullmatch(line)
    ]
    return [before_talk(1, "\n".join(unknown))] if unknown else []


def _name(line: str) -> tuple[str, str] | None:
    return split_name(line.replace("**", "").strip())


def _is_time(line: str) -> bool:
    if len(line) > 24:
        return False
    found = header(line)
    return found is not None and found.name is None
