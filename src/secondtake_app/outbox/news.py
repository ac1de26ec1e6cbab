"""What has arrived, as Home tells it: that it is there, and not a word of what it says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from secondtake.replies import ReplyKind, read_reply
from secondtake.replies.mail import ArrivedKind
from secondtake_app.interviews.standing import Notice
from secondtake_app.outbox import arrivals, watch, words
from secondtake_app.outbox.known import who
from secondtake_app.outbox.models import Arrival, MailAccount

if TYPE_CHECKING:
    from secondtake_app.people.models import User

SHOWN = 20


def notices(person: User, now: datetime) -> Iterable[Notice]:
    """Messages that were not opened yet, and a mailbox that has been silent for a day.

    A returned letter says so itself, and that somebody is away stands beside the letter.
    """
    fresh = Arrival.objects.of(person).filter(
        opened_at=None, forgotten_at=None, interview__deleted_at=None, kind__in=words.NEWS
    )
    for arrival in fresh.select_related("interview__opportunity", "letter").order_by("-received_at", "-created_at")[
        :SHOWN
    ]:
        if arrivals.page_of(arrival) != arrival.page():
            continue  # a step tells of it
        if arrival.kind != ArrivedKind.AUTOMATIC or _may_decide(arrival):
            verb = words.LOOK if arrival.calendar else words.READ_IT
            yield Notice(words.news(arrival, who(arrival)), verb, arrival.page())
    for account in MailAccount.objects.of(person):
        if watch.must_be_said(account, now):
            yield Notice(words.MAILBOX_SILENT, words.LOOK, reverse("outbox:account"))


def _may_decide(arrival: Arrival) -> bool:
    """Whether a program's message may hold a decision or feedback, and not only that something was received."""
    return read_reply(arrival.text).kind is not ReplyKind.NONE
