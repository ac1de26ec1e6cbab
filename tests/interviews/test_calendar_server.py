"""Dates in a calendar on a real CalDAV server (Radicale): once each, as they are here, and nobody else's touched."""

from __future__ import annotations

import importlib.util
import sys
import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from caldav.davclient import DAVClient
from django.conf import settings
from django.test import override_settings
from django.utils import timezone

from conftest import let_in
from secondtake_app.engines import dav
from secondtake_app.engines.keys import Keys
from secondtake_app.interviews import calendar_copies
from secondtake_app.interviews.models import CalendarAccount, CalendarCopy, Interview, Opportunity
from secondtake_app.jobs import running
from secondtake_app.jobs.models import Job
from services import processes
from services.certificates import server_side
from services.radicale import CONFIGURATION, PASSWORD
from strict_calendar import assert_strict

THEIRS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:{0}\r\nSUMMARY:Dentist\r\n"
    "DTSTAMP:20260101T000000Z\r\nDTSTART:20310101T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


class There:
    """What stands in one calendar of the server, as another program sees it."""

    def __init__(self, client, name):
        self.calendar = client.get_principal().make_calendar(name=name)
        self.url = str(self.calendar.url)

    def titles(self):
        return sorted(str(one.icalendar_component["summary"]) for one in self.calendar.get_events())

    def events(self):
        return [one.icalendar_component for one in self.calendar.get_events()]


@pytest.fixture
def client(radicale):
    with DAVClient(radicale.url, username=radicale.user, password=radicale.password, enable_rfc6764=False) as open_:
        yield open_


@pytest.fixture
def job_hunt(client):
    return There(client, "Job hunt")


@pytest.fixture
def northwind(cast):
    job = Opportunity.objects.create(owner=cast.alex)
    soon = timezone.now() + timedelta(days=3)
    return Interview.objects.create(owner=cast.alex, opportunity=job, title="Northwind", happened_at=soon)


def connect(browser, radicale, **changed):
    fields = {"url": radicale.url, "user": radicale.user, "password": radicale.password, **changed}
    return browser.post("/calendar/server/connect/", fields, follow=True)


def change(browser, **fields):
    return browser.post("/calendar/server/change/", fields, follow=True)


def said(response):
    return response.content.decode().replace("&#x27;", "'")


@pytest.fixture
def on(alex, radicale, job_hunt):
    """Set up by the page, and switched on."""
    connect(alex, radicale)
    change(alex, calendar=job_hunt.url)
    return CalendarAccount.objects.get()


def at_work(later=timedelta()):
    """The worker's round, that much later, with the jobs that it asks for."""
    calendar_copies.sweep(timezone.now() + later)
    for job in Job.objects.filter(state="waiting"):
        running.run(job.pk, job.attempt, lambda name, do: True)


LATER = timedelta(minutes=2)


def test_a_date_is_written_once_and_again_only_when_it_changes(alex, northwind, on, job_hunt):
    at_work()
    at_work(LATER)
    assert ["Northwind"] == job_hunt.titles()
    alex.post(f"/interviews/{northwind.pk}/about/", {"title": "Northwind, moved", "happened_at": "2031-01-01 10:00"})
    at_work(2 * LATER)

    (event,) = job_hunt.events()
    assert ("Northwind, moved", 2031) == (event["summary"], event["dtstart"].dt.year)


def test_what_is_written_keeps_the_rules(northwind, on, job_hunt):
    at_work()
    (copy,) = CalendarCopy.objects.all()
    data = job_hunt.calendar.get_event_by_uid(copy.uid).data.replace("\r\n", "\n").replace("\n", "\r\n").encode()

    assert_strict(data)


def test_a_round_that_was_killed_before_it_was_noted_writes_no_second_copy(northwind, on, job_hunt):
    at_work()
    CalendarCopy.objects.all().delete()
    at_work(LATER)

    assert ["Northwind"] == job_hunt.titles()


def test_a_deleted_interview_leaves_the_calendar_and_one_brought_back_returns(alex, northwind, on, job_hunt):
    at_work()
    alex.post(f"/interviews/{northwind.pk}/delete/")
    at_work(LATER)
    assert [] == job_hunt.titles()
    alex.post(f"/interviews/{northwind.pk}/undo-delete/")
    at_work(2 * LATER)

    assert ["Northwind"] == job_hunt.titles()


def test_one_that_is_deleted_for_good_at_once_leaves_it_too(alex, northwind, on, job_hunt):
    at_work()
    alex.post(f"/interviews/{northwind.pk}/delete/", {"now": "1"})
    at_work(LATER)

    assert [] == job_hunt.titles()


def test_one_that_was_called_off_leaves_it(northwind, on, job_hunt):
    at_work()
    Interview.objects.update(called_off_at=timezone.now())
    at_work(LATER)

    assert [] == job_hunt.titles()


def test_one_that_is_over_for_years_stays_as_what_was(northwind, on, job_hunt):
    at_work()
    Interview.objects.update(happened_at=timezone.now() - timedelta(days=800))
    at_work(LATER)

    assert ["Northwind"] == job_hunt.titles()


def test_nobody_else_s_dates_are_touched(northwind, on, job_hunt, alex):
    job_hunt.calendar.add_event(THEIRS.format("dentist@elsewhere"))
    job_hunt.calendar.add_event(THEIRS.format("interview-of-another-machine@second-take"))
    at_work()
    change(alex, remove="1")
    at_work(LATER)

    assert ["Dentist", "Dentist"] == job_hunt.titles()


def test_what_the_person_took_away_in_their_calendar_stays_away(northwind, on, job_hunt):
    at_work()
    job_hunt.calendar.get_events()[0].delete()
    at_work(LATER)

    assert [] == job_hunt.titles()


def test_an_interview_whose_invitation_is_in_that_calendar_stands_there_once(northwind, on, job_hunt):
    job_hunt.calendar.add_event(THEIRS.format("4k2@google.com"))
    Interview.objects.update(calendar_uid="4k2@google.com")
    at_work()
    at_work(LATER)
    assert ["Dentist"] == job_hunt.titles()
    Interview.objects.all().delete()
    at_work(2 * LATER)

    assert ["Dentist"] == job_hunt.titles()


def test_dates_move_to_another_calendar_when_that_is_chosen(alex, northwind, on, job_hunt, client, radicale):
    at_work()
    other = There(client, "Private")
    change(alex, test="1")
    change(alex, calendar=other.url)
    at_work(LATER)

    assert ([], ["Northwind"]) == (job_hunt.titles(), other.titles())


def test_switching_off_asks_first(alex, northwind, on, job_hunt):
    at_work()

    assert "Shall it be taken away there?" in said(alex.get("/calendar/server/?off=1"))
    assert ["Northwind"] == job_hunt.titles()


def test_switched_off_ours_are_taken_away_and_the_password_is_forgotten(alex, northwind, on, job_hunt):
    at_work()
    change(alex, remove="1")
    at_work(LATER)

    assert [] == job_hunt.titles()
    assert not CalendarAccount.objects.exists()
    assert "" == Keys(settings.DATA_FOLDER).get(str(on.pk))


def test_or_they_are_left_there(alex, northwind, on, job_hunt):
    at_work()
    change(alex, keep="1")
    at_work(LATER)

    assert ["Northwind"] == job_hunt.titles()
    assert not CalendarAccount.objects.exists()


def test_a_long_list_is_written_over_several_rounds(cast, northwind, on, job_hunt):
    job = northwind.opportunity
    Interview.objects.bulk_create(
        Interview(owner=cast.alex, opportunity=job, title=f"I {n}", happened_at=northwind.happened_at)
        for n in range(30)
    )
    at_work()
    assert calendar_copies.AT_ONCE == len(job_hunt.titles())
    at_work(LATER)

    assert 31 == len(job_hunt.titles())


def test_where_nothing_is_to_be_written_no_job_is_asked_for(northwind, on):
    at_work()
    at_work(LATER)

    assert 1 == Job.objects.count()


def test_while_a_job_is_at_work_no_second_one_is_asked_for(northwind, on):
    for minutes in (0, 2, 4):
        calendar_copies.sweep(timezone.now() + timedelta(minutes=minutes))

    assert 1 == Job.objects.count()


def test_a_job_that_finds_its_calendar_forgotten_does_nothing(alex, northwind, on, job_hunt):
    calendar_copies.sweep(timezone.now())
    change(alex, keep="1")
    at_work(LATER)

    assert ([], "done") == (job_hunt.titles(), Job.objects.get().state)


# The page


def test_before_a_calendar_is_chosen_nothing_is_written_anywhere(alex, northwind, radicale, job_hunt):
    shown = said(connect(alex, radicale))
    at_work(LATER)

    assert "Job hunt" in shown
    assert [] == job_hunt.titles()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"password": "wrong"}, "did not accept the user name or the password"),
        ({"url": "http://127.0.0.1:1/"}, "could not be reached"),
        ({"url": "https://nowhere.invalid/"}, "could not be reached"),
        ({"url": "http://calendar.example/"}, "keeps your password private"),
        ({"url": "ftp://127.0.0.1/"}, "keeps your password private"),
        ({"url": "https://a:b@127.0.0.1/"}, "keeps your password private"),
        ({"url": "https://[::1"}, "keeps your password private"),
        ({"url": "not an address"}, "keeps your password private"),
        ({"user": ""}, "are all needed"),
    ],
)
def test_what_does_not_work_is_told_and_nothing_is_kept(alex, radicale, job_hunt, changed, told):
    shown = connect(alex, radicale, **changed)

    assert 400 == shown.status_code
    assert told in said(shown)
    assert f'value="{changed.get("url", radicale.url)}"' in said(shown)
    assert changed.get("password", radicale.password) not in said(shown).replace("app password", "")
    assert not CalendarAccount.objects.exists()


def test_a_server_without_a_calendar_says_so(alex, radicale):
    assert "no calendar there" in said(connect(alex, radicale))


def test_the_server_s_well_known_address_is_found(alex, radicale, job_hunt):
    connect(alex, radicale, url=f"{radicale.url}nothing/here/")

    assert ["Job hunt"] == [one["name"] for one in CalendarAccount.objects.get().found]


def test_the_connection_is_tested_in_words(alex, on):
    assert "The connection works: the server let us in, and named one calendar." in said(change(alex, test="1"))
    Keys(settings.DATA_FOLDER).put(str(on.pk), "wrong")
    assert "did not accept the user name or the password" in said(change(alex, test="1"))


def test_a_calendar_that_the_server_did_not_name_can_t_be_chosen(alex, on):
    change(alex, calendar="https://evil.example/")

    assert "evil" not in CalendarAccount.objects.get().calendar_url


def test_another_server_is_set_up_only_after_the_first_is_left(alex, northwind, on, radicale):
    at_work()

    assert "Switch that one off first" in said(connect(alex, radicale, user="other"))
    assert radicale.user == CalendarAccount.objects.get().user


def test_the_password_is_neither_in_the_store_nor_on_the_page(alex, on):
    row = CalendarAccount.objects.values().get()

    assert PASSWORD not in str(row)
    assert f'value="{PASSWORD}"' not in said(alex.get("/calendar/server/"))


def test_without_the_extra_the_page_says_in_one_line_how_to_get_it(alex, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "caldav" else real(name, *rest)
    )
    shown = said(alex.get("/calendar/server/"))

    assert "./run python -m pip install --no-deps --require-hashes -r locks/calendar.lock" in shown
    assert "Password" not in shown
    at_work()


def test_nobody_else_sees_or_changes_it(on, cast):
    jo = let_in(cast.jo)
    change(jo, keep="1")

    assert CalendarAccount.objects.exists()
    assert "Job hunt" not in said(jo.get("/calendar/server/"))


# Servers that fail


def test_a_dead_server_is_told_left_alone_for_a_while_and_found_again(alex, northwind, on, job_hunt):
    CalendarAccount.objects.update(calendar_url="http://127.0.0.1:1/x/", url="http://127.0.0.1:1/")
    waits = []
    for _ in range(7):
        CalendarAccount.objects.update(next_at=timezone.now())
        at_work()
        waits.append(round((CalendarAccount.objects.get().next_at - timezone.now()).total_seconds() / 60))
    assert [1, 2, 5, 15, 60, 60, 60] == waits
    assert "could not be reached" in said(alex.get("/calendar/server/"))
    CalendarAccount.objects.update(calendar_url=job_hunt.url, url=on.url)
    at_work(timedelta(hours=2))

    row = CalendarAccount.objects.get()
    assert (["Northwind"], "", 0) == (job_hunt.titles(), row.trouble, row.failures)


def test_leaving_a_dead_server_can_be_stopped(alex, northwind, on):
    at_work()
    CalendarAccount.objects.update(url="http://127.0.0.1:1/")
    CalendarCopy.objects.update(calendar_url="http://127.0.0.1:1/x/")
    change(alex, remove="1")
    at_work(LATER)
    assert "could not be reached" in said(alex.get("/calendar/server/"))
    change(alex, keep="1")

    assert not CalendarAccount.objects.exists()


class Odd(BaseHTTPRequestHandler):
    """A server that gives one answer to everything."""

    def answer(self):
        status, headers, body = self.server.told
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def log_message(self, *words):
        pass


@pytest.fixture
def odd():
    server = ThreadingHTTPServer((processes.HOST, 0), Odd)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    server.url = f"http://{processes.HOST}:{server.server_port}/"
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ((200, {"Content-Type": "text/html"}, b"<html><p>Welcome"), dav.Kind.NO_SERVER),
        ((207, {"Content-Type": "text/xml"}, b"<d:multistatus xmlns:d='DAV:'"), dav.Kind.NO_SERVER),
        ((207, {"Content-Type": "text/xml"}, b"\xff\xfe\x00" * 9), dav.Kind.NO_SERVER),
        ((404, {}, b""), dav.Kind.NO_SERVER),
        ((403, {}, b""), dav.Kind.NO_SERVER),
        ((401, {"WWW-Authenticate": 'Basic realm="x"'}, b""), dav.Kind.PASSWORD),
        ((429, {}, b""), dav.Kind.LATER),
        ((503, {"Retry-After": "600"}, b""), dav.Kind.LATER),
    ],
)
def test_what_answers_oddly_is_told_for_what_it_is(odd, told, kind):
    odd.told = told
    with pytest.raises(dav.Trouble) as trouble, dav.connect(dav.Account(odd.url, "alex", "x")) as server:
        server.calendars()

    assert (
        trouble.value.kind in (kind, dav.Kind.NO_CALENDAR) if told[0] in (404, 200, 207) else kind == trouble.value.kind
    )


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, dav.Kind.PASSWORD), (403, dav.Kind.REFUSED), (404, dav.Kind.NO_CALENDAR), (405, dav.Kind.REFUSED),
        (409, dav.Kind.NO_CALENDAR), (413, dav.Kind.FULL), (500, dav.Kind.LATER), (503, dav.Kind.LATER),
        (507, dav.Kind.FULL), (302, dav.Kind.NO_SERVER),
    ],
)  # fmt: skip
def test_each_refusal_of_a_date_has_its_sentence(odd, status, kind):
    odd.told = (status, {"WWW-Authenticate": 'Basic realm="x"'} if status == 401 else {}, b"")
    with pytest.raises(dav.Trouble) as trouble, dav.connect(dav.Account(odd.url, "alex", "x")) as server:
        server.put(f"{odd.url}c/", "a@b", b"x")

    assert kind == trouble.value.kind


def test_a_date_that_is_gone_already_is_taken_away(odd):
    odd.told = (404, {}, b"")
    with dav.connect(dav.Account(odd.url, "alex", "x")) as server:
        server.remove(f"{odd.url}c/", "a@b")


def test_a_connection_that_ends_is_a_server_that_can_t_be_reached(odd):
    odd.shutdown()
    odd.server_close()
    with pytest.raises(dav.Trouble) as trouble, dav.connect(dav.Account(odd.url, "alex", "x")) as server:
        server.put(f"{odd.url}c/", "a@b", b"x")

    assert dav.Kind.UNREACHABLE == trouble.value.kind


# Private connections


@pytest.fixture
def private(request, authority):
    """Radicale behind TLS; on demand with a certificate whose time is over."""
    port = processes.free_port()
    with TemporaryDirectory() as name:
        folder = Path(name)
        shown = authority.issue_cert("localhost", "127.0.0.1")
        shown.private_key_and_cert_chain_pem.write_to_path(str(folder / "all.pem"))
        (folder / "users").write_text(f"alex:{PASSWORD}\n")
        own = f"[server]\nssl = True\ncertificate = {folder}/all.pem\nkey = {folder}/all.pem"
        text = CONFIGURATION.format(folder=folder, port=port).replace("[server]", own)
        (folder / "config").write_text(text)
        command = [sys.executable, "-m", "radicale", "--config", str(folder / "config")]
        with processes.serving(command, folder, lambda: processes.listens(port), as_ourselves=True):
            yield dav.Account(f"https://127.0.0.1:{port}/", "alex", PASSWORD)


def test_an_authority_that_was_named_is_trusted_and_no_other(private, ca_file):
    with pytest.raises(dav.Trouble) as trouble, dav.connect(private) as server:
        server.calendars()
    assert dav.Kind.CERTIFICATE == trouble.value.kind
    trusting = dav.Account(private.url, private.user, private.password, str(ca_file))
    with pytest.raises(dav.Trouble) as trouble, dav.connect(trusting) as server:
        server.calendars()

    assert dav.Kind.NO_CALENDAR == trouble.value.kind


def test_the_page_trusts_the_authority_of_the_setting(alex, private, ca_file):
    fields = {"url": private.url, "user": private.user, "password": private.password}
    with override_settings(MAIL_CA=str(ca_file)):
        assert "no calendar there" in said(alex.post("/calendar/server/connect/", fields))
    assert "could not prove" in said(alex.post("/calendar/server/connect/", fields))


@pytest.fixture
def leading_astray(odd, authority):
    """A private server that answers everything with an address that is not private."""
    server = ThreadingHTTPServer((processes.HOST, 0), Odd)
    server.socket = server_side(authority).wrap_socket(server.socket, server_side=True)
    server.told = (307, {"Location": odd.url}, b"")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"https://{processes.HOST}:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_password_does_not_follow_to_an_address_that_is_not_private(odd, leading_astray, ca_file):
    asked = []
    odd.told = (401, {"WWW-Authenticate": 'Basic realm="x"'}, b"")
    odd.RequestHandlerClass = type("Seen", (Odd,), {"answer": lambda self: asked.append(self.path) or Odd.answer(self)})
    way_in = dav.Account(leading_astray, "alex", "secret", str(ca_file))
    with dav.connect(way_in) as server:
        for attempt in (server.calendars, lambda: server.put(f"{leading_astray}c/", "a@b", b"x")):
            with pytest.raises(dav.Trouble):
                attempt()

    assert [] == asked
