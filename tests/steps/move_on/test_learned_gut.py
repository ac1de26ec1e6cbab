"""Gut against outcome: counted below ten, compared from ten on, two-sided, and at rest on the day of a no."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from learned_steps import AGAIN, GUT, ODDS, ROOMS, ended, foresaw, interview, text_of
from secondtake_app.interviews.models import Interview, Outcome
from secondtake_app.steps.move_on import learned


def foreseen(owner, name, odds, kind="", days=3, **more):
    one = interview(owner, name, **more)
    foresaw(one, odds)
    if kind:
        ended(one, kind, days)
    return one


def test_without_a_forecast_it_says_what_will_stand_here(alex):
    text = text_of(alex, GUT)

    assert "No forecast of yours has its answer yet." in text
    assert "People err both ways here." in text


def test_counts_below_ten_by_hand(alex, cast):
    foreseen(cast.alex, "A", 70, Outcome.Kind.NEXT_ROUND)
    foreseen(cast.alex, "B", 50, Outcome.Kind.REJECTION)
    foreseen(cast.alex, "C", 20, Outcome.Kind.OFFER)
    foreseen(cast.alex, "D", 90, Outcome.Kind.SILENCE)
    foreseen(cast.alex, "E", 40)
    foreseen(cast.alex, "F", 80, Outcome.Kind.WITHDRAWN)
    ended(interview(cast.alex, "G"), Outcome.Kind.OFFER)
    text = text_of(alex, GUT)

    # A, B and C have an answer; A and C went on. A and B were called likely (50 or more), of these A went on.
    # D is silent and E not answered: two wait. From F the person withdrew, G was not foreseen.
    assert "3 forecasts have their answer: 2 went on." in text
    assert "Of the 2 that you called at least as likely as not, 1; of the 1 that you called less likely, 1." in text
    assert "(7 more)" in text
    assert "2 forecasts still wait for an answer." in text
    assert "Brier" not in text
    assert "<svg" not in alex.get(GUT).content.decode()


def test_two_rounds_of_one_job_are_two_forecasts_each_with_its_own_end(alex, cast):
    first = foreseen(cast.alex, "First round", 60, Outcome.Kind.NEXT_ROUND)
    second = foreseen(cast.alex, "Second round", 60, Outcome.Kind.REJECTION)
    Interview.objects.filter(pk=second.pk).update(opportunity=first.opportunity)

    assert "2 forecasts have their answer: 1 went on." in text_of(alex, GUT)


def test_ten_answers_are_compared_by_hand_with_a_chart_and_its_table(alex, cast):
    for number in range(10):
        kind = Outcome.Kind.OFFER if number < 4 else Outcome.Kind.REJECTION
        foreseen(cast.alex, f"I {number}", 60, kind)
    text = text_of(alex, GUT)

    # Brier: (4 x (1 - .6)^2 + 6 x .6^2) / 10 = (.64 + 2.16) / 10 = .28.
    # Own rate: 4 of 10, so 10/9 x .4 x .6 = .2667. Wilson for 4 of 10: 17 % to 69 %.
    assert "you said 60 % on average, and 4 went on (40 %)" in text
    assert "your forecasts have 0.28; saying your own rate each time would have had 0.27" in text
    assert "neither is shown to be nearer" in text
    assert "anything from 17 % to 69 %" in text
    assert "60 to 80 % 10 60 % 4 (40 %) 17 and 69 %" in text
    assert 1 == alex.get(GUT).content.decode().count("<circle")


@pytest.mark.parametrize("field", ["sample", "deleted_at"])
def test_a_sample_and_a_deleted_interview_are_not_counted(alex, cast, field):
    foreseen(cast.alex, "A", 70, Outcome.Kind.OFFER)
    Interview.objects.update(**{field: True if field == "sample" else "2026-01-01T00:00:00Z"})

    assert "No forecast of yours has its answer yet." in text_of(alex, GUT)
    assert "wait" not in text_of(alex, GUT)


def test_nobody_else_s_forecasts_are_counted(alex, cast):
    foreseen(cast.jo, "A", 70, Outcome.Kind.OFFER)

    assert "No forecast of yours has its answer yet." in text_of(alex, GUT)


# The day of a no


def test_on_the_day_of_a_no_nothing_is_resolved_and_no_number_stands_there(alex, cast):
    foreseen(cast.alex, "A", 70, Outcome.Kind.OFFER, days=9)
    one = foreseen(cast.alex, "B", 83, Outcome.Kind.REJECTION, days=0)

    text = text_of(alex, GUT)
    assert "Not today." in text
    assert None is re.search(r"\d", text)
    assert "It rests today" in text_of(alex, ROOMS)
    for path in ("/", AGAIN, ODDS, ROOMS, f"/move-on/{one.pk}/", f"/reflect/{one.pk}/closed/", f"/ask/{one.pk}/"):
        page = alex.get(path, follow=True).content.decode()
        assert "83" not in re.sub(r"<[^>]+>", " ", page), path


def test_the_forecast_itself_stays_open_on_that_day(cast):
    foreseen(cast.alex, "A", 70, Outcome.Kind.REJECTION, days=0)
    foreseen(cast.alex, "B", 70, Outcome.Kind.REJECTION, days=1)
    foreseen(cast.alex, "C", 70, Outcome.Kind.OFFER, days=0)

    found = learned.foreseen(cast.alex, timezone.now())
    assert sorted([None, False, True], key=str) == sorted((one.went_on for one in found), key=str)


def test_the_day_after_it_is_there_again(alex, cast):
    foreseen(cast.alex, "B", 83, Outcome.Kind.REJECTION, days=1)

    assert "One forecast has its answer: 0 went on." in text_of(alex, GUT)


def test_a_no_of_a_sample_stops_nothing(alex, cast):
    foreseen(cast.alex, "B", 83, Outcome.Kind.REJECTION, days=0, sample=True)

    assert "Not today." not in text_of(alex, GUT)


@pytest.mark.parametrize("kind", [Outcome.Kind.OFFER, Outcome.Kind.NEXT_ROUND])
def test_good_news_is_counted_on_its_day(alex, cast, kind):
    foreseen(cast.alex, "A", 70, kind, days=0)

    assert "One forecast has its answer: 1 went on." in text_of(alex, GUT)


def test_many_forecasts_cost_no_more_questions_to_the_store(alex, cast, django_assert_max_num_queries):
    for number in range(40):
        foreseen(cast.alex, f"I {number}", number, Outcome.Kind.OFFER if number % 3 else "")

    with django_assert_max_num_queries(8):
        text_of(alex, GUT)
