"""Second Take as a person has it: a process of its own, on a data folder of its own, opened by its link."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
LINK = re.compile(r"http://127\.0\.0\.1:\d+/enter/\S+/")
STORE = "secondtake.sqlite3"
PATIENCE = 60
"""Seconds. Only a hang reaches it; nothing is measured by it."""


class Server:
    """Start it, read its link, kill it, start it again on the same folder and port."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = 0
        self.process: subprocess.Popen[str] | None = None
        self.settings: dict[str, str] = {}

    def start(self, *, empty: bool = False) -> str:
        """Start; the launch link. `empty`: there is nothing yet, and this is the start that makes the store."""
        if not (empty or self.settings.get("DATABASE_URL") or (self.home / STORE).exists()):
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.copy2(ready_store(), self.home / STORE)
        self.process = self.run_in_background("start", "--no-open", "--port", str(self.port))
        link = read_link(self.process)
        self.port = int(link.split(":")[2].split("/")[0])
        return link

    def start_with_a_clock(self, at: datetime) -> str:
        """Start in a world where it is `at`; the launch link. `move_clock` moves it on, also while it is stopped."""
        self.settings |= {
            "DJANGO_SETTINGS_MODULE": "settings_with_a_clock",
            "PYTHONPATH": os.pathsep.join([str(HERE / "src"), str(HERE / "tests")]),
        }
        self.home.mkdir(parents=True, exist_ok=True)
        self.move_clock((at - datetime.now(UTC)).total_seconds())
        return self.start()

    def move_clock(self, seconds: float) -> None:
        """So much later for every process of this house, at once."""
        file = self.home / "clock-ahead-by"
        new = file.with_suffix(".new")
        new.write_text(str((float(file.read_text()) if file.exists() else 0) + seconds))
        new.replace(file)

    def fresh_link(self) -> str:
        """What `./run` prints while it runs."""
        done = self.run("start", "--no-open")
        assert done.returncode == 0, done.stderr
        found = LINK.search(done.stdout)
        assert found, done.stdout
        return found.group()

    @property
    def address(self) -> str:
        """Where its first page is."""
        return f"http://127.0.0.1:{self.port}/"

    def kill(self) -> None:
        """As if the battery had been taken out."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As Ctrl-C does; the exit code."""
        return self._end(signal.SIGINT)

    def _end(self, how: signal.Signals) -> int:
        assert self.process
        self.process.send_signal(how)
        code = self.process.wait(PATIENCE)
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()
        self.process = None
        return code

    def run(self, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """One verb, to its end."""
        process = self.run_in_background(*arguments, **settings)
        out, err = process.communicate(timeout=PATIENCE)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def run_in_background(self, *arguments: str, **settings: str) -> subprocess.Popen[str]:
        """One verb, on this data folder."""
        own = {
            "SECONDTAKE_HOME": str(self.home),
            "PYTHONPATH": str(HERE / "src"),
            "DJANGO_SETTINGS_MODULE": "",
            "DATABASE_URL": "",
        }
        environment = {**os.environ, **own, **self.settings, **settings}
        if not environment["DJANGO_SETTINGS_MODULE"]:
            del environment["DJANGO_SETTINGS_MODULE"]
        return subprocess.Popen(
            [sys.executable, "-m", "secondtake_app.cli", *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


@cache
def ready_store() -> Path:
    """A store as the first start leaves it, made once for this process: three seconds that few tests are about."""
    home = Path(tempfile.mkdtemp(prefix="secondtake-ready-"))
    make = "import django; django.setup(); from secondtake_app.project import store; store.get_ready()"
    own = {
        "SECONDTAKE_HOME": str(home), "PYTHONPATH": str(HERE / "src"), "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "secondtake_app.project.settings",
    }  # fmt: skip
    subprocess.run([sys.executable, "-c", make], env={**os.environ, **own}, check=True)
    return home / STORE


def read_link(process: subprocess.Popen[str]) -> str:
    """The first link that the process prints."""
    assert process.stdout
    for line in process.stdout:
        if found := LINK.search(line):
            return found.group()
    raise AssertionError(f"no link was printed: {process.stderr.read() if process.stderr else ''}")
