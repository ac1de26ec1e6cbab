"""What the ledger's kinds of work do."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path

from django.conf import settings

from secondtake_app.jobs.kinds import Kind, Work

FILE = "ledger.txt"
STEPS = ("first", "second")
SECRET = "words that a person typed"


def keep(work: Work) -> None:
    for at, step in enumerate(STEPS, 1):
        work.step(step, partial(write_down, work, step))
        work.got_on(at, len(STEPS))


def write_down(work: Work, step: str) -> None:
    """A line at the step's beginning and one at its end. A short append is whole or not there."""
    for moment in ("begins", "ends"):
        with Path(settings.DATA_FOLDER, FILE).open("a") as ledger:
            ledger.write(f"{work.job.about} {step} {moment} {os.getpid()}\n")
        if moment == "begins":
            time.sleep(settings.LEDGER_TAKES)


def fail(work: Work) -> None:
    work.step("fails", speak)


def speak() -> None:
    raise ValueError(SECRET)


LEDGER = Kind("ledger", keep, at_once=1)
FAILING = Kind("failing", fail, at_once=1, waits=())
