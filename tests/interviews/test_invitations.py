"""Invitations as real programs write them: each begins, moves or calls off an interview, or ends in a sentence."""

import base64
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from secondtake_app.engines.invitations.model import Kind, NotAnInvitation, Note
from secondtake_app.engines.invitations.reading import read_invitations
from secondtake_app.interviews.models import Interview, Opportunity, Person
from secondtake_app.outbox.models import MailAccount

AT = datetime(2031, 11, 25, 14, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
OUTLOOK = """\
BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Pacific Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0700
TZOFFSETTO:-0800
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0800
TZOFFSETTO:-0700
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Whitfield, Dana (Harbour)":mailto:dana@harbour.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Raman, Pri
 ya":mailto:priya@northwind.example
ATTENDEE;CN=priya@northwind.example:MAILTO:priya@northwind.example
ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@northwind.example
ATTENDEE:mailto:tom@northwind.example
DESCRIPTION;LANGUAGE=en-GB:Panel of two\\, with a case.\\nJoin: https://teams.m
 icrosoft.com/l/meetup-join/19%3ameeting
UID:040000008200E00074C5B7101A82E00800000000
SUMMARY;LANGUAGE=en-GB:Interview: data analyst\\, Northwind
DTSTART;TZID=Pacific Standard Time:20311125T060000
DTEND;TZID=Pacific Standard Time:20311125T065000
DTSTAMP:20311101T101010Z
SEQUENCE:2
STATUS:CONFIRMED
LOCATION;LANGUAGE=en-GB:Microsoft Teams Meeting
X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/
 19%3ameeting
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
"""
GOOGLE = """\
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20311125T140000Z
DTEND:20311125T150000Z
DTSTAMP:20311101T101010Z
ORGANIZER;CN=Priya Raman:mailto:priya@northwind.example
UID:4k2j3h@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Priya Raman;X-NUM-GUESTS=0:mailto:p
 riya@northwind.example
ATTENDEE;CUTYPE=RESOURCE;CN=LDN-4:mailto:c_188@resource.calendar.google.com
X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
DESCRIPTION:
LOCATION:
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Chat with Northwind
END:VEVENT
END:VCALENDAR
"""
APPLE = """\
BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
TZOFFSETFROM:+0200
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
DTSTART:19961027T030000
TZNAME:CET
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:E1A2
DTSTART;TZID=Europe/Berlin:20311125T150000
DURATION:PT45M
SUMMARY:Northwind
LOCATION:Northwind\\nMarket Street 4\\, Leeds
ORGANIZER;CN="Priya Raman";EMAIL="priya@northwind.example":/aMTAwMD/principal/
ATTENDEE;CN="Tom Okafor";CUTYPE=INDIVIDUAL;EMAIL="tom@northwind.example":invalid:nomail
END:VEVENT
END:VCALENDAR
"""
ZOOM = """\
BEGIN:VCALENDAR
PRODID:-//zoom.us//iCalendar Event//EN
VERSION:2.0
METHOD:PUBLISH
CLASS:PUBLIC
BEGIN:VTIMEZONE
TZID:Europe/London
TZURL:http://tzurl.org/zoneinfo-outlook/Europe/London
X-LIC-LOCATION:Europe/London
END:VTIMEZONE
BEGIN:VEVENT
DTSTAMP:20311101T101010Z
DTSTART;TZID=Europe/London:20311125T140000
DTEND;TZID=Europe/London:20311125T143000
SUMMARY:Alex Chen <> Northwind
UID:20311101T101010Z-88@fe80:0:0:0
DESCRIPTION:Join Zoom Meeting\\nhttps://northwind.zoom.us/j/93?pwd=a
LOCATION:https://northwind.zoom.us/j/93?pwd=a
END:VEVENT
END:VCALENDAR
"""


def read(text, zone=LONDON):
    return read_invitations(text.encode() if isinstance(text, str) else text, zone)


def read_one(text, zone=LONDON):
    (found,) = read(text, zone)
    return found


def event(*lines, method="REQUEST", before=""):
    told = [f"METHOD:{method}"] if method else []
    inside = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *told, *filter(None, [before]), "BEGIN:VEVENT", *lines])
    return f"{inside}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def people(found):
    return [(guest.name, guest.address) for guest in found.guests]


def test_outlook_s_and_teams(db):
    found = read_one(OUTLOOK)

    assert (AT, AT + timedelta(minutes=50), ()) == (found.starts, found.ends, found.notes)
    assert "Interview: data analyst, Northwind" == found.title
    assert "Microsoft Teams Meeting, https://teams.microsoft.com/l/meetup-join/19%3ameeting" == found.place
    assert found.text.startswith("Panel of two, with a case.\nJoin: ")
    assert [
        ("Dana Whitfield", "dana@harbour.example"),
        ("Priya Raman", "priya@northwind.example"),
        ("tom", "tom@northwind.example"),
    ] == people(found)


def test_google_s():
    found = read_one(GOOGLE)

    assert (AT, AT + timedelta(hours=1)) == (found.starts, found.ends)
    assert "https://meet.google.com/abc-defg-hij" == found.place
    assert [("Priya Raman", "priya@northwind.example")] == people(found)


def test_apple_s():
    found = read_one(APPLE)

    assert (AT, AT + timedelta(minutes=45)) == (found.starts, found.ends)
    assert "Northwind Market Street 4, Leeds" == found.place
    assert [("Priya Raman", "priya@northwind.example"), ("Tom Okafor", "tom@northwind.example")] == people(found)


def test_zoom_s_that_names_nobody():
    found = read_one(ZOOM)

    assert (AT, AT + timedelta(minutes=30)) == (found.starts, found.ends)
    assert ("https://northwind.zoom.us/j/93?pwd=a", ()) == (found.place, found.guests)


CUSTOM = (
    "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
    "TZOFFSETFROM:{0}\r\nTZOFFSETTO:{0}\r\nEND:STANDARD\r\nEND:VTIMEZONE"
)


@pytest.mark.parametrize(
    ("line", "starts", "notes"),
    [
        ("DTSTART:20311125T140000Z", AT, ()),
        ("DTSTART:20311125T140000", AT, ()),
        ("DTSTART;TZID=Europe/Berlin:20311125T150000", AT, ()),
        ("DTSTART;TZID=W. Europe Standard Time:20311125T150000", AT, ()),
        ('DTSTART;TZID="W. Europe Standard Time":20311125T150000', AT, ()),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20311125T150000", AT, ()),
        ("DTSTART;TZID=Somewhere/Else:20311125T140000", AT, (Note.UNKNOWN_ZONE,)),
        ("DTSTART;VALUE=DATE:20311125", datetime(2031, 11, 25, 9, 0, tzinfo=UTC), (Note.WHOLE_DAY,)),
    ],
)
def test_each_way_to_tell_a_time_is_read(line, starts, notes):
    found = read_one(event("UID:1", line))

    assert (starts, notes) == (found.starts, found.notes)


def test_two_files_may_explain_a_zone_of_the_same_name_each_in_its_own_way():
    line = "DTSTART;TZID=Customized Time Zone:20311125T140000"
    east, west = (read_one(event("UID:1", line, before=CUSTOM.format(off))) for off in ("+0500", "-0500"))

    assert (9, 19) == (east.starts.hour, west.starts.hour)


def test_a_zone_may_be_explained_after_the_event_that_needs_it():
    text = event("UID:1", "DTSTART;TZID=Customized Time Zone:20311125T140000")
    text = text.replace("END:VEVENT\r\n", "END:VEVENT\r\n" + CUSTOM.format("+0500") + "\r\n")

    assert 9 == read_one(text).starts.hour


def test_a_zone_that_changes_each_second_is_not_worked_through():
    block = CUSTOM.format("+0500").replace("END:STANDARD", "RRULE:FREQ=SECONDLY\r\nEND:STANDARD")
    found = read_one(event("UID:1", "DTSTART;TZID=Customized Time Zone:20311125T140000", before=block))

    assert (Note.UNKNOWN_ZONE,) == found.notes


@pytest.mark.parametrize(
    ("lines", "ends"),
    [
        (["DTEND:20311125T130000Z"], None),
        (["DTEND:20320125T130000Z"], None),
        (["DURATION:PT1H"], AT + timedelta(hours=1)),
        (["DURATION:-PT1H"], None),
        (["DURATION:nonsense"], None),
        ([], None),
    ],
)
def test_an_end_that_can_t_be_is_left_out(lines, ends):
    assert ends == read_one(event("UID:1", "DTSTART:20311125T140000Z", *lines)).ends


def test_a_series_is_its_first_time_and_is_said_to_repeat():
    found = read_one(event("UID:1", "DTSTART:20311125T140000Z", "RRULE:FREQ=SECONDLY;COUNT=999999999"))

    assert (AT, (Note.REPEATS,)) == (found.starts, found.notes)


def test_one_changed_time_of_a_series_is_no_meeting_of_its_own():
    series = event("UID:1", "DTSTART:20311125T140000Z", "RRULE:FREQ=WEEKLY")
    other = "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20311202T140000Z\r\nDTSTART:20311203T140000Z\r\nEND:VEVENT\r\n"

    assert AT == read_one(series.replace("BEGIN:VEVENT\r\n", other + "BEGIN:VEVENT\r\n", 1)).starts
    assert 3 == read_one(other.join(["BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n"])).starts.day


@pytest.mark.parametrize(
    ("method", "status", "kind"),
    [
        ("REQUEST", "CONFIRMED", Kind.MEETING),
        ("REQUEST", "TENTATIVE", Kind.MEETING),
        ("PUBLISH", "", Kind.MEETING),
        ("", "", Kind.MEETING),
        ("CANCEL", "", Kind.CALLED_OFF),
        ("CANCEL", "CANCELLED", Kind.CALLED_OFF),
        ("REQUEST", "CANCELLED", Kind.CALLED_OFF),
        ("COUNTER", "", Kind.PROPOSED),
        ("REPLY", "", Kind.ANSWERED),
        ("DECLINECOUNTER", "", Kind.ANSWERED),
    ],
)
def test_what_is_asked_for_is_known(method, status, kind):
    lines = ["UID:1", "DTSTART:20311125T140000Z", *([f"STATUS:{status}"] if status else [])]

    assert kind == read_one(event(*lines, method=method)).kind


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('CN="Raman, Priya"', "Priya Raman"),
        ('CN="Raman, Priya (EXT)"', "Priya Raman"),
        ('CN="Priya Raman, PhD"', "Priya Raman, PhD"),
        ("CN='Priya Raman'", "Priya Raman"),
        ("CN=Łukasz Żółć", "Łukasz Żółć"),
        ('CN="عمر"', "عمر"),
        ("CN=p@n.example", "p"),
    ],
)
def test_a_name_is_the_one_that_one_would_say(written, name):
    found = read_one(event("UID:1", "DTSTART:20311125T140000Z", f"ATTENDEE;{written}:mailto:p@n.example"))

    assert [(name, "p@n.example")] == people(found)


def test_a_program_that_invites_is_nobody_who_was_met():
    lines = [f"ATTENDEE;CN=Greenhouse:mailto:{who}@x.example" for who in ("no-reply", "noreply", "donotreply")]

    assert () == read_one(event("UID:1", "DTSTART:20311125T140000Z", *lines)).guests


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_encoding_is_read(encoding):
    assert "Łódź" == read_one(event("UID:1", "DTSTART:20311125T140000Z", "SUMMARY:Łódź").encode(encoding)).title


def test_a_file_from_an_old_windows_is_read_too():
    assert "Zürich" == read_one(event("UID:1", "DTSTART:20311125T140000Z", "SUMMARY:Zürich").encode("cp1252")).title


# A mail that carries one


def mail(text=OUTLOOK, *, how="attached", kind="calendar"):
    message = EmailMessage()
    message["From"], message["To"] = "Dana <dana@harbour.example>", "alex@chen.example"
    message["Subject"] = "Interview"
    message.set_content("Dear Alex, here it is.\n")
    if how == "beside":
        message.add_alternative(text, subtype=kind, params={"method": "REQUEST"}, cte="base64")
    else:
        main, _, sub = ("application", "/", "octet-stream") if kind == "octet-stream" else ("text", "/", kind)
        message.add_attachment(text.encode(), maintype=main, subtype=sub, filename="invite.ics")
    return message


@pytest.mark.parametrize(
    ("how", "kind"), [("attached", "calendar"), ("attached", "octet-stream"), ("beside", "calendar")]
)
def test_an_invitation_is_found_in_a_mail(how, kind):
    assert AT == read_one(mail(how=how, kind=kind).as_bytes()).starts


def test_an_invitation_that_a_mail_carries_twice_is_one():
    message = mail(how="beside")
    message.make_mixed()
    message.add_attachment(OUTLOOK.encode(), maintype="application", subtype="ics", filename="invite.ics")

    assert AT == read_one(message.as_bytes()).starts


def test_an_invitation_in_a_mail_that_was_forwarded_is_found():
    outer = EmailMessage()
    outer["Subject"] = "Fwd: Interview"
    outer.set_content("See below")
    outer.add_attachment(mail())

    assert AT == read_one(outer.as_bytes()).starts


def test_a_mail_as_some_programs_save_it_is_read():
    text = "From dana@harbour.example Tue Nov  1 10:10:10 2031\r\n" + mail().as_string()

    assert AT == read_one(text.encode()).starts


SENTENCES = {
    "empty": (b"", "no invitation in this"),
    "a letter": (b"Dear Alex, see you on Tuesday", "no invitation in this"),
    "bytes": (b"\xff\xfe\x00\x01" * 50, "no invitation in this"),
    "zeros": (b"\0" * 1000, "no invitation in this"),
    "no event": (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", "no invitation in this"),
    "no time": (event("SUMMARY:no time").encode(), "no time that we can read"),
    "no date": (event("DTSTART:yesterday").encode(), "no time that we can read"),
    "two times": (event("DTSTART:20311125T140000Z", "DTSTART:20311126T140000Z").encode(), "no time that we can read"),
    "the year one": (event("DTSTART:00010101T000000").encode(), "no time that we can read"),
    "the last year": (event("DTSTART;VALUE=DATE:99991231").encode(), "no time that we can read"),
    "cut off": (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20311125T140000Z", "Nothing was stored"),
    "deep": (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 50_000, "Nothing was stored"),
    "large": (b"BEGIN:VCALENDAR\r\n" + b"x" * 1_000_001, "larger than any invitation"),
    "a large mail": (b"Subject: x\r\n\r\n" + b"x" * 10_000_001, "larger than any invitation"),
    "a mail with none": (b"Subject: x\r\nTo: a@b.example\r\n\r\nTuesday at two", "no invitation in this mail"),
    "a broken mail": (b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/calendar", "mail"),
    "a mail in a mail in a mail": (b"Content-Type: message/rfc822\r\n\r\n" * 190, "mail|larger"),
    "parts in parts": (
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 3000,
        "larger than any invitation",
    ),
    "many parts": (b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 2000, "larger"),
    "winmail": (b"Subject: x\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx", "Outlook"),
    "a .msg": (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "Outlook"),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_what_is_no_invitation_is_told_in_a_sentence(name):
    data, told = SENTENCES[name]
    with pytest.raises(NotAnInvitation, match=told):
        read_invitations(data, LONDON)


def test_a_thousand_guests_are_not_all_invited():
    lines = [f"ATTENDEE;CN=Guest {n}:mailto:g{n}@x.example" for n in range(1000)]

    assert 50 == len(read_one(event("UID:1", "DTSTART:20311125T140000Z", *lines)).guests)


# What becomes of it


def bring(client, text=OUTLOOK, **more):
    return client.post("/calendar/bring/", {"text": text, **more}, follow=True)


def drop(client, data, name="invite.eml"):
    return client.post("/calendar/bring/", {"file": SimpleUploadedFile(name, data)}, follow=True)


def said(response):
    return response.content.decode().replace("&#x27;", "'")


def test_an_invitation_starts_an_interview(alex, cast):
    shown = said(bring(alex))

    interview = Interview.objects.of(cast.alex).get()
    assert ("Interview: data analyst, Northwind", AT) == (interview.title, interview.happened_at)
    assert "Panel of two, with a case." in interview.details
    assert {"dana@harbour.example", "priya@northwind.example", "tom@northwind.example"} == {
        person.address for person in interview.people.all()
    }
    assert "Here is what the invitation says." in shown


def test_a_dropped_mail_starts_one_too(alex, cast):
    drop(alex, mail().as_bytes())

    assert AT == Interview.objects.of(cast.alex).get().happened_at


def test_the_person_is_not_among_those_they_met(alex, cast):
    MailAccount.objects.create(owner=cast.alex, address="Tom@northwind.example", smtp_host="localhost")
    bring(alex, OUTLOOK.replace("CN=priya@northwind.example:MAILTO:priya", "CN=Alex:MAILTO:someone"))

    assert {"Dana Whitfield", "Priya Raman"} == {person.name for person in Person.objects.all()}


def test_a_moved_invitation_moves_its_interview_and_keeps_what_was_written(alex, cast):
    bring(alex)
    Interview.objects.update(title="Northwind")
    Person.objects.filter(name="Priya Raman").update(talked_about="tickets", name="Priya R.")
    shown = said(bring(alex, OUTLOOK.replace("20311125T06", "20311126T06").replace("SEQUENCE:2", "SEQUENCE:3")))

    interview = Interview.objects.of(cast.alex).get()
    assert ("Northwind", AT + timedelta(days=1)) == (interview.title, interview.happened_at)
    assert {"Dana Whitfield": "", "Priya R.": "tickets", "tom": ""} == {
        person.name: person.talked_about for person in interview.people.all()
    }
    assert "“Northwind” is now on Wednesday 26 November, 14:00." in shown


def test_an_older_copy_moves_nothing(alex, cast):
    bring(alex)
    shown = said(bring(alex, OUTLOOK.replace("20311125T06", "20311126T06").replace("SEQUENCE:2", "SEQUENCE:1")))

    assert AT == Interview.objects.get().happened_at
    assert "older copy" in shown


def test_the_same_copy_twice_is_one_interview(alex, cast):
    bring(alex)
    shown = said(bring(alex))

    assert 1 == Interview.objects.count()
    assert "is here already" in shown


def cancelled(text=OUTLOOK):
    return text.replace("METHOD:REQUEST", "METHOD:CANCEL").replace("SEQUENCE:2", "SEQUENCE:3")


def test_a_meeting_that_is_called_off_leaves_the_dates_and_loses_nothing(alex, cast):
    bring(alex)
    shown = said(bring(alex, cancelled()))

    interview = Interview.objects.get()
    assert interview.called_off_at
    assert (AT, 3) == (interview.happened_at, interview.people.count())
    assert "BEGIN:VEVENT" not in alex.get("/calendar/second-take.ics").content.decode()
    assert "calls “Interview: data analyst, Northwind” off" in shown


def test_a_new_invitation_brings_it_back(alex, cast):
    bring(alex)
    bring(alex, cancelled())
    bring(alex, OUTLOOK.replace("SEQUENCE:2", "SEQUENCE:4"))

    assert Interview.objects.get().called_off_at is None


def test_the_person_brings_it_back_with_one_press(alex, cast):
    bring(alex)
    bring(alex, cancelled())
    interview = Interview.objects.get()
    assert "It takes place after all" in said(alex.get(f"/interviews/{interview.pk}/about/"))
    alex.post(f"/interviews/{interview.pk}/on-again/")

    assert Interview.objects.get().called_off_at is None


def test_calling_off_what_isn_t_here_starts_nothing(alex, cast):
    shown = said(bring(alex, cancelled()))

    assert "isn't here" in shown
    assert not Interview.objects.exists()


def test_calling_off_what_is_over_changes_nothing(alex, cast):
    bring(alex)
    Interview.objects.update(happened_at=timezone.now() - timedelta(hours=1))
    shown = said(bring(alex, cancelled()))

    assert "whose time is over" in shown
    assert Interview.objects.get().called_off_at is None


@pytest.mark.parametrize(
    ("method", "told"), [("COUNTER", "only proposes another time"), ("REPLY", "somebody's answer")]
)
def test_what_only_proposes_or_answers_changes_nothing(alex, cast, method, told):
    bring(alex)
    later = OUTLOOK.replace("20311125T06", "20311126T06").replace("METHOD:REQUEST", f"METHOD:{method}")

    assert told in said(bring(alex, later))
    assert AT == Interview.objects.get().happened_at


def test_what_was_taken_for_granted_is_said(alex, cast):
    shown = said(bring(alex, event("UID:1", "DTSTART;VALUE=DATE:20311125", "RRULE:FREQ=DAILY")))

    assert "nine in the morning stands there for now" in shown
    assert "this is its first time" in shown


def test_an_invitation_without_a_uid_starts_a_new_one_each_time(alex, cast):
    for _ in range(2):
        bring(alex, event("DTSTART:20311125T140000Z"))

    assert ["Interview", "Interview"] == [one.title for one in Interview.objects.all()]


LOOP = "".join(
    f"BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:Round {n}\r\nDTSTART:20311125T1{n}0000Z\r\nEND:VEVENT\r\n" for n in range(3)
).join(["BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n"])


def test_of_several_meetings_the_person_chooses(alex, cast):
    shown = said(drop(alex, LOOP.encode(), "loop.ics"))
    assert not Interview.objects.exists()
    assert ["Round 0", "Round 1", "Round 2"] == [name for name in ("Round 0", "Round 1", "Round 2") if name in shown]
    marks = [f"{n} 2031-11-25T1{n}:00:00+00:00" for n in (0, 2)]
    bring(alex, LOOP, which=marks, chosen="1")

    assert {"Round 0", "Round 2"} == {one.title for one in Interview.objects.of(cast.alex)}


def test_choosing_none_stores_nothing_and_says_so(alex, cast):
    assert "Tick at least one" in said(bring(alex, LOOP, chosen="1"))
    assert not Interview.objects.exists()


def test_what_was_pasted_and_is_no_invitation_stays_on_the_page(alex):
    told = bring(alex, "see you <b>Tuesday</b>")

    assert 400 == told.status_code
    assert "see you &lt;b&gt;Tuesday&lt;/b&gt;" in told.content.decode()


def test_a_file_of_every_byte_ends_in_a_sentence(alex):
    told = drop(alex, bytes(range(256)) * 100, "x.ics")

    assert 400 == told.status_code
    assert "Nothing was stored" in said(told)


def test_nobody_s_interview_is_moved_by_somebody_else_s_invitation(alex, cast):
    job = Opportunity.objects.create(owner=cast.jo)
    theirs = Interview.objects.create(
        owner=cast.jo, opportunity=job, title="Jo's", calendar_uid="040000008200E00074C5B7101A82E00800000000"
    )
    bring(alex)

    theirs.refresh_from_db()
    assert theirs.happened_at is None
    assert 1 == Interview.objects.of(cast.alex).count()


def test_base64_is_no_invitation_by_itself(alex):
    assert 400 == bring(alex, base64.b64encode(OUTLOOK.encode()).decode()).status_code
