"""A recording becomes the record, in a real browser: who agreed, the file or the microphone, its text, the debrief."""

import time
import wave
from pathlib import Path

import pytest
from playwright.sync_api import expect
from test_evening import begin, look  # noqa: F401 - a fixture

from conftest import CHROMIUM, FLAGS
from secondtake_app.engines.ears import sound

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
HEARD_IN = 600_000
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
    page.get_by_role("button", name="Next").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Nothing of it was stored")
    look(page)
    page.get_by_label("It was a practice interview, and we agreed").check()
    page.get_by_role("button", name="Next").press("Enter")
    look(page)
    page.get_by_label("Drop the recording here, or choose it").set_input_files(SPOKEN)
    expect(page.get_by_role("heading", level=1)).to_have_text("Listening to it")
    look(page)
    page.wait_for_url("**/record/speakers/", timeout=HEARD_IN)
    look(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Are you “Voice 2”?")
    sound = server.home / "files" / "recordings"
    assert 1 == len(list(sound.iterdir()))
    page.goto(page.url.replace("/speakers/", "/lines/"))
    wrong = page.get_by_role("button", name="Voice 1 said this in line 2", exact=True)
    wrong.press("Enter")
    back = page.get_by_role("button", name="Take the last change back: one line is now said by “Voice 1”")
    expect(back).to_be_visible()
    expect(wrong).to_have_count(0)
    back.press("Enter")
    expect(wrong).to_be_visible()
    page.goto(page.url.split("/lines/")[0] + "/speakers/")
    page.get_by_role("button", name="The text is right: delete the sound").press("Enter")
    expect(page.get_by_text("The sound is deleted.")).to_be_visible()
    assert [] == list(sound.iterdir())
    look(page)
    page.get_by_role("button", name="That's me").press("Enter")
    page.goto(page.url.rsplit("/", 2)[0] + "/debrief/")
    expect(page.locator("label", has_text="You said that you had lost the thread.").first).to_be_visible()
    look(page)


def test_a_recording_that_is_stopped_leaves_nothing_of_it(server, page):
    begin(server, page, lambda _page: None)
    page.goto(page.url.replace("/remember/", "/recording/"))
    page.get_by_label("It was a practice interview, and we agreed").check()
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Drop the recording here, or choose it").set_input_files(SPOKEN)
    expect(page.locator("[data-turns] p").first).to_be_visible(timeout=HEARD_IN)
    page.get_by_role("button", name="Stop, and delete the recording").click()
    expect(page.get_by_text("The recording is deleted, with all that was heard of it.")).to_be_visible()
    until = time.monotonic() + 30
    while list((server.home / "files" / "recordings").iterdir()) and time.monotonic() < until:
        time.sleep(0.1)
    assert [] == list((server.home / "files" / "recordings").iterdir())


@pytest.fixture
def speaking(browser, tmp_path):
    """A page of a Chromium of its own, into whose microphone the made-up interview is spoken, again and again."""
    heard, spoken = tmp_path / "spoken.samples", tmp_path / "spoken.wav"
    sound.decode(SPOKEN, heard)
    with wave.open(str(spoken), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(sound.RATE)
        out.writeframes(heard.read_bytes())
    microphone = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
    says = f"--use-file-for-fake-audio-capture={spoken}"
    own = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, *microphone, says])
    yield own.new_context(viewport={"width": 320, "height": 700}).new_page()
    own.close()


def record(page, button, seconds):
    """By keyboard, for so long."""
    page.get_by_role("button", name=button).press("Enter")
    expect(page.get_by_text("Recording. Each second is kept as you speak.")).to_be_visible()
    expect(page.locator("[data-since]")).to_have_text(f"0:{seconds:02}", timeout=3_000 * seconds)


def test_an_interview_is_recorded_here_and_becomes_the_record(server, speaking, look):  # noqa: F811 - the fixture
    page = speaking
    begin(server, page, lambda _page: None)
    page.goto(page.url.replace("/remember/", "/recording/"))
    page.get_by_label("It was a practice interview, and we agreed").check()
    page.get_by_role("button", name="Next").press("Enter")
    record(page, "Record it now", 12)
    look(page)
    page.get_by_role("button", name="Stop: that's all").press("Enter")
    page.wait_for_url("**/record/speakers/", timeout=HEARD_IN)
    page.goto(page.url.replace("/speakers/", "/lines/"))
    expect(page.locator("main")).to_contain_text("Thanks for coming in")
    look(page)
    page.get_by_role("button", name="play from here").last.press("Enter")
    page.wait_for_function("() => { const a = document.querySelector('audio'); return a.currentTime > 5; }")


def test_what_was_recorded_is_there_after_a_closed_tab(server, speaking, look):  # noqa: F811 - the fixture
    begin(server, speaking, lambda _page: None)
    speaking.get_by_text("Say it instead of typing").click()
    speaking.get_by_role("button", name="Say it", exact=True).click()
    record(speaking, "Begin to talk", 6)
    there, url = speaking.context.new_page(), speaking.url
    speaking.close()
    there.goto(url)
    expect(there.get_by_role("heading", level=1)).to_have_text("It was being recorded")
    look(there)
    there.get_by_role("button", name="Use what is here").press("Enter")
    there.wait_for_url("**/memo/**", timeout=HEARD_IN)


def test_what_is_said_instead_of_typed_becomes_lines_of_memory(server, speaking, look):  # noqa: F811 - the fixture
    page = speaking
    begin(server, page, lambda _page: None)
    page.fill("#text", "why leave now")
    page.get_by_text("Say it instead of typing").press("Enter")
    look(page)
    page.get_by_role("button", name="Say it", exact=True).press("Enter")
    look(page)
    record(page, "Begin to talk", 12)
    look(page)
    page.get_by_role("button", name="Stop: that's all").press("Enter")
    page.wait_for_url("**/memo/**", timeout=HEARD_IN)
    look(page)
    said = page.locator("#text").input_value().splitlines()
    assert said
    page.fill("#text", f"{said[0]}\nand I lost the thread")
    page.get_by_role("button", name="Add these lines to what I remember").press("Enter")
    expect(page.locator("#text")).to_have_value(f"why leave now\n{said[0]}\nand I lost the thread")
    look(page)
    assert [] == list((server.home / "files" / "recordings").iterdir())
