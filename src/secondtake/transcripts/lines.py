"""How a line of a transcript may be marked: with a time, with a name, with both, before its words or alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondtake.transcripts.clock import CLOCK, seconds, spelled_seconds
from secondtake.transcripts.names import looks_like_name, split_name

_RANGE = rf"({CLOCK})(?:\s*(?:-+>|[-–—]|to)\s*({CLOCK}))?"
_BOUNDED = rf"[\[(<]?\s*(?<![\w:.]){_RANGE}(?![\w:]|\.\d)\s*[\])>]?"
_LEADING = re.compile(rf"\s*{_BOUNDED}(?:\s*[-–—|:]\s+|\s+|$)")
_TRAILING = re.compile(rf"(?<!\S)[-–—|@·•,]?\s*{_BOUNDED}\s*:?\s*$")
_SPELLED_END = re.compile(
    r"\s+((?:\d{1,3} (?:hours?|hrs?) )?(?:\d{1,2} (?:minutes?|mins?) )?\d{1,2} (?:seconds?|secs?)|"
    r"(?:\d{1,3} (?:hours?|hrs?) )?\d{1,2} (?:minutes?|mins?))$"
)
_EDGES = " \t-–—|·•:,@*_#>[]"
_LONGEST_HEADER = 140


@dataclass(frozen=True, slots=True)
class Stamp:
    """The time before a line's words: `rest` is what follows it."""

    start: float | None
    end: float | None
    rest: str


@dataclass(frozen=True, slots=True)
class Header:
    """A line that holds nothing but a time, and perhaps a name."""

    name: str | None
    start: float | None
    end: float | None


def leading_stamp(line: str) -> Stamp | None:
    """The time at a line's beginning.

    >>> leading_stamp("[00:01:05] hello")
    Stamp(start=65.0, end=None, rest='hello')
    """
    found = _LEADING.match(line, 0, 200)
    if not found:
        return None
    if line[found.start() : found.end()].lstrip()[:1] in "[(<" and not re.search(r"[\])>]", found[0]):
        return None
    return Stamp(seconds(found[1]), seconds(found[2]) if found[2] else None, line[found.end() :].strip())


def header(line: str) -> Header | None:
    """A line such as `Priya Raman  0:05`, `[Alex] 14:05:12`, `0:05 - Alex (Contoso)` or `0:05` alone.

    >>> header("Priya Raman  1:05")
    Header(name='Priya Raman', start=65.0, end=None)
    """
    line = line.strip().strip("*_# ")
    if not line or len(line) > _LONGEST_HEADER or not any(letter.isdigit() for letter in line):
        return None
    return _trailing(line) or _leading(line) or _spelled(line)


def _trailing(line: str) -> Header | None:
    found = _TRAILING.search(line)
    if not found:
        return None
    return _header(line[: found.start()], seconds(found[1]), seconds(found[2]) if found[2] else None)


def _leading(line: str) -> Header | None:
    stamp = leading_stamp(line)
    return _header(stamp.rest, stamp.start, stamp.end) if stamp else None


def _spelled(line: str) -> Header | None:
    found = _SPELLED_END.search(" " + line)
    if not found:
        return None
    return _header((" " + line)[: found.start()], spelled_seconds(found[1]), None)


def _header(around: str, start: float | None, end: float | None) -> Header | None:
    name = around.strip(_EDGES)
    if name.endswith("(") or name.count("(") != name.count(")"):
        name = name.strip("( ")
    if not name:
        return Header(None, start, end)
    return Header(name, start, end) if looks_like_name(name) else None


_NAME_TIME = re.compile(rf"([^:：\n]{{1,80}}?)[\s(\[@,–-]*[\[(\s]\s*{_RANGE}\s*[\])]?\s*[:：](?:\s+|$)")


def split_header(line: str) -> tuple[Header, str] | None:
    """Who speaks (and when, if it stands between name and colon), and the words after the colon.

    >>> split_header("Alex (0:05): Sure.")
    (Header(name='Alex', start=5.0, end=None), 'Sure.')
    """
    timed = _NAME_TIME.match(line)
    if timed and looks_like_name(timed[1]):
        end = seconds(timed[3]) if timed[3] else None
        return Header(timed[1].strip(), seconds(timed[2]), end), line[timed.end() :].strip()
    found = split_name(line)
    if not found:
        return None
    stamp = leading_stamp(found[1]) if found[1][:1] in ("[", "(") else None
    if stamp:
        return Header(found[0], stamp.start, stamp.end), stamp.rest
    return Header(found[0], None, None), found[1]
