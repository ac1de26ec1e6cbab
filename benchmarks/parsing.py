"""Time and memory to read a 60-minute interview and 10 and 100 of them, beside three well-known parsers.

An interview is 1,200 cues and 9,000 words, made from a fixed list of words. Each row is a dict: format, scale,
program, seconds (the best of five at scale 1), peak_mb (Python's own count), debrief_seconds, speakers (kept or not).
"""

from __future__ import annotations

import io
import json
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence

import pysubs2
import srt
import webvtt

from secondtake.debrief import debrief
from secondtake.transcripts import Reading, read

_TALK = (
    "so I think that the thing we did was to look at the data with every team and then ask them what it means "
    "for the people who have to work with it on a Monday morning when nobody has time"
)
_WORDS = _TALK.split()
_SPEAKERS = ("Priya Raman", "Alex")
Cue = tuple[float, float, str, str]


def interview(scale: int) -> list[Cue]:
    """Start, end, speaker and text of 1,200 cues an hour; 7.5 words each."""
    cues: list[Cue] = []
    for index in range(1200 * scale):
        words = [_WORDS[(index * 7 + place * 3) % len(_WORDS)] for place in range(7 + index % 2)]
        cues.append((index * 3.0, index * 3.0 + 2.8, _SPEAKERS[index // 6 % 2], " ".join(words).capitalize() + "."))
    return cues


def clock(seconds: float, mark: str = ".") -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{mark}{round(seconds % 1 * 1000):03}"


def _vtt(cues: Sequence[Cue]) -> str:
    blocks = (f"id-{i}/0\n{clock(a)} --> {clock(b)}\n<v {s}>{t}</v>\n" for i, (a, b, s, t) in enumerate(cues))
    return "WEBVTT\n\n" + "\n".join(blocks)


def _srt(cues: Sequence[Cue]) -> str:
    rows = enumerate(cues, 1)
    return "\n".join(f"{i}\n{clock(a, ',')} --> {clock(b, ',')}\n{s}: {t}\n" for i, (a, b, s, t) in rows)


def _json(cues: Sequence[Cue]) -> str:
    segments = [
        {
            "start": a,
            "end": b,
            "text": t,
            "speaker": s,
            "words": [{"word": word, "start": a, "end": b, "score": 0.9} for word in t.split()],
        }
        for a, b, s, t in cues
    ]
    return json.dumps({"segments": segments})


WRITERS: dict[str, Callable[[Sequence[Cue]], str]] = {
    "WebVTT (Teams)": _vtt,
    "SubRip": _srt,
    "SBV": lambda cues: "\n".join(f"{clock(a)},{clock(b)}\n{s}: {t}\n" for a, b, s, t in cues),
    "WhisperX JSON": _json,
    "Otter": lambda cues: "\n".join(f"{s}  {clock(a)[:8]}\n{t}\n" for a, _, s, t in cues),
    "pasted captions": lambda cues: "\n".join(f"[{clock(a)[:8]}] {t.lower().strip('.')}" for a, _, _, t in cues),
    "Name: text": lambda cues: "\n".join(f"{s}: {t}" for _, _, s, t in cues),
    "Markdown": lambda cues: "\n\n".join(f"**{s}:** {t}" for _, _, s, t in cues),
    "plain": lambda cues: "\n\n".join(t for *_, t in cues),
}

RIVALS: dict[str, list[tuple[str, Callable[[str], object], bool]]] = {
    "WebVTT (Teams)": [
        ("webvtt-py", lambda text: webvtt.from_buffer(io.StringIO(text)), True),
        ("pysubs2", lambda text: pysubs2.SSAFile.from_string(text, format_="vtt"), False),
    ],
    "SubRip": [
        ("srt", lambda text: list(srt.parse(text)), False),
        ("pysubs2", lambda text: pysubs2.SSAFile.from_string(text, format_="srt"), False),
    ],
    "WhisperX JSON": [
        ("json.loads alone", json.loads, False),
    ],
}


def parsing(scales: Sequence[int] = (1, 10, 100)) -> list[dict[str, object]]:
    """A row for each format, scale and program."""
    return [row for scale in scales for kind in WRITERS for row in _rows(kind, scale)]


def _rows(kind: str, scale: int) -> Iterator[dict[str, object]]:
    text = WRITERS[kind](interview(scale))
    data = text.encode()
    named = kind not in ("pasted captions", "plain")
    yield _row(kind, scale, "ours", lambda: read(data), speakers=named)
    for program, parse, speakers in RIVALS.get(kind, []):
        yield _row(kind, scale, program, lambda parse=parse: parse(text), speakers=speakers)


def _row(kind: str, scale: int, program: str, run: Callable[[], object], *, speakers: bool) -> dict[str, object]:
    times = []
    for _ in range(5 if scale == 1 else 1):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return {
        "format": kind,
        "scale": scale,
        "program": program,
        "seconds": min(times),
        "peak_mb": _peak(run),
        "debrief_seconds": _debriefing(run) if program == "ours" else None,
        "speakers": speakers,
    }


def _debriefing(run: Callable[[], object]) -> float:
    """What comes after reading, by words alone; with likeness see `debriefing`, where it is the same for any format."""
    reading = run()
    assert isinstance(reading, Reading)
    begun = time.perf_counter()
    debrief(reading.transcript)
    return time.perf_counter() - begun


def _peak(run: Callable[[], object]) -> float:
    """Tracing memory slows Python several times over, so it is measured apart."""
    tracemalloc.start()
    run()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20
