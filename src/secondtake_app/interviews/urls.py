"""Home, and what belongs to an interview as a whole."""

from django.urls import path

from secondtake_app.interviews import views

app_name = "interviews"
urlpatterns = [path("", views.home, name="home")]
