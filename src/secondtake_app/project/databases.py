"""Where the rows lie: SQLite in the data folder, or the PostgreSQL that DATABASE_URL names."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from secondtake_app.project import folder
from secondtake_app.project.readers import SettingWrong

Database = dict[str, Any]  # Django's own shape
POSTGRES = ("postgres", "postgresql")
ALLOWED = "postgresql://name:password@host:port/database"


def database(url: str, home: Path) -> Database:
    """Django's description of the store."""
    return postgres(url) if url else sqlite(home / folder.STORE)


def sqlite(path: Path) -> Database:
    """WAL, so that reading and a backup never wait; every write starts as a write, so that none fails half-way.

    `synchronous=FULL` is for the cable pulled out; `secure_delete` overwrites what a person deletes.
    """
    pragmas = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": ";".join(f"PRAGMA {pragma}" for pragma in pragmas),
        },
    }


def postgres(url: str) -> Database:
    """The parts of a PostgreSQL address; the address itself is never shown, for it holds a password."""
    parts = _split(url)
    if importlib.util.find_spec("psycopg") is None:
        raise SettingWrong("DATABASE_URL", "postgresql://…", "nothing, until the package psycopg is installed")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        good = parts.scheme in POSTGRES and len(parts.path) > 1 and (parts.port or True)
    except ValueError:
        good = False
    if not good:
        raise SettingWrong("DATABASE_URL", url.partition(":")[0] + ":…", ALLOWED)
    return parts
