"""Move on's addresses."""

from django.urls import path

from secondtake_app.steps.move_on import endings

app_name = "move_on"
urlpatterns = [
    path("<uuid:pk>/", endings.outcome, name="outcome"),
]
