"""Whole evenings in a real browser, from the empty home page to the closed debrief."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
NORTHWIND = SAMPLES / "northwind-panel.vtt"
ASKED = "how I test queries\ndisagreed with a manager, lost it completely\nwhich metric would you watch"


class Evening:
    """A person at the pages: it counts what they have to give, and looks at every page on the way."""

    def __init__(self, page: Page, look) -> None:
        self.page = page
        self.look = look
        self.given = 0

    def give(self, selector: str, text: str) -> None:
        """Type an answer that can't be left out."""
        self.page.fill(selector, text)
        self.given += 1

    def go(self, name: str, heading: str) -> None:
        """Press the button of that name, and arrive at the page with that heading."""
        self.page.get_by_role("button", name=name, exact=True).last.click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)
        self.look(self.page)


@pytest.fixture
def look(assert_accessible):
    """What must hold of every page: axe finds nothing, nothing hangs over the edge, help is one click away."""

    def at(page: Page) -> None:
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
        assert page.get_by_role("link", name="Help now").is_visible()

    return at


def begin(server, page, look) -> Evening:
    """Open the link, and start a new interview."""
    page.goto(server.start())
    look(page)
    page.get_by_role("link", name="Begin").click()
    look(page)
    evening = Evening(page, look)
    evening.give("#title", "Northwind, Tuesday")
    evening.go("Next", "What did they ask?")
    return evening


def recall(evening: Evening) -> None:
    """From the first page to the one that asks for a record."""
    evening.give("#text", ASKED)
    evening.go("That's all I remember", "What went right?")
    evening.give("#text", "The returns story, forty to six")
    evening.go("Next", "write down more of")
    evening.go("Go on", "Before anything is looked at")


def bring(evening: Evening) -> None:
    """Upload the Teams file and say who is who."""
    page = evening.page
    page.set_input_files("#file", NORTHWIND)
    page.get_by_label("Everyone in it knew, and agreed").check()
    page.get_by_label("How did they agree?").fill("The meeting announced the transcript")
    evening.go("Read it", "Are you “Alex”?")
    evening.go("That's me", "What went right")


def test_from_a_teams_file_to_the_closed_debrief(server, whole_page, look):
    page = whole_page
    evening = begin(server, page, look)
    recall(evening)
    page.get_by_label("3", exact=True).check()
    page.get_by_label("What are the odds").fill("35")
    evening.go("Next", "Is there a record of it?")
    bring(evening)

    place = page.locator("fieldset .finding", has_text="lost the thread").first
    place.locator("summary").click()
    expect(place.locator(".lines")).to_contain_text("where was I")
    memory = page.locator("#m-1")
    expect(memory).to_contain_text("disagreed with a manager")
    memory.get_by_role("button", name="Yes, there").click()
    expect(page.locator("#m-1")).to_contain_text("as you said")
    page.locator("fieldset .finding", has_text="lost the thread").first.get_by_role("checkbox").check()
    evening.go("Keep what I ticked", "Tell me about a time you disagreed with a manager")

    page.get_by_label("What I'd say now").fill("I showed him the four questions and asked which he needed.")
    page.get_by_text("More, if you want").click()
    look(page)
    page.get_by_label("If", exact=True).fill("I lose the thread")
    page.get_by_label("then I", exact=True).fill("say the question back")
    evening.go("Keep", "That's enough for tonight")
    evening.go("Close for tonight", "Closed")

    shown = page.inner_text("main")
    assert "If I lose the thread, then I say the question back." in shown
    assert "Places to look" not in shown
    page.get_by_role("link", name="Print").click()
    look(page)
    assert page.inner_text("main").index("What went right") < page.inner_text("main").index("For the next one")


def test_from_memory_alone_with_at_most_six_things_to_give(server, page, look):
    evening = begin(server, page, look)
    recall(evening)
    evening.go("Skip", "Is there a record of it?")
    evening.go("Go on from memory alone", "What went right")
    expect(page.locator("main")).to_contain_text("The returns story, forty to six")
    page.get_by_label("disagreed with a manager, lost it completely").check()
    evening.given += 1
    evening.go("Keep what I ticked", "disagreed with a manager")
    evening.give("#action", "I showed him the numbers and asked what he would need.")
    evening.go("Keep", "That's enough for tonight")
    evening.go("Close for tonight", "Closed")
    evening.given += 1

    assert evening.given <= 6
    expect(page.locator("main")).to_contain_text("I showed him the numbers")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is focused is called that."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).strip() == name:
            return
    raise AssertionError(f"{name} can't be reached by keyboard on {page.url}")


FOCUSED = """() => {
  const at = document.activeElement;
  return at.labels && at.labels.length ? at.labels[0].innerText : at.innerText || at.value || "";
}"""


def by_keyboard(page: Page, name: str, arrives: str, key: str = "Enter") -> None:
    """Reach it, press it, and arrive at the page with that heading."""
    tab_to(page, name)
    page.keyboard.press(key)
    expect(page.get_by_role("heading", level=1)).to_contain_text(arrives)


def test_by_keyboard_alone(server, whole_page):
    page = whole_page
    page.goto(server.start())
    by_keyboard(page, "Begin", "What shall we call it?")
    expect(page.locator("#title")).to_be_focused()
    page.keyboard.type("Northwind, Tuesday")
    by_keyboard(page, "Next", "What did they ask?")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.type("disagreed with a manager\nwhy leave now")
    by_keyboard(page, "That's all I remember", "What went right?")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.type("I was on time")
    by_keyboard(page, "Next", "write down more of")
    by_keyboard(page, "Go on", "Before anything is looked at")
    by_keyboard(page, "Skip", "Is there a record of it?")
    by_keyboard(page, "Go on from memory alone", "What went right")
    by_keyboard(page, "disagreed with a manager", "What went right", " ")
    by_keyboard(page, "Keep what I ticked", "disagreed with a manager")
    tab_to(page, "What I'd say now")
    page.keyboard.type("I asked what he needed.")
    by_keyboard(page, "Keep", "That's enough for tonight")
    by_keyboard(page, "Close for tonight", "Closed")

    expect(page.locator("main")).to_contain_text("I asked what he needed.")


def test_on_a_narrow_page_of_320_pixels(server, page, look):
    page.set_viewport_size({"width": 320, "height": 640})
    evening = begin(server, page, look)
    recall(evening)
    evening.go("Skip", "Is there a record of it?")
    bring(evening)
    page.get_by_role("link", name="Set the record right").click()
    look(page)
    page.go_back()
    evening.go("None of these. It's a feeling", "That's enough for tonight")
    evening.go("Close for tonight", "Closed")

    expect(page.locator("main")).to_contain_text("There is nothing here to mend")


def test_no_typed_word_older_than_two_seconds_is_lost_when_the_program_is_killed(server, page, look):
    evening = begin(server, page, look)
    page.locator("#text").press_sequentially("tell me about a conflict", delay=20)
    page.wait_for_timeout(2000)
    server.kill()
    page.expected_errors = True
    page.locator("#text").press_sequentially(" and then some", delay=20)
    expect(page.locator("[data-saved]")).to_contain_text("Not saved yet")
    assert evening.given

    server.start()
    expect(page.locator("[data-saved]")).to_contain_text("Saved just now")
    page.reload()
    expect(page.locator("#text")).to_have_value("tell me about a conflict and then some")


def test_a_second_window_that_types_in_the_same_text_is_told_and_shown_both(server, page, look):
    begin(server, page, look)
    other = page.context.new_page()
    other.goto(page.url)
    page.fill("#text", "from the first window")
    expect(page.locator("[data-saved]")).to_contain_text("Saved just now")
    other.fill("#text", "from the second window")

    page.expected_errors = True
    expect(other.locator("[data-saved]")).to_contain_text("changed in another window")
    expect(other.get_by_label("What the other window holds")).to_have_value("from the first window")
    expect(other.locator("#text")).to_have_value("from the second window")
    look(other)


def test_the_made_up_interview_can_be_looked_around_in(server, page, look):
    page.goto(server.start())
    page.get_by_role("button", name="look around in a made-up interview").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What went right")
    look(page)
    page.get_by_text("As a table").click()
    expect(page.get_by_role("cell", name="Tell me about a time you disagreed")).to_be_visible()
    look(page)


def test_enter_in_the_line_below_the_places_keeps_what_was_typed(server, page, look):
    evening = begin(server, page, look)
    recall(evening)
    evening.go("Skip", "Is there a record of it?")
    bring(evening)
    page.get_by_label("Something else I remember").fill("I forgot to thank Mei")
    page.get_by_label("Something else I remember").press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("I forgot to thank Mei")


def test_words_about_self_harm_pause_the_evening_and_show_people_to_call(server, page, look):
    begin(server, page, look)
    page.fill("#text", "they asked why I left and I want to die")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Let's stop here for a moment")
    look(page)
    page.get_by_role("link", name="Go back to where I was").click()
    expect(page.locator("#text")).to_have_value("they asked why I left and I want to die")


@pytest.mark.parametrize("path", ["help/", "settings/", "interviews/", "interviews/delete-everything/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_other_page_is_as_accessible(server, page, look, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(server.start())
    page.goto(server.address + path)
    look(page)


def test_the_quieter_pages_of_an_interview_are_as_accessible(server, page, look):
    page.goto(server.start())
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Through Harbour")
    page.get_by_text("More, if you want").click()
    page.get_by_label("It came through a recruiter").check()
    look(page)
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Five lines for the recruiter's call")
    look(page)
    page.get_by_role("button", name="I'm ready for the call").click()
    page.fill("#text", "why leave now")
    page.get_by_role("button", name="That's all I remember").click()
    page.get_by_role("button", name="Nothing comes to mind").click()
    page.get_by_role("link", name="why leave now").click()
    look(page)
    interview = page.url.split("/reflect/")[1].split("/")[0]
    page.goto(f"{server.address}reflect/{interview}/record/")
    page.expected_errors = True
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("main")).to_contain_text("Choose a file or paste the text")
    look(page)
    page.goto(f"{server.address}reflect/{interview}/close/")
    page.get_by_text("Park a worry until tomorrow").click()
    page.fill("#worry", "they frowned")
    page.get_by_text("How will this feel in two days?").click()
    look(page)
    for path in ("about/", "delete/"):
        page.goto(f"{server.address}interviews/{interview}/{path}")
        look(page)
    page.get_by_role("button", name="Delete it", exact=True).click()
    expect(page.locator("main")).to_contain_text("You can bring it back until")
    look(page)
