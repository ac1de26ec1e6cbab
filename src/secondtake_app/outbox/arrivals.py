"""What arrives: keep a message where it belongs, once, say what a return means, and let the steps hear of it."""

from __future__ import annotations

import hashlib
import logging
import re
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from django.apps import apps
from django.db import OperationalError, transaction

from secondtake.replies.mail import Arrived, ArrivedKind, read_message
from secondtake_app.engines.mailbox import Message
from secondtake_app.engines.refusals import At, Meaning, meaning
from secondtake_app.outbox import doubts, words
from secondtake_app.outbox.known import Belonging, Known
from secondtake_app.outbox.models import Arrival, Letter
from secondtake_app.outbox.states import Event, after, before

if TYPE_CHECKING:
    from secondtake_app.people.models import User

log = logging.getLogger("secondtake.outbox")
LONGEST_ID = 300
REFUSED = 550
"""The code of a refusal that names none."""


class HearsArrivals(Protocol):
    """What a Django app answers that wants to know of messages: its config has this method, and need do no more.

    It is called once for each message, in the transaction that keeps it, before anybody sees it: what it writes is
    kept with the message or not at all. `arrival.kind` is one of `secondtake.replies.mail.ArrivedKind`; "answer" is
    what somebody wrote. An "automatic" one may still hold a decision, so read its text too. `arrival.letter` is the
    letter that it answers; it is None where only the sender is known, and then `arrival.interview` is the newest one
    with that person. What it raises is logged, its own rows are taken back, and the message is kept all the same.
    """

    def arrived(self, arrival: Arrival) -> None:
        """A message has come in and is kept."""
        ...

    def page_of(self, arrival: Arrival) -> str:
        """Where the app shows that message itself, and then tells of it on Home itself; blank for any other.

        An app may leave this out.
        """
        ...


def keep(owner: User, messages: list[Message], now: datetime) -> tuple[int, int]:
    """Keep those that belong; how many are new, and how many could not be read, which nobody foresaw.

    Call it in a transaction, with the place up to which the inbox was read.
    """
    known, new, unread = Known(owner), 0, 0
    for message in messages:
        try:
            with transaction.atomic():
                new += _keep(known, message, now)
        except OperationalError:
            raise  # the store is busy or full: all of them again, later
        except Exception:
            log.exception("a message could not be kept")
            unread += 1
    return new, unread


def _keep(known: Known, message: Message, now: datetime) -> bool:
    arrived = read_message(message.data)
    received_at = message.received_at or arrived.date or now
    belonging = known.belonging(arrived, received_at)
    if belonging is None:
        return False
    arrival, new = Arrival.objects.get_or_create(
        owner=known.owner, message_id=id_of(arrived), defaults=_values(arrived, belonging, received_at)
    )
    if not new:
        return False
    if belonging.letter and arrived.kind is ArrivedKind.BOUNCE:
        _came_back(arrival, belonging.letter, arrived, now)
    elif belonging.letter:
        doubts.named(belonging.letter, (found.strip("<>") for found in arrived.thread), now)
    _tell(arrival)
    return True


def keep_dropped(arrived: Arrived, letter: Letter, received_at: datetime) -> None:
    """Keep a message that the person brought by hand, beside its letter; once, also where it is fetched later."""
    values = _values(arrived, Belonging(letter.interview, letter), received_at)
    Arrival.objects.get_or_create(owner=letter.owner, message_id=id_of(arrived), defaults=values)


def _values(arrived: Arrived, belonging: Belonging, received_at: datetime) -> dict[str, object]:
    told = {
        "sender": arrived.sender[:320],
        "sender_name": arrived.sender_name[:200],
        "subject": arrived.subject[:300],
        "text": arrived.text,
        "calendar": arrived.calendar,
    }
    clean = {name: value.replace("\0", "") for name, value in told.items()}  # PostgreSQL keeps none
    return {
        "interview": belonging.interview,
        "letter": belonging.letter,
        "kind": arrived.kind,
        "received_at": received_at,
        **clean,
    }


def id_of(arrived: Arrived) -> str:
    """Its Message-ID; without one, or with one that no store would hold, what it says of itself in a fingerprint."""
    own = arrived.message_id.strip("<> ")
    if own and len(own) <= LONGEST_ID:
        return own
    date = arrived.date.isoformat() if arrived.date else ""
    told = (arrived.message_id, arrived.sender, date, arrived.subject, arrived.text, arrived.calendar)
    return hashlib.sha256("\0".join(told).encode("utf-8", "replace")).hexdigest()


def _came_back(arrival: Arrival, letter: Letter, arrived: Arrived, now: datetime) -> None:
    """A letter that was returned did not arrive; one that is only late, or was sent anew since, is on its way."""
    for_good = [one for one in arrived.failed if one.permanent]
    if arrived.failed and not for_good:
        _note(arrival, words.DELAYED)
        return
    note = words.came_back(why(for_good[0].says if for_good else ""), letter.to_address)
    _note(arrival, note)
    named = {found.strip("<>") for found in arrived.thread}
    if named and letter.message_id not in named:
        return
    for state in before(Event.BOUNCED):
        same = Letter.objects.filter(pk=letter.pk, state=state, message_id=letter.message_id)
        same.update(state=after(state, Event.BOUNCED), state_at=now, state_note=note, sent_at=None)


def _note(arrival: Arrival, note: str) -> None:
    arrival.note = note
    arrival.save(update_fields=["note", "updated_at"])


def why(says: str) -> Meaning:
    """Why a server did not take it, by its own words in a report: `550 5.1.1 user unknown`."""
    code = re.match(r"\s*([45]\d\d)\b", says)
    return meaning(int(code[1]) if code else REFUSED, says, At.RECIPIENT)


def _tell(arrival: Arrival) -> None:
    for config in apps.get_app_configs():
        if not hasattr(config, "arrived"):
            continue
        try:
            with transaction.atomic():
                config.arrived(arrival)
        except OperationalError:
            raise
        except Exception:
            log.exception("%s could not hear of a message", config.label)


def page_of(arrival: Arrival) -> str:
    """Where it is read: on the page of a step that shows it, else on its own."""
    asked = (config for config in apps.get_app_configs() if hasattr(config, "page_of"))
    return next((page for config in asked if (page := config.page_of(arrival))), arrival.page())


def forget(arrival: Arrival, now: datetime) -> None:
    """It does not belong here: its words go, and what is left keeps it from being kept again.

    An app that has made something of it (`HearsArrivals`) takes that away in its `forgotten`, if it has one.
    """
    for config in apps.get_app_configs():
        if hasattr(config, "forgotten"):
            config.forgotten(arrival)
    blank = dict.fromkeys(("sender", "sender_name", "subject", "text", "calendar", "note"), "")
    Arrival.objects.filter(pk=arrival.pk).update(**blank, letter=None, forgotten_at=now)
