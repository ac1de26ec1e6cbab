"""How near the two nearest voices of a recording are: where one person spoke, two are told apart by force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from secondtake_app.engines.ears.sound import Sound
from secondtake_app.engines.ears.voices import WINDOW, Voice, _vectors

if TYPE_CHECKING:
    from secondtake_app.engines.ears.voices import Array

WINDOWS = 60
"""Of each voice, spread over all that it says: enough for its middle, whatever the length."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two voices, and the cosine of their middles."""

    one: int
    other: int
    nearness: float


def nearest(sound: Sound, told: Sequence[Voice]) -> Alike | None:
    """The two voices that are most alike; none where there is one only."""
    middles = {voice: _middle(sound, told, voice) for voice in sorted({one.voice for one in told})}
    pairs = [Alike(a, b, round(float(middles[a] @ middles[b]), 3)) for a, b in combinations(middles, 2)]
    return max(pairs, key=lambda pair: pair.nearness, default=None)


def _middle(sound: Sound, told: Sequence[Voice], voice: int) -> Array:
    import numpy as np

    places = [place for one in told if one.voice == voice for place in _places(one)]
    taken = [places[at * len(places) // WINDOWS] for at in range(WINDOWS)] if len(places) > WINDOWS else places
    summed = _vectors(sound, [(at, at + WINDOW, 0) for at in taken]).sum(axis=0)
    middle: Array = summed / np.linalg.norm(summed)
    return middle


def _places(one: Voice) -> list[float]:
    """Where windows begin in a stretch, side by side; one about its middle where it is shorter."""
    many = int((one.end - one.start) / WINDOW)
    if many < 1:
        return [max(0.0, (one.start + one.end - WINDOW) / 2)]
    return [one.start + n * WINDOW for n in range(many)]
