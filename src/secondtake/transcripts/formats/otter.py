"""Otter's text export: `Name  0:00`, the words, an empty line; a line of its own at the end."""

from __future__ import annotations

import re

from secondtake.transcripts.formats import headed
from secondtake.transcripts.source import Parsed, Text

name = "otter"

_HEAD = re.compile(r"(?m)^[^\n:]{1,60}\S {2}(?:\d{1,2}:)?\d{1,2}:\d\d\s*$")
_FOOTER = re.compile(r"\s*Transcribed by https?://otter\.ai/?\s*")


def claims(text: Text) -> bool:
    """Whether names and times stand two blanks apart on lines of their own."""
    return bool(_HEAD.search(text.head)) and headed.claims(text)


def parse(text: Text) -> Parsed:
    """As its family, without Otter's own last line."""
    lines = ["" if _FOOTER.fullmatch(line) else line for line in text.lines]
    return headed.parse(Text("\n".join(lines), text.name, text.container))
