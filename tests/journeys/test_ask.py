"""A question and its answer in a real browser: asked, told, corrected, struck; and the page of whoever was asked."""

import re
import socket

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

SAID = (
    "We decided to move forward with another candidate. Your story on the returns project was excellent. "
    "You were a bit light on SQL."
)
PUBLIC = "http://take.localhost"
"""Chromium finds every name below localhost on this machine."""


def begin(page, title="Northwind"):
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", title)
    page.get_by_text("More, if you want").click()
    page.fill("#role", "Data analyst")
    page.fill("#people", "Priya Raman, hiring manager")
    page.get_by_role("button", name="Next").click()


def ask(page, about="the returns project"):
    page.get_by_role("link", name="Ask").click()
    page.get_by_role("button", name="Write the question").click()
    page.get_by_label("The one answer or skill").fill(about)
    page.get_by_label("How you sign").fill("Alex Chen")
    page.get_by_role("button", name="Write it from this").click()
    expect(page.get_by_label("How you sign")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1000])
def test_a_question_is_written_and_the_answer_read_and_corrected(server, page, look, width):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(server.start())
    begin(page)
    page.get_by_role("link", name="Ask").click()
    look(page)
    ask(page)
    look(page)
    page.get_by_role("link", name="All that was asked").click()
    look(page)
    page.get_by_role("link", name="They wrote back").click()
    look(page)
    page.get_by_label("Paste what they wrote").fill(SAID)
    page.get_by_role("button", name="Read it with me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Their answer")
    expect(page.get_by_text("This is a no.")).to_be_visible()
    look(page)
    change(page, look)
    practise(page, look)


def change(page, look):  # noqa: F811 - as above
    """One press each, by keyboard."""
    light = page.get_by_role("listitem").filter(has_text="light on SQL").filter(has_text="Change what").last
    light.locator("summary").focus()
    page.keyboard.press("Enter")
    look(page)
    light.get_by_role("button", name="It is an opinion").press("Enter")
    expect(page.get_by_text("An opinion, as you say.")).to_be_visible()
    page.get_by_role("button", name="Not a reason").first.press("Enter")
    expect(page.get_by_text("You struck: Something technical")).to_be_visible()
    page.get_by_role("button", name="Bring it back").press("Enter")
    expect(page.get_by_text("You struck")).to_have_count(0)
    light.locator("summary").press("Enter")
    light.get_by_role("button", name="It is something to use").press("Enter")
    look(page)


def practise(page, look):  # noqa: F811 - as above
    page.get_by_role("button", name="Make it one thing to practise").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One thing to practise")
    look(page)
    page.get_by_label("If").fill("they ask about SQL")
    page.get_by_label("then I").fill("name one query and its result")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("You chose it to practise.")).to_be_visible()
    page.get_by_role("link", name="Change its words").click()
    look(page)
    page.get_by_role("link", name="Leave it as it was").click()


def test_what_was_told_on_the_phone_and_the_second_conversation(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.get_by_label("It came through a recruiter").check()
    page.fill("#recruiter", "Dana Whitfield")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Ask").click()
    look(page)
    page.get_by_role("link", name="They told me on the phone").click()
    look(page)
    expect(page.get_by_label("Who said it")).to_have_value("Dana Whitfield")
    page.get_by_label("In their words").fill("It's a no. They said your answers were a bit long.")
    page.get_by_label("The recruiter's own").check()
    page.get_by_text("Was a second conversation asked for?").click()
    page.get_by_label("Asked", exact=True).check()
    look(page)
    page.get_by_role("button", name="Read it with me").click()
    expect(page.get_by_text("The recruiter's own view.")).to_be_visible()
    page.get_by_role("link", name="All that was asked").click()
    expect(page.get_by_text("It may come about, or not.")).to_be_visible()
    look(page)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_whoever_was_asked_answers_in_a_minute(server, page, browser, look, script):  # noqa: F811 - the fixture
    server.port = port = free_port()
    server.settings = {"PUBLIC_URL": f"{PUBLIC}:{port}"}
    page.goto(server.start())
    begin(page)
    ask(page)
    link = re.search(rf"{PUBLIC}:{port}/ask/answer/\S+/", page.get_by_label("The letter").input_value())[0]
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=script)
    theirs = context.new_page()
    theirs.goto(link)
    expect(theirs.get_by_role("heading", level=1)).to_have_text("Three lines for Alex, if you can")
    theirs.keyboard.press("Tab")
    theirs.keyboard.type("The returns story")
    theirs.get_by_label("What was missing?").fill("A result in figures")
    theirs.get_by_role("button", name="Send it to Alex").press("Enter")
    expect(theirs.get_by_role("heading", level=1)).to_have_text("Thank you.")
    assert [] == context.cookies()
    theirs.goto(link)
    expect(theirs.get_by_role("heading", level=1)).to_have_text("This page isn't open")
    context.close()
    page.goto(server.address)
    expect(page.get_by_text("an answer has come").first).to_be_visible()
    page.get_by_role("link", name="Read it").click()
    expect(page.get_by_text("A result in figures").first).to_be_visible()
    look(page)


def test_axe_finds_nothing_on_the_page_of_whoever_was_asked(server, page, assert_accessible):
    server.port = port = free_port()
    server.settings = {"PUBLIC_URL": f"{PUBLIC}:{port}"}
    page.goto(server.start())
    begin(page)
    ask(page)
    link = re.search(rf"{PUBLIC}:{port}(/ask/answer/\S+/)", page.get_by_label("The letter").input_value())[1]
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.address.rstrip("/") + link)
    assert_accessible(page)
    page.expected_errors = ["Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)"]
    page.get_by_role("button", name="Send it to Alex").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="I can't say").click()
    assert_accessible(page)


def free_port():
    """A port that is free just now."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]
