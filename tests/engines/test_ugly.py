"""Recordings that are no good: each becomes samples that can be used, or one reason, and leaves nothing behind."""

import errno
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from secondtake_app.engines.ears import process, sound, speech, weights, words
from secondtake_app.engines.ears.sound import CantBeHeard, Trouble
from secondtake_app.engines.ears.voices import Voice

SPOKEN = Path(__file__).resolve().parents[1] / "recordings" / "spoken.ogg"
SECONDS = 54.7


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """The samples of the made-up interview."""
    place = tmp_path_factory.mktemp("spoken") / "samples"
    sound.decode(SPOKEN, place)
    return np.fromfile(place, "<i2").astype(float) / 32768


def written(path: Path, level: np.ndarray, rate: int = 16_000, container: str = "wav", codec: str = "pcm_s16le"):
    """A file of that sound."""
    with av.open(str(path), "w", format=container) as out:
        stream = out.add_stream(codec, rate=rate)
        stream.layout = "mono"
        frame = av.AudioFrame.from_ndarray(
            (np.clip(level, -1, 1) * 32767).astype("<i2").reshape(1, -1), format="s16", layout="mono"
        )
        frame.sample_rate, frame.pts = 16_000, None
        resampler = av.AudioResampler(format=stream.format.name, layout="mono", rate=rate, frame_size=960)
        for made in (*resampler.resample(frame), *resampler.resample(None)):
            out.mux(stream.encode(made))
        out.mux(stream.encode(None))
    return path


def refused(path: Path, into: Path) -> Trouble:
    """Why it can't be heard; nothing may be left then."""
    with pytest.raises(CantBeHeard) as reason:
        sound.decode(path, into)
    assert not into.exists()
    return reason.value.trouble


@pytest.mark.parametrize(
    ("container", "codec", "rate"),
    [
        ("wav", "pcm_s16le", 16_000),
        ("mp3", "libmp3lame", 44_100),
        ("ogg", "libopus", 48_000),
        ("webm", "libopus", 48_000),
    ],
)
@pytest.mark.parametrize(("decibels", "clipped"), [(0, False), (12, False), (36, True)])
def test_much_that_is_louder_than_the_file_can_hold_is_told(
    tmp_path, spoken, container, codec, rate, decibels, clipped
):
    louder = spoken / np.abs(spoken).max() * 10 ** (decibels / 20)
    told = sound.decode(written(tmp_path / "loud", louder, rate, container, codec), tmp_path / "samples")

    assert clipped == told.clipped


def test_a_header_that_claims_two_days_is_not_believed(tmp_path, spoken):
    data = bytearray(written(tmp_path / "wave", spoken).read_bytes())
    at = data.index(b"data")
    data[4:8] = data[at + 4 : at + 8] = b"\xff\xff\xff\xff"
    (tmp_path / "lies").write_bytes(data)
    told = sound.decode(tmp_path / "lies", tmp_path / "samples")

    assert SECONDS == pytest.approx(told.seconds, abs=0.5)
    assert not told.broke_off


def test_a_file_that_ends_before_it_says_is_told_to_be_cut(tmp_path):
    with av.open(str(tmp_path / "whole"), "w", format="mp4", options={"movflags": "faststart"}) as out:
        stream = out.add_stream("aac", rate=16_000)
        stream.layout = "mono"
        with av.open(str(SPOKEN)) as source:
            resampler = av.AudioResampler(format=stream.format.name, layout="mono", rate=16_000)
            for frame in source.decode(audio=0):
                frame.pts = None
                for made in resampler.resample(frame):
                    out.mux(stream.encode(made))
        out.mux(stream.encode(None))
    data = (tmp_path / "whole").read_bytes()
    (tmp_path / "cut").write_bytes(data[: len(data) * 6 // 10])
    told = sound.decode(tmp_path / "cut", tmp_path / "samples")

    assert told.broke_off
    assert 20 < told.seconds < 40


@pytest.mark.parametrize("channels", [64, 255, 65_535])
@pytest.mark.parametrize("rate", [384_000, 4_000_000_000])
def test_a_claim_of_countless_channels_ends_in_a_reason_or_in_samples(tmp_path, channels, rate):
    head = b"RIFF" + (10**6).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    head += (1).to_bytes(2, "little") + channels.to_bytes(2, "little") + rate.to_bytes(4, "little")
    head += (0).to_bytes(4, "little") + (channels * 2 % 65536).to_bytes(2, "little") + (16).to_bytes(2, "little")
    (tmp_path / "many").write_bytes(head + b"data" + (10**6).to_bytes(4, "little") + bytes(10**6))

    assert refused(tmp_path / "many", tmp_path / "samples") in {
        Trouble.NOT_SOUND, Trouble.TOO_SHORT, Trouble.NO_SOUND_IN_IT,
    }  # fmt: skip


def silence_packed(path: Path, seconds: int, codec: str = "flac", container: str = "flac", layout: str = "7.1") -> Path:
    """Hours of silence in a small file: one encoded packet, written again and again."""
    with av.open(str(path), "w", format=container) as out:
        stream = out.add_stream(codec, rate=8_000)
        stream.layout = layout
        nothing = av.AudioFrame.from_ndarray(np.zeros((1, 4_000 * stream.channels), "<i2"), format="s16", layout=layout)
        nothing.sample_rate = 8_000
        resampler = av.AudioResampler(format=stream.format.name, layout=layout, rate=8_000, frame_size=4_096)
        for _ in range(seconds * 2):
            nothing.pts = None
            for made in resampler.resample(nothing):
                out.mux(stream.encode(made))
        out.mux(stream.encode(None))
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read as Linux tells it")
def test_a_small_file_that_unpacks_to_more_than_it_may_is_stopped_within_bounded_memory(tmp_path):
    bomb = silence_packed(tmp_path / "bomb", 600)
    script = (
        "import sys; from pathlib import Path; from secondtake_app.engines.ears import sound\n"
        "sound.LONGEST = 300\n"
        "try: sound.decode(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "except sound.CantBeHeard as cant: print(cant.trouble.value)\n"
        "told = Path('/proc/self/status').read_text()\n"
        "print(int(told.split('VmHWM:')[1].split()[0]) // 1024)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(bomb), str(tmp_path / "samples")],
        env={**os.environ, "PYTHONPATH": str(process.HOUSE)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    why, megabytes = told.stdout.split("\n")[:2]

    assert bomb.stat().st_size < 300_000
    assert Trouble.TOO_LONG.value == why
    assert not (tmp_path / "samples").exists()
    assert int(megabytes) < 250


def test_samples_that_would_leave_no_room_are_not_begun(tmp_path, monkeypatch):
    monkeypatch.setattr(sound, "ROOM_LEFT", 1 << 60)

    assert Trouble.NO_ROOM == refused(SPOKEN, tmp_path / "samples")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_disk_that_fills_while_samples_are_written_is_told_and_leaves_nothing(tmp_path):
    (tmp_path / "samples").symlink_to("/dev/full")

    assert Trouble.NO_ROOM == refused(SPOKEN, tmp_path / "samples")
    assert Path("/dev/full").exists()


def test_a_disk_that_fills_while_the_model_is_made_leaves_nothing_of_it(tmp_path):
    script = (
        "import resource, sys; from pathlib import Path; from secondtake_app.engines.ears import weights\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, resource.RLIM_INFINITY))\n"
        "try: weights.folder_of(weights.BASE, Path(sys.argv[1]))\n"
        "except OSError as full: print(full.errno)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "models")],
        env={**os.environ, "PYTHONPATH": str(process.HOUSE)}, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert errno.EFBIG == int(told.stdout)
    assert [] == list((tmp_path / "models").iterdir())
    assert resource.RLIM_INFINITY == resource.getrlimit(resource.RLIMIT_FSIZE)[1]


@pytest.mark.parametrize("missing", ["model.bin", "config.json", "tokenizer.json", "vocabulary.txt"])
def test_a_folder_without_one_of_its_files_is_no_model(tmp_path, missing):
    for name in {"model.bin", "config.json", "tokenizer.json", "vocabulary.txt"} - {missing}:
        (tmp_path / name).write_text("{}")

    with pytest.raises(weights.WeightsDamaged, match=tmp_path.name):
        weights.own_folder(tmp_path)


def test_a_model_that_can_not_be_loaded_is_told_by_the_process(tmp_path, spoken):
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"):
        (tmp_path / name).write_text(json.dumps({}))
    (tmp_path / "samples").write_bytes((spoken[:32_000] * 32767).astype("<i2").tobytes())
    sections = [[[speech.Region(0.0, 2.0)]]]

    with (
        pytest.raises(weights.WeightsDamaged, match=tmp_path.name),
        process.words(tmp_path / "samples", tmp_path, 1, "en", sections, lambda: None) as heard,
    ):
        list(heard)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows such a limit")
def test_a_process_that_wants_more_memory_than_it_may_have_dies_alone(tmp_path, spoken):
    model = weights.folder_of(weights.BASE, tmp_path / "models")
    (tmp_path / "samples").write_bytes((spoken[:320_000] * 32767).astype("<i2").tobytes())
    sections = [[[speech.Region(0.0, 20.0)]]]

    with (
        pytest.raises(process.Died),
        process.words(tmp_path / "samples", model, 1, "en", sections, lambda: None, memory=150) as heard,
    ):
        list(heard)


class Said:
    """A stretch as the model tells it."""

    def __init__(self, text, seconds, silent, sure, packed):
        self.text, self.start, self.end = text, 0.0, seconds
        self.no_speech_prob, self.avg_logprob, self.compression_ratio = silent, sure, packed
        self.words = [words.HeardWord(word, 0.0, 1.0) for word in text.split()]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (Said(" er, er," * 50, 2.0, 0.276, -0.08, 26.35), False),  # a sung melody
        (Said(" I-I-I-I-I-I-I-I-I", 2.0, 0.303, -0.56, 2.83), False),  # loud noise
        (Said(" Oh, yeah, yeah.", 0.7, 0.292, -1.46, 0.89), False),  # the same
        (Said(" It was the best of times. It was the worst of times." * 3, 27.0, 0.012, -0.03, 2.40), True),  # read
        (Said(" Um, yes.", 1.0, 0.29, -0.93, 0.60), True),
        (Said(" Since all coming in, Erlin's", 28.9, 0.048, -0.26, 1.61), True),  # speech under music as loud as it
    ],
)
def test_what_a_model_writes_over_music_and_noise_is_left_out_and_what_is_said_is_not(said, kept):
    said.words = [type("W", (), {"word": w, "start": 0.0, "end": 1.0, "probability": 0.9}) for w in said.text.split()]
    found, left_out = words._without_invented([said])

    assert (kept, not kept) == (bool(found), bool(left_out))


def test_one_voice_said_to_be_two_is_nearer_to_itself_than_two_are(tmp_path, spoken):
    (tmp_path / "two").write_bytes((spoken * 32767).astype("<i2").tobytes())
    found = process.regions(tmp_path / "two", lambda: None)
    two = process.voices(tmp_path / "two", found, 2, lambda: None).voices
    alone = [Voice(one.start, one.end, 0, 1.0) for one in two if one.voice == 0]
    by_force = [Voice(one.start, one.end, number % 2, 0.0) for number, one in enumerate(alone)]
    apart, together = (process.alike(tmp_path / "two", told, lambda: None) for told in (two, by_force))

    assert apart.nearness < together.nearness
    assert process.alike(tmp_path / "two", alone, lambda: None) is None
