"""One file with everything, taken while the program runs; and the way back, which never destroys what is there."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.apps import apps
from django.db import connection

from secondtake_app.jobs import engine, seats
from secondtake_app.people.copies import holding
from secondtake_app.project import folder, single, sounds, store
from secondtake_app.project.refusal import Refusal

FORMAT = 1
MANIFEST = "manifest.json"
WAL = ("", "-wal", "-shm")
LEAVES_IN = 5.0
"""Seconds for a worker whose house has just ended."""


class BackupUnusable(Refusal):
    """The file is no backup of ours, or is damaged."""


class StillRunning(Refusal):
    """Restoring under a running program would mix old rows with new ones."""


class NotWritten(Refusal):
    """The place for a backup takes none."""


class NotHere(Refusal):
    """There is no SQLite store to copy."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself: `rows` for people, `sha256` of the store, `migrations` for its version."""

    format: int
    made_at: str
    sha256: str
    migrations: list[list[str]]
    rows: dict[str, int]


def backup(home: Path, target: Path | None) -> int:
    """Write one file with everything in it, and say so."""
    _refuse_postgres()
    source = home / folder.STORE
    if not source.exists():
        raise NotHere(f"There are no data in {home} yet, so there is nothing to back up. Nothing was changed.")
    now = datetime.now(UTC)
    target = target or home / folder.BACKUPS / f"second-take-{now:%Y-%m-%d-%H%M%S}.zip"
    try:
        manifest, heard = _write(source, target, home / folder.FILES, now)
    except OSError as cause:
        raise NotWritten(
            f"The backup could not be written to {target} ({cause.strerror}). Your data are as they were. "
            "Free some space, or name another place: ./run backup FILE"
        ) from cause
    count = sum(manifest.rows.values())
    _say(f"Backed up to {target}: {count} rows. The file holds everything you wrote; keep it private.")
    for sentence in sounds.told(heard, lambda path: holding(home, {path})):
        _say(sentence)
    return 0


def backup_before_upgrade(home: Path) -> None:
    """Keep a store as the older version left it; only the newest such copy, since each holds everything."""
    for old in (home / folder.BACKUPS).glob("before-upgrade-*.zip"):
        old.unlink()
    backup(home, home / folder.BACKUPS / f"before-upgrade-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.zip")


def _write(source: Path, target: Path, files: Path, now: datetime) -> tuple[Manifest, list[sounds.Sound]]:
    """The whole file in a folder beside its place, then in its place at once."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as work:
        copy = Path(work, folder.STORE)
        _copy_store(source, copy)
        manifest, heard = _describe(copy, now), sounds.of(copy, files)
        _pack(Path(work, "backup.zip"), copy, files, manifest, heard)
        Path(work, "backup.zip").replace(target)
    return manifest, heard


def _copy_store(source: Path, copy: Path) -> None:
    """SQLite's own backup: a whole state of the store, also while others write to it."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")
        new.execute("PRAGMA user_version=0")  # whoever restores it looks for themselves whether it is up to date
        new.execute("DELETE FROM people_launchlink") if _has(new, "people_launchlink") else None
        new.commit()
        new.execute("VACUUM")


def _has(store_copy: sqlite3.Connection, table: str) -> bool:
    found = store_copy.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,))
    return found.fetchone() is not None


def _describe(copy: Path, now: datetime) -> Manifest:
    with closing(sqlite3.connect(copy)) as reader:
        tables = [name for (name,) in reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counted = {name: _count(reader, name) for name in tables}
        migrations = _migrations(reader)
    ours = {name: count for name, count in counted.items() if not name.startswith(("django_", "auth_", "sqlite_"))}
    return Manifest(FORMAT, now.isoformat(timespec="seconds"), _sha256(copy), migrations, ours)


def _count(reader: sqlite3.Connection, table: str) -> int:
    found = reader.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - the name is the store's own
    count: int = found.fetchone()[0]
    return count


def _migrations(reader: sqlite3.Connection) -> list[list[str]]:
    return sorted([app, name] for app, name in reader.execute("SELECT app, name FROM django_migrations"))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pack(target: Path, copy: Path, files: Path, manifest: Manifest, heard: list[sounds.Sound]) -> None:
    """Of the sound, what a row knows and may be played; what a crash left, or is being silenced, stays out."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        target.chmod(0o600)
        archive.writestr(MANIFEST, json.dumps(asdict(manifest), indent=2))
        archive.writestr(sounds.LISTING, json.dumps([asdict(one) for one in heard], indent=2))
        archive.write(copy, folder.STORE)
        for path in sorted(files.rglob("*")):
            name = f"{folder.FILES}/{path.relative_to(files).as_posix()}"
            if path.is_file() and sounds.may_go_in(name, heard):
                archive.write(path, name)


def restore(home: Path, source: Path) -> int:
    """Put a backup in the place of what is there, which is kept aside first."""
    _refuse_postgres()
    folder.prepare(home)
    with _alone(home), tempfile.TemporaryDirectory(dir=home) as work:
        manifest = _unpack(source, Path(work))
        store.refuse_newer((app, name) for app, name in manifest.migrations)
        aside = _put_aside(home)
        for name in (folder.STORE, folder.FILES):
            if Path(work, name).exists():
                Path(work, name).replace(home / name)
        store.get_ready()
        _after_restore()
    _say(f"Restored the backup of {manifest.made_at}.")
    if aside:
        _say(f"What was there before lies in {aside}; delete that folder when you no longer want it.")
    return 0


def restored(home: Path) -> int:
    """What must follow where PostgreSQL was put back by its own tools: nothing of it is done again by itself."""
    if connection.vendor == "sqlite":
        raise NotHere("These data don't lie in PostgreSQL. Nothing was changed. To go back: ./run restore FILE")
    folder.prepare(home)
    with _alone(home):
        store.get_ready()
        _after_restore()
    _say("Letters that were on their way are in doubt now, and none is sent again by itself. You can start.")
    return 0


def _after_restore() -> None:
    for config in apps.get_app_configs():
        if hasattr(config, "after_restore"):
            config.after_restore()


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    try:
        lock = single.hold(home)
    except single.InUse:
        raise StillRunning(
            "Second Take is running on these data. Nothing was changed. Stop it (Ctrl-C where it runs), then restore."
        ) from None
    with lock:
        if not seats.all_left(LEAVES_IN):
            raise StillRunning(
                "A worker of Second Take is still busy with these data. Nothing was changed. "
                "Wait a moment, then restore."
            )
        yield


def _unpack(source: Path, work: Path) -> Manifest:
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = Manifest(**json.loads(archive.read(MANIFEST)))
            for name in archive.namelist():
                if name == folder.STORE or name.startswith(f"{folder.FILES}/"):
                    archive.extract(name, work)  # takes `..` and drive letters out of names
    except FileNotFoundError:
        raise BackupUnusable(
            f"There is no file {source}. Nothing was changed. Look for backups in the data folder."
        ) from None
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        raise BackupUnusable(_not_ours(source)) from None
    if not Path(work, folder.STORE).exists() or _sha256(work / folder.STORE) != manifest.sha256:
        raise BackupUnusable(_not_ours(source))
    return manifest


def _not_ours(source: Path) -> str:
    return f"{source} is no backup of Second Take, or it is damaged. Nothing was changed. Try another backup."


def _put_aside(home: Path) -> Path | None:
    """Move what is there to a folder of its own; the side files too, or they would be read as the new store's.

    The engine of the jobs keeps a file beside the store and would go on with the work of the one that was there.
    """
    present = [home / name for name in (*(f"{folder.STORE}{end}" for end in WAL), folder.FILES, *engine.FILES)]
    present = [path for path in present if path.exists()]
    if not present:
        return None
    aside = home / f"before-restore-{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
    aside.mkdir(mode=0o700)
    for path in present:
        shutil.move(path, aside / path.name)
    return aside


def _refuse_postgres() -> None:
    if connection.vendor != "sqlite":
        raise NotHere(
            "The data lie in PostgreSQL. Nothing was changed. Use pg_dump to back them up and pg_restore to go back, "
            "then type ./run restored before you start, so that no letter is sent twice."
        )


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
