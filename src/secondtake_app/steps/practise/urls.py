"""Practise's addresses."""

from django.urls import path

from secondtake_app.steps.practise import sound
from secondtake_app.steps.practise.views import cards, lists, take, today

app_name = "practise"
urlpatterns = [
    path("", today.today, name="today"),
    path("pace/", today.set_pace, name="pace"),
    path("bring/", lists.bring, name="bring"),
    path("anki/", lists.anki, name="anki"),
    path("cards/", cards.every, name="cards"),
    path("cards/new/", cards.new, name="new"),
    path("cards/<uuid:card>/", cards.page, name="card"),
    path("cards/<uuid:card>/rest/", cards.rest, name="rest"),
    path("cards/<uuid:card>/take/", take.begin, name="begin"),
    path("takes/<uuid:take>/", take.take, name="take"),
    path("takes/<uuid:take>/keep/", take.keep, name="keep"),
    path("takes/<uuid:take>/sound/", sound.sound, name="sound"),
    path("takes/<uuid:take>/sound/delete/", sound.delete, name="delete_sound"),
    path("takes/<uuid:take>/points/", take.points, name="points"),
    path("takes/<uuid:take>/done/", take.done, name="done"),
    path("<uuid:pk>/", cards.interview_page, name="interview"),
]
