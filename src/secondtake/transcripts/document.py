"""The paragraphs of a Word document (.docx), within limits that no interview reaches.

A `.docx` is a zip of XML, and both can be made to unpack to far more than they weigh, so the unpacked bytes are
counted as they come, whatever the zip's own table says, and the XML is read by a parser that refuses entities.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from secondtake.transcripts.model import Problem
from secondtake.transcripts.problems import damaged_document, document_too_large, not_text

_MAIN = ("word/document.xml", "word/document2.xml")
_MOST_BYTES = 256 * 2**20
_MOST_RATIO = 200
_RATIO_FROM = 8 * 2**20
_MOST_DEPTH = 200
_CHUNK = 2**16
_HIDDEN = frozenset(("del", "delText", "instrText", "Fallback", "footnotePr", "moveFrom"))


class TooLarge(Exception):
    """The document unpacks beyond the limits above."""


@dataclass(slots=True)
class Document:
    """The paragraphs in order, each with its line breaks as `\\n`, and what went wrong."""

    paragraphs: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip file does."""
    return data[:4] == b"PK\x03\x04"


def read_document(data: bytes) -> Document:
    """The paragraphs of a `.docx`. Never raises for what is in it; what it breaks off at is a problem."""
    document = Document()
    taker = _Paragraphs(document.paragraphs)
    parser = XMLParser(target=taker, forbid_dtd=True)
    try:
        for chunk in _limited(_main_part(data), len(data)):
            parser.feed(chunk)
        parser.close()
    except (TooLarge, DefusedXmlException):
        return Document(problems=[document_too_large()])
    except LookupError:
        return Document(problems=[_not_a_document()])
    except (
        ParseError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ):
        taker.flush()
        document.problems.append(damaged_document())
    return document


def _not_a_document() -> Problem:
    return not_text("a zip or office file without a text document in it", "Take the transcript out of it and add that.")


def _limited(chunks: Iterator[bytes], packed: int) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > _MOST_BYTES or (total > _RATIO_FROM and total > packed * _MOST_RATIO):
            raise TooLarge
        yield chunk


def _main_part(data: bytes) -> Iterator[bytes]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError):
        yield from _salvaged(data)
        raise zipfile.BadZipFile("no central directory") from None
    name = next((name for name in _MAIN if name in archive.namelist()), None)
    if name is None:
        raise LookupError("no main part")
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            yield chunk


def _salvaged(data: bytes) -> Iterator[bytes]:
    """What can be unpacked of the main part where the zip's table is cut off."""
    at = data.find(_MAIN[0].encode())
    if at < 30 or data[at - 30 : at - 26] != b"PK\x03\x04":
        raise LookupError("no main part")
    method, extra = struct.unpack("<H", data[at - 22 : at - 20])[0], struct.unpack("<H", data[at - 2 : at])[0]
    if method != 8:
        raise zipfile.BadZipFile("not deflated")
    unpacker = zlib.decompressobj(-15)
    rest = data[at + len(_MAIN[0]) + extra :]
    while rest and not unpacker.eof:
        yield unpacker.decompress(rest, _CHUNK)
        rest = unpacker.unconsumed_tail


class _Paragraphs:
    """The parser's target: text of `w:t` gathered by `w:p`, what was deleted or stands twice left out."""

    def __init__(self, found: list[str]) -> None:
        self._found = found
        self._open: list[list[str]] = []
        self._hidden = 0
        self._in_text = False
        self._depth = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """An element opens."""
        name = tag.rpartition("}")[2]
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise TooLarge
        if name in _HIDDEN:
            self._hidden += 1
        elif name == "p":
            self._open.append([])
        elif name == "t":
            self._in_text = True
        elif self._open and name in ("br", "cr"):
            self._open[-1].append("\n")
        elif self._open and name == "tab":
            self._open[-1].append("\t")

    def end(self, tag: str) -> None:
        """An element closes."""
        name = tag.rpartition("}")[2]
        self._depth -= 1
        if name in _HIDDEN:
            self._hidden -= 1
        elif name == "p" and self._open:
            self._found.append("".join(self._open.pop()))
        elif name == "t":
            self._in_text = False

    def data(self, text: str) -> None:
        """Letters between tags."""
        if self._in_text and self._open and not self._hidden:
            self._open[-1].append(text)

    def close(self) -> None:
        """The end of the document."""

    def flush(self) -> None:
        """Paragraphs that were open where the document broke off."""
        while self._open:
            self._found.append("".join(self._open.pop(0)))
