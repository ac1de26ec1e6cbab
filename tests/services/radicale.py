"""Radicale as the calendar server of a provider. One server a worker; each test has a calendar user of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from services import processes

PASSWORD = "sesame"
CONFIGURATION = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/calendars
[logging]
level = warning
"""


@dataclass(frozen=True, slots=True)
class Calendars:
    """A calendar account."""

    url: str
    """The server's; what is below it, CalDAV finds by itself."""
    user: str
    password: str


@dataclass(frozen=True, slots=True)
class Radicale:
    """A running server."""

    folder: Path
    port: int
    numbers: Iterator[int]

    def account(self) -> Calendars:
        """An account that nobody has used yet."""
        user = f"alex{next(self.numbers)}"
        with (self.folder / "users").open("a") as users:
            users.write(f"{user}:{PASSWORD}\n")
        return Calendars(f"http://{processes.HOST}:{self.port}/", user, PASSWORD)


@pytest.fixture(scope="session")
def radicale_server() -> Iterator[Radicale]:
    """One Radicale for each worker."""
    port = processes.free_port()
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "users").touch()
        (folder / "config").write_text(CONFIGURATION.format(folder=folder, port=port))
        command = [sys.executable, "-m", "radicale", "--config", str(folder / "config")]
        with processes.serving(command, folder, lambda: processes.listens(port), as_ourselves=True):
            yield Radicale(folder, port, count(1))


@pytest.fixture
def radicale(radicale_server: Radicale) -> Calendars:
    """An account without a calendar yet."""
    return radicale_server.account()
