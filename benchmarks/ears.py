"""Recordings to text, beside plain faster-whisper in the same run: speed, memory, words, voices, and growth.

The speech is that which public packages carry with its text (`speech.py`): 127 s of read English by three readers,
said again and again where minutes are needed. That is little, clean, and read: it says nothing of accents, noise, or
interviews. Each measurement is a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import cycle, pairwise
from pathlib import Path
from typing import Any

from secondtake.transcripts.timing import DOUBTFUL

HERE = Path(__file__).resolve().parent.parent
Row = dict[str, Any]
THREADS = 2
MINUTES = 5
GROWS = (5, 15, 45, 120)
PAUSE = 0.4
"""Seconds between two clips."""
TURNS = 16
NOISE, SOFT_NOISE, SEED = 3, 25, 7
"""Decibels between speech and noise."""
RATE = 16_000
LEVELS = (0, -6, 6)
"""Decibels of the second reader over the first."""
OVER, APART = (0.5, 1.0, 2.0, 3.0), (0.02, 0.15, 0.3, 0.6)
"""Seconds for which two speak at once, and between two turns."""
SILENCES = (0.5, 1.0, 2.0, 4.0)


def ears() -> list[Row]:
    """All of it; two hours of sound among it take a quarter of an hour."""
    from benchmarks import speech

    with tempfile.TemporaryDirectory() as folder:
        said = speech.clips()
        return [
            *side_by_side(said, Path(folder)),
            *word_errors(said),
            *doubts(said, Path(folder)),
            *confusion(said, Path(folder)),
            *at_once(said, Path(folder)),
            *silences(said, Path(folder)),
            *growth(said, Path(folder)),
        ]


def side_by_side(said: Sequence[Any], folder: Path) -> list[Row]:
    """The same five minutes by ours and by plain faster-whisper, in turn, three times; the medians."""
    file = folder / "minutes.wav"
    write(file, minutes(said, MINUTES))
    runs = [{name: measured(name, file) for name in ("ours", "plain")} for _ in range(3)]
    middle = {name: sorted(run[name]["real_time_factor"] for run in runs)[1] for name in ("ours", "plain")}
    peak = {name: max(run[name]["peak_mb"] for run in runs) for name in ("ours", "plain")}
    return [
        {"measure": f"{MINUTES} minutes of read speech", "real_time_factor": middle["ours"],
         "real_time_factor_plain": middle["plain"], "ratio": round(middle["ours"] / middle["plain"], 2),
         "peak_mb": peak["ours"], "peak_mb_plain": peak["plain"]},
    ]  # fmt: skip


def word_errors(said: Sequence[Any]) -> list[Row]:
    """Word error rate over all clips joined, and how many words came back."""
    wanted = [word for clip in said for word in plain_words(clip.says)]
    row: Row = {"measure": "words of all clips", "reference": len(wanted)}
    for name, key in (
        ("ours", "word_error_rate"),
        ("plain", "word_error_rate_plain"),
        ("one_by_one", "word_error_rate_one_by_one"),
    ):
        got = [word for clip in said for word in plain_words(measured(name, clip.file)["text"])]
        row |= {key: round(errors(wanted, got) / len(wanted), 4), f"words_{name}": len(got)}
    return [row]


def doubts(said: Sequence[Any], folder: Path) -> list[Row]:
    """Of words heard through noise: how many are shown as doubtful, how many are wrong, and how many are both.

    White noise, three decibels below the speech: without it no word of these clips is wrong.
    """
    import numpy as np

    chance, found = np.random.default_rng(SEED), []
    for number, clip in enumerate(said):
        clean = np.asarray(samples_of(clip.file), dtype=float)
        noisy = clean + chance.normal(0, np.sqrt(np.mean(clean**2)) * 10 ** (-NOISE / 20), len(clean))
        file = folder / f"noisy-{number}.wav"
        write(file, 0.9 * noisy / np.abs(noisy).max())
        found += told_right(measured("ours", file)["sure"], plain_words(clip.says))
    doubted = [right for sure, right in found if sure < DOUBTFUL]
    return [
        {"measure": f"doubtful words, noise {NOISE} dB below", "words": len(found), "doubted": len(doubted),
         "wrong": sum(not right for _, right in found), "doubted and wrong": doubted.count(False)},
    ]  # fmt: skip


def told_right(said: Sequence[tuple[str, float]], wanted: Sequence[str]) -> list[tuple[float, bool]]:
    """For each word how sure the model was, and whether it stands in its place in what was read."""
    words = [(word, sure) for text, sure in said for word in plain_words(text)]
    blocks = SequenceMatcher(None, [word for word, _ in words], wanted, autojunk=False).get_matching_blocks()
    right = {n for block in blocks for n in range(block.a, block.a + block.size)}
    return [(sure, n in right) for n, (_, sure) in enumerate(words)]


def confusion(said: Sequence[Any], folder: Path) -> list[Row]:
    """Two readers in turn, levels equal: the share of speech put to the wrong one, 250 ms round changes left out."""
    readers = list(dict.fromkeys(clip.reader for clip in said))
    rows = []
    for one, other in ((a, b) for at, a in enumerate(readers) for b in readers[at + 1 :]):
        file, truth = folder / "two.wav", []
        write(file, two_voices(said, one, other, truth))
        rows.append({"measure": f"{one} and {other}", **wrong_share(measured("voices", file)["voices"], truth)})
    worst = max(row["speaker_confusion"] for row in rows)
    mean = sum(row["speaker_confusion"] for row in rows) / len(rows)
    return [*rows, {"measure": "all pairs", "speaker_confusion": round(mean, 4), "worst": worst}]


def at_once(said: Sequence[Any], folder: Path) -> list[Row]:
    """Tenths of a second in which two speak: of those told how many are, and of those there are how many are told.

    Half of the turns begin half a second to three seconds before the other's end, the second reader as loud, six
    decibels softer, or six louder; beside them a mix in which nobody speaks at once.
    """
    readers = list(dict.fromkeys(clip.reader for clip in said))
    rows = []
    for one, other in ((a, b) for at, a in enumerate(readers) for b in readers[at + 1 :]):
        counts = [_told_at_once(said, (one, other), level, folder) for level in LEVELS]
        apart = _told_at_once(said, (one, other), 0, folder, over=False)
        rows.append(_told_share(f"two at once, {one} and {other}", counts, apart))
    sums = [[sum(row[key] for row in rows) for key in ("right", "told", "true")]]
    return [*rows, _told_share("two at once, all pairs", sums, [0, sum(row["told where none is"] for row in rows), 0])]


def _told_share(measure: str, counts: Sequence[Sequence[int]], apart: Sequence[int]) -> Row:
    right, told, true = (sum(column) for column in zip(*counts, strict=True))
    return {"measure": measure, "overlap_precision": round(right / max(told, 1), 2),
            "overlap_recall": round(right / max(true, 1), 2), "right": right, "told": told, "true": true,
            "told where none is": apart[1]}  # fmt: skip


def _told_at_once(
    said: Sequence[Any], pair: tuple[str, str], level: int, folder: Path, *, over: bool = True
) -> tuple[int, int, int]:
    """Tenths told rightly, told, and there."""
    file = folder / "at-once.wav"
    samples, truth = talking_over(said, pair, level, over=over)
    write(file, samples)
    told = _tenths(measured("voices", file)["overlaps"])
    return len(told & _tenths(truth)), len(told), len(_tenths(truth))


def _tenths(stretches: Sequence[Sequence[float]]) -> set[int]:
    return {tenth for start, end in stretches for tenth in range(round(start * 10), round(end * 10))}


def silences(said: Sequence[Any], folder: Path) -> list[Row]:
    """Silences put between clips: how far off those are that are found in the sound, and gaps between words.

    In seconds, the median and the worst; and how many were found at all. Twice: clean, and with soft noise over all.
    """
    import numpy as np

    rows = []
    for below in (0, SOFT_NOISE):
        samples, truth = with_silences(said)
        if below:
            noise = np.sqrt(np.mean(samples**2)) * 10 ** (-below / 20)
            samples = samples + np.random.default_rng(SEED).normal(0, noise, len(samples))
        file = folder / "silences.wav"
        write(file, 0.9 * samples / np.abs(samples).max())
        told = measured("silences", file)
        for length in SILENCES:
            wanted = [(low, high) for low, high in truth if abs(high - low - length) < 0.01]
            rows.append({"measure": f"silences of {length} s" + (f", noise {below} dB below" if below else ""),
                         "there": len(wanted), **_off("pause", told["silences"], wanted),
                         **_off("word_gap", told["gaps"], wanted)})  # fmt: skip
    return rows


def _off(name: str, told: Sequence[Sequence[float]], wanted: Sequence[tuple[float, float]]) -> Row:
    """How far the length told over each true silence's middle is from its own."""
    there = [[end - start for start, end in told if start <= (low + high) / 2 <= end] for low, high in wanted]
    off = sorted(abs(one[0] - (high - low)) for one, (low, high) in zip(there, wanted, strict=True) if one)
    if not off:
        return {f"{name}s_found": 0}
    return {f"{name}s_found": len(off), f"{name}_error_s": round(float(off[len(off) // 2]), 2),
            f"worst_{name}_error_s": round(float(off[-1]), 2)}  # fmt: skip


def growth(said: Sequence[Any], folder: Path) -> list[Row]:
    """Cost over length, voices told apart too: the time for a second of sound, and the peak of memory."""
    rows = []
    for length in GROWS:
        file = folder / "long.wav"
        write(file, minutes(said, length))
        told = measured("whole", file)
        seconds = round(told["real_time_factor"] * length * 60)
        rows.append({"measure": f"{length} minutes, with voices", **shown(told), "took_s": seconds})
    return rows


def shown(told: Row) -> Row:
    return {"real_time_factor": told["real_time_factor"], "peak_mb": told["peak_mb"]}


# Sound


def samples_of(file: Path) -> Any:
    import numpy as np

    from secondtake_app.engines.ears.sound import Sound, decode

    with tempfile.TemporaryDirectory() as folder:
        decode(file, Path(folder, "samples"))
        sound = Sound(Path(folder, "samples"))
        level = np.array(sound.between(0, sound.seconds))
    return level / max(float(np.sqrt(np.mean(level**2))), 1e-6) * 0.05


def minutes(said: Sequence[Any], length: int) -> Any:
    """So many minutes of the clips, one after another."""
    import numpy as np

    pause, parts, total = np.zeros(int(PAUSE * 16_000)), [], 0
    loaded = [samples_of(clip.file) for clip in said]
    for part in cycle(loaded):
        parts += [part, pause]
        total += len(part) + len(pause)
        if total >= length * 60 * 16_000:
            return np.concatenate(parts)[: length * 60 * 16_000]
    raise AssertionError


def two_voices(said: Sequence[Any], one: str, other: str, truth: list[tuple[float, float, int]]) -> Any:
    """Sixteen turns of at most five seconds."""
    import numpy as np

    parts, at, pause = [], 0.0, np.zeros(int(0.3 * 16_000))
    pieces = {reader: cycle(cut(said, reader)) for reader in (one, other)}
    for turn in range(TURNS):
        piece = next(pieces[(one, other)[turn % 2]])
        truth.append((at, at + len(piece) / 16_000, turn % 2))
        parts += [piece, pause]
        at += len(piece) / 16_000 + 0.3
    return np.concatenate(parts)


def talking_over(
    said: Sequence[Any], pair: tuple[str, str], level: int, *, over: bool
) -> tuple[Any, list[tuple[float, float]]]:
    """Turns of two readers, half of which begin before the other's end if `over`; and where two speak."""
    import numpy as np

    pieces = [cycle([trimmed(piece) for piece in cut(said, reader)]) for reader in pair]
    chance, lengths = np.random.default_rng(SEED), cycle(OVER)
    mix, end, truth = np.zeros(RATE * 60 * 5), 0, []
    last = 0
    for turn in range(24):
        piece = next(pieces[turn % 2]) * 10 ** (level * (turn % 2) / 20)
        at = end + int(chance.choice(APART) * RATE)
        if over and turn and chance.random() < 0.5:
            at = max(end - int(next(lengths) * RATE), last + RATE // 3, end - len(piece) + RATE // 3)
            truth.append((at / RATE, end / RATE))
        mix[at : at + len(piece)] += piece
        last, end = at, at + len(piece)
    return mix[:end] * 0.9 / np.abs(mix).max(), truth


def with_silences(said: Sequence[Any]) -> tuple[Any, list[tuple[float, float]]]:
    """The short clips with a silence of known length behind each, and where those are."""
    import numpy as np

    clips = cycle([trimmed(samples) for samples in map(samples_of, (c.file for c in said)) if len(samples) < 12 * RATE])
    parts, at, truth = [next(clips)], 0, []
    for length in [one for _ in range(5) for one in np.random.default_rng(SEED).permutation(SILENCES)]:
        at = sum(map(len, parts))
        truth.append((at / RATE, at / RATE + length))
        parts += [np.zeros(int(length * RATE)), next(clips)]
    return np.concatenate(parts), truth


def trimmed(samples: Any) -> Any:
    """Without what is silent at its ends: less than a seventh of what is loud in it."""
    import numpy as np

    level = np.sqrt(np.convolve(samples**2, np.ones(RATE // 20) / (RATE // 20), "same"))
    loud = np.flatnonzero(level > 0.15 * np.percentile(level, 95))
    return samples[loud[0] : loud[-1] + 1]


def cut(said: Sequence[Any], reader: str) -> list[Any]:
    whole = [samples_of(clip.file) for clip in said if clip.reader == reader]
    pieces = [part[at : at + 5 * 16_000] for part in whole for at in range(0, len(part), 5 * 16_000)]
    return [piece for piece in pieces if len(piece) > 1.5 * 16_000]


def write(file: Path, samples: Any) -> None:
    import numpy as np

    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16_000)
        out.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def wrong_share(told: Sequence[Sequence[float]], truth: Sequence[tuple[float, float, int]]) -> Row:
    """Of the tenths of a second with one reader and a voice: those with the wrong one, labelled as fits best."""
    right = wrong = 0
    for start, end, who in truth:
        for tenth in range(int((start + 0.25) * 10), int((end - 0.25) * 10)):
            voice = next((int(v) for low, high, v in told if low <= tenth / 10 < high), None)
            right += voice == who
            wrong += voice is not None and voice != who
    return {
        "speaker_confusion": round(min(right, wrong) / max(right + wrong, 1), 4),
        "seconds": round((right + wrong) / 10),
    }


# Words


def plain_words(text: str) -> list[str]:
    """Small letters, without marks; hyphens part words, and mister is mr."""
    text = text.lower().replace("mr.", "mister").replace("mr ", "mister ")
    return re.findall(r"[a-z0-9']+", text.replace("-", " "))


def errors(wanted: Sequence[str], got: Sequence[str]) -> int:
    """Levenshtein over words."""
    last = list(range(len(got) + 1))
    for i, word in enumerate(wanted, 1):
        row = [i]
        for j, other in enumerate(got, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (word != other)))
        last = row
    return last[-1]


# A process for each


def measured(what: str, file: Path) -> Row:
    """Run one of the below in a process of its own."""
    world = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE / "src"), str(HERE)])}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.ears", what, str(file)],
        env=world,
        capture_output=True,
        text=True,
        check=True,
    )
    told: Row = json.loads(done.stdout.splitlines()[-1])
    return told


def ours(file: Path, speakers: int = 1) -> Row:
    """As the product does it, in its processes: samples, speech, words."""
    from secondtake_app.engines.ears import process, weights
    from secondtake_app.engines.ears.speech import sections
    from secondtake_app.engines.ears.words import CHUNKS

    with tempfile.TemporaryDirectory() as folder:
        model = weights.folder_of(weights.BASE, Path(tempfile.gettempdir(), "secondtake-speech", "models"))
        began, samples = time.perf_counter(), Path(folder, "samples")
        told, found = process.listen(file, samples, lambda: None)
        with process.words(samples, model, THREADS, "", sections(found, CHUNKS), lambda: None) as heard:
            said = [word for section in heard for word in section.words]
        if speakers > 1:
            process.voices(samples, found, speakers, lambda: None)
        sure: Row = {"sure": [(word.text, word.sure) for word in said]}
        return result(began, told.seconds, [word.text for word in said]) | sure


def whole(file: Path) -> Row:
    """The same, and who of two speaks when."""
    return ours(file, 2)


def plain(file: Path) -> Row:
    """BatchedInferencePipeline, with the same weights, batch, beam, prompt, threads and word times."""
    from faster_whisper import BatchedInferencePipeline

    return _plain(file, lambda model: BatchedInferencePipeline(model).transcribe, {"batch_size": 4})


def one_by_one(file: Path) -> Row:
    """WhisperModel.transcribe, window by window."""
    return _plain(file, lambda model: model.transcribe, {"vad_filter": True})


def _plain(file: Path, way: Callable[[Any], Any], more: Row) -> Row:
    from faster_whisper import WhisperModel

    from secondtake_app.engines.ears import weights
    from secondtake_app.engines.ears.words import BEAM, PROMPT

    folder = weights.folder_of(weights.BASE, Path(tempfile.gettempdir(), "secondtake-speech", "models"))
    began = time.perf_counter()
    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=THREADS, local_files_only=True)
    segments, told = way(model)(str(file), beam_size=BEAM, initial_prompt=PROMPT, word_timestamps=True, **more)
    said = [word.word.strip() for segment in segments for word in segment.words or ()]
    return result(began, told.duration, said)


def voices(file: Path) -> Row:
    """Who speaks when, for two, and where both."""
    from secondtake_app.engines.ears import process

    with tempfile.TemporaryDirectory() as folder:
        samples = Path(folder, "samples")
        process.decode(file, samples, lambda: None)
        found = process.regions(samples, lambda: None)
        told = process.voices(samples, found, 2, lambda: None)
    return {"voices": [[one.start, one.end, one.voice] for one in told.voices], "overlaps": told.overlaps}


def quiet(file: Path) -> Row:
    """Where nobody speaks, as the detector of speech has it, and the gaps between words."""
    from secondtake_app.engines.ears import process, speech, weights
    from secondtake_app.engines.ears.words import CHUNKS

    with tempfile.TemporaryDirectory() as folder:
        samples = Path(folder, "samples")
        model = weights.folder_of(weights.BASE, Path(tempfile.gettempdir(), "secondtake-speech", "models"))
        process.decode(file, samples, lambda: None)
        found = process.regions(samples, lambda: None)
        with process.words(samples, model, THREADS, "", speech.sections(found, CHUNKS), lambda: None) as heard:
            said = [word for section in heard for word in section.words]
    return {"silences": speech.silences(found), "gaps": [(a.end, b.start) for a, b in pairwise(said)]}


def result(began: float, seconds: float, said: Sequence[str]) -> Row:
    """Loading the model counts: a person waits for it too."""
    took = time.perf_counter() - began
    peak = max(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, own_peak()) // 1024
    return {"real_time_factor": round(took / seconds, 4), "peak_mb": peak, "text": " ".join(said)}


def own_peak() -> int:
    """Kilobytes. What `getrusage` says of oneself holds the peak of whoever started one, too."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


ONE = {"ours": ours, "whole": whole, "plain": plain, "one_by_one": one_by_one, "voices": voices, "silences": quiet}


if __name__ == "__main__":
    print(json.dumps(ONE[sys.argv[1]](Path(sys.argv[2]))))
