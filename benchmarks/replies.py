"""How answers are read, on made-up ones: the kind, each sentence's label, the reasons; beside a plain list of words.

Every row is a dict with measure, ours, baseline, n and interval (a bootstrap over answers, 90 %). The answers were
written by us: they say how the rules do on what we could think of, not how they do on the world's mail.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from secondtake.replies import Label, ReasonCode, ReplyKind, read_reply

ANSWERS = Path(__file__).resolve().parent.parent / "tests" / "library" / "replies"
BATCHES = (
    ("held_out.txt", "held out"),
    ("voices.txt", "other voices, looked at after a first sight"),
    ("tuned_on.txt", "the rules were written on these"),
)
"""At first sight the rules did less well on the other voices than they do now: docs/replies.md has those figures."""
DRAWS = 1000

Labels = tuple[tuple[Label, Label | None], ...]


@dataclass(frozen=True)
class Judged:
    """One answer as it was written and as it was read: by us, or by a list of words."""

    kind: tuple[ReplyKind, ReplyKind]
    labels: Labels
    reasons: tuple[frozenset[ReasonCode], frozenset[ReasonCode]]


Measure = Callable[[Sequence[Judged]], float]


def replies() -> list[dict[str, Any]]:
    """All rows of this file."""
    sys.path.insert(0, str(ANSWERS))
    from made_up import made_up

    rows: list[dict[str, Any]] = []
    for name, told in BATCHES:
        answers = made_up(name)
        rows.extend(_rows(told, [_ours(one) for one in answers], [_by_words(one) for one in answers]))
    return rows


def _rows(told: str, ours: list[Judged], words: list[Judged]) -> list[dict[str, Any]]:
    measures: dict[str, tuple[Measure, int]] = {
        "kind of answer, accuracy": (_kind_accuracy, len(ours)),
        "label of a sentence, macro-F1": (_label_f1, sum(len(one.labels) for one in ours)),
        "reasons, precision": (_precision, sum(len(one.reasons[1]) for one in ours)),
        "reasons, recall": (_recall, sum(len(one.reasons[0]) for one in ours)),
    }
    return [
        {
            "measure": f"{name} ({told}; made up)",
            "ours": measure(ours),
            "baseline": measure(words),
            "n": count,
            "interval": _interval(measure, ours),
        }
        for name, (measure, count) in measures.items()
    ]


def _ours(one: Any) -> Judged:  # of the tests' own folder, which is no package
    from made_up import label_at

    reading = read_reply(one.text)
    labels = tuple((label, label_at(reading, start)) for start, label in one.labels)
    said = frozenset(reason.code for reason in reading.reasons)
    return Judged((one.kind, reading.kind), labels, (one.reasons, said))


_ANY_CASE = re.IGNORECASE
_NO = re.compile(
    r"unfortunately|regret|not (?:be )?(?:moving|progress|proceed|select|success)|other candidate", re.IGNORECASE
)
_YES = re.compile(r"invite|next (?:round|stage|step)|second round|offer|availab|schedule|interview on", _ANY_CASE)
_TOPICS = {
    ReasonCode.STRONGER_COMPETITOR: "stronger|other candidate|another candidate",
    ReasonCode.MISSING_REQUIREMENT: "requirement|experience|qualification|certificate",
    ReasonCode.LEVEL: "senior|junior|overqualified",
    ReasonCode.EVIDENCE_GAP: "example|evidence|specific",
    ReasonCode.TECHNICAL: "technical|sql|python|coding|test",
    ReasonCode.COMMUNICATION: "communication|structure|clear|rambl",
    ReasonCode.MOTIVATION: "motivation|enthusias|interest|research",
    ReasonCode.FIT: "fit|culture|values",
    ReasonCode.LOGISTICS: "salary|visa|location|notice",
    ReasonCode.PROCESS: "internal|hold|freeze|cancelled|budget",
    ReasonCode.CONDUCT: "reference|late|conduct",
}
_COURTEOUS = re.compile(
    r"thank|wish|regards|appreciate|unfortunately|other candidate|pleasure|dear|hi |hello", re.IGNORECASE
)
_FEELS = re.compile(r"felt|think|great|strong|fit|liked|enjoyed|impressed", _ANY_CASE)


def _by_words(one: Any) -> Judged:
    """What a list of words makes of it, as a tracker would."""
    kind = ReplyKind.REJECTION if _NO.search(one.text) else ReplyKind.NEXT_STEP if _YES.search(one.text) else None
    found = frozenset(code for code, words in _TOPICS.items() if re.search(words, one.text, _ANY_CASE))
    said = kind or (ReplyKind.FEEDBACK if found else ReplyKind.NONE)
    reasons = found or frozenset({ReasonCode.UNKNOWN}) if said is ReplyKind.REJECTION else found
    counted = reasons if said in (ReplyKind.REJECTION, ReplyKind.FEEDBACK) else frozenset()
    ends = [start for start, _ in one.labels[1:]] + [len(one.text)]
    pairs = zip(one.labels, ends, strict=True)
    labels = tuple((label, _label_by_words(one.text[start:end])) for (start, label), end in pairs)
    return Judged((one.kind, said), labels, (one.reasons, counted))


def _label_by_words(sentence: str) -> Label:
    if _COURTEOUS.search(sentence):
        return Label.BOILERPLATE
    if any(re.search(words, sentence, _ANY_CASE) for words in _TOPICS.values()):
        return Label.USABLE
    return Label.OPINION if _FEELS.search(sentence) else Label.FACT


def _kind_accuracy(judged: Sequence[Judged]) -> float:
    return fmean(wanted is said for wanted, said in (one.kind for one in judged))


def _label_f1(judged: Sequence[Judged]) -> float:
    pairs = [pair for one in judged for pair in one.labels]
    return fmean(_f1(pairs, label) for label in Label)


def _f1(pairs: Sequence[tuple[Label, Label | None]], label: Label) -> float:
    both = sum(wanted is said is label for wanted, said in pairs)
    either = sum((wanted is label) + (said is label) for wanted, said in pairs)
    return 2 * both / either if either else 0.0


def _precision(judged: Sequence[Judged]) -> float:
    said = sum(len(one.reasons[1]) for one in judged)
    return sum(len(one.reasons[0] & one.reasons[1]) for one in judged) / said if said else 0.0


def _recall(judged: Sequence[Judged]) -> float:
    wanted = sum(len(one.reasons[0]) for one in judged)
    return sum(len(one.reasons[0] & one.reasons[1]) for one in judged) / wanted if wanted else 0.0


def _interval(measure: Measure, judged: Sequence[Judged]) -> tuple[float, float]:
    chance = random.Random(1)
    drawn = sorted(measure(chance.choices(judged, k=len(judged))) for _ in range(DRAWS))
    return drawn[DRAWS // 20], drawn[-DRAWS // 20]
