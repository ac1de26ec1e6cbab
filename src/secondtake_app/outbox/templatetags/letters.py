"""The buttons under a letter, by its state."""

from __future__ import annotations

from django import template
from django.utils import timezone

from secondtake_app.outbox import message, rules, words
from secondtake_app.outbox.letters import is_missed
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.states import State
from secondtake_app.outbox.views import zone_of

register = template.Library()
OPEN = (State.DRAFT, State.FAILED, State.HELD)


@register.inclusion_tag("outbox/controls.html", takes_context=True)
def letter_controls(context: template.Context, letter: Letter) -> dict[str, object]:
    """What can be done with this letter now."""
    now, state = timezone.now(), State(letter.state)
    return {
        "letter": letter,
        "state": state.value,
        "says": words.STATES[state],
        "missed": is_missed(letter, now),
        "open": state in OPEN,
        "may_undo": state is State.QUEUED or state is State.HELD,
        "asks": state in (State.UNCERTAIN, State.HANDED_OVER),
        "account": MailAccount.objects.filter(owner=letter.owner_id).exists(),
        "mailto": message.mailto(letter),
        "cut": message.is_too_long_for_mailto(letter),
        "morning": rules.morning(now, zone_of(letter)),
        "here": context["request"].path,
        "csrf_token": context.get("csrf_token"),
    }
