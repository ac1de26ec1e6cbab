"""All interviews at a glance: jobs with stages and dates, whoever stands between, silences, and what is left out."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import let_in
from secondtake_app.interviews import keeping, opportunities
from secondtake_app.interviews.models import Interview, Opportunity, Outcome, Plan
from secondtake_app.outbox.models import Arrival
from secondtake_app.steps.ask.models import Answer
from secondtake_app.steps.move_on.models import Brought
from secondtake_app.steps.practise.models import Card

DAY = timedelta(days=1)
BOARD, TABLE = "/move-on/all/", "/move-on/all/table/"


def job(owner, company="", **known):
    return Opportunity.objects.create(owner=owner, company=company, **{"stage": "applied", **known})


def interview(owner, title="Northwind", ago=5 * DAY, sample=False, **known):
    made = Opportunity.objects.create(owner=owner, **known)
    when = timezone.now() - ago if ago is not None else None
    return Interview.objects.create(owner=owner, opportunity=made, title=title, happened_at=when, sample=sample)


def ended(of, kind, ago=DAY, **known):
    on = timezone.localdate() - ago
    row = Outcome(owner=of.owner, opportunity=of.opportunity, interview=of, kind=kind, on=on, logged_on=on, **known)
    row.save()
    return row


def seen(client, path=BOARD):
    answer = client.get(path)
    assert 200 == answer.status_code
    page = re.sub(r'<span class="unseen">.*?</span>', "", answer.content.decode(), flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", "\n", page.partition("<main")[2].partition(">")[2].partition("</main>")[0])
    return "\n".join(" ".join(line.split()) for line in text.replace("&#x27;", "'").splitlines() if line.strip())


def page_of(row):
    return f"/move-on/all/{row.pk}/"


def save(client, row, **said):
    row.refresh_from_db()
    known = {
        name: getattr(row, name) or "" for name in ("company", "role", "agency", "place", "link", "notes", "stage")
    }
    return client.post(page_of(row), {**known, "version": row.version, **said})


# What is no day, no stage, no time, nothing


@pytest.mark.parametrize(
    ("field", "said", "sentence"),
    [
        ("applied_on", "yesterday-ish", "That day couldn"),
        ("applied_on", "0001-01-01", "That day couldn"),
        ("stage", "hired", "That stage isn"),
        ("company", "x" * 201, "at most 200"),
    ],
)
def test_what_can_t_be_kept_is_said_and_what_else_was_typed_is_still_there(alex, cast, field, said, sentence):
    row = job(cast.alex, "Northwind")
    answer = save(alex, row, notes="a note", **{field: said})

    assert 422 == answer.status_code
    assert sentence in answer.content.decode()
    assert "a note" in answer.content.decode()
    row.refresh_from_db()
    assert ("Northwind", "", None) == (row.company, row.notes, row.applied_on)


def test_a_job_without_any_name_is_not_stored(alex):
    answer = alex.post("/move-on/all/new/", {"company": "  ", "notes": "x", "stage": "saved"})

    assert 422 == answer.status_code
    assert "Write a company, a role or an agency" in answer.content.decode()
    assert 0 == Opportunity.objects.count()


@pytest.mark.parametrize("when", ["", "soon", "9999-01-01T10:00", "0001-01-01T10:00"])
def test_an_interview_needs_a_time_that_is_one(alex, cast, when):
    row = job(cast.alex, "Northwind")
    alex.post(f"{page_of(row)}interview/", {"when": when})

    assert 0 == Interview.objects.count()
    assert "no interview was added" in seen(alex, page_of(row))


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "http://[", "x"]
)
def test_only_an_address_of_the_web_becomes_a_link(alex, cast, link):
    row = job(cast.alex, "Northwind", link=link)
    page = alex.get(page_of(row)).content.decode()

    assert f'href="{link}' not in page
    assert "Open it" not in page
    assert "Open it" in seen(alex, page_of(job(cast.alex, link="https://contoso.example/1")))


def test_tags_in_a_name_are_words(alex, cast):
    job(cast.alex, "<script>alert(1)</script>")

    assert "<script>alert" not in alex.get(BOARD).content.decode()
    assert "<script>alert" not in alex.get(TABLE).content.decode()


# What is seen


def test_each_job_stands_in_the_column_that_its_interviews_and_outcomes_tell(alex, cast):
    interview(cast.alex, "Talked", company="Northwind")
    Interview.objects.filter(title="Talked").update(kind="screen")
    interview(cast.alex, "Met", company="Contoso")
    ended(interview(cast.alex, "Won", company="Fabrikam"), "offer")
    job(cast.alex, "Tailspin", stage="saved")

    wanted = ["Saved", "Tailspin", "First call", "Northwind", "Interview", "Contoso", "Offer", "Fabrikam"]
    assert wanted == [line for line in seen(alex).splitlines() if line in (*wanted, "Applied")]


def test_the_person_s_word_goes_before_what_interviews_tell_but_not_before_an_offer(alex, cast):
    met = interview(cast.alex, company="Northwind")
    save(alex, met.opportunity, stage="first call")
    assert "First call\nNorthwind" in seen(alex)
    ended(met, "offer")

    assert "Offer\nNorthwind" in seen(alex)


def test_without_a_company_it_is_called_as_the_person_called_its_interview(alex, cast):
    interview(cast.alex, "Harbour's client, Tuesday", agency="Harbour", via_recruiter=True)
    interview(cast.alex, "Northwind, data analyst")
    job(cast.alex, agency="Lighthouse")

    text = seen(alex)
    assert "Harbour's client, Tuesday\nThrough Harbour; the employer is not named yet" in text
    assert "Northwind, data analyst" in text
    assert "Employer not named yet\nThrough Lighthouse" in text


def test_naming_the_company_changes_nothing_else(alex, cast):
    made = interview(
        cast.alex, "Harbour's client", agency="Harbour", recruiter="Dana", via_recruiter=True, role="Analyst"
    )
    row = made.opportunity
    before = Opportunity.objects.values().get(pk=row.pk)
    alex.post(f"{page_of(row)}name/", {"company": "Northwind", "role": ""})
    after = Opportunity.objects.values().get(pk=row.pk)

    changed = {name for name in before if before[name] != after[name]} - {"updated_at", "version"}
    assert {"company"} == changed
    assert "Northwind\nAnalyst\nThrough Harbour" in seen(alex)
    assert "Harbour's client" == Interview.objects.get().title


def test_an_agency_that_is_named_stands_between_and_one_that_is_taken_out_does_not(alex, cast):
    row = job(cast.alex, "Northwind")
    save(alex, row, agency="Harbour")
    row.refresh_from_db()
    assert row.via_recruiter
    save(alex, row, agency="")
    row.refresh_from_db()

    assert not row.via_recruiter


def test_a_recruiter_of_whom_only_a_name_is_known_stays_between(alex, cast):
    row = job(cast.alex, "Northwind", via_recruiter=True, recruiter="Dana")
    save(alex, row)
    row.refresh_from_db()

    assert row.via_recruiter
    assert "Through Dana" in seen(alex)


def test_a_recruiter_of_whom_nothing_is_known_is_one_until_the_person_says_otherwise(alex, cast):
    row = job(cast.alex, "Northwind", via_recruiter=True)
    assert "Through a recruiter" in seen(alex)
    save(alex, row, direct="on")

    assert "Through" not in seen(alex)


def test_silence_counts_from_the_last_day_on_which_anything_happened(alex, cast):
    made = interview(cast.alex, company="Northwind", ago=20 * DAY, applied_on=timezone.localdate() - 40 * DAY)
    row = made.opportunity
    assert "Nothing heard for 20 days. That says nothing about how it went." in seen(alex, page_of(row))
    Answer.objects.create(owner=cast.alex, interview=made, text="Soon.", said_on=timezone.localdate() - 9 * DAY)
    assert "Nothing heard for 9 days." in seen(alex, page_of(row))
    at = timezone.now() - 4 * DAY
    Arrival.objects.create(owner=cast.alex, interview=made, kind="answer", received_at=at, message_id="1")
    Arrival.objects.create(owner=cast.alex, interview=made, kind="out of office", received_at=at + DAY, message_id="2")
    assert "Nothing heard for 4 days." in seen(alex, page_of(row))
    Opportunity.objects.update(heard_on=timezone.localdate() - DAY)

    assert "Nothing heard for a day." in seen(alex, page_of(row))


def test_nothing_is_silent_before_an_interview_that_is_to_come_or_after_an_answer(alex, cast):
    interview(cast.alex, company="Northwind", ago=-2 * DAY, applied_on=timezone.localdate() - 40 * DAY)
    ended(interview(cast.alex, company="Contoso"), "rejection")

    text = seen(alex)
    assert "Nothing heard" not in text
    assert re.search(r"^Northwind\nInterview \w", text, re.MULTILINE)
    assert "Contoso\nA no" in text


def test_an_outcome_no_longer_stands_once_the_talks_went_on(alex, cast):
    first = interview(cast.alex, company="Northwind", ago=20 * DAY)
    ended(first, "next round", ago=10 * DAY)
    assert "Northwind\nThe next round" in seen(alex)
    Interview.objects.create(
        owner=cast.alex, opportunity=first.opportunity, title="Second", happened_at=timezone.now() - 3 * DAY
    )

    assert "Northwind\nNothing heard since" in seen(alex)


def test_the_made_up_interview_is_not_there(alex, cast):
    row = interview(cast.alex, "A made-up one", sample=True, company="Made-up Ltd", notes="x").opportunity

    assert "Made-up" not in seen(alex)
    assert 404 == alex.get(page_of(row)).status_code
    assert "Made-up" not in alex.get("/move-on/all/second-take.csv").content.decode()


# What is left out


def test_a_job_that_is_put_away_is_off_the_board_and_comes_back(alex, cast):
    row = job(cast.alex, "Northwind")
    alex.post(f"{page_of(row)}away/", {"away": "1"})
    text = seen(alex)
    assert "Northwind" not in text
    assert "1 not shown here." in text
    assert "Northwind" in seen(alex, f"{BOARD}?all=1")
    assert "Northwind" not in seen(alex, TABLE)
    assert "Northwind" in seen(alex, f"{TABLE}?all=1")
    alex.post(f"{page_of(row)}away/", {"away": "0"})

    assert "Northwind" in seen(alex)


def test_one_press_leaves_every_no_out_and_stays_so(alex, cast):
    ended(interview(cast.alex, company="Northwind"), "rejection")
    interview(cast.alex, company="Contoso")
    assert "A no" in seen(alex)
    alex.post(f"{BOARD}noes/", {"hide": "1"})
    text = seen(let_in(cast.alex))
    assert "Northwind" not in text
    assert "Contoso" in text
    assert "Northwind" not in seen(alex, TABLE)
    alex.post(f"{BOARD}noes/", {"hide": "0"})

    assert "Northwind" in seen(alex)


def test_an_outcome_that_is_not_to_be_shown_leaves_the_job_and_no_word_of_it(alex, cast):
    made = interview(cast.alex, company="Northwind")
    ended(made, "rejection")
    alex.post(f"{page_of(made.opportunity)}unseen/", {"hide": "1"})

    for path in (BOARD, TABLE, page_of(made.opportunity)):
        text = seen(alex, path)
        assert "Northwind" in text
        assert not re.search(r"^(?:A no|a no)\b|, a no", text, re.MULTILINE)
        assert "Nothing heard for" not in text
    assert "rejection" in alex.get("/move-on/all/second-take.csv").content.decode()


# A job's own page


def test_a_job_by_hand_is_on_the_board_and_nowhere_else(alex):
    answer = alex.post("/move-on/all/new/", {"company": "Northwind", "role": "Analyst", "stage": "applied"})

    row = Opportunity.objects.get()
    assert page_of(row) == answer.url
    assert timezone.localdate() == row.saved_on
    assert "Applied\nNorthwind\nAnalyst" in seen(alex)
    assert "Northwind" not in seen(alex, "/")
    assert "Northwind" not in seen(alex, "/interviews/")


def test_an_interview_that_is_added_is_about_this_job_and_moves_it_on(alex, cast):
    row = job(cast.alex, "Northwind", role="Analyst")
    later = timezone.localtime(timezone.now() + 3 * DAY)
    alex.post(f"{page_of(row)}interview/", {"when": later.strftime("%Y-%m-%dT%H:%M")})
    made = Interview.objects.get()

    assert ("Northwind, Analyst", row.pk) == (made.title, made.opportunity_id)
    assert "Interview\nNorthwind" in seen(alex)
    assert "Northwind, Analyst" in seen(alex, "/")


def test_an_interview_that_is_over_goes_on_in_reflect(alex, cast):
    row = job(cast.alex, "Northwind")
    before = timezone.localtime(timezone.now() - timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M")

    assert alex.post(f"{page_of(row)}interview/", {"when": before}).url.startswith("/reflect/")


def test_notes_are_kept_while_they_are_typed(alex, cast):
    row = job(cast.alex, "Northwind")
    told = alex.post(f"{page_of(row)}keep/", {"company": "Northwind", "notes": "Ask\r\nfor Lee", "version": "1"}).json()

    row.refresh_from_db()
    assert ("Ask\nfor Lee", 2) == (row.notes, told["version"])
    assert "applied" == row.stage


def test_what_was_not_sent_stays_as_it_is(alex, cast):
    row = job(cast.alex, "Northwind", role="Analyst", agency="Harbour", via_recruiter=True, applied_on="2026-01-02")
    before = Opportunity.objects.values().get()
    alex.post(f"{page_of(row)}keep/", {"notes": "Lee", "version": "1"})
    alex.post(page_of(row), {"place": "Leeds", "version": "2"})
    after = Opportunity.objects.values().get()

    assert {"notes", "place"} == {name for name in before if before[name] != after[name]} - {"updated_at", "version"}


def test_the_second_of_two_windows_is_told_and_sees_both_texts(alex, cast):
    row = job(cast.alex, "Northwind")
    alex.post(f"{page_of(row)}keep/", {"company": "Northwind", "notes": "first", "version": "1"})
    kept = alex.post(f"{page_of(row)}keep/", {"company": "Northwind", "notes": "second", "version": "1"})
    assert (409, "first") == (kept.status_code, kept.json()["other"])
    saved = alex.post(page_of(row), {"company": "Northwind", "notes": "second", "stage": "applied", "version": "1"})

    assert 409 == saved.status_code
    assert "first" in saved.content.decode()
    assert "second" in saved.content.decode()


def test_words_about_self_harm_in_the_notes_pause_the_flow(alex, cast):
    row = job(cast.alex, "Northwind")
    said = {"company": "Northwind", "notes": "I want to kill myself", "version": "1"}

    assert alex.post(f"{page_of(row)}keep/", said).json()["pause"].startswith("/help/pause/")
    assert "I want to kill myself" == Opportunity.objects.get().notes


def test_what_came_of_a_job_without_an_interview_is_written_down_once_and_may_be_taken_back(alex, cast):
    row = job(cast.alex, "Northwind")
    day = timezone.localdate().isoformat()
    for kind in ("rejection", "withdrawn"):
        alex.post(f"{page_of(row)}came/", {"kind": kind, "on": day})
    assert ["withdrawn"] == [one.kind for one in Outcome.objects.all()]
    alex.post(f"{page_of(row)}came/", {"kind": "rejection", "on": "2999-01-01"})
    assert ["withdrawn"] == [one.kind for one in Outcome.objects.all()]
    alex.post(f"{page_of(row)}came/", {"back": "1"})

    assert 0 == Outcome.objects.count()


def test_on_the_day_of_a_no_one_s_own_plan_stands_there_and_later_neither_it_nor_what_it_says(alex, cast):
    row, today = job(cast.alex, "Northwind"), timezone.localdate()
    alex.post(f"{page_of(row)}came/", {"kind": "rejection", "on": today.isoformat()})
    assert "stands below" not in seen(alex, page_of(row))
    assert "Tomorrow there is one short take" not in seen(alex, page_of(row))  # there is no question to take
    Plan.objects.create(owner=cast.alex, occasion="a_no", if_this="a no comes", then_that="I call Lee")
    Plan.objects.create(owner=cast.jo, occasion="a_no", if_this="a no comes", then_that="I call Robin")
    text = seen(alex, page_of(row))
    assert "stands below" in text
    assert "I call Lee" in text
    assert "Robin" not in text
    Outcome.objects.update(logged_on=today - DAY)
    text = seen(alex, page_of(row))

    assert "A no." in text
    assert "tonight" not in text
    assert "I call Lee" not in text


# Deleting


def test_a_job_without_interviews_is_deleted_can_come_back_and_is_then_gone(alex, cast):
    row = job(cast.alex, "Northwind")
    alex.post(f"{page_of(row)}delete/")
    assert "“Northwind” is deleted" in seen(alex)
    assert 404 == alex.get(page_of(row)).status_code
    alex.post(f"{page_of(row)}undo-delete/")
    assert "Applied\nNorthwind" in seen(alex)
    alex.post(f"{page_of(row)}delete/")
    opportunities.purge(timezone.now() + timedelta(minutes=9))
    assert 1 == Opportunity.objects.count()
    opportunities.purge(timezone.now() + timedelta(minutes=11))

    assert 0 == Opportunity.objects.count()


def test_a_job_with_an_interview_is_not_deleted_not_even_with_one_that_was_put_away(alex, cast):
    made = interview(cast.alex, company="Northwind", notes="x")
    keeping.put_away(made, timezone.now())
    answer = alex.post(f"{page_of(made.opportunity)}delete/", follow=True)

    assert "it was not deleted" in answer.content.decode()
    assert Opportunity.objects.get().deleted_at is None


def test_an_interview_takes_its_job_with_it_unless_something_was_written_about_the_job(alex, cast):
    with_notes, without = interview(cast.alex, company="Northwind", notes="x"), interview(cast.alex, company="Contoso")
    for made in (with_notes, without):
        keeping.put_away(made, timezone.now())
    assert "Contoso" not in seen(alex)
    for made in (with_notes, without):
        keeping.delete_now(cast.alex, made.pk)

    assert ["Northwind"] == [row.company for row in Opportunity.objects.all()]


def test_deleting_everything_takes_jobs_and_lists_too(alex, cast):
    job(cast.alex, "Northwind")
    alex.post("/move-on/all/bring/", {"pasted": "company,role\nContoso,Clerk"})
    theirs = job(cast.jo, "Fabrikam")
    keeping.delete_everything(cast.alex)

    assert [theirs] == list(Opportunity.objects.all())
    assert 0 == Brought.objects.count()


# Jo must see nothing


def test_jo_sees_none_of_it_and_changes_none_of_it(alex, cast):
    row = job(cast.alex, "Northwind", notes="secret")
    alex.post("/move-on/all/bring/", {"pasted": "company,role\nContoso,Clerk"})
    list_ = Brought.objects.get()
    jo = let_in(cast.jo)
    for path in (BOARD, TABLE, f"{BOARD}?all=1", "/move-on/all/second-take.csv", "/move-on/all/second-take.json"):
        assert "Northwind" not in jo.get(path).content.decode()
    before = Opportunity.objects.values().get()
    assert 404 == jo.get(page_of(row)).status_code
    for what in ("", "keep/", "name/", "interview/", "came/", "unseen/", "join/", "part/", "away/", "delete/"):
        said = {
            "company": "X",
            "hide": "1",
            "away": "1",
            "kind": "offer",
            "when": "2026-01-01T10:00",
            "on": "2026-01-01",
        }
        assert 404 == jo.post(f"{page_of(row)}{what}", said).status_code, what
    Opportunity.objects.filter(pk=row.pk).update(deleted_at=timezone.now())
    jo.post(f"{page_of(row)}undo-delete/")
    assert Opportunity.objects.get().deleted_at
    Opportunity.objects.filter(pk=row.pk).update(deleted_at=None)
    assert BOARD == jo.get(f"/move-on/all/bring/{list_.pk}/").url
    assert BOARD == jo.post(f"/move-on/all/bring/{list_.pk}/").url

    assert before == Opportunity.objects.values().get()
    assert (1, 0, 0) == (Brought.objects.count(), Outcome.objects.count(), Interview.objects.count())


# Many


@pytest.fixture
def many(cast):
    rows = [
        Opportunity(owner=cast.alex, company=f"Company {n:04}", role="Analyst", notes="x", stage="interview")
        for n in range(1000)
    ]
    Opportunity.objects.bulk_create(rows)
    now = timezone.now()
    meetings = [
        Interview(owner=cast.alex, opportunity=row, title=f"I {n}", happened_at=now - DAY * (n % 90))
        for n, row in enumerate(rows)
    ]
    Interview.objects.bulk_create(meetings)
    today = timezone.localdate()
    Outcome.objects.bulk_create(
        Outcome(
            owner=cast.alex, opportunity=one.opportunity, interview=one, kind="rejection", on=today, logged_on=today
        )
        for one in meetings[:300]
    )
    return rows


@pytest.mark.parametrize("path", [BOARD, TABLE, f"{TABLE}?sort=-silent&find=company"])
def test_a_thousand_jobs_ask_the_store_no_more_than_one(alex, cast, many, django_assert_max_num_queries, path):
    with django_assert_max_num_queries(11):
        assert 200 == alex.get(path).status_code


def test_a_job_s_page_asks_no_more_where_there_are_a_thousand(alex, many, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        assert 200 == alex.get(page_of(many[7])).status_code


def test_a_long_column_says_how_many_more_the_table_has_and_the_table_has_them_all(alex, many):
    assert "990 more in the table" in seen(alex)
    text = seen(alex, f"{TABLE}?stage=interview&sort=name&page=20")

    assert "Company 0999" in text
    assert "951 to 1000 of them here" in text


@pytest.mark.parametrize(
    "sort", ["name", "role", "via", "stage", "result", "applied", "interview", "silent", "nonsense"]
)
def test_the_table_is_sorted_by_each_of_its_columns_and_the_other_way_round(alex, cast, sort):
    for made in (interview(cast.alex, company="Contoso"), interview(cast.alex, company="Northwind", ago=9 * DAY)):
        Opportunity.objects.filter(pk=made.opportunity_id).update(applied_on=made.happened_at)
    job(cast.alex, "Adatum", agency="Harbour", role="Clerk", stage="saved")
    forth, back = (re.findall(r"Contoso|Northwind|Adatum", seen(alex, f"{TABLE}?sort={s}")) for s in (sort, f"-{sort}"))

    assert {"Contoso", "Northwind", "Adatum"} == set(forth) == set(back)
    if sort == "name":
        assert ["Adatum", "Contoso", "Northwind"] == forth
    if sort in ("applied", "interview"):
        assert ["Contoso", "Northwind", "Adatum"] == forth


def test_the_table_finds_by_company_role_and_agency(alex, cast):
    job(cast.alex, "Northwind", role="Data Analyst", agency="Harbour")
    job(cast.alex, "Contoso")

    text = seen(alex, f"{TABLE}?find=harbour+analyst")
    assert "Northwind" in text
    assert "Contoso" not in text
    assert "None of them is like that." in seen(alex, f"{TABLE}?find=zebra")


# Two rows that are one job


def test_two_rows_of_one_job_become_one_and_lose_no_word(alex, cast):
    first = interview(
        cast.alex, "First", company="Northwind", role="Analyst", notes="mine", applied_on=timezone.localdate()
    )
    second = interview(cast.alex, "Second", company="NORTHWIND", role="Data analyst", notes="theirs", place="Leeds")
    second.opportunity.agency = "Harbour"
    second.opportunity.save()
    ended(second, "rejection")
    assert "It is the same job" in seen(alex, page_of(first.opportunity))
    alex.post(f"{page_of(first.opportunity)}join/", {"other": str(second.opportunity_id)})
    row = Opportunity.objects.get()

    assert {"First", "Second"} == set(row.interviews.values_list("title", flat=True))
    assert "mine\n\ntheirs\n\nRole, as the other had it: Data analyst" == row.notes
    assert ("Analyst", "Leeds", "Harbour", timezone.localdate()) == (row.role, row.place, row.agency, row.applied_on)
    assert [row.pk] == list(Outcome.objects.values_list("opportunity_id", flat=True))


def test_an_interview_may_be_about_another_job_after_all(alex, cast):
    made = interview(cast.alex, "First", company="Northwind", role="Analyst", notes="mine")
    other = Interview.objects.create(owner=cast.alex, opportunity=made.opportunity, title="Second")
    ended(other, "offer")
    alex.post(f"{page_of(made.opportunity)}part/", {"interview": str(other.pk)})
    other.refresh_from_db()

    assert ("Northwind", "Analyst", "") == (other.opportunity.company, other.opportunity.role, other.opportunity.notes)
    assert made.opportunity_id != other.opportunity_id == Outcome.objects.get().opportunity_id


def test_nobody_joins_what_is_not_theirs_or_at_another_company(alex, cast):
    mine, theirs = job(cast.alex, "Northwind"), job(cast.jo, "Northwind")
    elsewhere, made_up = job(cast.alex, "Contoso"), interview(cast.alex, sample=True, company="Northwind").opportunity
    for other in (theirs, elsewhere, made_up, mine):
        alex.post(f"{page_of(mine)}join/", {"other": str(other.pk)})

    assert 4 == Opportunity.objects.count()


def test_two_that_each_ended_without_an_interview_are_two(alex, cast):
    first, second = job(cast.alex, "Northwind"), job(cast.alex, "Northwind", role="Clerk")
    today = timezone.localdate().isoformat()
    alex.post(f"{page_of(first)}came/", {"kind": "rejection", "on": today})
    assert "It is the same job" in seen(alex, page_of(first))
    alex.post(f"{page_of(second)}came/", {"kind": "withdrawn", "on": today})
    assert "It is the same job" not in seen(alex, page_of(first))
    alex.post(f"{page_of(first)}join/", {"other": str(second.pk)})

    assert (2, 2) == (Opportunity.objects.count(), Outcome.objects.count())


def test_the_cards_of_an_interview_go_with_it_when_rows_are_joined_and_parted(alex, cast):
    first, second = (interview(cast.alex, name, company="Northwind") for name in ("First", "Second"))
    mine, theirs = (
        Card.objects.create(owner=cast.alex, interview=one, opportunity=one.opportunity, origin="HAND", question="Why?")
        for one in (first, second)
    )
    alex.post(f"{page_of(first.opportunity)}join/", {"other": str(second.opportunity_id)})
    for card in (mine, theirs):
        card.refresh_from_db()
    assert first.opportunity_id == mine.opportunity_id == theirs.opportunity_id
    alex.post(f"{page_of(first.opportunity)}part/", {"interview": str(second.pk)})
    for row in (mine, theirs, second):
        row.refresh_from_db()

    assert first.opportunity_id == mine.opportunity_id
    assert second.opportunity_id == theirs.opportunity_id != first.opportunity_id


@pytest.mark.parametrize("model", [one.related_model for one in Opportunity._meta.related_objects])
def test_whatever_belongs_to_a_job_names_its_interview_too_so_that_it_can_be_parted(model):
    assert model is Interview or "interview" in {field.name for field in model._meta.get_fields()}


def test_the_head_of_an_interview_says_no_outcome_that_is_not_to_be_shown(alex, cast):
    made = interview(cast.alex, company="Northwind")
    ended(made, "rejection", hidden=True)

    assert "Move on: hidden" in alex.get(f"/interviews/{made.pk}/about/").content.decode()


def test_an_interview_s_page_leads_to_its_job_unless_it_is_made_up(alex, cast):
    made, made_up = interview(cast.alex, company="Northwind"), interview(cast.alex, sample=True)

    assert page_of(made.opportunity) in alex.get(f"/interviews/{made.pk}/about/").content.decode()
    assert "Its job" not in alex.get(f"/interviews/{made_up.pk}/about/").content.decode()


def test_an_interview_added_by_two_presses_is_one(alex, cast):
    row = job(cast.alex, "Northwind")
    for _ in range(2):
        alex.post(f"{page_of(row)}interview/", {"when": "2040-01-01T10:00"})

    assert 1 == Interview.objects.count()


def test_a_job_by_hand_is_there_once_however_often_keep_is_pressed(alex, cast):
    first, second = (alex.post("/move-on/all/new/", {"company": "Contoso", "stage": "applied"}) for _ in range(2))
    alex.post("/move-on/all/new/", {"company": "Contoso", "role": "Analyst", "stage": "applied"})

    assert first.url == second.url
    assert 2 == Opportunity.objects.of(cast.alex).count()
