"""The Django app of this folder."""

from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    """Where Django finds this app."""

    name = "secondtake_app.interviews"
