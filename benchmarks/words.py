"""Words nobody meant, questions without their marks, and answers beside the point, against human labels.

Every row is a dict with measure, ours, baseline, baselines (all of them by name), human, n and interval (a bootstrap
over files or press conferences, 90 %). Data are read where they lie and nothing is trained on them.
"""

from __future__ import annotations

import difflib
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from secondtake.evidence.fillers import mark_disfluencies
from secondtake.evidence.likewise import content_words
from secondtake.evidence.model import Level, Likeness
from secondtake.evidence.nonreplies import meets_question
from secondtake.evidence.questions import asks

DRAWS = 1000
_TAG = re.compile(r"(?:^| )(?:right|you know|correct|okay|all right|huh|see|yeah|you know what i mean)$")
_QUESTION_WORDS = frozenset({"what", "how", "why", "where", "when", "who", "which", "whose"})
_HELPING = frozenset(
    {"do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "would", "will", "should"}
)

Pair = tuple[bool, bool]
"""What we said, and what is true."""


@dataclass(frozen=True)
class Token:
    """A row of a word-for-word transcript."""

    text: str
    speaker: str
    punctuation: str

    @property
    def plain(self) -> str:
        return re.sub(r"[^\w']", "", self.text.lower().replace("’", "'"))


def disfluencies(data: Path) -> list[dict[str, Any]]:
    """F1 of the words that the edited transcripts left out, on capitals as given and on bare small letters.

    "first copy" says of a word that stands twice that the first was dropped, since an alignment can't tell which.
    """
    files = list(_rev16(data))
    if not files:
        return []
    shapes: dict[str, Callable[[Token], str]] = {"words as given": lambda t: t.text, "bare words": lambda t: t.plain}
    gold = [_left_out(verbatim, cleaned) for verbatim, cleaned in files]
    first = [_first_copies([t.plain for t in verbatim], left) for (verbatim, _), left in zip(files, gold, strict=True)]
    rows = []
    for name, shape in shapes.items():
        texts = [[shape(token) for token in verbatim] for verbatim, _ in files]
        ours, plain = ([set(mark(words)) for words in texts] for mark in (mark_disfluencies, _plain_rule))
        for told, truth in (("", gold), (", first copy", first)):
            units = [_marks(a, b, len(words)) for a, b, words in zip(ours, truth, texts, strict=True)]
            base = [_marks(a, b, len(words)) for a, b, words in zip(plain, truth, texts, strict=True)]
            rows.append(_row(f"words left out, F1 ({name}{told})", units, {"um, uh, you know, I mean, repeats": base}))
    return rows


def asking(data: Path) -> list[dict[str, Any]]:
    """F1 of sentences and turns that ask, with their punctuation and capitals taken away."""
    files = [verbatim for verbatim, _ in _rev16(data)]
    if not files:
        return []
    sentences = [_sentences(tokens) for tokens in files]
    untagged = [[s for s in one if not (s[1] and _TAG.search(s[0]))] for one in sentences]
    turns = [_turns(tokens) for tokens in files]
    cases = {"sentences": sentences, "sentences, tags such as 'right' left out": untagged, "turns": turns}
    return [
        _row(
            f"asking, F1 ({name})",
            [[(asks(text), truth) for text, truth in one] for one in units],
            {
                "a question word, or a helping verb first": [[(_rule(t), q) for t, q in one] for one in units],
                "always": [[(True, truth) for _, truth in one] for one in units],
            },
        )
        for name, units in cases.items()
    ]


def clarity(data: Path, likeness: Likeness | None = None) -> list[dict[str, Any]]:
    """Macro-F1 of clear reply, ambivalent and clear non-reply; the columns that a model filled are never read."""
    path = data / "qevasion" / "train.parquet"
    if not path.is_file():
        return []
    import pandas as pd

    table = pd.read_parquet(path, columns=["url", "question", "interview_answer", "clarity_label"])
    truth = {"Clear Reply": Level.THERE, "Ambivalent": Level.PARTLY, "Clear Non-Reply": Level.NOT_SEEN}
    groups: dict[str, list[tuple[str, str, Level]]] = {}
    for url, question, answer, label in table.itertuples(index=False):
        groups.setdefault(url, []).append((question, answer, truth[label]))
    units = [Counter((meets_question(q, a, likeness), t) for q, a, t in one) for one in groups.values()]
    simple = Counter((_length_and_overlap(q, a), t) for one in groups.values() for q, a, t in one)
    always = Counter((Level.PARTLY, t) for one in groups.values() for _, _, t in one)
    baselines = {"length and overlap": _macro(simple), "always ambivalent": _macro(always)}
    rows = [
        {
            "measure": f"answers meet questions, macro-F1 ({'with' if likeness else 'without'} likeness)",
            "ours": _macro(_sum(units)),
            "baseline": baselines["length and overlap"],
            "baselines": baselines | {"TF-IDF, as published": 0.41},
            "human": "0.72-0.80",
            "n": len(table),
            "interval": _interval(units, _macro),
        }
    ]
    return rows + [_class_row(level, units) for level in Level]


def _class_row(level: Level, units: Sequence[Counter[tuple[Level, Level]]]) -> dict[str, Any]:
    true = sum(times for (_, t), times in _sum(units).items() if t == level)
    always = round(2 * true / (true + _sum(units).total()), 3)
    return {
        "measure": f"answers meet questions, F1 of {level.value}",
        "ours": _f1(_sum(units), level),
        "baseline": always,
        "baselines": {"always": always},
        "human": None,
        "n": true,
        "interval": _interval(units, lambda seen: _f1(seen, level)),
    }


def _rev16(data: Path) -> Iterable[tuple[list[Token], list[Token]]]:
    for path in sorted((data / "rev16" / "verbatim").glob("*.nlp")):
        yield _tokens(path), _tokens(path.parents[1] / "cleaned" / path.name)


def _tokens(path: Path) -> list[Token]:
    rows = (line.split("|") for line in path.read_text("utf-8").splitlines()[1:])
    return [Token(row[0], row[1], row[4]) for row in rows]


def _left_out(verbatim: Sequence[Token], cleaned: Sequence[Token]) -> set[int]:
    """The positions that the edited transcript lacks; words that it has otherwise are not counted."""
    left, right = ([token.plain for token in tokens] for tokens in (verbatim, cleaned))
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    return {i for op, low, high, _, _ in matcher.get_opcodes() if op == "delete" for i in range(low, high)}


def _first_copies(words: Sequence[str], left: set[int]) -> set[int]:
    """The same gaps moved to the left as far as they go."""
    gone = set(left)
    for end in sorted(at for at in left if at + 1 not in left):
        start = end
        while start - 1 in gone:
            start -= 1
        while start > 0 and start - 1 not in gone and words[start - 1] == words[end]:
            gone.add(start - 1)
            gone.discard(end)
            start, end = start - 1, end - 1
    return gone


def _plain_rule(words: Sequence[str]) -> set[int]:
    low = [word.lower().rstrip("-,.") for word in words]
    found = {at for at, word in enumerate(low) if word in {"um", "uh"}}
    for at, pair in enumerate(pairwise(low)):
        if pair in {("you", "know"), ("i", "mean")}:
            found |= {at, at + 1}
        elif pair[0] == pair[1]:
            found.add(at)
    return found


def _marks(said: set[int], true: set[int], count: int) -> list[Pair]:
    return [(at in said, at in true) for at in range(count)]


def _sentences(tokens: Sequence[Token]) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    words: list[str] = []
    for at, token in enumerate(tokens):
        words.append(token.text.lower())
        ends = at + 1 == len(tokens) or tokens[at + 1].speaker != token.speaker
        if ends or (token.punctuation and token.punctuation in ".?!"):
            found.append((" ".join(words), token.punctuation == "?"))
            words = []
    return found


def _turns(tokens: Sequence[Token], longest: int = 60) -> list[tuple[str, bool]]:
    """What one speaker says in a go of at most `longest` sentences; it asks where a sentence does that is no tag."""
    found: list[tuple[str, bool]] = []
    start = 0
    for at in range(1, len(tokens) + 1):
        if at < len(tokens) and tokens[at].speaker == tokens[start].speaker:
            continue
        said = _sentences(tokens[start:at])
        if len(said) <= longest:
            found.append((" ".join(text for text, _ in said), any(q and not _TAG.search(text) for text, q in said)))
        start = at
    return found


def _rule(text: str) -> bool:
    words = text.split()
    return any(word in _QUESTION_WORDS for word in words) or (bool(words) and words[0] in _HELPING)


def _length_and_overlap(question: str, answer: str) -> Level:
    if len(answer.split()) < 30:
        return Level.NOT_SEEN
    wanted = content_words(question)
    taken = len(wanted & content_words(answer)) / len(wanted) if wanted else 0.0
    return Level.THERE if taken >= 0.5 else Level.PARTLY


def _row(
    name: str, units: Sequence[Sequence[Pair]], baselines: Mapping[str, Sequence[Sequence[Pair]]]
) -> dict[str, Any]:
    counts = [Counter(pairs) for pairs in units]
    simple = {of: _f1(_sum(Counter(pairs) for pairs in base)) for of, base in baselines.items()}
    return {
        "measure": name,
        "ours": _f1(_sum(counts)),
        "baseline": max(simple.values()),
        "baselines": simple,
        "human": None,
        "n": sum(times for (_, true), times in _sum(counts).items() if true),
        "interval": _interval(counts, _f1),
        "per_file": [_f1(count) for count in counts] if len(counts) <= 20 else None,
    }


def _sum(counts: Iterable[Counter[Any]]) -> Counter[Any]:
    total: Counter[Any] = Counter()
    for count in counts:
        total.update(count)
    return total


def _f1(seen: Counter[Any], wanted: object = True) -> float:
    said = sum(times for (s, _), times in seen.items() if s == wanted)
    true = sum(times for (_, t), times in seen.items() if t == wanted)
    return round(2 * seen[wanted, wanted] / (said + true), 3) if said + true else 0.0


def _macro(seen: Counter[Any]) -> float:
    return round(sum(_f1(seen, level) for level in Level) / len(Level), 3)


def _interval(units: Sequence[Counter[Any]], measure: Callable[[Counter[Any]], float]) -> tuple[float, float]:
    """The middle 90 % of the measure over units drawn again with replacement."""
    chance = random.Random(7)
    drawn = sorted(measure(_sum(chance.choices(units, k=len(units)))) for _ in range(DRAWS))
    return drawn[DRAWS // 20], drawn[-DRAWS // 20]


def all_rows(data: Path, likeness: Likeness | None = None) -> list[dict[str, Any]]:
    """Every row of this file."""
    return [*disfluencies(data), *asking(data), *clarity(data), *(clarity(data, likeness)[:1] if likeness else [])]
