"""Thanks and apologies in free English, beside a list of words: on made-up sentences, and counted in real talk.

The first row is for machines: `gives_thanks` and `apologises`, each with precision, recall, n, how many of them are
true, bootstrap intervals (90 %, over sentences), and the same of the list of words. `held_out.tsv` was written after
the rules and never tuned on. In real talk nobody has labelled each sentence, so only what was found is counted there.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import words

from secondtake.letters.checks import apologises, gives_thanks

SENTENCES = Path(__file__).resolve().parent.parent / "tests" / "library" / "letters"
DRAWS = 1000
_THANKS = re.compile(r"thank|\bthx\b|appreciat|grateful|gratitude|\bcheers\b", re.IGNORECASE)
_SORRY = re.compile(r"sorry|apolog|my bad|forgive|excuse me|pardon|regret|my fault|my mistake", re.IGNORECASE)

Pair = tuple[bool, bool]
"""What is true, and what was said."""
Reads = Callable[[str], bool]
MEASURED: dict[str, tuple[int, Reads, re.Pattern[str]]] = {
    "gives_thanks": (0, gives_thanks, _THANKS),
    "apologises": (1, apologises, _SORRY),
}
"""By name: the column of the label, our reading, and the list of words."""


def letters(data: Path | None = None) -> list[dict[str, Any]]:
    """All rows of this file; with `data`, also what is found in real talk."""
    sys.path.insert(0, str(SENTENCES))
    from said_sentences import said

    held_out, tuned_on = said("held_out.tsv"), said("tuned_on.tsv")
    whole = {name: _figures(held_out, *how) for name, how in MEASURED.items()}
    rows = [{"measure": "letters", **whole}]
    for told, sentences in (("held out", held_out), ("the rules were written on these", tuned_on)):
        for name, how in MEASURED.items():
            rows.extend(_rows(f"{name}, {{}} ({told}; made up)", _figures(sentences, *how)))
    return rows + (_in_real_talk(data) if data else [])


def _rows(measure: str, figures: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "measure": measure.format(name),
            "ours": figures[name],
            "baseline": figures["word_list"][name],
            "n": figures["n"],
            "interval": figures[f"{name}_interval"],
        }
        for name in ("precision", "recall")
    ]


def _figures(sentences: Sequence[Any], column: int, reads: Reads, listed: re.Pattern[str]) -> dict[str, Any]:
    ours: list[Pair] = [(row[column], reads(row[2])) for row in sentences]
    by_words: list[Pair] = [(row[column], bool(listed.search(row[2]))) for row in sentences]
    return {
        "precision": _precision(ours),
        "recall": _recall(ours),
        "n": len(ours),
        "true": sum(true for true, _ in ours),
        "precision_interval": _interval(ours, _precision),
        "recall_interval": _interval(ours, _recall),
        "word_list": {"precision": _precision(by_words), "recall": _recall(by_words)},
    }


def _precision(pairs: Sequence[Pair]) -> float:
    found = [true for true, said in pairs if said]
    return sum(found) / len(found) if found else 0.0


def _recall(pairs: Sequence[Pair]) -> float:
    wanted = [said for true, said in pairs if true]
    return sum(wanted) / len(wanted) if wanted else 0.0


def _interval(pairs: Sequence[Pair], measure: Callable[[Sequence[Pair]], float]) -> tuple[float, float]:
    chance = random.Random(1)
    drawn = sorted(measure(chance.choices(pairs, k=len(pairs))) for _ in range(DRAWS))
    return drawn[DRAWS // 20], drawn[-DRAWS // 20]


def _in_real_talk(data: Path) -> list[dict[str, Any]]:
    """How many of a thousand sentences are taken for thanks or an apology: a bound on false alarms, no more."""
    talks = {"podcasts": sorted(set(_podcasts(data))), "press conferences": sorted(set(_press(data)))}
    return [
        {
            "measure": f"{name}, found in 1,000 sentences ({talk})",
            "ours": 1000 * sum(map(reads, sentences)) / len(sentences),
            "baseline": 1000 * sum(bool(listed.search(one)) for one in sentences) / len(sentences),
            "n": len(sentences),
        }
        for talk, sentences in talks.items()
        if sentences
        for name, (_, reads, listed) in MEASURED.items()
    ]


def _podcasts(data: Path) -> Iterator[str]:
    for verbatim, _ in words._rev16(data):  # the one reader of these files
        yield from _cut(" ".join(token.text + token.punctuation for token in verbatim))


def _press(data: Path) -> Iterator[str]:
    path = data / "qevasion" / "train.parquet"
    if path.is_file():
        import pandas as pd

        table = pd.read_parquet(path, columns=["question", "interview_answer"])
        for text in sorted({*table["question"], *table["interview_answer"]}):
            yield from _cut(text)


def _cut(text: str) -> Iterator[str]:
    yield from re.split(r"(?<=[.?!])\s+", text)
