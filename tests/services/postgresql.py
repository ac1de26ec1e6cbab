"""Debian's PostgreSQL. One server a worker; each test that asks has an empty database of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest

from services import processes

USER = "alex"
FAST = ("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off", "-c", "max_connections=50")
"""Only the machine's own crash would lose something, and the data are made up."""


def program(name: str) -> Path:
    """One of PostgreSQL's programs, which Debian keeps out of the way, newest version first."""
    beside = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]), reverse=True
    )
    found = next(iter(beside), None) or shutil.which(name)
    assert found, f"{name} is not installed"
    return Path(found)


@dataclass(frozen=True, slots=True)
class Database:
    """One database; `url` is a DATABASE_URL."""

    host: str
    port: int
    user: str
    name: str

    @property
    def url(self) -> str:
        """What DATABASE_URL is to be."""
        return f"postgresql://{self.user}@{self.host}:{self.port}/{self.name}"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server."""

    port: int
    numbers: Iterator[int]

    def database(self) -> Database:
        """A new and empty one."""
        made = Database(processes.HOST, self.port, USER, f"evening{next(self.numbers)}")
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {made.name}")
        return made

    def url(self, name: str) -> str:
        """The address of one of its databases."""
        return Database(processes.HOST, self.port, USER, name).url

    def answers(self) -> bool:
        """Whether it takes questions yet."""
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def running() -> Iterator[Cluster]:
    """A server of one's own, in a passing folder."""
    cluster = Cluster(processes.free_port(), count(1))
    with processes.passing_folder() as folder:
        data = folder / "data"
        asked = ["-D", data, "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        processes.run([program("initdb"), *asked], folder)
        place = ["-D", data, "-p", str(cluster.port), "-h", processes.HOST, "-k", folder]
        with processes.serving([program("postgres"), *place, *FAST], folder, cluster.answers):
            yield cluster


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Cluster]:
    """One PostgreSQL for each worker."""
    with running() as cluster:
        yield cluster


@pytest.fixture
def postgres(postgres_server: Cluster) -> Database:
    """An empty database."""
    return postgres_server.database()
