"""Good things are behaviour with a quote; two figures for one thing are only asked about."""

import pytest

from conversations import WENT_BADLY, WENT_WELL, answered, conversation
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.findings import find_structure
from secondtake.evidence.model import Polarity
from secondtake.evidence.numbers_said import find_two_figures
from secondtake.evidence.strengths import find_strengths

REST = " That took the four of us most of the spring, and the client checked each of the steps with me as we went."


def kinds(answer: str, question: str = "How did it go?") -> list[str]:
    record = answered(question, answer + REST)
    return [f.kind for f in find_strengths(record, find_exchanges(record, candidate="Alex"))]


@pytest.mark.parametrize(
    "answer",
    [
        "We cut the number of open tickets from sixty to eleven.",
        "I reduced the cost of the queue by 40 percent.",
        "It saved us about $30,000 a year.",
        "So our error rate fell by half.",
    ],
)
def test_a_figure_for_a_result_is_seen(answer):
    assert "figure_for_a_result" in kinds(answer)


@pytest.mark.parametrize(
    "answer",
    ["There were sixty people in two rooms.", "I started in 2019.", "We cut the meeting short.", "I saved the file."],
)
def test_a_number_that_is_no_result_is_not(answer):
    assert "figure_for_a_result" not in kinds(answer)


def test_a_first_sentence_that_takes_up_the_question_is_seen():
    question = "What was the hardest part of the migration?"

    assert "opens_with_the_answer" in kinds("The hardest part of the migration was the old orders in it.", question)
    assert "opens_with_the_answer" not in kinds("Well, there were many people, and it was spring.", question)


def test_an_interview_that_went_well_gives_at_least_two_good_things():
    record = conversation(WENT_WELL)
    found = find_structure(record, find_exchanges(record))

    assert 2 <= len({f.quote for f in found if f.polarity is Polarity.RIGHT})


def test_a_question_back_before_the_end_makes_sure_and_at_the_end_is_about_the_work():
    record = conversation(
        """
        Priya: How would you price it?
        Alex: Do you mean for new customers?
        Priya: Yes, for new ones.
        Alex: Then I would start from what they pay now.
        Priya: Do you have any questions for us?
        Alex: What would the team like to have changed in half a year?
        Priya: The on-call load.
        """
    )
    found = find_strengths(record, find_exchanges(record, candidate="Alex"))

    assert ["asked_to_clarify", "asked_them_about_the_work"] == [f.kind for f in found]


@pytest.mark.parametrize(
    ("count", "second"),
    [
        (1, "As I said, it was a team of sixty."),
        (0, "It was a team of forty, as I said."),
        (0, "The budget of 60 was for the hall."),
    ],
)
def test_two_values_for_one_figure_are_asked_about(count, second):
    record = conversation(
        f"Priya: Who worked on it?\nAlex: A team of 40, from three offices.\nPriya: Who led it?\nAlex: I did. {second}"
    )
    found = find_two_figures(record, find_exchanges(record, candidate="Alex"))

    assert count == len(found)
    assert all(not f.firm and f.says.endswith("?") for f in found)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("said_own_part", "I wrote the plan on one page and I called each of the clients before the change."),
        (
            "was_concrete",
            "We moved it in six weeks, compared three days of orders, and found eleven that differed from the rest.",
        ),
    ],
)
def test_what_somebody_did_themselves_and_concrete_figures_are_seen(kind, answer):
    assert kind in kinds(answer)


def test_plans_and_opinions_are_neither():
    found = kinds("I think that one should write plans, and I would call the clients, since three is more than two.")

    assert not {"said_own_part", "was_concrete"} & set(found)


def test_an_interview_that_went_badly_keeps_what_went_right_in_it():
    record = conversation(WENT_BADLY)
    found = find_strengths(record, find_exchanges(record))

    assert 2 <= len({f.exchange for f in found})
