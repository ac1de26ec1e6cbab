"""The calendar: dates out as a file or under a secret address, an invitation in, and whatever else is dropped there."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from icalendar import Calendar

from secondtake_app.engines.calendar import Entry, NotAnInvitation, read_invitation, to_ics
from secondtake_app.interviews.models import CalendarAddress, Interview, Opportunity

AT = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
INVITATION = """\
BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Pacific Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0700
TZOFFSETTO:-0800
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E008
SUMMARY:Interview: data analyst\\, Northwind
DTSTART;TZID=Pacific Standard Time:20261124T060000
DTEND;TZID=Pacific Standard Time:20261124T065000
LOCATION:Microsoft Teams
ORGANIZER;CN=Dana Whitfield:mailto:dana@harbour.example
ATTENDEE;CN="Priya Raman";ROLE=REQ-PARTICIPANT:mailto:priya@northwind.example
ATTENDEE;CN=priya@northwind.example:MAILTO:priya@northwind.example
ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@northwind.example
ATTENDEE:mailto:tom@northwind.example
END:VEVENT
END:VCALENDAR
"""


def entry(**changed):
    return Entry(**{"uid": "interview-1@second-take", "title": "Northwind", "starts": AT, **changed})


def events(data):
    return Calendar.from_ical(data).walk("VEVENT")


def test_an_entry_comes_back_as_it_went_out():
    told = entry(title="Panel; three, “people”\nand Tom", text="a, b", place="Room 4", ends=AT + timedelta(hours=1))
    (event,) = events(to_ics([told], AT))

    assert (told.title, told.text, told.place) == (event["summary"], event["description"], event["location"])
    assert (AT, AT + timedelta(hours=1)) == (event["dtstart"].dt, event["dtend"].dt)


def test_a_time_of_any_zone_goes_out_as_the_same_instant():
    (event,) = events(to_ics([entry(starts=datetime(2026, 7, 1, 9, 0, tzinfo=LONDON))], AT))

    assert datetime(2026, 7, 1, 8, 0, tzinfo=UTC) == event["dtstart"].dt


def test_the_same_thing_keeps_its_uid():
    assert [e["uid"] for e in events(to_ics([entry()], AT))] == [
        e["uid"] for e in events(to_ics([entry(title="Northwind, moved")], AT + timedelta(days=1)))
    ]


def test_an_invitation_says_when_where_and_who():
    found = read_invitation(INVITATION.encode(), LONDON)

    assert ("Interview: data analyst, Northwind", "Microsoft Teams") == (found.title, found.place)
    assert (AT, AT + timedelta(minutes=50)) == (found.starts, found.ends)
    assert [
        ("Dana Whitfield", "dana@harbour.example"),
        ("Priya Raman", "priya@northwind.example"),
        ("tom", "tom@northwind.example"),
    ] == [(guest.name, guest.address) for guest in found.guests]


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("DTSTART:20261124T140000Z", AT),
        ("DTSTART:20261124T140000", AT),
        ("DTSTART;TZID=Europe/Berlin:20261124T150000", AT),
        ("DTSTART;VALUE=DATE:20261124", datetime(2026, 11, 24, 9, 0, tzinfo=UTC)),
    ],
)
def test_each_way_to_tell_a_time_is_read(line, starts):
    data = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n{line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

    assert starts == read_invitation(data.encode(), LONDON).starts


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Dear Alex, see you on Tuesday",
        b"\xff\xfe\x00\x01" * 50,
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:no time\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:yesterday\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261124T140000Z",
        b"BEGIN:VEVENT\r\n" * 5000,
        b"x" * 1_000_001,
    ],
    ids=["empty", "a letter", "bytes", "no event", "no time", "no date", "cut off", "deep", "large"],
)
def test_what_is_no_invitation_is_told_in_a_sentence(data):
    with pytest.raises(NotAnInvitation, match="Nothing was stored"):
        read_invitation(data, LONDON)


def bring(client, text=INVITATION):
    return client.post("/calendar/bring/", {"text": text})


def test_an_invitation_starts_an_interview(alex, cast):
    assert 302 == bring(alex).status_code

    interview = Interview.objects.of(cast.alex).get()
    assert ("Interview: data analyst, Northwind", AT) == (interview.title, interview.happened_at)
    assert {"dana@harbour.example", "priya@northwind.example", "tom@northwind.example"} == {
        person.address for person in interview.people.all()
    }


def test_a_moved_invitation_moves_its_interview(alex, cast):
    bring(alex)
    Interview.objects.update(title="Northwind")
    bring(alex, INVITATION.replace("20261124T06", "20261125T06"))

    interview = Interview.objects.of(cast.alex).get()
    assert ("Northwind", AT + timedelta(days=1)) == (interview.title, interview.happened_at)
    assert 3 == interview.people.count()


def test_a_meeting_that_is_called_off_starts_nothing(alex, cast):
    told = bring(alex, INVITATION.replace("METHOD:REQUEST", "METHOD:CANCEL"))

    assert "called off" in told.content.decode()
    assert not Interview.objects.of(cast.alex).exists()


def test_what_was_pasted_and_is_no_invitation_stays_on_the_page(alex):
    told = bring(alex, "see you <b>Tuesday</b>")

    assert 400 == told.status_code
    assert "see you &lt;b&gt;Tuesday&lt;/b&gt;" in told.content.decode()


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
