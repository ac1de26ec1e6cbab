"""The pages of Reflect, in the order of the evening."""

from django.urls import path

from secondtake_app.steps.reflect.models import Recall
from secondtake_app.steps.reflect.views import close, debrief, export, record, remember, sample

app_name = "reflect"
urlpatterns = [
    path("sample/", sample.start, name="sample"),
    path("parked/<uuid:worry>/", close.parked, name="parked"),
    path("<uuid:pk>/", remember.begin, name="begin"),
    path("<uuid:pk>/call/", remember.call, name="call"),
    path("<uuid:pk>/call/keep/", remember.keep_call, name="keep_call"),
    path("<uuid:pk>/remember/", remember.remember, {"prompt": Recall.Prompt.ASKED}, name="remember"),
    path("<uuid:pk>/right/", remember.remember, {"prompt": Recall.Prompt.RIGHT}, name="right"),
    path("<uuid:pk>/keep/<slug:prompt>/", remember.keep, name="keep"),
    path("<uuid:pk>/notes/", remember.notes, name="notes"),
    path("<uuid:pk>/answers/", remember.answers, name="answers"),
    path("<uuid:pk>/answers/<int:number>/", remember.answer, name="answer"),
    path("<uuid:pk>/feeling/", remember.feeling, name="feeling"),
    path("<uuid:pk>/record/", record.add_record, name="record"),
    path("<uuid:pk>/record/speakers/", record.speakers, name="speakers"),
    path("<uuid:pk>/record/lines/", record.lines, name="lines"),
    path("<uuid:pk>/record/correct/", record.correct, name="correct"),
    path("<uuid:pk>/record/undo/", record.undo, name="undo"),
    path("<uuid:pk>/debrief/", debrief.debrief, name="debrief"),
    path("<uuid:pk>/debrief/spend/", debrief.spend, name="spend"),
    path("<uuid:pk>/debrief/choose/", debrief.choose, name="choose"),
    path("<uuid:pk>/debrief/memory/<int:number>/", debrief.place_memory, name="place_memory"),
    path("<uuid:pk>/debrief/<slug:finding>/<slug:verdict>/", debrief.say, name="say"),
    path("<uuid:pk>/moments/<uuid:moment>/", debrief.moment, name="moment"),
    path("<uuid:pk>/moments/<uuid:moment>/keep/", debrief.keep_moment, name="keep_moment"),
    path("<uuid:pk>/close/", close.close, name="close"),
    path("<uuid:pk>/reopen/", close.reopen, name="reopen"),
    path("<uuid:pk>/print/", export.printed, name="print"),
    path("<uuid:pk>/export.md", export.markdown, name="markdown"),
    path("<uuid:pk>/export.json", export.as_json, name="json"),
]
