"""What Reflect decides, as plain values."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from secondtake_app.steps.reflect import rules
from secondtake_app.steps.reflect.rules import Evening, State

PAGES = [
    (Evening(call_first=True), "call"),
    (Evening(), "remember"),
    (Evening(asked=True), "right"),
    (Evening(asked=True, right=True), "answers"),
    (Evening(asked=True, right=True, details_offered=True), "feeling"),
    (Evening(asked=True, right=True, details_offered=True, foreseen=True), "record"),
]
WITH_RECORD = {"asked": True, "right": True, "details_offered": True, "foreseen": True, "record_answered": True}


@pytest.mark.parametrize(("evening", "page"), PAGES)
def test_it_asks_one_question_after_the_other(evening, page):
    assert page == rules.next_page(evening)


def test_a_record_is_only_debriefed_once_it_is_known_who_speaks():
    assert "speakers" == rules.next_page(Evening(**WITH_RECORD, has_record=True))
    assert "debrief" == rules.next_page(Evening(**WITH_RECORD, has_record=True, speakers_known=True))
    assert "debrief" == rules.next_page(Evening(**WITH_RECORD))


def test_a_chosen_moment_is_written_before_the_close():
    assert "moment" == rules.next_page(Evening(**WITH_RECORD, chosen=True, unwritten="one"))
    assert "close" == rules.next_page(Evening(**WITH_RECORD, chosen=True))


def test_a_closed_evening_leads_to_what_was_kept_and_asks_nothing():
    assert "debrief" == rules.next_page(Evening(closed=True, call_first=True))
    assert State.CLOSED == rules.state(Evening(closed=True))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- why us\n\n* why leave", ["why us", "why leave"]),
        ("1. first\n2) second\n 3.5 percent of what", ["first", "second", "3.5 percent of what"]),
        ("same\nsame", ["same"]),
        ("  \n\t", []),
        ("x" * 600, ["x" * 500]),
    ],
)
def test_recall_is_read_line_by_line(text, lines):
    assert lines == rules.recall_lines(text)


def test_three_moments_are_the_most():
    assert rules.may_keep(0, 3)
    assert rules.may_keep(2, 1)
    assert not rules.may_keep(2, 2)


def test_the_box_is_over_only_when_its_minutes_are_spent():
    assert not rules.box_is_over(20 * 60 - 1, 20)
    assert rules.box_is_over(20 * 60, 20)


@pytest.mark.parametrize(("seconds", "said"), [(0, "less than a minute"), (65, "1 minute"), (1080, "18 minutes")])
def test_time_is_told_as_a_person_would(seconds, said):
    assert said == rules.spent(seconds)


def test_a_worry_is_parked_until_six_tomorrow_where_the_person_is_also_over_the_end_of_summer_time():
    berlin = ZoneInfo("Europe/Berlin")

    assert datetime(2026, 10, 25, 18, 0, tzinfo=berlin) == rules.park_until(
        datetime(2026, 10, 24, 23, 30, tzinfo=berlin)
    )


@pytest.mark.parametrize(
    ("reason", "note", "may"),
    [
        ("feedback", "they wrote back", True),
        ("feedback", "  ", False),
        ("", "again", False),
        ("rumination", "x", False),
    ],
)
def test_a_closed_debrief_opens_only_for_something_new_said_in_words(reason, note, may):
    assert may == rules.may_reopen(reason, note)


def test_spans_overlap_where_they_share_a_character():
    assert rules.overlaps([[2, 0, 5]], [[2, 4, 9]])
    assert not rules.overlaps([[2, 0, 5]], [[2, 5, 9]])
    assert not rules.overlaps([[2, 0, 5]], [[3, 0, 5]])
