"""Server programs as an ordinary user runs them: on free ports, in a passing folder, ended with their worker.

Dovecot and PostgreSQL refuse to be run by root, or fall back to users of the system; so where the suite runs as root
(a container), they are started as a user that exists everywhere and may do nothing.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60
"""Seconds. Only a hang reaches it; nothing is measured by it."""
HOST = "127.0.0.1"


def who() -> pwd.struct_passwd:
    """Whom a server runs as: ourselves, or nobody if that would be root."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


@contextmanager
def passing_folder() -> Iterator[Path]:
    """A folder that the server's user owns. Its path is short, since the name of a UNIX socket must be."""
    place = Path(tempfile.mkdtemp(prefix="st-"))
    os.chown(place, who().pw_uid, who().pw_gid)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def write(path: Path, text: str) -> Path:
    """A file for the server's eyes."""
    path.write_text(text, "utf-8")
    os.chown(path, who().pw_uid, who().pw_gid)
    path.chmod(0o600)
    return path


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def start(command: list[str | Path], folder: Path, *, as_ourselves: bool = False) -> subprocess.Popen[bytes]:
    """Start a server; what it says goes to a file beside its data."""
    changes = os.geteuid() == 0 and not as_ourselves
    identity = {"user": who().pw_uid, "group": who().pw_gid, "extra_groups": []} if changes else {}
    with (folder / "said.log").open("ab") as said:
        return subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, stdin=subprocess.DEVNULL, **identity)


def run(command: list[str | Path], folder: Path) -> None:
    """Run a server's own tool to its end."""
    if start(command, folder).wait(PATIENCE):
        raise AssertionError(f"{command[0]} failed:\n{heard(folder)}")


def heard(folder: Path) -> str:
    """The end of what the server said."""
    return "\n".join(path.read_text("utf-8", "replace")[-2000:] for path in sorted(folder.glob("*.log")))


@contextmanager
def serving(
    command: list[str | Path], folder: Path, answers: Callable[[], bool], *, as_ourselves: bool = False
) -> Iterator[None]:
    """A server from its first answer on; ended as by Ctrl-C."""
    process = start(command, folder, as_ourselves=as_ourselves)
    try:
        if not until(lambda: answers() or process.poll() is not None) or process.poll() is not None:
            raise AssertionError(f"{command[0]} does not answer:\n{heard(folder)}")
        yield
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def listens(port: int) -> bool:
    """Whether somebody takes a connection there."""
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True


def until(holds: Callable[[], object]) -> bool:
    """Wait for it, however slow the machine is; False where it never comes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False
