"""A card is made of the person's own words: three to five beats, a question, an if-then; and nothing is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.evidence.sentences import count_words
from secondtake.practice.alike import find_alike
from secondtake.practice.beats import FEWEST, LONGEST, MOST, Part, split_answer
from secondtake.practice.cards import Content, Origin, from_feedback, from_moment, suggest_grade
from secondtake.practice.schedule import Grade

PARTS = {
    "situation": "Last spring my manager wanted to ship without a test period.",
    "action": "I showed the error counts of the last three releases and proposed a two-day trial.",
    "result": "We found two faults in the trial and shipped a week later without any.",
}
SPOKEN = (
    "So in my last job we had a big outage on a Friday evening, and everybody was at a party. I called the two "
    "people who knew the importer and we split the work. I wrote to the customers every half hour. After ninety "
    "minutes it was back. Then I wrote a post-mortem that listed three causes. My manager said it had gone well. "
    "I learned to write to customers before they write to us."
)
WORDS = st.text(st.sampled_from("abc I,.;:\n- 12and so"), max_size=120)


def test_each_part_of_an_answer_keeps_a_beat_and_a_long_one_is_cut_at_its_joint():
    assert (
        "Last spring my manager wanted to ship without a test period",
        "I showed the error counts of the last three releases",
        "proposed a two-day trial",
        "We found two faults in the trial and shipped a week later without any",
    ) == split_answer(**PARTS).texts


def test_of_a_long_answer_those_sentences_stay_that_hold_an_act_or_a_figure_and_the_rest_is_named():
    told = split_answer(whole=SPOKEN)

    assert "I wrote to the customers every half hour" in told.texts
    assert ("After ninety minutes it was back", "My manager said it had gone well") == told.left_out


def test_a_list_that_the_person_made_is_left_as_it_is():
    assert ("called the customer", "said what went wrong", "offered two dates", "wrote it down") == split_answer(
        whole="- called the customer\n* said what went wrong\n3. offered two dates\n\nwrote it down\n"
    ).texts


@given(WORDS, WORDS, WORDS, WORDS)
def test_no_word_is_invented_moved_or_said_twice(situation, action, result, whole):
    given = {"situation": situation, "action": action, "result": result, "whole": whole}
    told = split_answer(**given)
    ends = dict.fromkeys(Part, 0)

    assert len(told.beats) <= MOST
    for beat in told.beats:
        assert beat.text == given[beat.part][beat.start : beat.end] != ""
        assert count_words(beat.text) <= LONGEST
        assert beat.start >= ends[beat.part]
        ends[beat.part] = beat.end


@given(WORDS, WORDS, WORDS)
def test_every_part_that_says_something_keeps_a_beat(situation, action, result):
    told = split_answer(situation=situation, action=action, result=result)
    parts = {Part.SITUATION: situation, Part.ACTION: action, Part.RESULT: result}

    assert {part for part, text in parts.items() if count_words(text)} == {beat.part for beat in told.beats}


@pytest.mark.parametrize("whole", ["", "   ", "...", "I fixed it."])
def test_what_is_too_short_is_asked_for_and_not_filled_up(whole):
    card = from_moment("Why?", whole=whole)

    assert card.beats.too_few
    assert 1 == len(card.missing)
    assert card.missing[0].endswith(("enough.", "two."))


def test_a_card_from_a_moment_has_all_that_the_moment_had():
    card = from_moment("Tell me about a conflict. ", **PARTS, if_this="If I blank", then_that="then I ask for time.")

    assert (Origin.MOMENT, (), "Tell me about a conflict.") == (card.origin, card.missing, card.question)
    assert "If I blank, then I ask for time." == card.plan.sentence
    assert FEWEST <= len(card.beats.beats) <= MOST


def test_a_card_from_feedback_asks_the_question_or_quotes_what_they_wrote():
    said = "A more concrete example\non SQL would have helped."

    assert "They wrote: “A more concrete example on SQL would have helped.” What would you say now?" == (
        from_feedback(said).question
    )
    assert "How do you tune a query?" == from_feedback(said, question="How do you tune a query?").question
    assert ("What do they ask?",) == from_feedback("", whole="One. Two words. And three.").missing


def test_a_card_without_anything_says_what_it_needs():
    assert 2 == len(Content("", split_answer()).missing)


@pytest.mark.parametrize(
    ("told", "of", "grade"),
    [
        (0, 4, 1),
        (1, 4, 1),
        (2, 4, 2),
        (3, 4, 2),
        (4, 4, 3),
        (1, 3, 1),
        (2, 3, 2),
        (2, 5, 1),
        (3, 5, 2),
        (0, 0, 2),
        (9, 4, 3),
    ],
)
def test_a_grade_is_suggested_by_the_beats_told(told, of, grade):
    assert Grade(grade) is suggest_grade(told, of)


def test_easy_is_for_the_person_to_say():
    assert Grade.EASY is suggest_grade(4, 4, easily=True)
    assert Grade.HARD is suggest_grade(3, 4, easily=True)


def test_the_same_question_in_other_words_is_proposed():
    others = ["Why us?", "Describe a disagreement with your manager.", "Walk me through your background."]

    assert [2] == [one.index for one in find_alike("Tell me about yourself.", others)]
    assert [] == list(find_alike("What are your salary expectations?", others))
    assert [1] == [one.index for one in find_alike("A time you disagreed with a manager, a disagreement", others)]


def test_likeness_proposes_what_no_word_tells_and_the_nearest_comes_first():
    def alike(left, right):
        return [[0.9 if "argument" in text else 0.6 if "row" in text else 0.2 for text in right] for _ in left]

    found = find_alike("Tell me about a conflict.", ["a row", "pay", "an argument"], likeness=alike)

    assert [2, 0] == [one.index for one in found]


@pytest.mark.parametrize(("question", "others"), [("", ["Why?"]), ("Why?", []), ("  ", [""])])
def test_nothing_is_like_nothing(question, others):
    assert () == find_alike(question, others)
