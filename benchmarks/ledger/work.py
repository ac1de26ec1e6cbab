"""What the ledger's kind of work does."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path

from django.conf import settings

from secondtake_app.jobs.kinds import Kind, Work

FILE = "ledger.txt"
STEPS = ("first", "second")


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


KIND = Kind("ledger", keep, at_once=1)
