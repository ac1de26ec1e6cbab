"""Lists of jobs brought from elsewhere and taken out again: nothing is lost, doubled or run as a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import let_in
from secondtake.outlook.board import Entry, Stage
from secondtake_app.interviews import outcomes
from secondtake_app.interviews.models import Interview, Opportunity, Outcome
from secondtake_app.people.models import User
from secondtake_app.steps.move_on.board.adding import add, beside
from secondtake_app.steps.move_on.board.rows import jobs_of
from secondtake_app.steps.move_on.models import Brought

BRING = "/move-on/all/bring/"
HUNTR = """Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes
Contoso,Senior Dev,Applied,https://contoso.example/1,London,£80k,2026-01-15,Great fit
Fabrikam,Dev,Kombucha,,,,03/14/2026,
"""
TEAL = """\
id,company_name,role,location,url,excitement,status,statusName,added_at,applied_at,follow_up_at,updated_at,archived_at
7,Contoso,Analyst,Leeds,https://contoso.example,4,"{""name"":""Interviewing""}",Interviewing,\
2026-01-02T10:11:12.000Z,2026-01-05T08:00:00.000Z,,,
8,Northwind,Clerk,,,,,Rejected,2026-01-03T10:11:12.000Z,,,,2026-02-01T00:00:00.000Z
"""


def bring(client, data, name="list.csv"):
    data = data if isinstance(data, bytes) else data.encode()
    return client.post(BRING, {"file": SimpleUploadedFile(name, data)})


def added(client, data):
    """Bring it and press the button; what the board's notice says."""
    page = bring(client, data)
    assert 302 == page.status_code, page.content.decode()
    client.post(page.url)
    return client.get("/move-on/all/").content.decode()


def taken(client, kind):
    return client.get(f"/move-on/all/second-take.{kind}").content


# Ugly files


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "There was no file and no text"),
        (b" \n ", "There was no file and no text"),
        (b"foo,bar\n1,2\n", "names no company and no role"),
        (b"[1, 2", "begins like JSON"),
        (b'{"a": ' * 5000, "begins like JSON"),
        (b"[[]]", "is no interview"),
        (b"PK\x03\x04zip\x00\x01", "names no company and no role"),
        (b"company,role\n,\n", "no line with a job in it"),
        (b"company,role\n" + b"a,b\n" * 1_400_000, "larger than 5 MB"),
        (b"company\n" + b"".join(b"%d\n" % n for n in range(20_001)), "more than 20,000 jobs"),
    ],
)
def test_what_holds_no_job_adds_none_and_says_so(alex, data, says):
    answer = bring(alex, data)

    assert 422 == answer.status_code
    assert says in answer.content.decode()
    assert (0, 0) == (Opportunity.objects.count(), Brought.objects.count())


def test_what_was_pasted_is_still_there_if_nothing_was_read(alex):
    answer = alex.post(BRING, {"pasted": "foo;bar\n1;2"})

    assert "foo;bar\n1;2" in answer.content.decode()


def test_bad_bytes_are_said_with_their_line_and_the_rest_is_read(alex):
    page = bring(alex, b"company,role\nContoso,Clerk\nNorth\x81\x8dwind\xff\xfe\xc3\xc3,Analyst\n")

    text = alex.get(page.url).content.decode()
    assert "Contoso" in text
    alex.post(page.url)
    assert 2 == Opportunity.objects.count()


def test_json_may_name_signs_that_no_store_can_hold(alex):
    added(alex, b'[{"company": "Con\\ud800to\\u0000so", "role": "x"}]')

    assert 1 == Opportunity.objects.count()


def test_what_is_too_long_for_its_place_stands_in_the_notes_in_full(alex):
    company, link = "Contoso " * 40, f"https://contoso.example/{'x' * 1000}"
    data = f"company,role,link,notes\n{company},Clerk,{link},mine\n"
    added(alex, data)
    added(alex, data)
    row = Opportunity.objects.get()

    assert (company[:200], "") == (row.company, row.link)
    assert company.strip() in row.notes
    assert link in row.notes
    assert row.notes.startswith("mine")


def test_a_formula_comes_in_as_words_and_leaves_harmless(alex):
    added(alex, 'company,role,notes\n"=HYPERLINK(""http://x"")",Clerk,@SUM(A1)\n')
    row = Opportunity.objects.get()
    cells = next(csv.DictReader(io.StringIO(taken(alex, "csv").decode("utf-8-sig"))))

    assert ('=HYPERLINK("http://x")', "@SUM(A1)") == (row.company, row.notes)
    assert ('\'=HYPERLINK("http://x")', "'@SUM(A1)") == (cells["company"], cells["notes"])


def test_ten_thousand_lines_are_looked_at_and_added_once(alex):
    data = "company,role\n" + "".join(f"Company {n},Clerk\n" for n in range(10_000))
    page = bring(alex, data)
    text = alex.get(page.url).content.decode()
    assert "10000 jobs to add" in text
    assert "And 9950 more." in text
    assert len(text) < 40_000
    alex.post(page.url)

    assert 10_000 == Opportunity.objects.count()
    assert "9990 more in the table" in alex.get("/move-on/all/").content.decode()


# Looked at first


def test_a_huntr_file_is_shown_first_with_what_could_not_be_read(alex):
    page = bring(alex, HUNTR)
    text = alex.get(page.url).content.decode()

    assert 0 == Opportunity.objects.count()
    for said in (
        "2 jobs to add",
        "a file of Huntr",
        "Contoso",
        "Senior Dev",
        "Salary",
        "Line 3",
        "“Kombucha” is no stage",
    ):
        assert said in text


def test_a_huntr_file_becomes_jobs(alex):
    added(alex, HUNTR)
    row = Opportunity.objects.get(company="Contoso")

    assert ("Senior Dev", "applied", date(2026, 1, 15), "London", "https://contoso.example/1", "Great fit") == (
        row.role, row.stage, row.saved_on, row.place, row.link, row.notes
    )  # fmt: skip
    assert date(2026, 3, 14) == Opportunity.objects.get(company="Fabrikam").saved_on


def test_a_teal_file_becomes_jobs_and_an_old_no_stops_nobody_from_practising_today(alex, cast):
    added(alex, TEAL)
    row = Opportunity.objects.get(company="Northwind")

    assert row.archived_at
    assert (Outcome.Kind.REJECTION, date(2026, 1, 3)) == (row.outcomes.get().kind, row.outcomes.get().on)
    assert outcomes.may_take(cast.alex, timezone.now())


@pytest.mark.parametrize("when", ["", (timezone.localdate() + timedelta(days=9)).isoformat()])
def test_not_even_an_undated_no_counts_as_written_down_today(alex, cast, when):
    added(alex, f"company,stage,applied\nContoso,Rejected,{when}\n")

    assert Outcome.objects.get().logged_on < timezone.localdate()
    assert outcomes.may_take(cast.alex, timezone.now())


def test_a_list_without_interviews_clutters_neither_home_nor_the_past(alex):
    added(alex, HUNTR + "Tailspin,Dev,Interview,,,,,\n")

    assert 0 == Interview.objects.count()
    for path in ("/", "/interviews/", "/calendar/second-take.ics"):
        assert "Contoso" not in alex.get(path).content.decode()


def test_dates_that_may_be_read_two_ways_are_read_the_other_way_by_a_press(alex):
    page = bring(alex, "company,applied\nContoso,03/04/2026\n").url
    assert "may be read two ways" in alex.get(page).content.decode()
    assert "3 Apr 2026" in alex.get(page).content.decode()
    text = alex.get(f"{page}?dates=month", follow=True).content.decode()
    assert "4 Mar 2026" in text
    assert "Read them day first" in text
    alex.post(page)

    assert date(2026, 3, 4) == Opportunity.objects.get().applied_on


def test_what_is_here_already_is_said_and_stays_as_it_is(alex, cast):
    Opportunity.objects.create(owner=cast.alex, company="CONTOSO ", role="senior dev", notes="mine", stage="offer")
    text = alex.get(bring(alex, HUNTR).url).content.decode()
    assert "1 job to add" in text
    assert "1 is here already, and stays as it is" in text
    added(alex, HUNTR)

    assert ("mine", "offer") == tuple(Opportunity.objects.values_list("notes", "stage").get(company="CONTOSO "))
    assert 2 == Opportunity.objects.count()


def test_an_interview_that_is_only_called_by_that_name_is_here_already(alex, cast):
    job = Opportunity.objects.create(owner=cast.alex)
    Interview.objects.create(owner=cast.alex, opportunity=job, title="Contoso")

    assert "Nothing new in it" in alex.get(bring(alex, "company\nContoso\n").url).content.decode()


def test_pressed_twice_it_is_there_once(alex):
    page = bring(alex, HUNTR)
    alex.post(page.url)
    again = alex.post(page.url, follow=True).content.decode()
    assert "This list was added or left already" in again
    assert 2 == Opportunity.objects.count()
    assert "Nothing new was added" in added(alex, HUNTR)

    assert (2, 0) == (Opportunity.objects.count(), Brought.objects.count())


def test_one_job_that_is_here_stands_for_one_line_and_the_very_same_line_first():
    early, late = (Entry("Northwind", "Analyst", applied=date(2026, month, 2)) for month in (1, 2))

    assert ([early], [late]) == ((found := beside([early, late], [late])).new, found.here)
    assert ([late], [early]) == ((found := beside([early, late], [Entry("northwind", "analyst")])).new, found.here)
    assert [] == beside([early, late], [late, early]).new


def test_a_list_that_was_left_adds_nothing_and_is_gone(alex):
    page = bring(alex, HUNTR)
    alex.post(page.url, {"leave": "1"})

    assert (0, 0) == (Opportunity.objects.count(), Brought.objects.count())


def test_a_list_that_nobody_looked_at_is_gone_after_a_day(alex):
    from django.apps import apps

    bring(alex, HUNTR)
    apps.get_app_config("move_on").sweep()
    assert 1 == Brought.objects.count()
    Brought.objects.update(updated_at=timezone.now() - timedelta(hours=25))
    apps.get_app_config("move_on").sweep()

    assert 0 == Brought.objects.count()


# Out and in again

SHORT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffd\ufeff\x85"), max_size=12
)
NOTES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\0\ufffd\ufeff\x1c\x1d\x1e\x85\u2028\u2029"),
    max_size=30,
) | st.sampled_from(["=1+1", "'=1", "'tis", "a\nb", '"', "\tx", ";", "{", "-2"])
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))
KINDS = st.none() | st.sampled_from(Outcome.Kind)
JOB = st.fixed_dictionaries(
    {
        "company": SHORT, "role": SHORT, "agency": SHORT, "recruiter": SHORT, "via_recruiter": st.booleans(),
        "stage": st.sampled_from(["", *(one.value for one in Stage)]),
        "saved_on": DAYS, "applied_on": DAYS, "heard_on": DAYS, "interview_on": DAYS,
        "place": SHORT, "link": SHORT, "notes": NOTES,
        "archived_at": st.none() | st.just(timezone.now()),
    }
)  # fmt: skip
TITLES = st.lists(SHORT.filter(str.strip), max_size=2)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(JOB, TITLES, KINDS), max_size=5), st.sampled_from(["csv", "json"]))
def test_what_was_taken_out_and_brought_to_an_empty_place_is_all_there(db, rows, kind):
    here, elsewhere = (User.objects.create_user(str(uuid4())) for _ in range(2))
    for known, titles, outcome in rows:
        put(here, known, titles, outcome)
    jobs = {
        job.entry
        for job in jobs_of(here)
        if any((job.entry.company.strip(), job.entry.role.strip(), job.entry.via.strip()))
    }
    client = let_in(here)
    add_from(elsewhere, taken(client, kind))
    again = jobs_of(elsewhere)

    assert jobs == {job.entry for job in again}
    add_from(elsewhere, taken(client, kind))
    assert len(again) == len(jobs_of(elsewhere))


def put(owner, known, titles, outcome):
    job = Opportunity.objects.create(owner=owner, **known)
    for number, title in enumerate(titles):
        when = timezone.now() - timedelta(days=number)
        Interview.objects.create(owner=owner, opportunity=job, title=title, happened_at=when)
    if outcome:
        day = timezone.localdate()
        Outcome.objects.create(owner=owner, opportunity=job, kind=outcome, on=day, logged_on=day)


def add_from(owner, data):
    from secondtake.outlook.board import read_board

    found = read_board(data)
    add(owner, found.entries, timezone.now())


def test_two_jobs_of_one_name_leave_and_come_back_as_two(alex, cast):
    for day in (date(2026, 1, 5), date(2026, 2, 5)):
        Opportunity.objects.create(
            owner=cast.alex, company="Northwind", role="Analyst", stage="applied", applied_on=day
        )
    data = taken(alex, "csv")
    sam = let_in(cast.sam)
    added(sam, data)
    assert 2 == Opportunity.objects.filter(owner=cast.sam).count()
    added(sam, data)

    assert 2 == Opportunity.objects.filter(owner=cast.sam).count()


def test_the_files_hold_everybody_of_mine_also_what_is_put_away_and_open_in_a_spreadsheet(alex, cast):
    Opportunity.objects.create(owner=cast.alex, company="Café", stage="applied", archived_at=timezone.now(), notes="n")
    User.objects.filter(pk=cast.alex.pk).update(hides_noes=True)
    answer = alex.get("/move-on/all/second-take.csv")

    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert 'attachment; filename="second-take.csv"' == answer["Content-Disposition"]
    assert "Café" in answer.content.decode()
    assert "Café" == json.loads(taken(alex, "json"))["interviews"][0]["company"]
    assert re.search(r"yes\r\n$", answer.content.decode())
