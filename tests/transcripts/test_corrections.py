"""A correction makes another transcript; spans find their words again in it, and nothing else moves."""

import json

import pytest

from secondtake.transcripts import read
from secondtake.transcripts.carry import carry
from secondtake.transcripts.corrections import edit_text, merge_speakers, move_segment, rename_speaker, split_turn
from secondtake.transcripts.model import Piece, Span, Transcript
from secondtake.transcripts.storage import transcript_from_data, transcript_to_data

RECORD = """Priya: Tell me about a conflict.
Alex: Last spring we disagreed about a metric. Why did that matter?
Alex: It changed the launch.
Speaker 3: How did it end?
"""

CAPTIONS = """[00:00:01] so tell me about a time
[00:00:03] you failed at work
[00:00:05] yeah so last year i missed
[00:00:08] a deadline and i told my team
[00:00:11] okay great and what would you do
[00:00:13] differently
[00:00:15] um i would plan for slack
"""


def transcript() -> Transcript:
    return read(RECORD.encode()).transcript


def said(found: Transcript) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.text) for turn in found.turns]


def test_a_renamed_speaker_keeps_every_word():
    assert ["Priya", "Alex Moreau", "Speaker 3"] == list(rename_speaker(transcript(), "Alex", "Alex Moreau").speakers)


def test_two_labels_of_one_voice_become_one_turn_where_they_meet():
    merged = merge_speakers(transcript(), ["Speaker 3", "Priya"], "Priya")

    assert ("Priya", "How did it end?") == said(merged)[-1]
    assert ("Priya", "Alex") == merged.speakers


def test_nobody_is_renamed_by_mistake():
    with pytest.raises(ValueError, match="nobody in this transcript is called Sam"):
        rename_speaker(transcript(), "Sam", "Alex")


def test_a_single_line_can_be_given_to_another_speaker():
    moved = move_segment(transcript(), 2, "Priya")

    assert ("Priya", "It changed the launch.") == said(moved)[2]


def test_a_turn_is_split_inside_a_line_and_its_second_half_is_somebody_elses():
    whole = transcript()
    at = whole.turns[1].text.index("Why did")
    split = split_turn(whole, 1, at, "Priya")

    assert [
        ("Priya", "Tell me about a conflict."),
        ("Alex", "Last spring we disagreed about a metric."),
        ("Priya", "Why did that matter? It changed the launch."),
        ("Speaker 3", "How did it end?"),
    ] == said(split)


def test_the_time_of_a_split_line_is_shared_by_length():
    timed = read(b"WEBVTT\n\n00:00.000 --> 00:10.000\n<v Alex>abcd efgh</v>\n").transcript
    split = split_turn(timed, 0, 5, "Priya")

    assert [("abcd", 0.0, 50 / 9), ("efgh", 50 / 9, 10.0)] == [(s.text, s.start, s.end) for s in split.segments]


def test_a_corrected_word_leaves_the_times_alone():
    timed = read(b"WEBVTT\n\n00:00.000 --> 00:10.000\n<v Alex>the North win data</v>\n").transcript
    edited = edit_text(timed, 0, "the  Northwind data")

    assert ("the Northwind data", 0.0, 10.0) == (
        edited.segments[0].text,
        edited.segments[0].start,
        edited.segments[0].end,
    )


def test_guessed_turns_stay_while_a_word_is_corrected_and_are_cut_where_a_line_moves():
    guessed = read(CAPTIONS.encode()).transcript
    edited = edit_text(guessed, 3, "a big deadline and i told my team")

    assert all(turn.guessed for turn in guessed.turns)
    assert len(guessed.turns) == len(edited.turns)
    assert " ".join(s.text for s in edited.segments) == " ".join(t.text for t in edited.turns)
    moved = move_segment(guessed, 2, "Alex")
    assert "Alex" in [turn.speaker for turn in moved.turns]
    assert " ".join(s.text for s in moved.segments) == " ".join(t.text for t in moved.turns)


@pytest.mark.parametrize("record", [RECORD, CAPTIONS])
def test_every_turn_can_be_split_at_every_word_and_no_word_is_lost(record):
    whole = read(record.encode()).transcript
    words = " ".join(turn.text for turn in whole.turns)
    for index, turn in enumerate(whole.turns):
        for at in (i + 1 for i, letter in enumerate(turn.text) if letter == " "):
            for speaker in ("Sam", None):
                split = split_turn(whole, index, at, speaker)
                assert words == " ".join(t.text for t in split.turns)
                assert all(t.text == split.quote(t.span()) for t in split.turns)


def test_a_span_is_carried_over_a_split_before_it_and_inside_it():
    old = transcript()
    span = Span((Piece(1, 32, 61), Piece(2, 0, 10)))
    new = split_turn(old, 1, old.turns[1].text.index("Why did"), "Priya")
    carried = carry(span, old, new)

    assert carried is not None
    assert old.quote(span).replace(" ", "") == new.quote(carried).replace(" ", "")


def test_a_span_is_carried_over_a_corrected_word_beside_it_and_inside_it():
    old = transcript()
    new = edit_text(old, 1, "Last spring we argued about a metric. Why did that matter?")
    beside = Span((Piece(1, 31, 39),))
    inside = Span((Piece(1, 12, 24),))

    assert old.quote(beside) == "a metric"
    assert "a metric" == new.quote(carry(beside, old, new) or beside)
    assert old.quote(inside) == "we disagreed"
    assert "we argued" == new.quote(carry(inside, old, new) or inside)


def test_a_span_whose_words_are_gone_is_carried_nowhere():
    old = transcript()
    new = Transcript(old.segments[:2], old.turns[:2])

    assert carry(Span((Piece(3, 0, 5),)), old, new) is None


@pytest.mark.parametrize("record", [RECORD, CAPTIONS])
def test_a_revision_is_stored_and_read_back_exactly(record):
    whole = read(record.encode()).transcript

    assert whole == transcript_from_data(json.loads(json.dumps(transcript_to_data(whole))))
