"""The way in: the bytes of a file, whatever it is, to a transcript and the problems met on the way."""

from __future__ import annotations

from dataclasses import replace

from secondtake.transcripts.decoding import decode_bytes
from secondtake.transcripts.document import is_zip, read_document
from secondtake.transcripts.finish import fill_ends, lift_names, mark_sounds
from secondtake.transcripts.formats import recognise
from secondtake.transcripts.kinds import not_a_transcript
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
    if is_zip(data):
        return _read_document(data, name)
    unread = not_a_transcript(data)
    if unread:
        return _named(_nothing("not-text"), (unread,), name)
    decoded = decode_bytes(data)
    reading = read_text(Text(decoded.text, name))
    return _named(reading, decoded.problems, name)


def _read_document(data: bytes, name: str | None) -> Reading:
    document = read_document(data)
    text = Text("\n\n".join(document.paragraphs), name, "docx")
    if document.problems and not text.text.strip():
        return _named(_nothing("docx"), tuple(document.problems), name)
    reading = read_text(text)
    found = replace(reading.transcript, format=f"docx-{reading.transcript.format}")
    return _named(replace(reading, transcript=found), tuple(document.problems), name)


def _nothing(kind: str) -> Reading:
    return Reading(Transcript((), (), kind))


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
    nothing = not segments and not parsed.problems
    return Reading(transcript, (empty(),) if nothing else tuple(parsed.problems))


def _named(reading: Reading, before: tuple[Problem, ...], name: str | None) -> Reading:
    problems = (*before, *reading.problems)
    return replace(reading, problems=tuple(replace(problem, file=name) for problem in problems) if name else problems)
