"""The ledger as a Django app, which offers its kind of work as the product's own apps do."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.conf import settings

if TYPE_CHECKING:
    from secondtake_app.jobs.kinds import Kind


class LedgerConfig(AppConfig):
    """Nothing but its kinds of work."""

    name = "benchmarks.ledger"
    label = "ledger"

    def ready(self) -> None:
        for place, seconds in settings.LEDGER_PACE.items():
            if seconds:
                module, _, name = place.rpartition(".")
                setattr(import_module(module), name, float(seconds))
        if settings.LEDGER_STEPS:
            from benchmarks.ledger import steps

            steps.count()

    def jobs(self) -> Iterable[Kind]:
        from benchmarks.ledger.work import FAILING, LEDGER

        return [LEDGER, FAILING]
