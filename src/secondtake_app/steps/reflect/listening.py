"""What Home says of recordings: how far one is, that one stopped, and once that its sound is about to be deleted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from secondtake_app.interviews.models import Hearing
from secondtake_app.interviews.standing import Notice, Under
from secondtake_app.steps.reflect import words

if TYPE_CHECKING:
    from secondtake_app.people.models import User

BEFORE = timedelta(days=7)
"""So long before its sound goes, if nobody said that the text is right, it is asked about."""


def notices(person: User, now: datetime) -> Iterable[Notice]:
    """A line for each that is being heard, has stopped, or is about to lose its sound."""
    there = Q(recording__deleted_at=None, recording__interview__deleted_at=None, recording__size__gt=0)
    memo = Q(becomes=Hearing.Becomes.MEMORY)
    open_ = Q(done_at=None) | Q(confirmed_at=None) & (memo | Q(recording__keep_until__lte=now + BEFORE))
    found = Hearing.objects.of(person).filter(there, open_, recording__interview__isnull=False)
    for one in found.select_related("recording__interview"):
        yield _notice(one)


def _notice(one: Hearing) -> Notice:
    interview, until = one.recording.interview, one.recording.keep_until
    assert interview is not None
    page = reverse("reflect:recording", args=[interview.pk, one.recording_id])
    if one.trouble:
        return Notice(words.stopped(interview.title), words.LOOK, page)
    if one.done_at is None:
        return Notice(words.being_heard(interview.title), words.LOOK, page, Under.WAITING)
    if one.becomes == Hearing.Becomes.MEMORY:
        return Notice(words.memo_heard(interview.title), words.LOOK, page)
    day = timezone.localtime(until).date() if until else None
    return Notice(words.sound_goes(interview.title, day), words.LOOK, reverse("reflect:speakers", args=[interview.pk]))
