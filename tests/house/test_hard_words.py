"""Words that one database takes and another does not: a zero character, a name without end, an astral letter.

None may cost a person what they typed. Run on both (`tests/on_postgresql.py`).
"""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from evening_steps import RECORD, new_interview, post, with_record
from secondtake_app.interviews.models import Person
from secondtake_app.outbox.models import Letter
from secondtake_app.steps.reflect import evening
from secondtake_app.steps.reflect.models import Recall

pytestmark = pytest.mark.django_db
ZERO = "I said\0 that \U0001f642 it was all right"
LONG = "very " * 200
"""More than any line of ours may have."""


@pytest.fixture
def interview(cast):
    return new_interview(cast.alex)


@pytest.mark.parametrize("words", [ZERO, LONG])
def test_recall_is_kept(alex, interview, words):
    evening.recall(interview, "asked")
    answer = post(alex, interview, "keep/asked/", text=words, version=1)

    assert 200 == answer.status_code
    assert words.replace("\0", "\ufffd") == Recall.objects.get().text


@pytest.mark.parametrize("words", [ZERO, LONG])
@pytest.mark.parametrize(
    ("page", "field", "more"),
    [
        ("remember/", "text", {"version": 1}),
        ("call/", "went_well", {}),
        ("close/", "worry", {}),
        ("close/", "kind_line", {}),
        ("record/", "paste", {"basis": "everyone"}),
        ("record/", "how", {"basis": "everyone", "paste": RECORD}),
        ("feeling/", "feeling", {}),
        ("answers/0/", "question", {}),
    ],
)
def test_each_page_of_an_evening_takes_them(alex, interview, page, field, more, words):
    assert post(alex, interview, page, **{field: words, **more}).status_code < 500


@pytest.mark.parametrize("words", [ZERO, LONG])
def test_a_record_with_such_a_speaker_and_file_name_is_read(alex, interview, words):
    name = words.replace("\0", "")
    said = RECORD.replace("Priya Raman", words).replace("Alex", words[:90])
    file = SimpleUploadedFile(f"{name[:240]}.txt", said.encode())
    answer = alex.post(f"/reflect/{interview.pk}/record/", {"file": file, "basis": "everyone"})

    assert answer.status_code < 500


@pytest.mark.parametrize("words", [ZERO, LONG])
def test_a_new_interview_takes_them(alex, words):
    assert alex.post("/interviews/new/", {"title": words, "company": words, "people": words}).status_code < 500


@pytest.mark.parametrize("words", [ZERO, LONG])
@pytest.mark.parametrize("field", ["body", "subject", "to_address", "version"])
def test_a_letter_takes_them(alex, interview, field, words):
    person = Person.objects.create(owner=interview.owner, interview=interview, name="Priya Raman")
    alex.post(f"/thank/{interview.pk}/to/{person.pk}/email/")
    letter = Letter.objects.get()
    answer = alex.post(f"/thank/{interview.pk}/notes/{letter.pk}/", {field: words})

    assert answer.status_code < 500


@pytest.mark.parametrize("words", [ZERO, LONG])
@pytest.mark.parametrize("field", ["talked_about", "name", "address", "interest", "sender"])
def test_the_facts_of_a_letter_take_them(alex, interview, field, words):
    person = Person.objects.create(owner=interview.owner, interview=interview, name="Priya Raman")
    alex.post(f"/thank/{interview.pk}/to/{person.pk}/email/")
    letter = Letter.objects.get()

    assert alex.post(f"/thank/{interview.pk}/notes/{letter.pk}/facts/", {field: words}).status_code < 500


@pytest.mark.parametrize("words", [ZERO, LONG])
@pytest.mark.parametrize("field", ["text", "how", "whose"])
def test_an_answer_takes_them(alex, interview, field, words):
    fields = {"text": "We went with someone else.", field: words}

    assert alex.post(f"/ask/{interview.pk}/answer/", fields).status_code < 500


INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:{words}
DTSTART:20261124T140000Z
SUMMARY:{words}
LOCATION:{words}
ATTENDEE;CN="{words}":mailto:priya@northwind.example
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("words", [ZERO, LONG])
def test_an_invitation_takes_them(alex, words):
    said = INVITATION.format(words=words).replace("\n", "\r\n")
    file = SimpleUploadedFile("invitation.ics", said.encode())

    assert alex.post("/calendar/bring/", {"file": file}).status_code < 500
    assert alex.post("/calendar/bring/", {"text": said}).status_code < 500


@pytest.mark.parametrize("words", [ZERO, LONG])
def test_a_moment_takes_them(cast, alex, words):
    interview = with_record(cast.alex)
    assert post(alex, interview, "debrief/choose/", other=words).status_code < 500
    (moment,) = interview.moments.all()
    fields = dict.fromkeys(("happened", "situation", "action", "result", "if_this", "then_that"), words)
    assert post(alex, interview, f"moments/{moment.pk}/", **fields).status_code < 500

    assert post(alex, interview, f"moments/{moment.pk}/keep/", version=1, **fields).status_code < 500
