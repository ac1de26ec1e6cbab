"""Any recording to 16 kHz mono samples on the disk, a piece at a time: neither its length nor its kind costs memory.

PyAV decodes; a file is told by its content, never by its name, and no other program is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import BinaryIO

    import numpy as np
    from av.audio.frame import AudioFrame
    from av.audio.resampler import AudioResampler
    from av.audio.stream import AudioStream
    from av.container import InputContainer

    Samples = np.ndarray[Any, np.dtype[np.float32]]

RATE = 16_000
"""Samples a second: what the models were trained on."""
LONGEST = 4 * 60 * 60
"""Seconds of one recording."""
SHORTEST = 1.0
"""Seconds below which there is nothing to hear."""


class Trouble(StrEnum):
    """Why a file can't be heard."""

    NOT_SOUND = "not sound"
    NO_SOUND_IN_IT = "no sound in it"
    TOO_LONG = "too long"
    TOO_SHORT = "too short"


class CantBeHeard(Exception):
    """The file can't be heard; nothing of it was kept."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Heard:
    """The samples that were written: how many seconds, and whether the file broke off or was damaged."""

    seconds: float
    broke_off: bool


def decode(path: Path, into: Path) -> Heard:
    """Write the samples, 16 bits each, little-endian; the same for the same file, however often.

    What can be decoded of a damaged or cut file is kept, and `broke_off` says so. Raises CantBeHeard, and leaves
    nothing then.
    """
    try:
        with _opened(path) as container, into.open("wb") as out:
            return _write(container, out)
    except CantBeHeard:
        into.unlink(missing_ok=True)
        raise


def pieces(path: Path, rate: int) -> Iterator[np.ndarray[Any, Any]]:
    """The samples at another rate, one piece after the other, for whoever writes them anew. Raises CantBeHeard."""
    with _opened(path) as container:
        yield from _mono(_Frames(container, container.streams.audio[0]), rate)


def _opened(path: Path) -> InputContainer:
    import av

    try:
        container = av.open(str(path), mode="r", metadata_errors="ignore")
    except (av.FFmpegError, OSError, ValueError):
        raise CantBeHeard(Trouble.NOT_SOUND) from None
    if not container.streams.audio:
        container.close()
        raise CantBeHeard(Trouble.NO_SOUND_IN_IT)
    said = _length(container)
    if said is not None and said > LONGEST:
        container.close()
        raise CantBeHeard(Trouble.TOO_LONG)
    return container


def _length(container: InputContainer) -> float | None:
    import av

    return container.duration / av.time_base if container.duration else None


def _write(container: InputContainer, out: BinaryIO) -> Heard:
    written, frames = 0, _Frames(container, container.streams.audio[0])
    for samples in _mono(frames):
        out.write(samples.tobytes())
        written += len(samples)
        if written > LONGEST * RATE:
            raise CantBeHeard(Trouble.TOO_LONG)
    if written < SHORTEST * RATE:
        raise CantBeHeard(Trouble.TOO_SHORT if written else Trouble.NO_SOUND_IN_IT)
    return Heard(written / RATE, frames.broke_off)


class _Frames:
    """The frames of a stream as far as they can be decoded; one damaged packet is no end."""

    MOST_DAMAGED = 200

    def __init__(self, container: InputContainer, stream: AudioStream) -> None:
        self._container, self._stream = container, stream
        self.broke_off = False

    def __iter__(self) -> Iterator[AudioFrame]:
        import av

        damaged, packets = 0, self._container.demux(self._stream)
        while damaged < self.MOST_DAMAGED:
            try:
                packet = next(packets)
                yield from packet.decode()
            except StopIteration:
                return
            except (av.FFmpegError, ValueError):
                damaged += 1
                self.broke_off = True


def _mono(frames: _Frames, rate: int = RATE) -> Iterator[np.ndarray[Any, Any]]:
    """Resampled, the channels mixed into one; a change of format within a file begins a new resampler."""
    import av

    resampler, shape = None, None
    for frame in frames:
        now = (frame.format.name, frame.layout.name, frame.sample_rate)
        if now != shape:
            if resampler is not None:
                yield from _taken(resampler, None)
            resampler, shape = av.AudioResampler(format="s16", layout="mono", rate=rate), now
        frame.pts = None  # gaps and jumps in a file's own times are no sound
        assert resampler is not None
        yield from _taken(resampler, frame)
    if resampler is not None:
        yield from _taken(resampler, None)


def _taken(resampler: AudioResampler, frame: AudioFrame | None) -> Iterator[np.ndarray[Any, Any]]:
    for made in resampler.resample(frame):
        yield made.to_ndarray().reshape(-1)


class Sound:
    """Samples that were written, read where they are asked for."""

    def __init__(self, path: Path) -> None:
        import numpy as np

        self._samples = np.memmap(path, dtype="<i2", mode="r")

    def __len__(self) -> int:
        return len(self._samples)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self._samples) / RATE

    def between(self, start: float, end: float) -> Samples:
        """The samples from `start` to `end` seconds, as numbers between -1 and 1."""
        import numpy as np

        low, high = max(0, round(start * RATE)), round(end * RATE)
        taken: Samples = self._samples[low:high].astype(np.float32) / 32768.0
        return taken
