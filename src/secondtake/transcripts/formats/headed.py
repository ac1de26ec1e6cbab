"""The `Name  mm:ss` family: a line with who and when, then the words (Granola, Fireflies, Read, Zoom's text, ...)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from secondtake.transcripts.lines import Header, header, leading_stamp
from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.names import looks_like_name
from secondtake.transcripts.plain import untag
from secondtake.transcripts.source import Parsed, Text

name = "headed"

Heads = dict[int, tuple[int, Header]]
"""For the index of a head's first line: how many lines it takes, and who speaks when."""


def claims(text: Text) -> bool:
    """Whether heads with a name stand before words, and hardly any other line has a time."""
    lines = text.head.split("\n")
    heads = find_heads(lines)
    if not heads:
        return False
    stamped = sum(1 for line in lines if leading_stamp(line) or header(line))
    followed = sum(1 for at, (size, _) in heads.items() if _words_follow(lines, at + size))
    taken = sum(1 for at, (size, _) in heads.items() for line in lines[at : at + size] if header(line))
    return followed >= 0.6 * len(heads) and taken >= 0.6 * stamped


def parse(text: Text) -> Parsed:
    """A segment for each head and the words up to the next; words before the first have neither name nor time."""
    parsed = Parsed([])
    heads = find_heads(text.lines)
    starts = [*heads, len(text.lines)]
    _add(parsed, 0, Header(None, None, None), text.lines[: starts[0]])
    for at, following in pairwise(starts):
        size, head = heads[at]
        _add(parsed, at, head, text.lines[at + size : following])
    return parsed


def _add(parsed: Parsed, at: int, head: Header, body: Sequence[str]) -> None:
    words = untag(" ".join(body))
    if words:
        parsed.segments.append(Segment(words, head.name, head.start, head.end, Source(at + 1)))


def find_heads(lines: Sequence[str]) -> Heads:
    """Heads on one line, else on two: the name above the time, or the time above the name."""
    single: Heads = {}
    alone: list[int] = []
    for index, line in enumerate(lines):
        found = header(line) if len(line) < 200 else None
        if found and found.name:
            single[index] = (1, found)
        elif found:
            alone.append(index)
    if single:
        return _with_doubled_times(single, lines)
    return _name_above(alone, lines) or _name_below(alone, lines)


def _with_doubled_times(single: Heads, lines: Sequence[str]) -> Heads:
    """A page copied from a meeting program has the time twice: `Alex 0 minutes 5 seconds`, then `0:05`."""
    heads: Heads = {}
    for index, (size, head) in single.items():
        following = header(lines[index + 1]) if index + 1 < len(lines) else None
        doubled = following is not None and following.name is None
        heads[index] = (size + doubled, head)
    return heads


def _name_above(alone: Sequence[int], lines: Sequence[str]) -> Heads:
    heads: Heads = {}
    for index in alone:
        if index == 0 or not looks_like_name(lines[index - 1]):
            return {}
        found = header(lines[index])
        if found:
            heads[index - 1] = (2, Header(lines[index - 1].strip(), found.start, found.end))
    return heads


def _name_below(alone: Sequence[int], lines: Sequence[str]) -> Heads:
    heads: Heads = {}
    for index in alone:
        found = header(lines[index])
        named = index + 1 < len(lines) and looks_like_name(lines[index + 1])
        if not found or not named or not _words_follow(lines, index + 2):
            return {}
        heads[index] = (2, Header(lines[index + 1].strip(), found.start, found.end))
    return heads


def _words_follow(lines: Sequence[str], index: int) -> bool:
    while index < len(lines) and not lines[index].strip():
        index += 1
    return index < len(lines) and header(lines[index]) is None and leading_stamp(lines[index]) is None
