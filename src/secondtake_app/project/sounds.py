"""Which recordings a backup holds, which it leaves out, and why; written inside it, and said when it is made."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from secondtake_app.project import folder

LISTING = "recordings.json"
PLACE = f"{folder.FILES}/recordings/"
MOST = 20
"""Deleted ones that are said; all of them stand in the listing."""
WANTED = {"id", "path", "created_at", "deleted_at", "deletes_because", "silence_due_at", "bleeps", "interview_id"}


@dataclass(frozen=True, slots=True)
class Sound:
    """One recording: its file as the backup names it, and whether that is inside."""

    id: str
    file: str
    interview: str
    """Its name; blank for a take of Practise."""
    brought_at: str
    inside: bool
    being_silenced: bool
    """Words in it were blacked out and are still to be heard in the file, which is therefore not inside."""
    silenced: str
    """The seconds whose words are silenced, as they stand in its row."""
    deleted_at: str | None
    deleted_because: str


def of(copy: Path, files: Path) -> list[Sound]:
    """Every recording that the copy of the store knows, oldest first; none for a store from before there were any."""
    with closing(sqlite3.connect(copy)) as reader:
        reader.row_factory = sqlite3.Row
        there = {row["name"] for row in reader.execute("PRAGMA table_info(interviews_recording)")}
        if not there:
            return []
        missing = "".join(f", NULL AS {name}" for name in sorted(WANTED - there))
        names = ", ".join(f"r.{name}" for name in sorted(WANTED & there))
        joined = "LEFT JOIN interviews_interview i ON i.id = r.interview_id" if "interview_id" in there else ""
        title = "i.title" if joined else "NULL"
        asked = f"SELECT {names}{missing}, {title} AS title FROM interviews_recording r {joined} ORDER BY r.created_at"  # noqa: S608 - names of ours
        return [_sound(row, files) for row in reader.execute(asked)]


def _sound(row: sqlite3.Row, files: Path) -> Sound:
    due, gone = row["silence_due_at"] is not None, row["deleted_at"]
    inside = not due and not gone and Path(files, row["path"]).is_file()
    silenced = row["bleeps"] if row["bleeps"] not in (None, "[]") else ""
    name, because = row["title"] or "", row["deletes_because"] or ""
    file = f"{folder.FILES}/{row['path']}"
    return Sound(
        str(UUID(row["id"])), file, name, row["created_at"], inside, due, silenced, gone, because if gone else ""
    )


def may_go_in(name: str, heard: Sequence[Sound]) -> bool:
    """Whether a file is part of a backup: a recording only where a row says so."""
    return not name.startswith(PLACE) or any(one.inside and one.file == name for one in heard)


def told(heard: Sequence[Sound], holding: Callable[[str], list[str]]) -> Iterator[str]:
    """What is said of them. `holding` tells which copies in the data folder still hold a file."""
    inside = [_named(one) for one in heard if one.inside]
    if inside:
        yield f"It holds the sound of {len(inside)} recording{'s' if len(inside) > 1 else ''}: {', '.join(inside)}."
    for one in heard:
        if one.being_silenced:
            yield f"Not in it: the sound of {_named(one)}, in which words are being silenced just now."
    for one in [one for one in heard if one.deleted_at][-MOST:]:
        older = holding(one.file)
        still = f" These older copies still hold it: {', '.join(older)}." if older else ""
        yield f"Not in it: the sound of {_named(one)}, deleted on {_day(one.deleted_at)}.{still}"


def _named(one: Sound) -> str:
    what = f"“{one.interview}”" if one.interview else "a take"
    return f"{what} of {_day(one.brought_at)}"


def _day(stored: str | None) -> str:
    """A day as it is said, from a time as the store keeps it, in this machine's zone."""
    when = datetime.fromisoformat(f"{stored}+00:00").astimezone()
    return f"{when.day} {when:%B %Y}"
