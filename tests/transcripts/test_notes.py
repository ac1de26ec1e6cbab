"""Notes from a phone: every line is memory; bullets, senders and mail headers are not."""

from pathlib import Path

import pytest

from secondtake.transcripts.notes import read_notes

SAMPLES = Path(__file__).parents[2] / "samples"


def lines(text: str) -> list[str]:
    return [line.text for line in read_notes(text.encode()).lines]


def test_bullets_boxes_and_numbers_are_dropped():
    assert ["why us", "conflict", "metrics?", "lost it", "salary"] == lines(
        "- why us\n• conflict\n[ ] metrics?\n- [x] lost it\n3) salary\n"
    )


def test_a_time_before_a_line_is_where_it_was_in_the_interview():
    noted = read_notes(b"21:30 lost the thread\n- 33:10 the metric\nno time here").lines

    assert [("lost the thread", 1290.0), ("the metric", 1990.0), ("no time here", None)] == [
        (line.text, line.at) for line in noted
    ]


@pytest.mark.parametrize(
    "stamp",
    ["[22/11/2026, 14:05] Me: ", "22/11/2026, 14:05 - Me: ", "[22.11.26, 14:05:09] Me: ", "11/22/26, 2:05 PM - Me: "],
)
def test_messages_to_oneself_lose_their_sender_and_keep_when_they_were_written(stamp):
    noted = read_notes(f"{stamp}they asked: why now\n".encode()).lines

    assert ["they asked: why now"] == [line.text for line in noted]
    assert noted[0].written is not None
    assert noted[0].at is None


def test_the_head_of_a_mail_and_the_phones_own_line_are_dropped():
    noted = read_notes((SAMPLES / "recall-platform-mail.txt").read_bytes()).lines

    assert "rate limiter. blanked on the name, then it went downhill" == noted[0].text
    assert 4 == len(noted)


def test_a_note_whose_first_line_only_looks_like_a_header_is_kept_whole():
    assert ["To: be honest it went badly", "they asked why"] == lines("To: be honest it went badly\nthey asked why")


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("recall-*")), ids=lambda path: path.name)
def test_every_sample_note_has_lines(sample):
    assert len(read_notes(sample.read_bytes()).lines) >= 3


def test_an_empty_note_is_said_to_be_empty():
    assert ["empty"] == [problem.code for problem in read_notes(b" \n").problems]
