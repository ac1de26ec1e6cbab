"""Correcting a record by its page: each change is one revision, and each can be taken back."""

import pytest

from evening_steps import post, with_record
from secondtake_app.steps.reflect import record

pytestmark = pytest.mark.django_db


@pytest.fixture
def interview(cast):
    return with_record(cast.alex)


def segments(interview):
    return [(segment.speaker, segment.text) for segment in record.transcript_of(interview.record).segments]


def test_a_line_that_holds_two_people_is_split_and_joined_again(alex, interview):
    before = segments(interview)
    post(alex, interview, "record/correct/", what="split", segment=5, at_words="We agreed", name="Tom Weber")

    after = segments(interview)
    assert ("Tom Weber", "We agreed in the end.") == after[6]
    assert before[5][1] == f"{after[5][1]} {after[6][1]}"
    post(alex, interview, "record/undo/")
    assert before == segments(interview)


def test_two_names_of_one_person_become_one_and_the_candidate_follows(alex, interview):
    post(alex, interview, "record/correct/", what="rename", speaker="Tom Weber", name="Priya Raman")
    post(alex, interview, "record/correct/", what="rename", speaker="Alex", name="Alex Example")

    assert ("Priya Raman", "Alex Example") == record.transcript_of(interview.record).speakers
    assert "Alex Example" == interview.record.candidate


@pytest.mark.parametrize(
    "fields",
    [
        {"what": "split", "segment": 5, "at_words": "not in it", "name": "Tom"},
        {"what": "text", "segment": 5, "text": "   "},
        {"what": "move", "segment": 999, "name": "Tom"},
        {"what": "move", "segment": "x", "name": "Tom"},
        {"what": "rename", "speaker": "Nobody", "name": "Tom"},
        {"what": "dance"},
        {},
    ],
)
def test_what_can_t_be_done_changes_nothing_and_says_so(alex, interview, fields):
    answer = alex.post(f"/reflect/{interview.pk}/record/correct/", fields, follow=True)

    assert 1 == interview.revisions.count()
    assert "Nothing was changed" in answer.content.decode()
