"""Where passwords lie: the system's keyring where there is one, else a file that only the person can read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

SERVICE = "Second Take"
PATIENCE = 5
"""Seconds for a keyring to answer. One that asks on a screen nobody sees would never do."""
FILE = "passwords.json"


class Keys:
    """Put, get and forget passwords, each under a name."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE
        self.ring = _ring()

    @property
    def place(self) -> str:
        """Where they lie, in words for the person."""
        return "your system's keyring" if self.ring else f"the file {self.file}, which only you can read"

    def put(self, name: str, password: str) -> None:
        """Keep a password; the one before it is gone."""
        if self.ring and _in_time(lambda: self.ring.set_password(SERVICE, name, password) is None):
            self._write({key: value for key, value in self._read().items() if key != name})
            return
        self.ring = None
        self._write({**self._read(), name: password})

    def get(self, name: str) -> str:
        """The password; blank where there is none."""
        found = self._read().get(name, "")
        if not found and self.ring:
            found = _in_time(lambda: self.ring.get_password(SERVICE, name)) or ""
        return str(found)

    def forget(self, name: str) -> None:
        """No password under that name any more."""
        if self.ring:
            _in_time(lambda: self.ring.delete_password(SERVICE, name))
        self._write({key: value for key, value in self._read().items() if key != name})

    def _read(self) -> dict[str, str]:
        try:
            return dict(json.loads(self.file.read_text("utf-8")))
        except (OSError, ValueError):
            return {}

    def _write(self, passwords: dict[str, str]) -> None:
        if not passwords:
            self.file.unlink(missing_ok=True)
            return
        new = self.file.with_suffix(".new")
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(passwords, file)
        new.replace(self.file)


def _ring() -> Any:  # noqa: ANN401 - a backend of keyring's, or None
    """The system's keyring, if it is a real one and answers."""
    return _in_time(_real_ring)


def _real_ring():  # type: ignore[no-untyped-def] # noqa: ANN202 - as above
    import keyring
    from keyring.backends import chainer, fail, null

    found = keyring.get_keyring()
    if isinstance(found, (fail.Keyring, null.Keyring)) or (
        isinstance(found, chainer.ChainerBackend) and not found.backends
    ):
        return None
    return found


def _in_time(ask: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the question answers
    """What the keyring answers; None if it fails or takes too long."""
    pool = ThreadPoolExecutor(1)
    try:
        return pool.submit(ask).result(PATIENCE)
    except Exception:  # noqa: BLE001 - backends raise what they like
        return None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
