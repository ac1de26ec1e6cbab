"""The pages of Reflect, in the order of the evening."""

from django.urls import path

from secondtake_app.steps.reflect.models import Recall
from secondtake_app.steps.reflect.views import back, close, debrief, export, record, remember, sample, writing
from secondtake_app.steps.reflect.views.shared import until_the_close

app_name = "reflect"
urlpatterns = [
    path("sample/", sample.start, name="sample"),
    path("parked/<uuid:worry>/", close.parked, name="parked"),
    path("<uuid:pk>/", remember.begin, name="begin"),
    path("<uuid:pk>/call/", remember.call, name="call"),
    path("<uuid:pk>/call/keep/", remember.keep_call, name="keep_call"),
    path("<uuid:pk>/remember/", until_the_close(remember.remember), {"prompt": Recall.Prompt.ASKED}, name="remember"),
    path("<uuid:pk>/right/", remember.remember, {"prompt": Recall.Prompt.RIGHT}, name="right"),
    path("<uuid:pk>/keep/<slug:prompt>/", remember.keep, name="keep"),
    path("<uuid:pk>/notes/", remember.notes, name="notes"),
    path("<uuid:pk>/answers/", until_the_close(remember.answers), name="answers"),
    path("<uuid:pk>/answers/<int:number>/", until_the_close(remember.answer), name="answer"),
    path("<uuid:pk>/feeling/", until_the_close(remember.feeling), name="feeling"),
    path("<uuid:pk>/record/", until_the_close(record.add_record), name="record"),
    path("<uuid:pk>/record/speakers/", until_the_close(record.speakers), name="speakers"),
    path("<uuid:pk>/record/lines/", until_the_close(record.lines), name="lines"),
    path("<uuid:pk>/record/correct/", record.correct, name="correct"),
    path("<uuid:pk>/record/undo/", record.undo, name="undo"),
    path("<uuid:pk>/debrief/", debrief.debrief, name="debrief"),
    path("<uuid:pk>/debrief/spend/", debrief.spend, name="spend"),
    path("<uuid:pk>/debrief/choose/", debrief.choose, name="choose"),
    path("<uuid:pk>/debrief/memory/<int:number>/", debrief.place_memory, name="place_memory"),
    path("<uuid:pk>/debrief/<slug:finding>/<slug:verdict>/", debrief.say, name="say"),
    path("<uuid:pk>/moments/<uuid:moment>/", until_the_close(debrief.moment), name="moment"),
    path("<uuid:pk>/moments/<uuid:moment>/keep/", debrief.keep_moment, name="keep_moment"),
    path("<uuid:pk>/close/", close.close, name="close"),
    path("<uuid:pk>/close/keep/", close.keep_close, name="keep_close"),
    path("<uuid:pk>/two-days/", back.two_days, name="two_days"),
    path("<uuid:pk>/two-days/lessons/", back.lessons, name="lessons"),
    path("<uuid:pk>/moments/<uuid:moment>/bring-back/", back.bring_back, name="bring_back"),
    path("wording/<uuid:question>/leave/", back.leave_wording, name="leave_wording"),
    path("writing/", writing.writings, name="writings"),
    path("writing/all.txt", writing.take_writing, name="take_writing"),
    path("writing/delete/", writing.delete_writing, name="delete_all_writing"),
    path("writing/<uuid:pk>/", writing.writing, name="writing"),
    path("writing/<uuid:pk>/keep/", writing.keep_writing, name="keep_writing"),
    path("writing/<uuid:pk>/delete/", writing.delete_writing, name="delete_writing"),
    path("<uuid:pk>/reopen/", close.reopen, name="reopen"),
    path("<uuid:pk>/print/", export.printed, name="print"),
    path("<uuid:pk>/export.md", export.markdown, name="markdown"),
    path("<uuid:pk>/export.json", export.as_json, name="json"),
]
