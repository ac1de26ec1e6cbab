"""Where one step leads into another, and what it hands over there; asked of the apps, so that none imports another."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User


def brief_page(interview: Interview) -> str:
    """The page to read before an interview that is to come."""
    return _first("brief_page", interview)


def outcome_page(interview: Interview, kind: str = "", on: date | None = None) -> str:
    """Where it is written down what came of it; a kind and a day are only proposed there."""
    return _first("outcome_page", interview, kind, on)


def take_offered(person: User, now: datetime) -> str:
    """Where one short take may be begun today; blank where there is nothing to take, or one was done today."""
    return _first("take_offered", person, now)


def _first(method: str, *asked: object) -> str:
    answers = (getattr(config, method)(*asked) for config in apps.get_app_configs() if hasattr(config, method))
    found: Any = next(answers, "")  # which app answers is its own choice
    return str(found or "")
