"""Words of a record blacked out, so that neither they nor their length are there any more."""

from __future__ import annotations

import re

from secondtake.transcripts.corrections import edit_lines
from secondtake.transcripts.model import Transcript
from secondtake.transcripts.plain import fold

BLACK = "█████"
"""The same however long the words were."""
ALONE = 3
"""Words from which a run is taken for a copy of the record wherever it stands; fewer may be anybody's."""
_WORD = re.compile(r"\S+")


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The words that a range touches. Raises ValueError where it touches none.

    >>> whole_words("Well, Priya lost it", 8, 13)
    (6, 16)
    """
    touched = [word for word in _WORD.finditer(text) if word.start() < end and word.end() > start]
    if not touched:
        raise ValueError(f"no word between {start} and {end}")
    return touched[0].start(), touched[-1].end()


def black_out(transcript: Transcript, line: int, start: int, end: int) -> Transcript:
    """A line with the words from one character to another blacked out; the black stands at their time.

    Raises IndexError where there is no such line, ValueError where there is no word.
    """
    text = transcript.segments[line].text
    low, high = whole_words(text, start, end)
    return edit_lines(transcript, {line: f"{text[:low]}{BLACK}{text[high:]}"})


def black_in(text: str, words: str) -> str:
    """A copied text with these words blacked out wherever they stand in a row, as whole words, in any case.

    >>> black_in("They said “Priya lost it” twice.", "priya lost it")
    'They said “█████” twice.'
    """
    parts = fold(words).split()
    if not parts:
        return text
    run = r"\s+".join(map(re.escape, parts))
    return re.sub(rf"(?<!\w){run}(?!\w)", BLACK, text, flags=re.IGNORECASE)
