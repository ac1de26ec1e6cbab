"""What a rolling caption shows a second time: the words at a segment's start that still stand from the one before.

Video sites and live captions show two or three lines and scroll them, so that each cue repeats the last; some
write a cue again with one more word. The segments keep that; turns must not say everything twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from secondtake.transcripts.model import Segment, SegmentKind

_MOST_WORDS = 60
"""No caption on a screen holds more; it also bounds the work on one huge segment."""

_WORD = re.compile(r"\S+")


def repeated_starts(segments: Sequence[Segment]) -> list[int]:
    """For each segment, how many characters at its start repeat the one before; all 0 where nothing rolls.

    A record rolls only if at least a third of its neighbouring segments overlap and one of them, after that
    overlap, goes on: else somebody merely said "yes" twice.
    """
    overlaps = [0] * len(segments)
    pairs = rolled = 0
    grows = False
    before: Segment | None = None
    for index, segment in enumerate(segments):
        if segment.kind is not SegmentKind.SPEECH or not segment.text:
            continue
        if before is not None and before.speaker == segment.speaker:
            pairs += 1
            overlaps[index] = _overlap(before.text, segment.text)
            rolled += overlaps[index] > 0
            grows = grows or 0 < overlaps[index] < len(segment.text)
        before = segment
    return overlaps if grows and rolled * 3 >= pairs else [0] * len(segments)


def _overlap(before: str, after: str) -> int:
    """Characters of `after` that the end of `before` says already, whole words and at least a whole caption line."""
    old = before.split()[-_MOST_WORDS:]
    new = [found for _, found in zip(range(_MOST_WORDS), _WORD.finditer(after), strict=False)]
    length = _longest([found[0] for found in new], old)
    if not length or (length < 3 and length < min(len(old), len(after.split(None, 4)))):
        return 0
    end = new[length - 1].end()
    return len(after) if not after[end:].strip() else end + 1


def _longest(start_of: list[str], end_of: list[str]) -> int:
    """The most words that begin the one and end the other (the prefix function of Knuth, Morris and Pratt)."""
    words = [*start_of, "\0", *end_of]
    borders = [0] * len(words)
    for index in range(1, len(words)):
        length = borders[index - 1]
        while length and words[index] != words[length]:
            length = borders[length - 1]
        borders[index] = length + 1 if words[index] == words[length] else 0
    return borders[-1]
