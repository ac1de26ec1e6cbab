"""Asking over plain requests: one question, the silence counted from when it went, and the answer read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import let_in
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Person
from secondtake_app.outbox.models import Letter
from secondtake_app.steps.ask.models import Answer

NO = (
    "Dear Alex, thank you for your time. We have decided to move forward with another candidate. "
    "Your example on SQL lacked a concrete result."
)


@pytest.fixture
def northwind(cast):
    job = Opportunity.objects.create(owner=cast.alex, company="Northwind", role="Data analyst")
    interview = Interview.objects.create(
        owner=cast.alex, opportunity=job, title="Northwind", happened_at=timezone.now()
    )
    Person.objects.create(owner=cast.alex, interview=interview, name="Priya Raman", address="p@n.example")
    Moment.objects.create(owner=cast.alex, interview=interview, origin="memory", question="a conflict with a manager")
    return interview


def write(client, interview, kind="feedback_request"):
    client.post(f"/ask/{interview.pk}/write/{kind}/")
    return Letter.objects.get(interview=interview, kind=kind)


def tell(client, interview, text=NO, **more):
    client.post(f"/ask/{interview.pk}/answer/", {"text": text, **more})
    return Answer.objects.filter(interview=interview).last()


def page(client, interview):
    return client.get(f"/ask/{interview.pk}/").content.decode()


def test_the_question_is_about_the_moment_that_was_kept(alex, northwind):
    letter = write(alex, northwind)

    assert "a conflict with a manager" in letter.body
    assert ("Priya Raman", "p@n.example") == (letter.to_name, letter.to_address)


def test_where_a_recruiter_stands_between_it_goes_to_them(alex, northwind):
    Opportunity.objects.update(via_recruiter=True, recruiter="Dana Whitfield", recruiter_address="d@h.example")
    letter = write(alex, northwind)

    assert "d@h.example" == letter.to_address
    assert letter.body.startswith("Dear Dana,")


def went(letter, days_ago):
    Letter.objects.filter(pk=letter.pk).update(state="sent", sent_at=timezone.now() - timedelta(days=days_ago))


def test_the_clock_starts_only_when_the_letter_went(alex, northwind):
    letter = write(alex, northwind)
    assert "Nothing to do until" not in page(alex, northwind)
    went(letter, 1)

    assert "Nothing to do until" in page(alex, northwind)
    assert "Waiting for others" in alex.get("/").content.decode()


def test_one_reminder_is_offered_and_then_the_end_says_that_it_means_nothing(alex, northwind):
    letter = write(alex, northwind)
    went(letter, 14)
    assert "Write the one reminder" in page(alex, northwind)
    went(letter, 60)

    assert "it says nothing about you" in page(alex, northwind)
    assert "Write the one reminder" not in page(alex, northwind)


def test_a_no_is_read_for_what_it_says(alex, northwind):
    answer = tell(alex, northwind)
    shown = alex.get(f"/ask/{northwind.pk}/answers/{answer.pk}/").content.decode()

    assert "This is a no." in shown
    assert "Said to everybody" in shown
    assert "Something to use" in shown


def test_one_usable_sentence_becomes_one_thing_to_practise_once(alex, northwind):
    answer = tell(alex, northwind)
    path = f"/ask/{northwind.pk}/answers/{answer.pk}/practise/"
    for _ in range(2):
        alex.post(path, {"sentence": "your example on sql lacked a concrete result"})

    moment = Moment.objects.get(origin="answer")
    assert "Your example on SQL lacked a concrete result." == moment.quote
    alex.post(f"{path}{moment.pk}/", {"question": "Tell me about SQL", "if_this": "they ask", "then_that": "say it"})
    moment.refresh_from_db()
    assert ("Tell me about SQL", "they ask", "say it") == (moment.question, moment.if_this, moment.then_that)


def test_after_an_answer_nothing_is_waited_for(alex, northwind):
    went(write(alex, northwind), 14)
    tell(alex, northwind)

    assert "Write the one reminder" not in page(alex, northwind)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_answer_is_told_and_nothing_kept(alex, northwind, text):
    assert tell(alex, northwind, text) is None


def test_whatever_is_pasted_is_shown_as_text(alex, northwind):
    answer = tell(alex, northwind, "<script>alert(1)</script> 🙂 " * 200)

    shown = alex.get(f"/ask/{northwind.pk}/answers/{answer.pk}/")
    assert 200 == shown.status_code
    assert "<script>alert" not in shown.content.decode()


def test_nobody_else_sees_a_question_or_an_answer(alex, northwind, cast):
    letter, answer = write(alex, northwind), tell(alex, northwind)
    jo = let_in(cast.jo)

    assert 404 == jo.get(f"/ask/{northwind.pk}/").status_code
    assert 404 == jo.get(f"/ask/{northwind.pk}/letters/{letter.pk}/").status_code
    assert 404 == jo.get(f"/ask/{northwind.pk}/answers/{answer.pk}/").status_code
    assert 404 == jo.post(f"/ask/{northwind.pk}/answer/", {"text": NO}).status_code
