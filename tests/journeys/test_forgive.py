"""The close and what comes after it, in a real browser: a guess and its gap, lessons marked once, gentle questions."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from test_evening import by_keyboard, look, tab_to  # noqa: F401 - look is a fixture

TUESDAY = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
DAY = 24 * 3600
SPIRAL = "Everything went wrong. I'm a failure. I'll never get a job."


@pytest.fixture(params=[1000, 320])
def evening(server, page, request):
    """A page at that width, in a house whose clock stands at seven on a Tuesday evening."""
    page.set_viewport_size({"width": request.param, "height": 760})
    page.emulate_media(color_scheme="dark" if request.param == 320 else "light")
    page.goto(server.start_with_a_clock(TUESDAY))
    return page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).last.click()


def heading(page, words):
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def begin(page, title="Northwind", asked="disagreed with a manager\nwhy leave now"):
    """From Home to a debrief from memory alone, with something that went right."""
    page.get_by_role("link", name=re.compile("Begin|A new interview")).click()
    page.fill("#title", title)
    press(page, "Next")
    page.fill("#text", asked)
    press(page, "That's all I remember")
    page.fill("#text", "I was on time")
    press(page, "Next")
    press(page, "Go on")
    press(page, "Skip")
    press(page, "Go on from memory alone")


def keep(page, question, now, happened=""):
    """The moment that is on the page: what I'd say now, and what happened."""
    heading(page, question)
    page.get_by_label("What I'd say now").fill(now)
    page.get_by_text("More, if you want").click()
    page.get_by_label("What happened", exact=True).fill(happened)
    press(page, "Keep")


def two_moments(page, happened=""):
    page.get_by_label("disagreed with a manager").check()
    page.get_by_label("why leave now").check()
    press(page, "Keep what I ticked")
    keep(page, "disagreed with a manager", "I asked what he needed.", happened)
    keep(page, "why leave now", "To own a question.")
    heading(page, "That's enough for tonight")


def link(page, name):
    """A link whose name begins so; what is there to be heard only stands behind."""
    return page.get_by_role("link", name=re.compile(f"^{name}"))


def later(server, page, seconds):
    page.goto("about:blank")
    server.stop()
    server.move_clock(seconds)
    server.start()
    page.goto(server.fresh_link())


def test_two_days_after_a_close_the_own_gap_is_said_and_each_lesson_is_marked_once(server, evening, look):  # noqa: F811
    page = evening
    begin(page)
    two_moments(page)
    look(page)
    page.get_by_label("One line to end on").fill("It was one of several.")
    page.get_by_text("How will this feel in two days?").click()
    page.get_by_label("3", exact=True).check()
    look(page)
    press(page, "Close for tonight")
    heading(page, "Closed, Tuesday 19:")
    look(page)
    page.get_by_role("link", name="Second Take").click()
    expect(page.get_by_text("Two days ago")).to_have_count(0)

    later(server, page, 2 * DAY)
    expect(page.get_by_text("Two days ago you closed Northwind.", exact=True)).to_be_visible()
    look(page)
    link(page, "Look back").click()
    heading(page, "How does it feel now?")
    expect(page.locator("main")).not_to_contain_text("disagreed")
    look(page)
    tab_to(page, "0")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    by_keyboard(page, "Next", "Two days on")
    expect(page.locator("main")).to_contain_text("You had guessed 3 out of 10; it is 5.")
    expect(page.locator("main")).not_to_contain_text("disagreed")
    look(page)
    page.get_by_role("link", name="Look at what I take with me").press("Enter")
    heading(page, "once more")
    look(page)
    page.get_by_role("group", name="disagreed with a manager").get_by_label("Strike it").check()
    page.get_by_role("group", name="why leave now").get_by_label("Smaller than I thought").check()
    press(page, "Keep")
    heading(page, "Closed")
    look(page)
    expect(page.get_by_text("Looked at once more: smaller than I thought")).to_be_visible()
    expect(page.get_by_text("I asked what he needed.")).to_have_count(0)
    page.goto(server.address)
    expect(page.get_by_text("Two days ago")).to_have_count(0)
    page.goto(f"{server.address}practise/")
    expect(page.get_by_text("why leave now").first).to_be_visible()
    expect(page.get_by_text("disagreed with a manager")).to_have_count(0)


def test_after_saving_a_wording_is_asked_about_and_left_once_it_is_not_asked_again(server, evening, look):  # noqa: F811
    page = evening
    begin(page)
    two_moments(page, SPIRAL)
    asked = page.get_by_role("group", name="A question about your wording")
    expect(asked).to_have_count(1)
    expect(asked).to_contain_text("Under “What went right” stands one thing")
    look(page)
    asked.get_by_role("button", name="Leave it as it is").press("Enter")
    heading(page, "That's enough for tonight")
    expect(asked).to_contain_text("What of it do you know today")
    asked.get_by_role("link", name="Change my words").press("Enter")
    heading(page, "disagreed with a manager")
    look(page)
    page.get_by_label("What happened", exact=True).fill("I said the wrong year, and everything went wrong.")
    press(page, "Keep")
    heading(page, "That's enough for tonight")
    expect(asked).to_have_count(0)
    press(page, "Close for tonight")
    heading(page, "Closed")
    look(page)


def test_writing_about_a_lost_job_is_kept_as_it_is_typed_and_deleted_at_a_press(server, evening, look):  # noqa: F811
    page = evening
    page.goto(f"{server.address}settings/")
    look(page)
    page.get_by_role("link", name="A quiet place to write about it").press("Enter")
    heading(page, "Writing about a lost job")
    for summary in ("What is known", "Who reads it"):
        page.get_by_text(summary).click()
    look(page)
    page.get_by_role("button", name="Begin").press("Enter")
    page.locator("#text").press_sequentially(f"They walked me out. {SPIRAL}", delay=5)
    expect(page.get_by_text("Saved just now")).to_be_visible()
    look(page)
    there = page.context.new_page()
    page.goto("about:blank")
    there.goto(f"{server.address}reflect/writing/")
    expect(there.get_by_text("You have written once.")).to_be_visible()
    look(there)
    there.get_by_role("link", name="Tuesday 24 November").click()
    expect(there.locator("#text")).to_have_value(f"They walked me out. {SPIRAL}")
    press(there, "That's enough for today")
    expect(there.get_by_role("group", name="A question about your wording")).to_have_count(0)
    there.get_by_text("Delete it").first.click()
    press(there, "Delete it for good")
    expect(there.get_by_text("That sitting is deleted.")).to_be_visible()
    expect(there.get_by_text("What you wrote")).to_have_count(0)


def test_an_interview_without_a_debrief_is_closed_from_home_and_goes_on_the_next_day(server, evening, look):  # noqa: F811
    page = evening
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    press(page, "Next")
    page.goto(server.address)
    look(page)
    link(page, "Close for tonight").press("Enter")
    heading(page, "That's enough for tonight")
    page.get_by_text("Park a worry until tomorrow").click()
    page.get_by_label("The worry").fill("they frowned")
    look(page)
    press(page, "Close for tonight")
    heading(page, "Closed")
    expect(page.get_by_text("Tomorrow it goes on where you left it.")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("frowned")
    look(page)
    later(server, page, DAY)
    expect(page.get_by_text("You parked a worry about Northwind.", exact=True)).to_be_visible()
    link(page, "Still there").click()
    look(page)
    press(page, "Leave it here; don't ask again")
    expect(page.get_by_text("You parked a worry")).to_have_count(0)
    link(page, "Go on").first.click()
    heading(page, "What did they ask?")
