"""SubRip (.srt): with and without hours, comma or point, counters present, missing or garbled."""

from __future__ import annotations

import re

from secondtake.transcripts.clock import CLOCK, seconds
from secondtake.transcripts.model import Problem, Segment, Source
from secondtake.transcripts.plain import untag
from secondtake.transcripts.problems import bad_time, no_signature, no_time
from secondtake.transcripts.source import Parsed, Text

name = "subrip"

_TIMES = re.compile(rf"\s*({CLOCK})\s*-{{1,3}}>\s*({CLOCK})(?:\s.*)?")
_COUNTER = re.compile(r"\s*\d{1,9}\s*")


def claims(text: Text) -> bool:
    """Whether a line of times with an arrow stands among the first lines."""
    return any(_TIMES.fullmatch(line) for line in text.head.split("\n"))


def parse(text: Text) -> Parsed:
    """A segment for each line of times and the text up to the next one's counter."""
    parsed = Parsed([], lift_names=True)
    marks = [number for number, line in enumerate(text.lines) if "->" in line]
    bounds = [*marks, len(text.lines)]
    before = text.lines[: bounds[0]]
    if before and _COUNTER.fullmatch(before[-1]):
        before = before[:-1]
    parsed.problems.extend(_before_first(before))
    for mark, following in zip(marks, bounds[1:], strict=True):
        body = text.lines[mark + 1 : following]
        if following < len(text.lines):
            body = _without_counter(body)
        _read_cue(mark + 1, text.lines[mark], body, parsed)
    return parsed


def _before_first(lines: list[str]) -> list[Problem]:
    quote = "\n".join(line for line in lines if line.strip())
    if not any(letter.isalpha() for letter in quote):
        return []
    return [no_signature(1, quote) if "WEBVTT" in quote.upper() else no_time(1, quote)]


def _without_counter(body: list[str]) -> list[str]:
    if body and _COUNTER.fullmatch(body[-1]) and (len(body) == 1 or not body[-2].strip() or len(body) > 1):
        return body[:-1]
    return body


def _read_cue(number: int, times: str, body: list[str], parsed: Parsed) -> None:
    found = _TIMES.fullmatch(times)
    words = untag("\n".join(body))
    if not found:
        parsed.problems.append(bad_time(number, "\n".join([times, *body]).strip()))
        return
    parsed.segments.append(Segment(words, None, seconds(found[1]), seconds(found[2]), Source(number)))
