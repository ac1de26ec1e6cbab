"""The five steps at the head of a page."""

from __future__ import annotations

from django import template

from secondtake.transcripts.clock import clock
from secondtake_app.interviews.models import Interview
from secondtake_app.interviews.standing import five_steps

register = template.Library()


@register.inclusion_tag("interviews/steps.html")
def steps_of(interview: Interview, here: str = "") -> dict[str, object]:
    """The five steps of an interview in order, each with a word for its state."""
    return {"interview": interview, "steps": list(five_steps(interview, here))}


register.filter("clock", clock)


@register.filter
def within(said: str) -> str:
    """A sentence of ours after a colon or a comma: only its first letter is small, and never the "I".

    >>> within("Smaller than I thought"), within("I withdrew")
    ('smaller than I thought', 'I withdrew')
    """
    return said if said.startswith("I ") else said[:1].lower() + said[1:]
