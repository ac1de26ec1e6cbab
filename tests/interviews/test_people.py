"""Who was there: typed as lines, corrected one by one, and nobody's letter lost by it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import let_in
from secondtake_app.interviews.models import Interview, Opportunity, Person
from secondtake_app.interviews.who import LineWrong, Met, read_line, read_people
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

PART = Person.Part
PRIYA = "priya@northwind.example"


@pytest.mark.parametrize(
    ("line", "met"),
    [
        ("Priya Raman", Met("Priya Raman")),
        ("Priya Raman, hiring manager, priya@northwind.example", Met("Priya Raman", PART.MANAGER, "", PRIYA)),
        ("Priya Raman, priya@northwind.example, hiring manager", Met("Priya Raman", PART.MANAGER, "", PRIYA)),
        ("Priya Raman <priya@northwind.example>", Met("Priya Raman", address=PRIYA)),
        ('"Priya Raman" <mailto:priya@northwind.example>', Met("Priya Raman", address=PRIYA)),
        ("Priya Raman; Manager", Met("Priya Raman", PART.MANAGER, "Manager")),
        ("Priya\tproduct manager", Met("Priya", PART.INTERVIEWER, "product manager")),
        ("Priya, Head of Data, hiring manager", Met("Priya", PART.MANAGER, "Head of Data, hiring manager")),
        ("Sam, HR", Met("Sam", PART.HR)),
        ("Sam, HR business partner", Met("Sam", PART.HR, "HR business partner")),
        ("Sam, interviewer", Met("Sam")),
        ("priya@northwind.example", Met("priya", address=PRIYA)),
        ("Łukasz Żółć, l@żółć.example", Met("Łukasz Żółć", address="l@żółć.example")),
        ("  Priya   Raman ,, ", Met("Priya Raman")),
    ],
)
def test_a_line_says_who_somebody_is(line, met):
    assert met == read_line(line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Priya, priya@northwind", "“priya@northwind” is no e-mail address"),
        ("Priya, priya at@", "is no e-mail address"),
        ("Priya <a@b.example>, c@d.example", "two addresses"),
        ("x" * 201, "too long for a name"),
        ("Priya, " + "does this and " * 30, "too long for a name"),
    ],
)
def test_a_line_that_can_t_be_meant_is_quoted(line, told):
    with pytest.raises(LineWrong, match=told):
        read_line(line)


def test_empty_lines_and_lines_said_twice_are_nobody():
    assert [Met("Priya")] == read_people("\n  \n,\nPriya\nPriya\n")


def test_fifty_lines_are_enough():
    with pytest.raises(LineWrong, match="more than fifty"):
        read_people("\n".join(f"Guest {n}" for n in range(51)))


@pytest.fixture
def northwind(cast):
    job = Opportunity.objects.create(owner=cast.alex, company="Northwind")
    return Interview.objects.create(owner=cast.alex, opportunity=job, title="Northwind", happened_at=timezone.now())


@pytest.fixture
def priya(northwind):
    return Person.objects.create(owner=northwind.owner, interview=northwind, name="Priya Ramen", address="p@n.example")


def about(client, interview, **fields):
    return client.post(f"/interviews/{interview.pk}/about/", {"title": "Northwind", **fields}, follow=True)


def row(person, **fields):
    said = {"name": person.name, "part": person.part, "address": person.address, **fields}
    return {f"{person.pk}-{field}": value for field, value in said.items()}


def said(response):
    return response.content.decode().replace("&#x27;", "'")


def test_lines_make_people_with_their_addresses(alex, northwind):
    about(alex, northwind, people="Priya Raman, hiring manager, priya@northwind.example\nTom Okafor, data engineer")

    assert [("Priya Raman", "manager", "", PRIYA), ("Tom Okafor", "interviewer", "data engineer", "")] == [
        (met.name, met.part, met.does, met.address) for met in northwind.people.all()
    ]


def test_a_line_that_can_t_be_meant_stays_on_the_page_and_nothing_is_stored(alex, northwind):
    shown = said(about(alex, northwind, title="Other", people="Priya, priya@northwind"))

    assert "“priya@northwind” is no e-mail address" in shown
    assert "Priya, priya@northwind</textarea>" in shown
    assert ("Northwind", 0) == (Interview.objects.get().title, Person.objects.count())


def test_a_line_about_somebody_who_is_there_adds_to_them(alex, northwind, priya):
    about(alex, northwind, people="priya ramen, hiring manager")

    assert [("Priya Ramen", "manager", "p@n.example")] == [(p.name, p.part, p.address) for p in Person.objects.all()]


def test_two_people_may_have_the_same_name(alex, northwind):
    about(alex, northwind, people="Tom, tom1@n.example\nTom, tom2@n.example")

    assert ["tom1@n.example", "tom2@n.example"] == [p.address for p in Person.objects.all()]


def test_saving_without_their_rows_removes_nobody(alex, northwind, priya):
    about(alex, northwind)

    assert [priya] == list(Person.objects.all())


def note_to(person, **more):
    fields = {"to_name": person.name, "to_address": person.address, "kind": "thank_you", "body": "Dear Priya", **more}
    return Letter.objects.create(owner=person.owner, interview=person.interview, person=person, **fields)


def test_correcting_a_name_and_an_address_keeps_the_letter_and_readdresses_its_draft(alex, northwind, priya):
    letter = note_to(priya)
    about(alex, northwind, **row(priya, name="Priya Raman", address=PRIYA))

    letter.refresh_from_db()
    assert (priya.pk, "Priya Raman", PRIYA, "Dear Priya") == (
        letter.person_id, letter.to_name, letter.to_address, letter.body,
    )  # fmt: skip
    assert letter.version == 3


@pytest.mark.parametrize("state", [state for state in State if state is not State.DRAFT])
def test_a_letter_past_drafting_is_what_it_is(alex, northwind, priya, state):
    letter = note_to(priya, state=state)
    about(alex, northwind, **row(priya, name="Priya Raman", address=PRIYA))

    letter.refresh_from_db()
    assert ("Priya Ramen", "p@n.example", 1) == (letter.to_name, letter.to_address, letter.version)


def test_a_draft_that_goes_to_the_recruiter_stays_theirs(alex, northwind, priya):
    letter = note_to(priya, to_name="Dana", to_address="d@h.example")
    about(alex, northwind, **row(priya, address=PRIYA))

    letter.refresh_from_db()
    assert "d@h.example" == letter.to_address


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("name", " ", "The name is missing"),
        ("address", "priya at n", "is no e-mail address"),
        ("timezone", "Mars/Base", "not a time zone we know"),
    ],
)
def test_a_row_that_can_t_be_kept_says_why_and_nothing_is_stored(alex, northwind, priya, field, value, told):
    shown = said(about(alex, northwind, title="Other", **row(priya, **{field: value})))

    assert told in shown
    assert value.strip() in shown
    priya.refresh_from_db()
    assert ("Priya Ramen", "Northwind") == (priya.name, Interview.objects.get().title)


def test_time_zone_and_direct_contact_are_kept(alex, northwind, priya):
    about(alex, northwind, **row(priya, timezone="Asia/Tokyo", direct_welcome="on"))

    priya.refresh_from_db()
    assert ("Asia/Tokyo", True) == (priya.timezone, priya.direct_welcome)


def test_the_recruiter_has_a_name_an_agency_and_an_address(alex, northwind):
    about(
        alex,
        northwind,
        via_recruiter="on",
        recruiter="Dana Whitfield",
        agency="Harbour",
        recruiter_address="<d@h.example>",
    )

    job = Opportunity.objects.get()
    assert ("Dana Whitfield", "Harbour", "d@h.example") == (job.recruiter, job.agency, job.recruiter_address)


def remove(client, person, **more):
    path = f"/interviews/{person.interview_id}/people/{person.pk}/remove/"
    return client.post(path, follow=True) if more.get("really") else client.get(path)


def test_removing_somebody_asks_and_names_their_letters(alex, northwind, priya):
    note_to(priya)

    assert "There is a letter to Priya Ramen" in said(remove(alex, priya))
    assert Person.objects.exists()


def test_removing_somebody_keeps_their_letter_where_notes_are_listed(alex, northwind, priya):
    letter = note_to(priya)
    remove(alex, priya, really=True)

    assert not Person.objects.exists()
    assert f"/thank/{northwind.pk}/notes/{letter.pk}/" in said(alex.get(f"/thank/{northwind.pk}/"))
    assert 200 == alex.get(f"/thank/{northwind.pk}/notes/{letter.pk}/").status_code


@pytest.mark.parametrize("state", [State.HELD, State.QUEUED, State.CLAIMED, State.SENDING])
def test_nobody_is_removed_while_a_letter_to_them_is_on_its_way(alex, northwind, priya, state):
    note_to(priya, state=state)

    assert "Take the letter back first" in said(remove(alex, priya, really=True))
    assert Person.objects.exists()


def test_nobody_else_changes_or_removes_people(alex, northwind, priya, cast):
    jo = let_in(cast.jo)

    assert 404 == about(jo, northwind, **row(priya, name="X")).status_code
    assert 404 == remove(jo, priya).status_code
    assert 404 == remove(jo, priya, really=True).status_code


def test_an_end_moves_with_its_start(alex, northwind):
    start = timezone.now().replace(second=0, microsecond=0)
    Interview.objects.update(happened_at=start, ends_at=start + timedelta(hours=1))
    about(alex, northwind, happened_at="2031-01-01 10:00")
    moved = Interview.objects.get()

    assert timedelta(hours=1) == moved.ends_at - moved.happened_at


def test_saving_goes_back_to_where_the_person_came_from_and_nowhere_else(alex, northwind):
    path = f"/interviews/{northwind.pk}/about/"
    assert "/thank/x/" == alex.post(path, {"title": "T", "next": "/thank/x/"})["Location"]
    for where in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
        assert path == alex.post(path, {"title": "T", "next": where})["Location"]
