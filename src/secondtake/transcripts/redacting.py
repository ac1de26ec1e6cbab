"""Words of a record blacked out, so that neither they nor their length are there any more."""

from __future__ import annotations

import re

from secondtake.transcripts.corrections import edit_lines
from secondtake.transcripts.model import Segment, Transcript
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


def spoken(segment: Segment, start: int, end: int) -> tuple[float, float] | None:
    """From when to when the words from one character to another were spoken, as far as that is known.

    Where the time of one of them is missing, it is the time of the whole segment; None where that has none.

    >>> from secondtake.transcripts.model import Word
    >>> spoken(Segment("Well, yes", words=(Word(0, 5, 1.0, 1.4), Word(6, 9, 1.5, 2.0))), 6, 9)
    (1.5, 2.0)
    """
    low, high = whole_words(segment.text, start, end)
    chosen = [word for word in segment.words if word.start_char < high and word.end_char > low]
    wanted = {found.start() for found in _WORD.finditer(segment.text, low, high)}
    times = [(word.start, word.end) for word in chosen]
    if not wanted <= {word.start_char for word in chosen} or any(None in pair for pair in times):
        times = [(segment.start, segment.end)]
    starts, ends = ([pair[at] for pair in times] for at in (0, 1))
    known = [time for time in (*starts, *ends) if time is not None]
    return (min(known), max(known)) if len(known) == 2 * len(times) else None


def following(transcript: Transcript, at: float) -> float | None:
    """When the next word is said, or the next line where its words have no times, from `at` on; None if none is."""
    starts = (word.start for segment in transcript.segments for word in segment.words or (segment,))
    return min((start for start in starts if start is not None and start >= at), default=None)


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
