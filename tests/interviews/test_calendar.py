"""The calendar's pages: dates as a file, and under a secret address that can be taken back and opens nothing else."""

from datetime import timedelta

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from icalendar import Calendar

from secondtake_app.interviews.models import CalendarAddress, Interview, Opportunity


def events(data):
    return Calendar.from_ical(data).walk("VEVENT")


@pytest.fixture
def northwind(cast):
    job = Opportunity.objects.create(owner=cast.alex)
    soon = timezone.now() + timedelta(days=3)
    return Interview.objects.create(owner=cast.alex, opportunity=job, title="Northwind", happened_at=soon)


def test_all_dates_are_one_file(alex, northwind):
    (event,) = events(alex.get("/calendar/second-take.ics").content)

    assert (f"interview-{northwind.pk}@second-take", "Northwind") == (event["uid"], event["summary"])


def test_one_interview_is_a_file_for_its_owner_alone(alex, cast, northwind):
    assert 200 == alex.get(f"/calendar/{northwind.pk}.ics").status_code
    Interview.objects.update(owner=cast.jo)
    assert 404 == alex.get(f"/calendar/{northwind.pk}.ics").status_code


def test_an_interview_without_a_time_is_no_file(alex, northwind):
    Interview.objects.update(happened_at=None)

    assert 404 == alex.get(f"/calendar/{northwind.pk}.ics").status_code


PUBLIC = override_settings(
    PUBLIC_URL="https://take.example", PUBLIC_HOST="take.example", ALLOWED_HOSTS=["127.0.0.1", "take.example"]
)


@pytest.fixture
def anybody(db):
    with PUBLIC:
        yield Client(headers={"host": "take.example"})


def feed_of(alex):
    page = alex.post("/calendar/address/").content.decode()
    return page.partition("https://take.example")[2].partition('"')[0]


def test_without_a_public_address_there_is_none_to_subscribe_to(alex):
    alex.post("/calendar/address/")

    assert not CalendarAddress.objects.exists()
    assert "PUBLIC_URL" in alex.get("/calendar/").content.decode()


def test_a_calendar_program_reads_the_dates_without_a_session(alex, anybody, northwind):
    (event,) = events(anybody.get(feed_of(alex)).content)

    assert "Northwind" == event["summary"]


def test_a_new_address_or_none_ends_the_one_before(alex, anybody, northwind):
    first = feed_of(alex)
    second = feed_of(alex)

    assert [404, 200] == [anybody.get(first).status_code, anybody.get(second).status_code]
    alex.post("/calendar/address/", {"forget": "1"})
    assert 404 == anybody.get(second).status_code


def test_the_address_itself_is_not_in_the_store(alex, anybody):
    token = feed_of(alex).rpartition("/")[2].removesuffix(".ics")

    assert len(token) > 20
    assert not CalendarAddress.objects.filter(token_hash__contains=token).exists()


@pytest.mark.parametrize("path", ["/", "/settings/", "/calendar/", "/calendar/second-take.ics", "/enter/x/", "/help/"])
def test_nothing_else_stands_under_the_public_address(anybody, alex, path):
    assert 404 == anybody.get(path).status_code


@pytest.mark.parametrize("path", ["/", "/calendar/"])
def test_not_even_for_a_browser_that_was_let_in(alex, anybody, path):
    anybody.cookies = alex.cookies

    assert 404 == anybody.get(path).status_code


def test_a_program_that_has_the_newest_copy_is_told_so_and_one_whose_copy_is_old_gets_the_new(alex, anybody, northwind):
    Interview.objects.update(updated_at=timezone.now() - timedelta(days=1))
    path = feed_of(alex)
    first = anybody.get(path)
    known = {"if-none-match": first["ETag"]}
    assert (304, b"") == ((again := anybody.get(path, headers=known)).status_code, again.content)
    alex.post(f"/interviews/{northwind.pk}/about/", {"title": "Northwind, moved", "happened_at": "2031-01-01 10:00"})
    changed = anybody.get(path, headers=known)

    assert 200 == changed.status_code
    assert first["ETag"] != changed["ETag"]
    (before,), (after,) = events(first.content), events(changed.content)
    assert before["sequence"] < after["sequence"]
    assert before["last-modified"].dt < after["last-modified"].dt


def test_a_feed_is_kept_by_no_proxy_and_asked_for_anew_by_the_program(alex, anybody, northwind):
    assert "private, no-cache" == anybody.get(feed_of(alex))["Cache-Control"]


def test_a_program_may_ask_for_the_head_alone(alex, anybody, northwind):
    told = anybody.head(feed_of(alex))

    assert (200, b"") == (told.status_code, told.content)
    assert told["ETag"]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_feed_can_only_be_read(alex, anybody, northwind, method):
    assert 405 == getattr(anybody, method)(feed_of(alex)).status_code


def test_an_address_that_nobody_made_says_nothing(anybody, alex):
    assert 404 == anybody.get("/calendar/feed/guess.ics").status_code


def test_an_interview_that_was_called_off_has_left_the_calendar(alex, northwind):
    Interview.objects.update(called_off_at=timezone.now())

    assert [] == events(alex.get("/calendar/second-take.ics").content)
    assert 404 == alex.get(f"/calendar/{northwind.pk}.ics").status_code
