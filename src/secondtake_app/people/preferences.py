"""What the person can set, and where their data lie."""

from __future__ import annotations

import sys
from typing import cast
from zoneinfo import available_timezones

from django.conf import settings as project
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from secondtake_app.engines import login
from secondtake_app.people.forms import SettingsForm
from secondtake_app.people.models import User

ZONES = sorted(zone for zone in available_timezones() if zone.count("/") == 1 and not zone.startswith("Etc/"))


def settings(request: HttpRequest) -> HttpResponse:
    """What the person can set, and where their data lie."""
    form = SettingsForm(request.POST or None, instance=cast("User", request.user))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.info(request, "Saved.")
        return redirect("people:settings")
    context = {"form": form, "folder": project.DATA_FOLDER, "zones": ZONES, "login": login.here(project.DATA_FOLDER)}
    context["untried"] = sys.platform != "linux"
    return render(request, "people/settings.html", context)
