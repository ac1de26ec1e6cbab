"""The way in, help now, the pause, and settings."""

from django.urls import path

from secondtake_app.people import at_login, preferences, views
from secondtake_app.people import help as help_pages

app_name = "people"
urlpatterns = [
    path("enter/<str:token>/", views.enter, name="enter"),
    path("help/", help_pages.help_now, name="help"),
    path("help/pause/", help_pages.pause, name="pause"),
    path("settings/", preferences.settings, name="settings"),
    path("settings/at-login/", at_login.switch, name="at_login"),
]
