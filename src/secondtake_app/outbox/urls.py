"""What is done with a letter."""

from django.urls import path

from secondtake_app.outbox import account, views

app_name = "outbox"
urlpatterns = [
    path("account/", account.page, name="account"),
    path("<uuid:pk>/letter.eml", views.as_file, name="eml"),
    path("<uuid:pk>/remarks/", views.remarks_on, name="remarks"),
    path("<uuid:pk>/<slug:what>/", views.act, name="act"),
]
