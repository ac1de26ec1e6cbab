"""Ask's addresses."""

from django.urls import path

from secondtake_app.steps.ask import views

app_name = "ask"
urlpatterns = [
    path("<uuid:pk>/", views.overview, name="overview"),
    path("<uuid:pk>/write/<slug:kind>/", views.begin, name="begin"),
    path("<uuid:pk>/letters/<uuid:letter>/", views.letter_page, name="letter"),
    path("<uuid:pk>/letters/<uuid:letter>/anew/", views.anew, name="anew"),
    path("<uuid:pk>/answer/", views.tell, name="tell"),
    path("<uuid:pk>/answers/<uuid:answer>/", views.answer, name="answer"),
    path("<uuid:pk>/answers/<uuid:answer>/practise/<int:number>/", views.practise, name="practise"),
]
