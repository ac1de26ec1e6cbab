"""The remarks beside a note in a real browser: beside it at a desk, below it where that is narrow, by keyboard."""

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

POOR = (
    "Dear Tom,\n\nThanks for your time. I'm sorry I rambled, I was nervous. On your question about SQL, a clearer "
    "example is this one: I cut the run time by 40%.\n\nPlease give me another chance.\n\nAlex"
)


def begin(server, page):
    page.goto(server.start())
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Northwind")
    page.get_by_text("More, if you want").click()
    page.fill("#role", "Data analyst")
    page.fill("#people", "Priya Raman, hiring manager")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Thank").click()
    page.get_by_role("button", name="Write the note").click()
    page.get_by_label("One thing you talked about with them").fill("how the support team plans its week")
    page.get_by_label("How you sign").fill("Alex")
    page.get_by_role("button", name="Write the note from this").click()


@pytest.mark.parametrize(("width", "beside"), [(1000, True), (320, False)])
def test_remarks_stand_beside_the_note_at_a_desk_and_below_it_elsewhere(server, page, look, width, beside):  # noqa: F811
    page.set_viewport_size({"width": width, "height": 900})
    begin(server, page)
    expect(page.get_by_text("One specific thing from your talk.")).to_be_visible()
    page.get_by_label("The note").fill(POOR)
    page.get_by_role("button", name="Save the text").click()
    remarks = page.get_by_role("region", name="Remarks")
    expect(remarks.get_by_text("a weak answer needs no apology")).to_be_visible()
    look(page)
    note, box = (one.bounding_box() for one in (page.get_by_label("The note"), remarks))

    assert beside is (box["x"] > note["x"] + note["width"])
    assert beside is not (box["y"] > note["y"] + note["height"])


def test_change_marks_the_words_in_the_note(server, page):
    begin(server, page)
    page.get_by_label("The note").fill(POOR)
    page.get_by_role("button", name="Save the text").click()
    page.get_by_role("link", name="Change “Please give me another chance").press("Enter")
    marked = page.evaluate("const b = document.getElementById('body'); b.value.slice(b.selectionStart, b.selectionEnd)")

    assert "Please give me another chance" == marked


def test_the_remarks_follow_what_was_saved_without_the_page(server, page):
    begin(server, page)
    expect(page.get_by_role("link", name="Change")).to_have_count(0)
    page.evaluate(
        """async (words) => {
            const form = document.getElementById("body").form;
            const data = new FormData(form);
            data.set("body", words);
            await fetch(location.href, { method: "POST", body: data });
            form.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
        }""",
        POOR,
    )

    expect(page.get_by_role("region", name="Remarks").get_by_text("It makes it harder")).to_be_visible()
