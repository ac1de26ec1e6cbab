"""A random conversation, written out in each shape and read back, is the same; damaged, it loses no word.

The examples are the same at every run, so that a failure is somebody's change; to look for more, raise
`max_examples` and take `derandomize` out for a while.
"""

from __future__ import annotations

import re
from itertools import count, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondtake.transcripts import read
from transcripts.writers import WRITERS, Line, Talk

WRITTEN = list(WRITERS.items())
QUIET = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]

names = st.sampled_from(
    [
        "Alex",
        "Priya Raman",
        "Speaker 1",
        "SPEAKER_02",
        "Dr. O’Neil",
        "Li Wei",
        "Ann-Marie de Wit",
        "Sam (Harbour)",
        "李雷",
    ]
)
words = st.one_of(
    st.sampled_from(
        [
            "so",
            "um",
            "I",
            "we",
            "the",
            "data",
            "42",
            "R&D",
            "10:30",
            "forty-two",
            "don't",
            "“yes”",
            "naïve",
            "--",
            "a->b",
            "AT&T",
            "x<y",
            "3.5",
            "&",
            "café",
            "[noise]",
            "you?",
            "Note",
            "2026",
        ]
    ),
    st.text(st.characters(categories=["Ll", "Lo"], exclude_characters="\u0345"), min_size=1, max_size=8),
)


@st.composite
def talks(draw, *, least: int = 2) -> Talk:
    lines, at = [], draw(st.integers(0, 9000))
    speakers = draw(st.lists(names, min_size=2, max_size=3, unique=True))
    for index in range(draw(st.integers(least, 8))):
        end = at + draw(st.integers(1, 40))
        inner = draw(st.lists(words, min_size=0, max_size=9))
        text = " ".join(["Well", *inner, "then."]).replace("  ", " ")
        lines.append(Line(speakers[index % len(speakers)], text, at, end))
        at = end
    return lines


def expected(talk: Talk, kind: str) -> list[tuple[object, ...]]:
    writer = WRITERS[kind]
    found = []
    for line, following in pairwise([*talk, None]):
        assert line is not None
        start = float(line.start) if writer.starts else None
        later = float(following.start) if following and writer.starts else None
        end = float(line.end) if writer.ends else later
        found.append((line.speaker if writer.names else None, start, end, " ".join(line.text.split())))
    return found


@pytest.mark.parametrize("kind", WRITERS)
@given(talk=talks())
@settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=QUIET)
def test_what_was_written_is_read_back(kind, talk):
    reading = read(WRITERS[kind].write(talk))

    assert expected(talk, kind) == [(s.speaker, s.start, s.end, s.text) for s in reading.transcript.segments]
    assert () == reading.problems


def plain_talk() -> list[Line]:
    """Words that occur once each, so that one that is lost is missed."""
    letters = (a + b + c for a in "bdfgklmnprst" for b in "aeiou" for c in "bdfgklmnprst")
    lines = []
    for index, speaker in zip(count(), ["Alex", "Priya Raman"] * 4, strict=False):
        said = " ".join(next(letters) + str(i) * (i == 3) for i in range(6))
        lines.append(Line(speaker, f"{said.capitalize()}.", index * 7 + 3, index * 7 + 9))
    return lines


TALK = plain_talk()
SAID = {word.lower() for line in TALK for word in re.findall(r"\w+", line.text)}

edits = st.lists(
    st.tuples(
        st.sampled_from(["replace", "insert", "delete", "cut", "swap"]),
        st.floats(0, 0.9999),
        st.one_of(st.sampled_from(list(b'<>&:\n \t-[]{}",0\xff\x00')), st.integers(0, 255)),
    ),
    min_size=1,
    max_size=6,
)


def damage(data: bytes, changes: list[tuple[str, float, int]]) -> bytes:
    for change, where, byte in changes:
        at = int(where * len(data))
        if change == "replace":
            data = data[:at] + bytes([byte]) + data[at + 1 :]
        elif change == "insert":
            data = data[:at] + bytes([byte]) + data[at:]
        elif change == "delete":
            data = data[:at] + data[at + 1 + byte % 5 :]
        elif change == "swap":
            data = data[:at] + data[at + 1 : at + 2] + data[at : at + 1] + data[at + 2 :]
        elif byte > 200:
            data = data[:at]
    return data


def kept(data: bytes) -> str:
    reading = read(data)
    said = [f"{s.speaker or ''} {s.text}" for s in reading.transcript.segments]
    return " ".join([*said, *(problem.quote for problem in reading.problems)]).lower()


@pytest.mark.parametrize("kind", WRITERS)
@given(changes=edits)
@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=QUIET)
def test_no_word_that_can_still_be_read_is_lost_from_a_damaged_file(kind, changes):
    data = damage(WRITERS[kind].write(TALK), changes)
    found = kept(data)
    if WRITERS[kind].binary:
        return
    still_there = SAID & set(re.findall(r"\w+", data.decode("utf-8", "replace").lower()))

    assert set() == {word for word in still_there if word not in found}


@given(data=st.binary(max_size=400))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_bytes_are_read_without_an_exception(data):
    reading = read(data, "upload")

    assert reading.problems or reading.transcript.segments


@given(
    text=st.text(alphabet='0123456789:.,->[]()*_#<>/v Aa&;\n"{}', max_size=300),
    head=st.sampled_from(["", "WEBVTT\n\n", "{"]),
)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_text_made_of_the_signs_of_formats_is_read_without_an_exception(text, head):
    reading = read((head + text).encode())

    for turn in reading.transcript.turns:
        assert turn.text == reading.transcript.quote(turn.span())
