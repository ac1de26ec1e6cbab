"""The buttons under a letter, by its state."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone

from secondtake_app.outbox import clocks, message, rules, words
from secondtake_app.outbox.letters import is_missed
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.states import State

register = template.Library()
OPEN = (State.DRAFT, State.FAILED, State.HELD)
ON_ITS_WAY = (State.QUEUED, State.CLAIMED, State.SENDING)


@register.inclusion_tag("outbox/controls.html")
def letter_controls(letter: Letter) -> dict[str, object]:
    """What can be done with this letter now."""
    now, state = timezone.now(), State(letter.state)
    missed = is_missed(letter, now)
    return {
        "letter": letter,
        "state": state.value,
        "says": words.MISSED if missed else words.STATES[state],
        "goes": _goes(letter, now),
        "before": _before(letter),
        "missed": missed,
        "open": state in OPEN or missed,
        "may_undo": state is State.QUEUED,
        "moves": state in ON_ITS_WAY and not missed,
        "asks": state in (State.UNCERTAIN, State.HANDED_OVER),
        "account": MailAccount.objects.filter(owner=letter.owner_id).exists(),
        "cut": message.is_too_long_for_mailto(letter),
    } | _hours(letter, now)


def _hours(letter: Letter, now: datetime) -> dict[str, object]:
    """The clock it is on, and what may be chosen."""
    clock = clocks.clock_of(letter)
    morning = rules.morning(now, clock.zone)
    chosen = clocks.zone_name(letter)
    return {
        "theirs": clock.theirs and clock.differs(morning),
        "whose": clock.difference(now),
        "there": now.astimezone(clock.zone).replace(tzinfo=None),
        "night": rules.is_quiet(now, clock.zone),
        "morning": morning.replace(tzinfo=None),
        "morning_iso": morning.isoformat(),
        "zone": chosen,
        "zones": clocks.choices(now, chosen) if clocks.may_set_zone(letter) else [],
        "to": letter.to_name,
    }


def _goes(letter: Letter, now: datetime) -> str:
    """When it goes, or should have gone."""
    state, clock = State(letter.state), clocks.clock_of(letter)
    at = letter.held_until or letter.not_before
    if at is None or state not in (State.HELD, State.QUEUED):
        return ""
    if is_missed(letter, now):
        return words.missed(clock.say(at))
    if state is State.HELD:
        return words.held(clock.say(at))
    return words.queued(timezone.localtime(letter.not_before), again=letter.attempts > 0)


def _before(letter: Letter) -> str:
    """What is known of an earlier try, as long as the letter can be sent once more."""
    if State(letter.state) not in (*OPEN, State.QUEUED):
        return ""
    found = [doubt.found_at for doubt in letter.doubts.all()]
    if not found:
        return ""
    return words.WENT_BEFORE if all(found) else words.MAY_HAVE_GONE
