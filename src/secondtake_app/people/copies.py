"""Copies of the data that deleting inside the program can't reach, so that they can be named."""

from __future__ import annotations

import zipfile
from pathlib import Path

PATTERNS = ("backups/*", "before-restore-*", "before-upgrade-*")


def copies(folder: Path) -> list[str]:
    """The backups and set-aside stores in the data folder, by their names there."""
    return sorted(str(path.relative_to(folder)) for pattern in PATTERNS for path in folder.glob(pattern))


def holding(folder: Path, names: set[str]) -> list[str]:
    """Those of them that hold one of these files, looked for in each; `names` as in the data folder."""
    return [copy for copy in copies(folder) if _holds(folder / copy, names)]


def _holds(copy: Path, names: set[str]) -> bool:
    if copy.is_dir():
        return any((copy / name).is_file() for name in names)
    try:
        with zipfile.ZipFile(copy) as archive:
            return not names.isdisjoint(archive.namelist())
    except (OSError, zipfile.BadZipFile):
        return False  # no backup, or a damaged one, from which nothing can be brought back
