"""What every answer carries, and which requests are not answered at all."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse

from secondtake_app.people import door
from secondtake_app.project import errors

Handler = Callable[[HttpRequest], HttpResponse]
OWN_NAMES = ("127.0.0.1", "localhost")
ABILITIES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")


def private_pages(get_response: Handler) -> Handler:
    """Pages are kept by no cache, so that what is deleted is gone from the browser too."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Permissions-Policy"] = _policy(response.headers.get("Permissions-Policy", ""))
        return response

    return handle


def _policy(allowed: str) -> str:
    """What a page may use of the machine: what its view has named, such as the microphone, and nothing else."""
    denied = (f"{ability}=()" for ability in ABILITIES if f"{ability}=" not in allowed)
    return ", ".join([*([allowed] if allowed else []), *denied])


def own_address_only(get_response: Handler) -> Handler:
    """Only requests to this machine's own address and port, so that no other site can borrow a name for it.

    Under the public address, if there is one, only public views and what they look like: no way in stands there.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if settings.PUBLIC_HOST and _is_public_host(request.get_host()):
            may = door.is_public(request.path_info) or request.path_info.startswith(settings.STATIC_URL)
            return get_response(request) if may else errors.not_found(request)
        _name, _, port = request.get_host().rpartition(":")
        if (port if port.isdigit() else "80") != request.META["SERVER_PORT"]:
            raise DisallowedHost("the port in the Host header is not the server's")
        return get_response(request)

    return handle


def _is_public_host(host: str) -> bool:
    """Whether that is the public name, however it is written: a proxy may hand on capitals, a final dot, or a port.

    Where the public name is this machine's own, as in a trial, its port tells the two apart.
    """
    said, public = (_name_and_port(one) for one in (host, settings.PUBLIC_HOST))
    return said == public if public[0] in OWN_NAMES else said[0] == public[0]


def _name_and_port(host: str) -> tuple[str, str]:
    name, _, port = host.lower().partition(":")
    return name.rstrip("."), port


def not_too_large(get_response: Handler) -> Handler:
    """A request beyond the limit gets its sentence before anything reads it."""

    def handle(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > settings.LARGEST_REQUEST:
            large = length.isdigit() and int(length) <= settings.LARGEST_FILE_REQUEST
            if not (large and door.may_be_large(request.path_info)):
                return errors.too_large(request)
        return get_response(request)

    return handle


def without_zeros(get_response: Handler) -> Handler:
    """A zero character, which is no letter and which PostgreSQL can't keep, becomes the sign for one not readable.

    As in a record that is read (`secondtake/transcripts/decoding.py`): the words round it are kept.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if any("\0" in value for _name, values in request.POST.lists() for value in values):
            said = request.POST.copy()
            for name, values in request.POST.lists():
                said.setlist(name, [value.replace("\0", "\ufffd") for value in values])
            request.POST = said  # type: ignore[assignment]  # in Django itself it may be set
        return get_response(request)

    return handle
