"""Dates in a real browser: an invitation brought, its people put right, and the date in a real calendar server."""

import pytest
from caldav.davclient import DAVClient
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

from services import processes

INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:panel@northwind.example
SUMMARY:Northwind\\, second round
DTSTART:20311125T140000Z
DTEND:20311125T150000Z
LOCATION:Market Street 4\\, Leeds
DESCRIPTION:Bring a laptop.
ORGANIZER;CN="Whitfield, Dana":mailto:dana@harbour.example
ATTENDEE;CN=Priya Ramen:mailto:priya@northwind.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def calendars(radicale):
    """Somebody's calendar server with one calendar on it; what stands there by name."""
    with DAVClient(radicale.url, username=radicale.user, password=radicale.password, enable_rfc6764=False) as client:
        calendar = client.get_principal().make_calendar(name="Job hunt")

        def titles():
            return [str(one.icalendar_component["summary"]) for one in calendar.get_events()]

        yield radicale, titles


def test_a_date_comes_by_invitation_and_reaches_the_calendar(server, page, look, calendars, tmp_path):  # noqa: F811
    account, titles = calendars
    page.expected_errors = True  # what can't be meant is answered so
    file = tmp_path / "invite.ics"
    file.write_text(INVITATION, "utf-8")
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.goto(f"{server.address}calendar/")
    look(page)
    page.set_input_files("#file", file)
    page.get_by_role("button", name="Start an interview from it").click()
    expect(page.get_by_text("Here is what the invitation says.")).to_be_visible()
    expect(page.get_by_label("Where", exact=True)).to_have_value("Market Street 4, Leeds")
    look(page)

    page.get_by_text("Priya Ramen, priya@northwind.example").click()
    page.get_by_label("Name of Priya Ramen").fill("Priya Raman")
    look(page)
    page.get_by_label("Somebody else").fill("Tom Okafor, data engineer, tom@")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("is no e-mail address")
    look(page)
    page.get_by_label("Somebody else").fill("Tom Okafor, data engineer, tom@northwind.example")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Tom Okafor, data engineer, tom@northwind.example")).to_be_visible()
    page.get_by_text("Dana Whitfield, dana@harbour.example").click()
    page.get_by_role("link", name="remove Dana Whitfield").click()
    look(page)
    page.get_by_role("button", name="Remove Dana Whitfield").click()
    expect(page.get_by_text("Dana Whitfield is removed.")).to_be_visible()

    page.goto(f"{server.address}calendar/server/")
    look(page)
    page.get_by_label("The server's address").fill(account.url)
    page.get_by_label("User name").fill(account.user)
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_role("alert")).to_contain_text("did not accept")
    look(page)
    page.get_by_label("Password").fill(account.password)
    page.get_by_role("button", name="Try it").click()
    page.get_by_label("Job hunt").check()
    look(page)
    page.get_by_role("button", name="Write my dates there").click()
    look(page)
    assert processes.until(lambda: titles() == ["Northwind, second round"])
    take_away = page.get_by_role("button", name="take ours away")
    # The date is on the server a moment before it is known here that it is.
    assert processes.until(lambda: page.goto(f"{server.address}calendar/server/?off=1") and take_away.count() == 1)
    look(page)
    take_away.click()
    look(page)
    assert processes.until(lambda: titles() == [])

    page.goto(server.address)
    expect(page.locator("main")).to_contain_text("Coming up")
    look(page)
    page.get_by_role("link", name="Past interviews").click()
    look(page)


def test_of_a_file_with_several_meetings_one_is_chosen(server, page, look, tmp_path):  # noqa: F811 - the fixture
    file = tmp_path / "loop.ics"
    event = INVITATION.partition("BEGIN:VEVENT")[2].partition("END:VEVENT")[0]
    other = event.replace("panel@", "case@").replace("second round", "case study")
    file.write_text(INVITATION.replace("END:VCALENDAR", f"BEGIN:VEVENT{other}END:VEVENT\nEND:VCALENDAR"), "utf-8")
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.goto(f"{server.address}calendar/")
    page.set_input_files("#file", file)
    page.get_by_role("button", name="Start an interview from it").click()
    look(page)
    page.get_by_role("button", name="Bring what I ticked").click()
    expect(page.get_by_role("alert")).to_contain_text("Tick at least one")
    look(page)
    page.get_by_label("Northwind, case study").check()
    page.get_by_role("button", name="Bring what I ticked").click()
    expect(page.get_by_label("What shall we call it?")).to_have_value("Northwind, case study")


def test_starting_at_login_is_a_press_and_a_press_back(server, page, look, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    file = tmp_path / ".config" / "autostart" / "second-take.desktop"
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.get_by_role("link", name="Settings", exact=True).click()
    look(page)
    assert not file.exists()
    page.get_by_role("button", name="Start at login").click()
    expect(page.get_by_text("It is there: Second Take starts when you log in.")).to_be_visible()
    look(page)
    assert "--no-open" in file.read_text("utf-8")
    page.get_by_role("button", name="Don't start at login any more").click()
    expect(page.get_by_text("It is not there")).to_be_visible()
    assert not file.exists()
