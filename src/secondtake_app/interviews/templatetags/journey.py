"""The five steps at the head of a page."""

from __future__ import annotations

from django import template

from secondtake_app.interviews.models import Interview
from secondtake_app.interviews.standing import five_steps

register = template.Library()


@register.inclusion_tag("interviews/steps.html")
def steps_of(interview: Interview, here: str = "") -> dict[str, object]:
    """The five steps of an interview in order, each with a word for its state."""
    return {"interview": interview, "steps": list(five_steps(interview, here))}


@register.filter
def clock(seconds: float | None) -> str:
    """Seconds as the record's clock shows them: `08:12`, `1:02:40`.

    >>> clock(492.0)
    '08:12'
    """
    if seconds is None:
        return ""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
