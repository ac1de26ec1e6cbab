"""The real settings, and the ledger."""

import os

from secondtake_app.project.settings import *  # noqa: F403
from secondtake_app.project.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.ledger"]
LEDGER_TAKES = float(os.environ.get("LEDGER_TAKES", "0.25"))
"""Seconds of a step."""
