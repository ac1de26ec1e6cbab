"""Every word of a record stands in exactly one stretch, whatever its clock does."""

from hypothesis import given
from hypothesis import strategies as st

from secondtake.debrief.stretches import SECONDS_A_WORD, cut_stretches
from secondtake.transcripts.model import Piece, Segment, Transcript, join_turns

WORDS = st.lists(st.sampled_from(["so", "we", "shipped.", "it", "later", "Why?"]), min_size=1, max_size=80).map(
    " ".join
)
TIMES = st.none() | st.floats(0, 5000)
SEGMENTS = st.lists(st.builds(Segment, WORDS, st.sampled_from(["Alex", "Priya", None]), TIMES, TIMES), max_size=12)


def one_turn_each(segments) -> Transcript:
    turns = tuple(join_turns(segments, [Piece(i, 0, len(s.text))]) for i, s in enumerate(segments))
    return Transcript(tuple(segments), turns)


@given(SEGMENTS)
def test_every_word_stands_in_one_stretch(segments):
    transcript = one_turn_each(segments)
    stretches = cut_stretches(transcript)

    spoken = " ".join(segment.text for segment in segments)
    assert spoken == " ".join(stretch.text for stretch in stretches)
    assert spoken == " ".join(transcript.quote(stretch.span) for stretch in stretches)


@given(SEGMENTS)
def test_the_clock_never_runs_back(segments):
    now = 0.0
    for stretch in cut_stretches(one_turn_each(segments)):
        assert now <= stretch.at <= stretch.until
        now = stretch.until


def test_talk_without_times_is_cut_by_its_words():
    stretches = cut_stretches(one_turn_each([Segment("word " * 399 + "word", "Alex")]))

    assert all(10 <= stretch.until - stretch.at <= 30 for stretch in stretches)
    assert 400 * SECONDS_A_WORD == round(stretches[-1].until, 6)


def test_a_change_of_speaker_ends_a_stretch_that_is_long_enough():
    turns = [Segment("word " * 24 + "word", name) for name in ("Alex", "Priya", "Alex")]

    assert ["Alex", "Priya", "Alex"] == [s.speaker for s in cut_stretches(one_turn_each(turns))]


def test_a_clock_that_stands_still_or_jumps_back_gives_way_to_the_words():
    still = [Segment("word " * 30 + "word", "Alex", 0.0, 0.0) for _ in range(10)]
    jumping = [Segment("word " * 30 + "word", "Alex", float(i % 2 * 600), None) for i in range(10)]

    for segments in (still, jumping):
        assert round(310 * SECONDS_A_WORD, 6) == round(cut_stretches(one_turn_each(segments))[-1].until, 6)
