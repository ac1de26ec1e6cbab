"""Markdown with bold names or names as headings: `**Alex:** text`, `**Alex** (0:05): text`, `### Alex`."""

from __future__ import annotations

import re

from secondtake.transcripts.lines import Header, header, leading_stamp
from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.names import looks_like_name
from secondtake.transcripts.plain import untag
from secondtake.transcripts.source import Parsed, Text

name = "markdown"

_TITLE = re.compile(r"#{1,6}\s")
"""A heading above the first name is the document's title; nobody says it."""

_BOLD = re.compile(r"\s*(?:[-*+>]\s+)?(\*\*|__)(.{1,90}?)\1(.*)")
_HEADING = re.compile(r"\s*#{1,6}\s+(.{1,90}?)\s*#*\s*")
_AFTER = re.compile(r"\s*([\[(][\d:.,\s–>-]{3,30}[\])]|\d{1,3}(?::\d\d){1,2})?\s*(?:[:：]|[-–—](?=\s)|$)\s*")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def claims(text: Text) -> bool:
    """Whether names in bold, or as headings, stand before most paragraphs of words."""
    lines = [line for line in text.head.split("\n") if line.strip()]
    heads = sum(1 for line in lines if _head(line))
    bold = any(_BOLD.match(line) for line in lines) or sum(1 for line in lines if _head(line)) > 1
    return bold and heads > 0 and heads >= 0.3 * len(lines)


def parse(text: Text) -> Parsed:
    """A segment for each name and the paragraph after it; further paragraphs are the same person's."""
    parsed = Parsed([])
    head, first, body = Header(None, None, None), 1, list[str]()
    for number, line in enumerate(text.lines, 1):
        found = _head(line)
        if found:
            _add(parsed, first, head, body)
            head, first, body = found[0], number, [found[1]]
        elif head.name is None and _TITLE.match(line):
            continue
        elif line.strip():
            first = number if not any(body) else first
            body.append(line)
        elif any(part.strip() for part in body):
            _add(parsed, first, head, body)
            head, body = Header(head.name, None, None), []
    _add(parsed, first, head, body)
    return parsed


def _add(parsed: Parsed, number: int, head: Header, body: list[str]) -> None:
    words = untag(_STRONG.sub(r"\2", " ".join(body)))
    if words:
        parsed.segments.append(Segment(words, head.name, head.start, head.end, Source(number)))


def _head(line: str) -> tuple[Header, str] | None:
    """Who speaks when, and the words that follow on the line."""
    if len(line) < 200:
        heading = _HEADING.fullmatch(line)
        if heading:
            inner = heading[1].replace("**", "").rstrip(":")
            found = header(inner) or (Header(inner, None, None) if looks_like_name(inner) else None)
            return (found, "") if found and found.name else None
    bold = _BOLD.match(line)
    if not bold:
        return None
    inner, rest = bold[2].strip(), bold[3]
    closed = inner.endswith((":", "："))
    after = _AFTER.match(rest)
    if not closed and not after:
        return None
    time = after[1].strip("[]() ") if after and after[1] else ""
    found = header(f"{inner.rstrip(':： ')}  {time}" if time else inner.rstrip(":： "))
    speaker = found or Header(inner.rstrip(":： "), None, None)
    if not speaker.name or not looks_like_name(speaker.name):
        return None
    return _with_time(speaker, rest[after.end() :] if after else rest)


def _with_time(head: Header, rest: str) -> tuple[Header, str]:
    """A time in brackets after the name belongs to it: `**Alex:** [0:05] text`."""
    stamp = leading_stamp(rest) if head.start is None and rest.strip()[:1] in ("[", "(") else None
    return (Header(head.name, stamp.start, stamp.end), stamp.rest) if stamp else (head, rest)
