"""Where two speak at once, told by how the voices of this very recording sound together.

Windows in which one voice is alone are laid over one another and behind one another, and a plane is fitted that parts
what was laid over from all else. It is made anew for each recording and forgotten with it. That both voices are equally
near is no sign: so they are where one takes over from the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from secondtake_app.engines.ears.sound import RATE, Sound
from secondtake_app.engines.ears.voices import Grouped, vectors_of, window_at

if TYPE_CHECKING:
    import numpy as np

    from secondtake_app.engines.ears.voices import Array

EXAMPLES = 100
"""Of each kind: two at once, one after the other, one alone."""
LOUDER = (-6, -3, 0, 3, 6)
"""Decibels of the second voice over the first."""
LEAST = 4
"""Windows that a voice needs to be laid over another."""
STIFF = 1.0
"""What the plane pays for its weights (ridge regression)."""
TOLD = 0.55
"""From here on it is said that two may speak (docs/ears.md): examples of one are made as 0, of two as 1."""


def overlaps(sound: Sound, group: Grouped) -> list[tuple[float, float]]:
    """Seconds in which two may speak at once; none where no two voices are heard alone often enough to tell."""
    alone = [places for places in _alone(group).values() if len(places) >= LEAST]
    if len(alone) < 2:
        return []
    likely = _smoothed(_likely(sound, group, alone), [number for _, _, number in group.windows])
    told = [stretch for stretch, one in zip(group.stretches, likely, strict=True) if one > TOLD]
    return list(_joined(told))


def _alone(group: Grouped) -> dict[int, list[float]]:
    """Where windows of each voice begin that are surely its own: the better half of them."""
    import numpy as np

    label, margins, starts = np.array(group.path), group.margins, np.array([start for start, _, _ in group.windows])
    found = {}
    for voice in dict.fromkeys(group.path):
        own = np.flatnonzero((label == voice) & (group.near.argmax(axis=1) == voice))
        best = own[np.argsort(-margins[own], kind="stable")][: max(LEAST, len(own) // 2)]
        found[voice] = [float(start) for start in starts[best]]
    return found


def _likely(sound: Sound, group: Grouped, alone: Sequence[Sequence[float]]) -> Array:
    """For each window how much it is like two at once, near 0 for one voice and near 1 for two."""
    import numpy as np

    made = vectors_of(_examples(sound, alone, np.random.default_rng(0)))
    wanted = np.tile([1.0, 0.0, 0.0], EXAMPLES)
    middle = made.mean(axis=0)
    apart = made - middle
    weights = np.linalg.solve(apart.T @ apart + STIFF * np.eye(apart.shape[1]), apart.T @ (wanted - wanted.mean()))
    likely: Array = (group.vectors - middle) @ weights + wanted.mean()
    return likely


def _examples(sound: Sound, alone: Sequence[Sequence[float]], chance: np.random.Generator) -> Iterator[Array]:
    for _ in range(EXAMPLES):
        yield _at_once(*_two(sound, alone, chance), chance)
        yield _in_turn(*_two(sound, alone, chance), chance)
        yield _two(sound, alone, chance)[0]


def _two(sound: Sound, alone: Sequence[Sequence[float]], chance: np.random.Generator) -> tuple[Array, Array]:
    one, other = chance.choice(len(alone), 2, replace=False)
    first, second = (window_at(sound, float(chance.choice(alone[voice]))) for voice in (one, other))
    return first, second


def _at_once(first: Array, second: Array, chance: np.random.Generator) -> Array:
    """The second begins within the first half, and lies over what is left of the first."""
    import numpy as np

    level = np.sqrt(np.mean(first**2) / max(float(np.mean(second**2)), 1e-10)) * 10 ** (chance.choice(LOUDER) / 20)
    made, begins = first.copy(), int(len(first) * chance.uniform(0, 0.5))
    made[begins:] += level * second[begins:]
    return made


def _in_turn(first: Array, second: Array, chance: np.random.Generator) -> Array:
    """The second takes over, at once or after a moment."""
    begins = int(len(first) * chance.uniform(0.15, 0.85))
    made = first.copy()
    made[begins:] = second[begins:]
    made[begins : begins + int(chance.choice([0, 0.1, 0.3]) * RATE)] = 0
    return made


def _smoothed(values: Array, regions: Sequence[int]) -> Array:
    """Each with its neighbours, within a stretch of speech."""
    import numpy as np

    parts, at = [], 0
    for _, same in groupby(regions):
        length = len(list(same))
        padded = np.pad(values[at : at + length], 1, mode="edge")
        parts.append((padded[:-2] + padded[1:-1] + padded[2:]) / 3)
        at += length
    return np.concatenate(parts)


def _joined(told: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Stretches that touch made one."""
    if not told:
        return
    begins = told[0][0]
    for (_, ends), (next_begins, _) in pairwise(told):
        if next_begins > ends + 1e-6:
            yield begins, ends
            begins = next_begins
    yield begins, told[-1][1]
