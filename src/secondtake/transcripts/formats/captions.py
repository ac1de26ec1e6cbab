"""Captions pasted from a video site: `[00:00:09] text`, `[00:09] text`, or `0:09` on a line of its own.

Also lines with a time before a name, as many note-takers write: `[00:01:05] Priya: ...`.
"""

from __future__ import annotations

import re

from secondtake.transcripts.lines import Stamp, leading_stamp
from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.plain import untag
from secondtake.transcripts.source import Parsed, Text

name = "captions"

_SPELLED = re.compile(r"(?:\d+ hours?,? )?(?:\d+ minutes?,? )?(?:\d+ seconds?)?", re.IGNORECASE)


def claims(text: Text) -> bool:
    """Whether one of the first lines with words has a time before it, or is one, and a good part of the others too."""
    lines = [line for line in text.head.split("\n") if line.strip()]
    stamped = sum(1 for line in lines if leading_stamp(line))
    return any(leading_stamp(line) for line in lines[:5]) and stamped >= 0.25 * len(lines)


def parse(text: Text) -> Parsed:
    """A segment for each time and the lines up to the next."""
    parsed = Parsed([], lift_names=True)
    stamp, first, body = Stamp(None, None, ""), 1, list[str]()
    for number, line in enumerate(text.lines, 1):
        found = leading_stamp(line)
        if found:
            _add(parsed, first, stamp, body)
            stamp, first, body = found, number, [found.rest]
        elif line.strip() and not _says_the_time(line, stamp, body):
            body.append(line)
    _add(parsed, first, stamp, body)
    return parsed


def _says_the_time(line: str, stamp: Stamp, body: list[str]) -> bool:
    """A site's `9 seconds` below its `0:09`, for those who hear the page."""
    return stamp.start is not None and not any(body) and bool(_SPELLED.fullmatch(line.strip()))


def _add(parsed: Parsed, number: int, stamp: Stamp, body: list[str]) -> None:
    words = untag(" ".join(body))
    if words:
        parsed.segments.append(Segment(words, None, stamp.start, stamp.end, Source(number)))
