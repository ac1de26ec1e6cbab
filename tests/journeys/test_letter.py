"""One letter at its desk, in a real browser: written, opened elsewhere, copied, sent, taken back, held, and missed."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect
from test_evening import look  # noqa: F401 - a fixture

from house_server import Server
from services.smtp import PASSWORD, USER

AFTERNOON = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = 60, 3600, 24 * 3600
ADDRESS = "priya@northwind.example"
PATIENCE = 60_000
"""Milliseconds. Only a hang reaches it; nothing is measured by it."""


def write(page: Page, link: str) -> str:
    """A note to Priya; where its page is."""
    page.goto(link)
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.fill("#people", "Priya Raman, hiring manager")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Thank").click()
    page.get_by_role("button", name="Write the note").click()
    page.fill("#to_address", ADDRESS)
    page.get_by_role("button", name="Save the text").click()
    return page.url


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def says(page: Page, told: str) -> None:
    expect(page.locator("#send [data-says]")).to_contain_text(told, timeout=PATIENCE)


@pytest.fixture
def house(server, smtp_server):
    """It is a Tuesday afternoon, and what the tests' server shows is trusted."""
    server.settings["SECONDTAKE_MAIL_CA"] = str(smtp_server.ca_file)
    return server


@pytest.fixture
def desk(house, smtp_server, page):
    """A note, and an account to send it from."""
    where = write(page, house.start_with_a_clock(AFTERNOON))
    set_account(page, house, smtp_server.tls_port)
    page.goto(where)
    return page


def set_account(page: Page, house: Server, port: int, user: str = "", imap_port: int = 0) -> None:
    """An account on a server of the tests, with a mailbox if it has a port."""
    page.goto(house.address + "letters/account/")
    page.fill("#id_address", USER)
    page.fill("#id_password", PASSWORD)
    page.locator("summary", has_text="Servers").click()
    known = {"smtp_host": "localhost", "smtp_port": port, "user": user}
    known |= {"imap_host": "localhost", "imap_port": imap_port} if imap_port else {}
    for name, value in known.items():
        page.fill(f"#id_{name}", str(value))
    press(page, "Save")
    expect(page.locator("main .notice").first).to_contain_text("Saved.")


# By one's own mail program, or by copy


@pytest.mark.parametrize("script", [True, False])
def test_one_press_opens_the_letter_in_the_mail_program_and_then_asks(server, whole_browser, opened, look, script):  # noqa: F811
    page = whole_browser.new_context(java_script_enabled=script, viewport={"width": 320, "height": 700}).new_page()
    where = write(page, server.start())
    page.fill("#body", "Dear Priya,\n\nwords of this very moment.")
    before = len(opened.read_text().splitlines()) if opened.exists() else 0
    press(page, "Open in my mail program")

    expect(page.get_by_role("heading", level=1)).to_have_text("Did it go?")
    assert until(lambda: opened.exists() and len(opened.read_text().splitlines()) > before)
    address = unquote(opened.read_text().splitlines()[-1])
    assert address.startswith(f"mailto:{ADDRESS}?subject=")
    assert "words of this very moment." in opened.read_text().replace("%20", " ")
    if script:
        look(page)
    press(page, "It did not go")
    page.goto(where)
    says(page, "A draft. Nothing was sent.")
    page.context.close()


def test_copy_copies_and_says_that_it_was_handed_over(server, page, look):  # noqa: F811 - the fixture
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    write(page, server.start())
    expect(page.get_by_role("button", name="I copied it")).to_be_hidden()
    page.fill("#body", "Dear Priya,\n\nto be copied.")
    press(page, "Copy the words")

    says(page, "Handed over. We don't know yet whether it went.")
    look(page)
    assert "Dear Priya,\n\nto be copied." == page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    press(page, "It went")
    says(page, "Sent.")


def test_where_the_browser_won_t_copy_the_words_are_marked_and_nothing_is_claimed(server, page, look):  # noqa: F811
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    write(page, server.start())
    press(page, "Copy the words")

    expect(page.locator("[data-copy-says]")).to_contain_text("press Ctrl and C")
    marked = "(() => { const b = document.getElementById('body'); return b.selectionEnd - b.selectionStart; })()"
    assert page.evaluate(marked) == len(page.input_value("#body"))
    says(page, "A draft. Nothing was sent.")
    look(page)
    press(page, "I copied it")
    says(page, "Handed over.")


# Written


def test_a_kill_loses_no_word_that_is_older_than_two_seconds(server, page):
    where = write(page, server.start())
    page.locator("#body").press_sequentially("One true thing. ")
    expect(page.locator("[data-saved]").first).to_have_text("Saved just now")
    server.kill()
    server.start()
    page.goto(server.fresh_link())
    page.goto(where)

    assert "One true thing." in page.input_value("#body")


def test_typing_in_an_approved_letter_says_at_once_that_it_is_a_draft_again(desk, look):  # noqa: F811
    press(desk, "Send")
    says(desk, "About to go. It goes at 15:")
    look(desk)
    desk.locator("#body").press_sequentially("One more word. ")

    expect(desk.locator("[data-saved]").first).to_contain_text("this is a draft again. Press Send when it is right.")
    says(desk, "The text was changed after you pressed Send, so it was not sent.")
    look(desk)
    press(desk, "Send")
    says(desk, "About to go.")


def test_enter_in_a_line_saves_and_never_sends(desk):
    desk.locator("#subject").press("Enter")
    says(desk, "A draft. Nothing was sent.")
    press(desk, "Send")
    desk.locator("#subject").press("Enter")
    says(desk, "About to go.")


# Sent, taken back, held


def test_send_undo_and_send_again_until_it_arrives_once(house, desk, smtp_server, look):  # noqa: F811
    press(desk, "Send")
    says(desk, "About to go.")
    press(desk, "Undo")
    says(desk, "Taken back. It is a draft again.")
    press(desk, "Send")
    house.move_clock(2 * MINUTE + 1)

    says(desk, "Sent.")  # the page looks for itself
    look(desk)
    assert [ADDRESS] == [address for taken in smtp_server.accepted for address in taken.recipients]


def test_held_until_a_time_on_their_clock_it_goes_then(house, desk, smtp_server, look):  # noqa: F811
    desk.locator("summary", has_text="Another time").click()
    desk.select_option("#zone", "America/New_York")
    press(desk, "Keep this place")
    desk.locator("summary", has_text="Another time").click()
    expect(desk.locator("#until-hint")).to_contain_text("Their time, 5 hours behind yours.")
    look(desk)
    desk.fill("#until", "2026-11-24T14:30")
    desk.locator("#until").press("Enter")
    says(desk, "Held. It goes on Tuesday 24 November, 14:30 their time (19:30 yours).")
    look(desk)
    house.move_clock(4 * HOUR + 31 * MINUTE)
    assert until(lambda: smtp_server.accepted)
    desk.reload()

    says(desk, "Sent.")


def test_at_night_holding_is_offered_first_and_sending_is_not_forbidden(house, desk, look):  # noqa: F811
    house.move_clock(8 * HOUR)
    press(desk, "Send")  # on a page from the afternoon
    expect(desk.get_by_role("status").first).to_contain_text("so nothing was sent yet")
    assert "Hold until 08:30" == desk.locator("#send button").first.inner_text()
    look(desk)
    press(desk, "Send now")
    says(desk, "About to go.")


def until(holds):
    """Wait for it, however slow the machine is; False where it never comes."""
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False
