"""An answer aloud, in a real browser with a made-up microphone; without one, or without leave, in writing."""

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

from conftest import CHROMIUM, FLAGS

MICROPHONE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")


@pytest.fixture
def speaking(browser):
    """A page of a Chromium of its own, whose microphone beeps."""
    own = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, *MICROPHONE])
    yield own.new_context(viewport={"width": 320, "height": 700}).new_page()
    own.close()


def begin(server, page):
    page.goto(server.start())
    page.goto(f"{server.address}practise/cards/new/")
    page.get_by_label("What do they ask?").fill("Why leave now?")
    page.get_by_label("What they should hear").fill("I own it\nHere I only answer\nYou do both")
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
