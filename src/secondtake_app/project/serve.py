"""Second Take on this machine: one process, on loopback only, opened by a link."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import NoReturn

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.utils import timezone

from secondtake_app.interviews import keeping
from secondtake_app.jobs import wake
from secondtake_app.people import links
from secondtake_app.people.models import the_one_person
from secondtake_app.project import backups, single, store, worker
from secondtake_app.project.refusal import Refusal

PREFERRED_PORT = 8756
HOST = "127.0.0.1"
THREADS = 4


class PortTaken(Refusal):
    """The port that was asked for is in use."""


def start(home: Path, port: int | None, browser: bool) -> int:
    """Serve until Ctrl-C; or, where Second Take runs already, give a fresh link to it."""
    try:
        lock = single.hold(home)
    except single.InUse:
        return _link_to_running(home, browser)
    with lock:
        if store.is_behind():
            backups.backup_before_upgrade(home)
        store.get_ready()
        keeping.purge(the_one_person(), timezone.now())
        _serve(home, _listen(port), browser)
    return 0


def _link_to_running(home: Path, browser: bool) -> int:
    running = single.announced(home)
    if running is None:
        _say("Second Take is just starting somewhere else. Nothing was changed. Try again in a moment.")
        return 1
    _say(f"Second Take is running already. A fresh link, good for ten minutes:\n\n  {_link(running.port)}\n")
    if browser:
        _open(_link(running.port))
    return 0


def _serve(home: Path, listener: socket.socket, browser: bool) -> None:
    from waitress.server import create_server

    port = listener.getsockname()[1]
    server = create_server(
        WSGIHandler(),
        sockets=[listener],
        threads=THREADS,
        ident="",
        max_request_body_size=settings.LARGEST_FILE_REQUEST,
        clear_untrusted_proxy_headers=True,
    )
    single.announce(home, single.Running(port, os.getpid()))
    signal.signal(signal.SIGTERM, _stop)
    keeper = worker.Keeper()
    wake.by(keeper.ring)
    with contextlib.suppress(KeyboardInterrupt):
        _tell(home, port, browser)
        keeper.start()
        server.run()
    keeper.stop()
    server.close()
    _say("\nSecond Take has stopped. What you wrote is saved.")


def _tell(home: Path, port: int, browser: bool) -> None:
    _say(f"Second Take is open. This link is good for ten minutes and one browser:\n\n  {_link(port)}\n")
    _say(f"Your data lie in {home} and stay on this machine. Stop with Ctrl-C; what you wrote is saved.")
    if browser:
        threading.Thread(target=_open, args=(_link(port),), daemon=True).start()


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _listen(port: int | None) -> socket.socket:
    """The port asked for; else the usual one, so that a bookmark goes on working; else any."""
    for wanted in [port] if port is not None else [PREFERRED_PORT, 0]:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, wanted))
        except OSError:
            listener.close()
        else:
            return listener
    raise PortTaken(f"Another program uses port {port}. Nothing was started. Choose another port, or leave --port out.")


def _link(port: int) -> str:
    return f"http://{HOST}:{port}/enter/{links.make(the_one_person(), timezone.now())}/"


def _open(link: str) -> None:
    import webbrowser

    webbrowser.open(link)


def has_display() -> bool:
    """Whether a browser would have a screen to open on; without one, a text browser would take the terminal over."""
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()
