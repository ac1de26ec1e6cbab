"""Recordings of every kind, whole and damaged, to samples; where speech is; and a process that ends when it is told."""

import os
import signal
import wave
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import av
import numpy as np
import pytest

from secondtake_app.engines.ears import process, sound, speech, voices, weights, words
from secondtake_app.engines.ears.sound import CantBeHeard, Sound, Trouble

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
SECONDS = 54.7
KINDS = {
    "wav": ("wav", "pcm_s16le", 44_100, "stereo"),
    "mp3": ("mp3", "libmp3lame", 16_000, "mono"),
    "m4a": ("ipod", "aac", 44_100, "stereo"),
    "aac": ("adts", "aac", 16_000, "mono"),
    "ogg": ("ogg", "libopus", 48_000, "mono"),
    "webm": ("webm", "libopus", 48_000, "mono"),
    "mov": ("mov", "aac", 16_000, "mono"),
    "flac": ("flac", "flac", 16_000, "mono"),
    "phone.wav": ("wav", "pcm_mulaw", 8_000, "mono"),
    "six.wav": ("wav", "pcm_s24le", 96_000, "5.1"),
}


def encoded(path: Path, kind: str) -> Path:
    """The made-up interview as another kind of file; its name says nothing of that."""
    container, codec, rate, layout = KINDS[kind]
    with av.open(str(SPOKEN)) as source, av.open(str(path), "w", format=container) as out:
        stream = out.add_stream(codec, rate=rate)
        stream.layout = layout
        resampler = av.AudioResampler(format=stream.format.name, layout=layout, rate=rate)
        for frame in source.decode(audio=0):
            frame.pts = None
            for made in resampler.resample(frame):
                out.mux(stream.encode(made))
        for made in resampler.resample(None):
            out.mux(stream.encode(made))
        out.mux(stream.encode(None))
    return path


def samples(path: Path, seconds: float, level: float = 0.0) -> Path:
    """A file of noise, or of silence."""
    noise = np.random.default_rng(1).normal(0, 1, int(seconds * sound.RATE)) * level * 32767
    path.write_bytes(np.clip(noise, -32768, 32767).astype("<i2").tobytes())
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_the_same_minute_of_speech(tmp_path, kind):
    told = sound.decode(encoded(tmp_path / "no-name", kind), tmp_path / "samples")
    found = list(speech.regions(Sound(tmp_path / "samples")))

    assert SECONDS == pytest.approx(told.seconds, abs=0.3)
    assert not told.broke_off
    assert 45 < sum(region.seconds for region in found) < 55


def test_what_can_be_decoded_of_a_cut_file_is_kept(tmp_path):
    whole = encoded(tmp_path / "whole", "mp3").read_bytes()
    (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
    told = sound.decode(tmp_path / "cut", tmp_path / "samples")

    assert SECONDS / 2 == pytest.approx(told.seconds, abs=1.0)


def test_a_damaged_middle_costs_little(tmp_path):
    whole = bytearray(encoded(tmp_path / "whole", "mp3").read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 3000] = os.urandom(3000)
    (tmp_path / "damaged").write_bytes(whole)
    told = sound.decode(tmp_path / "damaged", tmp_path / "samples")

    assert SECONDS == pytest.approx(told.seconds, abs=4.0)


@pytest.mark.parametrize(
    ("name", "data", "trouble"),
    [
        ("text.mp3", b"Priya: Tell me about a conflict.\n" * 50, Trouble.NOT_SOUND),
        ("empty.wav", b"", Trouble.NOT_SOUND),
        ("head.webm", b"\x1a\x45\xdf\xa3" + bytes(200), Trouble.NOT_SOUND),
        ("noise.mp3", bytes(range(256)) * 40, Trouble.NOT_SOUND),
    ],
)
def test_what_is_no_sound_is_refused_and_leaves_nothing(tmp_path, name, data, trouble):
    (tmp_path / name).write_bytes(data)

    with pytest.raises(CantBeHeard) as refused:
        sound.decode(tmp_path / name, tmp_path / "samples")
    assert trouble == refused.value.trouble
    assert not (tmp_path / "samples").exists()


def test_a_film_without_sound_is_refused(tmp_path):
    with av.open(str(tmp_path / "film.mp4"), "w", format="mp4") as out:
        stream = out.add_stream("mpeg4", rate=5)
        stream.width = stream.height = 64
        for _ in range(10):
            out.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        out.mux(stream.encode(None))

    with pytest.raises(CantBeHeard) as refused:
        sound.decode(tmp_path / "film.mp4", tmp_path / "samples")
    assert Trouble.NO_SOUND_IN_IT == refused.value.trouble


@pytest.mark.parametrize(("seconds", "trouble"), [(0.5, Trouble.TOO_SHORT), (4 * 3600 + 60, Trouble.TOO_LONG)])
def test_half_a_second_and_more_than_four_hours_are_refused(tmp_path, seconds, trouble):
    with wave.open(str(tmp_path / "wave"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(8_000)
        out.writeframes(bytes([128]) * int(seconds * 8_000))

    with pytest.raises(CantBeHeard) as refused:
        sound.decode(tmp_path / "wave", tmp_path / "samples")
    assert trouble == refused.value.trouble


def test_a_file_that_claims_little_and_holds_much_is_stopped_at_four_hours(tmp_path, monkeypatch):
    monkeypatch.setattr(sound, "LONGEST", 20)

    with pytest.raises(CantBeHeard) as refused:
        sound.decode(SPOKEN, tmp_path / "samples")
    assert Trouble.TOO_LONG == refused.value.trouble
    assert not (tmp_path / "samples").exists()


@pytest.mark.parametrize("level", [0.0, 0.002])
def test_silence_and_noise_hold_no_speech(tmp_path, level):
    assert [] == list(speech.regions(Sound(samples(tmp_path / "samples", 20, level))))


def test_regions_read_in_windows_are_those_read_at_once(tmp_path, monkeypatch):
    sound.decode(SPOKEN, tmp_path / "one")
    whole = (tmp_path / "one").read_bytes()
    (tmp_path / "samples").write_bytes(whole * 4)
    at_once = list(speech.regions(Sound(tmp_path / "samples")))
    monkeypatch.setattr(speech, "WINDOW", 90.0)
    in_windows = list(speech.regions(Sound(tmp_path / "samples")))

    assert sum(r.seconds for r in at_once) == pytest.approx(sum(r.seconds for r in in_windows), rel=0.03)
    assert all(a.end <= b.start + 1e-6 for a, b in pairwise(in_windows))


def test_two_voices_are_told_apart(tmp_path):
    sound.decode(SPOKEN, tmp_path / "samples")
    found = process.regions(tmp_path / "samples", lambda: None)
    told = process.voices(tmp_path / "samples", found, 2, lambda: None)

    def whose(at: float) -> int:
        return next(one.voice for one in told.voices if one.start <= at < one.end)

    assert [0, 1, 0, 1, 0] == [whose(at) for at in (4.0, 10.0, 18.5, 26.0, 31.0)]


def test_a_model_is_checked_once_and_a_damaged_one_is_refused(tmp_path, monkeypatch):
    pieces = [tmp_path / name for name in ("a", "b")]
    for piece in pieces:
        piece.write_bytes(piece.name.encode() * 10)
    monkeypatch.setattr(weights, "packaged", lambda package, path: Path(tmp_path, path))
    right = weights.Model(
        "right",
        (("p", "a"), ("p", "b")),
        (("p", "a"),),
        "ed039663170eb7d74765cd06164a92206a01d2a0072a92f2718d799ed8b0f9b6",
    )
    wrong = weights.Model("wrong", (("p", "a"), ("p", "b")), (), "0" * 64)

    with pytest.raises(weights.WeightsDamaged):
        weights.folder_of(wrong, tmp_path / "models")
    assert [] == list((tmp_path / "models").iterdir())
    folder = weights.folder_of(right, tmp_path / "models")
    assert b"aaaaaaaaaabbbbbbbbbb" == (folder / "model.bin").read_bytes()
    pieces[0].write_bytes(b"other")
    assert folder == weights.folder_of(right, tmp_path / "models")


def test_a_package_that_is_not_there_is_named(tmp_path):
    gone = weights.Model("gone", (("no_such_package", "model.bin"),), (), "0" * 64)

    with pytest.raises(weights.EarsMissing, match="no_such_package"):
        weights.folder_of(gone, tmp_path)


class Stopped(Exception):
    """Raised by whoever looks up."""


def test_the_process_ends_when_whoever_waits_is_told_to_stop(tmp_path):
    samples(tmp_path / "samples", 60, 0.1)

    def look_up() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        process.regions(tmp_path / "samples", look_up)


def test_a_process_that_dies_is_said_to_have_died(tmp_path, monkeypatch):
    samples(tmp_path / "samples", 5)
    born: list[int] = []
    begin = process.subprocess.Popen

    def popen(*args: object, **kwargs: object) -> object:
        made = begin(*args, **kwargs)
        born.append(made.pid)
        return made

    monkeypatch.setattr(process.subprocess, "Popen", popen)

    with pytest.raises(process.Died):
        process.regions(tmp_path / "samples", lambda: os.kill(born[0], signal.SIGKILL) if born else None)


@pytest.mark.parametrize(
    ("text", "invented"),
    [("Thanks for watching!", True), ("Subtitles by the Amara.org community", True), ("Thanks for coming in.", False)],
)
def test_what_a_model_writes_over_silence_is_left_out_and_told(text, invented):
    class Said:
        start, end, no_speech_prob = 0.0, 1.0, 0.9
        avg_logprob, compression_ratio = -0.5, 0.9
        words = ()

    Said.text = f" {text}"
    _kept, left_out = words._without_invented([Said])

    assert ([text] if invented else []) == [one.text for one in left_out]


def test_voices_of_one_speaker_need_no_model():
    assert [voices.Voice(0.0, 2.0, 0, 1.0)] == voices.voices(None, [speech.Region(0.0, 2.0)], 1)


@pytest.mark.parametrize("name", weights.MODELS)
def test_each_model_is_what_it_was_measured_as_and_hears(tmp_path, name):
    sound.decode(SPOKEN, tmp_path / "samples")
    found = speech.sections([one for one in speech.regions(Sound(tmp_path / "samples")) if one.end < 17], words.CHUNKS)
    model = weights.folder_of(weights.MODELS[name], tmp_path / "models")
    with process.words(tmp_path / "samples", model, 2, "", found, lambda: None) as sections:
        heard = list(sections)
    said = " ".join(word.text for word in heard[0].words).lower()

    assert "en" == heard[0].language
    assert all(part in said for part in ("for coming in", "sat with the team every morning"))
    assert all(one.start <= one.end and one.end < 17 for one in heard[0].words)


def test_where_one_voice_was_laid_over_the_other_two_may_speak_and_nowhere_else(tmp_path):
    sound.decode(SPOKEN, tmp_path / "apart")
    mixed = np.fromfile(tmp_path / "apart", "<i2").astype(float)
    laid_over = ((3.0, 9.1), (17.6, 24.0))  # from when, and from where in the other voice, two and a half seconds
    for at, other in laid_over:
        there, taken = (slice(round(t * sound.RATE), round((t + 2.5) * sound.RATE)) for t in (at, other))
        mixed[there] += mixed[taken]
    np.clip(mixed, -32768, 32767).astype("<i2").tofile(tmp_path / "over")
    told = {}
    for name in ("apart", "over"):
        found = process.regions(tmp_path / name, lambda: None)
        told[name] = process.voices(tmp_path / name, found, 2, lambda: None).overlaps

    assert () == told["apart"]
    assert [1, 1] == [sum(start < at + 2.5 and at < end for start, end in told["over"]) for at, _ in laid_over]
    assert all(any(at - 1 < start and end < at + 3.5 for at, _ in laid_over) for start, end in told["over"])


def test_two_at_once_are_not_told_where_a_voice_is_hardly_heard_alone(tmp_path):
    sound.decode(SPOKEN, tmp_path / "samples")
    told = process.voices(tmp_path / "samples", [speech.Region(3.0, 6.8)], 2, lambda: None)

    assert 2 == len({one.voice for one in told.voices})
    assert () == told.overlaps


def test_the_detector_adds_to_each_region_what_silences_take_off_again(tmp_path):
    sound.decode(SPOKEN, tmp_path / "samples")
    spoken = np.fromfile(tmp_path / "samples", "<i2")[: 5 * sound.RATE]
    loud = np.flatnonzero(np.abs(spoken) > 1000)
    cut = spoken[loud[0] : loud[-1]]
    np.concatenate([cut, np.zeros(3 * sound.RATE, "<i2"), cut]).tofile(tmp_path / "twice")
    found = process.regions(tmp_path / "twice", lambda: None)
    lengths = [end - start for start, end in speech.silences(found)]

    assert 3.0 == pytest.approx(max(lengths), abs=0.3)


def test_what_is_written_without_a_space_is_one_word():
    pieces = [(" well", 0.9), ("-known", 0.4), (" 40", 0.8), ("%", 0.7), (" ", 0.1)]
    given = [SimpleNamespace(word=w, start=n, end=n + 1, probability=sure) for n, (w, sure) in enumerate(pieces)]
    segment = SimpleNamespace(
        words=given, text="well-known 40%", start=0, end=5, no_speech_prob=0, avg_logprob=0, compression_ratio=1
    )
    kept, _ = words._without_invented([segment])

    assert [("well-known", 0.0, 2.0, 0.4), ("40%", 2.0, 4.0, 0.7)] == [(w.text, w.start, w.end, w.sure) for w in kept]
