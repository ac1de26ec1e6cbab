"""Look after what a crash left behind: claims that ran out, and doubts that the Sent folder may settle."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from uuid import UUID

from django.db.models import QuerySet

from secondtake_app.engines import mailbox
from secondtake_app.outbox import doubts, rules, words
from secondtake_app.outbox.accounts import account_of
from secondtake_app.outbox.models import Doubt, Letter, MailAccount
from secondtake_app.outbox.states import Event, State, after

log = logging.getLogger("secondtake.outbox")
AT_ONCE = 20
"""Letters looked for in one round; the others in the next."""


def recover(now: datetime) -> None:
    """A claim that ran out goes back; past the fence it is in doubt. A lease names no process: any worker may do it."""
    lapsed = Letter.objects.filter(lease_until__lt=now)
    lapsed.filter(state=State.CLAIMED).update(state=after(State.CLAIMED, Event.RELEASE), lease_until=None, state_at=now)
    lapsed.filter(state=State.SENDING).update(
        state=after(State.SENDING, Event.DOUBT),
        lease_until=None,
        state_at=now,
        state_note=words.IN_DOUBT,
        not_before=now + rules.LOOK_AFTER,
    )


@dataclass(frozen=True, slots=True)
class Search:
    """One Message-ID to look for, which nobody else looks for now; `row` is where its next look stands."""

    letter: Letter
    message_id: str
    since: datetime
    row: QuerySet[Letter] | QuerySet[Doubt]
    column: str

    def is_over(self, now: datetime) -> None:
        """It was looked for, and not found. A crash before this leaves the lease, after which it is looked for anew."""
        self.row.update(**{self.column: rules.next_look(self.since, now)})


def look(now: datetime) -> int:
    """Look in Sent for letters in doubt, and for those whose doubt a person resolved; how many were found.

    A mailbox that can't be read is asked no more in this round: its patience is long. A fault that nobody foresaw
    stops the search for one letter only.
    """
    found, silent = 0, set[UUID]()
    for search in chain(_uncertain(now), _doubted(now)):
        try:
            there = _is_there(search, silent)
            if there:
                doubts.turned_up(search.letter, search.message_id, now)
        except Exception:
            log.exception("the copy of a letter could not be looked for")
            there = False
        found += there
        if not there:
            search.is_over(now)
    return found


def _is_there(search: Search, silent: set[UUID]) -> bool:
    """Whether its owner's Sent folder holds it, as far as that can be told."""
    account = MailAccount.objects.filter(owner=search.letter.owner_id).first()
    if account is None or not account.imap_host or account.pk in silent:
        return False
    try:
        return bool(mailbox.sent_copy(account_of(account), search.message_id))
    except mailbox.Unreadable:
        silent.add(account.pk)
        return False


def first_due(now: datetime) -> tuple[Letter | None, datetime | None]:
    """A letter that is to be looked for now, and since when; None where there is none."""
    letter = _letters_due(now).select_related("owner").first()
    if letter:
        return letter, letter.not_before
    doubt = _doubts_due(now).select_related("letter__owner").first()
    return (doubt.letter, doubt.next_look) if doubt else (None, None)


def _letters_due(now: datetime) -> QuerySet[Letter]:
    since = now - rules.LOOK_UNTIL
    due = Letter.objects.filter(state=State.UNCERTAIN, not_before__lte=now, state_at__gte=since).exclude(message_id="")
    return due.order_by("not_before")


def _doubts_due(now: datetime) -> QuerySet[Doubt]:
    due = Doubt.objects.filter(found_at=None, next_look__lte=now, since__gte=now - rules.LOOK_UNTIL)
    return due.order_by("next_look")


def _uncertain(now: datetime) -> Iterator[Search]:
    """Letters in doubt whose look is due, each for one worker only: whoever moves the time on has it."""
    for letter in _letters_due(now)[:AT_ONCE]:
        mine = Letter.objects.filter(pk=letter.pk, state=State.UNCERTAIN, message_id=letter.message_id)
        if mine.filter(not_before=letter.not_before).update(not_before=now + rules.LEASE):
            yield Search(letter, letter.message_id, letter.state_at or now, mine, "not_before")


def _doubted(now: datetime) -> Iterator[Search]:
    """The same for Message-IDs under which a letter may have gone before."""
    for doubt in _doubts_due(now).select_related("letter")[:AT_ONCE]:
        mine = Doubt.objects.filter(pk=doubt.pk, found_at=None)
        if mine.filter(next_look=doubt.next_look).update(next_look=now + rules.LEASE):
            yield Search(doubt.letter, doubt.message_id, doubt.since, mine, "next_look")
