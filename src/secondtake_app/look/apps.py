"""The Django app of this folder."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    """Where Django finds this app."""

    name = "secondtake_app.look"
