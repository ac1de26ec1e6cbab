"""A note to one person in a real browser, from the interview's people to "it went"."""

import re

from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture


def test_a_note_is_written_from_facts_and_handed_over(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.fill("#role", "Data analyst")
    page.fill("#people", "Priya Raman, hiring manager")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Thank").click()
    look(page)
    page.get_by_role("button", name="Write the note").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("To Priya Raman")
    look(page)
    page.get_by_label("One thing you talked about with them").fill("how the support team plans its week")
    page.get_by_label("How you sign").fill("Alex Chen")
    page.get_by_role("button", name="Write the note from this").click()
    expect(page.get_by_label("The note")).to_have_value(re.compile("plans its week"))
    look(page)
    page.get_by_role("button", name="Open in my mail program").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Did it go?")
    look(page)
    page.get_by_role("button", name="It went", exact=True).click()
    expect(page.locator("#send")).to_contain_text("Sent.")
    look(page)
