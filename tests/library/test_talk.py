"""Pace, pauses, shares and words of self are facts of the record, and absent where it has no times."""

import pytest

from conversations import answered, conversation
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.talk import Pause, share_of_talk, talk_facts
from secondtake.transcripts.model import Piece, Segment, Transcript, join_turns

ANSWER = (
    "I wrote the plan and we followed it, and I checked it with our client every week until my part was done at last."
)


def test_pace_is_words_over_the_seconds_spoken():
    record = conversation(f"Priya: How did you plan it?\nAlex: {ANSWER}", seconds_a_word=0.5)
    (facts,) = talk_facts(record, find_exchanges(record, candidate="Alex"))

    assert (24, 12.0, 120.0) == (facts.words, facts.seconds, facts.words_per_minute)


def test_without_times_there_is_no_pace():
    record = answered("How did you plan it?", ANSWER)
    (facts,) = talk_facts(record, find_exchanges(record, candidate="Alex"))

    assert (None, None, None) == (facts.seconds, facts.words_per_minute, facts.longest_pause)


def test_i_and_we_are_counted_apart():
    record = answered("How did you plan it?", ANSWER)
    (facts,) = talk_facts(record, find_exchanges(record, candidate="Alex"))

    assert (3, 2) == (facts.own, facts.shared)


def test_share_of_talk_is_a_share_of_all_words():
    record = conversation("Priya: How did you plan it?\nAlex: By week, and backwards from the date.")

    assert (7, 12) == (
        share_of_talk(record, find_exchanges(record, candidate="Alex")).answers,
        share_of_talk(record, find_exchanges(record, candidate="Alex")).all_talk,
    )


@pytest.mark.parametrize(
    ("pause", "second"),
    [
        (Pause(9.0, 14.0), "and with one person for each part of it"),
        (None, "In May last year our release slipped and I called them"),
    ],
)
def test_the_longest_pause_lies_inside_the_answer_and_spares_the_one_before_a_story(pause, second):
    segments = (
        Segment("How did you plan it?", "Priya", 0.0, 3.0),
        Segment("We planned it by week,", "Alex", 6.0, 9.0),
        Segment(second, "Alex", 14.0, 18.0),
    )
    turns = (join_turns(segments, [Piece(0, 0, 20)]), join_turns(segments, [Piece(1, 0, 22), Piece(2, 0, len(second))]))
    record = Transcript(segments, turns)
    (facts,) = talk_facts(record, find_exchanges(record, candidate="Alex"))

    assert pause == facts.longest_pause
