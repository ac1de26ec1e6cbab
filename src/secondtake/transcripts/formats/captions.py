"""Captions pasted from a video site: `[00:00:09] text`, `[00:09] text`, or `0:09` on a line of its own."""

from __future__ import annotations

import re

from secondtake.transcripts.clock import CLOCK, seconds
from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.plain import fold
from secondtake.transcripts.source import Parsed, Text

name = "captions"

_STAMP = re.compile(rf"\s*(?:\[({CLOCK})\]|\(({CLOCK})\)|({CLOCK}))(?:\s+|$)")


def claims(text: Text) -> bool:
    """Whether the first line with words has a time before it, or is one, and a good part of the others too."""
    lines = [line for line in text.head.split("\n") if line.strip()]
    stamped = sum(1 for line in lines if _STAMP.match(line))
    return bool(lines) and bool(_STAMP.match(lines[0])) and stamped >= 0.3 * len(lines)


def parse(text: Text) -> Parsed:
    """A segment for each time and the lines up to the next."""
    parsed = Parsed([], lift_names=True)
    for number, line in enumerate(text.lines, 1):
        found = _STAMP.match(line)
        if found:
            start = seconds(found[1] or found[2] or found[3])
            parsed.segments.append(Segment(fold(line[found.end() :]), None, start, source=Source(number)))
        elif line.strip() and parsed.segments:
            last = parsed.segments[-1]
            parsed.segments[-1] = Segment(fold(f"{last.text} {line}"), None, last.start, source=last.source)
        elif line.strip():
            parsed.segments.append(Segment(fold(line), source=Source(number)))
    return parsed
