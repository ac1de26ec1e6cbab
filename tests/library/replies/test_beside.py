"""An answer beside the person's own moments: by words where they tell, as a question where they don't."""

from __future__ import annotations

import pytest

from secondtake.replies import read_reply
from secondtake.replies.beside import Kept, Said, beside
from secondtake.replies.corrected import key

QUEUE = Kept(
    "queue", "Tell me about a process you improved", "I built a triage script for the ticket queue, and rambled"
)
CONFLICT = Kept("conflict", "a conflict with a manager", "I lost my train of thought")
METRIC = Kept("metric", "which metric would you watch", "")
ALL = [QUEUE, CONFLICT, METRIC]


def told(text, kept=ALL, **more):
    return beside(read_reply(text).sentences, kept, **more)


def met(found):
    return [(one.kept, one.sure) for one in found]


@pytest.mark.parametrize(
    ("text", "kept", "sure"),
    [
        ("It's a no. Your triage script for the tickets was excellent.", "queue", True),
        ("It's a no. We really liked how you built the ticket queue.", "queue", True),
        ("It's a no. The panel loved your story on the script.", "queue", False),
        ("It's a no. We were impressed with your answer on conflict.", "conflict", False),
    ],
)
def test_what_was_kept_as_wrong_and_is_praised_is_met_by_its_words(text, kept, sure):
    assert [(kept, sure)] == met(told(text).fine)


def test_a_lack_that_both_name_is_agreed_and_one_that_is_not_is_new():
    found = told("It's a no. Your triage script lacked a concrete result. You were a bit light on SQL.")

    assert ["queue"] == [one.kept for one in found.agreed]
    assert ["You were a bit light on SQL."] == [one.text for one in found.new]


def test_praise_that_meets_nothing_is_new_and_good():
    found = told("It's a no. You came across as warm and very well prepared.")

    assert 1 == len(found.praised)
    assert () == found.fine


@pytest.mark.parametrize(
    "text",
    [
        "It's a no. Your answers were strong and your examples good.",
        "It's a no. You could have given more detail in your answers.",
    ],
)
def test_words_that_stand_in_every_answer_meet_nothing(text):
    found = told(text)

    assert ((), ()) == (found.fine, found.agreed)


def test_two_moments_that_share_as_much_are_asked_about():
    twins = [Kept("a", "the warehouse stock count"), Kept("b", "stock in the warehouse")]

    assert [False] == [one.sure for one in told("It's a no. Your warehouse stock story was excellent.", twins).fine]


def test_the_person_s_word_stands_over_the_words():
    sentence = "Your triage script for the tickets was excellent."
    text = f"It's a no. {sentence}"

    assert [("conflict", True)] == met(told(text, said=Said({key(sentence): "conflict"})).fine)
    none = told(text, said=Said({key(sentence): ""}))
    assert ((), 1) == (none.fine, len(none.praised))


def test_a_moment_that_is_gone_is_met_no_more():
    sentence = "Your triage script for the tickets was excellent."

    assert () == told(f"It's a no. {sentence}", [CONFLICT], said=Said({key(sentence): "queue"})).fine


def test_likeness_is_a_hint_and_never_sure():
    found = told(
        "It's a no. Your way of cutting the backlog was excellent.",
        likeness=lambda left, right: [[0.9 if "queue" in text else 0.1 for text in right] for _ in left],
    )

    assert [("queue", False)] == met(found.fine)


def test_far_off_meanings_meet_nothing():
    assert () == told("It's a no. Your drawing was excellent.", likeness=lambda left, right: [[0.3] * len(right)]).fine


@pytest.mark.parametrize("text", ["", "Thank you.", "We would like to invite you to a second round."])
def test_what_says_nothing_meets_nothing(text):
    found = told(text)

    assert ((), (), ()) == (found.fine, found.new, found.agreed)


def test_without_moments_all_is_new():
    assert 1 == len(told("It's a no. You were a bit light on SQL.", []).new)
