"""A recording anew, with some seconds of it silenced: the same length, the same times, a soft tone in their place.

The whole of it is written as Ogg Opus, a piece at a time. A file that is cut or damaged comes out as far as it can be
decoded, which is also how it was heard.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondtake_app.engines.ears import sound

if TYPE_CHECKING:
    import numpy as np

    Samples = np.ndarray[Any, np.dtype[np.float32]]

KIND = "audio/ogg"
RATE = 48_000
"""Samples a second: Opus knows no other inside, and what was brought may hold as much."""
BITS = 64_000
"""A second. Each black makes the file anew from the last one, and it is to bear some of them."""
PITCH = 440.0
LOUD = 0.02
"""Of the loudest that a file can hold: 34 decibels below it. Heard as "something was here", and not as a gap."""
FADE = 0.005
"""Seconds in which what stands round a bleep fades, outside it; within there is nothing of what was."""

Bleep = tuple[float, float]
"""From which second to which."""


def available() -> bool:
    """Whether sound can be made anew on this machine, without loading what does it."""
    return all(importlib.util.find_spec(name) for name in ("av", "numpy"))


def bleep(path: Path, into: Path, bleeps: Sequence[Bleep]) -> float:
    """Write the recording with these seconds silenced, down to the disk; its length in seconds.

    Seconds that are silenced already are silenced again, which changes nothing. Raises CantBeHeard.
    """
    import av

    at = 0
    with av.open(str(into), "w", format="ogg") as out:
        stream = out.add_stream("libopus", rate=RATE)
        stream.layout, stream.bit_rate = "mono", BITS
        for samples in sound.pieces(path, RATE):
            frame = av.AudioFrame.from_ndarray(_silenced(samples, at, bleeps), format="s16", layout="mono")
            frame.sample_rate, frame.pts = RATE, at
            at += len(samples)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    with into.open("rb") as written:
        os.fsync(written.fileno())
    return at / RATE


def _silenced(samples: np.ndarray[Any, Any], at: int, bleeps: Sequence[Bleep]) -> np.ndarray[Any, Any]:
    """A piece that begins at that sample, as a row, the bleeps that reach into it in their places."""
    import numpy as np

    seconds = np.arange(at, at + len(samples)) / RATE
    row = samples.astype(np.float64)
    for start, end in bleeps:
        if len(seconds) and start - FADE <= seconds[-1] and seconds[0] <= end + FADE:
            outside = np.maximum(start - seconds, seconds - end)
            row *= np.clip(outside / FADE, 0, 1)
            row += 32767 * LOUD * np.sin(2 * np.pi * PITCH * seconds) * np.clip(-outside / FADE, 0, 1)
    made: np.ndarray[Any, Any] = np.clip(np.rint(row), -32768, 32767).astype(np.int16).reshape(1, -1)
    return made
