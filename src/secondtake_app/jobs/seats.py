"""The names under which workers work, each held by one of them: `worker-1`, `worker-2`, …

Whoever holds a seat is alive, or its machine is: a lock on a file in the data folder, or in PostgreSQL one that ends
with its connection. Work that was begun under a name is taken over by whoever gets hold of that name, and by nobody
else. A worker that is only paused keeps its seat.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol
from zlib import crc32

from django.conf import settings
from django.db import connection

from secondtake_app.engines import locks

if TYPE_CHECKING:
    import psycopg

MOST = 64
NAMES = tuple(f"worker-{number}" for number in range(1, MOST + 1))
FOLDER = "workers"
LOCK_CLASS = crc32(b"second take: seats of workers") - 2**31
"""The first half of our advisory locks' numbers; PostgreSQL wants 32 bits with a sign."""
DEAD_AFTER = {"tcp_keepalives_idle": 10, "tcp_keepalives_interval": 5, "tcp_keepalives_count": 3}
"""Seconds until PostgreSQL gives up a machine that no longer answers: 10 + 3 times 5."""


class NoSeat(Exception):
    """Every name is taken."""


class Seat(Protocol):
    """A name, held."""

    @property
    def name(self) -> str:
        """One of NAMES."""

    def is_held(self) -> bool:
        """Whether it is still ours. A worker that has lost its seat must end at once."""

    def leave(self) -> None:
        """Let go of it."""


@dataclass(frozen=True, slots=True)
class _FileSeat:
    name: str
    file: IO[str]

    def is_held(self) -> bool:
        return True

    def leave(self) -> None:
        self.file.close()


@dataclass(frozen=True, slots=True)
class _PostgresSeat:
    name: str
    session: psycopg.Connection

    def is_held(self) -> bool:
        """Asks, which is also the sign of life that keeps the connection from looking dead."""
        try:
            self.session.execute("SELECT 1")
        except Exception:  # noqa: BLE001 - whatever the reason: who can't ask doesn't know
            return False
        return True

    def leave(self) -> None:
        self.session.close()


def take_any() -> Seat:
    """The first that is free. Raises NoSeat."""
    if seat := _take(NAMES):
        return seat
    raise NoSeat


def take(name: str) -> Seat | None:
    """This very one, or None where somebody holds it."""
    return _take((name,))


def all_left(seconds: float) -> bool:
    """Wait so long at most until no worker of this data folder is left; whether it is so."""
    until = time.monotonic() + seconds
    while taken := _taken():
        if time.monotonic() > until:
            break
        time.sleep(0.1)
    return not taken


def _taken() -> bool:
    for file in sorted(Path(settings.DATA_FOLDER, FOLDER).glob("*")):
        seat = _take_file(file.name)
        if seat is None:
            return True
        seat.leave()
    return False


def _take(names: Iterable[str]) -> Seat | None:
    if connection.vendor == "sqlite":
        return next(filter(None, map(_take_file, names)), None)
    return _take_in_postgres(names)


def _take_file(name: str) -> Seat | None:
    folder = Path(settings.DATA_FOLDER, FOLDER)
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        return _FileSeat(name, locks.hold(folder / name))
    except locks.Held:
        return None


def _take_in_postgres(names: Iterable[str]) -> Seat | None:
    """A connection of its own, on which nothing else is ever done: the lock lives and ends with it."""
    import psycopg

    session = psycopg.connect(_where(), autocommit=True)
    for name in names:
        asked = session.execute("SELECT pg_try_advisory_lock(%s, %s)", (LOCK_CLASS, NAMES.index(name)))
        if asked.fetchone() == (True,):
            return _PostgresSeat(name, session)
    session.close()
    return None


def _where() -> str:
    """Django's description of the store, in the words of libpq; blanks are left to its own defaults."""
    from psycopg.conninfo import make_conninfo

    store = connection.settings_dict
    named = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    known = {ours: str(store[theirs]) for ours, theirs in named.items() if store[theirs]}
    ends = " ".join(f"-c {setting}={seconds}" for setting, seconds in DEAD_AFTER.items())
    return make_conninfo("", **known, connect_timeout=10, options=ends)
