"""The worker lives and ends with the house, and a restored backup sends nothing."""

from __future__ import annotations

import sqlite3
import time

import psutil
import pytest

PATIENCE = 30


def workers_of(pid):
    return [process for process in psutil.Process(pid).children(recursive=True) if is_worker(process)]


def is_worker(process):
    """One that has just died has no command line any more."""
    try:
        return "worker" in process.cmdline()
    except psutil.Error:
        return False


def until(holds):
    """Wait for it, however slow the machine is; False after half a minute."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.05)
    return False


@pytest.fixture
def worker(server):
    server.start()
    (found,) = until(lambda: workers_of(server.process.pid))
    return found


def test_a_worker_that_is_killed_is_started_again(server, worker):
    worker.kill()

    assert until(lambda: [p for p in workers_of(server.process.pid) if p.pid != worker.pid])


def test_no_worker_outlives_a_house_that_was_killed(server, worker):
    server.kill()

    assert until(lambda: not worker.is_running())


def test_no_worker_outlives_a_house_that_was_stopped(server, worker):
    assert 0 == server.stop()

    assert until(lambda: not worker.is_running())


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("queued", "uncertain"), ("held", "uncertain"), ("sending", "uncertain"), ("draft", "draft"), ("sent", "sent")],
)
def test_after_a_restore_nothing_is_sent_again_by_itself(server, tmp_path, was, becomes):
    server.start()
    server.kill()
    put_letter(server.home / "secondtake.sqlite3", was)
    file = str(tmp_path / "copy.zip")
    assert 0 == server.run("backup", file).returncode
    assert 0 == server.run("restore", file).returncode

    with sqlite3.connect(server.home / "secondtake.sqlite3") as store:
        assert [(becomes,)] == store.execute("SELECT state FROM outbox_letter").fetchall()


def put_letter(path, state):
    """A row as the program would have left it."""
    with sqlite3.connect(path) as store:
        (owner,) = store.execute("SELECT id FROM people_user").fetchone()
        at = "2026-11-24 12:00:00"
        fill(store, "interviews_opportunity", id="a" * 32, owner_id=owner, at=at)
        fill(store, "interviews_interview", id="b" * 32, owner_id=owner, at=at, opportunity_id="a" * 32, title="N")
        fill(store, "outbox_letter", id="c" * 32, owner_id=owner, at=at, interview_id="b" * 32, state=state)


def fill(store, table, *, at, **known):
    """One row: what is known, and for the rest an empty value of each column's kind."""
    columns = store.execute(f"PRAGMA table_info({table})").fetchall()
    values = {}
    for _, name, kind, must, _, _ in columns:
        empty = 0 if kind.startswith(("int", "bool")) else at if kind == "datetime" else "[]" if kind == "TEXT" else ""
        values[name] = known.get(name, empty if must else None)
    names = ", ".join(values)
    store.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})", list(values.values()))
