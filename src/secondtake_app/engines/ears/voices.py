"""Which stretch of speech is whose voice: GE2E speaker vectors in numpy, cosine k-means, and a path smoothed in time.

The vectors serve to tell the voices of one recording apart, are never stored, and say nothing of a person.
The weights are those of Resemblyzer 0.1.4 (Wan and others 2018, "Generalized end-to-end loss"); its code is not used.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from math import prod
from typing import TYPE_CHECKING, Any

from secondtake_app.engines.ears.sound import RATE, Sound
from secondtake_app.engines.ears.speech import Region
from secondtake_app.engines.ears.weights import WeightsDamaged, packaged

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

FRAMES, STEP, MELS = 160, 160, 40
"""Frames of a window (1.6 s), samples from one to the next (10 ms), and mel bands."""
FFT = 400
WINDOW = FRAMES * STEP / RATE
HOP = 0.4
LAYERS, HIDDEN = 3, 256
LOUDNESS = 10 ** (-30 / 20)
"""The level at which the weights were trained; quieter speech is raised to it."""
CHANGE = 0.12
"""What a change of speaker costs on the smoothed path, in cosine."""
BATCH = 64
ROUNDS, TRIES = 50, 8


Window = tuple[float, float, int]
"""From, to, and in which region."""


@dataclass(frozen=True, slots=True)
class Voice:
    """From `start` to `end` seconds it is this voice, counted from 0 in the order in which they first speak.

    `margin` is how much nearer it is to that voice than to the next, in cosine; near nothing where two speak at once.
    """

    start: float
    end: float
    voice: int
    margin: float


@dataclass(frozen=True, slots=True)
class Grouped:
    """Windows of speech with their vectors, how near each is to each voice's middle, and whose each is in the end."""

    windows: list[Window]
    vectors: Array
    near: Array
    path: list[int]

    @property
    def stretches(self) -> list[tuple[float, float]]:
        """The seconds for which each window stands."""
        around = zip([None, *self.windows[:-1]], [*self.windows[1:], None], strict=True)
        return [_own(window, *beside) for window, beside in zip(self.windows, around, strict=True)]

    @property
    def margins(self) -> Array:
        """How much nearer each is to the nearest voice than to the next."""
        import numpy as np

        ranked = np.sort(self.near, axis=1)
        margins: Array = ranked[:, -1] - ranked[:, -2]
        return margins


def voices(sound: Sound, found: Sequence[Region], speakers: int) -> list[Voice]:
    """Whose voice each stretch is, for that many speakers; the same for the same sound, however often."""
    group = grouped(sound, found, speakers)
    return voices_of(group) if group else whole(found)


def whole(found: Sequence[Region]) -> list[Voice]:
    """All of it one voice's."""
    return [Voice(region.start, region.end, 0, 1.0) for region in found]


def grouped(sound: Sound, found: Sequence[Region], speakers: int) -> Grouped | None:
    """The windows by voice; None where one speaks, or hardly anybody."""
    windows = _windows(found)
    if speakers < 2 or len(windows) <= speakers:
        return None
    vectors = _vectors(sound, windows)
    near = vectors @ _centres(vectors, speakers).T
    return Grouped(windows, vectors, near, _path(near))


def voices_of(group: Grouped) -> list[Voice]:
    """The stretches of each voice, counted in the order in which they first speak."""
    order = {label: number for number, label in enumerate(dict.fromkeys(group.path))}
    told = zip(group.stretches, group.path, group.margins, strict=True)
    return _joined([Voice(*own, order[label], round(float(margin), 3)) for own, label, margin in told])


def _windows(found: Sequence[Region]) -> list[Window]:
    """Windows of 1.6 s, 0.4 s apart, within each region; one about the middle of what is shorter."""
    made: list[Window] = []
    for number, region in enumerate(found):
        last = region.end - WINDOW
        if last <= region.start:
            middle = (region.start + region.end) / 2
            made.append((middle - WINDOW / 2, middle + WINDOW / 2, number))
            continue
        at = region.start
        while at <= last:
            made.append((at, at + WINDOW, number))
            at += HOP
    return made


def _own(window: Window, before: Window | None, after: Window | None) -> tuple[float, float]:
    """The stretch for which a window stands: to halfway to its neighbours, whole at a region's border."""
    middle = (window[0] + window[1]) / 2
    low = (middle + (before[0] + before[1]) / 2) / 2 if before and before[2] == window[2] else window[0]
    high = (middle + (after[0] + after[1]) / 2) / 2 if after and after[2] == window[2] else window[1]
    return round(low, 3), round(high, 3)


def _joined(stretches: Sequence[Voice]) -> list[Voice]:
    joined: list[Voice] = []
    for one in stretches:
        last = joined[-1] if joined else None
        if last and last.voice == one.voice and one.start <= last.end + 1e-6:
            joined[-1] = Voice(last.start, max(last.end, one.end), one.voice, min(last.margin, one.margin))
        else:
            joined.append(one)
    return joined


def _centres(vectors: Array, speakers: int) -> Array:
    """The middle of each voice, by k-means on the unit sphere; begun far apart, a few times, the tightest kept."""
    import numpy as np

    best, tightest = vectors[:speakers], -np.inf
    chance = np.random.default_rng(0)
    for _ in range(TRIES):
        centres = _spread(vectors, speakers, chance)
        for _ in range(ROUNDS):
            labels = np.argmax(vectors @ centres.T, axis=1)
            moved = np.stack(
                [vectors[labels == k].sum(axis=0) if np.any(labels == k) else centres[k] for k in range(speakers)]
            )
            moved /= np.linalg.norm(moved, axis=1, keepdims=True)
            if np.allclose(moved, centres):
                break
            centres = moved
        fit = float((vectors @ centres.T).max(axis=1).sum())
        if fit > tightest:
            best, tightest = centres, fit
    return best


def _spread(vectors: Array, speakers: int, chance: np.random.Generator) -> Array:
    """First centres: one by chance, each next far from those before (k-means++)."""
    import numpy as np

    chosen = [int(chance.integers(len(vectors)))]
    while len(chosen) < speakers:
        away = np.clip(1 - (vectors @ vectors[chosen].T).max(axis=1), 0, None) ** 2
        total = float(away.sum())
        chosen.append(
            int(chance.choice(len(vectors), p=away / total)) if total > 0 else int(chance.integers(len(vectors)))
        )
    return vectors[chosen].copy()


def _path(near: Array) -> list[int]:
    """The likeliest sequence of voices, where each change costs something (Viterbi)."""
    import numpy as np

    windows, speakers = near.shape
    score, came = near[0].copy(), np.zeros((windows, speakers), dtype=int)
    for at in range(1, windows):
        best = int(np.argmax(score))
        changed = score[best] - CHANGE
        came[at] = np.where(score >= changed, np.arange(speakers), best)
        score = np.maximum(score, changed) + near[at]
    path = [int(np.argmax(score))]
    for at in range(windows - 1, 0, -1):
        path.append(int(came[at, path[-1]]))
    return path[::-1]


# The network


def _vectors(sound: Sound, windows: Sequence[Window]) -> Array:
    return vectors_of(window_at(sound, start) for start, _, _ in windows)


def vectors_of(windows: Iterable[Array]) -> Array:
    """The unit vectors of windows given as samples; a few are held at a time."""
    import numpy as np

    left, made = iter(windows), []
    while batch := list(islice(left, BATCH)):
        made.append(_network(np.stack([_mel(samples) for samples in batch])))
    return np.concatenate(made)


def window_at(sound: Sound, start: float) -> Array:
    """The samples of a window, and half a frame on either side of it; silence beyond the sound's ends."""
    import numpy as np

    reach = FFT / 2 / RATE
    samples = sound.between(start - reach, start + WINDOW + reach)
    samples = np.pad(samples, (max(0, round((reach - start) * RATE)), 0))
    return np.pad(samples, (0, max(0, FRAMES * STEP + FFT - len(samples))))


def _mel(samples: Array) -> Array:
    """Mel energies of a window, as librosa has them: power, Slaney's bands, frames centred on their time."""
    import numpy as np

    level = float(np.sqrt(np.mean(samples**2)))
    if 0 < level < LOUDNESS:
        samples = samples * (LOUDNESS / level)
    frames = np.lib.stride_tricks.sliding_window_view(samples, FFT)[::STEP][:FRAMES]
    power = np.abs(np.fft.rfft(frames * _hann(), axis=1)) ** 2
    mel: Array = (power @ _bands().T).astype(np.float32)
    return mel


@cache
def _hann() -> Array:
    import numpy as np

    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FFT) / FFT)


@cache
def _bands() -> Array:
    """Forty triangles on Slaney's mel scale, each of area one."""
    import numpy as np

    def hertz(mel: Array) -> Array:
        return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))

    edges = hertz(np.linspace(0, 15 + 27 * np.log(RATE / 2 / 1000) / np.log(6.4), MELS + 2))
    bins = np.linspace(0, RATE / 2, FFT // 2 + 1)
    rise = (bins[None, :] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - bins[None, :]) / (edges[2:] - edges[1:-1])[:, None]
    area = 2 / (edges[2:] - edges[:-2])
    bands: Array = np.maximum(0, np.minimum(rise, fall)) * area[:, None]
    return bands


def _network(mels: Array) -> Array:
    """The unit vectors of windows: three layers of LSTM, the last state through one dense layer and a ReLU."""
    import numpy as np

    weights = _weights()
    sequence = mels
    for layer in range(LAYERS):
        sequence = _lstm(
            sequence, *(weights[f"lstm.{kind}_l{layer}"] for kind in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"))
        )
    raw = np.maximum(sequence[:, -1] @ weights["linear.weight"].T + weights["linear.bias"], 0)
    vectors: Array = raw / np.maximum(np.linalg.norm(raw, axis=1, keepdims=True), 1e-9)
    return vectors


def _lstm(sequence: Array, to_gates: Array, from_state: Array, bias: Array, bias_of_state: Array) -> Array:
    """One layer over all windows at once; gates in PyTorch's order: input, forget, cell, output."""
    import numpy as np

    given = sequence @ to_gates.T + (bias + bias_of_state)
    state = cell = np.zeros((len(sequence), HIDDEN), dtype=np.float32)
    states = np.empty((len(sequence), sequence.shape[1], HIDDEN), dtype=np.float32)
    turned = np.ascontiguousarray(from_state.T)
    for at in range(sequence.shape[1]):
        gates = given[:, at] + state @ turned
        enters, forgets, leaves = (_sigmoid(gates[:, k * HIDDEN : (k + 1) * HIDDEN]) for k in (0, 1, 3))
        cell = forgets * cell + enters * np.tanh(gates[:, 2 * HIDDEN : 3 * HIDDEN])
        state = leaves * np.tanh(cell)
        states[:, at] = state
    return states


def _sigmoid(x: Array) -> Array:
    import numpy as np

    half: Array = 0.5 * (1 + np.tanh(0.5 * x))
    return half


# The weights, out of a file in PyTorch's format of before 2020

SHA256 = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"


@cache
def _weights() -> dict[str, Array]:
    """The arrays of the file: three small pickles, one that names the tensors, one that names the storages, numbers."""
    import numpy as np

    path = packaged("resemblyzer", "pretrained.pt")
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise WeightsDamaged(path.name)
    file = io.BytesIO(data)
    for _ in range(3):
        _Tensors(file).load()
    named = _Tensors(file).load()["model_state"]
    stored = {}
    for key in _Tensors(file).load():
        count = int.from_bytes(file.read(8), "little")
        stored[key] = np.frombuffer(file.read(4 * count), dtype="<f4")
    return {name: _cut(stored[tensor.storage], tensor) for name, tensor in named.items()}


@dataclass(frozen=True, slots=True)
class _Tensor:
    """Where an array stands in the numbers of its storage; rows follow one another there."""

    storage: str
    offset: int
    shape: tuple[int, ...]


def _cut(numbers: Array, tensor: _Tensor) -> Array:
    return numbers[tensor.offset : tensor.offset + prod(tensor.shape)].reshape(tensor.shape)


class _Tensors(pickle.Unpickler):
    """Reads tensors as the name of their storage and their shape; makes nothing else, whatever the file asks for."""

    def find_class(self, module: str, name: str) -> object:
        known = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch", "FloatStorage"): "float32",
            ("torch._utils", "_rebuild_tensor_v2"): _rebuilt,
        }
        try:
            return known[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in weights") from None

    def persistent_load(self, pid: tuple[object, ...]) -> str:
        return str(pid[2])


def _rebuilt(storage: str, offset: int, shape: tuple[int, ...], *_rest: object) -> _Tensor:
    return _Tensor(storage, offset, tuple(shape))
