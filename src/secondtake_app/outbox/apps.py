"""The outbox as a Django app."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Letters, and the account they leave by."""

    name = "secondtake_app.outbox"
    label = "outbox"
