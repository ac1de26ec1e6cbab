"""What came back to a letter, beside it."""

from __future__ import annotations

from django import template

from secondtake_app.outbox import words
from secondtake_app.outbox.arrivals import page_of
from secondtake_app.outbox.known import who
from secondtake_app.outbox.models import Letter

register = template.Library()


@register.inclusion_tag("outbox/beside.html")
def beside(letter: Letter) -> dict[str, object]:
    """One line for each message that belongs to this letter, oldest first."""
    found = letter.arrivals.filter(forgotten_at=None).select_related("interview__opportunity", "letter")
    return {
        "letter": letter,
        "lines": [(arrival, words.beside(arrival, who(arrival)), page_of(arrival)) for arrival in found],
    }
