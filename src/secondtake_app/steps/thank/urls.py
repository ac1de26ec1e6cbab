"""Thank's addresses."""

from django.urls import path

from secondtake_app.steps.thank import views

app_name = "thank"
urlpatterns = [
    path("<uuid:pk>/", views.people, name="people"),
    path("<uuid:pk>/to/<uuid:person>/<slug:form>/", views.begin, name="begin"),
    path("<uuid:pk>/notes/<uuid:letter>/", views.note, name="note"),
    path("<uuid:pk>/notes/<uuid:letter>/facts/", views.facts, name="facts"),
    path("<uuid:pk>/notes/<uuid:letter>/anew/", views.anew, name="anew"),
]
