"""Words that are blacked out are nowhere in the line any more, nor is their length; the rest stands at its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.transcripts.carry import carry
from secondtake.transcripts.heard import HeardWord, from_words
from secondtake.transcripts.model import Piece, Segment, Span, Transcript, Word
from secondtake.transcripts.redacting import BLACK, black_in, black_out, following, spoken

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


PART = (Word(0, 4, 1.0, 1.4), Word(5, 10, None, None), Word(11, 15, 2.0, 2.4))


@pytest.mark.parametrize(
    ("segment", "start", "end", "when"),
    [
        (Segment("Well, Priya went", start=0.5, end=2.5, words=PART), 0, 2, (1.0, 1.4)),
        (Segment("Well, Priya went", start=0.5, end=2.5, words=PART), 0, 8, (0.5, 2.5)),
        (Segment("Well, Priya went", start=0.5, end=2.5), 6, 11, (0.5, 2.5)),
        (Segment("Well, Priya went", start=0.5), 6, 11, None),
        (Segment("Well, Priya went", words=PART), 6, 11, None),
    ],
)
def test_it_is_known_when_words_were_said_as_well_as_the_record_knows_it(segment, start, end, when):
    assert when == spoken(segment, start, end)


def test_what_follows_is_the_next_word_of_anybody():
    said = (Segment("Well, we", words=PART[:1]), Segment("Go on", start=1.5), Segment("Yes", start=9.0))
    talk = Transcript(said, ())

    assert 1.5 == following(talk, 1.4)
    assert 1.0 == following(talk, 0.2)
    assert following(talk, 9.1) is None
