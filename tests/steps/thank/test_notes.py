"""Notes over plain requests: from facts only, kept as typed, handed over, sent on a press only, nobody else's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import let_in
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Person
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.states import State


@pytest.fixture
def panel(cast):
    """Two people met today, through nobody."""
    job = Opportunity.objects.create(owner=cast.alex, company="Northwind", role="Data analyst", interest="teaching")
    interview = Interview.objects.create(
        owner=cast.alex, opportunity=job, title="Northwind", happened_at=timezone.now()
    )
    for name in ("Priya Raman", "Tom Okafor"):
        Person.objects.create(
            owner=cast.alex, interview=interview, name=name, talked_about=f"how {name[:3]} plans", address="p@n.example"
        )
    return interview


def note_to(client, interview, name, form="email"):
    person = interview.people.get(name=name)
    client.post(f"/thank/{interview.pk}/to/{person.pk}/{form}/")
    return Letter.objects.get(person=person, form=form)


def page(client, letter):
    return client.get(f"/thank/{letter.interview_id}/notes/{letter.pk}/")


def save(client, letter, body, version=None):
    fields = {"body": body, "subject": letter.subject, "to_address": letter.to_address}
    path = f"/thank/{letter.interview_id}/notes/{letter.pk}/"
    return client.post(path, {**fields, "version": letter.version if version is None else version})


def send(client, letter):
    """Press Send, at whatever hour the tests are run."""
    act(client, letter, "send", anyway="1")


def act(client, letter, what, **more):
    letter.refresh_from_db()
    client.post(f"/letters/{letter.pk}/{what}/", {"version": letter.version, **more})
    letter.refresh_from_db()


def test_each_person_gets_a_note_of_their_own(alex, panel):
    priya, tom = (note_to(alex, panel, name) for name in ("Priya Raman", "Tom Okafor"))

    assert "how Pri plans" in priya.body
    assert "how Tom plans" in tom.body
    assert not {line for line in priya.body.splitlines() if len(line) > 60} & set(tom.body.splitlines())


def test_starting_a_note_twice_goes_on_with_the_first(alex, panel):
    assert note_to(alex, panel, "Priya Raman").pk == note_to(alex, panel, "Priya Raman").pk


def test_the_page_shows_the_facts_of_each_sentence(alex, panel):
    shown = page(alex, note_to(alex, panel, "Priya Raman")).content.decode()

    assert "Where each sentence comes from" in shown
    assert "how Pri plans (you wrote it)" in shown


def test_what_is_typed_is_kept_and_an_old_page_overwrites_nothing(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    seen = letter.version
    assert 302 == save(alex, letter, "Dear Priya, mine").status_code
    told = save(alex, letter, "Dear Priya, from an old page", seen)

    letter.refresh_from_db()
    assert (409, "Dear Priya, mine") == (told.status_code, letter.body)
    assert "from an old page" in told.content.decode()


def test_a_note_that_was_handed_over_is_asked_about_until_they_say_that_it_went(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    act(alex, letter, "program")
    assert State.HANDED_OVER == letter.state
    assert "We don&#x27;t know yet whether it went" in alex.get("/").content.decode()
    act(alex, letter, "went")

    assert State.SENT == letter.state


def test_the_file_opens_as_a_draft(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    file = alex.get(f"/letters/{letter.pk}/letter.eml").content

    assert b"X-Unsent: 1" in file
    assert b"To: Priya Raman <p@n.example>" in file


def test_without_an_account_nothing_can_be_sent(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    send(alex, letter)

    assert State.DRAFT == letter.state


@pytest.fixture
def account(cast):
    return MailAccount.objects.create(owner=cast.alex, address="alex@chen.example", smtp_host="localhost")


def test_send_waits_two_minutes_and_can_be_undone(alex, panel, account):
    letter = note_to(alex, panel, "Priya Raman")
    send(alex, letter)
    assert State.QUEUED == letter.state
    assert 110 < (letter.not_before - timezone.now()).total_seconds() <= 120
    act(alex, letter, "undo")

    assert State.DRAFT == letter.state


def test_an_edit_after_send_needs_a_new_one(alex, panel, account):
    letter = note_to(alex, panel, "Priya Raman")
    send(alex, letter)
    save(alex, letter, "Dear Priya, other words")

    letter.refresh_from_db()
    assert (State.DRAFT, "") == (letter.state, letter.approved_digest)


def test_send_on_a_page_that_is_out_of_date_sends_nothing(alex, panel, account):
    letter = note_to(alex, panel, "Priya Raman")
    old = letter.version
    save(alex, letter, "Dear Priya, newer")
    alex.post(f"/letters/{letter.pk}/send/", {"version": old})

    letter.refresh_from_db()
    assert State.DRAFT == letter.state


def test_held_until_the_morning(alex, panel, account):
    letter = note_to(alex, panel, "Priya Raman")
    act(alex, letter, "hold")

    assert State.HELD == letter.state
    assert (8, 30) == (timezone.localtime(letter.not_before).hour, letter.not_before.minute)


def test_through_a_recruiter_the_note_is_for_them_to_pass_on(alex, panel):
    Opportunity.objects.update(via_recruiter=True, recruiter="Dana Whitfield", recruiter_address="d@h.example")
    letter = note_to(alex, panel, "Priya Raman")

    assert ("Dana Whitfield", "d@h.example") == (letter.to_name, letter.to_address)
    assert letter.body.startswith("Dear Dana,")
    assert "Five lines for the call" in alex.get(f"/thank/{panel.pk}/").content.decode()


def test_a_second_take_is_offered_for_a_whole_example_and_left_out_with_one_press(alex, panel, cast):
    Moment.objects.create(
        owner=cast.alex, interview=panel, origin="memory", question="a conflict", action="I asked", result="We agreed"
    )
    letter = note_to(alex, panel, "Priya Raman")
    assert "nobody can know" in page(alex, letter).content.decode()
    alex.post(f"/thank/{panel.pk}/notes/{letter.pk}/anew/", {"second_take": "1"})
    letter.refresh_from_db()
    assert "We agreed." in letter.body
    alex.post(f"/thank/{panel.pk}/notes/{letter.pk}/anew/")

    letter.refresh_from_db()
    assert "We agreed." not in letter.body


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("a conflict with a manager", True),
        ("Tell me about a time you failed.", True),
        ("how I test queries", True),
        ("Why do you want to leave your current job?", True),
        ("Do you have kids?", False),
        ("What are your salary expectations?", False),
        ("When could you start?", False),
        ("Did you find the office all right?", False),
        ("What is your notice period?", False),
    ],
)
def test_a_second_take_is_for_a_question_about_the_work(alex, panel, cast, question, offered):
    Moment.objects.create(
        owner=cast.alex, interview=panel, origin="memory", question=question, action="I asked", result="We agreed"
    )

    assert offered == ("A second take" in page(alex, note_to(alex, panel, "Priya Raman")).content.decode())


@pytest.mark.parametrize("part", ["question", "action", "result"])
def test_without_a_whole_example_there_is_no_second_take(alex, panel, cast, part):
    whole = {"question": "a conflict", "action": "I asked", "result": "We agreed", part: " "}
    Moment.objects.create(owner=cast.alex, interview=panel, origin="memory", **whole)

    assert "A second take" not in page(alex, note_to(alex, panel, "Priya Raman")).content.decode()


def test_what_speaks_for_and_against_a_second_take_is_there_and_folded(alex, panel, cast):
    Moment.objects.create(
        owner=cast.alex, interview=panel, origin="memory", question="a conflict", action="I asked", result="We agreed"
    )
    shown = page(alex, note_to(alex, panel, "Priya Raman")).content.decode()
    folded = shown.partition("What speaks for it and against it</summary>")[2].partition("</details>")[0]

    assert "For:" in folded
    assert "Against:" in folded


def people_page(client, interview):
    return client.get(f"/thank/{interview.pk}/").content.decode()


def test_on_the_evening_itself_the_lines_for_a_recruiter_s_call_come_before_every_note(alex, panel):
    Opportunity.objects.update(via_recruiter=True, recruiter="Dana Whitfield")
    shown = people_page(alex, panel)

    call = shown.index(f'class="button" href="/reflect/{panel.pk}/call/"')
    assert call < shown.index("Write the note")
    assert "The recruiter is paid by the client: say only what may be passed on." in shown[:call]
    assert '<button class="second">Write the note' in shown
    assert "<button>Write the note" not in shown


def test_once_they_are_ready_or_not_wanted_the_notes_come_first_and_the_lines_are_a_link(alex, panel):
    Opportunity.objects.update(via_recruiter=True, recruiter="Dana Whitfield")
    alex.post(f"/reflect/{panel.pk}/call/", {"skip": "1", "version": "1"})
    shown = people_page(alex, panel)

    assert "<button>Write the note" in shown
    assert f'href="/reflect/{panel.pk}/call/"' in shown


@pytest.mark.parametrize("hours", [1, 23, 25, 24 * 9])
def test_a_note_is_offered_good_interview_or_bad_and_also_after_its_day(alex, panel, hours):
    Interview.objects.update(happened_at=timezone.now() - timedelta(hours=hours))
    shown = people_page(alex, panel)

    assert 2 == shown.count(">Write the note<")
    assert (hours > 24) == ("A day has passed" in shown)
    assert "by " in shown or hours > 24
    assert hours < 24 or "whenever you like" in shown


def test_where_direct_contact_is_welcome_the_note_goes_to_the_person(alex, panel):
    Opportunity.objects.update(via_recruiter=True, recruiter="Dana Whitfield", recruiter_address="d@h.example")
    Person.objects.filter(name="Priya Raman").update(direct_welcome=True)
    letter = note_to(alex, panel, "Priya Raman")

    assert ("Priya Raman", "p@n.example") == (letter.to_name, letter.to_address)


def test_a_draft_that_would_go_past_the_recruiter_says_so_and_is_mended_with_one_press(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    assert "addressed to Priya Raman directly" not in page(alex, letter).content.decode()
    Opportunity.objects.update(via_recruiter=True, recruiter="Dana Whitfield", recruiter_address="d@h.example")
    assert "addressed to Priya Raman directly" in page(alex, letter).content.decode()
    alex.post(f"/thank/{panel.pk}/notes/{letter.pk}/anew/")

    letter.refresh_from_db()
    assert "d@h.example" == letter.to_address
    assert "addressed to" not in page(alex, letter).content.decode()


def test_an_address_that_was_typed_on_the_note_survives_another_wording(alex, panel):
    panel.people.update(address="")
    letter = note_to(alex, panel, "Priya Raman")
    alex.post(f"/letters/{letter.pk}/autosave/", {"version": letter.version, "to_address": "priya@n.example"})
    alex.post(f"/thank/{panel.pk}/notes/{letter.pk}/anew/", {"another": "1"})

    letter.refresh_from_db()
    assert "priya@n.example" == letter.to_address


def test_nobody_else_sees_or_moves_a_note(alex, panel, cast):
    letter = note_to(alex, panel, "Priya Raman")
    jo = let_in(cast.jo)

    assert 404 == page(jo, letter).status_code
    assert 404 == jo.get(f"/thank/{panel.pk}/").status_code
    assert 404 == jo.get(f"/letters/{letter.pk}/letter.eml").status_code
    assert 404 == jo.post(f"/letters/{letter.pk}/went/").status_code


def test_a_word_that_is_no_deed_is_not_found(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")

    assert 404 == alex.post(f"/letters/{letter.pk}/explode/").status_code


def test_what_a_note_lacks_is_asked_and_not_filled_in(alex, panel):
    Person.objects.filter(name="Tom Okafor").update(talked_about="")
    priya, tom = (note_to(alex, panel, name) for name in ("Priya Raman", "Tom Okafor"))

    assert b"What is one thing that you talked about with them?" in page(alex, tom).content
    assert b"What is one thing that you talked about with them?" not in page(alex, priya).content
