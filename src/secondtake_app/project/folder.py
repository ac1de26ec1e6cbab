"""The data folder: where a person's words lie, and who may look into it."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

from secondtake_app.project import readers
from secondtake_app.project.refusal import Refusal

STORE = "secondtake.sqlite3"
LOCK = "lock"
RUNNING = "running.json"
SECRET = "secret-key"  # noqa: S105 - the name of the file
LOG = "secondtake.log"
BACKUPS = "backups"
FILES = "files"


class FolderUnusable(Refusal):
    """The data folder can't be made or written to."""


def place(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """SECONDTAKE_HOME, else this platform's own place for a program's data."""
    chosen = readers.text("SECONDTAKE_HOME", env=env)
    if chosen and not Path(chosen).expanduser().is_absolute():
        raise readers.SettingWrong("SECONDTAKE_HOME", chosen, "the full path of a folder")
    return Path(chosen).expanduser() if chosen else _platform_place(env, platform)


def _platform_place(env: Mapping[str, str], platform: str) -> Path:
    if platform == "win32":
        return Path(env.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "Second Take"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Second Take"
    return Path(env.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "secondtake"


def prepare(folder: Path) -> None:
    """Make the folder, for its owner's eyes only, with its secret key."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        if not (folder / SECRET).exists():
            _write_secret(folder / SECRET)
    except OSError as cause:
        raise FolderUnusable(
            f"Second Take can't write to its data folder, {folder} ({cause.strerror}). Nothing was changed. "
            "Make the folder writable or free some space, or name another one in SECONDTAKE_HOME."
        ) from cause


def _write_secret(path: Path) -> None:
    """Written whole or not at all: an empty key would sign every session alike."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(48))
    new.replace(path)


def secret_key(folder: Path) -> str:
    """The key that signs sessions; a passing one for commands that run before the folder is there and serve nobody."""
    try:
        return (folder / SECRET).read_text("ascii")
    except OSError:
        return secrets.token_urlsafe(48)
