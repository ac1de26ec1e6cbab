"""JSON of speech-to-text programs: Whisper and its servers, WhisperX, faster-whisper, whisper.cpp and alike.

Objects are decoded one by one, so that a damaged or cut file gives all that stands before and after the damage,
and a long one never stands in memory twice.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any  # decoded JSON

from secondtake.transcripts.clock import seconds
from secondtake.transcripts.model import Problem, Segment, Source, Word
from secondtake.transcripts.plain import fold
from secondtake.transcripts.problems import damaged_json, said_elsewhere
from secondtake.transcripts.source import Parsed, Text

name = "whisper"

_LIST = re.compile(
    r'(?<!\\)"(?:segments|transcription|utterances|chunks|monologues|transcript|results)"\s*:\s*\[\s*(?=\{)'
)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ANY_LIST = re.compile(r'"[^"\n]{1,40}"\s*:\s*\[\s*(?=\{)')
_OBJECT = re.compile(r"\{(?=\s*\")")
_ENDS = re.compile(r"\]\s*(?:$|\}|,\s*\"[^\"]*\"\s*:)")
"""How a list ends; another bracket is damage."""

_WORDS = re.compile(r'(?<!\\)"words"\s*:\s*(?=\[)')
_INNER = re.compile(r"\w(?:\S*\w)?")
_BETWEEN = re.compile(r"[\s,]*")
_KEYS = ("text", "transcript", "sentence", "content", "punctuated_word", "word")
_SPEAKERS = ("speaker", "speaker_name", "speaker_label", "speaker_id", "channel")
_SAYS = re.compile(r'"(?:text|transcript|sentence|word)"\s*:')
_MOST_TRIES = 20_000

Item = dict[str, Any]


def claims(text: Text) -> bool:
    """Whether it begins as JSON and has a key for words."""
    return text.head.lstrip()[:1] in ("{", "[") and bool(_SAYS.search(text.text, 0, 200_000))


def parse(text: Text) -> Parsed:
    """A segment for each object with words, and one for each voice in it where only its words name speakers."""
    parsed = Parsed([])
    walk = _Walk(text.text, parsed)
    for item, at in walk.items():
        parsed.segments.extend(_segments(item, Source(walk.line(at)), parsed.unplaced))
    if not parsed.segments and not parsed.problems:
        parsed.segments.extend(_whole(text.text))
    if not any(segment.words for segment in parsed.segments):
        parsed.segments[:] = _with_words(parsed.segments, text.text, walk)
    parsed.problems.extend(_said_elsewhere(text.text, walk, parsed))
    return parsed


def _with_words(segments: list[Segment], text: str, walk: _Walk) -> list[Segment]:
    """The times of words that stand in one list beside the segments, as the transcription service's answer has them."""
    found = next((f for f in _WORDS.finditer(text) if not walk.first < f.start() < walk.last), None)
    if not found:
        return segments
    try:
        items, _ = walk.decoder.raw_decode(text, found.end())
    except (ValueError, RecursionError):
        return segments
    rest = [item for item in items if isinstance(item, dict)]
    placed: list[Segment] = []
    at = 0
    for segment in segments:
        words = _timed_words(segment.text, rest[at : at + segment.text.count(" ") * 2 + 4], [])
        taken = next((index for index, word in enumerate(words) if word is None), len(words))
        placed.append(replace(segment, words=tuple(word for word in words[:taken] if word)))
        at += taken
    return placed


def _said_elsewhere(text: str, walk: _Walk, parsed: Parsed) -> list[Problem]:
    """Words that no segment has, of what stands around the list and of a segment's own list of words."""
    said = {_bare(word) for segment in parsed.segments for word in segment.text.split()}
    known = " ".join(problem.quote.lower() for problem in parsed.problems)
    around = [*_strings(text[: walk.first] + "]}"), *_strings(text[walk.last :])]
    other = [word for string in around if " " in string.strip() for word in string.split()] + parsed.unplaced
    missing = [word for word in dict.fromkeys(other) if _bare(word) not in said and _bare(word) not in known]
    return [said_elsewhere(" ".join(missing))] if missing else []


def _bare(word: str) -> str:
    """A word without the punctuation around it; what stands inside it stays."""
    found = _INNER.search(word)
    return found[0].lower() if found else ""


def _strings(text: str) -> list[str]:
    """The strings in a stretch of JSON; all of it as one where its quotes don't pair."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        if text.count('"') % 2:
            return [text]
    return [_unescaped(found[1]) for found in _STRING.finditer(text)]


def _unescaped(letters: str) -> str:
    try:
        return str(json.loads(f'"{letters}"', strict=False))
    except ValueError:
        return letters


@dataclass(slots=True)
class _Walk:
    """Goes through the objects of the list of segments, over damage, counting lines as it goes."""

    text: str
    parsed: Parsed
    decoder: json.JSONDecoder = field(default_factory=json.JSONDecoder)
    first: int = 0
    last: int = sys.maxsize
    """Where the list begins and ends."""
    _counted: int = 0
    _line: int = 1

    def line(self, at: int) -> int:
        """The line of a place that is not before the last one asked for."""
        self._line += self.text.count("\n", self._counted, at)
        self._counted = max(at, self._counted)
        return self._line

    def items(self) -> Iterator[tuple[Item, int]]:
        """Every object that has words and times or stands in the list, with where it begins."""
        at, listed = self._begin()
        self.first = at if listed else 0
        while at < len(self.text):
            at = _end(_BETWEEN.match(self.text, at), at)
            if listed and (at >= len(self.text) or _ENDS.match(self.text, at)):
                self.last = at
                return
            found = self._object(at)
            if found and found[0] is not None:
                if _words_of(found[0]) is None:
                    self._report_wordless(found[0], at)
                if _words_of(found[0]) is not None or _is_list(found[0], "words"):
                    yield found[0], at
                at = found[1]
            else:
                after = self._after_damage(at + 1)
                self._report(at, after)
                at = after

    def _begin(self) -> tuple[int, bool]:
        if self.text.lstrip()[:1] == "[":
            inner = self.text.index("[") + 1
            first = self._object(_end(_BETWEEN.match(self.text, inner), inner))
            if first is None or _words_of(first[0] or {}):
                return inner, True
        for found in _LIST.finditer(self.text):
            first = self._object(found.end())
            if first is None or _words_of(first[0] or {}) or _times(first[0] or {})[0] is not None:
                return found.end(), True
        for found in _ANY_LIST.finditer(self.text):
            first = self._object(found.end())
            if (
                first
                and first[0]
                and "word" not in first[0]
                and _words_of(first[0])
                and _times(first[0])[0] is not None
            ):
                return found.end(), True
        whole = self._object(len(self.text) - len(self.text.lstrip()))
        if whole is None or _words_of(whole[0] or {}):
            return len(self.text) - len(self.text.lstrip()), False
        return len(self.text), True

    def _object(self, at: int) -> tuple[Item | None, int] | None:
        if self.text[at : at + 1] != "{":
            return None
        try:
            value, end = self.decoder.raw_decode(self.text, at)
        except (ValueError, RecursionError):
            return None
        return (value, end) if isinstance(value, dict) else None

    def _after_damage(self, at: int) -> int:
        """The next object that holds a segment; the end of the text where there is none."""
        for tries, found in enumerate(_OBJECT.finditer(self.text, at)):
            if tries > _MOST_TRIES:
                break
            item = self._object(found.start())
            if item and item[0] and "word" not in item[0] and _words_of(item[0]):
                return found.start()
        return len(self.text)

    def _report_wordless(self, item: Item, at: int) -> None:
        """An object whose key for words is damaged, or which never had one."""
        values = [value for key, value in item.items() if isinstance(value, str) and key not in _SPEAKERS]
        quote = " ".join(value for value in values if " " in value.strip())
        if quote:
            self.parsed.problems.append(damaged_json(self.line(at), fold(quote)))

    def _report(self, at: int, after: int) -> None:
        quote = self.text[at:after].strip(" \t\n,]}")
        if any(letter.isalpha() for letter in quote):
            self.parsed.problems.append(damaged_json(self.line(at), quote))


def _end(found: re.Match[str] | None, at: int) -> int:
    return found.end() if found else at


def _whole(text: str) -> list[Segment]:
    """The words of an answer that has no list: all in one segment."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    words = _words_of(value) if isinstance(value, dict) else None
    return [Segment(fold(words or text), source=Source(1))]


def _words_of(item: Item) -> str | None:
    for key in _KEYS:
        if isinstance(item.get(key), str):
            return str(item[key])
    return None


def _segments(item: Item, source: Source, unplaced: list[str]) -> list[Segment]:
    start, end = _times(item)
    timed = [word for word in item["words"] if isinstance(word, dict)] if _is_list(item, "words") else []
    text = fold(_words_of(item) or " ".join(_words_of(word) or "" for word in timed))
    words = _timed_words(text, timed, unplaced)
    if start is None:
        start, end = _times_of(words)
    speaker = _speaker(item)
    if speaker is None and len({_speaker(word) for word in timed} - {None}) > 0:
        return _by_voice(text, start, end, source, timed, words)
    return [Segment(text, speaker, start, end, source, words=tuple(word for word in words if word))]


def _times_of(words: list[Word | None]) -> tuple[float | None, float | None]:
    """From the first timed word to the last, where an object has no times itself."""
    timed = [word for word in words if word]
    return next((w.start for w in timed if w.start is not None), None), next(
        (w.end for w in reversed(timed) if w.end is not None), None
    )


def _is_list(item: Item, key: str) -> bool:
    return isinstance(item.get(key), list)


def _by_voice(
    text: str, start: float | None, end: float | None, source: Source, timed: list[Item], words: list[Word | None]
) -> list[Segment]:
    """One segment for each run of words of one speaker; a word without a speaker goes with the one before."""
    runs: list[tuple[str | None, int, list[Word]]] = []
    for item, word in zip(timed, words, strict=True):
        if word is None:
            continue
        speaker = _speaker(item) or (runs[-1][0] if runs else None)
        if not runs or (runs[-1][0] is not None and speaker != runs[-1][0]):
            runs.append((speaker, word.start_char if runs else 0, [word]))
        else:
            runs[-1] = (speaker, runs[-1][1], [*runs[-1][2], word])
    if not runs:
        return [Segment(text, None, start, end, source)]
    bounds = [*(run[1] for run in runs[1:]), len(text)]
    last = len(runs) - 1
    return [
        _voice_segment(text, run, bound, start if i == 0 else None, end if i == last else None, source)
        for i, (run, bound) in enumerate(zip(runs, bounds, strict=True))
    ]


def _voice_segment(
    text: str,
    run: tuple[str | None, int, list[Word]],
    bound: int,
    start: float | None,
    end: float | None,
    source: Source,
) -> Segment:
    speaker, low, words = run
    moved = tuple(Word(w.start_char - low, w.end_char - low, w.start, w.end) for w in words)
    first = start if start is not None else next((w.start for w in words if w.start is not None), None)
    last = end if end is not None else next((w.end for w in reversed(words) if w.end is not None), None)
    return Segment(text[low:bound].strip(), speaker, first, last, source, words=moved)


def _timed_words(text: str, timed: list[Item], unplaced: list[str]) -> list[Word | None]:
    """Where each timed word stands in the text; None for one that doesn't, which is noted."""
    found: list[Word | None] = []
    at = 0
    for item in timed:
        letters = _letters(item)
        place = text.find(letters, at) if letters else -1
        if place < 0 or place > at + 40:
            found.append(None)
            unplaced.extend(letters.split() if letters.lower() not in text.lower() else ())
            continue
        at = place + len(letters)
        found.append(Word(place, at, *_times(item)))
    return found


def _letters(item: Item) -> str:
    word = item.get("punctuated_word") or item.get("word")
    return fold(word) if isinstance(word, str) else fold(_words_of(item) or "")


def _speaker(item: Item) -> str | None:
    for key in _SPEAKERS:
        value = item.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return fold(str(value))
        if isinstance(value, dict) and isinstance(value.get("name"), str):
            return fold(value["name"]) or None
    return None


def _times(item: Item) -> tuple[float | None, float | None]:
    start, end = item.get("start"), item.get("end")
    if type(start) is float and type(end) is float and math.isfinite(start) and math.isfinite(end):
        return start, end
    start = _seconds(next((item[key] for key in ("start", "start_time", "startTime") if key in item), None))
    end = _seconds(next((item[key] for key in ("end", "end_time", "endTime") if key in item), None))
    if start is not None or end is not None:
        return start, end
    pair = item.get("timestamp")
    if isinstance(pair, list | tuple) and len(pair) == 2:
        return _seconds(pair[0]), _seconds(pair[1])
    spelled = item.get("timestamps")
    if isinstance(spelled, dict):
        return _seconds(spelled.get("from")), _seconds(spelled.get("to"))
    return None, None


def _seconds(value: object) -> float | None:
    if isinstance(value, str):
        clock = seconds(value)
        if clock is not None:
            return clock
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
