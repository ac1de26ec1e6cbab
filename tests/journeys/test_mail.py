"""An account is set up, a letter goes, an answer comes: in a real browser, by a real server, from a real mailbox."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

from incoming import answer, appointment
from services import processes


@pytest.fixture
def house(server, smtp_server, monkeypatch):
    """Second Take in a world whose clock can be moved, that trusts the servers of this test."""
    monkeypatch.setenv("SECONDTAKE_MAIL_CA", str(smtp_server.ca_file))
    return server


def test_an_account_is_set_up_a_letter_goes_and_its_answer_is_read(house, page, look, smtp_server, dovecot):  # noqa: F811
    smtp_server.user = dovecot.user
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(house.start_with_a_clock(datetime.now(UTC).replace(hour=15)))  # at night, Send asks first
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="An account to send letters from").click()
    look(page)
    page.get_by_label("Your e-mail address").fill(dovecot.user)
    page.get_by_label("Your name").fill("Alex Chen")
    page.get_by_label("Password").fill("sesam")
    page.get_by_role("button", name="Save and test").click()
    expect(page.get_by_role("alert")).to_contain_text("We don't know the servers of that address")
    look(page)
    page.get_by_label("Server that sends").fill(smtp_server.host)
    page.get_by_label("Its port", exact=True).fill(str(smtp_server.tls_port))
    page.get_by_label("Server that reads").fill(dovecot.host)
    page.get_by_label("Its port, with TLS").fill(str(dovecot.imaps_port))
    page.get_by_label("Look for answers in this mailbox").check()
    page.get_by_label("Password").fill("sesam")
    page.get_by_role("button", name="Save and test").click()
    expect(page.get_by_role("status")).to_contain_text("The server that reads did not accept the user name")
    look(page)
    page.get_by_label("Password").fill(dovecot.password)
    page.get_by_role("button", name="Save and test").click()
    expect(page.get_by_role("status")).to_contain_text("Sending works")
    expect(page.get_by_role("status")).to_contain_text("it has a folder of sent letters")
    look(page)

    write_to_priya(page)
    page.get_by_role("button", name="Send", exact=True).click()
    house.move_clock(150)
    assert processes.until(lambda: smtp_server.accepted)
    (sent,) = smtp_server.accepted
    dovecot.deliver(answer(sent.message["Message-ID"].strip("<>")))
    dovecot.deliver(appointment(sent.message["Message-ID"].strip("<>")))
    house.move_clock(150)

    home_says(page, "Northwind: an answer has come.")
    home_says(page, "Northwind: Priya Raman sent an appointment.")
    expect(page.get_by_text("The example about tickets")).to_have_count(0)
    look(page)
    page.locator(".row", has_text="sent an appointment").get_by_role("link").click()
    page.get_by_role("button", name="Start an interview from it").wait_for()
    look(page)
    page.get_by_role("link", name="Your letter that it belongs to").click()
    expect(page.get_by_label("What came back")).to_contain_text("Priya Raman answered.")
    look(page)
    page.get_by_label("What came back").get_by_role("link", name="Priya Raman answered").click()
    expect(page.get_by_text("The example about tickets was clear.").first).to_be_visible()
    look(page)
    page.goto(house.address)
    expect(page.get_by_role("link", name="Read it")).to_have_count(0)
    expect(page.get_by_text("sent an appointment")).to_have_count(0)


def write_to_priya(page):
    """A note to one person, ready to go."""
    page.get_by_role("link", name="Second Take").click()
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.fill("#people", "Priya Raman, hiring manager")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Thank").click()
    page.get_by_role("button", name="Write the note").click()
    page.get_by_label("One thing you talked about with them").fill("how the support team plans its week")
    page.get_by_label("How you sign").fill("Alex Chen")
    page.get_by_role("button", name="Write the note from this").click()
    page.get_by_label("Their e-mail address").fill("priya@northwind.example")
    page.get_by_role("button", name="Save").click()


def home_says(page, text):
    """Home tells it, as soon as the worker has found it."""

    def told():
        page.get_by_role("link", name="Second Take").click()
        return page.get_by_text(text).count()

    assert processes.until(told), page.get_by_role("main").inner_text()
