"""A file as lines of text, with what went wrong in decoding it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from secondtake.transcripts.model import Problem, Segment


@dataclass(frozen=True)
class Text:
    """What a format reads: the decoded text, its line ends all `\\n`, and where it came from."""

    text: str
    name: str | None = None
    container: str | None = None
    """`docx` where the lines are the paragraphs of a document."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends; line 1 is `lines[0]`."""
        return self.text.split("\n")

    @cached_property
    def head(self) -> str:
        """The first characters, enough to ask what it is."""
        return self.text[:4000]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format found: segments in the order of the record, and what it could not read."""

    segments: list[Segment]
    problems: list[Problem] = field(default_factory=list)
    verbatim: bool | None = None
    unplaced: list[str] = field(default_factory=list)
    """Words of a second copy of the talk that have no place in the first."""
    lift_names: bool = False
    """Whether a `Name:` before the words may be a speaker, if the whole file has that form."""
