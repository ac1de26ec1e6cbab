"""Teams' Word documents, old shape (`0:0:0.0 --> 0:0:3.1`, name, words) and new (`Name   0:03`, words)."""

from __future__ import annotations

import re

from secondtake.transcripts.clock import CLOCK, seconds
from secondtake.transcripts.formats import headed
from secondtake.transcripts.lines import Header
from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.plain import untag
from secondtake.transcripts.source import Parsed, Text

name = "teams"

_ARROW = re.compile(rf"\s*({CLOCK})\s*-->\s*({CLOCK})\s*")
_STARTED = re.compile(r".{1,80} (?:started|stopped) transcription\.?", re.IGNORECASE)
_TITLE = re.compile(
    r".*(?:Meeting (?:Recording|Transcript)|Transcript)\s*|\w+ \d{1,2}, \d{4},? .*|(?:\d+h )?\d+m(?: \d+s)?\s*|\d+s\s*"
)


def claims(text: Text) -> bool:
    """Whether it is a document whose lines are of one of the two shapes."""
    if text.container != "docx":
        return False
    lines = text.head.split("\n")
    return _old(lines) or (headed.claims(text) and any(re.search(r"\S {2,3}\d+:\d\d", line) for line in lines))


def parse(text: Text) -> Parsed:
    """A segment for each time; the lines that Teams adds itself are left out."""
    if _old(text.head.split("\n")):
        return _parse_old(text)
    lines = list(text.lines)
    first = next(iter(headed.find_heads(lines)), 0)
    for index, line in enumerate(lines):
        if _STARTED.fullmatch(line.strip()) or (index < first and _TITLE.fullmatch(line.strip())):
            lines[index] = ""
    return headed.parse(Text("\n".join(lines), text.name, text.container))


def _old(lines: list[str]) -> bool:
    return any(_ARROW.fullmatch(line) for line in lines)


def _parse_old(text: Text) -> Parsed:
    parsed = Parsed([])
    lines = text.lines
    marks = [index for index, line in enumerate(lines) if _ARROW.fullmatch(line)]
    _add(parsed, 0, Header(None, None, None), lines[: marks[0]])
    for mark, following in zip(marks, [*marks[1:], len(lines)], strict=True):
        found = _ARROW.fullmatch(lines[mark])
        body = [line for line in lines[mark + 1 : following] if line.strip()]
        speaker = body.pop(0).strip() if len(body) > 1 else None
        if found:
            _add(parsed, mark, Header(speaker, seconds(found[1]), seconds(found[2])), body)
    return parsed


def _add(parsed: Parsed, at: int, head: Header, body: list[str]) -> None:
    words = untag(" ".join(body))
    if words:
        parsed.segments.append(Segment(words, head.name, head.start, head.end, Source(at + 1)))
