"""A name is replaced wherever it stands and nowhere else; quotes follow, and so do the words' times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.transcripts import read
from secondtake.transcripts.carry import carry
from secondtake.transcripts.corrections import give_words
from secondtake.transcripts.everywhere import Places, find, made_up, replace_name
from secondtake.transcripts.heard import HeardWord, from_words
from secondtake.transcripts.model import Piece, Span

RECORD = """Priya Raman: I am Priya. PRIYA with a Y.
Alex: Thanks, priya, and Priyanka too. Priya's team met at Contoso.
Tom: No name here.
"""


def transcript():
    return read(RECORD.encode()).transcript


def test_it_is_found_as_whole_words_in_any_case_and_in_names():
    assert Places(4, (0, 1), ("Priya Raman",)) == find(transcript(), "priya")
    assert Places(0, (), ()) == find(transcript(), "Pri")


def test_it_is_replaced_in_the_case_of_each_place():
    new = replace_name(transcript(), "Priya", "Ana")

    assert [
        ("Ana Raman", "I am Ana. ANA with a Y."),
        ("Alex", "Thanks, ana, and Priyanka too. Ana's team met at Contoso."),
        ("Tom", "No name here."),
    ] == [(segment.speaker, segment.text) for segment in new.segments]


@pytest.mark.parametrize(("name", "by"), [("", "Ana"), ("Priya", "  ")])
def test_nothing_is_replaced_by_nothing(name, by):
    with pytest.raises(ValueError, match="at least one word"):
        replace_name(transcript(), name, by)


def test_a_name_is_taken_as_it_stands_and_not_as_a_pattern():
    assert Places(0, (), ()) == find(transcript(), "P.iya")
    assert "a\\1" in replace_name(transcript(), "Contoso", "a\\1").segments[1].text


def test_the_next_pseudonym_is_one_that_nobody_has():
    assert "Person A" == made_up(transcript())
    assert "Person B" == made_up(replace_name(transcript(), "Tom", "Person A"))


def test_a_quote_far_behind_many_replaced_names_still_says_the_same():
    long = "".join(f"Alex: Line {n} speaks of Priya and of much else, at some length.\n" for n in range(400))
    old = read(long.encode()).transcript
    new = replace_name(old, "Priya", "Somebody Else")
    place = old.segments[390].text.index("much else")
    carried = carry(Span((Piece(390, place, place + 9),)), old, new)

    assert carried is not None
    assert "much else" == new.quote(carried)


NAMES = st.sampled_from(["Priya", "tom", "Ana"])
WORDS = st.lists(st.sampled_from(["we", "met", "priya", "Priya,", "Priya's", "Tom", "twice.", "PRIYA"]), min_size=1)


@given(WORDS, NAMES, st.sampled_from(["Ana", "Person A", "X"]))
def test_what_is_no_name_keeps_its_time_and_no_name_is_left(texts, name, by):
    old = from_words([HeardWord(text, i * 0.5, i * 0.5 + 0.3) for i, text in enumerate(texts)]).transcript
    new = replace_name(old, name, by)

    def other(found):
        words = [(s.text[w.start_char : w.end_char], w.start, w.end) for s in found.segments for w in s.words]
        names = (name.lower(), *by.lower().split())
        return [one for one in words if one[0].lower().removesuffix("'s").strip(".,") not in names]

    assert name == by or 0 == find(new, name).times
    assert other(old) == other(new)


@given(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["Tom", "Alex", "Sam"]))
def test_a_range_of_words_becomes_somebody_elses_and_no_word_is_lost(start, end, speaker):
    whole = transcript()
    text = whole.segments[1].text
    try:
        given_away = give_words(whole, 1, start, end, speaker)
    except ValueError:
        assert not text[start:end].strip()
        return
    said = " ".join(segment.text for segment in given_away.segments)
    assert " ".join(segment.text for segment in whole.segments) == said
    assert said == " ".join(turn.text for turn in given_away.turns)
    moved = [s.text for s in given_away.segments[1:-1] if s.speaker == speaker]
    assert any(text[start:end].strip() in one for one in moved)


def test_the_words_that_are_given_away_keep_their_times():
    old = from_words([HeardWord(text, i * 0.5, i * 0.5 + 0.3) for i, text in enumerate(["a", "bb", "c"])]).transcript
    new = give_words(old, 0, 3, 3 + 1, "Tom")

    assert [("a", 0.0, 0.3), ("bb", 0.5, 0.8), ("c", 1.0, 1.3)] == [(s.text, s.start, s.end) for s in new.segments]
    assert [None, "Tom", None] == [s.speaker for s in new.segments]
