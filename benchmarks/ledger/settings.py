"""The real settings, and the ledger, with a pace that a test may choose."""

import os

from secondtake_app.project.settings import *  # noqa: F403
from secondtake_app.project.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.ledger"]
LEDGER_TAKES = float(os.environ.get("LEDGER_TAKES", "0.25"))
"""Seconds of a step."""
LEDGER_STEPS = bool(os.environ.get("LEDGER_STEPS"))
"""Whether each step of any kind of work that is really done is written down."""
LEDGER_PACE = {
    "secondtake_app.project.worker.EVERY": os.environ.get("WORKER_EVERY"),
    "secondtake_app.project.worker.RESTS_AFTER": os.environ.get("WORKER_RESTS_AFTER"),
    "secondtake_app.jobs.relay.LOOKS_AFTER_OTHERS_EVERY": os.environ.get("WORKER_LOOKS_AFTER_OTHERS"),
}
"""Seconds, in place of the product's own where they are set."""
