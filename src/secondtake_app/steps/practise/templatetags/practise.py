"""What Practise's templates say of rows."""

from __future__ import annotations

from django import template

from secondtake_app.steps.practise import words
from secondtake_app.steps.practise.models import Drill

register = template.Library()


@register.filter
def drilled(drill: Drill) -> str:
    """What was done when it slipped, in a sentence."""
    return words.drilled(drill.marks)
