"""Questions found in captions without names, and slips, beside two human readers; see docs/findings.md.

Every row is a dict with measure, ours, baseline, human, n and interval (a bootstrap over interviews, 90 %).
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Polarity
from secondtake.evidence.slips import DONT_KNOW, find_slips
from secondtake.transcripts import Segment, Transcript, read
from secondtake.transcripts.model import Piece, join_turns

NEAR_QUESTION = 10.0
NEAR_SLIP = 20.0
DRAWS = 1000
_ASKING_WORD = re.compile(
    r"(?:(?:um|uh|so|and|okay|but|yeah),? )*(?:what|how|why|when|where|who|which)\b", re.IGNORECASE
)

Stretch = tuple[float, float]


@dataclass(frozen=True)
class Interview:
    """One real interview up to where its feedback begins, and what two people read in it."""

    transcript: Transcript
    readers: tuple[dict[str, Any], ...]

    @property
    def length(self) -> float:
        return max(segment.end or 0.0 for segment in self.transcript.segments)

    def questions(self, reader: int) -> list[float]:
        return sorted({float(row["q_start"]) for row in self.readers[reader]["exchanges"]})

    def slips(self, reader: int, least: int) -> list[Stretch]:
        rows = self.readers[reader]["slips"]
        return sorted((float(row["start"]), float(row["end"])) for row in rows if row["weight"] >= least)


def questions_and_slips(data: Path, captions: Path) -> list[dict[str, Any]]:
    """All rows of this file; those whose data or captions are missing are left out."""
    interviews = list(_interviews(data / "interviews", captions))
    rows = [*_question_rows(interviews), *_slip_rows(interviews)] if interviews else []
    press = data / "qevasion" / "train.parquet"
    return rows + (_dont_know_rows(press) if press.is_file() else [])


def _interviews(labels: Path, captions: Path) -> Iterable[Interview]:
    for first in sorted(labels.glob("*.A.json")):
        name = first.name.removesuffix(".A.json")
        found = next(iter(sorted(captions.rglob(f"{name}/timecodes.txt"))), None)
        if found is None:
            continue
        readers = tuple(json.loads((labels / f"{name}.{r}.json").read_text("utf-8")) for r in "AB")
        yield Interview(read(_before_feedback(found, readers).encode(), found.name).transcript, readers)


def _before_feedback(path: Path, readers: Sequence[dict[str, Any]]) -> str:
    """The captions' lines up to where `feedback.md` says the feedback begins, or to the readers' last answer."""
    feedback = path.with_name("feedback.md")
    match = re.search(r"start_seconds: (\d+)", feedback.read_text("utf-8")) if feedback.is_file() else None
    ends = [row["a_end"] for reader in readers for row in reader["exchanges"]]
    cut = int(match[1]) if match else max(ends) + 8
    lines = path.read_text("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if (at := _seconds(line)) is None or at < cut)


def _seconds(line: str) -> int | None:
    match = re.match(r"\[([\d:]+)\]", line)
    if match is None:
        return None
    total = 0
    for part in match[1].split(":"):
        total = 60 * total + int(part)
    return total


def _question_rows(interviews: Sequence[Interview]) -> list[dict[str, Any]]:
    ours = [_against_readers(one, _starts(one)) for one in interviews]
    words = [_against_readers(one, _wh_starts(one)) for one in interviews]
    even = [_against_readers(one, _even(one, len(_starts(one)))) for one in interviews]
    human = [_f1(one.questions(0), one.questions(1), NEAR_QUESTION) for one in interviews]
    measure = "question starts within 10 s, captions without names, F1"
    return [
        _row(measure, ours, f"{_mean(words):.2f} (lines that begin with a question word)", human),
        _row(measure, ours, f"{_mean(even):.2f} (as many, evenly spaced)", human),
    ]


def _against_readers(one: Interview, starts: Sequence[float]) -> float:
    return _mean([_f1(starts, one.questions(reader), NEAR_QUESTION) for reader in range(len(one.readers))])


def _starts(one: Interview) -> list[float]:
    times = (one.transcript.times(exchange.question)[0] for exchange in find_exchanges(one.transcript))
    return [at for at in times if at is not None]


def _wh_starts(one: Interview) -> list[float]:
    return [s.start for s in one.transcript.segments if s.start is not None and _ASKING_WORD.match(s.text)]


def _even(one: Interview, count: int) -> list[float]:
    return [one.length * (i + 0.5) / max(count, 1) for i in range(count)]


def _slip_rows(interviews: Sequence[Interview]) -> list[dict[str, Any]]:
    found = [_found_slips(one) for one in interviews]
    rows: list[dict[str, Any]] = []
    kinds: tuple[tuple[str, Callable[[Finding], bool]], ...] = (
        ("every slip found", lambda _: True),
        ("those said to have gone wrong", lambda f: f.polarity is Polarity.WRONG),
        ("firm ones", lambda f: f.polarity is Polarity.WRONG and f.firm),
    )
    for name, wanted in kinds:
        spans = [[(f.start or 0.0, f.end or 0.0) for f in one if wanted(f)] for one in found]
        rows.extend(_met_rows(name, interviews, spans))
    return rows


def _found_slips(one: Interview) -> tuple[Finding, ...]:
    return find_slips(one.transcript, find_exchanges(one.transcript))


def _met_rows(name: str, interviews: Sequence[Interview], spans: Sequence[Sequence[Stretch]]) -> list[dict[str, Any]]:
    """Recall over the readers' slips of weight 2-3, precision over ours; pooled, since many interviews have few."""
    met = [
        [_touch(gold, ours) for r in (0, 1) for gold in one.slips(r, 2)]
        for one, ours in zip(interviews, spans, strict=True)
    ]
    right = [
        [any(_touch(span, one.slips(r, 1)) for r in (0, 1)) for span in ours]
        for one, ours in zip(interviews, spans, strict=True)
    ]
    human = [[_touch(gold, one.slips(1 - r, 1)) for r in (0, 1) for gold in one.slips(r, 2)] for one in interviews]
    chance = [
        [_touch(gold, _spread(one, len(ours))) for r in (0, 1) for gold in one.slips(r, 2)]
        for one, ours in zip(interviews, spans, strict=True)
    ]
    return [
        _pooled(f"slips of weight 2-3 met within 20 s, {name}", met, chance, human),
        _pooled(f"precision of slips (near one of any weight), {name}", right, [], []),
    ]


def _spread(one: Interview, count: int) -> list[Stretch]:
    return [(at, at + 3.0) for at in _even(one, count)]


def _touch(span: Stretch, others: Iterable[Stretch]) -> bool:
    return any(span[0] - NEAR_SLIP <= end and start <= span[1] + NEAR_SLIP for start, end in others)


def _dont_know_rows(press: Path) -> list[dict[str, Any]]:
    """Of press answers in which "I don't know" was found as the answer: how many people labelled as no reply."""
    import pandas as pd

    table = pd.read_parquet(press, columns=["question", "interview_answer", "clarity_label"]).drop_duplicates()
    hits = [
        row.clarity_label == "Clear Non-Reply"
        for row in table.itertuples()
        if _says_dont_know(row.question, row.interview_answer)
    ]
    base = float((table["clarity_label"] == "Clear Non-Reply").mean())
    return [
        {
            "measure": "press answers opening with 'I don't know': labelled a clear non-reply",
            "ours": round(_mean(hits), 2),
            "baseline": f"{base:.2f} (of all answers)",
            "human": None,
            "n": len(hits),
            "interval": _interval([[hit] for hit in hits]),
        }
    ]


def _says_dont_know(question: str, answer: str) -> bool:
    question, answer = (" ".join(str(text or "").split()) for text in (question, answer))
    if not question or not answer:
        return False
    segments = (Segment(question, "Q"), Segment(answer, "A"))
    turns = tuple(join_turns(segments, [Piece(i, 0, len(s.text))]) for i, s in enumerate(segments))
    asked = Exchange(turns[0].span(), turns[1].span(), ExchangeKind.QUESTION, (0, 1))
    return any(f.kind == DONT_KNOW.name for f in find_slips(Transcript(segments, turns), (asked,)))


def _f1(ours: Sequence[float], theirs: Sequence[float], near: float) -> float:
    """One to one, each of theirs taking the nearest of ours that is still free."""
    free, hits = list(ours), 0
    for at in sorted(theirs):
        nearest = min(free, key=lambda own: abs(own - at), default=None)
        if nearest is not None and abs(nearest - at) <= near:
            free.remove(nearest)
            hits += 1
    return 2 * hits / (len(ours) + len(theirs)) if ours or theirs else 0.0


def _row(measure: str, ours: Sequence[float], baseline: str, human: Sequence[float]) -> dict[str, Any]:
    return {
        "measure": measure,
        "ours": round(_mean(ours), 2),
        "baseline": baseline,
        "human": round(_mean(human), 2),
        "n": len(ours),
        "interval": _interval([[value] for value in ours]),
    }


def _pooled(
    measure: str, ours: Sequence[Sequence[bool]], chance: Sequence[Sequence[bool]], human: Sequence[Sequence[bool]]
) -> dict[str, Any]:
    flat = [hit for one in ours for hit in one]
    return {
        "measure": measure,
        "ours": round(_mean(flat), 2) if flat else None,
        "baseline": f"{_mean([h for one in chance for h in one]):.2f} (as many, evenly spaced)" if chance else None,
        "human": round(_mean([h for one in human for h in one]), 2) if human else None,
        "n": len(flat),
        "interval": _interval(ours) if flat else None,
    }


def _interval(groups: Sequence[Sequence[float]]) -> tuple[float, float]:
    """The middle 90 % of means over groups drawn again with replacement."""
    chance = random.Random(1)
    means = []
    for _ in range(DRAWS):
        drawn = [value for _ in groups for value in chance.choice(groups)]
        means.append(_mean(drawn))
    means.sort()
    return round(means[DRAWS // 20], 2), round(means[-DRAWS // 20], 2)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
