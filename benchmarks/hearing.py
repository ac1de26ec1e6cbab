"""Recordings heard under kills: two workers, one of them killed (SIGKILL) at a random instant, at once started again.

What counts: that each recording ends with the same words as where nobody was killed, and that no more steps are done
than there are, and one for each kill. The speech is made up (tests/recordings).
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

import django
from benchmarks import jobs

HERE = Path(__file__).resolve().parent.parent
SPOKEN = HERE / "tests" / "recordings" / "spoken.ogg"
RECORDINGS, KILLS, SEED = 10, 50, 7
EVERY = (0.5, 6.0)
"""Seconds between two kills: a worker lives long enough to get on now and then."""
PATIENCE = 3600
Row = dict[str, Any]


def hearing() -> list[Row]:
    """Ten recordings, fifty kills."""
    with tempfile.TemporaryDirectory() as home:
        return [{"measure": "recordings under kills", **attack(Path(home), RECORDINGS, KILLS)}]


def attack(home: Path, count: int, kills: int) -> Row:
    """One recording in peace, then all of them under kills; what came of them."""
    world = {**jobs.environment(home, ""), "LEDGER_STEPS": "1"}
    subprocess.run([sys.executable, "-m", "benchmarks.hearing", "1"], env=world, check=True)
    killed = run(world, 1, 0)
    peace = steps_of(home)
    subprocess.run([sys.executable, "-m", "benchmarks.hearing", str(count)], env=world, check=True)
    killed = run(world, count + 1, kills)
    wanted, *others = texts(home)
    done = Counter(steps_of(home))
    return {
        "recordings": count,
        "kills": killed,
        "transcripts": len(others),
        "as undisturbed": sum(text == wanted for text in others),
        "steps": len(peace) * count,
        "steps done": done.total() - len(peace),
        "states": dict(jobs.told(world)),
    }


def run(world: dict[str, str], count: int, kills: int) -> int:
    """Two workers until all is over; how many kills there were."""
    workers = [jobs.start(world), jobs.start(world)]
    chance, killed, until = random.Random(SEED), 0, time.monotonic() + PATIENCE
    next_kill = time.monotonic() + chance.uniform(*EVERY)
    while not jobs.is_over(jobs.told(world), count) and time.monotonic() < until:
        if killed < kills and time.monotonic() >= next_kill:
            at = chance.randrange(2)
            workers[at] = jobs.replaced(workers[at], world)
            killed += 1
            next_kill = time.monotonic() + chance.uniform(*EVERY)
        time.sleep(0.05)
    for worker in workers:
        jobs.end(worker)
    return killed


def steps_of(home: Path) -> list[str]:
    """Each step that was begun, by recording and name."""
    file = home / "steps.txt"
    return [line.rsplit(" ", 1)[0] for line in file.read_text().splitlines()] if file.exists() else []


def texts(home: Path) -> list[str]:
    """The record of each recording, the undisturbed one first."""
    asked = "SELECT data FROM interviews_transcriptrevision ORDER BY created_at"
    with closing(sqlite3.connect(home / "secondtake.sqlite3", timeout=30)) as store:
        found = {row[0]: row[1] for row in store.execute(asked.replace("data", "interview_id, data", 1))}
    return list(found.values())


def ask(count: int) -> None:
    """That many recordings of the same made-up interview."""
    from secondtake_app.interviews import hearing, recordings
    from secondtake_app.interviews.models import Hearing, Interview, Opportunity, Recording
    from secondtake_app.people.models import the_one_person
    from secondtake_app.project import folder, store

    folder.prepare(folder.place())
    store.get_ready()
    owner, data = the_one_person(), SPOKEN.read_bytes()
    for number in range(count):
        job = Opportunity.objects.create(owner=owner)
        interview = Interview.objects.create(owner=owner, opportunity=job, title=f"Number {number}")
        row = recordings.reserve(interview, Recording.Basis.PRACTICE, "")
        Hearing.objects.create(owner=owner, recording=row, speakers=2)
        recordings.take(row, 0, data, len(data), "spoken.ogg")
        hearing.ask(row, 2)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.ledger.settings")
    django.setup()
    ask(int(sys.argv[1]))
