"""What is blacked out stands nowhere any more: not in the record, not before it, not in a copy, not in the sound."""

import json

import pytest
from django.apps import apps
from django.core.serializers import serialize
from django.utils import timezone

from evening_steps import LOST, look, post, with_record
from secondtake.letters.model import LetterKind
from secondtake_app.interviews import recordings
from secondtake_app.interviews.models import HeardSection, Hearing, Interview, Moment, Recording
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State
from secondtake_app.people.owned import Owned
from secondtake_app.steps.practise import keeping
from secondtake_app.steps.practise.models import Card
from secondtake_app.steps.reflect import record
from secondtake_app.steps.reflect.models import FindingChoice

pytestmark = pytest.mark.django_db

WORDS = "I lost my train of thought."
BODY = f"You will remember: {WORDS} And thank you."


@pytest.fixture
def interview(cast):
    """A record whose words were kept as a finding, a moment, a card and drafts, after two corrections."""
    interview = with_record(cast.alex)
    found = next(data for data in look(interview)["findings"] if data["kind"] == LOST)
    given = {"owner": interview.owner, "interview": interview}
    FindingChoice.objects.create(
        **given, revision=interview.record, kind=LOST, span=found["span"], finding=found, verdict="kept", words=WORDS
    )
    moment = Moment.objects.create(
        **given, revision=interview.record, origin="record", span=found["span"], quote=found["quote"],
        question=f"After this: {WORDS}", action="I say it back.", written_at=timezone.now(),
    )  # fmt: skip
    keeping.make(moment, timezone.now())
    Card.objects.update(own_words=True)
    Letter.objects.create(**given, kind=LetterKind.THANK_YOU, body=BODY, facts=[{"text": WORDS}])
    Letter.objects.create(**given, kind=LetterKind.THANK_YOU, body=BODY, state=State.SENT)
    old = record.transcript_of(interview.record)
    assert WORDS in old.segments[5].text
    return interview


def everything(interview):
    """All rows of all tables as text, but for the letter that was sent."""
    rows = [row for model in apps.get_models() if issubclass(model, Owned) for row in model.objects.all()]
    kept = [row for row in rows if not (isinstance(row, Letter) and row.state == State.SENT)]
    return json.dumps(json.loads(serialize("json", kept)), ensure_ascii=False)


def black(client, interview, **fields):
    return post(client, interview, "record/redact/", segment=5, at_words=WORDS, **fields)


def test_nothing_is_blacked_out_before_it_is_said_twice(alex, interview):
    before = everything(interview)
    answer = black(alex, interview)

    assert "Black this out for good?" in answer.content.decode()
    assert before == everything(interview)


def test_the_words_are_in_no_row_any_more_but_in_the_letter_that_was_sent(alex, interview):
    post(alex, interview, "record/correct/", what="rename", speaker="Tom Weber", name="Tom")
    post(alex, interview, "record/correct/", what="text", segment=6, text="How do you work with others?")
    post(alex, interview, "record/undo/")
    assert WORDS in everything(interview)
    black(alex, interview, do="1")

    assert WORDS not in everything(interview)
    assert "my train of thought" not in everything(interview)
    assert BODY == Letter.objects.get(state=State.SENT).body
    assert "I say it back." == Moment.objects.get().action
    assert "where was I. █████ We agreed" in record.transcript_of(interview.record).segments[5].text
    assert 1 == interview.revisions.count()


def test_exports_show_the_black(alex, interview):
    black(alex, interview, do="1")

    for page in ("export.md", "export.json", "print/", "debrief/"):
        assert "train of thought" not in alex.get(f"/reflect/{interview.pk}/{page}").content.decode()


def test_what_was_heard_and_the_sound_go_with_it(
    alex, interview, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.FILES_FOLDER = tmp_path
    sound = Recording.objects.create(
        owner=interview.owner, interview=interview, path="spoken", content_type="audio/ogg", basis="everyone", size=3
    )
    recordings.file_of(sound).write_bytes(b"Ogg")
    heard = Hearing.objects.create(owner=interview.owner, recording=sound, done_at=timezone.now())
    HeardSection.objects.create(owner=interview.owner, hearing=heard, number=0, words=[["thought.", 0, 1, 1]])
    with django_capture_on_commit_callbacks(execute=True):
        black(alex, interview, do="1")

    assert not recordings.file_of(sound).exists()
    assert Recording.objects.get().deleted_at is not None
    assert 0 == HeardSection.objects.count()


def test_one_word_stays_in_what_the_person_typed_and_goes_from_quotes(alex, interview):
    Moment.objects.update(happened="We agreed on it.")
    post(alex, interview, "record/redact/", segment=5, at_words="train", do="1")

    assert "We agreed on it." == Moment.objects.get().happened
    assert "train" not in Moment.objects.get().question
    assert "train" in Letter.objects.get(state=State.DRAFT).body


def test_nobody_blacks_out_somebody_elses_words(cast, interview):
    from conftest import let_in

    assert 404 == black(let_in(cast.jo), interview, do="1").status_code
    assert WORDS in record.transcript_of(Interview.objects.get(pk=interview.pk).record).segments[5].text
