"""Who is let in. On a laptop: a browser that came by a launch link, as its one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils import timezone

from secondtake_app.people.models import User

Handler = Callable[[HttpRequest], HttpResponse]
View = TypeVar("View", bound=Callable[..., HttpResponseBase])
PERSON, MONTH = "person", "month"


def open_to_all(view: View) -> View:
    """A view that a browser may see before it was let in. It finds no `request.user`."""
    view.open_to_all = True  # type: ignore[attr-defined] # how Django marks views too
    return view


def public(view: View) -> View:
    """A view that anybody may ask for under `PUBLIC_URL`, without a session; the only kind that stands there."""
    view.public = True  # type: ignore[attr-defined] # as above
    return open_to_all(view)


def is_public(path: str) -> bool:
    """Whether that path leads to a public view."""
    return bool(getattr(_view(path), "public", False))


def takes_large_files(view: View) -> View:
    """A view to which a request may be as large as a recording."""
    view.takes_large_files = True  # type: ignore[attr-defined] # as above
    return view


def may_be_large(path: str) -> bool:
    """Whether that path leads to such a view."""
    return bool(getattr(_view(path), "takes_large_files", False))


def let_in(request: HttpRequest, person: User) -> None:
    """This browser is the person's from now on."""
    request.session[PERSON] = str(person.pk)
    request.session[MONTH] = _month()


def knows(request: HttpRequest) -> bool:
    """Whether this browser was let in before."""
    return _person(request) is not None


def laptop_door(get_response: Handler) -> Handler:
    """Closed but to a browser that was let in, whose requests are the one person's, in that person's zone."""

    def handle(request: HttpRequest) -> HttpResponse:
        person = _person(request)
        if person is None:
            if _is_open(request):
                return get_response(request)
            raise PermissionDenied
        request.user = person
        if request.session.get(MONTH) != _month():
            let_in(request, person)
        with timezone.override(person.timezone):
            return get_response(request)

    return handle


def _person(request: HttpRequest) -> User | None:
    known = request.session.get(PERSON)
    return User.objects.filter(pk=known, is_active=True).first() if known else None


def _is_open(request: HttpRequest) -> bool:
    return bool(getattr(_view(request.path_info), "open_to_all", False))


def _view(path: str) -> Callable[..., object] | None:
    try:
        return resolve(path).func
    except Resolver404:
        return None


def _month() -> str:
    """The cookie is renewed when this changes: once a month, not with every page."""
    return timezone.now().strftime("%Y-%m")
