"""The ledger as a Django app, which offers its kind of work as the product's own apps do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from secondtake_app.jobs.kinds import Kind


class LedgerConfig(AppConfig):
    """Nothing but its kind of work."""

    name = "benchmarks.ledger"
    label = "ledger"

    def jobs(self) -> Iterable[Kind]:
        from benchmarks.ledger.work import KIND

        return [KIND]
