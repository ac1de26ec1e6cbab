"""Questions that may be unlawful are named as theirs; everyday questions with the same words are not."""

import pytest

from conversations import answered
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.model import Polarity
from secondtake.evidence.unlawful import find_unlawful, may_be_unlawful


@pytest.mark.parametrize(
    "question",
    [
        "How old are you, if I may ask?",
        "What year were you born?",
        "Do you have any children?",
        "Are you planning on having kids soon?",
        "And who looks after your children when you travel?",
        "Any plans for children in the next while?",
        "Are you pregnant?",
        "Are you married?",
        "What does your husband do?",
        "Do you go to church?",
        "What is your religion?",
        "Where are you originally from?",
        "Is English your first language?",
        "Do you have any disabilities we should know about?",
        "How many sick days did you take last year?",
        "Are you a member of a union?",
        "Who did you vote for?",
        "Have you ever been arrested?",
        "do you have kids or are you planning to start a family",
    ],
)
def test_such_questions_are_flagged(question):
    assert may_be_unlawful(question)


@pytest.mark.parametrize(
    "question",
    [
        "How old is the code base?",
        "Do you have any questions for us?",
        "Are you comfortable with children's data being stored here?",
        "Are you engaged with the open source community?",
        "What country do you want to work from?",
        "How would you deal with a union of two tables?",
        "Have you worked with health records?",
        "Do you have experience with family accounts in an app?",
        "Where do you see yourself in five years?",
        "Are you planning to have one service or many?",
        "Are you single-handedly responsible for it?",
        "How long have you been with Fabrikam?",
        "Are you expecting any other offers?",
        "Do you have a partner team you work with?",
        "What is your experience with race conditions?",
        "Can you travel once a month?",
    ],
)
def test_everyday_questions_are_not(question):
    assert not may_be_unlawful(question)


def test_the_finding_is_theirs_and_says_may():
    record = answered("Thanks for that. Are you planning to have children?", "I'd rather not answer that.")
    (found,) = find_unlawful(record, find_exchanges(record, candidate="Alex"))

    assert (Polarity.NEUTRAL, "Are you planning to have children?") == (found.polarity, found.quote)
    assert "may" in found.says
    assert "theirs" in found.says
    assert not found.firm
