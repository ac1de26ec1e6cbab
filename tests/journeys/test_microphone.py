"""An answer aloud, in a real browser with a made-up microphone; without one, or without leave, in writing."""

import re
import wave
from pathlib import Path

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

from conftest import CHROMIUM, FLAGS
from secondtake_app.engines.ears import process

MICROPHONE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
RATE, FIRST, LAST = 16_000, 6, 17
"""Of the made-up interview the seconds in which the ticket queue is told of."""
HEARD_IN = 180_000
"""Milliseconds that a busy machine may take for some seconds of speech."""


def microphone(browser, *more):
    """A page of a Chromium of its own, with a microphone."""
    own = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, *MICROPHONE, *more])
    yield own.new_context(viewport={"width": 320, "height": 700}).new_page()
    own.close()


@pytest.fixture
def speaking(browser):
    """One that beeps."""
    yield from microphone(browser)


@pytest.fixture
def answering(browser, tmp_path):
    """One into which the answer about the ticket queue is spoken, over and over."""
    samples, said = tmp_path / "samples", tmp_path / "said.wav"
    process.decode(SPOKEN, samples, lambda: None)
    with wave.open(str(said), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.read_bytes()[2 * RATE * FIRST : 2 * RATE * LAST])
    yield from microphone(browser, f"--use-file-for-fake-audio-capture={said}")


def begin(server, page, points="I own it\nHere I only answer\nYou do both"):
    page.goto(server.start())
    page.goto(f"{server.address}practise/cards/new/")
    page.get_by_label("What do they ask?").fill("Why leave now?")
    page.get_by_label("What they should hear").fill(points)
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="A take now").click()


def record(page, pieces=2):
    """By keyboard, until so many pieces were taken in."""
    with page.expect_response(taken_in):
        page.get_by_role("button", name="Record my answer").press("Enter")
    for _ in range(pieces - 1):
        page.wait_for_event("response", taken_in)


def taken_in(response):
    return response.url.endswith("/sound/") and response.request.method == "POST" and response.status == 200


def sounds(page):
    """Whether the player can play it, and no error of its own."""
    page.wait_for_function(
        "() => { const a = document.querySelector('audio'); a.preload = 'auto'; if (a.readyState < 2) a.load();"
        " return a.error === null && a.readyState >= 2; }",
        polling=500,
    )


def test_an_answer_is_recorded_heard_again_and_stands_beside_the_take(server, speaking, look):  # noqa: F811 - the fixture
    begin(server, speaking)
    look(speaking)
    record(speaking)
    speaking.get_by_role("button", name="Stop recording").press("Enter")
    expect(speaking.get_by_text("Your recording is kept.")).to_be_visible()
    sounds(speaking)
    look(speaking)
    speaking.get_by_role("button", name="Show me the points").press("Enter")
    speaking.get_by_role("button", name="Keep this take").press("Enter")
    expect(speaking.get_by_role("heading", level=1)).to_have_text("That was take 1.")
    sounds(speaking)
    look(speaking)


def test_going_on_while_it_records_keeps_all_of_it(server, speaking):
    begin(server, speaking)
    record(speaking, 1)
    speaking.get_by_role("button", name="Show me the points").click()
    speaking.get_by_role("button", name="Keep this take").click()
    sounds(speaking)


@pytest.mark.parametrize("width", [320, 1000])
def test_what_was_told_aloud_is_suggested_and_ticked_by_nobody(server, answering, look, width):  # noqa: F811 - the fixture
    answering.set_viewport_size({"width": width, "height": 700})
    begin(server, answering, "We went from forty open tickets to 6\nI built a small script\nMy manager praised it")
    record(answering, 13)
    answering.get_by_role("button", name="Show me the points").press("Enter")
    expect(answering.get_by_text("Nothing waits for it")).to_be_visible()
    answering.get_by_label("My manager praised it").check()
    look(answering)
    first, second, third = (answering.get_by_role("checkbox").nth(n) for n in range(3))
    expect(answering.get_by_text("Heard: ").first).to_be_visible(timeout=HEARD_IN)
    expect(first).to_have_accessible_description("Heard: “We went from 40 open tickets to six in two months.”")
    expect(third).to_have_accessible_description("")
    expect(answering.get_by_text("It stands below, and words of it")).to_be_visible()
    assert [False, False, True] == [one.is_checked() for one in (first, second, third)]
    look(answering)
    answering.get_by_role("button", name="Tick those").press("Enter")
    assert first.is_checked()
    assert third.is_checked()
    answering.get_by_role("button", name="Keep this take").press("Enter")
    expect(answering.get_by_role("heading", level=1)).to_have_text("That was take 1.")
    look(answering)
    answering.get_by_role("link", name="Put the text right, or delete it").press("Enter")
    expect(answering.get_by_label("As you said it")).to_have_value(re.compile("ticket queue"))
    look(answering)
    answering.get_by_label("As you said it").fill("It went well.")
    answering.get_by_role("button", name="Keep it so").press("Enter")
    expect(answering.get_by_text("It went well.")).to_be_visible()


def test_a_take_survives_a_closed_tab(server, speaking):
    begin(server, speaking)
    record(speaking)
    there, url = speaking.context.new_page(), speaking.url
    speaking.close()
    there.goto(url)
    sounds(there)
    expect(there.get_by_role("button", name="Delete this recording")).to_be_visible()


def test_where_the_microphone_is_refused_the_page_offers_writing_and_says_so(server, page, look):  # noqa: F811 - the fixture
    page.add_init_script(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    )
    begin(server, page)
    page.get_by_role("button", name="Record my answer").click()
    expect(page.get_by_text("The browser did not let us use the microphone.")).to_be_visible()
    expect(page.get_by_label("Say it aloud, or write it here")).to_be_editable()
    look(page)


def test_where_there_is_no_microphone_the_page_offers_writing_and_says_so(server, page):
    begin(server, page)
    page.get_by_role("button", name="Record my answer").click()
    expect(page.get_by_text("Write your answer instead", exact=False)).to_be_visible()
