"""The house: first page after a second start, its weight, and what a page costs with many interviews in the store."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import psutil

HERE = Path(__file__).resolve().parent.parent
LINK = re.compile(r"http://\S+/enter/\S+/")
STARTS, REQUESTS, SETTLED = 5, 40, 10
SIZES = (1, 100, 1000)
Row = dict[str, Any]


@dataclass
class House:
    """A running Second Take, and a browser's worth of cookies."""

    process: subprocess.Popen[str]
    link: str
    opener: urllib.request.OpenerDirector

    @property
    def address(self) -> str:
        return self.link.partition("/enter/")[0]

    def get(self, path: str) -> bytes:
        with self.opener.open(self.address + path) as answer:
            body: bytes = answer.read()
        return body


def house() -> list[Row]:
    """All rows of this file, each beside its target (design, section 6)."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["SECONDTAKE_HOME"] = home
        first_page(home)  # the first start makes the store
        starts = sorted(first_page(home) for _ in range(STARTS))
        return [
            row("first page after the command, s (median)", starts[len(starts) // 2], "2"),
            row("the same, slowest of 5, s", starts[-1], "2"),
            *weight(home),
            *pages(home),
        ]


def row(measure: str, ours: float, target: str) -> Row:
    return {"measure": measure, "ours": ours, "target": target}


@contextlib.contextmanager
def running(home: str) -> Iterator[House]:
    """`./run`, to the printed link; stopped at the end."""
    environment = {**os.environ, "SECONDTAKE_HOME": home}
    process = subprocess.Popen(
        [str(HERE / "run"), "start", "--no-open", "--port", "0"], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    found = next(filter(None, map(LINK.search, process.stdout)))
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    try:
        yield House(process, found.group(), opener)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()
        process.stdout.close()


def first_page(home: str) -> float:
    """Seconds from the command to the whole first page, come by the launch link."""
    start = time.perf_counter()
    with running(home) as started, started.opener.open(started.link) as answer:
        assert b"</html>" in answer.read()
        return time.perf_counter() - start


def weight(home: str) -> Iterator[Row]:
    """Requests and bytes of the first page in Chromium, and memory ten seconds later."""
    with running(home) as started:
        sizes = responses(started.link)
        time.sleep(SETTLED)
        whole = psutil.Process(started.process.pid)
        pss = sum(process.memory_full_info().pss for process in [whole, *whole.children(recursive=True)])
    yield row("requests of the first page", len(sizes), "10")
    yield row("first page, kB", sum(sizes) / 1000, "150")
    yield row("memory ten seconds later, MB of PSS", pss / 1e6, "200")


def responses(link: str) -> list[int]:
    """Bytes of each answer that a real browser fetches for the first page; the redirect counts too."""
    from playwright.sync_api import sync_playwright

    sizes: list[int] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.on("requestfinished", lambda request: sizes.append(sum(request.sizes().values())))
        page.goto(link, wait_until="networkidle")
        browser.close()
    return sizes


def pages(home: str) -> Iterator[Row]:
    """Server CPU of each page, and the time of a backup, with few and many interviews."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secondtake_app.project.settings")
    import django

    django.setup()
    from benchmarks.filling import fill, one_whole_interview, wait_for_answers

    interview = one_whole_interview()
    for size in SIZES:
        fill(interview, size)
        wait_for_answers()
        with running(home) as started:
            started.get(started.link.removeprefix(started.address))
            for name, path in addresses(interview):
                yield row(f"{name}, {size} interviews, CPU ms", cpu(started, path), "50")
            yield row(f"backup, {size} interviews, s", backup(home), "")


def addresses(interview: Any) -> list[tuple[str, str]]:
    """The pages that show most, and the one that is typed into."""
    from django.urls import reverse

    names = ("reflect:debrief", "reflect:remember", "reflect:print")
    own = [(name, reverse(name, args=[interview.pk])) for name in names]
    alone = ("interviews:home", "interviews:past", "interviews:calendar", "move_on:board", "move_on:table")
    return [(name, reverse(name)) for name in alone] + own


def cpu(started: House, path: str) -> float:
    """Milliseconds of the server's processor for one answer, over many."""
    started.get(path)
    process = psutil.Process(started.process.pid)
    before = process.cpu_times()
    for _ in range(REQUESTS):
        started.get(path)
    after = process.cpu_times()
    return (after.user + after.system - before.user - before.system) / REQUESTS * 1000


def backup(home: str) -> float:
    """Seconds of `./run backup`, the start of Python included."""
    start = time.perf_counter()
    subprocess.run([str(HERE / "run"), "backup", str(Path(home, "b.zip"))], check=True, stdout=sys.stderr)
    return time.perf_counter() - start
