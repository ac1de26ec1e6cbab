"""A name found and replaced wherever it stands in a record: as whole words, in the case of each place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from string import ascii_uppercase

from secondtake.transcripts.corrections import edit_lines, rename_speaker
from secondtake.transcripts.model import Transcript
from secondtake.transcripts.plain import fold

MADE_UP = "Person"


@dataclass(frozen=True, slots=True)
class Places:
    """Where a name stands: how often in the words, in which lines, and in the names of which speakers."""

    times: int
    lines: tuple[int, ...]
    speakers: tuple[str, ...]


NOWHERE = Places(0, (), ())


def find(transcript: Transcript, name: str) -> Places:
    """Where it stands as whole words, in whatever case.

    What a line's end cuts in two is not found: each half is a word of its own there.
    """
    pattern = _pattern(name)
    hits = [(i, len(pattern.findall(s.text))) for i, s in enumerate(transcript.segments)] if pattern else []
    labels = dict.fromkeys(s.speaker for s in transcript.segments if s.speaker)
    return Places(
        sum(times for _, times in hits),
        tuple(line for line, times in hits if times),
        tuple(label for label in labels if pattern and pattern.search(label)),
    )


def replace_name(transcript: Transcript, name: str, by: str) -> Transcript:
    """`by` for `name` in every line and in every speaker's name; words that did not change keep their times.

    Raises ValueError where nothing would stand in its place.
    """
    pattern, new = _pattern(name), fold(by)
    if pattern is None or not new:
        raise ValueError("a name is replaced by at least one word")
    found = find(transcript, name)
    texts = {
        line: pattern.sub(lambda hit: in_case_of(hit.group(), new), transcript.segments[line].text)
        for line in found.lines
    }
    transcript = edit_lines(transcript, texts)
    for label in found.speakers:
        transcript = rename_speaker(transcript, label, label_after(label, name, by))
    return transcript


def label_after(label: str, name: str, by: str) -> str:
    """What a speaker is called then.

    >>> label_after("Priya Raman", "priya", "Person A"), label_after("Sam", "Priya", "Person A")
    ('Person A Raman', 'Sam')
    """
    pattern, new = _pattern(name), fold(by)
    return pattern.sub(lambda hit: in_case_of(hit.group(), new), label) if pattern else label


def in_case_of(there: str, new: str) -> str:
    """The new name as the old one was written: all in capitals, all small, or as it was given.

    >>> in_case_of("PRIYA", "Ana"), in_case_of("priya", "Ana"), in_case_of("Priya", "Ana")
    ('ANA', 'ana', 'Ana')
    """
    if there.isupper() and len(there) > 1:
        return new.upper()
    return new.lower() if there.islower() else new


def made_up(transcript: Transcript) -> str:
    """The next pseudonym that nobody in the record has.

    >>> made_up(Transcript((), ()))
    'Person A'
    """
    return next(name for name in _made_up() if find(transcript, name) == NOWHERE)


def _made_up() -> Iterator[str]:
    yield from (f"{MADE_UP} {letter}" for letter in ascii_uppercase)
    yield from (f"{MADE_UP} {number}" for number in count(27))


def _pattern(name: str) -> re.Pattern[str] | None:
    parts = fold(name).split()
    if not parts:
        return None
    return re.compile(rf"(?<!\w){' '.join(map(re.escape, parts))}(?!\w)", re.IGNORECASE)
