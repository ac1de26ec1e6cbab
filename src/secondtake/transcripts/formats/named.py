"""`Name: text`, one paragraph or line a contribution; also `Q:` and `A:`."""

from __future__ import annotations

from secondtake.transcripts.model import Segment, Source
from secondtake.transcripts.names import split_name
from secondtake.transcripts.paragraphs import paragraphs
from secondtake.transcripts.plain import fold
from secondtake.transcripts.source import Parsed, Text

name = "named"


def claims(text: Text) -> bool:
    """Whether the first words have a name before them, and most paragraphs or lines do."""
    blocks = [lines for _, lines in paragraphs(text.lines)]
    starts = [split_name(lines[0].strip()) for lines in blocks]
    named = sum(1 for start in starts if start)
    return named > 0 and named >= 0.5 * len(starts)


def parse(text: Text) -> Parsed:
    """A segment for each paragraph, and for each line in it that begins with a name."""
    parsed = Parsed([])
    speaker: str | None = None
    for number, lines in paragraphs(text.lines):
        fresh = True
        for offset, line in enumerate(lines):
            found = split_name(line.strip())
            if found:
                speaker = found[0]
                parsed.segments.append(Segment(fold(found[1]), speaker, source=Source(number + offset)))
            elif fresh:
                parsed.segments.append(Segment(fold(line), speaker, source=Source(number + offset)))
            else:
                last = parsed.segments[-1]
                parsed.segments[-1] = Segment(fold(f"{last.text} {line}"), last.speaker, source=last.source)
            fresh = False
    return parsed
