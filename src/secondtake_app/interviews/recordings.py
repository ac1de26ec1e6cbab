"""Sound on the disk: written piece by piece while it is made, told by its first bytes, deleted when time is over."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete

from secondtake_app.interviews.models import Recording

if TYPE_CHECKING:
    from secondtake_app.interviews.models import Interview
    from secondtake_app.people.models import User

log = logging.getLogger("secondtake.recordings")
LARGEST = 50 * 1024 * 1024
"""Bytes of one recording; more than an hour of speech as browsers record it."""
LARGEST_FILE = 2 * 1024 * 1024 * 1024
"""Bytes of a recording that is brought as a file."""
LARGEST_PIECE = 4 * 1024 * 1024
KEPT = timedelta(days=90)
"""At least so long, and until what it belongs to is let go."""
FOLDER = "recordings"


class NotKept(Exception):
    """A piece that was not kept; what came before it is."""


class NotSound(NotKept):
    """The first bytes are those of no recording."""


class TooLong(NotKept):
    """It would be larger than one recording may be."""


class OtherFile(NotKept):
    """Not the file that was begun: another name, or another length."""


class Gap(NotKept):
    """Something between what is there and this piece is missing."""


_MARKS = (
    (0, b"\x1a\x45\xdf\xa3", "audio/webm"),
    (0, b"OggS", "audio/ogg"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "audio/mp4"),
    (4, b"moov", "video/quicktime"),
    (4, b"mdat", "video/quicktime"),
    (4, b"wide", "video/quicktime"),
    (8, b"WAVE", "audio/wav"),
    (0, b"fLaC", "audio/flac"),
    (0, b"ID3", "audio/mpeg"),
    *((0, bytes([0xFF, second]), "audio/mpeg") for second in (0xFB, 0xFA, 0xF3, 0xF2)),
    *((0, bytes([0xFF, second]), "audio/aac") for second in (0xF1, 0xF9)),
)
"""Where in a file's first bytes which bytes stand, and what kind it is then."""


def kind_of(head: bytes) -> str:
    """What kind of sound begins so; blank for none. A name or a claimed type is not asked.

    >>> kind_of(b"\\x1aE\\xdf\\xa3..."), kind_of(b"<html><script>")
    ('audio/webm', '')
    """
    return next((kind for at, mark, kind in _MARKS if head[at : at + len(mark)] == mark), "")


def begin(owner: User, piece: bytes) -> Recording:
    """A recording from its first piece."""
    kind = kind_of(piece[:16])
    if not kind:
        raise NotSound
    row = Recording(owner=owner, content_type=kind, basis=Recording.Basis.OWN_VOICE)
    row.path = f"{FOLDER}/{row.pk}.{kind.removeprefix('audio/')}"
    file_of(row).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write(row, 0, piece)
    row.save()
    return row


def reserve(interview: Interview, basis: Recording.Basis, how: str) -> Recording:
    """A recording of which no byte is there yet: who agreed is known first (design rule 7)."""
    row = Recording(owner=interview.owner, interview=interview, basis=basis, how=how)
    row.path = f"{FOLDER}/{row.pk}"
    row.save()
    return row


def take(row: Recording, at: int, piece: bytes, expected: int, name: str) -> None:
    """A piece of a file that is brought, from byte `at`. The first one says what kind it is.

    `expected` is 0 for what is being recorded: its length is known when it is over (`end`).
    """
    if expected > LARGEST_FILE:
        raise TooLong
    if row.size and (row.expected, row.name) != (expected, name[:255]):
        raise OtherFile
    if at == 0 and row.size == 0:
        row.content_type = kind_of(piece[:16])
        if not row.content_type:
            raise NotSound
        row.expected, row.name = expected, name[:255]
        row.save(update_fields=["content_type", "expected", "name", "updated_at"])
        file_of(row).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    add(row, at, piece)


def end(row: Recording) -> None:
    """It is whole as it is: a recording that was stopped, or a file of which no more will come."""
    Recording.objects.filter(pk=row.pk).update(expected=row.size)
    row.expected = row.size


def add(row: Recording, at: int, piece: bytes) -> None:
    """One piece more, from byte `at`. One that is there already is left as it is."""
    if at > row.size:
        raise Gap
    if at == row.size:
        _write(row, at, piece)
        Recording.objects.filter(pk=row.pk).update(size=row.size)


def _write(row: Recording, at: int, piece: bytes) -> None:
    if len(piece) > LARGEST_PIECE or at + len(piece) > (LARGEST_FILE if row.interview_id else LARGEST):
        raise TooLong
    with file_of(row).open("r+b" if at else "wb") as file:
        file.seek(at)
        file.write(piece)
        file.truncate()
    file_of(row).chmod(0o600)
    row.size = at + len(piece)


def file_of(row: Recording) -> Path:
    """Where its sound lies."""
    return Path(settings.FILES_FOLDER, row.path)


def samples_of(row: Recording) -> Path:
    """Where its samples lie while it is being heard."""
    return file_of(row).with_suffix(".samples")


def files_of(row: Recording) -> list[Path]:
    """Its file, and whatever lies beside it under the same name: samples, and files half made anew."""
    file = file_of(row)
    return [file, *(beside for beside in file.parent.glob(f"{file.stem}.*") if beside != file)]


def keep_for(found: QuerySet[Recording], let_go_at: datetime | None) -> None:
    """What they belong to was let go, or brought back: from when on they may be deleted, if at all."""
    for row in found.filter(deleted_at=None):
        row.keep_until = max(let_go_at, row.created_at + KEPT) if let_go_at else None
        row.deletes_because = Recording.Why.LET_GO
        row.save(update_fields=["keep_until", "deletes_because", "updated_at"])


def keep_until(row: Recording, until: datetime | None, why: Recording.Why = Recording.Why.DAY) -> None:
    """Keep its sound until then, for that reason; None: until the person deletes it."""
    Recording.objects.filter(pk=row.pk, deleted_at=None).update(keep_until=until, deletes_because=why)


def sweep(now: datetime) -> int:
    """Delete the sound whose time is over; how many that were. Stopped between, it begins again at the same one."""
    over = Recording.objects.filter(deleted_at=None, keep_until__lt=now).values_list("pk", flat=True)
    return sum(_end(pk, now) for pk in list(over[:100]))


@transaction.atomic
def _end(pk: UUID, now: datetime) -> bool:
    """Delete one; its row is held meanwhile, so that no file that is made anew comes to lie there after it."""
    row = Recording.objects.select_for_update().filter(pk=pk, deleted_at=None, keep_until__lt=now).first()
    if row is None:
        return False
    try:
        for file in files_of(row):
            file.unlink(missing_ok=True)
    except OSError as cause:  # as where another program has it open, and the system then keeps it
        log.warning("the sound of recording %s can't be deleted yet: %s", pk, cause.strerror)
        return False
    Recording.objects.filter(pk=pk).update(deleted_at=now, size=0, silence_due_at=None)
    log.info("the sound of recording %s is deleted: %s", pk, Recording.Why(row.deletes_because).label)
    return True


def delete_sound(row: Recording, now: datetime, why: Recording.Why) -> None:
    """Delete its sound once what is going on is stored; until then it is only due, and the sweep would do it too."""
    keep_until(row, now, why)
    transaction.on_commit(partial(sweep, now + timedelta(seconds=1)))


def watch() -> None:
    """From now on a row that is deleted takes its file along."""
    post_delete.connect(_forget, sender=Recording, dispatch_uid="recordings")


def _forget(instance: Recording, **_kwargs: object) -> None:
    for file in files_of(instance):
        transaction.on_commit(partial(file.unlink, missing_ok=True))
    transaction.on_commit(partial(log.info, "recording %s is deleted, by hand or with its interview", instance.pk))
