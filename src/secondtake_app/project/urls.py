"""The addresses: the way in, the steps in the order of the journey, and what they share."""

from django.urls import URLPattern, URLResolver, include, path

from secondtake_app.journey import built

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("secondtake_app.people.urls")),
    path("", include("secondtake_app.interviews.urls")),
    path("letters/", include("secondtake_app.outbox.urls")),
    *(path(f"{step.slug}/", include(f"{step.app}.urls")) for step in built()),
]

handler400 = "secondtake_app.project.errors.not_understood"
handler403 = "secondtake_app.project.errors.door_closed"
handler404 = "secondtake_app.project.errors.not_found"
handler500 = "secondtake_app.project.errors.our_fault"
