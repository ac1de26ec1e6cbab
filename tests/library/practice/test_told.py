"""Which points an answer seems to tell: numbers as they are said, words by their stems, and silence where unsure."""

import pytest
from benchmarks import takes
from hypothesis import given
from hypothesis import strategies as st

from secondtake.evidence.figures import find_figures
from secondtake.practice.told import find_told

SAID = (
    "There were forty open tickets after the launch. I sorted them by what caused them, um, and after two weeks we "
    "were down to six. That was a relief."
)
TEXT = st.text(st.sampled_from("ab twenty-six 40%,.I\n…é²٣"), max_size=90)


def quotes(said, *beats):
    return [said[slice(*one)] if one else None for one in find_told(said, beats)]


@pytest.mark.parametrize("said", ["", " ", "…", "²", "%%%"])
@pytest.mark.parametrize("beats", [[], [""], ["…", "%"], ["I own it"]])
def test_of_nothing_nothing_is_told(said, beats):
    assert [None] * len(beats) == quotes(said, *beats)


@given(TEXT, st.lists(TEXT, max_size=4))
def test_whatever_is_said_a_quote_is_words_of_the_answer(said, beats):
    found = find_told(said, beats)

    assert len(beats) == len(found)
    assert all(0 <= one[0] < one[1] <= len(said) for one in found if one)


def test_a_point_is_quoted_where_it_is_said_and_one_that_is_not_gets_no_word():
    assert ["I sorted them by what caused them, um, and after two weeks we were down to six.", None] == quotes(
        SAID, "Sorted by cause", "I told my manager"
    )


@pytest.mark.parametrize("beat", ["40 open tickets", "Forty tickets, open ones"])
def test_numbers_match_as_words_and_as_figures(beat):
    assert ["There were forty open tickets after the launch."] == quotes(SAID, beat)


def test_percent_is_told_by_its_mark_and_by_its_word():
    assert ["We cut it by thirty per cent."] == quotes("We cut it by thirty per cent.", "Cut by 30 %")


@pytest.mark.parametrize("beat", ["50 open tickets", "Down to 9 in 3 weeks"])
def test_another_number_is_another_thing(beat):
    assert [None] == quotes(SAID, beat)


def test_a_point_of_hardly_any_words_is_told_only_word_by_word():
    assert ["I own it now."] == quotes("I own it now.", "I own it")
    assert [None] == quotes("I would like to own something.", "I own it")


def test_a_point_that_is_told_over_the_whole_answer_is_quoted_where_most_of_it_is():
    [found] = quotes(SAID, "From forty open tickets to six in two weeks")

    assert found in SAID
    assert "forty" in found or "six" in found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("none, one, and no more", []),
        ("twenty-one or twenty two", [21, 22]),
        ("a hundred, two hundred, three thousand", [100, 200, 3000]),
        ("£12,000 and 1.5 hours, 30%", [12000, 1.5, 30]),
        ("ten and sixteen, often, weight", [10, 16]),
        ("v2, 1,2,3, 10.11.2026", []),
    ],
)
def test_a_number_is_read_however_it_is_written(text, values):
    assert values == [figure.value for figure in find_figures(text)]


@pytest.mark.parametrize("file", takes.FILES.values())
def test_on_answers_that_we_made_up_four_suggestions_in_five_are_right_or_more(file):
    row = takes.row(file, list(takes.answers(takes.TEXTS / file)))

    assert row["precision"] >= 0.8
    assert row["recall"] >= 0.6
