"""Words that are blacked out are played to nobody from that instant on: silenced, or all of the sound deleted."""

import logging
import os
import shutil
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from django.utils import timezone

from evening_steps import new_interview
from secondtake.transcripts import read
from secondtake_app.engines.ears import process, sound
from secondtake_app.interviews import leftovers, recordings, silencing
from secondtake_app.interviews.models import HeardSection, Hearing, Interview, Recording
from secondtake_app.jobs import running
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import State
from secondtake_app.steps.reflect import record

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
RATE = 16_000
SAID = ((12.0, "Well, Priya lost the thread."), (30.0, "It went on."))
LOUDEST_TONE = 0.1
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def heard(cast, settings, tmp_path):
    """A recording with its record, as after it was heard."""
    settings.FILES_FOLDER = tmp_path / "files"
    interview = new_interview(cast.alex)
    row = Recording.objects.create(
        owner=cast.alex, interview=interview, path="recordings/spoken", name="spoken.ogg", content_type="audio/webm",
        basis="everyone", how="asked at the start", size=SPOKEN.stat().st_size, expected=SPOKEN.stat().st_size,
        keep_until=timezone.now() + timedelta(days=30),
    )  # fmt: skip
    recordings.file_of(row).parent.mkdir(parents=True)
    shutil.copy2(SPOKEN, recordings.file_of(row))
    made = Hearing.objects.create(
        owner=cast.alex, recording=row, language="en", seconds=54.7, done_at=timezone.now(),
        voices=[[0, 20, 0, 1], [20, 55, 1, 1]],
    )  # fmt: skip
    words = [[w, at + n * 0.5, at + n * 0.5 + 0.4, 0.9] for at, line in SAID for n, w in enumerate(line.split())]
    HeardSection.objects.create(owner=cast.alex, hearing=made, number=0, words=words)
    record.from_recording(made)
    return row


def black(client, row, line=0, words="Priya lost"):
    page = f"/reflect/{row.interview_id}/record/redact/"
    shown = client.post(page, {"segment": line, "at_words": words}).content.decode()
    client.post(page, {"segment": line, "at_words": words, "do": "1"})
    row.refresh_from_db()
    return shown


def listen(client, row):
    answer = client.get(f"/reflect/{row.interview_id}/recording/{row.pk}/sound/")
    answer.close()
    return answer


def work():
    """Every job that waits to silence something."""
    for job in Job.objects.filter(kind=silencing.SILENCE.name, state=State.WAITING):
        running.run(job.pk, job.attempt, lambda _name, do: do() or True)


def samples(file):
    return np.concatenate(list(sound.pieces(file, RATE))) / 32768


def loudest(file, start, end):
    return float(np.abs(samples(file)[round(start * RATE) : round(end * RATE)]).max())


def files(row):
    return sorted(file.name for file in recordings.file_of(row).parent.iterdir())


def test_the_words_are_silenced_with_a_margin_and_all_else_stays_where_it_was(alex, heard):
    shown = black(alex, heard)
    work()
    heard.refresh_from_db()
    file = recordings.file_of(heard)

    assert "In the sound these words are silenced" in shown
    assert [[12.3, 13.6]] == heard.bleeps
    assert loudest(SPOKEN, 12.3, 13.6) > LOUDEST_TONE > loudest(file, 12.3, 13.6)
    before, after = samples(SPOKEN), samples(file)
    assert len(before) == pytest.approx(len(after), abs=0.05 * RATE)
    assert np.corrcoef(before[14 * RATE :], after[14 * RATE : len(before)])[0, 1] > 0.95
    assert ["spoken"] == files(heard)


def test_the_end_of_a_sentence_is_silenced_as_long_as_it_rings_on_and_no_longer_than_nobody_speaks(alex, heard):
    black(alex, heard, 0, "thread.")
    black(alex, heard, 1, "It")

    assert [[13.8, 14.75], [29.8, 30.6]] == heard.bleeps


def test_nobody_plays_the_original_while_it_is_due_and_the_new_one_plays_with_its_own_kind_and_parts(alex, heard):
    assert 200 == listen(alex, heard).status_code
    black(alex, heard)

    assert 404 == listen(alex, heard).status_code
    lines = alex.get(f"/reflect/{heard.interview_id}/record/lines/").content.decode()
    assert "being made anew" in lines
    assert "<audio" not in lines
    work()
    told = listen(alex, heard)
    assert (200, "audio/ogg") == (told.status_code, told.headers["Content-Type"])
    page = f"/reflect/{heard.interview_id}/recording/{heard.pk}/sound/"
    assert 206 == alex.get(page, headers={"range": "bytes=1000-1999"}).status_code
    lines = alex.get(f"/reflect/{heard.interview_id}/record/lines/").content.decode()
    assert "Silenced in it, where words are black: 00:12 to 00:13." in " ".join(lines.split())
    assert "<audio" in lines


def test_what_is_blacked_out_while_the_job_is_at_work_is_silenced_by_the_same_job(alex, heard, monkeypatch):
    bleep, more = process.bleep, iter([True])

    def meanwhile(*given):
        told = bleep(*given)
        if next(more, False):
            black(alex, heard, 1, "went")
        return told

    monkeypatch.setattr(process, "bleep", meanwhile)
    black(alex, heard)
    first = Job.objects.get(kind=silencing.SILENCE.name)
    running.run(first.pk, 1, lambda _name, do: do() or True)
    heard.refresh_from_db()

    assert heard.silence_due_at is None
    assert 2 == len(heard.bleeps)
    assert all(loudest(recordings.file_of(heard), *part) < LOUDEST_TONE for part in heard.bleeps)
    work()
    assert {State.DONE} == set(Job.objects.values_list("state", flat=True))


def test_killed_between_the_file_and_its_row_it_is_done_again_and_nothing_is_lost(alex, heard, monkeypatch):
    class Killed(BaseException):
        """As by SIGKILL: nothing that is written behind it happens."""

    def killed(_folder):
        raise Killed

    black(alex, heard)
    with monkeypatch.context() as patch:
        patch.setattr(silencing, "_settle", killed)
        with pytest.raises(Killed):
            work()
    heard.refresh_from_db()
    assert heard.silence_due_at
    assert 404 == listen(alex, heard).status_code
    Job.objects.update(state=State.WAITING)
    work()

    assert "audio/ogg" == listen(alex, heard).headers["Content-Type"]
    assert loudest(recordings.file_of(heard), 12.3, 13.6) < LOUDEST_TONE
    assert len(samples(SPOKEN)) == pytest.approx(len(samples(recordings.file_of(heard))), abs=0.05 * RATE)


def test_sound_that_is_deleted_while_it_is_made_anew_does_not_come_back(alex, heard, monkeypatch):
    bleep = process.bleep

    def meanwhile(*given):
        told = bleep(*given)
        Recording.objects.get(pk=heard.pk).delete()
        return told

    monkeypatch.setattr(process, "bleep", meanwhile)
    black(alex, heard)
    work()

    assert [] == files(heard)
    assert not Recording.objects.exists()


def test_sound_that_can_not_be_made_anew_is_deleted_and_the_page_says_so(alex, heard):
    recordings.file_of(heard).write_bytes(b"Not a sound any more. " * 100)
    black(alex, heard)
    work()
    heard.refresh_from_db()

    assert heard.deleted_at
    assert [] == files(heard)
    assert State.FAILED == Job.objects.get(kind=silencing.SILENCE.name).state
    page = alex.get(f"/reflect/{heard.interview_id}/record/lines/").content.decode()
    assert "because words in it were blacked out and could not be silenced" in page


def test_sound_whose_times_would_not_fit_any_more_is_deleted(alex, heard):
    Hearing.objects.update(seconds=53)
    black(alex, heard)
    work()
    heard.refresh_from_db()

    assert heard.deleted_at


def test_a_process_that_dies_is_tried_again_and_the_sound_goes_when_that_is_over(alex, heard, monkeypatch):
    def dies(*_given):
        raise process.Died

    monkeypatch.setattr(process, "bleep", dies)
    black(alex, heard)
    for _attempt in silencing.SILENCE.waits:
        work()
        silencing.sweep(timezone.now())
        assert 404 == listen(alex, heard).status_code
        assert ["spoken"] == files(heard)
    work()
    silencing.sweep(timezone.now())

    assert [] == files(heard)


def test_without_ears_the_sound_is_deleted_and_that_is_said_before(alex, heard, monkeypatch):
    monkeypatch.setattr(silencing, "can_be", lambda: False)
    shown = black(alex, heard)

    assert "The sound is deleted too, all of it" in shown
    assert [] == files(heard)
    assert heard.deleted_at
    assert not Job.objects.filter(kind=silencing.SILENCE.name).exists()


def test_of_a_record_that_was_brought_as_text_nobody_knows_where_its_words_are_in_the_sound(alex, heard):
    interview = Interview.objects.get()
    record.add(interview, read(b"Alex: Well, Priya lost the thread."), "x.txt", "everyone", "")
    black(alex, heard)

    assert [] == files(heard)
    assert [] == heard.bleeps


def test_a_memo_of_the_person_is_left_alone(alex, heard, cast):
    memo = Recording.objects.create(
        owner=cast.alex, interview=heard.interview, path="recordings/memo", content_type="audio/ogg", basis="own_voice"
    )
    recordings.file_of(memo).write_bytes(b"OggS")
    Hearing.objects.create(owner=cast.alex, recording=memo, becomes="memory", done_at=timezone.now())
    black(alex, heard)

    assert ["memo", "spoken"] == files(heard)


def test_why_and_when_sound_went_stands_in_the_log_without_a_word_of_anybody(alex, heard, caplog):
    with caplog.at_level(logging.INFO, "secondtake.recordings"):
        alex.post(f"/reflect/{heard.interview_id}/recording/{heard.pk}/keep/", {"keep": "right"})

    assert [f"the sound of recording {heard.pk} is deleted: you said that the text was right"] == caplog.messages
    page = " ".join(alex.get(f"/reflect/{heard.interview_id}/record/speakers/").content.decode().split())
    assert "because you said that the text was right" in page


def test_files_that_no_row_knows_go_after_a_day_and_those_that_one_knows_never(heard, cast):
    folder = recordings.file_of(heard).parent
    take = Recording.objects.create(owner=cast.alex, path="recordings/take.webm", content_type="audio/webm")
    over = Recording.objects.create(
        owner=cast.alex, path="recordings/over", content_type="audio/webm", deleted_at=timezone.now()
    )
    for name in ("take.webm", "over", "nobody", "spoken.samples", "fresh"):
        (folder / name).write_bytes(b"OggS")
    for name in ("spoken", "take.webm", "nobody", "spoken.samples"):
        os.utime(folder / name, (0, 0))

    assert 3 == leftovers.clear(timezone.now())
    assert ["fresh", "spoken", "take.webm"] == files(heard)
    assert recordings.file_of(take).exists()
    assert not recordings.file_of(over).exists()
