"""The jobs as a Django app. Their part in the worker's round needs its seat, so the worker calls it by name."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Work in the background."""

    name = "secondtake_app.jobs"
    label = "jobs"
