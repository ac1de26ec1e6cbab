"""Bytes to text: which encoding, and which bytes stand for nothing. See docs/decisions/encodings.md."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from secondtake.transcripts.model import Problem
from secondtake.transcripts.pages import code_page
from secondtake.transcripts.problems import bad_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 2**20
_RUN_OF_BAD = re.compile("\ufffd+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with all line ends `\\n`, the encoding it was read in, and a problem for each line with bad bytes."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode_bytes(data: bytes) -> Decoded:
    """The text of a file. Never raises: a byte that stands for nothing becomes U+FFFD, and a problem."""
    encoding, skip = _encoding(data)
    data = data[skip:]
    try:
        text, bad = data.decode(encoding), False
    except UnicodeDecodeError:
        text, bad = data.decode(encoding, "replace"), True
    text = _one_line_end(text.replace("\0", "\ufffd") if "\0" in text else text)
    return Decoded(text, encoding, tuple(_problems(text)) if bad or "\ufffd" in text else ())


def _encoding(data: bytes) -> tuple[str, int]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    wide = _wide(data[:4000])
    if wide:
        return wide, 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _code_page(data), 0
    return "utf-8", 0


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Latin text is zero."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.2 and even < odd * 0.2:
        return "utf-16-le"
    if even > len(head) * 0.2 and odd < even * 0.2:
        return "utf-16-be"
    return None


def _code_page(data: bytes) -> str:
    """A Windows page, unless this is UTF-8 with some bytes damaged: then many of its longer signs are still whole."""
    head = data[:_SAMPLE]
    broken = head.decode("utf-8", "replace")
    whole = sum(1 for sign in broken if sign > "\x7f" and sign != "\ufffd")
    if whole * 8 >= broken.count("\ufffd"):
        return "utf-8"
    return code_page(head) or "utf-8"


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _problems(text: str) -> list[Problem]:
    found: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if "\ufffd" in line:
            found.append(bad_bytes(number, line, len(_RUN_OF_BAD.findall(line))))
    return found
