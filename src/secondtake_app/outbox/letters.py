"""What a person does with a letter: write, send, hold, take back, hand over, and say what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from secondtake_app.interviews.models import Person
from secondtake_app.outbox import doubts, rules, words
from secondtake_app.outbox.message import address_of
from secondtake_app.outbox.models import Letter, MailAccount
from secondtake_app.outbox.sending import new_message_id
from secondtake_app.outbox.states import Event, State, after, before
from secondtake_app.people.owned import ChangedElsewhere

TEXT = ("subject", "body", "to_address", "to_name")
APPROVED = ("approved_digest", "approved_at", "attempts", "message_id", "held_until", "not_before")


class Refused(Exception):
    """That can't be done with this letter now. The message is a sentence for the person."""


def keep(letter: Letter, seen: int, **text: str) -> None:
    """Save words of the letter; where they differ from what was approved it is a draft again, and says so.

    Raises ChangedElsewhere, and Refused for a letter that is past changing.
    """
    clean = {name: _newlines(value) for name, value in text.items() if name in TEXT}
    changed = {name: value for name, value in clean.items() if _newlines(getattr(letter, name)) != value}
    if not changed:
        return
    if Event.CHANGE not in _events(letter):
        raise Refused(words.NOT_NOW)
    was = State(letter.state)
    for name, value in changed.items():
        setattr(letter, name, value)
    fields = [*changed]
    if was is not State.DRAFT:
        letter.state, letter.approved_digest, letter.not_before, letter.held_until = State.DRAFT, "", None, None
        letter.state_note = words.CHANGED if was in (State.HELD, State.QUEUED, State.CLAIMED) else ""
        fields += ["state", "approved_digest", "not_before", "held_until", "state_note"]
    _save_over(letter, was, seen, fields)


def write_anew(letter: Letter, fields: Iterable[str]) -> None:
    """Save a first draft, or one that was written anew over what stood there.

    Raises ChangedElsewhere where somebody wrote, or pressed Send, since it was read.
    """
    if letter._state.adding:  # noqa: SLF001 - Django's own word for a row that is not stored yet
        letter.save()
    else:
        _save_over(letter, State.DRAFT, letter.version, fields)


def _newlines(text: str) -> str:
    """A form sends its line ends as CR LF, whatever stood in it: that is no change of the words."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def approve(letter: Letter, seen: int, now: datetime, hold_until: datetime | None = None) -> None:
    """The person pressed Send, or Hold, on the text they saw. Raises Refused, AddressWrong and ChangedElsewhere."""
    event = Event.HOLD if hold_until else Event.SEND
    if _is_that_press(letter, seen, hold_until):
        return
    if event not in _events(letter) or (letter.state == State.QUEUED and not is_missed(letter, now)):
        raise Refused(words.NOT_NOW)
    account = MailAccount.objects.of(letter.owner).first()
    if account is None:
        raise Refused(words.NO_ACCOUNT)
    _refuse_unready(letter)
    letter.approved_digest = rules.digest(letter.subject, letter.body, letter.to_address)
    letter.approved_at, letter.attempts = now, 0
    letter.message_id = doubts.message_id_for(letter, letter.approved_digest) or new_message_id(account.address)
    letter.held_until, letter.not_before = hold_until, hold_until or now + rules.UNDO
    _move(letter, event, now, "", seen, *APPROVED)


def _is_that_press(letter: Letter, seen: int, hold_until: datetime | None) -> bool:
    """Whether it was done already, as when a button is pressed twice.

    The first press counted the version up once, or twice if it saved words that had just been typed.
    """
    under_way = (State.HELD,) if hold_until else (State.QUEUED, State.CLAIMED, State.SENDING, State.SENT)
    once = letter.version in (seen + 1, seen + 2)
    return once and letter.state in under_way and letter.held_until == hold_until


def _refuse_unready(letter: Letter) -> None:
    if not letter.body.strip():
        raise Refused(words.EMPTY)
    if not letter.to_address.strip():
        raise Refused(words.NO_ADDRESS)
    address_of(letter.to_address, letter.to_name)


def take_back(letter: Letter, now: datetime) -> None:
    """Undo: a draft again, unless a sender has it already."""
    _change(letter, Event.UNDO, now, words.TAKEN_BACK, words.TOO_LATE, not_before=None, held_until=None)


def hand_over(letter: Letter, how: str, now: datetime) -> None:
    """It leaves by the person's own mail program, or was copied; until they say more, that is all we know."""
    if letter.state != State.HANDED_OVER:
        _change(letter, Event.HAND_OVER, now, "", words.NOT_NOW, by_hand=how)


def went(letter: Letter, now: datetime) -> None:
    """The person says that it went."""
    _change(letter, Event.WENT, now, "", words.NOT_NOW, sent_at=now)


def not_gone(letter: Letter, now: datetime) -> None:
    """The person says that it did not go. They may be wrong, so it stays findable by the Message-ID it had."""
    with transaction.atomic():
        was = State(letter.state)
        if was is State.UNCERTAIN:
            doubts.remember(letter, now)
        _change(letter, Event.NOT_GONE, now, "", words.NOT_NOW, not_before=None, held_until=None)


def leave(letter: Letter, now: datetime) -> None:
    """A letter whose hour was missed stays a draft."""
    _change(letter, Event.UNDO, now, "", words.NOT_NOW, not_before=None, held_until=None)


def is_missed(letter: Letter, now: datetime) -> bool:
    """Whether it should have gone by itself and did not, for so long that it must be asked about."""
    waiting = letter.state in (State.HELD, State.QUEUED)
    return waiting and (rules.missed(letter.not_before, now) or rules.missed(letter.held_until, now))


def readdress(person: Person, was: Person) -> None:
    """Drafts that were addressed to somebody as they stood before are so as they stand now; no other letter is.

    What was approved, or has left, is what it is. A draft that the person addressed otherwise stays as they wrote it.
    """
    drafts = Letter.objects.of(person.owner).filter(person=person, state=State.DRAFT)
    counted = {"version": F("version") + 1}
    if person.name != was.name:
        drafts.filter(to_name=was.name).update(to_name=person.name, **counted)
    if person.address != was.address:
        drafts.filter(to_name=person.name, to_address=was.address).update(to_address=person.address, **counted)


def after_restore() -> int:
    """A restored backup must send nothing again: all that is neither draft nor sent is in doubt; how many.

    A draft may have been sent since, which nobody here can know: its page says so before Send is pressed.
    """
    Letter.objects.filter(state=State.DRAFT).update(state_note=words.RESTORED_DRAFT)
    waiting = Letter.objects.filter(state__in=before(Event.RESTORED))
    now = timezone.now()
    look = {"state_at": now, "not_before": now + rules.LOOK_AFTER}
    return waiting.update(state=State.UNCERTAIN, state_note=words.RESTORED, lease_until=None, **look)


def _events(letter: Letter) -> set[Event]:
    return {event for event in Event if State(letter.state) in before(event)}


def _change(letter: Letter, event: Event, now: datetime, note: str, otherwise: str, **more: object) -> None:
    """One UPDATE that names the states it expects, so that a sender is never overtaken unseen."""
    for state in before(event):
        same = Letter.objects.filter(pk=letter.pk, state=state)
        if same.update(state=after(state, event), state_at=now, state_note=note, **more):
            letter.refresh_from_db()
            return
    raise Refused(otherwise)


def _move(letter: Letter, event: Event, now: datetime, note: str, seen: int, *fields: str) -> None:
    was = State(letter.state)
    letter.state, letter.state_at, letter.state_note = after(was, event), now, note
    _save_over(letter, was, seen, ["state", "state_at", "state_note", *fields])


def _save_over(letter: Letter, was: State, seen: int, fields: Iterable[str]) -> None:
    """Save if neither another window nor a sender has touched the letter since it was read. Raises ChangedElsewhere.

    Senders move a letter without counting its version up, so that a page on which the person writes stays good.
    """
    with transaction.atomic():
        if not Letter.objects.select_for_update().filter(pk=letter.pk, state=was).exists():
            raise ChangedElsewhere(Letter.__name__)
        letter.save_over(seen, fields)


__all__ = [
    "ChangedElsewhere", "Refused", "after_restore", "approve", "hand_over", "is_missed", "keep", "leave", "not_gone",
    "readdress", "take_back", "went", "write_anew",
]  # fmt: skip
