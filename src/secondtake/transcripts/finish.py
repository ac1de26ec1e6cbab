"""What every format needs at the end: sounds marked, names lifted, missing ends filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from secondtake.transcripts.model import Segment, SegmentKind
from secondtake.transcripts.names import split_name

_BRACKETED = re.compile(r"(?:[\[【][^\[\]【】]{1,60}[\]】][\s.]*)+")
_NOTES = re.compile(r"[♪♫🎵🎶\s]*[♪♫🎵🎶].*[♪♫🎵🎶][♪♫🎵🎶\s]*|[♪♫🎵🎶\s]*[♪♫🎵🎶]")
_NOISE = re.compile(
    r"[(*](?:[\w' -]{0,30}\b)?(?:music|musique|musik|música|laugh\w*|applause|clapping|cough\w*|sigh\w*|silence|"
    r"chuckl\w*|inaudible|crosstalk|cheering|ring\w*|typing|noise|static|beep\w*|pause)(?:\b[\w' -]{0,30})?[)*]\.?",
    re.IGNORECASE,
)


def is_sound(text: str) -> bool:
    """Whether a line names a sound rather than words: `[Music]`, `(laughs)`, `♪`.

    >>> is_sound("[Music]"), is_sound("[Music] hello"), is_sound("(laughs)"), is_sound("(as I said)")
    (True, False, True, False)
    """
    first = text[:1]
    if not first or (first.isalnum() and first.isascii()):
        return False
    return bool(_BRACKETED.fullmatch(text) or _NOISE.fullmatch(text) or _NOTES.fullmatch(text))


def mark_sounds(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, those that only name a sound of kind sound."""
    return [replace(s, kind=SegmentKind.SOUND) if is_sound(s.text) else s for s in segments]


def lift_names(segments: Sequence[Segment]) -> list[Segment]:
    """Speakers taken out of `Name: text`, only where every spoken segment has that form and none has a voice."""
    spoken = [s for s in segments if s.text and s.kind is SegmentKind.SPEECH]
    if not spoken or any(s.speaker for s in segments):
        return list(segments)
    split = [split_name(s.text) for s in spoken]
    named = sum(1 for found in split if found)
    if named < 0.9 * len(spoken):
        return list(segments)
    return [_lifted(s) for s in segments]


def _lifted(segment: Segment) -> Segment:
    found = split_name(segment.text) if segment.kind is SegmentKind.SPEECH else None
    if not found:
        return segment
    name, text = found
    cut = len(segment.text) - len(text)
    words = tuple(
        replace(w, start_char=w.start_char - cut, end_char=w.end_char - cut)
        for w in segment.words
        if w.start_char >= cut
    )
    return replace(segment, speaker=name, text=text, words=words)


def fill_ends(segments: Sequence[Segment]) -> list[Segment]:
    """A missing end is the next start."""
    filled: list[Segment] = []
    for index, segment in enumerate(segments):
        if segment.end is None and segment.start is not None and index + 1 < len(segments):
            segment = replace(segment, end=segments[index + 1].start)
        filled.append(segment)
    return filled
