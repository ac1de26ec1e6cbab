"""Time and memory from a file's bytes to a debrief, for 1, 10 and 100 times a 60-minute interview.

Each is measured in a process of its own, so that its peak of memory is its own. The interview is the sample panel's
lines, spoken again and again until there are 1,200 cues in an hour; a word in each is made unlike any other, so that
the likeness function finds nothing that it has seen before.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.parsing import WRITERS, Cue

from secondtake.debrief import debrief
from secondtake.transcripts import read
from secondtake_app.engines import likeness as engine

HERE = Path(__file__).resolve().parent.parent
SAMPLE = HERE / "samples" / "northwind-panel.vtt"
CUES, WORDS, SECONDS = 1200, 9000, 3600
FIRST = "WebVTT (Teams)"
SIZES = ((1, "off"), (10, "off"), (100, "off"), (1, "on"), (10, "on"), (100, "on"))
Row = dict[str, Any]


def debriefing() -> list[Row]:
    """A row for each size of WebVTT, without and with likeness (the last takes some minutes), then each other shape."""
    shapes = [(1, likeness, shape) for shape in WRITERS if shape != FIRST for likeness in ("off", "on")]
    asked = [*((size, likeness, FIRST) for size, likeness in SIZES), *shapes]
    return [in_own_process(*one) for one in asked if one[1] == "off" or engine.available()]


def in_own_process(size: int, likeness: str, shape: str) -> Row:
    """One measurement."""
    asked = [sys.executable, "-m", "benchmarks.debriefing", str(size), likeness, shape]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=HERE)
    row: Row = json.loads(done.stdout)
    return row


def measured(size: int, likeness: str, shape: str) -> Row:
    """Seconds of reading and of debriefing, and the memory that both took beyond the start."""
    data = WRITERS[shape](cues(size)).encode()
    function = engine.load() if likeness == "on" else None
    if function:
        function(["warm"], ["up"])
    begun = time.perf_counter()
    sample = read(SAMPLE.read_bytes(), SAMPLE.name).transcript
    debrief(sample, candidate="Alex", likeness=function)
    first = time.perf_counter() - begun
    before = forget_peak()
    start, cpu = time.perf_counter(), time.process_time()
    reading = read(data)
    parsed = time.perf_counter()
    found = debrief(reading.transcript, candidate="Alex" if reading.transcript.speakers else None, likeness=function)
    done = time.perf_counter()
    return {
        "measure": f"{size} x 60 minutes, {shape}, likeness {likeness}",
        "cues": len(reading.transcript.segments),
        "a small one first, s": first,
        "read, s": parsed - start,
        "debrief, s": done - parsed,
        "target, s": {"off": 0.25, "on": 3.0}[likeness] * size,
        "both, s of CPU": time.process_time() - cpu,
        "memory, MB": peak() - before,
        "exchanges": len(found.exchanges),
        "findings": len(found.findings),
    }


def forget_peak() -> float:
    """What is held now, in MB; the peak counts from here. (`getrusage` would still know the parent's peak.)"""
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    return peak()


def peak() -> float:
    """The most memory that this process has held since, in MB; Linux tells it."""
    lines = Path("/proc/self/status").read_text("ascii", "replace").splitlines()
    (found,) = (line for line in lines if line.startswith("VmHWM:"))
    return int(found.split()[1]) / 1024


def cues(size: int) -> list[Cue]:
    """An interview of so many hours, in cues of three seconds; the last word of each is found nowhere else."""
    lines, length = spoken(), SECONDS // CUES
    told = ((number, *lines[number % len(lines)]) for number in range(CUES * size))
    return [(n * length, n * length + length, speaker, f"{text} item{n}") for n, speaker, text in told]


def spoken() -> Sequence[tuple[str, str]]:
    """Who says what, in pieces of seven or eight words."""
    pieces: list[tuple[str, str]] = []
    for turn in read(SAMPLE.read_bytes(), SAMPLE.name).transcript.turns:
        words = turn.text.split()
        length = WORDS // CUES + 1
        pieces += [(turn.speaker or "", " ".join(words[at : at + length])) for at in range(0, len(words), length)]
    return pieces


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]), sys.argv[2], sys.argv[3])))
