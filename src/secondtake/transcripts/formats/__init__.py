"""One file per format; the registry asks each whether a file is its own, the strictest first.

To add one: write a module with `name`, `claims(text) -> bool` and `parse(text) -> Parsed`, put it into
`FORMATS` before those that claim more loosely, add a sample and a test file (docs/formats.md).
"""

from __future__ import annotations

from typing import Protocol

from secondtake.transcripts.formats import (
    captions,
    headed,
    markdown,
    meet,
    named,
    otter,
    plain,
    sbv,
    subrip,
    teams,
    webvtt,
    whisper,
)
from secondtake.transcripts.source import Parsed, Text


class Format(Protocol):
    """What a module in this folder offers."""

    name: str

    def claims(self, text: Text) -> bool:
        """Whether the content is of this format, never by its file's name alone."""

    def parse(self, text: Text) -> Parsed:
        """Its segments and problems; every word of speech in the one or the other."""


FORMATS: tuple[Format, ...] = (
    whisper,
    webvtt,
    teams,
    sbv,
    subrip,
    meet,
    otter,
    headed,
    captions,
    markdown,
    named,
    plain,
)


def recognise(text: Text) -> Format:
    """The first format that says the text is its own; plain text takes all that nobody else does."""
    return next(found for found in FORMATS if found.claims(text))
