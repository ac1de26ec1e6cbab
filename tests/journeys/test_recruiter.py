"""The evening after an interview through a recruiter: five lines for the call first, then notes for them to pass on."""

from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

LINES = "The recruiter is paid by the client"


def test_the_five_lines_come_first_and_the_notes_go_to_the_recruiter(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.start())
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.get_by_label("Who was there").fill("Priya Raman, hiring manager, priya@northwind.example\nTom Okafor")
    page.get_by_label("It came through a recruiter").check()
    page.get_by_label("The recruiter's name").fill("Dana Whitfield")
    page.get_by_label("The agency").fill("Harbour Recruiting")
    page.get_by_label("The recruiter's e-mail address").fill("dana@harbour.example")
    look(page)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Five lines for the recruiter's call")
    look(page)

    page.get_by_role("link", name="Second Take").first.click()
    expect(page.get_by_text("Next: five lines for Harbour Recruiting's call")).to_be_visible()
    expect(page.get_by_text(LINES)).to_be_visible()
    look(page)
    page.get_by_role("link", name="Thank").click()
    expect(page.get_by_text(LINES)).to_be_visible()
    look(page)
    page.get_by_role("link", name="Five lines for the call").click()
    page.get_by_label("What went well").fill("The returns story, forty to six")
    page.get_by_role("button", name="I'm ready for the call").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What did they ask?")

    page.get_by_role("link", name="Thank").click()
    look(page)
    page.get_by_role("button", name="Write the note").first.click()
    expect(page.get_by_text("This goes to Dana Whitfield, to pass on.")).to_be_visible()
    expect(page.get_by_label("Their e-mail address")).to_have_value("dana@harbour.example")
    page.get_by_label("They said that I may write to them directly").check()
    page.get_by_role("button", name="Write the note from this").click()
    expect(page.get_by_label("Their e-mail address")).to_have_value("priya@northwind.example")
    look(page)
    page.get_by_role("link", name="Second Take").first.click()
    expect(page.get_by_text("Next: what they asked, while it is fresh.")).to_be_visible()
    look(page)
