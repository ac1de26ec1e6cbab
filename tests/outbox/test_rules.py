"""When a letter may leave: the arithmetic of hours, zones and waiting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from secondtake_app.outbox import rules

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "zone", "morning"),
    [
        ("2026-11-24T19:00", "Europe/London", "2026-11-25T08:30+00:00"),
        ("2026-11-24T19:00", "America/New_York", "2026-11-25T08:30-05:00"),
        ("2026-11-24T19:00", "Asia/Tokyo", "2026-11-25T08:30+09:00"),
        ("2026-11-24T06:00", "Europe/London", "2026-11-24T08:30+00:00"),
        ("2026-11-24T08:00", "Europe/London", "2026-11-25T08:30+00:00"),
        ("2026-10-24T20:00", "Europe/London", "2026-10-25T08:30+00:00"),  # the clocks go back that night
        ("2026-03-28T20:00", "Europe/London", "2026-03-29T08:30+01:00"),  # and forward
        ("2026-12-31T23:30", "Pacific/Auckland", "2027-01-02T08:30+13:00"),
    ],
)
def test_morning_is_half_past_eight_where_the_recipient_is(now, zone, morning):
    found = rules.morning(datetime.fromisoformat(now).replace(tzinfo=UTC), ZoneInfo(zone))

    assert datetime.fromisoformat(morning) == found


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [("07:59", True), ("08:00", False), ("19:59", False), ("20:00", True), ("00:00", True), ("12:00", False)],
)
def test_quiet_hours_are_from_eight_to_eight(clock, quiet):
    at = datetime.fromisoformat(f"2026-11-24T{clock}").replace(tzinfo=ZoneInfo("Asia/Kolkata"))

    assert quiet == rules.is_quiet(at.astimezone(UTC), ZoneInfo("Asia/Kolkata"))


def test_an_hour_is_missed_two_hours_later_and_not_before():
    assert not rules.missed(NOW, NOW + timedelta(hours=2))
    assert rules.missed(NOW, NOW + timedelta(hours=2, seconds=1))


def test_the_waits_grow_and_end_after_about_a_day():
    waits = []
    while again := rules.next_try(len(waits) + 1, NOW):
        waits.append(again - NOW)

    assert [2, 5, 15, 60, 240, 240, 240, 240, 240] == [wait.total_seconds() / 60 for wait in waits]
    assert timedelta(hours=20) < sum(waits, timedelta()) <= rules.GIVE_UP


def test_sent_is_looked_at_some_ten_times_and_ever_more_rarely():
    at, looks = NOW + rules.LOOK_AFTER, 0
    while at <= NOW + rules.LOOK_UNTIL:
        following, looks = rules.next_look(NOW, at), looks + 1
        assert following - at >= rules.LOOK_AFTER
        at = following

    assert 8 <= looks <= 12


@pytest.mark.parametrize(
    "other",
    [("Thanks", "Dear Priya", "p@northwind.example"), ("Thank you", "Dear Tom", "p@northwind.example"),
     ("Thank you", "Dear Priya", "t@northwind.example"), ("Thank you\0Dear", "Priya", "p@northwind.example")],
)  # fmt: skip
def test_any_other_text_or_address_has_another_fingerprint(other):
    assert rules.digest("Thank you", "Dear Priya", "p@northwind.example") != rules.digest(*other)
