"""A story is seen by its parts; where one was asked for and not told, the finding is a question."""

import pytest

from conversations import answered
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.model import Level, Polarity
from secondtake.evidence.stories import asks_for_story, find_stories, read_story, story_level

TOLD = (
    "In May last year our release for Contoso slipped. I called their lead on the same day and I wrote two new dates on"
    " one page. They chose the later one and in the end we shipped on the twelfth, with nothing left open."
)


@pytest.mark.parametrize(
    ("level", "answer"),
    [
        (Level.THERE, TOLD),
        (Level.PARTLY, "In May last year our release for Contoso slipped, and I called their lead on the same day."),
        (Level.NOT_SEEN, "I'm a very calm person. I always try to see the other side."),
        (Level.NOT_SEEN, "You should never let it come to that, and communication is key."),
    ],
)
def test_the_level_follows_the_parts(level, answer):
    assert level is story_level("Tell me about a time a release slipped.", answer)


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about a time you failed.",
        "tell me about a difficult situation with a client",
        "Can you give me an example of a decision you regret?",
        "Describe a conflict with a colleague.",
        "Have you ever missed a deadline?",
        "Can you think of a moment when the team was against you?",
        "When was the last time you changed your mind?",
    ],
)
def test_questions_for_the_past_are_known(question):
    assert asks_for_story(question)


@pytest.mark.parametrize(
    "question",
    ["How would you price it?", "What is your greatest strength?", "Tell me about yourself.", "Why Northwind?"],
)
def test_other_questions_ask_for_no_story(question):
    assert not asks_for_story(question)


def test_each_part_is_where_it_is_said():
    story = read_story(TOLD)

    assert story.situation is not None
    assert story.action is not None
    assert story.result is not None
    assert ["In May", "I called", "in the end"] == [
        TOLD[slice(*part)] for part in (story.situation, story.action, story.result)
    ]


@pytest.mark.parametrize(
    ("kind", "polarity", "answer"),
    [
        ("story_told", Polarity.RIGHT, TOLD),
        ("story_partly", Polarity.WRONG, "Our release slipped in May and I called their lead."),
        ("self_description", Polarity.WRONG, "I'm a very calm person. I always try to see the other side."),
        ("story_not_seen", Polarity.WRONG, "You should never let it come to that, and communication is key."),
    ],
)
def test_the_finding_is_worded_as_a_question_unless_it_went_right(kind, polarity, answer):
    record = answered("Tell me about a time a release slipped.", answer)
    (found,) = find_stories(record, find_exchanges(record, candidate="Alex"))

    assert (kind, polarity) == (found.kind, found.polarity)
    assert found.firm or found.says.endswith("?") or polarity is Polarity.RIGHT


def test_a_story_told_unasked_counts_and_its_absence_does_not():
    told = answered("How do you work with clients?", TOLD)
    plain = answered("How do you work with clients?", "I write to them every Friday.")

    assert ["story_told"] == [f.kind for f in find_stories(told, find_exchanges(told, candidate="Alex"))]
    assert () == find_stories(plain, find_exchanges(plain, candidate="Alex"))
