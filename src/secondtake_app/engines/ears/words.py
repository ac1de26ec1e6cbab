"""Speech to words with their times, a section at a time: what was heard before a kill need not be heard again.

The chunks of a section are given to the model as one batch after another, as faster-whisper's own batched pipeline
does with a whole file; between them only the words stay in memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondtake.transcripts.heard import HeardWord
from secondtake_app.engines.ears.sound import RATE, Sound
from secondtake_app.engines.ears.speech import Region
from secondtake_app.engines.ears.weights import WeightsDamaged

if TYPE_CHECKING:
    from secondtake_app.engines.ears.sound import Samples

BATCH = 4
BEAM = 2
CHUNKS = 4
"""To a section: one full batch, about two minutes of speech; after each it is known how far it is."""
PROMPT = "Um, so, uh, like, I mean, you know... er, hmm, well, um, I- I think, uh, yeah."
"""Without it the model writes no hesitation down; with it some, so that any count is a lower bound."""
RETRY_FROM = 1.0
"""Seconds of speech that came back without a word, from which they are heard once more, alone."""
SILENT = 0.3
"""From here on the model itself thinks it likely that nobody spoke."""
PERHAPS_SILENT, UNSURE, REPEATED = 0.25, -1.0, 2.4
"""From here on it may be that nobody spoke; and below the second, or above the third, what it wrote shows that too.

They are the likelihood that nobody speaks, the mean logarithm of how sure it was, and how far the text can be packed.
Over music and noise the first was .28 to .39. Over 253 s of read and made-up speech, with music as loud as it or with
noise as loud as it, it was .20 at most.
"""
FASTEST, MANY = 8.0, 10
"""Nobody says more words a second than this; told of at least so many words."""
_INVENTED = re.compile(
    r"(?:thank(?:s| you)(?: so much| very much)?(?: for (?:watching|listening|viewing))"
    r"|(?:please )?(?:like,? (?:and|comment,? and) )?subscribe\b.*|see you (?:in the )?next (?:time|video)"
    r"|.*\b(?:subtitles?|captions?|transcription|translation|translated|transcribed) (?:by|provided)\b.*"
    r"|.*\bamara\.org\b.*|\[?(?:music|applause|silence|blank_audio)\]?)[\s.!]*",
    re.IGNORECASE,
)
"""What the model is known to write where nobody speaks: it was trained on subtitles."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of one section, what was left out as invented, and the language that was heard."""

    words: tuple[HeardWord, ...]
    left_out: tuple[HeardWord, ...]
    """A sentence a piece, whole."""
    language: str
    language_sure: float


class Listener:
    """A loaded model. Half a gigabyte; made once for a job, never in the web's process."""

    def __init__(self, folder: Path, threads: int, batch: int = BATCH) -> None:
        from faster_whisper import BatchedInferencePipeline, WhisperModel

        try:
            model = WhisperModel(
                str(folder), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
            )
        except (RuntimeError, ValueError, OSError) as failed:
            if "alloc" in str(failed):
                raise MemoryError from None
            raise WeightsDamaged(folder.name) from None
        self._pipeline, self._batch = BatchedInferencePipeline(model), batch

    def hear(self, sound: Sound, section: Sequence[Sequence[Region]], language: str = "") -> Heard:
        """The words of a section; what came back without any is heard once more, a region at a time."""
        joined, clips, places = _joined(sound, section)
        found, told = self._transcribe(joined, clips, language)
        kept, left_out = _without_invented(found)
        words = [_placed(word, places) for word in kept]
        for region in _unheard([region for chunk in section for region in chunk], words):
            again, _ = self._transcribe(
                sound.between(region.start, region.end), [_clip(0, region.seconds)], told.language
            )
            more, out = _without_invented(again)
            words += [_moved(word, region.start) for word in more]
            left_out += [_moved(one, region.start) for one in out]
        words.sort(key=lambda word: word.start)
        return Heard(tuple(words), tuple(left_out), str(told.language), float(told.language_probability))

    def _transcribe(self, samples: Samples, clips: list[dict[str, float]], language: str) -> tuple[list[Any], Any]:
        segments, told = self._pipeline.transcribe(
            samples,
            language=language or None,
            beam_size=BEAM,
            batch_size=self._batch,
            initial_prompt=PROMPT,
            word_timestamps=True,
            clip_timestamps=clips,
        )
        return list(segments), told


Place = tuple[float, float, float]
"""Where a region stands in what the model hears, from and to, and where it begins in the recording."""


def _joined(sound: Sound, section: Sequence[Sequence[Region]]) -> tuple[Samples, list[dict[str, float]], list[Place]]:
    """The section's speech without its silences, the chunks in it, and where each region came from."""
    import numpy as np

    pieces, clips, places = [], [], []
    at = 0
    for chunk in section:
        begins = at
        for region in chunk:
            piece = sound.between(region.start, region.end)
            places.append((at / RATE, (at + len(piece)) / RATE, region.start))
            pieces.append(piece)
            at += len(piece)
        clips.append(_clip(begins / RATE, at / RATE))
    return np.concatenate(pieces), clips, places


def _clip(start: float, end: float) -> dict[str, float]:
    return {"start": start, "end": end}


def _placed(word: HeardWord, places: Sequence[Place]) -> HeardWord:
    """A word at its time in the recording: in the region in which its middle lies."""
    middle = (word.start + word.end) / 2
    low, high, begins = next((place for place in places if middle < place[1]), places[-1])
    start, end = (begins + min(max(at, low), high) - low for at in (word.start, word.end))
    return HeardWord(word.text, round(start, 3), round(end, 3), word.sure)


def _moved(word: HeardWord, by: float) -> HeardWord:
    return HeardWord(word.text, round(word.start + by, 3), round(word.end + by, 3), word.sure)


def _without_invented(segments: Iterable[Any]) -> tuple[list[HeardWord], list[HeardWord]]:
    """The words, and apart from them what the model wrote where nobody speaks: over silence, music or noise."""
    words, left_out = [], []
    for segment in segments:
        if _invented(segment):
            left_out.append(HeardWord(segment.text.strip(), segment.start, segment.end, 0.0))
        else:
            words += _whole(segment.words or ())
    return words, left_out


def _whole(pieces: Iterable[Any]) -> list[HeardWord]:
    """The words of a segment. A piece without a space before it belongs to the last one: "well" and "-known"."""
    words: list[HeardWord] = []
    for piece in pieces:
        text, start, end, sure = piece.word, float(piece.start), float(piece.end), round(float(piece.probability), 3)
        if not text.strip():
            continue
        if words and not text[0].isspace():
            last = words.pop()
            words.append(HeardWord(last.text + text.strip(), last.start, end, min(last.sure, sure)))
        else:
            words.append(HeardWord(text.strip(), start, end, sure))
    return words


def _invented(segment: Any) -> bool:  # noqa: ANN401 - as faster-whisper has it
    """By what it is known to write; by how it wrote; or because no mouth could have said it in that time."""
    if len(segment.words or ()) >= MANY and len(segment.words) > FASTEST * (segment.end - segment.start):
        return True
    if segment.no_speech_prob > SILENT and _INVENTED.fullmatch(segment.text.strip()):
        return True
    odd: bool = segment.avg_logprob < UNSURE or segment.compression_ratio > REPEATED
    return odd and segment.no_speech_prob > PERHAPS_SILENT


def _unheard(found: Sequence[Region], words: Sequence[HeardWord]) -> list[Region]:
    """Regions long enough to hold a word in which none came back."""
    middles = [(word.start + word.end) / 2 for word in words]
    return [
        region
        for region in found
        if region.seconds >= RETRY_FROM and not any(region.start <= at <= region.end for at in middles)
    ]
