"""A recording made anew with some seconds silenced: nothing of what was said is in them, and nothing else moves."""

import resource
from pathlib import Path

import numpy as np
import pytest
from test_ears import KINDS, SPOKEN, encoded

from secondtake_app.engines.ears import bleeping, process, sound
from secondtake_app.engines.ears.sound import CantBeHeard

RATE = 16_000
BLEEPS = [(12.0, 12.8), (30.0, 31.5)]
LOUDEST_TONE = 3 * bleeping.LOUD
"""What encoding adds to a tone at its edges; speech is ten times as loud."""


def samples(path: Path) -> np.ndarray:
    """As they are heard, from -1 to 1."""
    return np.concatenate(list(sound.pieces(path, RATE))) / 32768


def bleeped(path: Path, into: Path, bleeps=BLEEPS) -> np.ndarray:
    process.bleep(path, into, bleeps, lambda: None)
    return samples(into)


def within(found: np.ndarray, start: float, end: float) -> np.ndarray:
    return found[round(start * RATE) : round(end * RATE)]


def tone_alone(found: np.ndarray) -> float:
    """How much of the loudness is at the pitch of the bleep, from 0 to 1."""
    spectrum = np.abs(np.fft.rfft(found * np.hanning(len(found)))) ** 2
    at = np.fft.rfftfreq(len(found), 1 / RATE)
    return float(spectrum[np.abs(at - bleeping.PITCH) < 30].sum() / spectrum.sum())


@pytest.mark.parametrize("kind", KINDS)
def test_any_recording_keeps_its_length_and_its_times_and_loses_those_seconds(tmp_path, kind):
    source = encoded(tmp_path / "source", kind)
    before, after = samples(source), bleeped(source, tmp_path / "new")

    assert len(before) / RATE == pytest.approx(len(after) / RATE, abs=0.05)
    outside = [(0.5, 11.9), (12.9, 29.9), (31.6, 50.0)]
    assert all(np.corrcoef(within(before, *part), within(after, *part))[0, 1] > 0.95 for part in outside)
    for part in BLEEPS:
        assert np.abs(within(before, *part)).max() > LOUDEST_TONE
        assert np.abs(within(after, *part)).max() < LOUDEST_TONE
        assert tone_alone(within(after, *part)) > 0.95


def test_silenced_twice_is_silenced_once(tmp_path):
    once = bleeped(SPOKEN, tmp_path / "once")
    twice = bleeped(tmp_path / "once", tmp_path / "twice")

    assert len(once) == len(twice)
    assert np.corrcoef(once[RATE // 2 :], twice[RATE // 2 :])[0, 1] > 0.95


@pytest.mark.parametrize("bleeps", [[(0.0, 0.4)], [(54.5, 99.0)], [(3.0, 4.0), (3.5, 4.5)], [(7.0, 7.0)]])
def test_bleeps_at_the_ends_over_one_another_and_of_no_length_are_borne(tmp_path, bleeps):
    after = bleeped(SPOKEN, tmp_path / "new", bleeps)

    assert len(samples(SPOKEN)) == pytest.approx(len(after), abs=0.05 * RATE)
    for start, end in bleeps:
        assert np.abs(within(after, start, end)).max(initial=0) < LOUDEST_TONE


def test_a_full_disk_ends_it_rather_than_leaving_a_part_for_the_whole(tmp_path, monkeypatch):
    begin = process.subprocess.Popen

    def in_little_room(*asked, **given):
        return begin(*asked, **given, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000)))

    bleeped(SPOKEN, tmp_path / "whole")
    assert (tmp_path / "whole").stat().st_size > 600_000
    monkeypatch.setattr(process.subprocess, "Popen", in_little_room)

    with pytest.raises(process.Died):
        process.bleep(SPOKEN, tmp_path / "new", BLEEPS, lambda: None)


def test_what_is_no_sound_is_refused(tmp_path):
    (tmp_path / "text").write_text("Priya: Tell me about a conflict.\n" * 50)

    with pytest.raises(CantBeHeard):
        process.bleep(tmp_path / "text", tmp_path / "new", BLEEPS, lambda: None)
