"""Thanks and apologies in free English: the writer's own, and nothing that only has their words in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from said_sentences import said

from secondtake.letters.apology import find_apologies
from secondtake.letters.gratitude import find_thanks

SAID = said("tuned_on.tsv")


@pytest.mark.parametrize(("thanks", "_sorry", "sentence"), SAID)
def test_thanks_are_told_from_what_only_looks_like_them(thanks, _sorry, sentence):
    assert thanks is bool(find_thanks(sentence))


@pytest.mark.parametrize(("_thanks", "sorry", "sentence"), SAID)
def test_an_apology_is_told_from_what_only_looks_like_one(_thanks, sorry, sentence):
    assert sorry is bool(find_apologies(sentence))


def test_what_is_found_is_where_it_stands_in_the_text_as_given():
    text = "Dear Priya,\n\nI’m sorry for the delay.  Thank you\nfor your time."

    assert ["sorry"] == [text[a:b] for a, b in find_apologies(text)]
    assert ["Thank you"] == [text[a:b] for a, b in find_thanks(text)]


def test_what_others_wrote_is_not_said_by_the_writer():
    text = "I heard it twice.\n> Thank you for your mail, and sorry.\nShe wrote “many thanks and sorry again” below."

    assert () == find_thanks(text) == find_apologies(text)


def test_speech_without_a_full_stop_is_read_to_its_end():
    text = "so the number is four one two " * 400 + "okay thank you bye i am sorry i kept you"

    assert [text.index("thank you")] == [start for start, _ in find_thanks(text)]
    assert [text.index("sorry")] == [start for start, _ in find_apologies(text)]


@given(st.text(st.sampled_from("thanksorry youIi'’\"“”>.,!?\n🙏 "), max_size=400))
def test_any_text_is_read(text):
    for start, end in (*find_thanks(text), *find_apologies(text)):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
