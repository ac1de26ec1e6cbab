"""A question and its answer in a real browser."""

from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture


def test_a_question_is_written_and_the_answer_read(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.fill("#people", "Priya Raman, hiring manager")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Ask").click()
    look(page)
    page.get_by_role("button", name="Write the question").click()
    page.get_by_label("The one answer or skill").fill("a conflict with a manager")
    page.get_by_label("How you sign").fill("Alex Chen")
    page.get_by_role("button", name="Write it from this").click()
    expect(page.get_by_label("How you sign")).to_have_count(0)
    look(page)
    page.get_by_role("link", name="All that was asked").click()
    page.get_by_label("Paste it, or write what they said").fill(
        "We decided to move forward with another candidate. You were a bit light on SQL."
    )
    page.get_by_role("button", name="Read it with me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Their answer")
    look(page)
