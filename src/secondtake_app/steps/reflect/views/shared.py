"""What every page of Reflect does: fetch one's own interview, draw a page, go on to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from secondtake_app.interviews.access import own_interview
from secondtake_app.interviews.models import Interview
from secondtake_app.people.pausing import pause_url
from secondtake_app.steps.reflect import evening, rules

__all__ = ["draw", "go_on", "own_interview", "pause_url", "step_url", "until_the_close", "whole"]
LONGEST_NUMBER = 9
"""Digits. More fit into no column, and thousands make Python refuse."""


def whole(said: str, otherwise: int = 0) -> int:
    """A whole number that a form sent; nonsense is `otherwise`."""
    return int(said) if said.isdecimal() and len(said) <= LONGEST_NUMBER else otherwise


def draw(
    request: HttpRequest, name: str, interview: Interview, context: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """One page of this step."""
    return render(request, f"reflect/{name}.html", {"interview": interview, **context}, status=status)


def step_url(page: str, interview: Interview) -> str:
    """The address of a page by its name in `rules.next_page`."""
    if page == "moment":
        moment = evening.unwritten(interview)
        return reverse("reflect:moment", args=[interview.pk, moment.pk if moment else UUID(int=0)])
    return reverse(f"reflect:{page}", args=[interview.pk])


def go_on(interview: Interview) -> HttpResponseBase:
    """Lead to the page whose question has no answer yet."""
    fresh = Interview.objects.select_related("opportunity", "owner").get(pk=interview.pk)
    return redirect(step_url(rules.next_page(evening.of(fresh)), fresh))


def until_the_close(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """A page that goes over what went wrong: after the close it leads to what is kept (E1.13), by any address.

    What is sent from one that was open all the while is taken: nothing that somebody typed is lost by closing.
    """

    @wraps(view)
    def guarded(request: HttpRequest, pk: UUID, **named: object) -> HttpResponseBase:  # as the address names them
        if request.method in ("GET", "HEAD") and evening.is_closed(own_interview(request, pk)):
            return redirect("reflect:debrief", pk)
        return view(request, pk, **named)

    return guarded
