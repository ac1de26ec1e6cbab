"""The process that hears, from outside: begun for one thing, read as it tells, and ended at once when asked.

Whoever asks stays light, since the models' memory ends with the process; and a recording on which it dies takes
nobody along.
"""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from secondtake.transcripts.heard import HeardWord
from secondtake_app.engines.ears.alike import Alike
from secondtake_app.engines.ears.sound import CantBeHeard, Heard, Trouble
from secondtake_app.engines.ears.speech import Region
from secondtake_app.engines.ears.voices import Voice
from secondtake_app.engines.ears.weights import EarsMissing, WeightsDamaged
from secondtake_app.engines.ears.words import BATCH
from secondtake_app.engines.ears.words import Heard as HeardWords

WAKES = 0.3
"""Seconds after which whoever waits is asked whether to go on."""
HOUSE = Path(__file__).resolve().parents[3]
LookUp = Callable[[], None]
Section = Sequence[Sequence[Region]]


class Died(Exception):
    """The process ended before it was through; most likely for want of memory."""


def decode(recording: Path, samples: Path, look_up: LookUp, memory: int = 0) -> Heard:
    """Write the samples of a recording. Raises CantBeHeard. `memory`, here and below, is the most megabytes; 0: any."""
    with _asked({"do": "decode", "recording": str(recording), "samples": str(samples)}, look_up, memory) as told:
        return next(Heard(**one) for one in told)


def regions(samples: Path, look_up: LookUp, memory: int = 0) -> list[Region]:
    """Where somebody speaks."""
    with _asked({"do": "regions", "samples": str(samples)}, look_up, memory) as told:
        return [Region(start, end) for start, end in told]


def listen(recording: Path, samples: Path, look_up: LookUp, memory: int = 0) -> tuple[Heard, list[Region]]:
    """Write the samples, and where somebody speaks in them. Raises CantBeHeard."""
    asked = {"do": "listen", "recording": str(recording), "samples": str(samples)}
    with _asked(asked, look_up, memory) as told:
        return Heard(**next(told)), [Region(start, end) for start, end in told]


@contextmanager
def words(
    samples: Path,
    model: Path,
    threads: int,
    language: str,
    sections: Sequence[Section],
    look_up: LookUp,
    memory: int = 0,
    batch: int = BATCH,
) -> Iterator[Iterator[HeardWords]]:
    """The sections' words, one after the other. Raises WeightsDamaged where the folder holds no model."""
    asked: dict[str, Any] = {
        "do": "words",
        "samples": str(samples),
        "model": str(model),
        "threads": threads,
        "language": language,
    }
    asked |= {"batch": batch, "sections": [[_plain(chunk) for chunk in section] for section in sections]}
    with _asked(asked, look_up, memory) as told:
        yield (_words(one) for one in told)


@dataclass(frozen=True, slots=True)
class Spoke:
    """Whose voice each stretch is, and the seconds in which two may speak at once."""

    voices: tuple[Voice, ...]
    overlaps: tuple[tuple[float, float], ...]


NOBODY = Spoke((), ())


def voices(samples: Path, found: Sequence[Region], speakers: int, look_up: LookUp, memory: int = 0) -> Spoke:
    """Who speaks when."""
    asked = {"do": "voices", "samples": str(samples), "regions": _plain(found), "speakers": speakers}
    with _asked(asked, look_up, memory) as told:
        one = next(told)
        return Spoke(tuple(Voice(**voice) for voice in one["voices"]), tuple((s, e) for s, e in one["overlaps"]))


def bleep(recording: Path, into: Path, bleeps: Sequence[Sequence[float]], look_up: LookUp) -> float:
    """Write a recording anew with these seconds silenced; how long it is. Raises CantBeHeard, and Died."""
    asked = {"do": "bleep", "recording": str(recording), "into": str(into), "bleeps": [list(one) for one in bleeps]}
    with _asked(asked, look_up, 0) as told:
        return next(float(one) for one in told)


def alike(samples: Path, told_apart: Sequence[Voice], look_up: LookUp, memory: int = 0) -> Alike | None:
    """How near the two nearest of these voices are."""
    asked = {"do": "alike", "samples": str(samples), "voices": [asdict(one) for one in told_apart]}
    with _asked(asked, look_up, memory) as told:
        return next((Alike(**one) for one in told), None)


def _plain(found: Sequence[Region]) -> list[list[float]]:
    return [[region.start, region.end] for region in found]


def _words(told: dict[str, Any]) -> HeardWords:
    said, left_out = (tuple(HeardWord(**word) for word in told[name]) for name in ("words", "left_out"))
    return HeardWords(said, left_out, told["language"], told["language_sure"])


@contextmanager
def _asked(asked: dict[str, Any], look_up: LookUp, memory: int) -> Iterator[Iterator[Any]]:
    # Threads that wait by spinning cost eleven times the processor when others are at work too.
    single = {"OPENBLAS_NUM_THREADS": "1"} if asked["do"] != "words" else {}
    process = subprocess.Popen(
        [sys.executable, "-m", "secondtake_app.engines.ears"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),  # where there is no nice: Windows
        env={**os.environ, **single, "PYTHONPATH": str(HOUSE), "HF_HUB_OFFLINE": "1"},
    )
    try:
        assert process.stdin
        process.stdin.write(json.dumps(asked | {"memory": memory}).encode() + b"\n")
        process.stdin.flush()  # and left open: it ends when we do
        yield _told(process, look_up)
    except BrokenPipeError:
        raise Died from None
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()


def _told(process: subprocess.Popen[bytes], look_up: LookUp) -> Iterator[Any]:
    for line in _lines(process, look_up):
        said = json.loads(line)
        if "end" in said:
            return
        if "trouble" in said:
            raise CantBeHeard(Trouble(said["trouble"]))
        if "damaged" in said:
            raise WeightsDamaged(said["damaged"])
        if "missing" in said:
            raise EarsMissing(said["missing"])
        yield said["told"]
    raise Died


def _lines(process: subprocess.Popen[bytes], look_up: LookUp) -> Iterator[bytes]:
    """Its lines as they come, until it ends. `look_up` is called while it says nothing, and may raise."""
    assert process.stdout
    read = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(process.stdout, selectors.EVENT_READ)
        while True:
            look_up()
            if not waiting.select(WAKES):
                continue
            more = os.read(process.stdout.fileno(), 1 << 16)
            if not more:
                return
            *lines, read = (read + more).split(b"\n")
            yield from lines
