"""Where What I've learned is found, when Home names it, and what none of its pages may ever say."""

from __future__ import annotations

import re

import pytest

from learned_steps import AGAIN, GUT, ODDS, ROOMS, ended, foresaw, interview, moment, text_of
from secondtake_app.interviews.models import Interview, Outcome

LINK = f'href="{ROOMS}"'
NEVER = (
    "you tend to", "you always", "you never", "your score", "better than you think", "too hard on yourself",
    "your chance", "you will get", "you failed", "weakness", "your strengths", "confident", "confidence",
    "compared with others", "other candidates", "proven", "guarantee", "improve", "!",
)  # fmt: skip


def on_home(client):
    return LINK in client.get("/").content.decode()


def test_home_names_it_once_two_interviews_have_something_kept(alex, cast):
    moment(interview(cast.alex, "Northwind", 20))
    assert not on_home(alex)
    moment(interview(cast.alex, "Fabrikam", 2))

    assert on_home(alex)


def test_home_names_it_once_a_forecast_has_its_answer(alex, cast):
    one = interview(cast.alex)
    foresaw(one, 40)
    assert not on_home(alex)
    ended(one, Outcome.Kind.NEXT_ROUND)

    assert on_home(alex)


def test_in_the_first_week_home_does_not_name_it(alex, cast):
    for name in ("Northwind", "Fabrikam", "Contoso"):
        moment(interview(cast.alex, name, 6))

    assert not on_home(alex)


def test_on_the_day_of_a_no_home_does_not_name_it_and_names_nothing_of_it(alex, cast):
    for name in ("Northwind", "Fabrikam"):
        one = interview(cast.alex, name)
        moment(one)
        foresaw(one, 83)
    ended(one, Outcome.Kind.REJECTION, days=0)

    assert not on_home(alex)
    text = text_of(alex, "/")
    assert not [word for word in ("learned", "forecast", "gut", "83", "odds") if word in text.lower()]
    Outcome.objects.update(logged_on="2026-01-01")
    assert on_home(alex)


@pytest.mark.parametrize("changes", [{"sample": True}, {"deleted_at": "2026-01-01T00:00:00Z"}])
def test_samples_and_deleted_interviews_give_home_nothing_to_say(alex, cast, changes):
    for name in ("Northwind", "Fabrikam"):
        moment(interview(cast.alex, name))
    Interview.objects.update(**changes)

    assert not on_home(alex)


def test_it_is_found_before_under_everything_else(alex, cast):
    assert LINK in alex.get(f"/move-on/{interview(cast.alex).pk}/").content.decode()


def test_naming_it_costs_home_four_questions_to_the_store_at_most(alex, cast, django_assert_max_num_queries):
    from django.utils import timezone

    from secondtake_app.steps.move_on import learned

    foresaw(interview(cast.alex), 40)
    with django_assert_max_num_queries(4):
        assert not learned.has_something_to_say(cast.alex, timezone.now())


@pytest.fixture
def full(cast):
    """Twelve interviews with all that there can be: lessons, what stays, forecasts and ends."""
    kinds = [*Outcome.Kind] * 3
    for number in range(12):
        one = interview(cast.alex, f"I {number}", 30 - number, right="On time", asked="Why us?")
        moment(one, after=("passed", "ran_on")[number % 2])
        foresaw(one, number * 8)
        ended(one, kinds[number])


@pytest.mark.parametrize("path", [ROOMS, AGAIN, GUT, ODDS, "/"])
@pytest.mark.parametrize("filled", [False, True])
def test_no_page_says_what_nobody_can_know_or_measures_the_person(alex, request, path, filled):
    if filled:
        request.getfixturevalue("full")
    text = text_of(alex, path).lower()

    assert [] == [word for word in NEVER if word in text]
    assert [] == [found for found in re.findall(r"\bscore\b", text) if "brier score" not in text]


@pytest.mark.parametrize("path", [ROOMS, AGAIN, GUT, ODDS])
def test_what_went_right_stands_before_what_did_not(alex, full, path):
    text = text_of(alex, path)

    right, tripped = text.find("went right"), text.find("kept a moment")
    assert tripped == -1 or 0 <= right < tripped


@pytest.mark.parametrize("path", [ROOMS, AGAIN, GUT, ODDS])
def test_it_is_only_looked_at(alex, path):
    assert 405 == alex.post(path).status_code
