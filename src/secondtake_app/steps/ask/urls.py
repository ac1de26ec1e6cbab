"""Ask's addresses."""

from django.urls import path

from secondtake_app.steps.ask import answer_page, practising, reading, second, telling, views

app_name = "ask"
urlpatterns = [
    path("answer/<str:token>/", answer_page.page, name="answer_page"),
    path("<uuid:pk>/", views.overview, name="overview"),
    path("<uuid:pk>/write/<slug:kind>/", views.begin, name="begin"),
    path("<uuid:pk>/by-when/", views.promise, name="promise"),
    path("<uuid:pk>/second/", second.say, name="second"),
    path("<uuid:pk>/page/<uuid:link>/", views.link, name="link"),
    path("<uuid:pk>/letters/<uuid:letter>/", views.letter_page, name="letter"),
    path("<uuid:pk>/letters/<uuid:letter>/anew/", views.anew, name="anew"),
    path("<uuid:pk>/letters/<uuid:letter>/page/", views.put_link_back, name="put_link_back"),
    path("<uuid:pk>/answer/", telling.tell, name="tell"),
    path("<uuid:pk>/told/", telling.phone, name="phone"),
    path("<uuid:pk>/answers/<uuid:answer>/", reading.page, name="answer"),
    path("<uuid:pk>/answers/<uuid:answer>/mend/", reading.mend, name="mend"),
    path("<uuid:pk>/answers/<uuid:answer>/about/", reading.about, name="about"),
    path("<uuid:pk>/answers/<uuid:answer>/settle/", reading.settle, name="settle"),
    path("<uuid:pk>/answers/<uuid:answer>/change/", reading.change, name="change"),
    path("<uuid:pk>/answers/<uuid:answer>/practise/", practising.make, name="practise"),
    path("<uuid:pk>/answers/<uuid:answer>/practise/<uuid:moment>/", practising.thing, name="thing"),
]
