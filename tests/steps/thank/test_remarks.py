"""The remarks beside a note: good ones first, each with its words, from the letter and from what the rows know."""

from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import let_in
from secondtake_app.interviews.models import Interview, Opportunity, Person
from secondtake_app.outbox import remarks
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State


@pytest.fixture
def panel(cast):
    job = Opportunity.objects.create(owner=cast.alex, company="Northwind", role="Data analyst", interest="teaching")
    interview = Interview.objects.create(
        owner=cast.alex, opportunity=job, title="Northwind", happened_at=timezone.now()
    )
    for name in ("Priya Raman", "Tom Okafor"):
        Person.objects.create(owner=cast.alex, interview=interview, name=name, talked_about=f"how {name[:3]} plans")
    return interview


def note_to(client, interview, name):
    client.post(f"/thank/{interview.pk}/to/{interview.people.get(name=name).pk}/email/")
    return Letter.objects.get(person__name=name)


def save(client, letter, body):
    path = f"/thank/{letter.interview_id}/notes/{letter.pk}/"
    client.post(path, {"body": body, "subject": letter.subject, "version": letter.version})
    letter.refresh_from_db()
    return client.get(path).content.decode()


def quotes(letter):
    text = letter.body.replace("\r\n", "\n")
    return [text[one.start : one.end] for one in remarks.of(letter).heed]


def test_what_is_good_stands_before_what_may_be_heeded(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    page = save(alex, letter, letter.body + "\r\n\r\nI'm sorry I rambled.")

    assert 0 < page.index("One specific thing from your talk") < page.index("a weak answer needs no apology")
    assert ["I'm sorry I rambled"] == quotes(letter)


def test_a_fresh_draft_has_only_good_remarks(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")

    assert () == remarks.of(letter).heed
    assert remarks.of(letter).good


def test_the_same_note_to_two_people_is_told(alex, panel):
    priya, tom = (note_to(alex, panel, name) for name in ("Priya Raman", "Tom Okafor"))
    page = save(alex, tom, priya.body.replace("Priya", "Tom"))

    assert "also stand in your letter to somebody else" in page


def test_a_note_after_two_days_is_told_and_one_that_went_in_time_is_not(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    panel.happened_at -= timedelta(hours=49)
    panel.save()
    letter.refresh_from_db()

    assert any("48 hours" in one.reason for one in remarks.of(letter).heed)
    letter.sent_at = panel.happened_at + timedelta(hours=20)
    assert () == remarks.of(letter).heed


def test_what_there_is_to_be_sorry_for_goes_into_the_note_once(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    alex.post(f"/thank/{panel.pk}/notes/{letter.pk}/facts/", {"sorry_for": "I arrived ten minutes late"})
    letter.refresh_from_db()

    assert "I arrived ten minutes late." in letter.body
    assert "One short apology, for what calls for one." in remarks.of(letter).good
    assert () == remarks.of(letter).heed


def test_a_letter_that_has_left_gets_no_remarks(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    Letter.objects.filter(pk=letter.pk).update(state=State.SENT)

    assert "Remarks" not in alex.get(f"/thank/{panel.pk}/notes/{letter.pk}/").content.decode()


def test_facts_of_a_later_version_are_no_ground_for_a_remark(alex, panel):
    letter = note_to(alex, panel, "Priya Raman")
    letter.facts = [{"key": "x", "kind": "from the future", "text": "y", "source": "you wrote it"}]

    assert () == remarks.of(letter).heed


def test_the_remarks_alone_are_for_the_person_who_writes(alex, panel, cast):
    letter = note_to(alex, panel, "Priya Raman")
    path = f"/letters/{letter.pk}/remarks/"

    assert b"One specific thing" in alex.get(path).content
    assert 404 == let_in(cast.sam).get(path).status_code
    assert 405 == alex.post(path).status_code
