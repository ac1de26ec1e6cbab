"""Practise's addresses."""

from django.urls import path

from secondtake_app.steps.practise import card_views, in_and_out, sound, views

app_name = "practise"
urlpatterns = [
    path("", views.today, name="today"),
    path("pace/", views.set_pace, name="pace"),
    path("bring/", in_and_out.bring, name="bring"),
    path("anki/", in_and_out.anki, name="anki"),
    path("cards/", card_views.every, name="cards"),
    path("cards/new/", card_views.new, name="new"),
    path("cards/<uuid:card>/", card_views.page, name="card"),
    path("cards/<uuid:card>/rest/", card_views.rest, name="rest"),
    path("cards/<uuid:card>/take/", views.begin, name="begin"),
    path("takes/<uuid:take>/", views.take, name="take"),
    path("takes/<uuid:take>/keep/", views.keep, name="keep"),
    path("takes/<uuid:take>/sound/", sound.sound, name="sound"),
    path("takes/<uuid:take>/sound/delete/", sound.delete, name="delete_sound"),
    path("takes/<uuid:take>/points/", views.points, name="points"),
    path("takes/<uuid:take>/done/", views.done, name="done"),
    path("<uuid:pk>/", card_views.interview_page, name="interview"),
]
