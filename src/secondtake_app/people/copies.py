"""Copies of the data that deleting inside the program can't reach, so that they can be named."""

from __future__ import annotations

from pathlib import Path

PATTERNS = ("backups/*", "before-restore-*", "before-upgrade-*")


def copies(folder: Path) -> list[str]:
    """The backups and set-aside stores in the data folder, by their names there."""
    return sorted(str(path.relative_to(folder)) for pattern in PATTERNS for path in folder.glob(pattern))
