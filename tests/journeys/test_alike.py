"""Two questions that are one, and a day on which nothing is begun, in a real browser, by keyboard."""

import re

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

LEAVE, AGAIN = "Why do you want to leave your current job?", "Why are you leaving your job now?"


def make(server, page, question):
    page.goto(f"{server.address}practise/cards/new/")
    page.get_by_label("What do they ask?").fill(question)
    page.get_by_label("What they should hear").fill("I own it\nHere I only answer\nYou do both")
    page.get_by_role("button", name="Keep").press("Enter")


@pytest.mark.parametrize("width", [320, 1000])
def test_two_questions_become_one_and_are_taken_apart_again(server, page, look, width):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(server.start())
    make(server, page, LEAVE)
    make(server, page, AGAIN)
    expect(page.get_by_text("Is this the same question, asked again?")).to_be_visible()
    look(page)
    page.get_by_role("link", name="Was it asked elsewhere too?").press("Enter")
    look(page)
    page.get_by_role("button", name=re.compile("One question")).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(LEAVE)
    expect(page.get_by_text(AGAIN, exact=True)).to_be_visible()
    look(page)
    page.goto(f"{server.address}practise/")
    expect(page.get_by_text("1 question, about 3 minutes.")).to_be_visible()
    page.get_by_role("button", name=re.compile("Start")).press("Enter")
    expect(page.get_by_text("Elsewhere it was:")).to_be_visible()
    look(page)
    page.go_back()
    page.get_by_role("link", name=re.compile("The card")).press("Enter")
    page.get_by_role("link", name="Its words").press("Enter")
    look(page)
    page.get_by_role("button", name="Take them apart").press("Enter")
    expect(page.get_by_text("They are two questions again")).to_be_visible()
    expect(page.get_by_text("asked again?")).to_be_hidden()


def test_on_the_day_of_a_no_the_questions_wait(server, page, look):  # noqa: F811 - as above
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    make(server, page, LEAVE)
    make(server, page, "What is a foreign key?")
    page.get_by_role("button", name="A take now").press("Enter")
    page.get_by_label("Say it aloud, or write it here").press_sequentially("A column")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    page.goto(f"{server.address}interviews/new/")
    page.fill("#title", "Northwind")
    page.get_by_role("button", name="Next", exact=True).press("Enter")
    key = re.search(r"[0-9a-f-]{36}", page.url).group()
    page.goto(f"{server.address}move-on/{key}/")
    page.get_by_label("A no").check()
    page.locator("main form button").first.press("Enter")
    page.goto(f"{server.address}practise/")
    expect(page.get_by_text("nothing counts as missed")).to_be_visible()
    look(page)
    page.get_by_role("link", name="What is a foreign key?").press("Enter")
    expect(page.get_by_label("Say it aloud, or write it here")).to_have_value("A column")
    page.goto(f"{server.address}practise/cards/")
    expect(page.get_by_role("link", name=LEAVE)).to_be_visible()
    expect(page.get_by_role("button", name="A take")).to_have_count(0)
    look(page)
    page.goto(server.address)
    expect(page.get_by_text("about 3 minutes")).to_have_count(0)
