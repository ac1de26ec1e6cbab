"""Finding in a record what somebody remembers; see docs/locating.md for how we got there and where it fails.

A passage counts when its middle lies inside the readers' moment, with ten seconds of slack.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.interviews import Interview, Passage, interval, mean, read_interviews, row

from secondtake.debrief.bounds import talk_bounds
from secondtake.debrief.memories import Located, locate_all
from secondtake.evidence.model import Likeness
from secondtake.evidence.stems import stem, stems
from secondtake.transcripts import Transcript

SLACK = 10.0
PLAIN = 45.0
TOPS = (1, 3, 5)
Memory = tuple[str, Passage]
Find = Callable[[Transcript, Sequence[str]], Sequence[Sequence[float]]]
"""Middles of the passages found for each memory, best first."""


def locating(data: Path, captions: Path, likeness: Likeness | None) -> list[dict[str, Any]]:
    """All rows: remarks, reasons and questions found, what is wrongly found or missed, and where feedback begins."""
    interviews = read_interviews(data, captions)
    if not interviews:
        return []
    ways = [("words only", None)] if likeness is None else [("with likeness", likeness), ("words only", None)]
    rows: list[dict[str, Any]] = []
    for how, used in ways:
        rows += _found_rows(f"remark on an answer, {how}", interviews, Interview.remarks, used)
        rows += _found_rows(f"why a moment was chosen, {how}", interviews, Interview.reasons, used)
        rows += _found_rows(f"question by its four rarest words, {how}", interviews, _keyword_questions, used)
        rows += _held_rows(how, interviews, used)
    return rows + _feedback_rows(interviews, likeness)


def _found_rows(
    what: str,
    interviews: Sequence[Interview],
    memories: Callable[[Interview], Iterator[Memory]],
    likeness: Likeness | None,
) -> list[dict[str, Any]]:
    ours = _hits(interviews, memories, lambda record, texts: _middles(locate_all(record, texts, likeness=likeness)))
    plain = _hits(interviews, memories, lambda record, texts: _plain(record, texts, likeness)) if likeness else None
    chance = [_chance(interviews, memories, top) for top in TOPS]
    rows = []
    for place, top in enumerate(TOPS):
        baseline = f"{chance[place]:.2f} by chance"
        if plain is not None:
            baseline = f"{mean([hit[place] for one in plain for hit in one]):.2f} plain 45 s windows; {baseline}"
        rows.append(row(f"{what}, in the first {top}", [[hit[place] for hit in one] for one in ours], baseline))
    return rows


def _hits(
    interviews: Sequence[Interview], memories: Callable[[Interview], Iterator[Memory]], find: Find
) -> list[list[tuple[bool, ...]]]:
    """For each interview and memory, whether it was found among the first one, three and five."""
    found = []
    for one in interviews:
        asked = list(memories(one))
        middles = find(one.transcript, [text for text, _ in asked])
        found.append([_among(m, where) for m, (_, where) in zip(middles, asked, strict=True)])
    return found


def _among(middles: Sequence[float], where: Passage) -> tuple[bool, ...]:
    inside = [where[0] - SLACK <= middle <= where[1] + SLACK for middle in middles]
    return tuple(any(inside[:top]) for top in TOPS)


def _middles(found: Sequence[Sequence[Located]]) -> list[list[float]]:
    return [[((f.start or 0.0) + (f.end or 0.0)) / 2 for f in one] for one in found]


def _plain(record: Transcript, texts: Sequence[str], likeness: Likeness) -> list[list[float]]:
    """The baseline: likeness to windows of 45 seconds, side by side, and nothing else."""
    windows: dict[int, list[str]] = {}
    for segment in record.segments:
        windows.setdefault(int((segment.start or 0.0) // PLAIN), []).append(segment.text)
    numbers = sorted(windows)
    rows = likeness(texts, [" ".join(windows[n]) for n in numbers]) if texts else []
    best = [sorted(zip(line, numbers, strict=True), reverse=True)[: TOPS[-1]] for line in rows]
    return [[(number + 0.5) * PLAIN for _, number in one] for one in best]


def _chance(interviews: Sequence[Interview], memories: Callable[[Interview], Iterator[Memory]], top: int) -> float:
    """How often one of `top` windows of 45 seconds, drawn without looking, has its middle inside."""
    shares = []
    for one in interviews:
        count = int(one.length // PLAIN) + 1
        for _, where in memories(one):
            inside = sum(where[0] - SLACK <= (n + 0.5) * PLAIN <= where[1] + SLACK for n in range(count))
            missed = 1.0
            for drawn in range(min(top, count)):
                missed *= max(count - inside - drawn, 0) / (count - drawn)
            shares.append(1 - missed)
    return mean(shares)


def _keyword_questions(one: Interview) -> Iterator[Memory]:
    """Each question as somebody may remember it: "the question about" its four rarest words, within the record."""
    common = Counter(stems(" ".join(segment.text for segment in one.transcript.segments)))
    for labels in one.readers:
        for asked in labels["exchanges"]:
            start, end = float(asked["q_start"]), float(asked["q_end"])
            said = " ".join(s.text for s in one.transcript.segments if start <= (s.start or 0.0) <= end)
            words = sorted({w for w in said.lower().split() if stems(w)}, key=lambda w: (common[stem(w)], w))[:4]
            if len(words) == TOPS[1] + 1:
                yield f"the question about {' '.join(words)}", (start, max(end, start + 15))


def _held_rows(how: str, interviews: Sequence[Interview], likeness: Likeness | None) -> list[dict[str, Any]]:
    """How often a memory is told to be in its own record, and in another interview's."""
    own, other = [], []
    for one in interviews:
        mine = [text for text, _ in (*one.remarks(), *one.reasons())]
        theirs = [text for rest in interviews if rest is not one for text, _ in (*rest.remarks(), *rest.reasons())]
        own.append([_answer(found) for found in locate_all(one.transcript, mine, likeness=likeness, top=1)])
        other.append([_answer(found) for found in locate_all(one.transcript, theirs, likeness=likeness, top=1)])
    rows = []
    for place, what in enumerate(("found", "found and sure")):
        baseline = f"{mean([answer[place] for one in other for answer in one]):.2f} of another interview's memories"
        rows.append(row(f"memory {what} in its own record, {how}", [[a[place] for a in one] for one in own], baseline))
    return rows


def _answer(found: Sequence[Located]) -> tuple[bool, bool]:
    return bool(found), bool(found) and found[0].sure


def _feedback_rows(interviews: Sequence[Interview], likeness: Likeness | None) -> list[dict[str, Any]]:
    """How many seconds off the feedback is cut, where somebody noted when it begins."""
    off = [
        abs((one.whole.segments[talk_bounds(one.whole, likeness).end - 1].start or 0.0) - one.feedback_at)
        for one in interviews
        if one.feedback_at is not None
    ]
    if not off:
        return []
    return [
        {
            "measure": "where feedback begins, seconds off, the worst",
            "ours": max(off),
            "baseline": None,
            "human": None,
            "n": len(off),
            "interval": interval([[value] for value in off]),
        }
    ]
