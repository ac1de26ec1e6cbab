"""The durable engine: DBOS, at one remove. The only file that knows it, and nothing of it is loaded before `start`.

What it is told is the id of a job and the number of the attempt, and what it remembers of a step is its name: its
store holds no word of a person's. (Left to itself it keeps the message of every exception.)

Its store is a SQLite file of its own in the data folder, or in PostgreSQL a schema of its own, over connections of its
own: sharing Django's lost data when that was tried.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import connection, connections

from secondtake_app.jobs.kinds import Do, Step

if TYPE_CHECKING:
    from dbos import Queue

log = logging.getLogger("secondtake.jobs")
Attempt = tuple[UUID, int]
Run = Callable[[UUID, int, Step], None]
FILE = "jobs.sqlite3"
FILES = tuple(FILE + end for end in ("", "-journal", "-wal", "-shm"))
SCHEMA = "jobs_engine"
VERSION = "1"
"""Left to itself it would take a hash of the source, and leave the work of every other version lying."""
LOOKS_EVERY = 0.25
"""Seconds between two looks for work."""
POOL = 5
ENDED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
REMEMBERED = timedelta(days=7)
MANY = 1000


class _Raised(BaseException):
    """Carries what a step raised past the engine, which would keep an ordinary exception, message and all."""

    def __init__(self, cause: Exception) -> None:
        super().__init__()
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Engine:
    """DBOS, started in this process."""

    lanes: Mapping[str, Queue]
    begin: Callable[[str, int], None]

    def relay(self, lane: str, job: UUID, attempt: int) -> None:
        """Hand an attempt over. Twice is once."""
        from dbos import SetWorkflowID

        with SetWorkflowID(_id(job, attempt)):
            self.lanes[lane].enqueue(self.begin, str(job), attempt)

    def has(self, attempts: Iterable[Attempt]) -> set[Attempt]:
        """Those of these attempts that it has still before it, or is at."""
        from dbos import DBOS

        asked = {_id(job, attempt): (job, attempt) for job, attempt in attempts}
        found = DBOS.list_workflows(workflow_ids=list(asked), load_input=False, load_output=False)
        return {asked[flow.workflow_id] for flow in found if flow.status not in ENDED}

    def workers(self) -> set[str]:
        """The names under which work was begun that has not ended."""
        from dbos import DBOS

        begun = DBOS.list_workflows(status="PENDING", load_input=False, load_output=False)
        return {flow.executor_id for flow in begun if flow.executor_id}

    def take_over(self, worker: str) -> None:
        """Have another worker's work gone on with by whoever is free. Only for one who holds that worker's name."""
        from dbos import DBOS

        for flow in DBOS.list_workflows(status="PENDING", executor_id=worker, load_input=False, load_output=False):
            DBOS.resume_workflow(flow.workflow_id, queue_name=flow.queue_name)


_engine: Engine | None = None
_busy = 0
_counting = threading.Lock()


def started() -> Engine | None:
    """The engine, where it runs in this process."""
    return _engine


def start(worker: str, at_once: Mapping[str, int], run: Run) -> Engine:
    """Load and start it under the name of a seat that is held: what was begun under that name goes on at once.

    `at_once` says how many of each kind are done side by side. What it costs stands in docs/decisions/durable-work.md.
    """
    global _engine  # noqa: PLW0603 - DBOS is one a process, too
    try:
        begin = _launch(worker, run)
    except Exception as cause:
        if not _is_a_damaged_file(cause):
            raise
        log.warning("the file of the engine was damaged; what it knew is asked of it anew")
        forget()
        begin = _launch(worker, run)
    _engine = Engine(_lanes(at_once), begin)
    _tidy()
    return _engine


def _launch(worker: str, run: Run) -> Callable[[str, int], None]:
    from dbos import DBOS, DBOSPortableJSONSerializer

    logging.getLogger("dbos").handlers = [logging.NullHandler()]  # else it writes to the terminal instead of our log
    DBOS.destroy(destroy_registry=True)  # of a launch that failed
    DBOS(
        config={
            "name": "second-take",
            "system_database_url": _address(),
            "dbos_system_schema": SCHEMA,
            "sys_db_pool_size": POOL,
            "application_version": VERSION,
            "executor_id": worker,
            "serializer": DBOSPortableJSONSerializer(),
            "log_level": "WARNING",
        }
    )

    @DBOS.workflow(name="job", max_recovery_attempts=None)
    def begin(job: str, attempt: int) -> None:
        with _counted():
            run(UUID(job), attempt, _step)

    DBOS.launch()
    return begin


def _lanes(at_once: Mapping[str, int]) -> dict[str, Queue]:
    from dbos import DBOS

    return {
        name: DBOS.register_queue(
            name, worker_concurrency=most, polling_interval_sec=LOOKS_EVERY, on_conflict="always_update"
        )
        for name, most in at_once.items()
    }


def _step(name: str, do: Do) -> bool:
    from dbos import DBOS

    ran: list[str] = []

    def done() -> bool:
        try:
            do()
        except Exception as cause:  # noqa: BLE001 - raised again, outside the engine
            raise _Raised(cause) from None
        ran.append(name)
        return True

    try:
        DBOS.run_step({"name": name}, done)
    except _Raised as raised:
        raise raised.cause from None
    return bool(ran)


@contextmanager
def _counted() -> Iterator[None]:
    """A job at work, in a thread of the engine's; Django's connections are each thread's own."""
    global _busy  # noqa: PLW0603 - as above
    with _counting:
        _busy += 1
    try:
        yield
    finally:
        connections.close_all()
        with _counting:
            _busy -= 1


def rests(seconds: float) -> bool:
    """Wait so long at most until no job is at work in this process; whether it is so."""
    until = time.monotonic() + seconds
    while _busy and time.monotonic() < until:
        time.sleep(0.02)
    return not _busy


def _id(job: UUID, attempt: int) -> str:
    return f"job-{job}-{attempt}"


def _tidy() -> None:
    """Forget what ended long ago."""
    from dbos import DBOS

    before = (datetime.now(UTC) - REMEMBERED).isoformat()
    old = DBOS.list_workflows(status=ENDED, completed_before=before, limit=MANY, load_input=False, load_output=False)
    DBOS.delete_workflows([flow.workflow_id for flow in old])


def _address() -> str:
    """Where the engine's own store is."""
    from sqlalchemy import URL

    if connection.vendor == "sqlite":
        return URL.create("sqlite", database=str(Path(settings.DATA_FOLDER, FILE))).render_as_string()
    store = connection.settings_dict
    address = URL.create(
        "postgresql",
        username=store["USER"] or None,
        password=store["PASSWORD"] or None,
        host=store["HOST"] or None,
        port=int(store["PORT"]) if store["PORT"] else None,
        database=store["NAME"],
    )
    return address.render_as_string(hide_password=False)


def forget() -> None:
    """Drop the engine's file on a laptop; jobs that have not ended are then asked of it anew."""
    for name in FILES:
        Path(settings.DATA_FOLDER, name).unlink(missing_ok=True)


def _is_a_damaged_file(cause: BaseException | None) -> bool:
    """SQLite says so by this very class; its subclasses are for a full disk, a lock, and the like."""
    while cause is not None:
        if type(cause) is sqlite3.DatabaseError:
            return True
        cause = cause.__cause__
    return False
