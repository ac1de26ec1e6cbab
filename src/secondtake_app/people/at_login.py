"""Offer to start at login, and never do so unasked: one button writes the file that the page names, one removes it."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from secondtake_app.engines import login

IS_ON = "Second Take starts when you log in from now on. The file that does it is named below; deleting it stops it."
IS_OFF = "Second Take doesn't start when you log in any more. The file is gone; nothing else was changed."
NO_FILE = (
    "The file could not be {done} ({why}). Nothing was changed, and Second Take works as before. "
    "You can do it by hand: its name stands below."
)


@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Write the file, or remove it."""
    file = login.here(settings.DATA_FOLDER)
    if file is None:
        raise Http404
    on = "on" in request.POST
    try:
        login.switch_on(file) if on else login.switch_off(file)
    except OSError as cause:
        messages.warning(request, NO_FILE.format(done="written" if on else "removed", why=cause.strerror))
    else:
        messages.info(request, IS_ON if on else IS_OFF)
    return redirect("people:settings")
