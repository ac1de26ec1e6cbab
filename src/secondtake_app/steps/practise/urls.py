"""Practise's addresses."""

from django.urls import path

from secondtake_app.steps.practise import sound
from secondtake_app.steps.practise.views import alike, cards, drill, heard, lists, plans, stories, take, today

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
    path("takes/<uuid:take>/heard/", heard.page, name="heard"),
    path("takes/<uuid:take>/heard/state/", heard.state, name="heard_state"),
    path("takes/<uuid:take>/slip/", drill.slip, name="slip"),
    path("drills/<uuid:drill>/", drill.page, name="drill"),
    path("takes/<uuid:take>/points/", take.points, name="points"),
    path("takes/<uuid:take>/done/", take.done, name="done"),
    path("plans/", plans.every, name="plans"),
    path("plans/new/", plans.add, name="add_plan"),
    path("plans/ready/", plans.take, name="take_plans"),
    path("plans/call/", plans.call, name="call"),
    path("plans/<uuid:plan>/", plans.page, name="plan"),
    path("plans/<uuid:plan>/keep/", plans.keep, name="keep_plan"),
    path("plans/<uuid:plan>/away/", plans.put_away, name="put_plan_away"),
    path("plans/<uuid:plan>/delete/", plans.delete, name="delete_plan"),
    path("plans/of/<uuid:moment>/", plans.moment_page, name="moment_plan"),
    path("plans/of/<uuid:moment>/keep/", plans.keep_moment, name="keep_moment_plan"),
    path("stories/", stories.every, name="stories"),
    path("stories/new/", stories.add, name="add_story"),
    path("stories/<uuid:story>/", stories.page, name="story"),
    path("stories/<uuid:story>/keep/", stories.keep, name="keep_story"),
    path("stories/<uuid:story>/fits/", stories.fits, name="story_fits"),
    path("stories/<uuid:story>/away/", stories.put_away, name="put_story_away"),
    path("stories/<uuid:story>/delete/", stories.delete, name="delete_story"),
    path("cards/<uuid:card>/alike/", alike.look, name="alike"),
    path("cards/<uuid:card>/apart/", alike.apart, name="apart"),
    path("cards/pairs/<uuid:pair>/", alike.decide, name="decide"),
    path("cards/<uuid:card>/stories/", stories.for_card, name="card_stories"),
    path("<uuid:pk>/stories/", stories.interview_page, name="interview_stories"),
    path("<uuid:pk>/stories/told/", stories.tell, name="tell_story"),
    path("<uuid:pk>/stories/offer/", stories.offer, name="offer_story"),
    path("<uuid:pk>/", cards.interview_page, name="interview"),
]
