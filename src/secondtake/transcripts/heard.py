"""Words that were heard in a recording, and whose voice each was, to a transcript with a time for each word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondtake.transcripts.model import Reading, Segment, Transcript, Word
from secondtake.transcripts.problems import empty
from secondtake.transcripts.turns import read_turns

FORMAT, ENGLISH = "heard", "en"
PAUSE = 1.0
"""Seconds of silence within one voice at which a segment ends."""
LONGEST = 40
"""Words after which a segment ends though no sentence does."""
ENOUGH = 8
"""Words from which a segment ends with its sentence."""
_ENDS = re.compile(r"[.?!][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word from `start` to `end` seconds, and how sure the model was of it, from 0 to 1."""

    text: str
    start: float
    end: float
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Voice:
    """From `start` to `end` seconds this voice speaks, counted from 0; nothing is known of it but that."""

    start: float
    end: float
    voice: int


def in_english(transcript: Transcript) -> bool:
    """Whether what is found in it may be trusted: all that looks for anything was made for English.

    >>> in_english(Transcript((), (), "heard-de")), in_english(Transcript((), (), "webvtt"))
    (False, True)
    """
    return not transcript.format.startswith(f"{FORMAT}-")


Stretch = tuple[float, float]
"""From when to when, in seconds."""


def from_words(
    words: Sequence[HeardWord],
    voices: Sequence[Voice] = (),
    language: str = ENGLISH,
    *,
    overlaps: Sequence[Stretch] = (),
    silences: Sequence[Stretch] | None = None,
) -> Reading:
    """The transcript of a recording. With one voice or none the segments name nobody.

    `overlaps` is where two may speak at once, `silences` where nobody does, None where that was not measured.

    Whether hesitations were written down is False: a speech-to-text program leaves most of them out.

    >>> heard = [HeardWord("Why", 0.0, 0.2), HeardWord("now?", 0.2, 0.5), HeardWord("Well,", 1.1, 1.4)]
    >>> reading = from_words(heard, [Voice(0.0, 0.8, 0), Voice(0.8, 2.0, 1)])
    >>> [(turn.speaker, turn.text) for turn in reading.transcript.turns]
    [('Voice 1', 'Why now?'), ('Voice 2', 'Well,')]
    """
    ordered = sorted(voices, key=lambda voice: voice.start)
    several = len({voice.voice for voice in ordered}) > 1
    starts = [voice.start for voice in ordered]
    spoken = [(word, _whose(word, ordered, starts) if several else None) for word in words if word.text.strip()]
    segments = [_segment([word for word, _ in run], run[0][1], overlaps) for run in _runs(spoken)]
    kind = FORMAT if language == ENGLISH else f"{FORMAT}-{language}"
    quiet = None if silences is None else tuple(silences)
    transcript = Transcript(tuple(segments), read_turns(segments), kind, verbatim=False, silences=quiet)
    return Reading(transcript, () if segments else (empty(),))


def _whose(word: HeardWord, voices: Sequence[Voice], starts: Sequence[float]) -> int:
    """The voice at the word's middle; between two, the nearer."""
    middle = (word.start + word.end) / 2
    at = bisect_right(starts, middle) - 1
    near = [voices[i] for i in (at, at + 1) if 0 <= i < len(voices)]
    return min(near, key=lambda voice: max(voice.start - middle, middle - voice.end, 0.0)).voice


Spoken = tuple[HeardWord, int | None]


def _runs(spoken: Sequence[Spoken]) -> Iterator[list[Spoken]]:
    """Words of one voice without a pause, cut where sentences end."""
    run: list[Spoken] = []
    for one in spoken:
        if run and _ends(run, one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _ends(run: Sequence[Spoken], after: Spoken) -> bool:
    (last, voice), (word, next_voice) = run[-1], after
    if voice != next_voice or word.start - last.end >= PAUSE or len(run) >= LONGEST:
        return True
    return len(run) >= ENOUGH and bool(_ENDS.search(last.text))


def voice_name(voice: int) -> str:
    """What a voice is called until somebody names it."""
    return f"Voice {voice + 1}"


def _segment(words: Sequence[HeardWord], voice: int | None, overlaps: Sequence[Stretch]) -> Segment:
    timed, at = [], 0
    for word in words:
        text = " ".join(word.text.split())
        timed.append(Word(at, at + len(text), word.start, word.end, round(word.sure, 3)))
        at += len(text) + 1
    text = " ".join(" ".join(word.text.split()) for word in words)
    speaker = None if voice is None else voice_name(voice)
    both = any(_in_overlap(word, overlaps) for word in words)
    return Segment(text, speaker, words[0].start, words[-1].end, words=tuple(timed), overlapped=both)


def _in_overlap(word: HeardWord, overlaps: Sequence[Stretch]) -> bool:
    """Whether two speak at its middle."""
    middle = (word.start + word.end) / 2
    at = bisect_right(overlaps, middle, key=lambda overlap: overlap[0]) - 1
    return at >= 0 and middle < overlaps[at][1]
