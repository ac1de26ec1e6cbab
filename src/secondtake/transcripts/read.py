"""The way in: the bytes of a file, whatever it is, to a transcript and the problems met on the way."""

from __future__ import annotations

from dataclasses import replace

from secondtake.transcripts.decoding import decode_bytes
from secondtake.transcripts.finish import fill_ends, lift_names, mark_sounds
from secondtake.transcripts.formats import recognise
from secondtake.transcripts.model import Problem, Reading, Transcript
from secondtake.transcripts.problems import empty
from secondtake.transcripts.source import Text
from secondtake.transcripts.turns import read_turns


def read(data: bytes, name: str | None = None) -> Reading:
    """A transcript out of a file's bytes; never raises for what is in them.

    The format is recognised by content; `name` is only the file named in problems.

    >>> reading = read(b"Priya: Tell me about a conflict.\\nAlex: Last spring we disagreed.")
    >>> [(turn.speaker, turn.text) for turn in reading.transcript.turns]
    [('Priya', 'Tell me about a conflict.'), ('Alex', 'Last spring we disagreed.')]
    """
    decoded = decode_bytes(data)
    reading = read_text(Text(decoded.text, name))
    return _named(reading, decoded.problems, name)


def read_text(text: Text) -> Reading:
    """A transcript out of text."""
    if not text.text.strip():
        return Reading(Transcript((), (), "empty"), (empty(),))
    found = recognise(text)
    parsed = found.parse(text)
    segments = mark_sounds(parsed.segments)
    if parsed.lift_names:
        segments = mark_sounds(lift_names(segments))
    segments = fill_ends(segments)
    transcript = Transcript(tuple(segments), read_turns(segments), found.name, parsed.verbatim)
    return Reading(transcript, tuple(parsed.problems))


def _named(reading: Reading, before: tuple[Problem, ...], name: str | None) -> Reading:
    problems = (*before, *reading.problems)
    return replace(reading, problems=tuple(replace(problem, file=name) for problem in problems) if name else problems)
