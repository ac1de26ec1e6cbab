"""Writes a conversation out as each program would, to be read back."""

from __future__ import annotations

import html
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """What one person says, from when to when, in whole seconds."""

    speaker: str
    text: str
    start: int
    end: int


Talk = Sequence[Line]


@dataclass(frozen=True)
class Writer:
    """A shape, and what of a conversation it keeps."""

    write: Callable[[Talk], bytes]
    names: bool = True
    starts: bool = True
    ends: bool = True
    binary: bool = False


def clock(at: int, fraction: str = "") -> str:
    return f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}{fraction}"


def short(at: int) -> str:
    return clock(at) if at >= 3600 else f"{at // 60}:{at % 60:02}"


def blocks(talk: Talk, block: Callable[[int, Line], str], head: str = "", between: str = "\n\n") -> bytes:
    return (head + between.join(block(i, line) for i, line in enumerate(talk, 1)) + "\n").encode()


def vtt_times(line: Line) -> str:
    return f"{clock(line.start, '.000')} --> {clock(line.end, '.000')}"


def srt_times(line: Line) -> str:
    return f"{clock(line.start, ',000')} --> {clock(line.end, ',000')}"


def escaped(text: str) -> str:
    return html.escape(text, quote=False)


def whisperx(talk: Talk) -> bytes:
    segments = [
        {
            "start": line.start,
            "end": line.end,
            "text": f" {line.text}",
            "words": [{"word": word, "score": 0.5} for word in line.text.split()],
            "speaker": line.speaker,
        }
        for line in talk
    ]
    return json.dumps({"segments": segments}, ensure_ascii=False).encode()


def whisper(talk: Talk) -> bytes:
    segments = [{"id": i, "start": n.start, "end": n.end, "text": f" {n.text}"} for i, n in enumerate(talk)]
    return json.dumps({"text": " ".join(n.text for n in talk), "segments": segments}, ensure_ascii=False).encode()


def document(paragraphs: Sequence[str]) -> bytes:
    """A Word document of these paragraphs, a `\\n` being a line break in one."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    runs = ["<w:br/>".join(f"<w:t>{escaped(part)}</w:t>" for part in text.split("\n")) for text in paragraphs]
    body = "".join(f"<w:p><w:r>{run}</w:r></w:p>" for run in runs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


WRITERS = {
    "teams.vtt": Writer(
        lambda t: blocks(t, lambda i, n: f"x/{i}-0\n{vtt_times(n)}\n<v {n.speaker}>{escaped(n.text)}</v>", "WEBVTT\n\n")
    ),
    "zoom.vtt": Writer(
        lambda t: blocks(t, lambda i, n: f"{i}\n{vtt_times(n)}\n{n.speaker}: {escaped(n.text)}", "WEBVTT\n\n")
    ),
    "webex.vtt": Writer(
        lambda t: blocks(t, lambda i, n: f'{i} "{n.speaker}" (12)\n{vtt_times(n)}\n{escaped(n.text)}', "WEBVTT\n\n")
    ),
    "srt": Writer(lambda t: blocks(t, lambda i, n: f"{i}\n{srt_times(n)}\n{n.speaker}: {n.text}")),
    "nameless.srt": Writer(lambda t: blocks(t, lambda i, n: f"{i}\n{srt_times(n)}\n{n.text}"), names=False),
    "sbv": Writer(
        lambda t: blocks(
            t, lambda _, n: f"{clock(n.start, '.000')[1:]},{clock(n.end, '.000')[1:]}\n{n.speaker}: {n.text}"
        )
    ),
    "whisper.json": Writer(whisper, names=False),
    "whisperx.json": Writer(whisperx),
    "otter.txt": Writer(lambda t: blocks(t, lambda _, n: f"{n.speaker}  {short(n.start)}\n{n.text}"), ends=False),
    "heads.txt": Writer(lambda t: blocks(t, lambda _, n: f"{n.speaker} {short(n.start)}\n{n.text}"), ends=False),
    "zoom.txt": Writer(lambda t: blocks(t, lambda _, n: f"[{n.speaker}] {clock(n.start)}\n{n.text}"), ends=False),
    "captions.txt": Writer(
        lambda t: blocks(t, lambda _, n: f"[{clock(n.start)}] {n.text}", between="\n"), names=False, ends=False
    ),
    "own-line.txt": Writer(
        lambda t: blocks(t, lambda _, n: f"{short(n.start)}\n{n.text}", between="\n"), names=False, ends=False
    ),
    "time-name.txt": Writer(
        lambda t: blocks(t, lambda _, n: f"[{clock(n.start)}] {n.speaker}: {n.text}", between="\n"), ends=False
    ),
    "named.txt": Writer(
        lambda t: blocks(t, lambda _, n: f"{n.speaker}: {n.text}", between="\n"), starts=False, ends=False
    ),
    "bold.md": Writer(lambda t: blocks(t, lambda _, n: f"**{n.speaker}:** {n.text}"), starts=False, ends=False),
    "plain.txt": Writer(lambda t: blocks(t, lambda _, n: n.text), names=False, starts=False, ends=False),
    "meet.txt": Writer(
        lambda t: blocks(t, lambda _, n: f"{clock(n.start)}\n{n.speaker}: {n.text}", "Transcript\n"), ends=False
    ),
    "teams.docx": Writer(
        lambda t: document([f"{n.speaker}   {short(n.start)}\n{n.text}" for n in t]), ends=False, binary=True
    ),
    "teams-old.docx": Writer(
        lambda t: document([f"{clock(n.start)}.0 --> {clock(n.end)}.0\n{n.speaker}\n{n.text}" for n in t]), binary=True
    ),
    "meet.docx": Writer(
        lambda t: document(["Transcript", *(p for n in t for p in (clock(n.start), f"{n.speaker}: {n.text}"))]),
        ends=False,
        binary=True,
    ),
    "plain.docx": Writer(lambda t: document([n.text for n in t]), names=False, starts=False, ends=False, binary=True),
}
