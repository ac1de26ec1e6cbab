"""What the pages of a record say of sound that is no longer there, and which backups still hold it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone

from secondtake_app.interviews.models import Hearing, Interview, Recording
from secondtake_app.people.copies import holding


@dataclass(frozen=True, slots=True)
class Gone:
    """That it was deleted, when, why, and the copies in the data folder that hold it still."""

    day: date
    because: str
    copies: tuple[str, ...]


def gone(interview: Interview) -> Gone | None:
    """The sound that was deleted last, of those that a record was made of."""
    of_record = {"hearing__becomes": Hearing.Becomes.RECORD, "hearing__done_at__isnull": False}
    rows = interview.recordings.filter(deleted_at__isnull=False, **of_record)
    row = rows.order_by("-deleted_at").first()
    if row is None or row.deleted_at is None:
        return None
    because = Recording.Why(row.deletes_because).label
    return Gone(timezone.localtime(row.deleted_at).date(), because, tuple(copies_with([row])))


def copies_with(rows: Iterable[Recording]) -> list[str]:
    """The backups and set-aside stores in the data folder that hold the sound of one of these."""
    wanted = {f"{settings.FILES_FOLDER.name}/{row.path}" for row in rows}
    return holding(settings.DATA_FOLDER, wanted) if wanted else []
