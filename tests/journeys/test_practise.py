"""A question practised in a real browser: from a moment or by hand, in writing, by keyboard, on a narrow page."""

import re

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

START = re.compile("Start.*Why leave now")
ANSWER = "I want to own a question. You do both, asking and answering."


@pytest.mark.parametrize("width", [320, 1000])
def test_a_question_by_hand_is_taken_by_keyboard_and_comes_again(server, page, look, width):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": width, "height": 700})
    page.expected_errors = True  # a card without its question is refused
    page.goto(server.start())
    page.goto(f"{server.address}practise/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing to practise today")
    look(page)
    make(page, look)
    page.goto(server.address)
    page.goto(f"{server.address}practise/")
    expect(page.get_by_text("1 question, about 3 minutes.")).to_be_visible()
    look(page)
    page.get_by_role("button", name=START).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Why leave now?")
    look(page)
    page.get_by_label("Say it aloud, or write it here").press_sequentially(ANSWER)
    expect(page.get_by_text("Saved just now")).to_be_visible()
    page.get_by_role("button", name="Show me the points").press("Enter")
    look(page)
    page.get_by_label("I want to own a question").press("Space")
    page.get_by_label("You do both").press("Space")
    page.get_by_label("How is it by now, in your own words?").fill("still stiff")
    page.get_by_role("button", name="Keep this take").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("That was take 1.")
    expect(page.get_by_text("Some of it came.")).to_be_visible()
    look(page)


def make(page, look):  # noqa: F811 - as above
    page.get_by_role("link", name="A question of my own").press("Enter")
    look(page)
    page.get_by_role("button", name="Keep").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("What do they ask?")
    look(page)
    page.get_by_label("What do they ask?").fill("Why leave now?")
    page.get_by_label("What they should hear").fill("I want to own a question\nHere I only answer\nYou do both")
    page.get_by_role("button", name="Keep").press("Enter")
    expect(page.get_by_text("The card is made.")).to_be_visible()
    look(page)


def test_half_an_answer_survives_a_closed_tab(server, page):
    page.expected_errors = True  # as above
    page.goto(server.start())
    page.goto(f"{server.address}practise/")
    make(page, lambda _page: None)
    page.get_by_role("button", name="A take now").click()
    page.get_by_label("Say it aloud, or write it here").press_sequentially("I want")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    there = page.context.new_page()
    page.close()
    there.goto(f"{server.address}practise/")
    there.get_by_role("button", name=START).click()
    expect(there.get_by_label("Say it aloud, or write it here")).to_have_value("I want")


def test_a_list_is_brought_and_goes_to_anki(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.goto(f"{server.address}practise/cards/")
    page.get_by_text("Everything else").press("Enter")
    look(page)
    page.get_by_role("link", name="Bring a list of questions").press("Enter")
    look(page)
    page.get_by_label("Or paste it here").fill("Why leave now?\nWhy us?\nWhy us?\nWhat is your notice period?")
    page.get_by_role("button", name="Make cards of them").press("Enter")
    expect(page.get_by_text("3 questions became cards.")).to_be_visible()
    look(page)
    page.get_by_role("link", name="All questions").press("Enter")
    look(page)
    page.get_by_text("Everything else").press("Enter")
    with page.expect_download() as package:
        page.get_by_role("link", name="All of them for Anki").press("Enter")
    assert package.value.suggested_filename == "second-take.apkg"
