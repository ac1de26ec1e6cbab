"""Where somebody speaks, by the voice detector that comes with faster-whisper; read window by window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondtake_app.engines.ears.sound import RATE, Sound

THRESHOLD = 0.25
"""Quiet speech across a table is missed at the detector's own .5: 27 % of it in one meeting, at .25 19 %."""
MIN_SILENCE_MS = 160
PAD = 0.4
"""Seconds that the detector adds on either side of what it heard, so that no word is cut; its own default."""
CHUNK = 30
"""Seconds that the model hears at a time."""
WINDOW = 600.0
"""Seconds that the detector is given at a time."""
MARGIN = 45.0
"""What begins so near to a window's end may go on behind it, and is read again in the next."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of speech, in seconds, at most thirty of them."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


def regions(sound: Sound) -> Iterator[Region]:
    """All of them, in order, none overlapping another."""
    at = 0.0
    while at < sound.seconds:
        end = min(at + WINDOW, sound.seconds)
        last = end >= sound.seconds
        found = _in_window(sound, at, end)
        kept = found if last else [region for region in found if region.end < end - MARGIN]
        yield from kept
        if last:
            return
        at = _next(kept, found, end)


def _next(kept: Sequence[Region], found: Sequence[Region], end: float) -> float:
    """Where the next window begins: in the silence before what was not kept, else where this one ends."""
    rest = found[len(kept) :]
    if not rest:
        return end
    return max(rest[0].start, kept[-1].end) if kept else max(rest[0].start, end - WINDOW + MARGIN)


def _in_window(sound: Sound, start: float, end: float) -> list[Region]:
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    options = VadOptions(
        threshold=THRESHOLD,
        min_silence_duration_ms=MIN_SILENCE_MS,
        max_speech_duration_s=CHUNK,
        speech_pad_ms=round(1000 * PAD),
    )
    found = get_speech_timestamps(sound.between(start, end), options)
    return [
        Region(start + one["start"] / RATE, start + one["end"] / RATE) for one in found if one["end"] > one["start"]
    ]


def silences(found: Sequence[Region]) -> list[tuple[float, float]]:
    """From when to when nobody speaks between regions, without what was added on either side.

    >>> silences([Region(0.0, 2.0), Region(3.0, 4.0), Region(4.0, 5.0)])
    [(1.6, 3.4)]
    """
    gaps = ((before.end, after.start) for before, after in pairwise(found))
    return [(round(low - PAD, 3), round(high + PAD, 3)) for low, high in gaps if low < high]


def sections(found: Sequence[Region], chunks: int) -> list[list[list[Region]]]:
    """The regions in chunks of at most thirty seconds of speech, and so many chunks to a section.

    >>> [[len(chunk) for chunk in one] for one in sections([Region(0, 20), Region(21, 30), Region(31, 50)], 1)]
    [[2], [1]]
    """
    packed: list[list[Region]] = []
    for region in found:
        if packed and sum(one.seconds for one in packed[-1]) + region.seconds <= CHUNK:
            packed[-1].append(region)
        else:
            packed.append([region])
    return [packed[at : at + chunks] for at in range(0, len(packed), chunks)]
