"""Words silenced in a recording: its file is made anew by a job, and until it is there, it is played to nobody.

The new file is moved over the old one, so that there is no instant with two of them; killed before, it is made again
from the old one, killed after, from the new one, in which silencing the same seconds changes nothing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from secondtake_app.engines.ears import bleeping, process
from secondtake_app.engines.ears.sound import CantBeHeard
from secondtake_app.interviews import recordings, words
from secondtake_app.interviews.models import Recording
from secondtake_app.jobs import asking
from secondtake_app.jobs.kinds import GivenUp, Kind, Later, Work
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import LIVE

MARGIN = 0.2
"""Seconds before and after the words: a word may begin, and above all end, beside the time that the model says."""
TAIL = 0.35
"""Up to so many after them where nobody speaks: at the end of a sentence words ring on (docs/ears.md, the figures)."""
MOVED = 0.1
"""Seconds by which what comes out may be longer or shorter than what was heard; more, and no time would fit."""


def can_be() -> bool:
    """Whether sound can be made anew on this machine."""
    return bleeping.available()


def around(start: float, end: float, following: float | None) -> tuple[float, float]:
    """The seconds that are silenced for words spoken from `start` to `end`, where the next are said from `following`.

    >>> around(2.0, 3.0, 3.1), around(2.0, 3.0, 3.3), around(0.1, 3.0, None)
    ((1.8, 3.2), (1.8, 3.3), (0.0, 3.35))
    """
    room = TAIL if following is None else following - end
    return round(max(0.0, start - MARGIN), 3), round(end + min(max(room, MARGIN), TAIL), 3)


@transaction.atomic
def ask(recording: Recording, seconds: tuple[float, float], now: datetime) -> None:
    """Have words silenced, in the transaction that blacks them out. From its end on nobody plays the file as it is."""
    row = Recording.objects.select_for_update().get(pk=recording.pk)
    row.bleeps = [*row.bleeps, list(seconds)]
    row.silence_due_at = now
    row.save(update_fields=["bleeps", "silence_due_at", "updated_at"])
    asking.ask(row.owner, SILENCE.name, f"{row.pk} {len(row.bleeps)}", row.pk, now)


def run(work: Work) -> None:
    """The job. Again, if more words were blacked out while it was at work; nothing, if there is nothing to silence."""
    while row := _due().filter(pk=work.job.about).select_related("hearing").first():
        work.stop_if_asked()
        _silence(work, row)


SILENCE = Kind(
    "silence-in-a-recording", run, at_once=1, waits=(timedelta(seconds=10), timedelta(minutes=1)), most_beginnings=10
)


def sweep(now: datetime) -> None:
    """Sound in which words are to be silenced and no job will do it any more is deleted."""
    for pk in _due().values_list("pk", flat=True)[:100]:
        _delete_if_left(pk, now)


@transaction.atomic
def _delete_if_left(pk: UUID, now: datetime) -> None:
    """Held while it is looked for a job, so that none can have been asked for in between."""
    row = _due().select_for_update().filter(pk=pk).first()
    if row is None:
        return
    jobs = Job.objects.filter(owner=row.owner_id, kind=SILENCE.name, about=pk)
    if not jobs.filter(state__in=LIVE).exists():
        recordings.delete_sound(row, now, Recording.Why.BLACKED)


def _due() -> QuerySet[Recording]:
    return Recording.objects.filter(deleted_at=None, silence_due_at__isnull=False)


def _silence(work: Work, row: Recording) -> None:
    new = recordings.file_of(row).with_suffix(f".{work.job.pk}.new")
    try:
        seconds = process.bleep(recordings.file_of(row), new, row.bleeps, work.stop_if_asked)
        if _has_moved(row, seconds):
            _give_up(row)
        _put(row, new)
    except CantBeHeard:
        _give_up(row)
    except process.Died:
        if not can_be():
            _give_up(row)
        raise Later(words.SILENCING_DIED) from None
    finally:
        new.unlink(missing_ok=True)


def _has_moved(row: Recording, seconds: float) -> bool:
    heard: float | None = row.hearing.seconds
    return heard is not None and abs(heard - seconds) > MOVED


def _give_up(row: Recording) -> None:
    recordings.delete_sound(row, timezone.now(), Recording.Why.BLACKED)
    raise GivenUp(words.NOT_SILENCED)


@transaction.atomic
def _put(row: Recording, new: Path) -> None:
    """In the old one's place; not where it was deleted, or done by another, or more is to be silenced by now."""
    fresh = _due().select_for_update().filter(pk=row.pk).first()
    if fresh is None or fresh.bleeps != row.bleeps:
        return
    size = new.stat().st_size
    new.replace(recordings.file_of(row))
    _settle(new.parent)
    Recording.objects.filter(pk=row.pk).update(
        content_type=bleeping.KIND, size=size, expected=size, silence_due_at=None
    )


def _settle(folder: Path) -> None:
    """The folder down to the disk, where the system can: else a cable pulled out might bring the old file back."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
