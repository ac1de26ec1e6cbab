"""Look after what a crash left behind: claims that ran out, and doubts that the Sent folder may settle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from secondtake_app.engines import mailbox
from secondtake_app.outbox import doubts, rules, words
from secondtake_app.outbox.accounts import account_of
from secondtake_app.outbox.models import Doubt, Letter, MailAccount
from secondtake_app.outbox.states import Event, State, after

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


def look(now: datetime) -> int:
    """Look in Sent for letters in doubt, and for those whose doubt a person resolved; how many were found.

    A mailbox that can't be read is asked no more in this round: its patience is half a minute a question.
    """
    found, silent = 0, set()
    for letter, message_id in [*_uncertain(now), *_doubted(now)]:
        account = MailAccount.objects.filter(owner=letter.owner_id).first()
        if account is None or not account.imap_host or account.pk in silent:
            continue
        try:
            there = mailbox.sent_copy(account_of(account), message_id)
        except mailbox.Unreadable:
            silent.add(account.pk)
            continue
        if there:
            doubts.turned_up(letter, message_id, now)
            found += 1
    return found


def _uncertain(now: datetime) -> Iterator[tuple[Letter, str]]:
    """Letters in doubt whose look is due, each for one worker only: whoever moves the next look on has it."""
    since = now - rules.LOOK_UNTIL
    due = Letter.objects.filter(state=State.UNCERTAIN, not_before__lte=now, state_at__gte=since).exclude(message_id="")
    for letter in due.order_by("not_before")[:AT_ONCE]:
        mine = Letter.objects.filter(pk=letter.pk, state=State.UNCERTAIN, not_before=letter.not_before)
        if mine.update(not_before=rules.next_look(letter.state_at or now, now)):
            yield letter, letter.message_id


def _doubted(now: datetime) -> Iterator[tuple[Letter, str]]:
    """The same for Message-IDs under which a letter may have gone before."""
    due = Doubt.objects.filter(found_at=None, next_look__lte=now, since__gte=now - rules.LOOK_UNTIL)
    for doubt in due.select_related("letter").order_by("next_look")[:AT_ONCE]:
        mine = Doubt.objects.filter(pk=doubt.pk, next_look=doubt.next_look)
        if mine.update(next_look=rules.next_look(doubt.since, now)):
            yield doubt.letter, doubt.message_id
