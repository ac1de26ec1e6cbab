"""How an evening and an opportunity end: a true kind line, the own gap said both ways, and what an outcome leads to."""

from datetime import date, timedelta

import pytest

from secondtake.outlook.kind_lines import ANY_EVENING, Confirmed, Felt, kind_line, own_gap
from secondtake.outlook.outcomes import Opens, Outcome, follows, may_begin_take, may_show_forecast

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)


@pytest.mark.parametrize("one", Confirmed)
def test_each_line_rests_on_what_was_confirmed(one):
    assert one is kind_line([one]).because


def test_the_worst_evening_has_a_line_that_rests_on_nothing():
    assert (ANY_EVENING, None) == (kind_line([]).text, kind_line([]).because)


def test_on_the_day_of_a_no_the_line_is_about_that():
    assert Confirmed.REJECTED is kind_line(Confirmed).because


@pytest.mark.parametrize(
    ("felt", "said"),
    [
        ([Felt(3, 5)], "2 easier than you had guessed"),
        ([Felt(5, 3)], "2 harder than you had guessed"),
        ([Felt(4, 4)], "as you had guessed"),
        ([Felt(3, 5), Felt(6, 2), Felt(1, 1)], "1 came out easier, 1 harder and 1 the same"),
        ([], "no guess of yours"),
    ],
)
def test_the_own_gap_is_said_in_whichever_direction(felt, said):
    assert said in own_gap(felt)


def test_a_no_opens_the_plan_and_the_close_and_leaves_the_rest_for_tomorrow():
    after = follows(Outcome.REJECTION, MONDAY)

    assert (Opens.SETBACK_PLAN, Opens.CLOSE) == after.opens
    assert (False, TUESDAY) == (may_show_forecast(after, MONDAY), after.resolve_from)
    assert (False, True) == (may_begin_take([after], MONDAY), may_begin_take([after], TUESDAY))
    assert TUESDAY == after.tiny_take_on
    assert after.went_on is False
    assert ("three minutes" in after.offers, "") == (True, follows(Outcome.OFFER, MONDAY).offers)


@pytest.mark.parametrize("outcome", [Outcome.OFFER, Outcome.NEXT_ROUND])
def test_good_news_resolves_at_once_and_keeps_the_others_going(outcome):
    after = follows(outcome, MONDAY)

    assert may_show_forecast(after, MONDAY)
    assert may_begin_take([after], MONDAY)
    assert after.tiny_take_on is None
    assert any("other applications" in sentence for sentence in after.says)


@pytest.mark.parametrize("outcome", [Outcome.WITHDRAWN, Outcome.SILENCE])
def test_silence_and_withdrawing_answer_no_forecast(outcome):
    after = follows(outcome, MONDAY)

    assert (None, None) == (after.went_on, after.resolve_from)
    assert not may_show_forecast(after, MONDAY + timedelta(days=400))


def test_one_no_stops_takes_that_day_whatever_else_came():
    logged = [follows(Outcome.OFFER, MONDAY), follows(Outcome.REJECTION, MONDAY)]

    assert not may_begin_take(logged, MONDAY)
    assert may_begin_take(logged, MONDAY - timedelta(days=1))


def test_no_sentence_explains_an_outcome_or_promises_one():
    all_ = [follows(outcome, MONDAY) for outcome in Outcome]
    said = " ".join(sentence for after in all_ for sentence in (*after.says, after.offers)).lower()

    assert [] == [
        word
        for word in ("because you", "in your control", "still deciding", "you failed", "better than")
        if word in said
    ]
