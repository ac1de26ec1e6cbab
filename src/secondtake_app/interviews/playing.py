"""Sound as a player asks for it: the whole, or a part."""

from __future__ import annotations

import re
from pathlib import Path

from django.http import FileResponse, HttpResponse, HttpResponseBase

RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")
MOST = 4 * 1024 * 1024
"""Bytes of one part. A player asks for the rest when it comes to it; the file may be larger than memory."""


def played(file: Path, kind: str, wanted: str) -> HttpResponseBase:
    """The sound, or the part of it that a player asks for: Safari plays nothing else, and others jump by it."""
    said, size = RANGE.fullmatch(wanted.strip()), file.stat().st_size
    if said is None:
        answer = FileResponse(file.open("rb"), content_type=kind)
        answer.headers["Accept-Ranges"] = "bytes"
        return answer
    first = int(said[1])
    last = min(int(said[2] or size), size - 1, first + MOST - 1)
    headers = {"Accept-Ranges": "bytes"}
    if first > last:
        return HttpResponse(status=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    with file.open("rb") as spoken:
        spoken.seek(first)
        part = spoken.read(last - first + 1)
    return HttpResponse(
        part, content_type=kind, status=206, headers={**headers, "Content-Range": f"bytes {first}-{last}/{size}"}
    )
