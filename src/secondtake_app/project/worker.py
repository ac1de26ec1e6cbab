"""Does what is due while nobody looks: the `sweep` of each app, once a second, until its starter is gone."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import IO, NoReturn

from django.apps import apps
from django.db import close_old_connections
from django.utils import timezone

from secondtake_app.jobs import engine, relay, seats, wake
from secondtake_app.jobs.seats import Seat

log = logging.getLogger("secondtake.worker")
EVERY = 1.0
"""Seconds between two rounds, where nobody rings."""
WAITS = (1, 2, 5, 15, 60)
"""Seconds before a worker that died is started again, longer each time."""
LIVED = 60
PATIENCE = 5
FINISHES_IN = 3.0
"""Seconds for a job that is at work when its worker is told to end; less than PATIENCE, and what isn't done goes on."""
RESTS_AFTER = 30.0
"""Seconds without a job until a worker that is kept ends, so that a fresh and light one takes its place."""


def run(kept: bool) -> int:
    """Rounds until told to end: by a signal, or, where a keeper holds our standard input, by its end."""
    bell, over = threading.Event(), threading.Event()

    def end(*_signal: object) -> None:
        over.set()
        bell.set()

    wake.by(bell.set)
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    if kept:
        threading.Thread(target=_listen, args=(bell.set, end), daemon=True).start()
    seat = seats.take_any()
    worked = time.monotonic()
    while not over.is_set() and seat.is_held():
        bell.clear()
        sweep()
        if _jobs(seat):
            worked = time.monotonic()
        elif kept and engine.started() and time.monotonic() - worked > RESTS_AFTER:
            break
        bell.wait(EVERY)
    _end(seat)


def _listen(ring: Callable[[], None], end: Callable[[], None]) -> None:
    """Each byte from the keeper is a ring; the end of them is the end of the keeper."""
    while os.read(sys.stdin.fileno(), 1024):
        ring()
    end()


def _jobs(seat: Seat) -> bool:
    """This round's part of the jobs; whether there are any."""
    try:
        return relay.sweep(seat, timezone.now())
    except Exception:
        log.exception("the sweep of the jobs failed")
        return True


def _end(seat: Seat) -> NoReturn:
    """At once, as if killed, which every job survives: a thread at work would else hold the process for its length."""
    code = 0 if seat.is_held() else 1
    if code == 0 and not engine.rests(FINISHES_IN):
        log.warning("a job was left where it stood; it goes on at the next start")
    os._exit(code)


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
            if worker.wait() == 0:  # it had nothing more to do, and made room
                continue
            died = 1 if time.monotonic() - began > LIVED else died + 1
            self.over.wait(WAITS[min(died, len(WAITS)) - 1])

    def ring(self) -> None:
        """Tell the worker that there is something new. One that isn't there, or hangs, will look by itself."""
        with self.starting:
            pipe = self.process.stdin if self.process else None
            if pipe and not pipe.closed:
                with suppress(OSError):
                    os.write(pipe.fileno(), b"\n")

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
    asked = [sys.executable, "-m", "secondtake_app.cli", "worker", "--kept"]
    worker = subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own program
    if worker.stdin and sys.platform != "win32":
        os.set_blocking(worker.stdin.fileno(), False)  # whoever rings must not wait for a worker that hangs
    return worker


def _close(pipe: IO[bytes] | None) -> None:
    if pipe:
        pipe.close()
