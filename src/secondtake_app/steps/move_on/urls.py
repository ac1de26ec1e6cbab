"""Move on's addresses."""

from django.urls import path

from secondtake_app.steps.move_on import briefs, endings, learned_views, next_round, the_day
from secondtake_app.steps.move_on.board import bringing, deeds, job, views

app_name = "move_on"
urlpatterns = [
    path("learned/", learned_views.rooms, name="learned"),
    path("learned/again/", learned_views.came_again, name="again"),
    path("learned/again/<uuid:moment>/topic/", learned_views.topic, name="topic"),
    path("learned/gut/", learned_views.gut_page, name="gut"),
    path("learned/odds/", learned_views.odds, name="odds"),
    path("take/decline/", the_day.decline, name="decline"),
    path("<uuid:pk>/", endings.outcome, name="outcome"),
    path("all/", views.board, name="board"),
    path("all/table/", views.table, name="table"),
    path("all/noes/", views.noes, name="noes"),
    path("all/second-take.csv", views.as_csv, name="csv"),
    path("all/second-take.json", views.as_json, name="json"),
    path("all/bring/", bringing.bring, name="bring"),
    path("all/bring/<uuid:pk>/", bringing.look, name="brought"),
    path("all/new/", job.new, name="new_job"),
    path("all/<uuid:pk>/", job.job, name="job"),
    path("all/<uuid:pk>/keep/", job.keep, name="keep_job"),
    path("all/<uuid:pk>/name/", job.name, name="name_job"),
    path("all/<uuid:pk>/interview/", deeds.add_interview, name="add_interview"),
    path("all/<uuid:pk>/came/", deeds.outcome, name="job_outcome"),
    path("all/<uuid:pk>/unseen/", deeds.unseen, name="unseen"),
    path("all/<uuid:pk>/join/", deeds.join, name="join_job"),
    path("all/<uuid:pk>/part/", deeds.part, name="part_job"),
    path("all/<uuid:pk>/away/", deeds.put_away, name="put_away"),
    path("all/<uuid:pk>/delete/", deeds.delete, name="delete_job"),
    path("all/<uuid:pk>/undo-delete/", deeds.undo_delete, name="undo_delete_job"),
    path("<uuid:pk>/hide/", endings.hide, name="hide"),
    path("<uuid:pk>/not-known/", endings.forget, name="forget"),
    path("<uuid:pk>/plan/", the_day.keep_plan, name="plan"),
    path("<uuid:pk>/next-round/", next_round.plan, name="next_round"),
    path("<uuid:pk>/brief/", briefs.page, name="brief"),
    path("<uuid:pk>/brief/keep/", briefs.keep, name="keep_questions"),
    path("<uuid:pk>/brief/morning/", briefs.morning, name="morning"),
    path("<uuid:pk>/brief/brief.txt", briefs.as_text, name="brief_text"),
]
