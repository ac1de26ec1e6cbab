"""A calendar file keeps the rules of RFC 5545, looked at line by line, and the library reads back what was written."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from secondtake_app.engines.calendar import Entry, one_object, to_ics
from strict_calendar import assert_strict

AT = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


def entry(**changed):
    return Entry(**{"uid": "interview-1@second-take", "title": "Northwind", "starts": AT, "changed": AT, **changed})


def events(data):
    return Calendar.from_ical(data).walk("VEVENT")


TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=200)
TIMES = st.integers(31_536_000, 7_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC))


@given(title=TEXTS, text=TEXTS, place=TEXTS, starts=TIMES, changed=TIMES)
def test_whatever_is_typed_the_file_keeps_the_rules(title, text, place, starts, changed):
    told = entry(title=title, text=text, place=place, starts=starts, changed=changed)
    assert_strict(to_ics([told]))
    assert_strict(one_object(told))
    (event,) = events(to_ics([told]))

    assert starts == event["dtstart"].dt


def test_the_look_at_the_rules_finds_a_broken_file():
    with pytest.raises(AssertionError):
        assert_strict(to_ics([entry()]).replace(b"\r\n", b"\n"))
    with pytest.raises(AssertionError):
        assert_strict(to_ics([entry()]).replace(b"SUMMARY:Northwind", b"SUMMARY:" + b"n" * 70))
    with pytest.raises(AssertionError):
        assert_strict(to_ics([entry()]).replace(b"140000Z", b"140000"))


def test_an_entry_comes_back_as_it_went_out():
    told = entry(title="Panel; three, “people” and Tom\\", text="a, b\nc", place="Room 4", ends=AT + timedelta(hours=1))
    (event,) = events(to_ics([told]))

    assert (told.title, told.text, told.place) == (event["summary"], event["description"], event["location"])
    assert (AT, AT + timedelta(hours=1)) == (event["dtstart"].dt, event["dtend"].dt)


def test_a_time_of_any_zone_goes_out_as_the_same_instant():
    (event,) = events(to_ics([entry(starts=datetime(2026, 7, 1, 9, 0, tzinfo=LONDON))]))

    assert datetime(2026, 7, 1, 8, 0, tzinfo=UTC) == event["dtstart"].dt


def test_the_same_thing_keeps_its_uid_and_counts_up_when_it_changes():
    moved = entry(title="Northwind, moved", changed=AT + timedelta(seconds=1))
    (before,), (after,) = events(to_ics([entry()])), events(to_ics([moved]))

    assert before["uid"] == after["uid"]
    assert before["sequence"] < after["sequence"]


def test_the_same_dates_are_the_same_bytes_whenever_they_are_asked_for():
    assert to_ics([entry()]) == to_ics([entry()])


def test_what_ends_before_it_starts_has_no_end():
    (event,) = events(to_ics([entry(ends=AT - timedelta(hours=1))]))

    assert "dtend" not in event
