"""Does what is due while nobody looks: the `sweep` of each app, once a second, until its starter is gone."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import time
from typing import IO

from django.apps import apps
from django.db import close_old_connections

log = logging.getLogger("secondtake.worker")
EVERY = 1.0
"""Seconds between two rounds."""
WAITS = (1, 2, 5, 15, 60)
"""Seconds before a worker that died is started again, longer each time."""
LIVED = 60
PATIENCE = 5


def run() -> int:
    """Rounds until the standard input ends: then whoever started us has ended, however that was."""
    over = threading.Event()
    threading.Thread(target=_listen, args=(over,), daemon=True).start()
    while not over.is_set():
        sweep()
        over.wait(EVERY)
    return 0


def _listen(over: threading.Event) -> None:
    sys.stdin.read()
    over.set()


def sweep() -> None:
    """One round over all apps. What fails is logged and tried again; it never stops the others."""
    close_old_connections()
    for config in apps.get_app_configs():
        if not hasattr(config, "sweep"):
            continue
        try:
            config.sweep()
        except Exception:
            log.exception("the sweep of %s failed", config.label)


class Keeper(threading.Thread):
    """Starts a worker, and another when it dies, until it is told to stop."""

    def __init__(self) -> None:
        super().__init__(daemon=True, name="keeper of the worker")
        self.over = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None
        self.starting = threading.Lock()
        """Held while a worker is started, so that none begins after the house was told to stop."""

    def run(self) -> None:
        """Watch over one worker after the other."""
        died = 0
        while worker := self._next():
            began = time.monotonic()
            worker.wait()
            died = 1 if time.monotonic() - began > LIVED else died + 1
            self.over.wait(WAITS[min(died, len(WAITS)) - 1])

    def _next(self) -> subprocess.Popen[bytes] | None:
        with self.starting:
            self.process = None if self.over.is_set() else _start()
            return self.process

    def stop(self) -> None:
        """End the worker, kindly at first."""
        with self.starting:
            self.over.set()
            last = self.process
        if last is None:
            return
        _close(last.stdin)
        try:
            last.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            last.kill()


def _start() -> subprocess.Popen[bytes]:
    """Its standard input is a pipe from us: when we are gone, killed or not, it reads the end and stops."""
    asked = [sys.executable, "-m", "secondtake_app.cli", "worker"]
    return subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own program


def _close(pipe: IO[bytes] | None) -> None:
    if pipe:
        pipe.close()
