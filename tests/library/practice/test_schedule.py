"""A card is FSRS's own without a date, is told best on the day with one, and lets go afterwards."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.practice.queue import end_of_day
from secondtake.practice.schedule import (
    NO_DATE,
    Card,
    Grade,
    NotUtc,
    ReadyBy,
    Stage,
    days_ahead,
    local_day,
    new_card,
    recall,
    replan,
    review,
)

MONDAY = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
DAY = timedelta(days=1)
GRADES = st.lists(st.tuples(st.sampled_from(Grade), st.integers(0, 60 * 24 * 90)), min_size=1, max_size=25)
"""Grades, and how many minutes after the one before each was given."""


def in_days(*days: int, **rest) -> ReadyBy:
    return ReadyBy(tuple(MONDAY.date() + day * DAY for day in days), **rest)


def taken(grades, ready_by=NO_DATE, start=MONDAY):
    """The days on which a card is met when each take is done as it falls due, and the card after them."""
    card, now, met = new_card(start), start, []
    for grade in grades:
        card, _ = review(card, grade, now, ready_by)
        met.append((local_day(now, ready_by.zone) - local_day(start, ready_by.zone)).days)
        if card.due is None:
            break
        now = card.due
    return met, card


def good(times: int) -> list[Grade]:
    return [Grade.GOOD] * times


def test_the_intervals_of_fsrs_as_one_readable_line():
    grades = [*good(6), Grade.AGAIN, Grade.AGAIN, *good(5)]
    card, now, intervals = new_card(MONDAY), MONDAY, []
    for grade in grades:
        card, _ = review(card, grade, now)
        intervals.append((card.fsrs_due - now).days)
        now = card.fsrs_due

    assert [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21] == intervals


@given(GRADES)
def test_without_a_date_it_is_fsrs_review_for_review(takes):
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    theirs, ours, now = fsrs.Card(card_id=1, due=MONDAY), new_card(MONDAY), MONDAY
    for grade, minutes in takes:
        now += timedelta(minutes=minutes)
        theirs, _ = scheduler.review_card(theirs, fsrs.Rating(grade), now)
        ours, _ = review(ours, grade, now)

        assert (theirs.due, theirs.stability, theirs.difficulty) == (ours.fsrs_due, ours.stability, ours.difficulty)
        assert (theirs.state, theirs.step, theirs.last_review) == (ours.stage, ours.step, ours.last_take)
        assert ours.due in (theirs.due, None)
        assert ours.rests is (ours.good_takes >= 3)
        assert scheduler.get_card_retrievability(theirs, now + DAY) == recall(ours, now + DAY)


@given(GRADES)
def test_a_date_changes_when_a_card_comes_and_not_what_is_known_of_it(takes):
    plain, dated, now = new_card(MONDAY), new_card(MONDAY), MONDAY
    for grade, minutes in takes:
        now += timedelta(minutes=minutes)
        plain, _ = review(plain, grade, now)
        dated, _ = review(dated, grade, now, in_days(5, 40, 200))

        assert (plain.fsrs_due, plain.stability, plain.stage) == (dated.fsrs_due, dated.stability, dated.stage)


@pytest.mark.parametrize(
    ("days", "met"),
    [
        (2, [0, 1]),
        (3, [0, 1, 2]),
        (7, [0, 2, 4, 5, 6]),
        (10, [0, 2, 6, 8, 9]),
        (14, [0, 2, 8, 10, 12, 13]),
        (28, [0, 2, 10, 18, 22, 24, 26, 27]),
    ],
)
def test_takes_are_spaced_over_the_days_left_and_the_last_is_on_the_eve(days, met):
    told, card = taken(good(len(met)), in_days(days))

    assert met == told
    assert card.for_day is None


def test_what_does_not_come_is_met_sooner_and_still_spaced():
    met, _ = taken([Grade.GOOD, Grade.AGAIN, *good(5)], in_days(10))

    assert [0, 2, 3, 5, 7, 8, 9] == met


def test_then_it_lets_go_and_fsrs_goes_on_but_not_before_the_day_is_over():
    _, known = taken(good(3), in_days(3))
    _, hardly = taken([Grade.HARD] * 3, in_days(3))

    assert known.due == known.fsrs_due > MONDAY + 4 * DAY
    assert MONDAY + 4 * DAY == hardly.due > hardly.fsrs_due


def test_a_card_that_did_not_come_on_the_eve_is_tried_once_more_that_evening():
    eve = MONDAY + 2 * DAY
    card, _ = review(new_card(MONDAY), Grade.GOOD, MONDAY, in_days(3))
    failed, _ = review(card, Grade.AGAIN, eve, in_days(3))
    hard, _ = review(card, Grade.HARD, eve, in_days(3))

    assert timedelta(minutes=1) == failed.due - eve
    assert date(2026, 3, 5) == failed.for_day
    assert hard.due >= MONDAY + 4 * DAY


@pytest.mark.parametrize("grade", Grade)
def test_nothing_is_put_on_the_day_of_the_interview_itself(grade):
    card, _ = review(new_card(MONDAY), grade, MONDAY, in_days(0))

    assert card.due >= MONDAY + DAY


def test_the_next_of_several_interviews_counts_and_then_the_one_after():
    both = in_days(4, 12)
    met, card = taken(good(6), both)

    assert [0, 2, 3, 7, 9, 10] == met
    assert date(2026, 3, 14) == card.for_day
    assert [0, 2, 3] == taken(good(3), in_days(4))[0]


@given(st.lists(st.sampled_from(Grade), min_size=1, max_size=12), st.integers(2, 90))
def test_a_date_never_makes_a_card_wait_longer_than_fsrs_would_by_days(grades, days):
    ready_by = in_days(days)
    card, now = new_card(MONDAY), MONDAY
    for grade in grades:
        card, _ = review(card, grade, now, ready_by)
        if card.for_day is None or card.due.date() >= ready_by.days[0]:
            return

        assert card.due.date() <= max(card.fsrs_due.date(), now.date() + max(1, round(card.stability)) * DAY)
        assert now < card.due
        now = card.due


def test_a_card_without_an_interview_rests_after_three_good_takes():
    met, card = taken(good(9))

    assert 3 == len(met)
    assert card.rests


def test_a_take_that_did_not_come_starts_the_count_again_and_a_hard_one_leaves_it():
    _, missed = taken([Grade.GOOD, Grade.GOOD, Grade.AGAIN, Grade.GOOD])
    _, hard = taken([Grade.GOOD, Grade.HARD, Grade.GOOD])

    assert (1, False) == (missed.good_takes, missed.rests)
    assert (2, False) == (hard.good_takes, hard.rests)


def test_it_wakes_when_an_interview_is_planned_and_rests_again_when_that_is_called_off():
    _, resting = taken(good(3))
    later = MONDAY + 60 * DAY
    woken = replan(resting, later, in_days(70))

    assert (later.date(), date(2026, 5, 11)) == (woken.due.date(), woken.for_day)
    assert resting == replan(woken, later, NO_DATE)


def test_an_interview_that_is_moved_moves_the_takes():
    card, _ = review(new_card(MONDAY), Grade.GOOD, MONDAY, in_days(30))
    sooner = replan(card, MONDAY, in_days(3))

    assert (MONDAY + 2 * DAY, MONDAY + DAY) == (card.due, sooner.due)
    assert sooner == replan(sooner, MONDAY, in_days(3))


@given(GRADES, st.lists(st.integers(-5, 60), max_size=4), st.integers(0, 70))
def test_that_days_pass_never_makes_a_card_due_that_was_not(takes, days, later):
    """So a store may ask for the cards whose due moment has come, and no others."""
    card, now, ready_by = new_card(MONDAY), MONDAY, in_days(*days)
    for grade, minutes in takes:
        now += timedelta(minutes=minutes)
        card, _ = review(card, grade, now, ready_by)
    then = now + later * DAY
    end = end_of_day(then, UTC)
    stands = replan(card, then, ready_by)

    assert stands.due is None or stands.due >= end or card.due < end


def test_so_many_takes_as_the_person_asks_for():
    def with_takes(number):
        card, now, met = new_card(MONDAY), MONDAY, []
        for left in reversed(range(number)):
            met.append((now - MONDAY).days)
            card, _ = review(card, Grade.GOOD, now, in_days(10, takes=left))
            now = card.due
        return met, card

    assert [0, 9] == with_takes(2)[0]
    assert [0, 7, 9] == with_takes(3)[0]
    assert [0, 3, 6, 8, 9] == with_takes(5)[0]
    assert [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9] == with_takes(12)[0]
    assert date(2026, 3, 13) <= with_takes(3)[1].due.date()


def test_days_are_those_where_the_person_lives():
    """An interview on the 12th: the eve is the 11th where Alex lives, whatever day it is in Greenwich."""
    zone = ZoneInfo("Pacific/Auckland")
    start = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    ready_by = ReadyBy((date(2026, 3, 12),), zone)
    card, now, met = new_card(start), start, []
    for _ in range(5):
        met.append(local_day(now, zone).day)
        card, _ = review(card, Grade.GOOD, now, ready_by)
        now = card.due

    assert [2, 4, 8, 10, 11] == met


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_a_late_take_stays_on_its_day_when_the_clocks_change(zone):
    place = ZoneInfo(zone)
    for month in (3, 4, 9, 10, 11):
        start = datetime(2026, month, 1, 23, 30, tzinfo=place).astimezone(UTC)
        for days in range(2, 40):
            eve = local_day(start, place) + (days - 1) * DAY
            ready_by = ReadyBy((eve + DAY,), place, takes=1)
            card, _ = review(new_card(start), Grade.GOOD, start, ready_by)

            assert (eve, 23, 30) == (local_day(card.due, place), *hour(card.due, place))


def hour(moment, place):
    """What the clock on the wall shows."""
    local = moment.astimezone(place)
    return local.hour, local.minute


def test_the_days_ahead_are_told_before_they_come():
    now = MONDAY

    assert (2, 4, 8, 10, 11) == tuple(day.day for day in days_ahead(new_card(now), now, in_days(10)))
    assert () == days_ahead(new_card(now), now, NO_DATE)


def test_a_take_knows_when_it_was_due_what_for_and_what_was_expected():
    card, first = review(new_card(MONDAY), Grade.GOOD, MONDAY, in_days(10))
    _, second = review(card, Grade.HARD, card.due, in_days(10))

    assert (MONDAY, None, None) == (first.was_due, first.for_day, first.expected)
    assert (card.due, date(2026, 3, 12), Grade.HARD) == (second.was_due, second.for_day, second.grade)
    assert 0.85 < second.expected < 0.95


@pytest.mark.parametrize(
    "moment",
    [
        MONDAY.replace(tzinfo=None),
        datetime(2026, 3, 2, 19, tzinfo=timezone(timedelta(hours=1))),
        datetime(2026, 1, 2, 19, tzinfo=ZoneInfo("Europe/London")),
    ],
)
def test_a_moment_that_is_not_in_utc_is_refused_in_words(moment):
    for schedule in (
        lambda: new_card(moment),
        lambda: review(new_card(MONDAY), Grade.GOOD, moment),
        lambda: replan(new_card(MONDAY), moment, ReadyBy()),
    ):
        with pytest.raises(NotUtc, match=r"not in UTC. Nothing was scheduled") as refused:
            schedule()
        assert moment == refused.value.moment


def test_utc_by_any_of_its_names_is_utc():
    assert new_card(MONDAY) == new_card(MONDAY.replace(tzinfo=ZoneInfo("UTC")))


def test_a_clock_that_was_set_back_breaks_nothing():
    card, _ = review(new_card(MONDAY), Grade.GOOD, MONDAY, in_days(10))
    again, _ = review(card, Grade.GOOD, MONDAY - DAY, in_days(10))

    assert again.due > MONDAY - DAY


def test_a_card_survives_a_store_that_keeps_columns():
    card, _ = review(new_card(MONDAY), Grade.AGAIN, MONDAY, in_days(10))
    columns = (card.due, card.for_day, 0, MONDAY, 1, card.fsrs_due, 1, 0, card.stability, card.difficulty)
    kept = Card(*columns[:4], Grade(columns[4]), columns[5], Stage(columns[6]), *columns[7:])

    assert kept == card
