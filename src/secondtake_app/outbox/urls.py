"""What is done with a letter."""

from django.urls import path

from secondtake_app.outbox import account, arrival_views, views

app_name = "outbox"
urlpatterns = [
    path("account/", account.page, name="account"),
    path("arrived/<uuid:pk>/", arrival_views.page, name="arrival"),
    path("arrived/<uuid:pk>/begin/", arrival_views.begin, name="arrival_begin"),
    path("arrived/<uuid:pk>/forget/", arrival_views.forget, name="arrival_forget"),
    path("<uuid:pk>/letter.eml", views.as_file, name="eml"),
    path("<uuid:pk>/remarks/", views.remarks_on, name="remarks"),
    path("<uuid:pk>/opening/", views.opening, name="opening"),
    path("<uuid:pk>/autosave/", views.autosave, name="autosave"),
    path("<uuid:pk>/<slug:what>/", views.act, name="act"),
]
