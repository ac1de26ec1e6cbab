"""Jobs under kills: two workers, one of them at work killed (SIGKILL) at a random instant and at once started again.

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
JOBS, KILLS, SEED = 200, 40, 7
STEPS = 2
"""Of a job, in benchmarks/ledger/work.py."""
WITHIN = 1.0
"""Seconds: a worker that has begun to work is killed within so long, while the other works on."""
PATIENCE = 600
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


def attack(home: Path, url: str, count: int, kills: int) -> Row:
    """Ask for the jobs, kill their workers, and count what came of it."""
    world, file = environment(home, url), home / "ledger.txt"
    ask(world, "ledger", 0, count)
    workers = [start(world), start(world)]
    chance, killed = random.Random(SEED), 0
    until = time.monotonic() + PATIENCE
    while not is_over(states := told(world), count) and time.monotonic() < until:
        at_work = [worker for worker in workers if str(worker.pid) in pids(file)]
        if killed < kills and at_work:
            victim = chance.choice(at_work)
            time.sleep(chance.uniform(0, WITHIN))
            workers[workers.index(victim)] = replaced(victim, world)
            killed += 1
        time.sleep(0.05)
    for worker in workers:
        end(worker)
    return {"jobs": count, "kills": killed, **counted(file, states, count)}


def pids(file: Path) -> set[str]:
    """Who has written into the ledger."""
    return {line.split()[3] for line in lines(file)}


def lines(file: Path) -> list[str]:
    """The whole lines of the ledger."""
    return file.read_text().splitlines() if file.exists() else []


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
    told = Counter(tuple(line.split()[1:3]) for line in lines(file))
    seconds = Counter(line.split()[0] for line in lines(file) if " second ends " in line)
    begun = told["first", "begins"] + told["second", "begins"]
    return {
        "killed in a step": begun - told["first", "ends"] - told["second", "ends"],
        "finished": states["done"],
        "run twice at the end": sum(times > 1 for times in seconds.values()),
        "steps done twice": told["first", "ends"] + told["second", "ends"] - STEPS * states["done"],
        "stuck": count - states["done"] - states["failed"] - states["cancelled"],
        "failed": states["failed"],
    }
