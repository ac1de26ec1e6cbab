"""A span quotes exactly the words it was made from, wherever the record cut its lines."""

import pytest

from secondtake.transcripts.model import Piece, Segment, SegmentKind, Span, Transcript, Turn, Word, join_turns

SEGMENTS = (
    Segment("so it goes", "Ann", 0.0, 4.0),
    Segment("[Music]", None, 4.0, 5.0, kind=SegmentKind.SOUND),
    Segment("on and on", "Ann", 5.0, 8.0),
)


def whole_turn() -> Turn:
    return join_turns(SEGMENTS, [Piece(0, 0, 10), Piece(2, 0, 9)])


def test_every_cut_of_a_turn_is_quoted_at_its_span():
    turn = whole_turn()
    transcript = Transcript(SEGMENTS, (turn,))
    for start in range(len(turn.text)):
        for end in range(start + 1, len(turn.text) + 1):
            cut = turn.text[start:end]
            if cut.strip():
                assert cut.strip() == transcript.quote(turn.span(start, end)).strip()


def test_an_empty_cut_is_refused():
    with pytest.raises(ValueError, match="no text between"):
        whole_turn().span(3, 3)


def test_times_are_shared_out_by_characters_where_words_have_none():
    transcript = Transcript(SEGMENTS, (whole_turn(),))

    assert (2.0, 6.0) == transcript.times(Span((Piece(0, 5, 10), Piece(2, 0, 3))))


def test_times_of_words_are_taken_where_they_are_known():
    words = (Word(0, 2, 0.5, 0.7), Word(3, 5, 0.9, 1.1), Word(6, 10, 1.2, 1.9))
    transcript = Transcript((Segment("so it goes", "Ann", 0.0, 4.0, words=words),), ())

    assert (0.9, 1.9) == transcript.times(Span((Piece(0, 3, 10),)))
    assert (0.5, 0.7) == transcript.times(Span((Piece(0, 0, 2),)))
