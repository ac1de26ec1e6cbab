"""`Name: text`, one paragraph or line a contribution; also `Q:` and `A:`, and a time beside the name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from secondtake.transcripts.lines import Header, split_header
from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.paragraphs import paragraphs
from secondtake.transcripts.plain import untag
from secondtake.transcripts.source import Parsed, Text

name = "named"


def claims(text: Text) -> bool:
    """Whether most paragraphs or lines have a name before their words, or the same names come again and again."""
    blocks = [lines for _, lines in paragraphs(text.head.split("\n"))]
    starts = [_split(line) for block in blocks for line in block]
    labels = Counter(start[0].name for start in starts if start)
    if not labels:
        return False
    firsts = sum(1 for block in blocks if _split(block[0]))
    again = labels.total() >= 4 and min(labels.values()) > 1 and starts[0] is not None
    return firsts * 2 >= len(blocks) or labels.total() * 2 >= len(starts) or again


def parse(text: Text) -> Parsed:
    """A segment for each paragraph, and for each line in it that begins with a name."""
    parsed = Parsed([])
    head = Header(None, None, None)
    for number, lines in paragraphs(text.lines, wrapped=True):
        body: list[str] = []
        first = number
        for offset, line in enumerate(lines):
            found = _split(line)
            if found:
                _add(parsed, first, head, body)
                head, body, first = found[0], [found[1]], number + offset
            else:
                body.append(line)
        if _add(parsed, first, head, body):
            head = Header(head.name, None, None)
    return parsed


def _split(line: str) -> tuple[Header, str] | None:
    return split_header(line.strip())


def _add(parsed: Parsed, number: int, head: Header, body: list[str]) -> bool:
    words = untag(" ".join(body))
    if words:
        segment = Segment(words, head.name, head.start, head.end)
        parsed.segments.append(replace(segment, source=Source(number)))
    return bool(words)
