"""A slip in the middle of an answer, in a real browser: at the person's wish, with script and without, by keyboard."""

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

ANSWER = "I want to own a question."
ASK = "Interrupt me with a slip"


def begin(server, page):
    page.goto(f"{server.address}practise/cards/new/")
    page.get_by_label("What do they ask?").fill("Why leave now?")
    page.get_by_label("What they should hear").fill("I own it\nHere I only answer\nYou do both")
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="A take now").click()


@pytest.mark.parametrize("width", [320, 1000])
def test_a_slip_comes_while_the_answer_goes_on_and_is_marked_by_keyboard(server, page, look, width):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(server.start())
    begin(server, page)
    page.clock.install()
    page.reload()
    typed = page.get_by_label("Say it aloud, or write it here")
    typed.press_sequentially(ANSWER)
    page.get_by_text("Everything else").press("Enter")
    page.get_by_role("button", name=ASK).press("Enter")
    expect(page.get_by_text("It comes at a moment of its own.")).to_be_visible()
    expect(page.get_by_role("button", name="I have moved on")).to_be_hidden()
    page.clock.fast_forward(41_000)
    alert = page.get_by_role("alert")
    expect(alert).to_have_count(1)
    expect(alert).not_to_be_empty()
    expect(typed).to_have_value(ANSWER)
    look(page)
    page.get_by_role("button", name="I have moved on").press("Enter")
    look(page)
    group = page.get_by_role("group", name="Stop")
    expect(group.get_by_label("I did", exact=True)).to_be_focused()
    group.get_by_label("I did", exact=True).press("Space")
    page.get_by_role("group", name="Name it once").get_by_label("I did not").press("Space")
    page.get_by_role("button", name="Keep these marks").press("Enter")
    expect(page.get_by_text("You did: Stop. It took less than twenty seconds. Left out this time")).to_be_visible()
    expect(typed).to_have_value(ANSWER)
    page.get_by_role("button", name="Show me the points").press("Enter")
    expect(page.get_by_text("You did: Stop.")).to_be_visible()
    expect(page.get_by_text(ANSWER)).to_be_visible()
    look(page)


def test_without_script_the_slip_has_a_page_and_the_answer_survives(server, browser, look):  # noqa: F811 - the fixture
    page = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False).new_page()
    page.goto(server.start())
    begin(server, page)
    page.get_by_label("Say it aloud, or write it here").fill(ANSWER)
    page.get_by_text("Everything else").click()
    page.get_by_role("button", name=ASK).click()
    expect(page.get_by_text("In the middle of your answer")).to_be_visible()
    page.get_by_role("group", name="Restate").get_by_label("I did", exact=True).check()
    page.get_by_role("button", name="Keep, and back to my answer").click()
    expect(page.get_by_text("You did: Restate.")).to_be_visible()
    expect(page.get_by_label("Say it aloud, or write it here")).to_have_value(ANSWER)
    page.context.close()


def test_the_page_of_a_slip_is_whole_by_itself(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    begin(server, page)
    with page.expect_response(lambda answer: answer.url.endswith("/slip/")) as told:
        page.get_by_text("Everything else").click()
        page.get_by_role("button", name=ASK).click()
    page.goto(f"{server.address}{told.value.json()['mark'].lstrip('/')}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    look(page)
