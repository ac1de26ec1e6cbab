"""The Django app of this folder."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Where Django finds this app."""

    name = "secondtake_app.people"
