"""The hour a letter goes at: chosen, on whose clock, met, missed, slept through, and over a change of clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from post_office import NOW, state_of, sweep
from secondtake_app.interviews.models import Opportunity, Person
from secondtake_app.outbox import clocks, letters
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
EVENING = datetime(2026, 11, 24, 20, 40, tzinfo=UTC)
HOUR = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch):
    """Sets what time it is for the pages."""

    def at(now):
        monkeypatch.setattr(timezone, "now", lambda: now)

    at(NOW)
    return at


@pytest.fixture
def draft(clock, letter, alex, cast):
    """A letter to Priya, in London as Alex is, that nobody has pressed Send on."""
    cast.alex.timezone = "Europe/London"
    cast.alex.save()
    priya = Person.objects.create(owner=cast.alex, interview=letter.interview, name="Priya Raman")
    Letter.objects.update(state=State.DRAFT, person=priya, not_before=None, approved_digest="", message_id="")
    letter.refresh_from_db()
    return letter


def press(client, letter, what, **more):
    """What the page then says, in its messages and at its buttons."""
    letter.refresh_from_db()
    client.post(f"/letters/{letter.pk}/{what}/", {"version": letter.version, **more})
    letter.refresh_from_db()
    return page(client, letter)


def page(client, letter):
    return client.get(letter.page()).content.decode()


def held(letter, hour=HOUR):
    Letter.objects.update(state=State.HELD, held_until=hour, not_before=hour)
    letter.refresh_from_db()


# Chosen


def test_a_time_that_the_person_gives_is_on_the_recipient_s_clock(alex, draft):
    clocks.set_zone(draft, "America/New_York")
    told = press(alex, draft, "hold-until", until="2026-11-25T09:15")

    assert (State.HELD, datetime(2026, 11, 25, 14, 15, tzinfo=UTC)) == (draft.state, draft.held_until)
    assert "It goes on Wednesday 25 November, 09:15 their time (14:15 yours)." in told


def test_without_a_zone_of_theirs_the_page_says_that_it_is_the_person_s_own_time(alex, draft):
    told = press(alex, draft, "hold-until", until="2026-11-25T09:15")

    assert datetime(2026, 11, 25, 9, 15, tzinfo=UTC) == draft.held_until
    assert "your time; theirs isn&#x27;t known here" in told.lower()


@pytest.mark.parametrize(
    ("until", "says"),
    [
        ("", "could not be read"), ("tomorrow", "could not be read"), ("2026-11-24T15:00", "is over already"),
        ("2026-11-24T14:59", "is over already"), ("2027-11-26T09:00", "more than a year ahead"),
        ("2062-11-25T09:00", "more than a year ahead"), ("9999-12-31T23:59", "more than a year ahead"),
        ("0001-01-01T00:00", "is over already"), ("2026-11-25T09:00+99:00", "could not be read"),
    ],
)  # fmt: skip
def test_an_hour_that_can_t_be_is_said_and_holds_nothing(alex, draft, until, says):
    assert says in press(alex, draft, "hold-until", until=until)
    assert State.DRAFT == draft.state


def test_an_hour_within_a_year_is_kept_though_it_is_far(alex, draft):
    press(alex, draft, "hold-until", until="2027-11-20T09:00")

    assert State.HELD == draft.state


@pytest.mark.parametrize(
    ("until", "goes"),
    [
        ("2027-03-28T01:30", "2027-03-28T01:30+00:00"),  # a time that the clocks skip: as if they had not been moved
        ("2027-03-28T08:30", "2027-03-28T07:30+00:00"),
        ("2026-10-25T01:30", "2026-10-25T00:30+00:00"),  # a time that comes twice: the first of the two
        ("2026-10-25T08:30", "2026-10-25T08:30+00:00"),
    ],
)
def test_over_a_change_of_clocks_the_hour_is_what_their_clock_shows(alex, draft, clock, until, goes):
    clock(datetime(2026, 10, 24, 12, tzinfo=UTC) if "2026-10" in until else NOW)
    press(alex, draft, "hold-until", until=until)

    assert datetime.fromisoformat(goes) == draft.held_until


def test_the_button_until_the_morning_holds_until_the_hour_that_it_showed(alex, draft, clock):
    press(alex, draft, "hold", morning="2026-11-25T08:30:00+00:00")
    assert HOUR == draft.held_until

    Letter.objects.update(state=State.DRAFT)
    clock(HOUR + timedelta(minutes=1))
    assert "is over already" in press(alex, draft, "hold", morning="2026-11-25T08:30:00+00:00")


# Whose clock


def test_the_zone_of_a_person_is_set_on_their_letter_and_kept(alex, draft):
    told = press(alex, draft, "zone", zone="Asia/Kolkata")

    assert "Asia/Kolkata" == Person.objects.get().timezone
    assert "Their time, 5 hours 30 minutes ahead of yours" in told


def test_the_zone_of_a_recruiter_who_stands_between_is_the_recruiter_s(alex, draft):
    Opportunity.objects.update(via_recruiter=True, recruiter="Dana Whitfield")
    Letter.objects.update(to_name="Dana Whitfield")
    press(alex, draft, "zone", zone="Europe/Paris")

    assert ("Europe/Paris", "") == (Opportunity.objects.get().recruiter_timezone, Person.objects.get().timezone)
    assert "Europe/Paris" == clocks.clock_of(Letter.objects.get()).zone.key


@pytest.mark.parametrize("zone", ["Atlantis", "../../etc/passwd", "/etc/localtime", "Europe/London\0"])
def test_a_zone_that_is_none_changes_nothing(alex, draft, zone):
    assert "isn&#x27;t known here. Nothing was changed" in press(alex, draft, "zone", zone=zone)
    assert "" == Person.objects.get().timezone


@pytest.mark.parametrize(
    ("minutes", "says"),
    [(0, "the same as yours"), (60, "1 hour ahead of yours"), (-300, "5 hours behind yours"),
     (-30, "30 minutes behind yours"), (345, "5 hours 45 minutes ahead of yours")],
)  # fmt: skip
def test_the_difference_is_said_in_words(minutes, says):
    from secondtake_app.outbox import words

    assert f"their time, {says}" == words.their_time(minutes)


# The night


def test_send_in_their_night_asks_first_and_never_forbids(alex, draft, clock):
    clock(EVENING)
    told = press(alex, draft, "send")
    assert State.DRAFT == draft.state
    assert "It is 20:40 (your time; theirs isn&#x27;t known here), so nothing was sent yet" in told
    assert "Hold until 08:30<" in told
    press(alex, draft, "send", anyway="1")

    assert State.QUEUED == draft.state


def test_by_day_send_asks_nothing(alex, draft):
    press(alex, draft, "send")

    assert State.QUEUED == draft.state


def test_it_is_their_night_that_counts(alex, draft, clock):
    clocks.set_zone(draft, "Asia/Tokyo")
    told = press(alex, draft, "send")
    assert State.DRAFT == draft.state
    assert "It is 00:00 (their time, 9 hours ahead of yours)" in told
    assert "Hold until 08:30 there" in told

    clock(EVENING)
    clocks.set_zone(draft, "America/Los_Angeles")
    press(alex, draft, "send")
    assert State.QUEUED == draft.state


# Met and missed


@pytest.mark.parametrize(("late", "state"), [(timedelta(hours=1, minutes=59), State.SENT), (timedelta(0), State.SENT),
                                             (timedelta(hours=2, minutes=1), State.HELD)])  # fmt: skip
def test_a_letter_goes_by_itself_up_to_two_hours_after_its_hour(post, draft, late, state):
    letters.approve(draft, draft.version, NOW, HOUR)
    sweep(HOUR - timedelta(seconds=1))
    assert State.HELD == state_of(draft)
    sweep(HOUR + late)

    assert state == state_of(draft)


def test_a_computer_that_sleeps_over_the_hour_sends_nothing_late_and_the_letter_stands_first_on_home(
    alex, post, draft, clock
):
    letters.approve(draft, draft.version, NOW, HOUR)
    sweep(HOUR - timedelta(minutes=5))
    clock(HOUR + timedelta(hours=9))
    sweep(timezone.now())

    home = alex.get("/").content.decode()
    assert [] == post.got
    assert "your letter to Priya Raman: Its time was missed, and it was not sent late by itself." in home
    assert home.index(">Send<") < home.index(">Change<") < home.index(">Leave it<")
    assert "It was to go on Wednesday 25 November, 08:30." in page(alex, draft)


def test_a_letter_whose_undo_time_was_slept_through_is_asked_about_too(alex, post, draft, clock):
    press(alex, draft, "send")
    clock(NOW + timedelta(hours=3))
    sweep(timezone.now())
    assert "Its time was missed" in alex.get("/").content.decode()
    press(alex, draft, "send")
    sweep(timezone.now() + timedelta(minutes=3))

    assert State.SENT == state_of(draft)


@pytest.mark.parametrize(("what", "state"), [("send", State.QUEUED), ("undo", State.DRAFT), ("leave", State.DRAFT)])
def test_each_of_the_three_does_what_it_says(alex, draft, clock, what, state):
    held(draft)
    clock(HOUR + timedelta(hours=3))
    press(alex, draft, what)

    assert state == draft.state
    assert "Its time was missed" not in alex.get("/").content.decode()


def test_the_network_being_away_makes_no_letter_late_by_more_than_two_hours(post, draft, account):
    letters.approve(draft, draft.version, NOW, HOUR)
    type(account).objects.update(smtp_port=1)
    for minutes in range(0, 121, 5):
        sweep(HOUR + timedelta(minutes=minutes))
    assert State.QUEUED == state_of(draft)
    assert "until two hours after the time you chose" in draft.state_note
    type(account).objects.update(smtp_port=post.port)
    for minutes in range(121, 600, 7):
        sweep(HOUR + timedelta(minutes=minutes))

    assert [] == post.got
    assert letters.is_missed(draft, HOUR + timedelta(hours=3))


def test_the_last_try_of_a_held_letter_is_at_the_edge_of_its_two_hours(post, draft, account):
    letters.approve(draft, draft.version, NOW, HOUR)
    type(account).objects.update(smtp_port=1)
    for minutes in range(0, 120, 5):
        sweep(HOUR + timedelta(minutes=minutes))
    type(account).objects.update(smtp_port=post.port)
    sweep(HOUR + timedelta(hours=2))

    assert State.SENT == state_of(draft)


def test_a_letter_that_was_taken_back_and_sent_has_no_hour_any_more(post, draft):
    letters.approve(draft, draft.version, NOW, HOUR)
    letters.take_back(draft, NOW)
    letters.approve(draft, draft.version, NOW)
    sweep(NOW + timedelta(minutes=2))

    assert State.SENT == state_of(draft)
