"""Plain text with no speakers: a segment for each paragraph, or each line where none is empty."""

from __future__ import annotations

from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.paragraphs import paragraphs
from secondtake.transcripts.plain import untag
from secondtake.transcripts.source import Parsed, Text

name = "plain"


def claims(text: Text) -> bool:
    """Any text at all."""
    return text.text is not None


def parse(text: Text) -> Parsed:
    """The paragraphs as segments, without speaker or time."""
    segments = [Segment(untag(" ".join(lines)), source=Source(number)) for number, lines in paragraphs(text.lines)]
    return Parsed([segment for segment in segments if segment.text])
