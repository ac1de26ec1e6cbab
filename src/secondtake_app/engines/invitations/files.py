"""Where the calendar lies in a file: it is the file, or a mail carries it, once or twice, or a mail inside the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default as modern

from secondtake_app.engines.invitations.model import (
    LARGEST,
    LARGEST_MAIL,
    MAIL_WITHOUT,
    OUTLOOK_OWN,
    TOO_LARGE,
    NotAnInvitation,
)

MOST_PARTS, MOST_LINES = 200, 1000
"""Parts of a mail, and lines that may begin one: the time to read a mail grows with their square."""
_OLE = b"\xd0\xcf\x11\xe0"
_HEADER = re.compile(rb"\A(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:)")


def calendar_texts(data: bytes) -> Iterator[str]:
    """The calendar texts in a file: the file itself, or what a mail carries."""
    if data.startswith(_OLE):
        raise NotAnInvitation(OUTLOOK_OWN)
    if b"BEGIN:VCALENDAR" in data[:2000].replace(b"\0", b"").upper() or not _HEADER.match(data.lstrip()):
        yield _text(data)
        return
    if (
        len(data) > LARGEST_MAIL
        or data.lower().count(b"content-type:") > MOST_PARTS
        or data.count(b"\n--") > MOST_LINES
    ):
        raise NotAnInvitation(TOO_LARGE)
    try:
        carried = [part for part in _parts(data) if part]
    except RecursionError:
        raise NotAnInvitation(TOO_LARGE) from None
    if not carried:
        raise NotAnInvitation(OUTLOOK_OWN if b"winmail.dat" in data else MAIL_WITHOUT)
    yield from map(_text, carried)


def _parts(data: bytes) -> Iterator[bytes]:
    """What a mail carries as a calendar, also inside a forwarded mail, whatever it calls itself."""
    mail = message_from_bytes(data.lstrip(), policy=modern)
    for part in mail.walk():
        named = (part.get_filename() or "").casefold().endswith((".ics", ".ical", ".vcs"))
        if part.get_content_type() in ("text/calendar", "application/ics") or named:
            body = part.get_payload(decode=True)
            if isinstance(body, bytes) and len(body) <= LARGEST:
                yield body


def _text(data: bytes) -> str:
    """Its text, whatever it was written with; a zero character, which no database may keep, is marked as unreadable."""
    if len(data) > LARGEST:
        raise NotAnInvitation(TOO_LARGE)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    return text.replace("\0", "\ufffd").strip()
