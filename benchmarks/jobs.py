"""Jobs under kills: two workers, one of them killed (SIGKILL) at a random, seeded instant and at once started again.

A job is two steps of a quarter of a second, each of which writes down that it begins and that it ends. What counts:
that every job ends, and how often something that had ended was done once more. On SQLite, and where it is installed on
PostgreSQL.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

HERE = Path(__file__).resolve().parent.parent
JOBS, KILLS, SEED = 80, 40, 7
SHORTEST, LONGEST = 0.5, 5.0
"""Seconds between two kills. A worker takes two to four to be at work again."""
PATIENCE = 300
Row = dict[str, Any]


def jobs() -> list[Row]:
    """A row for each database."""
    rows = [on_sqlite(JOBS, KILLS)]
    if any(Path("/usr/lib/postgresql").glob("*/bin/postgres")):
        rows.append(on_postgresql(JOBS, KILLS))
    return rows


def on_sqlite(count: int, kills: int) -> Row:
    with tempfile.TemporaryDirectory() as home:
        return {"measure": "SQLite", **attack(Path(home), "", count, kills)}


def on_postgresql(count: int, kills: int) -> Row:
    sys.path.insert(0, str(HERE / "tests"))
    from services import postgresql

    with tempfile.TemporaryDirectory() as home, postgresql.running() as cluster:
        return {"measure": "PostgreSQL", **attack(Path(home), cluster.database().url, count, kills)}


def attack(home: Path, url: str, count: int, kills: int, longest: float = LONGEST) -> Row:
    """Ask for the jobs, kill their workers, and count what came of it."""
    world = environment(home, url)
    ask(world, "ledger", 0, count)
    workers = [start(world), start(world)]
    chance, killed = random.Random(SEED), 0
    until = time.monotonic() + PATIENCE
    while not is_over(states := told(world), count) and time.monotonic() < until:
        time.sleep(chance.uniform(SHORTEST, longest) if killed < kills else 1)
        if killed < kills:
            workers.insert(0, replaced(workers.pop(), world))
            killed += 1
    for worker in workers:
        end(worker)
    return {"jobs": count, "kills": killed, **counted(home / "ledger.txt", states, count)}


def environment(home: Path, url: str) -> dict[str, str]:
    own = {"SECONDTAKE_HOME": str(home), "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "benchmarks.ledger.settings"}
    return {**os.environ, **own, "PYTHONPATH": os.pathsep.join([str(HERE / "src"), str(HERE)])}


def ask(world: dict[str, str], kind: str, first: int, last: int) -> None:
    asked = [sys.executable, "-m", "benchmarks.ledger", kind, str(first), str(last)]
    subprocess.run(asked, env=world, check=True)


def told(world: dict[str, str]) -> Counter[str]:
    """How many are in each state, from the rows themselves."""
    asked = "SELECT state, count(*) FROM jobs_job GROUP BY state"
    if url := world.get("DATABASE_URL"):
        with psycopg.connect(url) as store:
            return Counter(dict(store.execute(asked).fetchall()))
    with closing(sqlite3.connect(Path(world["SECONDTAKE_HOME"], "secondtake.sqlite3"), timeout=30)) as store:
        return Counter(dict(store.execute(asked).fetchall()))


def is_over(states: Counter[str], count: int) -> bool:
    return states["done"] + states["failed"] + states["cancelled"] == count


def start(world: dict[str, str]) -> subprocess.Popen[bytes]:
    """It ends with us: its standard input is ours to close."""
    asked = [sys.executable, "-m", "secondtake_app.cli", "worker", "--kept"]
    return subprocess.Popen(asked, env=world, stdin=subprocess.PIPE)


def replaced(worker: subprocess.Popen[bytes], world: dict[str, str]) -> subprocess.Popen[bytes]:
    worker.kill()
    worker.wait()
    end(worker)
    return start(world)


def end(worker: subprocess.Popen[bytes]) -> None:
    if worker.stdin:
        worker.stdin.close()
    worker.wait()


def counted(file: Path, states: Counter[str], count: int) -> Row:
    """What the ledger says. A step that had ended and was done again is what a job's kind must bear."""
    lines = Counter(tuple(line.split()[:3]) for line in file.read_text().splitlines())
    ended = {(step, job): times for (job, step, moment), times in lines.items() if moment == "ends"}
    begun = sum(times for (_job, _step, moment), times in lines.items() if moment == "begins")
    return {
        "finished": states["done"],
        "run twice at the end": sum(times > 1 for (step, _job), times in ended.items() if step == "second"),
        "steps begun again": begun - len(ended),
        "stuck": count - states["done"] - states["failed"] - states["cancelled"],
        "failed": states["failed"],
    }
