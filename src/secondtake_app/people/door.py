"""Who is let in. On a laptop: whoever came by a launch link, as its one person."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from secondtake_app.people.models import the_one_person

Handler = Callable[[HttpRequest], HttpResponse]


def laptop_door(get_response: Handler) -> Handler:
    """Makes every request the one person's."""

    def handle(request: HttpRequest) -> HttpResponse:
        request.user = the_one_person()
        return get_response(request)

    return handle
