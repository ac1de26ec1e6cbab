"""A recording of an interview: nothing before somebody agreed, piece by piece, never two files in one, and again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from evening_steps import new_interview
from secondtake_app.interviews import hearing, recordings
from secondtake_app.interviews.models import HeardSection, Hearing, Recording
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import State
from secondtake_app.steps.reflect import record
from secondtake_app.steps.reflect.models import Recall

SPOKEN = Path(__file__).resolve().parents[2] / "recordings" / "spoken.ogg"
DATA = SPOKEN.read_bytes()
WHOLE = len(DATA)
HALF = len(DATA) // 2


@pytest.fixture
def begun(alex, cast, settings, tmp_path):
    """A recording to which everyone agreed, of which no byte is there yet."""
    settings.FILES_FOLDER = tmp_path
    interview = new_interview(cast.alex)
    alex.post(
        f"/reflect/{interview.pk}/recording/", {"basis": "everyone", "how": "asked at the start", "speakers": "2"}
    )
    return Recording.objects.get()


def send(client, row, at, data, of=WHOLE, name="spoken.ogg"):
    page = f"/reflect/{row.interview_id}/recording/{row.pk}/piece/"
    return client.post(page, {"at": at, "of": of, "piece": SimpleUploadedFile(name, data)})


@pytest.mark.django_db
@pytest.mark.parametrize(
    "said",
    [
        {"basis": "no", "speakers": "2"},
        {"speakers": "2"},
        {"basis": "everyone", "speakers": "0"},
        {"basis": "everyone", "speakers": "two"},
        {"basis": "everyone", "speakers": "9"},
    ],
)
def test_nothing_is_kept_before_it_is_known_who_agreed_and_how_many_spoke(alex, cast, said):
    interview = new_interview(cast.alex)

    assert 422 == alex.post(f"/reflect/{interview.pk}/recording/", said).status_code
    assert not Recording.objects.exists()


def test_a_file_comes_piece_by_piece_and_what_is_there_is_not_written_twice(alex, begun):
    assert {"size": HALF, "whole": False} == send(alex, begun, 0, DATA[:HALF]).json()
    assert {"size": HALF, "whole": False} == send(alex, begun, 0, DATA[:HALF]).json()
    assert {"size": len(DATA), "whole": True} == send(alex, begun, HALF, DATA[HALF:]).json()
    begun.refresh_from_db()

    assert DATA == recordings.file_of(begun).read_bytes()
    assert ("audio/ogg", "everyone", "asked at the start") == (begun.content_type, begun.basis, begun.how)
    assert 1 == Job.objects.filter(about=begun.hearing.pk).count()


def whole(client, row, data, name="spoken.ogg"):
    page = f"/reflect/{row.interview_id}/recording/{row.pk}/bring/"
    return client.post(page, {"piece": SimpleUploadedFile(name, data)}, follow=True)


@pytest.mark.parametrize("in_memory", [True, False])
def test_without_script_a_whole_file_comes_in_one_form(alex, begun, settings, in_memory):
    settings.LARGEST_REQUEST = settings.LARGEST_REQUEST if in_memory else 1000
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = settings.LARGEST_REQUEST
    begin = alex.get(f"/reflect/{begun.interview_id}/recording/{begun.pk}/").content.decode()
    assert f"/recording/{begun.pk}/bring/" in begin.partition("<noscript>")[2]
    send(alex, begun, 0, DATA[:HALF]) if in_memory else None
    page = whole(alex, begun, DATA).content.decode()
    begun.refresh_from_db()

    assert "Listening to it" in page
    assert DATA == recordings.file_of(begun).read_bytes()
    assert 1 == Job.objects.filter(about=begun.hearing.pk).count()


@pytest.mark.parametrize("in_memory", [True, False])
def test_without_script_what_is_no_recording_is_refused_and_leaves_nothing(alex, begun, settings, in_memory):
    settings.LARGEST_REQUEST = settings.LARGEST_REQUEST if in_memory else 1000
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = settings.LARGEST_REQUEST
    page = whole(alex, begun, b"<html><script>" * 200).content.decode()
    begun.refresh_from_db()

    assert "begins like no recording" in page
    assert (0, False) == (begun.size, recordings.file_of(begun).exists())


def test_only_where_a_recording_is_brought_may_a_request_be_so_large(alex, begun, settings):
    settings.LARGEST_REQUEST = 1000
    assert 413 == send(alex, begun, 0, DATA).status_code
    settings.LARGEST_FILE_REQUEST = 1000

    assert 413 == whole(alex, begun, DATA).status_code


def test_a_missing_part_is_refused_and_what_came_before_it_is_kept(alex, begun):
    send(alex, begun, 0, DATA[:100])
    told = send(alex, begun, 200, DATA[200:300])

    assert (409, 100) == (told.status_code, told.json()["size"])


@pytest.mark.parametrize(("of", "name"), [(len(DATA) + 1, "spoken.ogg"), (len(DATA), "other.ogg")])
def test_another_file_does_not_go_on_where_the_first_one_stopped(alex, begun, of, name):
    send(alex, begun, 0, DATA[:HALF])
    told = send(alex, begun, HALF, DATA[HALF:], of=of, name=name)

    assert 409 == told.status_code
    assert "not the file that was begun" in told.json()["sentence"]
    begun.refresh_from_db()
    assert HALF == begun.size


@pytest.mark.parametrize(
    ("data", "of", "status"),
    [(b"<html><script>" + bytes(100), 114, 415), (DATA[:100], 3 * 1024**3, 413), (DATA[:100], 0, 409)],
)
def test_what_is_no_recording_or_too_large_is_refused_and_leaves_nothing(alex, begun, data, of, status):
    told = send(alex, begun, 0, data, of=of)

    assert status == told.status_code
    assert told.json()["sentence"]
    begun.refresh_from_db()
    assert (0, False) == (begun.size, recordings.file_of(begun).exists())


def test_one_that_stopped_goes_on_at_a_press_and_only_then(alex, begun):
    send(alex, begun, 0, DATA)
    Job.objects.update(state=State.FAILED)
    Hearing.objects.update(trouble="It stopped.")
    again = f"/reflect/{begun.interview_id}/recording/{begun.pk}/again/"
    assert b"It stopped." in alex.get(again.replace("again/", "")).content
    alex.post(again)
    alex.post(again)

    assert [State.FAILED, State.WAITING] == list(Job.objects.order_by("created_at").values_list("state", flat=True))
    assert "" == Hearing.objects.get().trouble


def test_deleting_it_deletes_its_sound_and_all_that_was_heard(alex, begun, django_capture_on_commit_callbacks):
    send(alex, begun, 0, DATA)
    with django_capture_on_commit_callbacks(execute=True):
        alex.post(f"/reflect/{begun.interview_id}/recording/{begun.pk}/stop/")

    assert not Hearing.objects.exists()
    assert not recordings.file_of(begun).exists()
    assert State.CANCELLED == Job.objects.get().state


def test_the_sound_goes_when_the_text_is_right_unless_it_is_to_stay(alex, begun):
    send(alex, begun, 0, DATA)
    hearing.ask(begun, 2)
    page = f"/reflect/{begun.interview_id}/recording/{begun.pk}/keep/"
    alex.post(page, {"keep": "until", "until": "1999-01-01"})
    begun.refresh_from_db()
    assert begun.keep_until
    alex.post(page, {"keep": "always"})
    begun.refresh_from_db()
    assert begun.keep_until is None
    alex.post(page, {"keep": "right"})
    assert recordings.file_of(begun).exists()


def test_home_says_that_one_is_being_heard_that_it_stopped_and_once_that_its_sound_goes(alex, begun):
    title = begun.interview.title
    send(alex, begun, 0, DATA)
    assert f"The recording of {title} is being turned into text" in alex.get("/").content.decode()
    Hearing.objects.update(trouble="It stopped.")
    assert f"The recording of {title} could not be turned into text" in alex.get("/").content.decode()
    now = timezone.now()
    Hearing.objects.update(trouble="", done_at=now)
    assert "The sound of" not in alex.get("/").content.decode()
    Recording.objects.update(keep_until=now + timedelta(days=6))
    assert f"The sound of {title} is deleted on" in alex.get("/").content.decode()
    Hearing.objects.update(confirmed_at=now)
    assert "The sound of" not in alex.get("/").content.decode()


def test_somebody_else_finds_nothing(cast, begun):
    from conftest import let_in

    jo = let_in(cast.jo)
    there = f"/reflect/{begun.interview_id}/recording/{begun.pk}/"
    for page in ("", "state/", "sound/"):
        assert 404 == jo.get(there + page).status_code
    for page in ("piece/", "bring/", "stop/", "keep/", "again/"):
        assert 404 == jo.post(there + page).status_code


@pytest.mark.django_db
def test_what_is_recorded_here_is_whole_when_it_is_over_and_heard_once(alex, begun):
    page = f"/reflect/{begun.interview_id}/recording/{begun.pk}/"
    for at, data in ((0, DATA[:HALF]), (HALF, DATA[HALF:])):
        piece = {"at": at, "piece": SimpleUploadedFile("piece", data)}
        assert {"size": at + len(data), "whole": False} == alex.post(f"{page}piece/", piece).json()
    assert not Job.objects.exists()
    alex.post(f"{page}end/")
    alex.post(f"{page}end/")
    begun.refresh_from_db()

    assert (WHOLE, WHOLE) == (begun.size, begun.expected)
    assert 1 == Job.objects.filter(about=begun.hearing.pk).count()


def test_nothing_is_heard_of_a_recording_of_which_nothing_is_here(alex, begun):
    alex.post(f"/reflect/{begun.interview_id}/recording/{begun.pk}/end/")

    assert not Job.objects.exists()


def test_of_a_file_that_broke_off_what_is_here_can_be_heard(alex, begun):
    send(alex, begun, 0, DATA[:HALF])
    page = f"/reflect/{begun.interview_id}/recording/{begun.pk}/"
    assert "Use what is here" in alex.get(page).content.decode()
    alex.post(f"{page}end/")
    begun.refresh_from_db()

    assert HALF == begun.expected
    assert 1 == Job.objects.count()


@pytest.fixture
def memo(alex, cast, settings, tmp_path):
    """What Alex said about an interview, heard: two lines."""
    settings.FILES_FOLDER = tmp_path
    interview = new_interview(cast.alex)
    alex.post(f"/reflect/{interview.pk}/memo/")
    row = Recording.objects.get()
    recordings.take(row, 0, DATA, WHOLE, "memo.ogg")
    said = "They asked why I leave. Then the conflict."
    words = [[word, i * 2.0, i * 2.0 + 0.5, 0.9] for i, word in enumerate(said.split())]
    HeardSection.objects.create(owner=cast.alex, hearing=row.hearing, number=0, words=words)
    Hearing.objects.filter(pk=row.hearing.pk).update(done_at=timezone.now())
    return row


def asked(row):
    return Recall.objects.get(interview=row.interview, prompt=Recall.Prompt.ASKED).text


@pytest.mark.django_db
def test_a_memo_needs_nobody_elses_word_and_is_not_taken_for_the_record(alex, memo):
    assert (Recording.Basis.OWN_VOICE, Hearing.Becomes.MEMORY) == (memo.basis, memo.hearing.becomes)
    assert memo.interview.record is None
    assert f"/reflect/{memo.interview_id}/memo/{memo.pk}/" == alex.get(page_of(memo)).url
    assert "text now. Look it over" in alex.get("/").content.decode()


def page_of(row):
    return f"/reflect/{row.interview_id}/recording/{row.pk}/"


@pytest.mark.django_db
@pytest.mark.parametrize(("said", "kept"), [({}, False), ({"keep": "1"}, True)])
def test_a_memos_lines_are_added_once_as_the_person_put_them_right(
    alex, memo, said, kept, django_capture_on_commit_callbacks
):
    there = f"/reflect/{memo.interview_id}/memo/{memo.pk}/"
    Recall.objects.create(owner=memo.owner, interview=memo.interview, prompt=Recall.Prompt.ASKED, text="the metric")
    with django_capture_on_commit_callbacks(execute=True):
        alex.post(there, {"text": "why leave\nthe conflict", **said})
    alex.post(there, {"text": "why leave\nthe conflict", **said})
    memo.refresh_from_db()

    assert "the metric\nwhy leave\nthe conflict" == asked(memo)
    assert (kept, kept) == (recordings.file_of(memo).exists(), memo.deleted_at is None)


@pytest.mark.django_db
def test_words_about_self_harm_in_a_memo_pause_and_are_kept(alex, memo):
    there = f"/reflect/{memo.interview_id}/memo/{memo.pk}/"
    answer = alex.post(there, {"text": "I want to kill myself"})

    assert "/help/" in answer.url or "pause" in answer.url
    assert "I want to kill myself" == asked(memo)


@pytest.mark.django_db
def test_a_memo_that_is_not_heard_yet_has_no_lines(alex, memo):
    Hearing.objects.update(done_at=None)

    assert 404 == alex.get(f"/reflect/{memo.interview_id}/memo/{memo.pk}/").status_code


@pytest.mark.django_db
def test_without_ears_a_memo_is_not_begun_and_the_page_says_so(alex, cast, monkeypatch):
    monkeypatch.setattr("secondtake_app.engines.ears.weights.available", lambda: False)
    interview = new_interview(cast.alex)
    answer = alex.post(f"/reflect/{interview.pk}/memo/", follow=True)

    assert "is not installed, so a memo can&#x27;t be used here" in answer.content.decode()
    assert not Recording.objects.exists()


@pytest.mark.django_db
def test_a_recording_that_was_ended_in_another_window_takes_no_more(alex, begun):
    recordings.take(begun, 0, DATA[:HALF], 0, "")
    alex.post(f"{page_of(begun)}end/")
    told = alex.post(f"{page_of(begun)}piece/", {"at": HALF, "piece": SimpleUploadedFile("piece", DATA[HALF:])})
    begun.refresh_from_db()

    assert (409, HALF) == (told.status_code, begun.size)
    assert "ended in another window" in told.json()["sentence"]


@pytest.mark.django_db
def test_a_memo_that_was_asked_for_twice_is_one(alex, cast):
    interview = new_interview(cast.alex)
    first, second = (alex.post(f"/reflect/{interview.pk}/memo/").url for _ in range(2))

    assert first == second
    assert 1 == Recording.objects.count()


def heard(row):
    """The record of it, as if it had been heard the day after it was brought."""
    Recording.objects.update(created_at=datetime(2026, 12, 3, 20, 0, tzinfo=UTC))
    words = [["Hello", 0.0, 0.4, 0.9], ["Alex.", 0.5, 0.9, 0.9]]
    HeardSection.objects.create(owner=row.owner, hearing=row.hearing, number=0, words=words)
    Hearing.objects.update(done_at=timezone.now(), language="en")
    return record.from_recording(Hearing.objects.get())


SAID = (
    "The record is kept because: everyone in it knew, and agreed (asked at the start), as you said on 3 December 2026."
)


@pytest.mark.parametrize("page", ["record/speakers/", "record/lines/", "print/", "export.md"])
def test_who_agreed_how_and_on_which_day_goes_with_the_record_wherever_it_goes(alex, begun, page):
    heard(begun)

    assert SAID in alex.get(f"/reflect/{begun.interview_id}/{page}").content.decode()


def test_who_agreed_and_what_became_of_the_sound_goes_with_the_data(alex, begun):
    heard(begun)
    Recording.objects.update(deleted_at=timezone.now(), deletes_because="right", bleeps=[[1.0, 2.0]])
    data = alex.get(f"/reflect/{begun.interview_id}/export.json").json()

    assert ("everyone", "Everyone in it knew, and agreed") == (data["consent"]["basis"], data["consent"]["agreed"])
    assert ("asked at the start", "2026-12-03") == (data["consent"]["how"], data["consent"]["said_at"][:10])
    (sound,) = data["recordings"]
    assert ("everyone", "asked at the start", [[1.0, 2.0]]) == (sound["basis"], sound["how"], sound["bleeps"])
    assert "right" == sound["deletes_because"]


def test_a_record_that_was_corrected_is_still_that_of_its_sound(alex, begun):
    revision = heard(begun)
    alex.post(f"/reflect/{begun.interview_id}/record/correct/", {"what": "text", "segment": 0, "text": "Hello Alex!"})

    assert begun == begun.interview.record.recording
    assert revision != begun.interview.record


def test_sound_that_is_to_stay_stays_when_the_text_is_right_and_that_is_said(alex, begun):
    send(alex, begun, 0, DATA)
    page = f"/reflect/{begun.interview_id}/recording/{begun.pk}/keep/"
    alex.post(page, {"keep": "always"})
    heard(begun)
    told = alex.post(page, {"keep": "right"}, follow=True).content.decode()

    assert "The sound stays" in told
    assert "The sound is deleted" not in told
