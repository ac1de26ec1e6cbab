"""The story bank in a real browser: out of a record and by hand, told in an interview, by keyboard, on narrow pages."""

import re

import pytest
from playwright.sync_api import expect
from test_evening import begin, bring, look, recall  # noqa: F401 - a fixture


@pytest.mark.parametrize("width", [320, 1000])
def test_a_story_out_of_a_record_is_taken_changed_and_told(server, page, look, width):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": width, "height": 700})
    evening = begin(server, page, look)
    recall(evening)
    evening.go("Next", "Is there a record of it?")
    bring(evening)
    page.goto(f"{server.address}practise/stories/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your stories")
    look(page)
    page.get_by_role("button", name="Take it as a story").first.press("Enter")
    expect(page.get_by_text("It is among your stories now")).to_be_visible()
    look(page)
    title = page.get_by_label("What do you call it?")
    title.fill("")
    title.press_sequentially("The returns")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    page.get_by_role("button", name="Keep").press("Enter")
    expect(page.get_by_text("Told once, last in Northwind, Tuesday.")).to_be_visible()
    look(page)
    page.get_by_role("link", name="The returns").press("Enter")
    page.get_by_role("link", name="Northwind, Tuesday").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Which did you tell there?")
    look(page)
    page.get_by_role("button", name="Not told here").press("Enter")
    page.get_by_role("button", name="I told it here").press("Enter")
    expect(page.get_by_text("Told here.")).to_be_visible()


def test_a_story_half_typed_survives_a_closed_tab(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.goto(f"{server.address}practise/stories/")
    look(page)
    page.get_by_role("button", name="Write a story").press("Enter")
    look(page)
    page.get_by_label("What was the situation?").press_sequentially("Our queue was")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    there = page.context.new_page()
    page.close()
    there.goto(f"{server.address}practise/stories/")
    look(there)
    there.get_by_role("button", name="Finish it").press("Enter")
    expect(there.get_by_label("What was the situation?")).to_have_value("Our queue was")


def test_a_plan_is_written_by_keyboard_and_whom_to_call(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.goto(f"{server.address}practise/plans/")
    look(page)
    page.get_by_role("button", name=re.compile("Write one.*In the room")).press("Enter")
    look(page)
    page.get_by_label("If", exact=True).press_sequentially("I lose the thread")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    page.get_by_label("then", exact=True).fill("I say the question back")
    page.get_by_role("button", name="Keep").press("Enter")
    expect(page.get_by_text("If I lose the thread, then I say the question back.", exact=True)).to_be_visible()
    page.get_by_text("Some to choose from").nth(1).press("Enter")
    look(page)
    page.get_by_label("If they say no, then I read it once").press("Space")
    page.get_by_role("button", name=re.compile("Take these.*If it goes badly")).press("Enter")
    page.get_by_label("Somebody I can call").fill("Kim")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_label("Somebody I can call")).to_have_value("Kim")
    look(page)
