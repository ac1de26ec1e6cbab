"""The question read aloud: at a press, once, and by a voice of this machine or not at all."""

import pytest
from playwright.sync_api import expect
from test_drill import begin
from test_evening import look  # noqa: F401 - a fixture

ALOUD = "Read the question aloud"
VOICES = """
  const voices = %s;
  window.said = [];
  const speech = new EventTarget();
  Object.assign(speech, { getVoices: () => voices, cancel: () => {}, speak: (one) => window.said.push(one) });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
LOCAL = "{ name: 'Here', lang: 'en-GB', localService: true }"
AWAY = "{ name: 'Away', lang: 'en-US', localService: false, default: true }"
FOREIGN = "{ name: 'Hier', lang: 'de-DE', localService: true }"


def test_it_is_read_once_for_each_press_by_a_local_voice_and_never_by_itself(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 320, "height": 700})
    page.add_init_script(VOICES % f"[{AWAY}, {FOREIGN}, {LOCAL}]")
    page.goto(server.start())
    begin(server, page)
    button = page.get_by_role("button", name=ALOUD)
    expect(button).to_be_visible()
    look(page)
    assert [] == page.evaluate("window.said")
    button.press("Enter")
    assert [["Why leave now?", "Here"]] == page.evaluate("window.said.map((one) => [one.text, one.voice.name])")


@pytest.mark.parametrize("voices", ["[]", f"[{AWAY}]", f"[{FOREIGN}]"])
def test_without_a_voice_of_this_machine_there_is_no_button(server, page, voices):
    page.add_init_script(VOICES % voices)
    page.goto(server.start())
    begin(server, page)
    expect(page.get_by_label("Say it aloud, or write it here")).to_be_visible()
    expect(page.get_by_role("button", name=ALOUD)).to_be_hidden()


def test_a_voice_that_is_found_later_brings_the_button(server, page):
    page.add_init_script(VOICES % "(window.later = [])")
    page.goto(server.start())
    begin(server, page)
    expect(page.get_by_role("button", name=ALOUD)).to_be_hidden()
    page.evaluate(f"window.later.push({LOCAL}); window.speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(page.get_by_role("button", name=ALOUD)).to_be_visible()


def test_a_tick_survives_a_closed_tab(server, page):
    page.goto(server.start())
    begin(server, page)
    page.get_by_role("button", name="Show me the points").click()
    page.get_by_label("Here I only answer").press("Space")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    there, address = page.context.new_page(), page.url
    page.close()
    there.goto(address)
    expect(there.get_by_label("Here I only answer")).to_be_checked()
    expect(there.get_by_label("I own it")).not_to_be_checked()
