"""SubRip (.srt): with and without hours, comma or point, counters present, missing or garbled."""

from __future__ import annotations

import re

from secondtake.transcripts.clock import CLOCK, seconds
from secondtake.transcripts.formats.cuetext import read_cue_text
from secondtake.transcripts.model import Problem, Segment, Source
from secondtake.transcripts.plain import untag
from secondtake.transcripts.problems import bad_time, beside_time, lost_in_tag, no_signature, no_time
from secondtake.transcripts.source import Parsed, Text

name = "subrip"

_TIMES = re.compile(rf"\s*({CLOCK})\s*-{{1,3}}>\s*({CLOCK})(\s.*)?")
_SETTINGS = re.compile(r"(?:\s*(?:[XY][12]|vertical|line|position|size|align|region):\S*)*[\W\d]*", re.IGNORECASE)
_GARBLED = re.compile(r"\s*(?=\S*\d)[\dIlOo#.:-]{1,9}\s*|\s*[^\w\s]{1,9}\s*")
_COUNTER = re.compile(r"\s*(\d{1,9})\s*")


def claims(text: Text) -> bool:
    """Whether a line of times with an arrow stands among the first lines."""
    return any(_TIMES.fullmatch(line) for line in text.head.split("\n"))


def parse(text: Text) -> Parsed:
    """A segment for each line of times and the text up to the next one's counter, empty lines in it included."""
    parsed = Parsed([], lift_names=True)
    lines = text.lines
    marks = [index for index, line in enumerate(lines) if "->" in line and _is_times(line)]
    bounds = [*marks, len(lines)]
    parsed.problems.extend(_before_first(_without_counter(lines[: bounds[0]], None)))
    count = _counter(lines, bounds[0])
    for mark, following in zip(marks, bounds[1:], strict=True):
        body = lines[mark + 1 : following]
        if following < len(lines):
            body = _without_counter(body, None if count is None else count + 1)
            count = _counter(lines, following)
        _read_cue(mark + 1, lines[mark], body, parsed)
    return parsed


def _is_times(line: str) -> bool:
    """Two times with an arrow; also where a letter of them is damaged, but not words around an arrow."""
    if _TIMES.fullmatch(line):
        return True
    letters = sum(1 for letter in line if letter.isalpha())
    return "-->" in line and letters <= 3 and sum(1 for letter in line if letter.isdigit()) >= 6


def _counter(lines: list[str], times: int) -> int | None:
    """The counter above a line of times."""
    found = _COUNTER.fullmatch(lines[times - 1]) if times else None
    return int(found[1]) if found else None


def _without_counter(body: list[str], expected: int | None) -> list[str]:
    """A cue's lines without the counter of the next: a number below an empty line, or the very next number."""
    if not body:
        return body
    above = len(body) > 1 and not body[-2].strip()
    if _COUNTER.fullmatch(body[-1]) and (above or len(body) == 1 or _counter(body, len(body)) == expected):
        return body[:-1]
    if above and _GARBLED.fullmatch(body[-1]):
        return body[:-1]
    return body


def _before_first(lines: list[str]) -> list[Problem]:
    quote = "\n".join(line for line in lines if line.strip())
    if not any(letter.isalpha() for letter in quote):
        return []
    return [no_signature(1, quote) if "WEBVTT" in quote.upper() else no_time(1, quote)]


def _read_cue(number: int, times: str, body: list[str], parsed: Parsed) -> None:
    found = _TIMES.fullmatch(times)
    if not found:
        parsed.problems.append(bad_time(number, "\n".join([times, *body]).strip()))
        return
    start, end = seconds(found[1]), seconds(found[2])
    if found[3] and not _SETTINGS.fullmatch(found[3]):
        parsed.problems.append(beside_time(number, found[3].strip()))
    raw = "\n".join(body)
    if "<v" in raw:
        cue = read_cue_text(raw, start or 0.0, end or 0.0)
        parsed.segments.extend(Segment(v.text, v.speaker, start, end, Source(number)) for v in cue.voices)
        parsed.problems.extend(lost_in_tag(number, hidden) for hidden in cue.hidden)
    else:
        parsed.segments.append(Segment(untag(raw), None, start, end, Source(number)))
