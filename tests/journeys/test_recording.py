"""A recording becomes the record, in a real browser: who agreed, the file, its text while it grows, and the debrief."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from test_evening import begin, look  # noqa: F401 - a fixture

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
HEARD_IN = 180_000
"""Milliseconds that a busy machine may take for a minute of speech."""


@pytest.mark.parametrize("width", [320, 1000])
def test_a_recording_is_brought_heard_and_becomes_the_record(server, page, look, width):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": width, "height": 700})
    page.expected_errors = True  # not everyone agreed: refused
    begin(server, page, lambda _page: None)
    page.goto(page.url.replace("/remember/", "/record/"))
    page.get_by_role("link", name="I have a recording").press("Enter")
    look(page)
    page.get_by_label("Not everyone, or I'm not sure").check()
    page.get_by_role("button", name="Choose the file").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Nothing of it was stored")
    look(page)
    page.get_by_label("It was a practice interview, and we agreed").check()
    page.get_by_role("button", name="Choose the file").press("Enter")
    look(page)
    page.get_by_label("The recording").set_input_files(SPOKEN)
    expect(page.get_by_role("heading", level=1)).to_have_text("Listening to it")
    look(page)
    page.wait_for_url("**/record/speakers/", timeout=HEARD_IN)
    look(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Are you “Voice 2”?")
    sound = server.home / "files" / "recordings"
    assert 1 == len(list(sound.iterdir()))
    page.get_by_role("button", name="The text is right: delete the sound").press("Enter")
    expect(page.get_by_text("The sound is deleted.")).to_be_visible()
    assert [] == list(sound.iterdir())
    look(page)
    page.get_by_role("button", name="That's me").press("Enter")
    page.goto(page.url.rsplit("/", 2)[0] + "/debrief/")
    expect(page.locator("label", has_text="You said that you had lost the thread.").first).to_be_visible()
    look(page)
