"""The text of a WebVTT cue: its voices, its timed words, and what its tags hide.

Follows the cue text tokenizer of the WebVTT specification (section 6.4 of the W3C text): a `<` opens a tag up
to the next `>` or the end of the cue; tags other than the ten it names are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondtake.transcripts.clock import strict_seconds
from secondtake.transcripts.model import Word
from secondtake.transcripts.plain import decode, fold

_TOKEN = re.compile(r"<([^>]*)(>?)|[^<]+")
_NAME = re.compile(r"/?[^\s.&]*")
_ALONE = re.compile(r"<v(?:\.[^\s.>]+)*[ \t]+([^\s<>&][^<>]*)>([^<]*[^<\s][^<]*)(?:</v>\s*)?")
"""One voice and nothing else, as in nearly every cue of a meeting: the short way to the same answer."""

_VOICE = re.compile(r"<(v[.\s][^>]*)>")
_KNOWN = frozenset(["c", "i", "b", "u", "ruby", "rt", "v", "lang"])
_HARMLESS = frozenset(["font", "span", "br", "p", "em", "strong", "s", "a", "div", "html", "body"])


@dataclass(frozen=True, slots=True)
class Voice:
    """What one voice says in a cue; `words` have times where the cue carries inline timestamps."""

    speaker: str | None
    text: str
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class CueText:
    """A cue's voices in order, at least one, and the tags that may have hidden words."""

    voices: list[Voice]
    hidden: list[str]


def read_cue_text(raw: str, start: float, end: float) -> CueText:
    """The voices of a cue's raw text; `start` and `end` are its times in seconds.

    >>> [(voice.speaker, voice.text) for voice in read_cue_text("<v.loud Ann>Hi <i>you</i></v>", 0.0, 1.0).voices]
    [('Ann', 'Hi you')]
    """
    if "<" not in raw:
        return CueText([Voice(None, fold(decode(raw)))], [])
    alone = _ALONE.fullmatch(raw)
    if alone:
        return CueText([Voice(fold(decode(alone[1])), fold(decode(alone[2])))], [])
    runs, hidden = _runs(raw, start)
    voices = _voices(_one_voice(runs), end)
    spoke = {voice.speaker for voice in voices}
    hidden += [f"<{tag}>" for tag in _VOICE.findall(raw) if _annotation(tag) not in spoke]
    return CueText(voices or [Voice(None, "")], hidden)


@dataclass(frozen=True, slots=True)
class _Run:
    speaker: str | None
    text: str
    at: float | None


def _runs(raw: str, start: float) -> tuple[list[_Run], list[str]]:
    runs: list[_Run] = []
    hidden: list[str] = []
    stack: list[tuple[str, str | None]] = []
    now: float | None = start
    timed = False
    for token in _TOKEN.finditer(raw):
        body = token[1]
        if body is None:
            speaker = next((voice for tag, voice in reversed(stack) if tag == "v"), None)
            runs.append(_Run(speaker, decode(token[0]), now))
            continue
        stamp = strict_seconds(body) if body[:1].isdigit() else None
        if stamp and stamp[1] == len(body):
            now, timed = stamp[0], True
            continue
        _tag(body, stack)
        if _hides(body, closed=bool(token[2])):
            hidden.append(token[0])
    return (runs if timed else [_Run(run.speaker, run.text, None) for run in runs]), hidden


def _one_voice(runs: list[_Run]) -> list[_Run]:
    """Text outside the only voice of a cue is taken for that voice's: a `</v>` that came too early."""
    voices = {run.speaker for run in runs if run.speaker and run.text.strip()}
    if len(voices) != 1:
        return runs
    return [_Run(next(iter(voices)), run.text, run.at) for run in runs]


def _tag(body: str, stack: list[tuple[str, str | None]]) -> None:
    name = _NAME.match(body)
    tag = name[0] if name else ""
    if tag.startswith("/"):
        if any(open_tag == tag[1:] for open_tag, _ in stack):
            while stack.pop()[0] != tag[1:]:
                pass
    elif tag in _KNOWN:
        stack.append((tag, _annotation(body) if tag == "v" else None))


def _annotation(body: str) -> str | None:
    parts = body.split(None, 1)
    return (fold(decode(parts[1])) or None) if len(parts) > 1 else None


def _hides(body: str, *, closed: bool) -> bool:
    """Whether a tag may hold words that somebody said: unclosed, of no known name, or with more than its name."""
    name = _NAME.match(body)
    tag = (name[0] if name else "").lower()
    rest = body[len(tag) :]
    if tag.startswith("/"):
        return bool(rest.strip(" /")) or (tag[1:] not in _KNOWN | _HARMLESS and len(tag) > 1)
    if tag in ("v", "lang"):
        return not closed
    if tag in _KNOWN:
        return not closed or " " in rest.strip()
    if tag in _HARMLESS:
        return not closed or ("=" not in rest and any(letter.isalnum() for letter in rest))
    return any(letter.isalnum() for letter in body)


def _voices(runs: list[_Run], end: float) -> list[Voice]:
    voices: list[Voice] = []
    group: list[_Run] = []
    for run in runs:
        if group and run.speaker != group[-1].speaker and run.text.strip():
            _close(group, end, voices)
            group = []
        if not run.text.strip() and group:
            run = _Run(group[-1].speaker, run.text, run.at)
        group.append(run)
    _close(group, end, voices)
    return voices


def _close(group: list[_Run], end: float, voices: list[Voice]) -> None:
    speaker = next((run.speaker for run in group if run.text.strip()), None)
    text = fold("".join(run.text for run in group))
    if text:
        timed = any(run.at is not None for run in group)
        voices.append(Voice(speaker, text, _words(group, end) if timed else ()))


def _words(group: list[_Run], end: float) -> tuple[Word, ...]:
    """The words between two inline timestamps: the first begins at the one, the last ends at the other."""
    words: list[Word] = []
    at = 0
    open_word = False
    stretches = _stretches(group)
    for index, (begin, text) in enumerate(stretches):
        stop = stretches[index + 1][0] if index + 1 < len(stretches) else end
        pieces = text.split()
        if pieces and open_word and not text[0].isspace():
            whole = words.pop()
            words.append(Word(whole.start_char, at + len(pieces[0]), whole.start, stop if len(pieces) == 1 else None))
            at += len(pieces.pop(0))
        for place, piece in enumerate(pieces):
            at += 1 if words else 0
            first, last = place == 0, place == len(pieces) - 1
            words.append(Word(at, at + len(piece), begin if first else None, stop if last else None))
            at += len(piece)
        open_word = bool(text) and not text[-1].isspace() if text else open_word
    return tuple(words)


def _stretches(group: list[_Run]) -> list[tuple[float | None, str]]:
    """The text between timestamps, whatever other tags cut it."""
    found: list[tuple[float | None, str]] = []
    for run in group:
        if found and found[-1][0] == run.at:
            found[-1] = (run.at, found[-1][1] + run.text)
        else:
            found.append((run.at, run.text))
    return found
