"""The store at the start: as this program needs it, or a sentence why not."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import Path

from django.apps import apps
from django.db import DatabaseError, OperationalError, connection

from secondtake_app.project.refusal import Refusal

Migration = tuple[str, str]


class StoreIsNewer(Refusal):
    """A later version of Second Take wrote this store."""

    def __init__(self, unknown: Iterable[Migration]) -> None:
        super().__init__(
            "These data were written by a newer version of Second Take than this one. "
            "Nothing was read or changed. Start the newer version, or restore a backup that this version made."
        )
        self.unknown = sorted(unknown)


class StoreUnreadable(Refusal):
    """The file is no store, or damaged."""


class StoreAway(Refusal):
    """PostgreSQL doesn't answer, or not to us."""


def get_ready() -> None:
    """Bring the store to this version. One small query where that was done before: a stamp in the file says so."""
    stamp = _stamp()
    if connection.vendor != "sqlite":
        _call()
    if connection.vendor == "sqlite" and _query("PRAGMA user_version") == stamp:
        return
    refuse_newer(applied())
    _migrate()
    if connection.vendor == "sqlite":
        _query(f"PRAGMA user_version = {stamp}")


def _call() -> None:
    """Its reason may name the host, the database and the user; never the password."""
    try:
        connection.ensure_connection()
    except OperationalError as cause:
        raise StoreAway(
            f"The database that DATABASE_URL names can't be reached ({str(cause).strip()}). Nothing was changed. "
            "Start it, or mend DATABASE_URL, then ./run again."
        ) from None


def is_behind() -> bool:
    """Whether an older version wrote the store, so that a copy should be kept before it is brought forward."""
    if connection.vendor != "sqlite" or _query("PRAGMA user_version") == _stamp():
        return False
    done = applied()
    return bool(done) and not done.issuperset(_ours())


def applied() -> set[Migration]:
    """What was done to the store up to now."""
    from django.db.migrations.recorder import MigrationRecorder

    return set(MigrationRecorder(connection).applied_migrations())


def refuse_newer(done: Iterable[Migration]) -> None:
    """Raise StoreIsNewer if something was done to the store that this program has never heard of."""
    if unknown := set(done) - set(_known()):
        raise StoreIsNewer(unknown)


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def _known() -> list[Migration]:
    """Every migration of this program, by the files there are: reading their names is all that a start can afford."""
    found = ((app.label, Path(app.path, "migrations")) for app in apps.get_app_configs())
    return sorted((label, file.stem) for label, where in found for file in where.glob("[0-9]*.py"))


def _ours() -> set[Migration]:
    """The migrations of our own apps; those of the framework change no word that a person wrote."""
    own = {app.label for app in apps.get_app_configs() if app.name.startswith("secondtake_app")}
    return {migration for migration in _known() if migration[0] in own}


def _stamp() -> int:
    """A number that changes with the list of migrations; SQLite keeps 31 bits for it in the file's head."""
    return zlib.crc32(repr(_known()).encode()) & 0x7FFF_FFFF or 1


def _query(statement: str) -> int | None:
    try:
        with connection.cursor() as cursor:
            row = cursor.execute(statement).fetchone()
    except DatabaseError as cause:
        raise StoreUnreadable(
            f"The data can't be read ({cause}). Nothing was changed. "
            "Restore a backup with ./run restore FILE, or move the data folder away to start afresh."
        ) from cause
    return row[0] if row else None
