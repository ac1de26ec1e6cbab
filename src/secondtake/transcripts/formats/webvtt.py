"""WebVTT, after the parser of its specification: Teams, Zoom, Webex, video sites, speech-to-text tools."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondtake.transcripts.clock import strict_seconds
from secondtake.transcripts.formats.cuetext import read_cue_text
from secondtake.transcripts.model import Problem, Segment, Source
from secondtake.transcripts.problems import bad_time, beside_time, lost_in_tag, no_time
from secondtake.transcripts.source import Parsed, Text

name = "webvtt"

_SIGNATURE = re.compile(r"WEBVTT(?:[ \t\n]|$)")
_SPACE = re.compile(r"[ \t\f]*")
_SETTINGS = re.compile(r"(?:[^\w\s]*\s*(?:vertical|line|position|size|align|region)\s?:\S*)*[\W\d]*", re.IGNORECASE)
_WEBEX = re.compile(r'\d+ "(.+)" \(\d+\)')
_COMMAS = re.compile(r"\d\d,\d{3} *--> *\d\d:\d\d")
Block = list[tuple[int, str]]
"""Numbered lines up to an empty one or the next cue's times."""


def claims(text: Text) -> bool:
    """Whether the first line is the signature of WebVTT, and not all times are SubRip's, with commas."""
    return bool(_SIGNATURE.match(text.head)) and not _all_commas(text.head)


def _all_commas(head: str) -> bool:
    """Some programs put the signature on a SubRip file; a single such cue is malformed, a whole file is meant."""
    return head.count("-->") >= 3 and len(_COMMAS.findall(head)) >= head.count("-->") - 1


def parse(text: Text) -> Parsed:
    """Segments of every cue the specification's parser keeps; the rest of the words as problems."""
    parsed = Parsed([], lift_names=True)
    for block in _blocks(text.lines):
        _read_block(block, parsed)
    return parsed


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Blocks as the specification collects them; the header is left out."""
    block: Block = []
    arrow = False
    for number, line in enumerate(lines[_header_length(lines) :], _header_length(lines) + 1):
        if "-->" in line and (arrow or len(block) > 1):
            yield block
            block, arrow = [], False
        elif not line:
            if block:
                yield block
            block, arrow = [], False
            continue
        arrow = arrow or "-->" in line
        block.append((number, line))
    if block:
        yield block


def _header_length(lines: list[str]) -> int:
    for index, line in enumerate(lines[1:], 1):
        if not line or "-->" in line:
            return index
    return len(lines)


def _read_block(block: Block, parsed: Parsed) -> None:
    at = next((i for i, (_, line) in enumerate(block[:2]) if "-->" in line), None)
    if at is None:
        _read_other(block, parsed.problems)
        return
    times = _times(block[at][1])
    if times is None:
        quote = "\n".join(line for _, line in block)
        parsed.problems.append(bad_time(block[at][0], quote))
        return
    identifier = block[0][1] if at else ""
    _read_cue(block[at][0], identifier, "\n".join(line for _, line in block[at + 1 :]), times, parsed)


def _times(line: str) -> tuple[float, float, str] | None:
    start = strict_seconds(line, _skip(line, 0))
    if start is None:
        return None
    at = _skip(line, start[1])
    if not line.startswith("-->", at):
        return None
    end = strict_seconds(line, _skip(line, at + 3))
    return (start[0], end[0], line[end[1] :]) if end else None


def _skip(line: str, at: int) -> int:
    found = _SPACE.match(line, at)
    return found.end() if found else at


def _read_cue(number: int, identifier: str, raw: str, times: tuple[float, float, str], parsed: Parsed) -> None:
    start, end, settings = times
    if not _SETTINGS.fullmatch(settings):
        parsed.problems.append(beside_time(number, settings.strip()))
    cue = read_cue_text(raw, start, end)
    named = _WEBEX.fullmatch(identifier)
    for voice in cue.voices:
        speaker = voice.speaker or (named[1] if named else None)
        parsed.segments.append(Segment(voice.text, speaker, start, end, Source(number), words=voice.words))
    parsed.problems.extend(lost_in_tag(number, hidden) for hidden in cue.hidden)


def _read_other(block: Block, problems: list[Problem]) -> None:
    """A block without times: a comment, a style, a region, or words that belong to no cue."""
    number, first = block[0]
    if first.startswith("NOTE") and not first[4:5].strip():
        return
    if first.rstrip() in ("STYLE", "REGION"):
        return
    quote = "\n".join(line for _, line in block)
    if any(letter.isalpha() for letter in quote):
        problems.append(no_time(number, quote))
