"""What the interviewer did next is told as fact; only a question that came back counts as asked again."""

import pytest

from conversations import WENT_WELL, conversation
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.reactions import find_reactions


def reactions(text: str) -> list[str]:
    record = conversation(text)
    return [f.kind for f in find_reactions(record, find_exchanges(record, candidate="Alex"))]


LONG = "We planned it by week, backwards from the date, with one person for each part of it."


@pytest.mark.parametrize(
    ("kind", "following"),
    [
        ("asked_again", "Let me ask that again. Who decided on the date?"),
        ("asked_again", "That's not what I asked. Who decided?"),
        ("asked_again", "Sure. But who decided on the release date?"),
        ("rephrased", "What I mean is, was it your call?"),
        ("rephrased", "Let me put it differently. Was it your call?"),
        ("probed", "How did you split the parts of the plan?"),
        ("moved_on", "Great. Moving on, what do you know about our shop?"),
    ],
)
def test_the_next_question_tells_what_they_did(kind, following):
    assert [kind] == reactions(
        f"Priya: Who decided on the release date?\nAlex: {LONG}\nPriya: {following}\nAlex: I did."
    )


def test_a_new_question_is_nothing_to_report():
    text = (
        f"Priya: Who decided on the release date?\nAlex: {LONG}\nPriya: Why do you want to leave Fabrikam?\nAlex: Rest."
    )

    assert [] == reactions(text)


def test_a_question_repeated_because_the_candidate_asked_is_not_asked_again():
    back = "Sorry, could you repeat the question?"
    asked = "Who decided on the date of the release?"
    text = f"Priya: {asked}\nAlex: {LONG} {back}\nPriya: Sure. {asked}\nAlex: I did."

    assert "asked_again" not in reactions(text)
    assert "asked_again" in reactions(text.replace(back, ""))


def test_an_answer_that_breaks_off_was_cut_in_on():
    text = (
        "Priya: Who decided?\nAlex: It was long. We planned it by week and then the\nPriya: Why by week?\nAlex: Habit."
    )

    assert "cut_in" in reactions(text)


def test_an_interview_that_went_well_was_not_asked_anything_again():
    assert "asked_again" not in reactions(WENT_WELL)


@pytest.mark.parametrize(
    "following",
    ["Sorry, you broke up. Let me ask that again. Who decided?", "Let me ask again, I was on mute. Who decided on it?"],
)
def test_asking_again_for_the_sake_of_the_line_tells_nothing(following):
    text = f"Priya: Who decided on the release date?\nAlex: {LONG}\nPriya: {following}\nAlex: I did."

    assert "asked_again" not in reactions(text)
