"""The jobs as a Django app, and their part in a restore. Their part in the worker's round needs its seat."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Work in the background."""

    name = "secondtake_app.jobs"
    label = "jobs"

    def after_restore(self) -> None:
        """What had not ended when the backup was made is asked for anew; the engine's file was left behind."""
        from django.utils import timezone

        from secondtake_app.jobs import asking

        asking.begin_afresh(timezone.now())
