"""Sound that no row knows: what a crash, or a backup that was brought back, left in the folder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from secondtake_app.interviews.models import Recording
from secondtake_app.interviews.recordings import FOLDER, log

LEFT = timedelta(days=1)
"""So old it must be: a file is begun an instant before its row, and samples lie there while a recording is heard."""
EVERY = timedelta(hours=1)
_last: list[datetime] = []
"""When this process last looked."""


def sweep(now: datetime) -> None:
    """Look once an hour."""
    if not _last or not timedelta(0) <= now - _last[-1] < EVERY:
        _last[:] = [now]
        clear(now)


def clear(now: datetime) -> int:
    """Delete what lies there and belongs to no row, or to one that says it is deleted; how many files that were."""
    folder = Path(settings.FILES_FOLDER, FOLDER)
    there = {f"{FOLDER}/{file.name}": file for file in _files(folder)}  # read before the rows: none can be newer
    rows = dict(Recording.objects.values_list("path", "deleted_at"))
    return sum(_delete(file) for path, file in there.items() if _is_left(path, file, rows, now))


def _delete(file: Path) -> bool:
    try:
        file.unlink()
    except OSError:  # gone meanwhile, or held by another program; if it is there still, then the next time
        return False
    log.info("a file that belongs to no recording is deleted: %s", file.name)
    return True


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.is_file()] if folder.is_dir() else []


def _is_left(path: str, file: Path, rows: dict[str, datetime | None], now: datetime) -> bool:
    if path in rows:
        return rows[path] is not None
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC) < now - LEFT
    except FileNotFoundError:
        return False
