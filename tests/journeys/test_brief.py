"""A no and the days after it, and the next brief: what they say and what they don't, by desk and by phone."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect
from test_evening import Evening, by_keyboard, look  # noqa: F401 - a fixture
from test_letter import DAY, HOUR, house, press  # noqa: F401 - a fixture

TUESDAY = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
ASKED = "why leave now\ndisagreed with a manager, lost it completely"
ANSWER = "I showed him the four questions and asked which he needed."
NEVER = ("83", "your guess", "forecast", "because you", "better than you", "in your control", "failed", "score", "!")
"""What stands nowhere on the day of a no: the forecast against it, a reason, a comfort that nobody can know."""


@pytest.fixture
def seen(look):  # noqa: F811 - the fixture
    """Looks at the page; with PICTURES set to a folder, a picture of it stays there."""
    folder, count = os.environ.get("PICTURES"), iter(range(1, 100))

    def at(page, name=""):
        look(page)
        if folder and name:
            width = page.viewport_size["width"]
            page.screenshot(path=Path(folder, f"{width}-{next(count):02}-{name}.png"), full_page=True)

    return at


def evening(house, page, seen):  # noqa: F811 - a name, not the fixture
    """An evening from memory, with its guess, to its close."""
    page.goto(house.start_with_a_clock(TUESDAY))
    page.get_by_role("link", name="Begin").click()
    told = Evening(page, seen)
    page.fill("#title", "Northwind, Tuesday")
    page.get_by_text("More, if you want").click()
    page.fill("#company", "Northwind")
    page.fill("#role", "Data analyst")
    told.go("Next", "What did they ask?")
    page.fill("#text", ASKED)
    told.go("That's all I remember", "What went right?")
    page.fill("#text", "The returns story, forty to six")
    told.go("Next", "write down more of")
    told.go("Go on", "Before anything is looked at")
    page.get_by_label("What are the odds").fill("83")
    told.go("Next", "Is there a record of it?")
    told.go("Go on from memory alone", "What went right")
    page.get_by_label("disagreed with a manager, lost it completely").check()
    told.go("Keep what I ticked", "disagreed with a manager")
    page.fill("#action", ANSWER)
    page.get_by_text("More, if you want").click()
    page.get_by_label("If", exact=True).fill("I lose the thread")
    page.get_by_label("then I", exact=True).fill("say the question back")
    told.go("Keep", "That's enough for tonight")
    told.go("Close for tonight", "Closed")


def write_down(page, what):
    page.get_by_role("link", name="Move on").first.click()
    page.get_by_label(what).check()
    press(page, "Write it down")


def words(page):
    return page.inner_text("main")


@pytest.mark.parametrize("width", [320, 1000])
def test_a_no_has_its_plan_and_its_close_and_one_take_the_day_after(house, page, seen, width):  # noqa: F811 - fixtures
    page.set_viewport_size({"width": width, "height": 760})
    evening(house, page, seen)
    page.get_by_role("link", name="Move on").first.click()
    seen(page, "what-came")
    page.get_by_label("A no").check()
    press(page, "Write it down")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A no, 24 November")
    seen(page, "a-no")
    said = words(page)
    assert said.index("The returns story") < said.index("A suggestion for a day like this") < said.index("Tomorrow")
    assert not [word for word in NEVER if word in said.lower()]

    page.get_by_text("Make it mine").click()
    seen(page, "plan")
    page.get_by_label("then", exact=True).first.fill("I bake bread")
    press(page, "Keep this plan")
    expect(page.locator("main")).to_contain_text("If they say no, then I bake bread.")

    page.get_by_role("link", name="Go on to the close").click()
    page.get_by_label("One line to end on").fill("It was one place, and one day.")
    press(page, "Close for tonight")
    expect(page.locator("main")).to_contain_text("It was one place, and one day.")
    page.goto(house.address)
    assert "One short take" not in words(page)

    house.move_clock(DAY)
    page.goto(house.address)
    expect(page.locator("main")).to_contain_text("One short take, three minutes, if you want it.")
    seen(page, "home-day-after")
    take = page.locator("main > .row", has_text="One short take").inner_text().lower()
    assert not [word for word in ("a no", "rejected", "northwind", *NEVER) if word in take]
    press(page, "Not today")
    assert "One short take" not in words(page)

    page.get_by_role("link", name="Move on").first.click()
    page.get_by_text("Change it, hide it").click()
    press(page, "Hide it: it need not be seen")
    seen(page, "hidden")
    assert "A no" not in page.inner_text("body")
    press(page, "Show it again")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A no")


@pytest.mark.parametrize("width", [320, 1000])
def test_a_next_round_has_a_brief_with_right_first_and_home_leads_with_half_of_it(house, page, seen, width):  # noqa: F811
    page.set_viewport_size({"width": width, "height": 760})
    evening(house, page, seen)
    write_down(page, "The next round")
    seen(page, "next-round")
    page.get_by_label("When, if it is known").fill("2026-11-26T10:00")
    page.get_by_text("Where and with whom").click()
    page.get_by_label("Who will be there").fill("Priya Raman, hiring manager")
    press(page, "Plan it")
    expect(page.get_by_role("heading", level=1)).to_have_text("For Northwind")
    page.get_by_label("What you want to ask them").press_sequentially("Who uses the report?")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    press(page, "Put them on the page")
    seen(page, "brief")
    said = words(page)
    in_order = ("Thursday 26 November, 10:00", "Priya Raman", "The returns story", "disagreed with a manager", ANSWER,
                "If I lose the thread, then I say the question back.", "Who uses the report?")  # fmt: skip
    places = [said.index(one) for one in in_order]
    assert sorted(places) == places
    assert all(source in said for source in ("from your memory, Northwind, Tuesday", "you wrote it"))
    assert not [word for word in NEVER if word in said.lower()]

    page.goto(house.address)
    expect(page.get_by_role("link", name="Brief")).to_be_visible()
    assert "Half a page to read" not in words(page)
    house.move_clock(DAY)
    page.goto(house.address)
    seen(page, "home-eve")
    by_keyboard_to_the_half_page(page)
    seen(page, "morning")
    house.move_clock(16 * HOUR)  # Thursday, nine in the morning
    page.goto(house.address)
    expect(page.locator("main")).to_contain_text("today 10:00. Half a page to read before it")
    house.move_clock(2 * HOUR)
    page.goto(house.address)
    assert "Half a page to read" not in words(page)


def by_keyboard_to_the_half_page(page):
    link = page.get_by_role("link", name="Read it").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("For Northwind")


def test_the_first_one_says_plainly_that_nothing_is_known_and_prints_on_one_sheet(house, page, seen):  # noqa: F811
    page.goto(house.start_with_a_clock(TUESDAY))
    page.get_by_role("link", name="Begin").click()
    page.fill("#title", "Contoso")
    page.get_by_text("More, if you want").click()
    page.fill("#happened_at", "2026-11-26T10:00")
    press(page, "Next")
    by_keyboard(page, "Move on: its brief", "For Contoso")
    seen(page, "nothing-known")
    page.emulate_media(color_scheme="dark")
    seen(page, "dark")

    assert "This is the first interview here" in words(page)
    assert 1 == page.pdf(format="A4").count(b"/Type /Page\n")
