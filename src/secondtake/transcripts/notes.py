"""Notes made on a phone: every line is memory, with its time where it has one.

A notes app, messages to oneself, a mail: bullets, boxes, numbers, senders and mail headers are dropped, the
words are kept as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from secondtake.transcripts.decoding import decode_bytes
from secondtake.transcripts.document import is_zip, read_document
from secondtake.transcripts.kinds import not_a_transcript
from secondtake.transcripts.lines import leading_stamp
from secondtake.transcripts.model import Problem
from secondtake.transcripts.plain import fold
from secondtake.transcripts.problems import empty

_BULLET = re.compile(r"(?:[-*+•◦▪‣–—>·]+\s+|\[[ xX✓]?\]\s*|[☐☑☒✓✔✗✘]\s*|\(?\d{1,2}[.)]\s+|#{1,6}\s+)+")
_MESSAGE = re.compile(
    r"[\u200e\u200f]?\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*([AaPp]\.?\s?[Mm]\.?)?\]?\s*"
    r"(?:[-–]\s*)?([^:\n]{1,60}):\s+"
)
_MAIL = re.compile(
    r"(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id|mime-version|content-[\w-]+|x-[\w-]+|received|return-path|"
    r"von|an|datum|gesendet|betreff):\s",
    re.IGNORECASE,
)
_FOOT = re.compile(r"(?:sent|gesendet) (?:from|with|von|mit) .{1,60}|get outlook for .*|--", re.IGNORECASE)
_NOT_SAID = re.compile(r"<.{1,40} omitted>|.{1,60} omitted|messages .*end-to-end encrypted.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Memory:
    """One line of memory: its words, where in the interview it says it was, and when it was written down."""

    text: str
    line: int
    at: float | None = None
    """Seconds into the interview, where the line begins with a time such as `21:30`."""
    written: str | None = None
    """The date and time a messenger put before it, as it stands there."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The lines of a note, and what could not be read."""

    lines: tuple[Memory, ...]
    problems: tuple[Problem, ...] = ()


def read_notes(data: bytes, name: str | None = None) -> Notes:
    """The lines of memory in a note, whatever program wrote it. Never raises for what is in it.

    >>> [line.text for line in read_notes(b"- [x] why leave now\\n2. the metric question").lines]
    ['why leave now', 'the metric question']
    """
    notes = _read(data)
    return replace(notes, problems=tuple(replace(problem, file=name) for problem in notes.problems))


def _read(data: bytes) -> Notes:
    if is_zip(data):
        document = read_document(data)
        return _notes("\n".join(document.paragraphs), tuple(document.problems))
    unread = not_a_transcript(data)
    if unread:
        return Notes((), (unread,))
    decoded = decode_bytes(data)
    return _notes(decoded.text, decoded.problems)


def _notes(text: str, problems: tuple[Problem, ...]) -> Notes:
    rows = list(enumerate(text.split("\n"), 1))[_mail_header(text) :]
    found = [memory for number, row in rows if (memory := _memory(row, number))]
    return Notes(tuple(found), problems if found or problems else (empty(),))


def _mail_header(text: str) -> int:
    """How many lines the head of a mail takes: two or more header lines, then an empty one."""
    count = 0
    headers = 0
    for count, line in enumerate(text.split("\n", 60)[:60]):
        if not line.strip() and headers > 1:
            return count
        if _MAIL.match(line):
            headers += 1
        elif not (headers and line[:1] in " \t") and line.strip():
            return count if headers > 1 else 0
    return 0


def _memory(row: str, number: int) -> Memory | None:
    words = row.strip()
    written = None
    message = _MESSAGE.match(words)
    if message:
        written = " ".join(part for part in message.groups()[:3] if part)
        words = words[message.end() :]
    if _NOT_SAID.fullmatch(words.strip()) or _FOOT.fullmatch(words):
        return None
    words = words[_end_of_bullet(words) :]
    stamp = leading_stamp(words)
    if stamp and stamp.rest:
        words = stamp.rest
    words = fold(words)
    return Memory(words, number, stamp.start if stamp else None, written) if words else None


def _end_of_bullet(words: str) -> int:
    found = _BULLET.match(words)
    return found.end() if found else 0
