"""A file that one process at a time may hold. The operating system lets go of it however that process ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO


class Held(Exception):
    """Another process holds it."""


def hold(path: Path) -> IO[str]:
    """The lock, held while the file that is given back stays open. Raises Held."""
    file = path.open("a")
    try:
        _lock(file)
    except OSError:
        file.close()
        raise Held(path.name) from None
    return file


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
