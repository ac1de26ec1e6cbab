"""Sending as a job: one for each try of each approved text, so that a slow mail server holds up its own letter only.

The outbox's own claim and fence stay the guard: a job that is run twice finds the letter gone, and does nothing.
Looking in Sent is a job too, since a mailbox may take half a minute to say nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from secondtake_app.jobs import asking
from secondtake_app.jobs.kinds import Kind, Work
from secondtake_app.jobs.models import Job
from secondtake_app.outbox import recovery, sending
from secondtake_app.outbox.models import Letter

AT_A_TIME = 100
ONCE_MORE = timedelta(minutes=10)
"""A letter that is still due so long after a job for it came to nothing gets another one."""


def ask_for_all_that_is_due(now: datetime) -> None:
    """A job for each letter that is due and has none yet for this try."""
    waiting = {key_of(letter, now): letter for letter in sending.due(now).select_related("owner")[:AT_A_TIME]}
    asked = Job.objects.filter(kind=SEND.name, key__in=waiting).values_list("key", flat=True)
    for key in waiting.keys() - set(asked):
        asking.ask(waiting[key].owner, SEND.name, key, waiting[key].pk, now)


def key_of(letter: Letter, now: datetime) -> str:
    """The approved text by its Message-ID and version, the try by the claims so far, and how long it has been due.

    The last is for a job that found nothing to do, as while its interview was put away and brought back.
    """
    waits = (now - (letter.not_before or now)) // ONCE_MORE
    return f"{letter.message_id}/{letter.version}/{letter.fence}/{waits}"


def send(work: Work) -> None:
    """Send it, if it is still to be sent."""
    sending.send_one(work.job.about, timezone.now)


def ask_to_look(now: datetime) -> None:
    """A job for all the looks in Sent that are due: what it finds nothing of is due again later, under another key."""
    letter, since = recovery.first_due(now)
    if letter and since:
        asking.ask(letter.owner, LOOK.name, f"{letter.pk}/{since.isoformat()}", letter.pk, now)


def look(_work: Work) -> None:
    """Look in Sent for whatever is in doubt by now."""
    recovery.look(timezone.now())


SEND = Kind("send-a-letter", send, at_once=4)
LOOK = Kind("look-in-sent", look, at_once=1)
