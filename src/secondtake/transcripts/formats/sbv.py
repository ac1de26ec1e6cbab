"""SBV, the caption file of a video site: `0:00:01.000,0:00:04.000`, then the words, then an empty line."""

from __future__ import annotations

import re

from secondtake.transcripts.clock import seconds
from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.plain import untag
from secondtake.transcripts.problems import bad_time, no_time
from secondtake.transcripts.source import Parsed, Text

name = "sbv"

_TIMES = re.compile(r"\s*(-?\d{1,4}:\d\d:\d\d\.\d{1,3})\s*,\s*(-?\d{1,4}:\d\d:\d\d\.\d{1,3})\s*")
_NEARLY = re.compile(r"[\d:., \t-]*\d:\d\d[\d:., \t-]*,[\d:., \t-]*")


def claims(text: Text) -> bool:
    """Whether a line among the first holds two times with a comma between."""
    return any(_TIMES.fullmatch(line) for line in text.head.split("\n"))


def parse(text: Text) -> Parsed:
    """A segment for each line of times and the words up to the next."""
    parsed = Parsed([], lift_names=True)
    times, first, body = "", 1, list[str]()
    for number, line in enumerate(text.lines, 1):
        if _TIMES.fullmatch(line) or _NEARLY.fullmatch(line):
            _read_cue(first, times, body, parsed)
            times, first, body = line, number, []
        else:
            body.append(line)
    _read_cue(first, times, body, parsed)
    return parsed


def _read_cue(number: int, times: str, body: list[str], parsed: Parsed) -> None:
    words = untag(" ".join(body))
    found = _TIMES.fullmatch(times)
    if found:
        parsed.segments.append(Segment(words, None, seconds(found[1]), seconds(found[2]), Source(number)))
    elif times:
        parsed.problems.append(bad_time(number, "\n".join([times, *body]).strip()))
    elif words:
        parsed.problems.append(no_time(number, "\n".join(body).strip()))
