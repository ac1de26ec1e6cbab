"""Any recording to 16 kHz mono samples on the disk, a piece at a time: neither its length nor its kind costs memory.

PyAV decodes; a file is told by its content, never by its name, and no other program is called.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondtake_app.engines.room import is_full

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
ROOM_LEFT = 64 * 1024 * 1024
"""Bytes of the disk that samples leave free, so that what a person types meanwhile can be stored."""
LOOKS_EVERY = 5 * 60 * RATE
"""Samples after which the room that is left is looked at again."""
FULL_SCALE, RUN = int(0.8 * 32768), 3
"""From here on a sample is near the loudest that can be, since MP3 and Opus round off what was cut flat."""
LONGEST_SAID = 0x7FFF0000
"""Bytes; what says more has left its length open."""
CLIPPED = 0.20
"""The share of such samples, three in a row, from which it is said: of 201 words none was wrong at 18 %, 13 at 29 %."""


class Trouble(StrEnum):
    """Why a file can't be heard."""

    NOT_SOUND = "not sound"
    NO_SOUND_IN_IT = "no sound in it"
    TOO_LONG = "too long"
    TOO_SHORT = "too short"
    NO_ROOM = "no room"
    """For its samples, on the disk; nothing is wrong with the file."""


class CantBeHeard(Exception):
    """The file can't be heard; nothing of it was kept."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Heard:
    """The samples that were written: how many seconds, and what is the matter with them, if anything."""

    seconds: float
    broke_off: bool
    """The file was cut or damaged."""
    clipped: bool = False
    """Much of it is louder than its file can hold."""


def decode(path: Path, into: Path) -> Heard:
    """Write the samples, 16 bits each, little-endian; the same for the same file, however often.

    What can be decoded of a damaged or cut file is kept, and `broke_off` says so. How long a file says that it is, is
    not believed: some recorders leave that open, and some files lie. Raises CantBeHeard, and leaves nothing then.
    """
    try:
        with _opened(path) as container, into.open("wb") as out:
            _look_for_room(into, _claimed(container))
            return _write(container, out)
    except CantBeHeard:
        into.unlink(missing_ok=True)
        raise
    except OSError as failure:
        into.unlink(missing_ok=True)
        if not is_full(failure):
            raise
        raise CantBeHeard(Trouble.NO_ROOM) from None


def _look_for_room(into: Path, seconds: float) -> None:
    """As far as is known how much it will be; what is unknown is looked at while it grows."""
    if shutil.disk_usage(into.parent).free < ROOM_LEFT + seconds * RATE * 2:
        raise CantBeHeard(Trouble.NO_ROOM)


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
    return container


def _claimed(container: InputContainer) -> float:
    """Seconds that the file says it has; 0 where it says nothing, or what none may have."""
    import av

    said = (container.duration or 0) / av.time_base
    return said if 0 < said <= LONGEST else 0.0


def _indexed(container: InputContainer) -> float:
    """Seconds of sound by the index that the kind of file has; elsewhere a length is a guess of the decoder's."""
    stream = container.streams.audio[0]
    if "mp4" not in container.format.name or not stream.duration or stream.time_base is None:
        return 0.0
    return float(stream.duration * stream.time_base)


def _write(container: InputContainer, out: BinaryIO) -> Heard:
    written, loud, frames = 0, 0, _Frames(container, container.streams.audio[0])
    for samples in _mono(frames):
        if written // LOOKS_EVERY < (written + len(samples)) // LOOKS_EVERY:
            _look_for_room(Path(out.name), 0)
        out.write(samples.tobytes())
        written += len(samples)
        loud += _at_full_scale(samples)
        if written > LONGEST * RATE:
            raise CantBeHeard(Trouble.TOO_LONG)
    out.flush()
    if written < SHORTEST * RATE:
        raise CantBeHeard(Trouble.TOO_SHORT if written else Trouble.NO_SOUND_IN_IT)
    short = written / RATE < min(0.95 * _indexed(container), _indexed(container) - 1.0)
    broke_off = frames.broke_off or short or _ends_early(Path(container.name))
    return Heard(written / RATE, broke_off, loud > CLIPPED * written)


def _ends_early(path: Path) -> bool:
    """Whether a WAV file is shorter than it says; the decoder takes that for its length. Many leave it open."""
    with path.open("rb") as file:
        head = file.read(12)
    said = int.from_bytes(head[4:8], "little")
    is_wav = head[:4] == b"RIFF" and head[8:] == b"WAVE"
    return is_wav and 0.99 * said > path.stat().st_size and said < LONGEST_SAID


def _at_full_scale(samples: np.ndarray[Any, Any]) -> int:
    """How many samples are near the loudest that can be, three or more in a row."""
    import numpy as np

    loud = np.abs(samples.astype(np.int32)) >= FULL_SCALE
    if not loud.any():
        return 0
    edges = np.flatnonzero(np.diff(np.concatenate(([False], loud, [False])).astype(np.int8)))
    runs = edges[1::2] - edges[::2]
    return int(runs[runs >= RUN].sum())


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
    import av

    try:
        resampled = resampler.resample(frame)
    except (av.FFmpegError, ValueError):  # channels or a rate that nothing can be made of
        raise CantBeHeard(Trouble.NOT_SOUND) from None
    for made in resampled:
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
