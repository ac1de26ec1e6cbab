"""Home, and what belongs to an interview as a whole."""

from django.urls import path

from secondtake_app.interviews import views

app_name = "interviews"
urlpatterns = [
    path("", views.home, name="home"),
    path("interviews/", views.past, name="past"),
    path("interviews/new/", views.new, name="new"),
    path("interviews/delete-everything/", views.delete_all, name="delete_all"),
    path("interviews/<uuid:pk>/about/", views.about, name="about"),
    path("interviews/<uuid:pk>/delete/", views.delete, name="delete"),
    path("interviews/<uuid:pk>/undo-delete/", views.undo_delete, name="undo_delete"),
]
