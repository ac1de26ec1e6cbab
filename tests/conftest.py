"""What every test may ask for."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from cast import Cast, make_cast
from house_server import Server
from services.certificates import authority, ca_file
from services.dovecot import dovecot, dovecot_server
from services.postgresql import postgres, postgres_server
from services.radicale import radicale, radicale_server
from services.smtp import smtp_server

__all__ = [
    "authority", "ca_file", "dovecot", "dovecot_server", "postgres", "postgres_server", "radicale", "radicale_server",
    "smtp_server",
]  # fmt: skip

# A busy machine is no failure: Hypothesis would else time each example and how long it takes to draw one.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

CHROMIUM = shutil.which("chromium") or ""
BARE_CHROMIUM = shutil.which("chromium-headless-shell") or CHROMIUM
"""The same without the windows round its pages, where it can be had: to open a page costs a fifth of the time."""
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
"""The tests run as root in CI, where Chromium's sandbox won't; the rest keeps it from asking the network anything."""
PATIENCE = 60_000
"""Milliseconds until a page is as it should be. Only a hang reaches it: nothing is timed."""
AXE = Path(__file__).parent / "vendor" / "axe" / "axe.min.js"
PROGRAMS = Path(__file__).parent / "programs"


def pytest_configure() -> None:
    """A suite started in the background is deaf for Ctrl-C, and would hand that down to the servers it starts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


MARKED = {"browser": "browser", "whole_browser": "browser", "dovecot_server": "dovecot", "postgres_server": "postgres"}
"""The mark of a test that asks for something that must be installed; by the fixture."""

ON_POSTGRESQL = "DATABASE_URL" in os.environ
"""Set by tests/on_postgresql.py alone: then the store of the tests themselves lies there."""
OWN_STORES = {"server", "workshop", "browser", "whole_browser", "postgres"}
"""What brings a store of its own, whichever ours is: those tests needn't be run twice."""


def leans_on_the_store(item: pytest.Item) -> bool:
    """Whether the test may go otherwise on another database."""
    asked = set(getattr(item, "fixturenames", ()))
    stored = {"db", "transactional_db"} & asked or item.get_closest_marker("django_db")
    return bool(stored) and not OWN_STORES & asked


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for a page is a test in a browser, and so on: `./run test` leaves out by mark what can't be."""
    if ON_POSTGRESQL:
        items[:] = [item for item in items if leans_on_the_store(item)]
    for item in items:
        for asked in MARKED.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(MARKED[asked])


@pytest.fixture
def cast(db: None) -> Cast:
    """Alex, Sam, Robin and Jo."""
    return make_cast()


@pytest.fixture
def alex(cast: Cast) -> Client:
    """A browser that was let in as Alex, without the browser."""
    return let_in(cast.alex)


def let_in(person: object) -> Client:
    """A test client that has come by a launch link."""
    from django.utils import timezone

    from secondtake_app.people import links

    client = Client(headers={"host": "127.0.0.1"})
    assert client.get(f"/enter/{links.make(person, timezone.now())}/").status_code == 302
    return client


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Second Take, not started yet, on an empty data folder."""
    house = Server(tmp_path / "home")
    yield house
    if house.process:
        house.kill()


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with what the browser gave to the system's mail program, a line each."""
    return tmp_path_factory.mktemp("opened") / "addresses"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers."""
    # It runs an event loop in this thread, in which Django would refuse the store as asynchronous.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One for each worker."""
    chromium = playwright.chromium.launch(executable_path=BARE_CHROMIUM, args=list(FLAGS))
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright, opened: Path) -> Iterator[Browser]:
    """As people have it. A letter that it opens never reaches the mail program of whoever runs the tests."""
    path = os.pathsep.join([str(PROGRAMS), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "OPENED": str(opened)}
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS), env=environment)
    yield chromium
    chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has never been here. Whatever its console calls an error fails the test."""
    yield from quiet_page(browser)


@pytest.fixture
def whole_page(whole_browser: Browser) -> Iterator[Page]:
    """The same, as people have it."""
    yield from quiet_page(whole_browser)


def quiet_page(browser: Browser) -> Iterator[Page]:
    """At its end it must have had no error to tell."""
    context = browser.new_context(viewport={"width": 1000, "height": 800})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.expected_errors = False  # a test that provokes a failure page sets it
    yield opened
    context.close()
    assert opened.expected_errors or [] == errors


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """That axe finds nothing on the page as it is now."""
    return find_nothing


def find_nothing(page: Page) -> None:
    """Runs axe outside the page's own scripts, so that the policy against foreign scripts stays on."""
    if not page.evaluate("'axe' in window"):  # it stays until the page is left
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("async () => (await axe.run({resultTypes: ['violations']})).violations")
    told = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]
    assert [] == told, json.dumps(told, indent=1)
