"""Home, and what belongs to an interview as a whole."""

from django.urls import path

from secondtake_app.interviews import calendar_server, calendar_views, invitation_views, views

app_name = "interviews"
urlpatterns = [
    path("", views.home, name="home"),
    path("interviews/", views.past, name="past"),
    path("interviews/new/", views.new, name="new"),
    path("interviews/delete-everything/", views.delete_all, name="delete_all"),
    path("interviews/<uuid:pk>/about/", views.about, name="about"),
    path("interviews/<uuid:pk>/on-again/", views.on_again, name="on_again"),
    path("interviews/<uuid:pk>/people/<uuid:person>/remove/", views.remove, name="remove"),
    path("interviews/<uuid:pk>/delete/", views.delete, name="delete"),
    path("interviews/<uuid:pk>/undo-delete/", views.undo_delete, name="undo_delete"),
    path("calendar/", calendar_views.page, name="calendar"),
    path("calendar/second-take.ics", calendar_views.everything, name="calendar_all"),
    path("calendar/server/", calendar_server.page, name="calendar_server"),
    path("calendar/server/connect/", calendar_server.connect, name="calendar_connect"),
    path("calendar/server/change/", calendar_server.change, name="calendar_change"),
    path("calendar/<uuid:pk>.ics", calendar_views.one, name="calendar_one"),
    path("calendar/bring/", invitation_views.bring, name="calendar_bring"),
    path("calendar/address/", calendar_views.address, name="calendar_address"),
    path("calendar/feed/<str:token>.ics", calendar_views.feed, name="calendar_feed"),
]
