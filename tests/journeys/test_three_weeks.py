"""Three interviews over three weeks: a bad one, practice with a date, the same question again and better, an offer.

What the brief, the patterns, gut against outcome and the odds say is held to, and what they must not say.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from test_evening import Evening, look  # noqa: F401 - a fixture

TUESDAY = datetime(2026, 11, 3, 17, 0, tzinfo=UTC)
HOUR = 3600
DAY = 24 * HOUR
CONFLICT = "tell me about a time you disagreed with a manager"
ANSWER = "I showed him the four questions. I asked which he needed. We shipped the two that mattered."
NEVER = (
    "!", "score", "your strengths", "hireable", "you tend", "always", "because you", "you will get", "in your control",
    "failed", "better than you think", "normal", "confidence", "guarantee", "proven",
)  # fmt: skip
"""What stands on none of the pages that look back or ahead."""


class Weeks:
    """One person's three weeks: pages are pressed through, and the clock is moved between them."""

    def __init__(self, server, page, look) -> None:  # noqa: F811 - the fixture
        self.server, self.page, self.look = server, page, look
        self.told = Evening(page, look)

    def on(self, day: int, hour: int = 17) -> None:
        """November, at that hour."""
        ahead = datetime(2026, 11, day, hour, tzinfo=UTC) - self.now
        self.server.move_clock(ahead.total_seconds())
        self.now += ahead
        self.page.goto(self.server.address)

    def begin(self) -> None:
        self.now = TUESDAY
        self.page.goto(self.server.start_with_a_clock(TUESDAY))

    def main(self) -> str:
        return self.page.inner_text("main")

    def new(self, title: str, company: str, when: str) -> None:
        self.page.get_by_role("link", name=re.compile("^(Begin|How did it go|A new interview)")).first.click()
        self.page.fill("#title", title)
        self.page.get_by_text("More, if you want").click()
        self.page.fill("#company", company)
        self.page.fill("#happened_at", when)
        self.page.get_by_role("button", name="Next", exact=True).click()

    def evening(self, asked: str, right: str, odds: str) -> None:
        """From memory, up to what is kept of it."""
        self.page.fill("#text", asked)
        self.told.go("That's all I remember", "What went right?")
        self.page.fill("#text", right)
        self.told.go("Next", "write down more of")
        self.told.go("Go on", "Before anything is looked at")
        self.page.get_by_label("What are the odds").fill(odds)
        self.told.go("Next", "Is there a record of it?")
        self.told.go("Go on from memory alone", "What went right")

    def take(self, points: int) -> None:
        """The first question of today, answered; so many points told."""
        self.page.goto(f"{self.server.address}practise/")
        self.page.get_by_role("button", name=re.compile("^Start")).first.click()
        self.page.get_by_label("Say it aloud, or write it here").fill(ANSWER)
        self.page.get_by_role("button", name="Show me the points").click()
        for box in self.page.get_by_role("checkbox").all()[:points]:
            box.check()
        self.page.get_by_role("button", name="Keep this take").click()

    def clean(self) -> str:
        """The page says none of what must not be said."""
        said = self.main()
        assert [] == [word for word in NEVER if word in said.lower()]
        return said


@pytest.fixture
def weeks(server, page, look):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": 1000, "height": 800})
    return Weeks(server, page, look)


def test_three_weeks_from_a_bad_one_to_an_offer(weeks):
    weeks.begin()
    first_evening(weeks)
    two_days_on(weeks)
    practice_with_a_date(weeks)
    the_brief(weeks)
    second_evening(weeks)
    the_offer(weeks)
    what_was_learned(weeks)


def first_evening(weeks) -> None:
    """Northwind, on a Tuesday: the conflict went wrong."""
    weeks.new("Northwind, analyst", "Northwind", "2026-11-03T14:00")
    weeks.evening(f"{CONFLICT}\nwhy leave now", "The returns story, forty to six", "80")
    page = weeks.page
    page.get_by_label(CONFLICT).check()
    weeks.told.go("Keep what I ticked", "disagreed")
    page.fill("#action", ANSWER)
    page.get_by_text("More, if you want").click()
    page.get_by_label("If", exact=True).fill("I lose the thread")
    page.get_by_label("then I", exact=True).fill("say the question back")
    weeks.told.go("Keep", "That's enough for tonight")
    page.get_by_text("How will this feel in two days?").click()
    page.get_by_label("2", exact=True).check()
    weeks.told.go("Close for tonight", "Closed")
    weeks.clean()


def two_days_on(weeks) -> None:
    """The own gap, and the lesson once; then a no comes, and the day is left alone."""
    weeks.on(5, 19)
    page = weeks.page
    page.get_by_role("link", name=re.compile("^Look back")).click()
    page.get_by_label("5", exact=True).check()
    page.get_by_role("button", name="Next").click()
    expect(page.locator("main")).to_contain_text("You had guessed 2 out of 10; it is 5.")
    page.get_by_role("link", name="Look at what I take with me").click()
    page.get_by_label("Still true").check()
    page.get_by_role("button", name="Keep").click()
    weeks.clean()


def practice_with_a_date(weeks) -> None:
    """Contoso is planned for the 12th; the question comes back until then. On the day of the no it rests."""
    page = weeks.page
    weeks.on(6)
    weeks.new("Contoso, analyst", "Contoso", "2026-11-12T10:00")
    weeks.on(6)
    page.goto(f"{weeks.server.address}practise/")
    expect(page.locator("main")).to_contain_text("disagreed with a manager")
    weeks.take(3)
    expect(page.locator("main")).to_contain_text("so that it is ready for the interview on Thursday")
    weeks.clean()
    a_no_from_northwind(weeks)
    for day in (9, 10, 11):
        weeks.on(day)
        page.goto(f"{weeks.server.address}practise/")
        if page.get_by_role("button", name=re.compile("^Start")).count():
            weeks.take(3)
    expect(page.locator("main")).to_contain_text("That was take")


def a_no_from_northwind(weeks) -> None:
    page = weeks.page
    weeks.on(8)
    page.goto(f"{weeks.server.address}interviews/")
    page.get_by_role("link", name=re.compile("Northwind, analyst")).first.click()
    page.get_by_role("link", name=re.compile("^Move on")).first.click()
    page.get_by_label("A no", exact=True).check()
    page.get_by_role("button", name="Write it down").click()
    said = weeks.clean()
    assert "80" not in said
    page.goto(f"{weeks.server.address}practise/")
    assert 0 == page.get_by_role("button", name=re.compile("^Start")).count()
    page.goto(f"{weeks.server.address}move-on/learned/gut/")
    expect(page.get_by_text("Not today.")).to_be_visible()
    weeks.on(9)
    expect(page.locator("main")).to_contain_text("One short take")


def the_brief(weeks) -> None:
    """The evening before: what went right first, the question and the answer in points, and the if-then."""
    page = weeks.page
    weeks.on(11, 18)
    page.get_by_role("link", name=re.compile("^Brief")).first.click()
    said = weeks.clean()
    in_order = ("12 November", "The returns story", "disagreed with a manager", "I showed him", "If I lose the thread")
    assert sorted(said.index(part) for part in in_order) == [said.index(part) for part in in_order]
    assert not [word for word in ("80 %", "turned down", "odds", "take 1") if word in said.lower()]
    weeks.look(page)


def second_evening(weeks) -> None:
    """The same question, and it is nothing to keep."""
    weeks.on(12)
    page = weeks.page
    page.get_by_role("link", name=re.compile("^(Go on|Reflect)")).first.click()
    weeks.evening(f"{CONFLICT}\nwhat would you change here", "The conflict, with its result\nThe returns story", "40")
    page.get_by_role("button", name="None of these. It's a feeling").click()
    weeks.told.go("Close for tonight", "Closed")


def the_offer(weeks) -> None:
    """Contoso goes on, and the second round ends in an offer."""
    page = weeks.page
    weeks.on(16)
    page.goto(f"{weeks.server.address}interviews/")
    page.get_by_role("link", name=re.compile("Contoso, analyst")).first.click()
    page.get_by_role("link", name=re.compile("^Move on")).first.click()
    page.get_by_label("The next round", exact=True).check()
    page.get_by_role("button", name="Write it down").click()
    page.get_by_label("When, if it is known").fill("2026-11-19T10:00")
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("For Contoso")
    weeks.clean()
    weeks.on(19)
    page.get_by_role("link", name=re.compile("^(Go on|Reflect)")).first.click()
    weeks.evening("a case about returns", "The case", "60")
    page.get_by_role("button", name="None of these. It's a feeling").click()
    weeks.told.go("Close for tonight", "Closed")
    weeks.on(24)
    page.goto(f"{weeks.server.address}interviews/")
    page.get_by_role("link", name=re.compile("Contoso")).first.click()
    page.get_by_role("link", name=re.compile("^Move on")).first.click()
    page.get_by_label("An offer", exact=True).check()
    page.get_by_role("button", name="Write it down").click()
    said = weeks.clean()
    assert "Nothing has to be decided on this page" in said


def what_was_learned(weeks) -> None:
    """Three interviews are few, and that is said; no rate, no Brier score, no promise."""
    page, learned = weeks.page, f"{weeks.server.address}move-on/learned/"
    page.goto(f"{learned}again/")
    said = weeks.clean()
    assert "The returns story" in said
    page.goto(f"{learned}gut/")
    said = weeks.clean()
    # 80 and a no, 40 and the next round, 60 and an offer: two of three went on, one of the two called likely
    assert "3 forecasts have their answer: 2 went on." in said
    assert "Of the 2 that you called at least as likely as not, 1" in said
    assert "of the 1 that you called less likely, 1" in said
    assert "too few to say" in said
    assert "Brier" not in said
    page.goto(f"{learned}odds/")
    said = weeks.clean()
    assert "a draw of its own" in said
    assert "Your own rate is shown once 10 interviews have their answer; 3 have it so far." in said
    weeks.look(page)
