"""Words that are blacked out are nowhere in the line any more, nor is their length; the rest stands at its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.transcripts.carry import carry
from secondtake.transcripts.heard import HeardWord, from_words
from secondtake.transcripts.model import Piece, Span
from secondtake.transcripts.redacting import BLACK, black_in, black_out

WORDS = st.lists(st.text("abcxyz", min_size=1, max_size=9), min_size=1, max_size=20)


def heard(texts):
    return from_words([HeardWord(text, i * 0.5, i * 0.5 + 0.3) for i, text in enumerate(texts)]).transcript


@given(WORDS, st.data())
def test_the_words_are_gone_and_the_others_keep_their_times(texts, data):
    old = heard(texts)
    count = len(old.segments[0].words)
    low = data.draw(st.integers(0, count - 1))
    high = data.draw(st.integers(low + 1, count))
    words = old.segments[0].words
    new = black_out(old, 0, words[low].start_char, words[high - 1].end_char)
    line = new.segments[0]
    said = old.segments[0].text.split()

    assert [*said[:low], BLACK, *said[high:]] == line.text.split()
    assert (words[low].start, words[high - 1].end) == (line.words[low].start, line.words[low].end)
    assert [w.start for w in (*words[:low], *words[high:])] == [w.start for i, w in enumerate(line.words) if i != low]


def test_a_quote_over_the_words_shows_the_black():
    old = heard(["we", "met", "Priya", "twice"])
    new = black_out(old, 0, 7, 12)

    assert f"met {BLACK}" == new.quote(carry(Span((Piece(0, 3, 12),)), old, new))
    assert BLACK == new.quote(carry(Span((Piece(0, 7, 12),)), old, new))


@pytest.mark.parametrize(("start", "end"), [(2, 3), (40, 50)])
def test_where_no_word_is_nothing_is_blacked_out(start, end):
    with pytest.raises(ValueError, match="no word between"):
        black_out(heard(["we", "met"]), 0, start, end)


def test_a_copy_is_black_in_any_case_and_only_whole_words():
    assert f"{BLACK} and Priyanka" == black_in("PRIYA and Priyanka", "priya")
    assert "a.b" == black_in("a.b", "axb")
