"""Pauses and pace of what was heard come from the silences in the sound, not from where a program set its words."""

import pytest

from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.talk import Pause, talk_facts
from secondtake.transcripts.heard import HeardWord, Voice, from_words

ASKED = "How did you plan it?"
FIRST, SECOND = "We planned it by week and from the end,", "and with one person for each part of it in turn."


def spoken(text, start):
    return [HeardWord(word, start + i * 0.4, start + (i + 1) * 0.4) for i, word in enumerate(text.split())]


def facts(silences, *, between=(), overlaps=(), first=3.0, second=10.0):
    """A question until 2.0 s, and an answer from `first` to 6.6 s that goes on at `second`."""
    words = [*spoken(ASKED, 0.0), *spoken(FIRST, first), *between, *spoken(SECOND, second)]
    voices = [Voice(0.0, 2.0, 0), Voice(2.0, 40.0, 1)]
    if between:
        voices = [Voice(0.0, 2.0, 0), Voice(2.0, 7.5, 1), Voice(7.5, 8.5, 0), Voice(8.5, 40.0, 1)]
    record = from_words(words, voices, overlaps=overlaps, silences=silences).transcript
    (found, *_) = talk_facts(record, find_exchanges(record, candidate="Voice 2"))
    return found


@pytest.mark.parametrize(
    ("pause", "silences"),
    [
        (Pause(6.9, 9.8), [(6.9, 9.8)]),
        (None, []),
        (None, [(6.7, 8.0), (8.4, 9.9)]),
        (Pause(7.6, 9.9), [(6.7, 7.2), (7.6, 9.9)]),
        (None, [(1.9, 3.1)]),
    ],
    ids=["silent", "spoken without words", "a hesitation in its middle", "a hesitation at its beginning", "before it"],
)
def test_a_gap_between_words_is_a_pause_only_as_far_as_nobody_speaks(pause, silences):
    assert pause == facts(silences).longest_pause


def test_no_pause_is_counted_over_what_the_other_side_says():
    assert facts([(6.9, 9.8)], between=spoken("Go on, please.", 7.6)).longest_pause is None


@pytest.mark.parametrize(
    ("seconds", "silences", "first"),
    [(1.0, None, 3.0), (1.0, [], 3.0), (1.4, [(1.8, 3.2)], 3.0), (0.4, [], 2.4), (0.0, [], 2.0)],
)
def test_the_pause_before_an_answer_is_the_silence_there_and_else_the_gap_between_the_words(seconds, silences, first):
    expected = None if silences is None else seconds

    assert expected == facts(silences, first=first).pause_before


def test_a_silence_that_a_word_was_stretched_over_does_not_slow_the_pace():
    words = [*spoken(ASKED, 0.0), *spoken("We planned it by week and from the", 3.0)]
    words += [HeardWord("end,", 6.2, 10.0), *spoken(SECOND, 10.0)]
    voices = [Voice(0.0, 2.0, 0), Voice(2.0, 40.0, 1)]

    def pace(silences):
        record = from_words(words, voices, silences=silences).transcript
        return talk_facts(record, find_exchanges(record, candidate="Voice 2"))[0].words_per_minute

    assert (105, 145) == (pace([]), pace([(6.7, 9.8)]))


@pytest.mark.parametrize(
    ("early", "overlaps", "silences"),
    [
        (True, [(1.5, 3.6)], []),
        (False, [(3.0, 3.6)], []),
        (False, [(8.0, 12.0)], []),
        (False, [], []),
        (None, [], None),
    ],
)
def test_an_answer_may_have_begun_early_where_two_may_speak_on_both_sides_of_the_change(early, overlaps, silences):
    assert early == facts(silences, overlaps=overlaps).began_early
