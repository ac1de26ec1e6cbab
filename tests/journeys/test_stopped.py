"""Three days in which nothing ran, and a backup from before a letter left: nothing goes late, nothing goes twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture
from test_letter import ADDRESS, DAY, MINUTE, house, press, says, set_account, until  # noqa: F401 - a fixture

from incoming import answer

TUESDAY = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
TOM, DANA = "tom@northwind.example", "dana@northwind.example"
PEOPLE = "Priya Raman, hiring manager\nTom Okafor\nDana Whitfield"


@pytest.fixture
def panel(house, page, smtp_server):  # noqa: F811 - the fixture
    """Three people were met. Their house, and a way to each note: its page."""
    page.goto(house.start_with_a_clock(TUESDAY))
    set_account(page, house, smtp_server.tls_port)
    page.goto(house.address)
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.fill("#people", PEOPLE)
    press(page, "Next")
    page.get_by_role("link", name="Thank").click()
    return Panel(page, page.url)


class Panel:
    def __init__(self, page, people):
        self.page, self.people = page, people

    def note(self, name, address):
        """The note to one of them, at its page; where that is."""
        self.page.goto(self.people)
        self.page.get_by_role("button", name=f"Write the note to {name}").click()
        self.page.fill("#to_address", address)
        press(self.page, "Save the text")
        return self.page.url

    def ask(self):
        """The one question, which the person says has gone by their mail program."""
        self.page.goto(self.people.replace("/thank/", "/ask/"))
        press(self.page, "Write the question")
        self.page.fill("#to_address", ADDRESS)
        press(self.page, "Open in my mail program")
        press(self.page, "It went")


def received(smtp_server):
    return [address for taken in smtp_server.accepted for address in taken.recipients]


def stop_for(house, page, seconds):  # noqa: F811 - a name, not the fixture
    page.goto("about:blank")  # a page that looks for itself would complain
    house.stop()
    house.move_clock(seconds)
    house.start()
    page.goto(house.fresh_link())


def notices(page):
    return page.locator("main > .row")


def test_after_three_stopped_days_nothing_goes_late_and_what_was_missed_stands_first(
    house, panel, page, smtp_server, look  # noqa: F811 - fixtures
):  # fmt: skip
    panel.ask()
    house.move_clock(7 * DAY)  # Tuesday, 1 December
    priya, tom, dana = (
        panel.note("Priya Raman", ADDRESS), panel.note("Tom Okafor", TOM), panel.note("Dana Whitfield", DANA)
    )  # fmt: skip
    page.goto(priya)
    press(page, "Hold until Wednesday 08:30")
    says(page, "Held. It goes on Wednesday 2 December, 08:30.")
    page.goto(tom)
    press(page, "Send")
    says(page, "About to go. It goes at 15:")
    stop_for(house, page, 3 * DAY)
    look(page)

    first, second, third = notices(page).nth(0), notices(page).nth(1), notices(page).nth(2)
    for row, name in ((first, "Tom Okafor"), (second, "Priya Raman")):  # by the hours that were missed
        expect(row).to_contain_text(f"your letter to {name}: Its time was missed, and it was not sent late by itself.")
        buttons = [told.split(":")[0].strip() for told in row.get_by_role("button").all_inner_texts()]
        assert ["Send", "Change", "Leave it"] == buttons
    expect(third).to_contain_text("no answer yet. One reminder, if you like.")

    first.get_by_role("button", name="Change").click()
    says(page, "Taken back. It is a draft again.")
    look(page)
    page.goto(house.address)
    notices(page).first.get_by_role("button", name="Leave it").click()
    expect(notices(page)).to_have_count(1)
    page.goto(dana)
    press(page, "Send")
    house.move_clock(2 * MINUTE + 1)
    assert until(lambda: smtp_server.accepted)  # so the worker has been round, and more than once
    assert [DANA] == received(smtp_server)


def test_a_missed_letter_that_is_sent_from_home_goes_after_the_time_for_undoing(
    house, panel, page, smtp_server  # noqa: F811 - fixtures
):  # fmt: skip
    page.goto(panel.note("Priya Raman", ADDRESS))
    press(page, "Hold until Wednesday 08:30")
    stop_for(house, page, 3 * DAY)
    notices(page).first.get_by_role("button", name="Send").click()
    expect(notices(page)).to_have_count(0)
    assert [] == received(smtp_server)
    house.move_clock(2 * MINUTE + 1)

    assert until(lambda: smtp_server.accepted)
    assert [ADDRESS] == received(smtp_server)


def test_what_was_answered_while_nothing_ran_is_there_at_the_next_start(
    house, panel, page, smtp_server, dovecot, look  # noqa: F811 - fixtures
):  # fmt: skip
    smtp_server.user = dovecot.user
    set_account(page, house, smtp_server.tls_port, dovecot.user, dovecot.imaps_port)
    page.get_by_label("Look for answers in this mailbox").check()
    press(page, "Save")
    page.goto(panel.people.replace("/thank/", "/ask/"))
    press(page, "Write the question")
    page.fill("#to_address", ADDRESS)
    press(page, "Send")
    house.move_clock(2 * MINUTE + 1)
    says(page, "Sent.")
    (sent,) = smtp_server.accepted
    house.move_clock(3 * MINUTE)
    assert until(lambda: "the last look was on" in account_page(page, house))
    page.goto("about:blank")
    house.stop()
    said = "Your example about tickets was clear, but it lacked a concrete result."
    dovecot.deliver(answer(sent.message["Message-ID"].strip("<>"), body=said))
    house.move_clock(10 * DAY)
    house.start()
    page.goto(house.fresh_link())

    def told():
        page.goto(house.address)
        return page.get_by_text("Northwind: an answer has come.").count()

    assert until(told)
    expect(page.get_by_text("One reminder, if you like")).to_have_count(0)
    look(page)
    assert 1 == len(smtp_server.accepted)


def account_page(page, house):  # noqa: F811 - a name, not the fixture
    page.goto(house.address + "letters/account/")
    return page.inner_text("main")


def restore(house, page, file):  # noqa: F811 - a name, not the fixture
    page.goto("about:blank")
    house.stop()
    done = house.run("restore", str(file))
    assert 0 == done.returncode, done.stderr
    house.start()


def test_a_backup_from_before_a_letter_left_sends_it_no_second_time(
    house, panel, page, smtp_server, tmp_path, look  # noqa: F811 - fixtures
):  # fmt: skip
    tom = panel.note("Tom Okafor", TOM)
    priya = panel.note("Priya Raman", ADDRESS)
    press(page, "Send")
    assert 0 == house.run("backup", str(tmp_path / "b.zip")).returncode
    house.move_clock(2 * MINUTE + 1)
    says(page, "Sent.")
    restore(house, page, tmp_path / "b.zip")
    page.goto(house.fresh_link())
    expect(notices(page).first).to_contain_text("We can't tell whether it went.")
    page.goto(tom)
    says(page, "If you sent it since then, that isn't known here")
    press(page, "Send")
    house.move_clock(2 * MINUTE + 1)
    says(page, "Sent.")

    assert [ADDRESS, TOM] == received(smtp_server)
    page.goto(priya)
    says(page, "This comes from a backup, and what happened since then isn't known here. It is not sent by itself.")
    look(page)


def test_after_a_restore_a_copy_in_sent_says_that_the_letter_went(
    house, panel, page, smtp_server, dovecot, tmp_path  # noqa: F811 - fixtures
):  # fmt: skip
    smtp_server.copies_to, smtp_server.user = dovecot, dovecot.user
    set_account(page, house, smtp_server.tls_port, dovecot.user, dovecot.imaps_port)
    priya = panel.note("Priya Raman", ADDRESS)
    press(page, "Send")
    assert 0 == house.run("backup", str(tmp_path / "b.zip")).returncode
    house.move_clock(2 * MINUTE + 1)
    says(page, "Sent.")
    restore(house, page, tmp_path / "b.zip")
    page.goto(house.fresh_link())
    house.move_clock(4 * MINUTE)

    def found():
        page.goto(priya)
        return "a copy lies in your Sent folder" in page.inner_text("#send")

    assert until(found)
    assert [ADDRESS] == received(smtp_server)
