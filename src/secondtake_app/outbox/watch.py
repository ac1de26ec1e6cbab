"""Look for answers in the mailboxes of those who let us: how often, how far, and what is said where that fails."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from secondtake_app.engines import mailbox
from secondtake_app.engines.mailbox import Message, Place
from secondtake_app.outbox import arrivals, words
from secondtake_app.outbox.accounts import account_of
from secondtake_app.outbox.known import Known
from secondtake_app.outbox.models import MailAccount

log = logging.getLogger("secondtake.outbox")
EVERY = timedelta(minutes=2)
AT_MOST = timedelta(hours=1)
"""Between two looks while a mailbox can't be reached."""
LASTING_EVERY, LASTING_AT_MOST = timedelta(hours=1), timedelta(days=1)
"""The same where it lets us not in: asked too often with a wrong password, providers lock an account."""
SAID_AFTER = timedelta(days=1)
SAID_AFTER_LOOKS = 5
"""Not after one look in a day: a computer that was asleep has failed once, long ago."""


def look_for_answers(now: datetime) -> int:
    """Look into each mailbox where it is time; how many messages were kept. Safe to call at any time, by anybody."""
    due = MailAccount.objects.filter(Q(look_at=None) | Q(look_at__lte=now), reads_answers=True).exclude(imap_host="")
    return sum(_look(row, now) for row in due.select_related("owner"))


def _look(row: MailAccount, now: datetime) -> int:
    """One look. Whoever moves the next look on has it; a second look at the same time would change nothing."""
    mine = MailAccount.objects.filter(pk=row.pk, look_at=row.look_at, reads_answers=True)
    if not mine.update(look_at=now + EVERY):
        return 0
    row.look_at = now + EVERY
    try:
        known = Known(row.owner)
        found, place, more = mailbox.incoming(account_of(row), place_of(row), now.date(), known.may_belong)
        return _keep(row, found, place, now, more=more)
    except mailbox.Unreadable as reason:
        _failed(row, str(reason), now, lasting=reason.trouble.lasting)
    except Exception:
        log.exception("the answers of an account could not be looked for")
        _failed(row, words.NOT_LOOKED, now, lasting=False)
    return 0


def _keep(row: MailAccount, found: list[Message], place: Place, now: datetime, *, more: bool) -> int:
    """The messages and how far the inbox was read, both or neither; nothing if the account was changed meanwhile."""
    with transaction.atomic():
        if not _as_it_was(row).select_for_update().filter(seen=row.seen).exists():
            return 0
        kept, unread = arrivals.keep(row.owner, found, now)
        seen = {"validity": place.validity, "uid": place.uid, "day": place.day and place.day.isoformat()}
        good = {"looked_at": now, "failures": 0, "failing_since": None, "fault": words.UNREAD if unread else ""}
        MailAccount.objects.filter(pk=row.pk).update(seen=seen, look_at=now if more else now + EVERY, **good)
    return kept


def _as_it_was(row: MailAccount) -> QuerySet[MailAccount]:
    """The account, if neither the person nor a later look has touched it since this look began."""
    return MailAccount.objects.filter(pk=row.pk, reads_answers=True, look_at=row.look_at)


def _failed(row: MailAccount, sentence: str, now: datetime, *, lasting: bool) -> None:
    failures = row.failures + 1
    _as_it_was(row).update(
        failures=min(failures, 1000),
        failing_since=row.failing_since or now,
        fault=sentence,
        look_at=now + wait(failures, lasting=lasting),
    )


def wait(failures: int, *, lasting: bool) -> timedelta:
    """How long until the next look after so many that failed: twice as long each time."""
    first, most = (LASTING_EVERY, LASTING_AT_MOST) if lasting else (EVERY, AT_MOST)
    doubled: int = 2 ** min(failures - 1, 10)
    return min(first * doubled, most)


def place_of(row: MailAccount) -> Place:
    """How far its inbox was read."""
    day = row.seen.get("day")
    return Place(row.seen.get("validity", 0), row.seen.get("uid", 0), date.fromisoformat(day) if day else None)


def must_be_said(row: MailAccount, now: datetime) -> bool:
    """Whether it has failed for so long that answers may be waiting unseen."""
    since = row.failing_since
    return row.reads_answers and since is not None and row.failures >= SAID_AFTER_LOOKS and now - since >= SAID_AFTER


def begin_anew(row: MailAccount) -> None:
    """The account was changed: the next look is at once, and what went wrong before is over."""
    row.look_at, row.failures, row.failing_since, row.fault = None, 0, None, ""
