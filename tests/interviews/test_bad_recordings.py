"""A bad recording through the whole chain, and the sentence that a person sees: on its page, or beside its record."""

import os
import signal
from contextlib import contextmanager
from pathlib import Path

import av
import numpy as np
import pytest
from django.db import connection

from evening_steps import new_interview
from secondtake_app.engines.ears import process, sound, weights
from secondtake_app.interviews import hearing, recordings, words
from secondtake_app.interviews.models import HeardSection, Hearing, Recording
from secondtake_app.jobs import running
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import State

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
KEPT = "our recording is kept"
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A data folder in which the model is made once."""
    home = tmp_path_factory.mktemp("home")
    weights.folder_of(weights.BASE, home / hearing.MODELS)
    return home


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """The made-up interview, as numbers."""
    place = tmp_path_factory.mktemp("spoken") / "samples"
    sound.decode(SPOKEN, place)
    return np.fromfile(place, "<i2").astype(float) / 32768


@pytest.fixture
def bring(alex, cast, settings, tmp_path, models):
    """Bring these bytes as a recording, to the moment at which its job waits."""
    settings.FILES_FOLDER, settings.DATA_FOLDER = tmp_path / "files", models

    def _bring(data, speakers=2):
        interview = new_interview(cast.alex)
        row = recordings.reserve(interview, Recording.Basis.EVERYONE, "asked")
        Hearing.objects.create(owner=row.owner, recording=row, speakers=speakers)
        for at in range(0, len(data), recordings.LARGEST_PIECE):
            recordings.take(row, at, data[at : at + recordings.LARGEST_PIECE], len(data), "talk")
        hearing.ask(row, speakers)
        return row

    return _bring


@pytest.fixture
def hear(alex, bring):
    """Bring it, have it heard as the worker would, and what its page or its record says."""

    def _hear(data, speakers=2):
        row = bring(data, speakers)
        work(row)
        return row, seen(alex, row)

    return _hear


def work(row):
    """One attempt, as the worker makes it; the steps are not remembered."""
    job = hearing.job_of(row.hearing)

    def once(_name, do):
        do()
        return True

    running.run(job.pk, job.attempt, once)
    return hearing.job_of(row.hearing)


def seen(client, row):
    """The page of the recording, or where it leads."""
    return client.get(f"/reflect/{row.interview_id}/recording/{row.pk}/", follow=True).content.decode()


def as_file(path, level, rate=16_000, container="wav", codec="pcm_s16le", layout="mono"):
    with av.open(str(path), "w", format=container) as out:
        stream = out.add_stream(codec, rate=rate)
        stream.layout = layout
        frame = av.AudioFrame.from_ndarray(
            (np.clip(level, -1, 1) * 32767).astype("<i2").reshape(1, -1), format="s16", layout="mono"
        )
        frame.sample_rate, frame.pts = 16_000, None
        resampler = av.AudioResampler(format=stream.format.name, layout=layout, rate=rate, frame_size=960)
        for made in (*resampler.resample(frame), *resampler.resample(None)):
            out.mux(stream.encode(made))
        out.mux(stream.encode(None))
    return path.read_bytes()


def music(seconds):
    """Chords, a sung melody with vibrato, and drums."""
    chance, rate = np.random.default_rng(1), 16_000
    t = np.arange(int(seconds * rate)) / rate
    out = np.zeros_like(t)
    for beat in range(int(seconds * 2)):
        here = slice(beat * rate // 2, (beat + 1) * rate // 2)
        at = t[here] - beat / 2
        chord = ((261.6, 329.6, 392.0), (220.0, 261.6, 329.6))[beat // 4 % 2]
        out[here] += sum(np.sin(2 * np.pi * hertz * at) for hertz in chord) * np.exp(-at) * 0.08
        sung = chance.choice((220.0, 261.6, 293.7, 329.6, 392.0))
        phase = sung * at + 0.012 * sung * np.cumsum(np.sin(2 * np.pi * 5.5 * at)) / rate
        out[here] += sum(np.sin(2 * np.pi * k * phase) / k for k in range(1, 9)) * 0.1
        out[here] += chance.normal(0, 0.2, len(at)) * np.exp(-at * 40)
    return out


# What can't be heard


def film_without_sound(path):
    with av.open(str(path), "w", format="mp4") as out:
        stream = out.add_stream("mpeg4", rate=5)
        stream.width = stream.height = 64
        for _ in range(10):
            out.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        out.mux(stream.encode(None))
    return path.read_bytes()


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (film_without_sound, "There is no sound in this file"),
        (lambda path: as_file(path, np.zeros(8_000)), "shorter than a second"),
        (lambda path: b"OggS" + bytes(5_000), "could not be read as sound"),
        (lambda path: b"\x00\x00\x00\x18ftypM4A " + bytes(5_000), "could not be read as sound"),
    ],
)
def test_what_can_not_be_heard_says_why_and_is_kept_until_it_is_deleted(hear, tmp_path, made, sentence):
    row, page = hear(made(tmp_path / "made"))

    assert sentence in page
    assert "Try again" in page
    assert recordings.file_of(row).exists()
    assert not recordings.samples_of(row).exists()
    assert State.FAILED == Job.objects.get().state


@pytest.mark.parametrize(
    "level",
    [np.zeros(16_000 * 20), np.random.default_rng(1).normal(0, 0.02, 16_000 * 20), music(20), music(3)],
    ids=["silence", "a fan", "music", "three seconds of music"],
)
def test_where_nobody_speaks_that_is_said_and_nothing_is_made_up(hear, tmp_path, level):
    row, page = hear(as_file(tmp_path / "made", level))

    assert "Nobody was heard to speak" in page
    assert "go on from memory" in page
    assert row.interview.record is None
    assert State.DONE == Job.objects.get().state


# What can be heard, and what is said of it


def test_three_seconds_become_a_record(hear, tmp_path, spoken):
    row, page = hear(as_file(tmp_path / "made", spoken[: 16_000 * 3]))

    assert "in Alex" in page or "coming in" in page
    assert row.interview.record.problems == []


@pytest.mark.parametrize(
    ("container", "codec", "rate", "layout"),
    [("wav", "pcm_mulaw", 8_000, "mono"), ("wav", "pcm_s24le", 96_000, "5.1")],
    ids=["a phone", "a studio"],
)
def test_a_phone_and_a_studio_become_the_same_words(hear, tmp_path, spoken, container, codec, rate, layout):
    row, _page = hear(as_file(tmp_path / "made", spoken[: 16_000 * 9], rate, container, codec, layout))
    said = str(row.interview.record.data)

    assert "coming in" in said
    assert "improve" in said


def test_what_is_too_loud_for_its_file_is_heard_and_told(hear, tmp_path, spoken):
    row, page = hear(as_file(tmp_path / "made", spoken[: 16_000 * 9] / np.abs(spoken).max() * 100))

    assert "louder than its file can hold" in page
    assert row.interview.record


def test_what_is_left_of_a_cut_file_is_heard_and_told(hear, tmp_path, spoken):
    data = as_file(tmp_path / "made", spoken[: 16_000 * 12])
    row, page = hear(data[: len(data) // 2])

    assert "was cut off or damaged" in page
    assert row.interview.record
    assert "coming in" in page


def test_music_about_the_talk_adds_no_words_to_it(hear, tmp_path, spoken):
    row, _page = hear(as_file(tmp_path / "made", np.concatenate([music(15), spoken[: 16_000 * 9] * 0.7, music(15)])))
    transcript = hearing.reading(row.hearing).transcript

    assert "coming in" in transcript.segments[0].text
    assert all(13 < s.start < 26 for s in transcript.segments)


def test_one_voice_that_was_said_to_be_two_is_asked_about_and_joined_in_one_press(alex, hear, tmp_path, spoken):
    one = np.concatenate([spoken[16_000 * 8 : 16_000 * 17], spoken[16_000 * 23 : 16_000 * 29]])
    row, page = hear(as_file(tmp_path / "made", one))
    assert "may be one voice only" in page
    there = f"/reflect/{row.interview_id}/record/speakers/"
    after = alex.post(there, {"join": "yes"}, follow=True).content.decode()

    assert "may be one voice only" not in after
    assert 1 == len({turn["speaker"] for turn in row.interview.record.data["turns"]})


def test_two_voices_are_not_asked_about(hear):
    _row, page = hear(SPOKEN.read_bytes())

    assert "may be one voice only" not in page


# What is short: the disk, memory, the model


@contextmanager
def full_store():
    """A store that may grow no further: SQLite itself then says that the disk is full."""
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_disk_that_fills_under_the_samples_is_said_and_once_there_is_room_it_goes_on(alex, bring):
    row = bring(SPOKEN.read_bytes())
    recordings.samples_of(row).symlink_to("/dev/full")
    work(row)
    assert "The disk is full" in seen(alex, row)
    assert SPOKEN.read_bytes() == recordings.file_of(row).read_bytes()
    alex.post(f"/reflect/{row.interview_id}/recording/{row.pk}/again/")
    work(row)

    assert "Which voice is yours?" in seen(alex, row) or "Are you" in seen(alex, row)


def test_a_disk_that_fills_under_the_model_is_said(alex, bring, settings, tmp_path):
    settings.DATA_FOLDER = tmp_path / "other"
    row = bring(SPOKEN.read_bytes())
    settings.DATA_FOLDER.mkdir()
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20 << 20, hard))
    try:
        work(row)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert "The disk is full" in seen(alex, row)
    assert [] == list((settings.DATA_FOLDER / hearing.MODELS).iterdir())
    assert recordings.file_of(row).exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL fills elsewhere")
def test_a_disk_that_fills_under_the_rows_is_said_and_what_was_heard_is_kept(alex, bring, monkeypatch):
    row = bring(SPOKEN.read_bytes())
    keep = hearing._keep

    def keep_much(found, number, heard):
        more = [*heard.words * 400]
        keep(found, number, type(heard)(tuple(more), heard.left_out, heard.language, heard.language_sure))

    monkeypatch.setattr(hearing, "_keep", keep_much)
    with full_store():
        work(row)
    monkeypatch.undo()

    assert "The disk is full" in seen(alex, row)
    assert recordings.file_of(row).exists()


def test_a_process_killed_for_memory_is_said_and_the_next_try_goes_on_with_less(alex, bring, monkeypatch):
    row = bring(SPOKEN.read_bytes())
    Hearing.objects.filter(recording=row).update(regions=[])
    born, begin = [], process.subprocess.Popen

    def popen(*args, **kwargs):
        made = begin(*args, **kwargs)
        born.append(made)
        return made

    def killed(_hearing, _number, _heard):
        os.kill(born[-1].pid, signal.SIGKILL)
        raise process.Died

    monkeypatch.setattr(process.subprocess, "Popen", popen)
    monkeypatch.setattr(hearing, "_keep", killed)
    work(row)
    monkeypatch.undo()
    assert words.HEARING_DIED in seen(alex, row)
    assert 1 == hearing._batch(row.hearing)
    alex.post(f"/reflect/{row.interview_id}/recording/{row.pk}/again/")
    work(row)

    assert "Are you" in seen(alex, row)
    assert HeardSection.objects.exists()


def test_a_limit_on_memory_that_is_too_low_is_said(alex, hear, settings):
    settings.EAR_MEMORY_MB = 150
    _row, page = hear(SPOKEN.read_bytes())

    assert words.HEARING_DIED in page


def test_a_folder_without_a_model_is_named_and_one_with_a_model_hears(alex, bring, hear, settings, tmp_path, models):
    settings.EAR_FOLDER = str(tmp_path / "empty")
    row, page = hear(SPOKEN.read_bytes())
    assert f"The folder {tmp_path / 'empty'} holds no speech model" in page
    settings.EAR_FOLDER = str(models / hearing.MODELS / weights.BASE.name)
    alex.post(f"/reflect/{row.interview_id}/recording/{row.pk}/again/")
    work(row)

    assert "Are you" in seen(alex, row)


def test_a_model_that_was_spoilt_on_the_disk_is_made_anew(alex, bring, settings, tmp_path, models):
    settings.DATA_FOLDER = tmp_path / "other"
    row = bring(SPOKEN.read_bytes())
    settings.DATA_FOLDER = tmp_path / "other"
    folder = weights.folder_of(weights.BASE, settings.DATA_FOLDER / hearing.MODELS)
    (folder / "model.bin").write_bytes(b"spoilt")
    work(row)
    assert "was damaged" in seen(alex, row)
    alex.post(f"/reflect/{row.interview_id}/recording/{row.pk}/again/")
    work(row)

    assert "Are you" in seen(alex, row)


def test_a_model_whose_sum_is_wrong_is_not_used(alex, hear, settings, tmp_path, monkeypatch):
    other = weights.Model("whisper-base", weights.BASE.parts, weights.BASE.beside, "0" * 64)
    monkeypatch.setitem(weights.MODELS, "base", other)
    row, page = hear(SPOKEN.read_bytes())

    assert "is not as it should be, so it was not used" in page
    assert recordings.file_of(row).exists()
