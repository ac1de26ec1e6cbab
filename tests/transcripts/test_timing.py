"""While a line is put right its words keep their times; no word runs back in time; quotes find their words again."""

import json
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from secondtake.transcripts.carry import carry
from secondtake.transcripts.corrections import edit_text
from secondtake.transcripts.heard import HeardWord, from_words
from secondtake.transcripts.model import Piece, Span
from secondtake.transcripts.storage import transcript_from_data, transcript_to_data

WORDS = st.lists(st.sampled_from(["so", "we", "Priya,", "forty", "tickets", "um", "é"]), min_size=1, max_size=30)


def heard(texts):
    return from_words([HeardWord(text, i * 0.5, i * 0.5 + 0.3, 0.4) for i, text in enumerate(texts)]).transcript


def said(transcript, line=0):
    segment = transcript.segments[line]
    return [(segment.text[word.start_char : word.end_char], word.start, word.end) for word in segment.words]


def test_a_corrected_word_takes_the_time_of_what_it_replaces():
    old = heard(["we", "met", "North", "win", "twice"])
    new = edit_text(old, 0, "we met Northwind twice")

    assert [("we", 0.0, 0.3), ("met", 0.5, 0.8), ("Northwind", 1.0, 1.8), ("twice", 2.0, 2.3)] == said(new)


def test_a_word_that_was_left_out_gets_the_silence_between_its_neighbours():
    new = edit_text(heard(["we", "met"]), 0, "we never met")

    assert ("never", 0.3, 0.5) == said(new)[1]


def test_a_word_that_a_person_wrote_is_doubted_no_more_and_the_others_still_are():
    new = edit_text(heard(["we", "mat"]), 0, "we met")

    assert [0.4, 1.0] == [word.sure for word in new.segments[0].words]


def test_a_line_without_times_stays_without():
    old = heard(["we", "met"])
    bare = type(old.segments[0])("we met")
    untimed = type(old)((bare,), old.turns, old.format)

    assert () == edit_text(untimed, 0, "we never met").segments[0].words


@given(WORDS, st.integers(0, 30), st.integers(0, 30), WORDS)
@example(["so", "so", "so"], 0, 3, ["Priya,", "tickets"])
def test_what_did_not_change_keeps_its_time_and_no_word_runs_back(texts, at, upto, written):
    old = heard(texts)
    line = old.segments[0]
    words = line.text.split()
    low, high = sorted((min(at, len(words)), min(upto, len(words))))
    new = edit_text(old, 0, " ".join([*words[:low], *written, *words[high:]]))
    before, after = said(old), said(new)

    assert new.segments[0].text.split() == [text for text, _, _ in after]
    assert before[:low] == after[:low]
    # Behind the change, words alike may be taken for each other; as many keep their time as did not change.
    assert len(before) - (high - low) <= len([one for one in before if one in after])
    times = [time for _, start, end in after for time in (start, end)]
    assert all(a <= b for a, b in pairwise(times))
    assert line.start <= times[0]
    assert times[-1] <= line.end


def test_of_words_that_are_all_alike_a_span_stays_with_the_last_ones():
    old = heard(["so"] * 5)
    carried = carry(Span((Piece(0, 6, 14),)), old, new := edit_text(old, 0, "so so zzz so so so"))

    assert "so so so" == new.quote(carried)


@given(WORDS, st.data())
def test_a_span_of_unchanged_words_quotes_the_same_words_after_an_edit_elsewhere(texts, data):
    old = heard(texts)
    line = data.draw(st.integers(0, len(old.segments) - 1))
    words = old.segments[line].text.split()
    cut = data.draw(st.integers(0, len(words) - 1))
    kept = " ".join(words[cut:])
    span = Span((Piece(line, len(old.segments[line].text) - len(kept), len(old.segments[line].text)),))
    new = edit_text(old, line, " ".join([*words[:cut], "zzz", kept]))
    carried = carry(span, old, new)

    assert carried is not None
    assert kept == new.quote(carried)
    assert old.times(span) == new.times(carried)


@given(WORDS)
def test_how_sure_a_model_was_is_stored_and_read_back(texts):
    whole = heard(texts)

    assert whole == transcript_from_data(json.loads(json.dumps(transcript_to_data(whole))))


def test_what_was_stored_before_doubt_was_known_is_read_as_sure():
    data = transcript_to_data(heard(["we"]))
    data["segments"][0]["words"] = [[0, 2, 0.0, 0.3]]

    assert 1.0 == transcript_from_data(data).segments[0].words[0].sure
