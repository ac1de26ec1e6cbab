"""The words of a mail message: its readable part, whatever its headers claim, and headers as they were meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import TypeAlias

from secondtake.replies.own_words import own_lines, plain

Mail: TypeAlias = "Message[str, str]"
LONGEST = 200_000
"""Characters of a message that are read; an answer has a few thousand."""
_SHOWN = ("text/plain", "text/html")
_BROKEN = (LookupError, ValueError, HeaderParseError, MessageError, TypeError)
"""What Python's own mail reader raises on headers and bodies that break the rules."""


def header(mail: Mail, name: str) -> str:
    """A header in one line, with its encoded words (RFC 2047) decoded where they can be."""
    try:
        value = mail.get(name, "")
    except _BROKEN:
        return ""
    return decoded(str(value))


def decoded(value: str) -> str:
    """Encoded words as what they say; as they stand where they are broken."""
    try:
        told = str(make_header(decode_header(value)))
    except _BROKEN:
        told = value
    return " ".join(told.encode("utf-8", "replace").decode("utf-8").split())


def sender(mail: Mail) -> tuple[str, str]:
    """Name and address in From, taken apart before the name is decoded: it may hold a comma."""
    try:
        name, address = parseaddr(" ".join(str(mail.get("From", "")).split()))
    except _BROKEN:
        return "", ""
    return decoded(name), decoded(address)


def date_of(mail: Mail) -> datetime | None:
    """The Date header with its zone; one that names no zone is taken as UTC (RFC 5322, 3.3)."""
    try:
        told = parsedate_to_datetime(header(mail, "Date"))
        return told if told.tzinfo else told.replace(tzinfo=UTC)
    except (*_BROKEN, OverflowError):
        return None


def parts(mail: Mail) -> Iterator[Mail]:
    """The parts that hold something themselves, in order; not those of a message inside this one."""
    pending: list[Mail] = [mail]
    while pending:
        part = pending.pop(0)
        payload = part.get_payload()
        if isinstance(payload, list) and part.get_content_maintype() == "multipart":
            pending[:0] = [inner for inner in payload if isinstance(inner, Message)]
        else:
            yield part


def words_of(part: Mail) -> str:
    """A part's bytes as text: by its charset, else UTF-8, else the Windows page; never an error."""
    try:
        payload = part.get_payload(decode=True)
        charset = part.get_content_charset("") or ""
    except _BROKEN:
        return ""
    return decode(payload, charset)[:LONGEST] if isinstance(payload, bytes) else ""


def decode(data: bytes, charset: str) -> str:
    """What mail programs do: what is called Latin-1 or ASCII is read as the Windows page, which holds both."""
    called = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8", "": "utf-8"}.get(charset, charset)
    for name in (called, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def written(mail: Mail) -> tuple[str, bool]:
    """The message's readable text as it was sent, and whether it is HTML; the plain one of two that say the same."""
    found = {"text/plain": "", "text/html": ""}
    for part in parts(mail):
        kind = part.get_content_type()
        if kind in _SHOWN and part.get_content_disposition() != "attachment":
            found[kind] += words_of(part)
    if found["text/plain"].strip():
        return found["text/plain"], False
    return found["text/html"], True


def own_text(text: str, *, html: bool = False) -> str:
    """What the sender wrote: no markup, no quoted history, no signature.

    >>> own_text("Thank you, no.\\n\\nOn 3 May 2026 at 10:00 Alex Chen wrote:\\n> Any news?")
    'Thank you, no.'
    """
    shown = plain(text).text if html else text
    lines = [shown[start:end].rstrip() for start, end in own_lines(shown)]
    return _without_gaps(lines)


def _without_gaps(lines: list[str]) -> str:
    kept = [line for index, line in enumerate(lines) if line.strip() or (index and lines[index - 1].strip())]
    return "\n".join(kept).strip()
