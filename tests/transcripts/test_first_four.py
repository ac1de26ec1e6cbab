"""The four forms that most people bring: a Teams file, a Zoom file, `Name: text`, and pasted captions."""

import pytest

from secondtake.transcripts import read

TEAMS = """WEBVTT

0f1e2d3c-0000-4000-8000-000000000001/11-0
00:00:03.120 --> 00:00:05.900
<v Priya Raman>Tell me about a time you disagreed &amp; lost.</v>

0f1e2d3c-0000-4000-8000-000000000001/14-0
00:00:06.000 --> 00:00:08.000
<v Alex>Sure, um, last spring.</v>
"""

ZOOM = """WEBVTT

1
00:00:03.120 --> 00:00:05.900
Priya Raman: Tell me about a time you disagreed & lost.

2
00:00:06.000 --> 00:00:08.000
Alex: Sure, um, last spring.
"""

NAMED = """Priya Raman: Tell me about a time you disagreed & lost.
Alex: Sure, um, last spring.
"""


@pytest.mark.parametrize("record", [TEAMS, ZOOM, NAMED])
def test_the_two_speakers_and_their_words_are_read(record):
    turns = read(record.encode()).transcript.turns

    assert [
        ("Priya Raman", "Tell me about a time you disagreed & lost."),
        ("Alex", "Sure, um, last spring."),
    ] == [(turn.speaker, turn.text) for turn in turns]


def test_pasted_captions_keep_each_line_as_timed():
    segments = read(b"[00:00:00] [Music]\n[00:00:09] hello\n[00:00:12] yeah hi\n").transcript.segments

    assert [("[Music]", 0.0, 9.0, "sound"), ("hello", 9.0, 12.0, "speech"), ("yeah hi", 12.0, None, "speech")] == [
        (s.text, s.start, s.end, s.kind.value) for s in segments
    ]
