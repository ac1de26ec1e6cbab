"""Send what is due, exactly once: claim, fence, hand over, and write down what became of it.

Every step is one UPDATE that names the state it expects and the claim it belongs to; whoever was overtaken changes no
row and stops. A letter past the fence is never sent again by itself. All of it may run in several workers at once.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from secondtake_app.engines import post
from secondtake_app.engines.post import Delivery, Outcome
from secondtake_app.interviews.models import Interview
from secondtake_app.outbox import rules, words
from secondtake_app.outbox.accounts import account_of, bare
from secondtake_app.outbox.message import AddressWrong, address_of, message_of, one_line
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.recovery import look, recover
from secondtake_app.outbox.states import Event, State, after, before

log = logging.getLogger("secondtake.outbox")
Clock = Callable[[], datetime]
EVENTS = {
    Outcome.TAKEN: Event.ACCEPTED,
    Outcome.REFUSED: Event.REFUSED,
    Outcome.PUT_OFF: Event.LATER,
    Outcome.NOTHING_LEFT: Event.RELEASE,
    Outcome.IN_DOUBT: Event.DOUBT,
}
AT_ONCE = 20
"""Letters of which one is claimed in a go: where others have taken them all meanwhile, the next round has more."""


def sweep(clock: Clock = timezone.now) -> int:
    """One round: what a crash left, held letters whose hour came, all that is due, and doubts; how many were sent."""
    recover(clock())
    release_held(clock())
    sent = 0
    while letter := claim(clock()):
        sent += send(letter, clock)
    look(clock())
    return sent


def send_one(pk: UUID, clock: Clock = timezone.now) -> bool:
    """Claim this letter if it is due and nobody has it, hand it over, and conclude; whether it was sent.

    Safe to be called again, at any time, by anybody: a letter that has left, or may have, is not due.
    """
    letter = claim(clock(), pk)
    return letter is not None and send(letter, clock)


def release_held(now: datetime) -> None:
    """Held letters whose hour has come are due; those whose hour is long over stay, and are shown instead."""
    held = Letter.objects.filter(state=State.HELD).filter(_in_time(now))
    held.update(state=after(State.HELD, Event.DUE), state_at=now)


def due(now: datetime) -> QuerySet[Letter]:
    """The letters that may be claimed now, those that wait longest first."""
    waiting = Letter.objects.filter(state=State.QUEUED, interview__deleted_at=None).filter(_in_time(now))
    return waiting.order_by("not_before")


def _in_time(now: datetime) -> Q:
    """Due, and not later than a letter may go by itself: neither by its next try nor by the hour the person said."""
    latest = now - rules.MISSED_BY
    return Q(not_before__lte=now, not_before__gte=latest) & (Q(held_until=None) | Q(held_until__gte=latest))


def claim(now: datetime, only: UUID | None = None) -> Letter | None:
    """Take one letter that is due, or only that one; nobody else has this claim."""
    waiting = due(now).filter(pk=only) if only else due(now)
    for letter in waiting[:AT_ONCE]:
        mine = Letter.objects.filter(pk=letter.pk, state=State.QUEUED, fence=letter.fence).filter(_in_time(now))
        changes = {"fence": F("fence") + 1, "lease_until": now + rules.LEASE, "attempts": F("attempts") + 1}
        if mine.update(state=after(State.QUEUED, Event.CLAIM), state_at=now, **changes):
            return Letter.objects.select_related("owner", "interview").filter(pk=letter.pk).first()
    return None


def send(letter: Letter, clock: Clock) -> bool:
    """Hand over a claimed letter, and write down what became of it; whether it was sent.

    A fault that nobody foresaw stops this letter only: past the fence it is a doubt, before it nothing was sent.
    """
    try:
        return _hand_over(letter, clock)
    except Exception:
        log.exception("a letter could not be handed over")
        now = clock()
        if not _settle(letter, Event.DOUBT, words.IN_DOUBT, now, not_before=now + rules.LOOK_AFTER):
            _settle(letter, Event.REFUSED, words.OUR_FAULT, now)
        return False


def _hand_over(letter: Letter, clock: Clock) -> bool:
    if not is_approved(letter):
        _settle(letter, Event.CHANGE, words.CHANGED, clock(), approved_digest="", not_before=None, held_until=None)
        return False
    account = MailAccount.objects.filter(owner=letter.owner).first()
    if account is None:
        _settle(letter, Event.REFUSED, words.NO_ACCOUNT, clock())
        return False
    try:
        recipient = address_of(letter.to_address, letter.to_name)
        sender = address_of(account.address, account.name or letter.owner.first_name)
    except AddressWrong as reason:
        _settle(letter, Event.REFUSED, str(reason), clock())
        return False
    message = message_of(letter, sender, letter.message_id, clock())
    told = post.deliver(account_of(account), message, bare(recipient), lambda: pass_fence(letter, clock()))
    return _conclude(letter, told, clock())


def is_approved(letter: Letter) -> bool:
    """Whether this is the very text that the person pressed Send on."""
    return rules.digest(letter.subject, letter.body, letter.to_address) == letter.approved_digest


def pass_fence(letter: Letter, now: datetime) -> bool:
    """The last question before the words go out: is it still ours, and approved as it was read?

    All that counts is asked of the row itself: a join would make Django write `id IN (SELECT …)`, and PostgreSQL does
    not ask that again of a row for which the UPDATE had to wait.
    """
    mine = Letter.objects.filter(
        pk=letter.pk,
        state=State.CLAIMED,
        fence=letter.fence,
        approved_digest=letter.approved_digest,
        lease_until__gt=now,
    ).filter(Exists(Interview.objects.filter(pk=OuterRef("interview_id"), deleted_at=None)))
    return mine.update(state=after(State.CLAIMED, Event.FENCE), state_at=now, lease_until=now + rules.LEASE) == 1


def _conclude(letter: Letter, told: Delivery, now: datetime) -> bool:
    event = EVENTS[told.outcome]
    if event is Event.LATER:
        return _put_off(letter, told.sentence, now) and False
    if event is Event.DOUBT:
        return _settle(letter, event, told.sentence, now, not_before=now + rules.LOOK_AFTER) and False
    if event is Event.ACCEPTED:
        return _settle(letter, event, "", now, sent_at=now)
    return _settle(letter, event, told.sentence, now) and False


def _put_off(letter: Letter, sentence: str, now: datetime) -> bool:
    """Try again later: for a day, but of a held letter for no longer than it may be late."""
    again = rules.next_try(letter.attempts, now)
    if again is None:
        return _settle(letter, Event.REFUSED, words.GAVE_UP, now)
    if letter.held_until is None:
        return _settle(letter, Event.LATER, sentence, now, not_before=again)
    last = letter.held_until + rules.MISSED_BY
    return _settle(letter, Event.LATER, words.PUT_OFF_HELD, now, not_before=last if now < last < again else again)


def _settle(letter: Letter, event: Event, note: str, now: datetime, **more: object) -> bool:
    """Write down what happened, if the claim is still ours; whether it was."""
    for state in (State.SENDING, State.CLAIMED, State.UNCERTAIN):
        if state not in before(event):
            continue
        mine = Letter.objects.filter(pk=letter.pk, state=state, fence=letter.fence)
        if mine.update(state=after(state, event), state_at=now, state_note=note, lease_until=None, **more):
            return True
    return False


def new_message_id(sender_address: str) -> str:
    """A Message-ID for one approved text, kept over every try (RFC 5322 section 3.6.4)."""
    domain = one_line(sender_address).rpartition("@")[2] or "second-take.invalid"
    return f"{uuid.uuid4()}@{domain.encode('idna').decode('ascii')}"
