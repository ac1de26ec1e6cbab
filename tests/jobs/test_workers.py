"""Real workers, on the real engine: killed, paused, robbed of the engine's file. Each job is done all the same."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks import jobs
from benchmarks.ledger.work import SECRET

from services import processes

HERE = Path(__file__).resolve().parent.parent.parent
STEPS = ["first begins", "first ends", "second begins", "second ends"]


class Workshop:
    """A data folder with workers in it, who do what the ledger's kinds of work say."""

    def __init__(self, home, url=""):
        self.home = home
        self.world = {**jobs.environment(home, url), "LEDGER_TAKES": "0.1", "WORKER_LOOKS_AFTER_OTHERS": "0"}
        self.workers = []

    def ask(self, first, last=None, kind="ledger"):
        """For jobs about the numbers from the first to the last."""
        jobs.ask(self.world, kind, first, (first if last is None else last) + 1)

    def start(self, **pace):
        worker = jobs.start({**self.world, **pace})
        self.workers.append(worker)
        return worker

    def states(self):
        return dict(jobs.told(self.world))

    def become(self, **states):
        return processes.until(lambda: states == self.states())

    def lines(self, number=None):
        """What the ledger says: of one job, or of all."""
        file = self.home / "ledger.txt"
        lines = [line.split() for line in file.read_text().splitlines()] if file.exists() else []
        return [f"{step} {moment}" for job, step, moment, _pid in lines if number in (None, int(job[-2:], 16))]

    def workers_of(self, number):
        lines = (self.home / "ledger.txt").read_text().splitlines()
        return {int(pid) for job, _step, _moment, pid in map(str.split, lines) if number == int(job[-2:], 16)}

    def close(self):
        for worker in self.workers:
            worker.send_signal(signal.SIGCONT)
            jobs.end(worker)


@pytest.fixture
def workshop(tmp_path):
    opened = Workshop(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def on_postgres(tmp_path, postgres):
    opened = Workshop(tmp_path / "home", postgres.url)
    yield opened
    opened.close()


def be_taken_over_and_never_while_it_lives(place):
    """One worker is paused at work, and later killed; the other looks after it at every round."""
    place.ask(1)
    first = place.start(LEDGER_TAKES="2")
    assert processes.until(lambda: "first begins" in place.lines(1))
    first.send_signal(signal.SIGSTOP)
    place.start()
    place.ask(2, 3)
    assert place.become(running=1, done=2)
    assert ["first begins"] == place.lines(1)
    first.kill()

    assert place.become(done=3)
    assert ["first begins", *STEPS] == place.lines(1)
    assert {first.pid, place.workers[1].pid} == place.workers_of(1)


def test_what_a_killed_worker_was_at_is_taken_over_by_another_and_never_while_it_lives(workshop):
    be_taken_over_and_never_while_it_lives(workshop)


def test_so_it_is_on_postgresql(on_postgres):
    be_taken_over_and_never_while_it_lives(on_postgres)


def test_every_job_is_done_under_kills(tmp_path):
    told = jobs.attack(tmp_path / "home", "", 12, 4)

    assert (12, 12, 0, 0) == (told["jobs"], told["finished"], told["stuck"], told["failed"])


def test_every_job_is_done_under_kills_on_postgresql(tmp_path, postgres):
    told = jobs.attack(tmp_path / "home", postgres.url, 12, 4)

    assert (12, 12, 0, 0) == (told["jobs"], told["finished"], told["stuck"], told["failed"])


def test_a_worker_that_comes_back_goes_on_behind_the_last_step_that_was_done(workshop):
    workshop.ask(1)
    worker = workshop.start(LEDGER_TAKES="1")
    assert processes.until(lambda: "second begins" in workshop.lines(1))
    worker.kill()
    worker.wait()
    workshop.start()

    assert workshop.become(done=1)
    assert [*STEPS[:3], *STEPS[2:]] == workshop.lines(1)


def test_a_ring_is_enough_to_begin(workshop):
    jobs.ask(workshop.world, "ledger", 0, 0)  # makes the store
    worker = workshop.start(WORKER_EVERY="1000")
    assert processes.until((workshop.home / "workers" / "worker-1").exists)
    workshop.ask(1)
    worker.stdin.write(b"\n")
    worker.stdin.flush()

    assert workshop.become(done=1)


def test_a_worker_with_nothing_left_to_do_makes_room_for_a_light_one(workshop):
    workshop.ask(1)
    worker = workshop.start(WORKER_RESTS_AFTER="0")

    assert 0 == worker.wait(processes.PATIENCE)
    assert {"done": 1} == workshop.states()


def test_a_worker_that_is_told_to_end_finishes_what_it_is_at(workshop):
    workshop.ask(1)
    worker = workshop.start(LEDGER_TAKES="0.2")
    assert processes.until(lambda: "first begins" in workshop.lines(1))
    worker.terminate()

    assert 0 == worker.wait(processes.PATIENCE)
    assert {"done": 1} == workshop.states()


@pytest.mark.parametrize("harm", ["lost", "damaged"])
def test_the_engine_s_file_may_be_lost_or_damaged_at_any_time(workshop, harm):
    workshop.ask(1)
    worker = workshop.start(LEDGER_TAKES="60")
    assert processes.until(lambda: "first begins" in workshop.lines(1))
    worker.kill()
    worker.wait()
    file = workshop.home / "jobs.sqlite3"
    file.unlink() if harm == "lost" else file.write_bytes(b"no store " * 1000)
    workshop.start()

    assert workshop.become(done=1)
    assert ["first begins", *STEPS] == workshop.lines(1)


def test_the_engine_keeps_no_word_of_what_a_job_says_when_it_fails(workshop):
    workshop.ask(1, kind="failing")
    workshop.start()
    assert workshop.become(failed=1)
    workshop.close()
    kept = b"".join(file.read_bytes() for file in workshop.home.glob("jobs.sqlite3*"))

    assert b"job-" in kept
    assert SECRET.encode() not in kept
    assert SECRET not in (workshop.home / "secondtake.log").read_text("utf-8")
    assert "ValueError" in (workshop.home / "secondtake.log").read_text("utf-8")


def test_a_restored_backup_goes_on_with_what_had_not_ended(workshop, tmp_path):
    workshop.ask(1)
    worker = workshop.start(LEDGER_TAKES="60")
    assert processes.until(lambda: "first begins" in workshop.lines(1))
    assert 0 == verb(workshop, "backup", tmp_path / "b.zip").returncode
    assert b"jobs.sqlite3" not in (tmp_path / "b.zip").read_bytes()
    assert 1 == verb(workshop, "restore", tmp_path / "b.zip").returncode  # its worker is at it
    worker.kill()
    worker.wait()
    done = verb(workshop, "restore", tmp_path / "b.zip")
    assert 0 == done.returncode, done.stderr
    assert not (workshop.home / "jobs.sqlite3").exists()
    workshop.start()

    assert workshop.become(done=1)
    assert ["first begins", *STEPS] == workshop.lines(1)


def verb(workshop, *arguments):
    asked = [sys.executable, "-m", "secondtake_app.cli", *map(str, arguments)]
    return subprocess.run(asked, env=workshop.world, capture_output=True, text=True, check=False)


def test_the_house_brings_no_engine_with_it(server):
    server.settings = {"DJANGO_SETTINGS_MODULE": "settings_that_tell", "PYTHONPATH": f"{HERE / 'src'}:{HERE / 'tests'}"}
    server.start()
    server.fresh_link()
    server.stop()
    loaded = json.loads((server.home / "loaded-by-start.json").read_text())

    assert "secondtake_app.project.serve" in loaded
    assert not {"dbos", "sqlalchemy", "psycopg", "onnxruntime"} & set(loaded)
