"""The queue of a day: the nearest interview first, no more than the person wants, and nothing left out unsaid."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.practice.queue import Limit, Short, Waiting, end_of_day, of_the_day
from secondtake.practice.schedule import Card, Grade, ReadyBy, new_card, replan, review

NOW = datetime(2026, 3, 9, 18, 0, tzinfo=UTC)
DAY = timedelta(days=1)
THURSDAY, NEXT_WEEK = date(2026, 3, 12), date(2026, 3, 18)


def waiting(key, days_ago=3, *, days=(), grades=(Grade.GOOD,), minutes=3.0) -> Waiting:
    """A card whose takes were so many days ago, a day apart."""
    start = NOW - days_ago * DAY
    card = new_card(start)
    for at, grade in enumerate(grades):
        card, _ = review(card, grade, start + at * DAY, ReadyBy(days))
    return Waiting(key, replan(card, start, ReadyBy(days)), days, minutes)


def keys(cards):
    return [one.key for one in cards]


def test_the_nearest_interview_comes_first_then_what_has_faded_most():
    cards = [
        waiting("no interview"),
        waiting("next week", days=(NEXT_WEEK,)),
        waiting("thursday", days=(THURSDAY,)),
        waiting("thursday, faded", 6, days=(THURSDAY,)),
        waiting("thursday, never taken", grades=(), days=(THURSDAY,)),
    ]

    assert ["thursday, never taken", "thursday, faded", "thursday", "next week", "no interview"] == keys(
        of_the_day(cards, NOW).today
    )


def test_what_is_due_later_today_is_in_and_what_is_due_tomorrow_is_not():
    tonight = Waiting("tonight", Card(NOW + 5 * timedelta(hours=1)))
    tomorrow = Waiting("tomorrow", Card(NOW + 7 * timedelta(hours=1)))

    assert ["tonight"] == keys(of_the_day([tonight, tomorrow], NOW).today)


def test_the_day_ends_where_the_person_lives():
    card = Waiting("tonight", Card(NOW + 3 * timedelta(hours=1)))

    assert () == of_the_day([card], NOW, zone=ZoneInfo("Asia/Dubai")).today
    assert ["tonight"] == keys(of_the_day([card], NOW, zone=ZoneInfo("America/Lima")).today)
    assert datetime(2026, 3, 9, 23, tzinfo=UTC) == end_of_day(NOW, ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("limit", "fit"),
    [
        (Limit(), 4),
        (Limit(takes=2), 2),
        (Limit(takes=0), 0),
        (Limit(minutes=0), 0),
        (Limit(minutes=1), 1),
        (Limit(minutes=9), 3),
        (Limit(minutes=11.9), 3),
        (Limit(minutes=100, takes=3), 3),
        (Limit(minutes=5, takes=3), 1),
    ],
)
def test_no_more_than_the_person_wants_and_at_least_one(limit, fit):
    cards = [waiting(str(n)) for n in range(4)]
    queue = of_the_day(cards, NOW, limit)

    assert fit == len(queue.today)
    assert sorted(keys(cards)) == sorted(keys(queue.today + queue.left))


def test_what_does_not_fit_is_said_by_interview():
    cards = [
        waiting("a", days=(THURSDAY,)),
        waiting("b", days=(THURSDAY,), minutes=4),
        waiting("c", days=(NEXT_WEEK,)),
        waiting("d"),
    ]
    queue = of_the_day(cards, NOW, Limit(minutes=3))

    assert (Short(THURSDAY, 1, 4), Short(NEXT_WEEK, 1, 3), Short(None, 1, 3)) == queue.short
    assert 3 == queue.minutes


def test_what_was_done_today_counts():
    assert Limit(minutes=6, takes=0) == Limit(minutes=10, takes=2).after(minutes=4, takes=3)
    assert () == of_the_day([waiting("a")], NOW, Limit(takes=2).after(minutes=6, takes=2)).today


def test_a_card_whose_interview_is_over_is_let_go_and_the_new_date_is_handed_back():
    grades = (Grade.GOOD, Grade.GOOD, Grade.GOOD)
    passed = waiting("passed", 5, days=(date(2026, 3, 8),), grades=grades)
    late = Waiting("late", Card(NOW - DAY, date(2026, 3, 8), 1, NOW - 4 * DAY, Grade.GOOD, NOW + 9 * DAY, stability=11))
    queue = of_the_day([Waiting("passed", Card(**columns(passed.card, due=NOW - DAY))), late], NOW)

    assert () == queue.today
    assert {"passed": None, "late": NOW + 9 * DAY} == {one.key: one.card.due for one in queue.moved}


def columns(card, **changed):
    return {name: getattr(card, name) for name in Card.__slots__} | changed


def test_a_card_is_let_be_on_the_day_of_its_interview():
    card = waiting("today", days=(NOW.date(),))
    queue = of_the_day([card], NOW)

    assert () == queue.today
    assert [NOW.date() + DAY] == [one.card.due.date() for one in queue.moved]


def test_a_card_is_let_go_when_its_interview_is_no_longer_among_its_days():
    card = waiting("called off", 2, days=(THURSDAY,), grades=(Grade.GOOD, Grade.GOOD))
    called_off = Waiting("called off", Card(**columns(card.card, due=NOW)), ())

    assert ["called off"] == keys(of_the_day([called_off], NOW).moved)


def test_a_card_that_rests_is_not_put_up():
    resting = waiting("rests", 20, grades=(Grade.GOOD,) * 3)
    stale = Waiting("stale", Card(**columns(resting.card, due=NOW - DAY)))
    queue = of_the_day([resting, stale], NOW)

    assert () == queue.today
    assert ["stale"] == keys(queue.moved)
    assert queue.moved[0].card.rests


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(Grade), st.integers(-3, 20)), max_size=12))
def test_due_cards_alone_give_the_same_queue_as_all_cards(made):
    """What an index on the column `due` hands over is enough."""
    cards = [
        waiting(str(n), ago, grades=(grade,), days=(NOW.date() + days * DAY,) if days % 3 else ())
        for n, (ago, grade, days) in enumerate(made)
    ]
    true = [Waiting(one.key, replan(one.card, NOW, ReadyBy(one.days)), one.days) for one in cards]
    due = [one for one in cards if one.card.due is not None and one.card.due < end_of_day(NOW, UTC)]

    assert keys(of_the_day(true, NOW).today) == keys(of_the_day(due, NOW).today)


def test_the_same_cards_give_the_same_queue_in_whatever_order_they_come():
    cards = [waiting(str(n), days=(THURSDAY,)) for n in range(9)]

    assert of_the_day(cards, NOW, Limit(takes=4)) == of_the_day(cards[::-1], NOW, Limit(takes=4))
