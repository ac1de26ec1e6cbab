"""Sending as a job: one for each try of each approved text, so that a slow mail server holds up its own letter only.

The outbox's own claim and fence stay the guard: a job that is run twice finds the letter gone, and does nothing.
"""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from secondtake_app.jobs import asking
from secondtake_app.jobs.kinds import Kind, Work
from secondtake_app.jobs.models import Job
from secondtake_app.outbox import sending
from secondtake_app.outbox.models import Letter

AT_A_TIME = 100


def ask_for_all_that_is_due(now: datetime) -> None:
    """A job for each letter that is due and has none yet for this try."""
    waiting = {key_of(letter): letter for letter in sending.due(now).select_related("owner")[:AT_A_TIME]}
    asked = Job.objects.filter(kind=SEND.name, key__in=waiting).values_list("key", flat=True)
    for key in waiting.keys() - set(asked):
        asking.ask(waiting[key].owner, SEND.name, key, waiting[key].pk, now)


def key_of(letter: Letter) -> str:
    """The approved text by its Message-ID, and the try by the claims there have been."""
    return f"{letter.message_id}/{letter.fence}"


def send(work: Work) -> None:
    """Send it, if it is still to be sent."""
    letter = sending.claim(timezone.now(), work.job.about)
    if letter:
        sending.send(letter, timezone.now)


SEND = Kind("send-a-letter", send, at_once=4)
