"""A reminder is offered after working days, which each country has its own of; there is one, and then it is closed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake_app.interviews import business_days
from secondtake_app.interviews.business_days import Silence, after, closes_on, is_working_day, knows, silence, standing

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2020, 1, 1), date(2035, 11, 1))  # moving feasts are known until then
COUNTRIES = st.sampled_from(["GB", "US", "IN", "DE", "EG", "", "ZZ"])


@pytest.mark.parametrize(
    ("day", "country", "works"),
    [
        (date(2026, 11, 26), "US", False),  # Thanksgiving
        (date(2026, 11, 26), "GB", True),
        (date(2026, 12, 25), "GB", False),
        (date(2026, 12, 28), "GB", False),  # for Boxing Day, on a Saturday
        (date(2026, 12, 25), "", True),
        (date(2026, 11, 28), "", False),  # a Saturday
        (date(2026, 11, 27), "EG", False),  # Friday is a weekend there
        (date(2026, 11, 29), "EG", True),  # and Sunday is not
        (date(2026, 11, 26), "us", False),
    ],
)
def test_each_country_has_its_own_working_days(day, country, works):
    assert works == is_working_day(day, country)


@pytest.mark.parametrize(("country", "known"), [("GB", True), ("IN", True), ("", False), ("ZZ", False), ("  ", False)])
def test_a_country_that_is_not_known_is_said_to_be(country, known):
    assert known == knows(country)


@pytest.mark.parametrize(
    ("asked", "promised", "country", "due"),
    [
        (MONDAY, None, "GB", date(2026, 12, 2)),
        (MONDAY, None, "US", date(2026, 12, 3)),  # Thanksgiving lies between
        (MONDAY, date(2026, 11, 27), "GB", date(2026, 12, 1)),
        (MONDAY, date(2026, 11, 28), "GB", date(2026, 12, 1)),  # promised for a Saturday
        (MONDAY, MONDAY, "GB", date(2026, 11, 25)),
        (MONDAY, date(2026, 11, 20), "GB", date(2026, 12, 2)),  # a promise that was over before
        (date(2026, 11, 28), None, "ZZ", date(2026, 12, 8)),  # asked on a Saturday
        (date(2026, 12, 23), None, "GB", date(2027, 1, 6)),  # over the turn of the year
    ],
)
def test_a_reminder_is_offered_after_the_promise_else_after_asking(asked, promised, country, due):
    assert due == silence(asked, promised, country)


@pytest.mark.parametrize(
    ("today", "reminded", "stands"),
    [
        (MONDAY, None, Silence.WAIT),
        (date(2026, 12, 1), None, Silence.WAIT),
        (date(2026, 12, 2), None, Silence.REMIND),
        (date(2026, 12, 10), None, Silence.REMIND),
        (date(2026, 12, 11), None, Silence.CLOSED),  # a reminder that nobody wanted to send
        (date(2026, 12, 4), date(2026, 12, 4), Silence.REMINDED),
        (date(2026, 12, 14), date(2026, 12, 4), Silence.REMINDED),
        (date(2026, 12, 15), date(2026, 12, 4), Silence.CLOSED),
        (date(2027, 3, 1), date(2026, 12, 4), Silence.CLOSED),
    ],
)
def test_after_the_one_reminder_it_is_closed(today, reminded, stands):
    assert stands == standing(MONDAY, None, "GB", today, reminded)


@given(day=DAYS, count=st.integers(1, 15), country=COUNTRIES)
def test_what_is_due_falls_on_a_working_day_with_as_many_between(day, count, country):
    due = after(day, count, country)

    assert is_working_day(due, country)
    assert count == business_days.working_days_since(day, due, country)


@given(asked=DAYS, promised=st.none() | DAYS, country=COUNTRIES)
def test_nothing_is_closed_before_it_could_be_asked_again(asked, promised, country):
    offered = silence(asked, promised, country)

    assert asked < offered < closes_on(offered, country)
    assert Silence.REMIND == standing(asked, promised, country, offered)
