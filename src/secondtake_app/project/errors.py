"""The pages for failures. None needs the store, the journey or a session; all may be the reason for the failure."""

from __future__ import annotations

import sys
from dataclasses import replace

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from secondtake_app.engines import room
from secondtake_app.project import words


def page(failure: words.Failure, status: int) -> HttpResponse:
    """One failure, said."""
    return HttpResponse(render_to_string("look/failure.html", {"failure": failure}), status=status)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where the request was only too large."""
    return too_large(request) if isinstance(exception, RequestDataTooBig) else page(words.NOT_UNDERSTOOD, 400)


def door_closed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: no launch link."""
    return page(words.DOOR_CLOSED, 403)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form's token didn't match."""
    return page(words.FORM_TOO_OLD, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404; also for what belongs to somebody else."""
    return page(words.NOT_FOUND, 404)


def too_large(request: HttpRequest) -> HttpResponse:
    """413."""
    told = words.TOO_LARGE.happened.format(limit=settings.LARGEST_UPLOAD_MB)
    return page(replace(words.TOO_LARGE, happened=told), 413)


def our_fault(request: HttpRequest) -> HttpResponse:
    """500, or what the machine is short of. Django has logged the failure, and is still handling it."""
    failure = sys.exc_info()[1]
    if _is_full(failure):
        return page(words.DISK_FULL, 507)
    if isinstance(failure, OperationalError) and "locked" in str(failure):
        return page(words.BUSY, 503)
    return page(words.OUR_FAULT, 500)


def _is_full(failure: BaseException | None) -> bool:
    return isinstance(failure, (OSError, OperationalError)) and room.is_full(failure)
