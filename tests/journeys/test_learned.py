"""What I've learned in a real browser: found from Home, its three rooms by keyboard, and at rest on the day of a no."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

MARCH = datetime(2026, 3, 20, 17, tzinfo=UTC)
DAY = 24 * 3600
TWO_INTERVIEWS = """
from datetime import timedelta
from django.utils import timezone
from secondtake_app.interviews.models import Forecast, Interview, Moment, Opportunity
from secondtake_app.people.models import the_one_person
from secondtake_app.steps.reflect.models import Recall
me, now = the_one_person(), timezone.now()
for name, days, after in (("Northwind", 16, "ran_on"), ("Fabrikam", 9, "passed")):
    then = now - timedelta(days=days)
    job = Opportunity.objects.create(owner=me, company=name)
    one = Interview.objects.create(owner=me, opportunity=job, title=name, happened_at=then)
    Interview.objects.filter(pk=one.pk).update(created_at=then)
    Recall.objects.create(owner=me, interview=one, prompt="right", text="I was on time", frozen_at=then)
    Forecast.objects.create(owner=me, interview=one, feeling=4, odds=60)
    Moment.objects.create(
        owner=me, interview=one, origin="memory", after=after, written_at=then,
        question="a manager I disagreed with", quote="I lost the thread",
    )
"""


@pytest.fixture
def home(server, page):
    """Home in the middle of March, with two interviews behind."""
    link = server.start_with_a_clock(MARCH)
    assert 0 == server.run("manage", "shell", "--", "-c", TWO_INTERVIEWS).returncode
    page.goto(link)
    return server.address


def press(page, name):
    page.get_by_role("link", name=name, exact=True).press("Enter")


@pytest.mark.parametrize("width", [320, 1000])
def test_all_three_rooms_by_keyboard(home, page, look, width):  # noqa: F811 - the fixture
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(home)
    press(page, "What I've learned")
    expect(page.get_by_role("heading", level=1)).to_have_text("What I've learned")
    look(page)

    press(page, "What came again")
    expect(page.locator("main p", has_text="I was on time: in 2 of your 2 interviews.")).to_be_visible()
    expect(page.get_by_text("By your own word it passed once and it ran on once.")).to_be_visible()
    for name in ("Show where", "Show the words about a conflict", "How this is counted"):
        page.locator("summary", has_text=name).first.press("Enter")
    look(page)
    put_elsewhere(page, look)

    press(page, "What I've learned")
    press(page, "My gut, and what came")
    expect(page.get_by_text("2 forecasts still wait for an answer.")).to_be_visible()
    look(page)
    press(page, "What I've learned")
    press(page, "One interview is one draw")
    move_the_sliders(page, look)


def put_elsewhere(page, look):  # noqa: F811 - as above
    """The newest moment was about something else: what was a lesson is too early to say."""
    page.locator("summary", has_text="It was about something else: Fabrikam").press("Enter")
    page.get_by_label("What the question was about").filter(visible=True).select_option("a case or an estimate")
    look(page)
    page.get_by_role("button", name="Keep").filter(visible=True).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("It is counted there from now on.")
    expect(page.get_by_text("Seen so far, too early to say (2)")).to_be_visible()
    look(page)


def move_the_sliders(page, look):  # noqa: F811 - as above
    """They say their number while they move, and the page counts without being left; the table goes along."""
    look(page)
    slider = page.get_by_label("How many more interviews")
    slider.press("ArrowRight")
    expect(page.get_by_role("status")).to_contain_text("with 6 more interviews each, about 67 to 86")
    page.get_by_label("at the low end").press("End")
    expect(page.get_by_label("at the high end")).to_have_value("90")
    expect(page.get_by_text(re.compile("rates that you chose: 90 % to 90 %"))).to_be_visible()
    page.locator("summary", has_text="As a table").press("Enter")
    expect(page.get_by_role("row", name="1 90 % 90 %", exact=True)).to_be_visible()
    look(page)
    press(page, "The published ones again")
    expect(slider).to_have_value("5")


def test_the_sliders_need_no_script(home, page, browser):
    context = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    plain = context.new_page()
    plain.goto(f"{home}move-on/learned/odds/")
    plain.get_by_label("How many more interviews").press("ArrowRight")
    plain.get_by_role("button", name="Count with these").press("Enter")
    expect(plain.get_by_role("status")).to_contain_text("with 6 more interviews each")
    context.close()


def test_on_the_day_of_a_no_it_rests_and_the_day_after_it_is_back(server, home, page, look):  # noqa: F811
    page.goto(home)
    page.get_by_role("link", name=re.compile("^Move on.*Fabrikam")).press("Enter")
    page.get_by_label("A no", exact=True).check()
    page.get_by_role("button", name="Write it down").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A no")
    page.goto(home)
    expect(page.get_by_role("link", name="What I've learned")).to_have_count(0)
    page.goto(f"{home}move-on/learned/gut/")
    expect(page.get_by_text("Not today.")).to_be_visible()
    look(page)

    server.move_clock(DAY)
    page.goto(home)
    press(page, "What I've learned")
    press(page, "My gut, and what came")
    expect(page.get_by_text("One forecast has its answer: 0 went on.")).to_be_visible()
    look(page)
