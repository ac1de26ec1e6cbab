"""Help now, and the pause: people to call, with no network needed."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET

from secondtake_app.people import help_lines
from secondtake_app.people.door import open_to_all
from secondtake_app.people.models import User


def _country(request: HttpRequest) -> tuple[str, bool]:
    """The country to show help for, and whether it is only our guess."""
    person = getattr(request, "user", None)  # nobody yet, where a browser was not let in
    said = cast("User", person).country if person else ""
    return (said, False) if said else (help_lines.guess_country(request.headers.get("Accept-Language", "")), True)


def _help(request: HttpRequest, **more: object) -> dict[str, object]:
    country, guessed = _country(request)
    others = [line for code, line in help_lines.LINES.items() if code != country]
    lines = {"line": help_lines.line_for(country), "guessed": guessed, "known": bool(country), "others": others}
    return {**lines, "anywhere": help_lines.ANYWHERE, "checked": help_lines.CHECKED, **more}


@require_GET
@open_to_all
def help_now(request: HttpRequest) -> HttpResponse:
    """People to call. Needs no network."""
    return render(request, "people/help.html", _help(request))


@require_GET
def pause(request: HttpRequest) -> HttpResponse:
    """The pause after words about self-harm: people first; the way back is there, and nothing was lost."""
    back = request.GET.get("back", "/")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/")
    return render(request, "people/pause.html", _help(request, back=back if safe else "/"))
