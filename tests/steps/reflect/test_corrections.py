"""Correcting a record by its page: each change is one revision, and each can be taken back."""

import pytest
from django.utils import timezone

from evening_steps import post, with_record
from secondtake.transcripts.heard import HeardWord, Voice, from_words
from secondtake_app.interviews.models import Moment
from secondtake_app.steps.practise import keeping
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


def test_a_name_is_replaced_everywhere_in_one_change_and_copied_questions_and_cards_follow(alex, interview):
    moment = Moment.objects.create(
        owner=interview.owner, interview=interview, revision=interview.record, origin="record", span=[[1, 0, 21]],
        quote="Last year at Fabrikam", question="Did Fabrikam change?", action="At Fabrikam I would ask first.",
        written_at=timezone.now(),
    )  # fmt: skip
    post(alex, interview, "record/correct/", what="text", segment=2, text="So. Did Fabrikam change? Why leave it?")
    card = keeping.make(moment, timezone.now())
    before = segments(interview)
    seen = post(alex, interview, "record/replace/", name="fabrikam", made_up="1")

    assert "It stands 3 times in 3 lines" in seen.content.decode()
    assert before == segments(interview)
    post(alex, interview, "record/replace/", name="fabrikam", by="Person A", do="1")
    keeping.make_all(interview.owner, timezone.now())
    moment.refresh_from_db()
    card.refresh_from_db()
    assert "Fabrikam" not in str(segments(interview))
    assert ["Last year at Person A", "Did Person A change?"] == [moment.quote, moment.question]
    assert "Did Person A change?" == card.question
    assert "At Fabrikam I would ask first." == moment.action
    post(alex, interview, "record/undo/")
    moment.refresh_from_db()
    assert before == segments(interview)
    assert "Did Fabrikam change?" == moment.question


@pytest.mark.parametrize("fields", [{}, {"name": "Nobody", "by": "Tom", "do": "1"}, {"name": "Alex", "do": "1"}])
def test_a_name_that_is_nowhere_or_has_nothing_in_its_place_changes_nothing(alex, interview, fields):
    answer = alex.post(f"/reflect/{interview.pk}/record/replace/", fields)

    assert 200 == answer.status_code
    assert 1 == interview.revisions.count()


def test_the_candidate_follows_a_name_that_is_replaced(alex, interview):
    post(alex, interview, "record/replace/", name="Alex", by="Person A", do="1")

    assert "Person A" == interview.record.candidate


def test_some_words_of_a_line_are_given_to_another_voice_at_the_very_place_that_was_marked(alex, interview):
    line = record.transcript_of(interview.record).segments[3]
    at = line.text.index("I would")
    post(alex, interview, "record/correct/", what="move", segment=3, at_words="I would like", at=at, to="Tom Weber")

    after = segments(interview)
    assert ("Tom Weber", "I would like") == after[4]
    assert line.text == " ".join(text for _, text in after[3:6])


def test_a_line_that_was_heard_again_is_doubted_no_more(alex, interview):
    words = [HeardWord("So", 0, 0.4, 0.2), HeardWord("we", 0.5, 0.9, 0.9)]
    record.add(interview, from_words(words), "spoken.ogg", "everyone", "")
    assert "underlined with dots" in alex.get(f"/reflect/{interview.pk}/record/lines/", follow=True).content.decode()
    post(alex, interview, "record/correct/", what="trust", segment=0)

    assert [1.0, 1.0] == [word.sure for word in record.transcript_of(interview.record).segments[0].words]


def test_a_line_in_which_two_may_speak_at_once_says_so_in_words_and_keeps_it_when_set_right(alex, interview):
    words = [HeardWord("Why", 0, 0.4), HeardWord("Well", 2.0, 2.4), HeardWord("yes", 2.5, 2.9)]
    voices = [Voice(0, 1, 0), Voice(1.5, 3, 1)]
    record.add(interview, from_words(words, voices, overlaps=[(1.9, 2.6)]), "spoken.ogg", "everyone", "")
    post(alex, interview, "record/correct/", what="text", segment=1, text="Well, yes")
    shown = alex.get(f"/reflect/{interview.pk}/record/lines/", follow=True).content.decode()

    assert 1 == shown.count("(two may speak at once here)")
    assert "In one line two may speak at once" in shown
    assert alex.get(f"/reflect/{interview.pk}/export.json").json()["transcript"]["segments"][1]["overlapped"]
