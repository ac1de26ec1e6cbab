"""Send what is due, exactly once: claim, fence, hand over, and look after what a crash left behind.

Every step is one UPDATE that names the state it expects and the claim it belongs to; whoever was overtaken changes no
row and stops. A letter past the fence is never sent again by itself.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from datetime import datetime
from email.headerregistry import Address

from django.conf import settings
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from secondtake_app.engines import mailbox, post
from secondtake_app.engines.keys import Keys
from secondtake_app.engines.post import Delivery, Outcome
from secondtake_app.engines.session import Account
from secondtake_app.interviews.models import Interview
from secondtake_app.outbox import rules, words
from secondtake_app.outbox.message import AddressWrong, address_of, message_of, one_line
from secondtake_app.outbox.models import Letter, MailAccount
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


def sweep(clock: Clock = timezone.now) -> int:
    """One round: held letters whose hour came, crashed senders' letters, and all that is due; how many were sent."""
    release_held(clock())
    recover(clock())
    sent = 0
    while letter := claim(clock()):
        sent += send(letter, clock)
    return sent


def release_held(now: datetime) -> None:
    """Held letters whose hour has come are due; those whose hour is long over stay, and are shown instead."""
    held = Letter.objects.filter(state=State.HELD, not_before__lte=now, not_before__gte=now - rules.MISSED_BY)
    held.update(state=after(State.HELD, Event.DUE), state_at=now)


def due(now: datetime) -> QuerySet[Letter]:
    """Letters that are to leave now, and no later than may be."""
    waiting = Letter.objects.filter(state=State.QUEUED, interview__deleted_at=None)
    return waiting.filter(not_before__lte=now, not_before__gte=now - rules.MISSED_BY)


def claim(now: datetime, only: uuid.UUID | None = None) -> Letter | None:
    """Take one letter that is due, or only that very one; nobody else has this claim."""
    found = due(now).filter(pk=only) if only else due(now)
    for letter in found.order_by("not_before")[:20]:
        mine = Letter.objects.filter(pk=letter.pk, state=State.QUEUED, fence=letter.fence)
        changes = {"fence": F("fence") + 1, "lease_until": now + rules.LEASE, "attempts": F("attempts") + 1}
        if mine.update(state=State.CLAIMED, state_at=now, **changes):
            return Letter.objects.select_related("owner", "interview").get(pk=letter.pk)
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
        _settle(letter, Event.CHANGE, words.CHANGED, clock())
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
    told = post.deliver(account_of(account), message, _spec(recipient), lambda: pass_fence(letter, clock()))
    return _conclude(letter, told, clock())


def _spec(address: Address) -> str:
    return f"{address.username}@{address.domain}"


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
        again = rules.next_try(letter.attempts, now)
        if again is None:
            return _settle(letter, Event.REFUSED, words.GAVE_UP, now) and False
        return _settle(letter, event, told.sentence, now, not_before=again) and False
    if event is Event.DOUBT:
        return _settle(letter, event, told.sentence, now, not_before=now + rules.LOOK_AFTER) and False
    if event is Event.ACCEPTED:
        return _settle(letter, event, "", now, sent_at=now)
    return _settle(letter, event, told.sentence, now) and False


def _settle(letter: Letter, event: Event, note: str, now: datetime, **more: object) -> bool:
    """Write down what happened, if the claim is still ours; whether it was."""
    for state in (State.SENDING, State.CLAIMED, State.UNCERTAIN):
        if state not in before(event):
            continue
        mine = Letter.objects.filter(pk=letter.pk, state=state, fence=letter.fence)
        if mine.update(state=after(state, event), state_at=now, state_note=note, lease_until=None, **more):
            return True
    return False


def recover(now: datetime) -> None:
    """What a crash left: a claim that ran out goes back; past the fence it is in doubt, and Sent is looked at."""
    lapsed = Letter.objects.filter(lease_until__lt=now)
    lapsed.filter(state=State.CLAIMED).update(state=after(State.CLAIMED, Event.RELEASE), lease_until=None, state_at=now)
    lapsed.filter(state=State.SENDING).update(
        state=after(State.SENDING, Event.DOUBT),
        lease_until=None,
        state_at=now,
        state_note=words.IN_DOUBT,
        not_before=now + rules.LOOK_AFTER,
    )
    doubtful = Letter.objects.filter(state=State.UNCERTAIN).exclude(message_id="").select_related("owner")
    for letter in doubtful.filter(not_before__lte=now, state_at__gte=now - rules.LOOK_UNTIL)[:20]:
        try:
            _look_in_sent(letter, now)
        except Exception:
            log.exception("the copy of a letter could not be looked for")


def _look_in_sent(letter: Letter, now: datetime) -> None:
    same = Letter.objects.filter(pk=letter.pk, state=State.UNCERTAIN, message_id=letter.message_id)
    same.update(not_before=rules.next_look(letter.state_at or now, now))
    account = MailAccount.objects.filter(owner=letter.owner).first()
    if account is None or not account.imap_host:
        return
    try:
        found = mailbox.sent_copy(account_of(account), letter.message_id)
    except mailbox.Unreadable:
        return
    if found:
        same.update(
            state=after(State.UNCERTAIN, Event.FOUND),
            state_at=now,
            sent_at=letter.state_at,
            state_note=words.FOUND_IN_SENT,
        )


def account_of(row: MailAccount) -> Account:
    """The engine's account, with its password."""
    return Account(
        address=_spec(address_of(row.address)),
        user=row.user,
        password=Keys(settings.DATA_FOLDER).get(str(row.pk)),
        smtp_host=row.smtp_host,
        smtp_port=row.smtp_port,
        security=row.smtp_security,
        imap_host=row.imap_host,
        imap_port=row.imap_port,
        ca_file=settings.MAIL_CA,
    )


def new_message_id(sender_address: str) -> str:
    """A Message-ID for one approved text, kept over every try (RFC 5322 section 3.6.4)."""
    domain = one_line(sender_address).rpartition("@")[2] or "second-take.invalid"
    return f"{uuid.uuid4()}@{domain.encode('idna').decode('ascii')}"
