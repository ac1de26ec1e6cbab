"""Files that hold no text: what they look like, by their first bytes, and what to do instead."""

from __future__ import annotations

from secondtake.transcripts.model import Problem
from secondtake.transcripts.problems import not_text

_AS_TEXT = "Save it as plain text or as a Word document (.docx), and add that."
_RECORDING = "Turn it into text first, or go on from memory."
_UNPACK = "Unpack it and add the transcript that is inside."

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "Copy the text out of it and paste that, or export the transcript as text."),
    (b"\x89PNG", "a picture", "Add the transcript itself, or type what you remember."),
    (b"\xff\xd8\xff", "a picture", "Add the transcript itself, or type what you remember."),
    (b"GIF8", "a picture", "Add the transcript itself, or type what you remember."),
    (b"\xd0\xcf\x11\xe0", "an old or locked Word document (.doc)", _AS_TEXT),
    (b"{\\rtf", "a rich-text document (.rtf)", _AS_TEXT),
    (b"ID3", "a sound recording", _RECORDING),
    (b"\xff\xfb", "a sound recording", _RECORDING),
    (b"\xff\xf3", "a sound recording", _RECORDING),
    (b"\xff\xf1", "a sound recording", _RECORDING),
    (b"OggS", "a sound recording", _RECORDING),
    (b"fLaC", "a sound recording", _RECORDING),
    (b"RIFF", "a recording or a picture", _RECORDING),
    (b"\x1aE\xdf\xa3", "a video recording", _RECORDING),
    (b"\x1f\x8b", "a packed file", _UNPACK),
    (b"7z\xbc\xaf", "a packed file", _UNPACK),
    (b"Rar!", "a packed file", _UNPACK),
    (b"SQLite format 3", "a database", "Export the transcript as text and add that."),
)
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1b\x1c\x1d\x1e\x1f\x85")


def not_a_transcript(data: bytes) -> Problem | None:
    """A kind sentence for a file of no text; None where it may be text."""
    for start, looks_like, way_out in _STARTS:
        if data.startswith(start):
            return not_text(looks_like, way_out)
    if data[4:8] == b"ftyp":
        return not_text("a recording", _RECORDING)
    if _is_noise(data[:8000]):
        return not_text("a file for a program rather than for people", "Export the transcript as text and add that.")
    return None


def _is_noise(head: bytes) -> bool:
    """More than one byte in ten that no text holds; UTF-16 is let through by its pattern of zeros."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or not head:
        return False
    zeros = (head[0::2].count(0), head[1::2].count(0))
    if max(zeros) > len(head) * 0.2 and min(zeros) * 4 < max(zeros):
        return False
    controls = sum(1 for byte in head if byte < 32 and byte not in _TEXT_CONTROLS)
    return controls > max(len(head) * 0.1, 4)
