"""What may have gone before: a letter stays findable by every Message-ID under which it may have left.

The person said "it did not go", and may be wrong. A copy that turns up later in Sent, or an answer that names it, still
finds the letter; if it is the very text that waits, it is not sent a second time.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from secondtake_app.outbox import rules, words
from secondtake_app.outbox.models import Doubt, Letter
from secondtake_app.outbox.states import Event, State, after, before

if TYPE_CHECKING:
    from secondtake_app.people.models import User

UNTOUCHED = (State.SENDING, State.UNCERTAIN)
"""Where another text of the letter is on its way or may be: what went before changes nothing there."""


def remember(letter: Letter, now: datetime) -> None:
    """The person says that a letter in doubt did not go: it is sent again only by them, and stays findable."""
    if letter.message_id:
        since = letter.state_at or now
        known = {"owner": letter.owner, "digest": letter.approved_digest, "since": since, "next_look": now}
        Doubt.objects.update_or_create(letter=letter, message_id=letter.message_id, defaults=known)


def known_as(owner: User, message_ids: Iterable[str]) -> QuerySet[Letter]:
    """The person's letters that left, or may have left, under one of these Message-IDs."""
    wanted = list(message_ids)
    named = Q(message_id__in=wanted) | Q(doubts__message_id__in=wanted)
    return Letter.objects.of(owner).filter(named).exclude(message_id="", doubts=None).distinct()


def message_id_for(letter: Letter, digest: str) -> str:
    """The Message-ID to send this text under again; blank where it needs one of its own.

    The same text keeps the one it may have gone under, so that a mailbox which has it already may show it once
    (RFC 5322 section 3.6.4: one identifier for one version of a message). Not so a text that is known to have gone:
    whoever sends that again means it.
    """
    same = letter.doubts.filter(digest=digest, found_at=None).order_by("since").last()
    return same.message_id if same else ""


def named(letter: Letter, message_ids: Iterable[str], now: datetime) -> None:
    """Somebody wrote back, and their message names these: if the letter was in doubt, it is no longer."""
    known = {letter.message_id, *letter.doubts.values_list("message_id", flat=True)} - {""}
    for message_id in message_ids:
        if message_id in known:
            turned_up(letter, message_id, now, words.WRITTEN_BACK)
            return


def turned_up(letter: Letter, message_id: str, now: datetime, note: str = words.FOUND_IN_SENT) -> None:
    """A copy, or an answer that names it, shows that the letter went under that Message-ID."""
    doubt = letter.doubts.filter(message_id=message_id).first()
    if doubt is None:
        _went(letter, (State.SENDING, State.UNCERTAIN), letter.state_at or now, now, note)
        return
    letter.doubts.filter(pk=doubt.pk).update(found_at=now)
    if doubt.digest == rules.digest(letter.subject, letter.body, letter.to_address):
        _went(letter, before(Event.FOUND), doubt.since, now, note)
    else:
        _stop(letter, now)


def _went(letter: Letter, states: Iterable[State], at: datetime, now: datetime, note: str) -> None:
    for state in states:
        same = Letter.objects.filter(pk=letter.pk, state=state, version=letter.version)
        if same.update(state=after(state, Event.FOUND), state_at=now, sent_at=at, state_note=note, lease_until=None):
            return


def _stop(letter: Letter, now: datetime) -> None:
    """Another text of it went: what waits to go is a draft again, and the person decides."""
    for state in (State.HELD, State.QUEUED, State.CLAIMED):
        same = Letter.objects.filter(pk=letter.pk, state=state, version=letter.version)
        gone = {"approved_digest": "", "not_before": None, "held_until": None, "lease_until": None}
        if same.update(state=after(state, Event.CHANGE), state_at=now, state_note=words.OTHER_TEXT_WENT, **gone):
            return
