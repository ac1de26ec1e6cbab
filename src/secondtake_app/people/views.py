"""The way in."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from secondtake_app.people import door, links


@require_GET
@door.open_to_all
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Let this browser in, once; then on to an address without the token in it."""
    person = links.use(token, timezone.now())
    if person is None and not door.knows(request):
        raise PermissionDenied
    if person is not None:
        door.let_in(request, person)
    return redirect("/")
