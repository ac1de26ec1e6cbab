"""One program at a time in a data folder. The operating system lets go of the lock however the program ends."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from secondtake_app.engines import locks
from secondtake_app.project import folder


class InUse(Exception):
    """Another Second Take holds this data folder."""


@dataclass(frozen=True, slots=True)
class Running:
    """Where the program that holds the folder listens."""

    port: int
    pid: int


def hold(home: Path) -> IO[str]:
    """The lock, held while the file that is given back stays open. Raises InUse."""
    try:
        return locks.hold(home / folder.LOCK)
    except locks.Held:
        raise InUse from None


def announce(home: Path, running: Running) -> None:
    """Write down where this program listens, whole or not at all."""
    new = home / (folder.RUNNING + ".new")
    new.write_text(json.dumps(asdict(running)), "ascii")
    new.replace(home / folder.RUNNING)


def announced(home: Path) -> Running | None:
    """Where the program that holds the folder listens, once it has said so. Believe it only while the lock is held."""
    try:
        return Running(**json.loads((home / folder.RUNNING).read_text("ascii")))
    except (OSError, ValueError, TypeError):
        return None
