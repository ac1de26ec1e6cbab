"""All interviews in a real browser: lists brought and taken out, jobs named, changed, put away; by keyboard."""

import csv
import json
import re

import pytest
from playwright.sync_api import expect
from test_evening import look  # noqa: F401 - a fixture

HUNTR = """Employer,Job Title,List,URL,Location,Salary,Date Saved,Date Applied,Notes
Contoso,Senior Dev,Applied,https://contoso.example/1,London,80k,2026-01-15,2026-02-01,Great fit
Adatum,Analyst,Rejected,,,,,2026-02-02,
Fabrikam,Dev,Kombucha,,,,,,
"""
TEAL = """\
id,company_name,role,location,url,excitement,status,statusName,added_at,applied_at,follow_up_at,updated_at,archived_at
7,Northwind,Analyst,Leeds,https://northwind.example,4,"{""name"":""Interviewing""}",Interviewing,\
2026-01-02T10:11:12.000Z,2026-01-05T08:00:00.000Z,,,
"""
OURS = (
    "company,role,via,stage,outcome,saved,applied,interview,heard,place,link,notes,archived\r\n"
    ",Clerk,Harbour,applied,,,,,,,,'=1+1,no\r\n"
)


def bring(page, look, name, data):  # noqa: F811 - the fixture
    page.get_by_role("link", name="Bring a list").press("Enter")
    look(page)
    page.get_by_label("A file").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data.encode()})
    page.get_by_role("button", name="Look at it first").press("Enter")
    look(page)
    page.get_by_role("button", name=re.compile("^Add")).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("All interviews at a glance")
    look(page)


def taken(page, link):
    with page.expect_download() as file:
        page.get_by_role("link", name=link).press("Enter")
    return file.value.path()


@pytest.mark.parametrize("width", [320, 1000])
def test_lists_are_brought_changed_put_away_and_taken_out_by_keyboard(server, page, look, tmp_path, width):  # noqa: F811
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(server.start())
    page.goto(f"{server.address}interviews/")
    page.get_by_role("link", name="All of them at a glance").press("Enter")
    expect(page.get_by_text("Nothing is here yet.")).to_be_visible()
    look(page)
    bring(page, look, "huntr.csv", HUNTR)
    bring(page, look, "teal.csv", TEAL)
    bring(page, look, "ours.csv", OURS)
    expect(page.get_by_role("heading", level=3)).to_have_count(5)
    name_the_company(page, look)
    change(page, look)
    leave_out(page, look)
    take_out_and_bring_again(page, look, tmp_path)


def name_the_company(page, look):  # noqa: F811 - as above
    expect(page.get_by_role("heading", name="Employer not named yet")).to_be_visible()
    page.get_by_text("Name the company").press("Enter")
    look(page)
    page.get_by_label("Company").fill("Tailspin")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("Tailspin"))).to_be_visible()


def change(page, look):  # noqa: F811 - as above
    page.get_by_role("link", name=re.compile("^Contoso , Senior Dev")).press("Enter")
    look(page)
    expect(page.get_by_role("link", name="Open it")).to_have_attribute("href", "https://contoso.example/1")
    page.get_by_label("Notes").press_sequentially(" and kind")
    expect(page.get_by_text("Saved just now")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Notes")).to_have_value(re.compile("and kind"))
    page.get_by_label("Stage").select_option("Interview")
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Saved.")
    look(page)
    page.get_by_label("When it is, or was").fill("2040-03-02T10:00")
    page.get_by_role("button", name="Add it").press("Enter")
    expect(page.get_by_role("link", name="Contoso, Senior Dev")).to_be_visible()
    look(page)
    page.get_by_role("button", name="Put it away").press("Enter")
    expect(page.get_by_role("heading", name="Contoso")).to_have_count(0)
    look(page)
    page.get_by_role("link", name="Show all of them").press("Enter")
    expect(page.get_by_role("heading", name="Contoso")).to_be_visible()
    page.get_by_role("link", name="Leave out what is put away").press("Enter")


def leave_out(page, look):  # noqa: F811 - as above
    expect(page.get_by_text("A no", exact=True)).to_be_visible()
    page.get_by_role("button", name="Don't show any no here").press("Enter")
    expect(page.get_by_text("A no", exact=True)).to_have_count(0)
    look(page)
    page.get_by_role("link", name="As a table").press("Enter")
    look(page)
    expect(page.get_by_role("row")).to_have_count(4)
    page.get_by_role("link", name="Company", exact=True).press("Enter")
    expect(page.get_by_role("columnheader", name="Company")).to_have_attribute("aria-sort", "ascending")
    expect(page.get_by_role("rowheader")).to_have_text(["Fabrikam", "Northwind", "Tailspin"])
    look(page)
    page.get_by_role("link", name="Fabrikam").press("Enter")
    page.get_by_role("link", name="Delete it", exact=True).press("Enter")
    look(page)
    page.get_by_role("button", name="Delete it").press("Enter")
    look(page)
    page.get_by_role("button", name="Bring it back").press("Enter")
    expect(page.get_by_role("heading", name="Fabrikam")).to_be_visible()


def take_out_and_bring_again(page, look, tmp_path):  # noqa: F811 - as above
    table, json_ = taken(page, "a table (CSV)"), taken(page, "JSON")
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert {"Contoso", "Adatum", "Fabrikam", "Northwind", "Tailspin"} == {row["company"] for row in rows}
    assert "'=1+1" in {row["notes"] for row in rows}
    assert "2040-03-02" in {one["interview"] for one in json.loads(json_.read_text("utf-8"))["interviews"]}
    page.get_by_role("link", name="Bring a list").press("Enter")
    page.get_by_label("Or paste the lines here").fill(table.read_text("utf-8-sig"))
    page.get_by_role("button", name="Look at it first").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing new in it")
    page.get_by_text("5 are here already, and stay as they are").press("Enter")
    look(page)
    page.get_by_role("button", name="Leave it").press("Enter")
    expect(page.get_by_text("The list was left. Nothing was added.")).to_be_visible()


def test_a_job_by_hand_and_all_of_it_without_script(server, browser, assert_accessible):
    there = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = there.new_page()
    page.goto(server.start())
    page.goto(f"{server.address}move-on/all/new/")
    page.get_by_role("button", name="Keep it").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Write a company, a role or an agency")
    page.get_by_label("Company").fill("Northwind")
    page.get_by_role("button", name="Keep it").press("Enter")
    page.get_by_label("Notes").fill("Ask for Lee")
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(page.get_by_label("Notes")).to_have_value("Ask for Lee")
    page.get_by_text("Write it down, if it is known").press("Enter")
    page.get_by_label("A no").check()
    page.get_by_role("button", name="Write it down").press("Enter")
    expect(page.get_by_text("A no.")).to_be_visible()
    page.get_by_role("button", name="Don't show it on the board").press("Enter")
    page.get_by_role("link", name="All interviews").press("Enter")
    expect(page.get_by_role("heading", name="Northwind")).to_be_visible()
    expect(page.get_by_text("A no", exact=True)).to_have_count(0)
    page.goto(server.address)
    page.get_by_role("link", name="Your jobs without an interview").press("Enter")
    expect(page.get_by_role("heading", name="Northwind")).to_be_visible()
    there.close()
