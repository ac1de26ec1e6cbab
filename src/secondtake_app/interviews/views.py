"""Home."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """What there is to do, or one sentence and one button."""
    return render(request, "look/base.html")
