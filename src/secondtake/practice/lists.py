"""A list of questions out of a file or pasted text: CSV in its many shapes, Markdown, or one question a line.

Every word of the input is in a question, beside one, or in a problem that names its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from secondtake.practice import list_problems as problems
from secondtake.practice.list_lines import read_lines
from secondtake.practice.list_table import is_table, read_table
from secondtake.practice.listed import Listed
from secondtake.transcripts.decoding import decode_bytes
from secondtake.transcripts.kinds import not_a_transcript
from secondtake.transcripts.model import Problem

MOST_BYTES, MOST_LINES, MOST_QUESTIONS, LONGEST = 2_000_000, 50_000, 2_000, 500
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class QuestionList:
    """The questions in the order of the file, each once, and every problem met on the way."""

    questions: tuple[Listed, ...]
    problems: tuple[Problem, ...] = ()


def read_questions(data: bytes, name: str | None = None) -> QuestionList:
    """The questions in a file's bytes; never raises for what is in them. The name helps where the content doesn't tell.

    >>> found = read_questions(b"## Hard ones\\n1. Why leave now?\\n   - I want to own a question\\n")
    >>> [(one.question, one.topic, one.answer) for one in found.questions]
    [('Why leave now?', 'Hard ones', 'I want to own a question')]
    """
    if len(data) > MOST_BYTES or data.count(b"\n") + data.count(b"\r") > 2 * MOST_LINES:
        return QuestionList((), (problems.too_large(MOST_BYTES, MOST_LINES),))
    if data.startswith(_ZIP) or not_a_transcript(data):
        return QuestionList((), (problems.no_text(),))
    decoded = decode_bytes(data)
    found, met = read_table(decoded.text) if is_table(decoded.text, name) else read_lines(decoded.text)
    kept, refused = _kept(found)
    told = sorted((*decoded.problems, *met, *refused), key=lambda problem: problem.line or 0)
    return QuestionList(kept, tuple(told) if told or kept else (problems.empty(),))


def _kept(found: Iterable[Listed]) -> tuple[tuple[Listed, ...], list[Problem]]:
    """Each question once, of a length that can be asked, and no more than can be practised."""
    kept, met = dict[str, Listed](), list[Problem]()
    for one in found:
        key = re.sub(r"\W+", " ", one.question).strip().casefold() or one.question
        if len(one.question) > LONGEST:
            met.append(problems.too_long(one.line, one.question, LONGEST))
        elif key in kept:
            kept[key] = _merged(kept[key], one)
            met.append(problems.twice(one.line, one.question, kept[key].line))
        elif len(kept) == MOST_QUESTIONS:
            met.append(problems.too_many(one.line, one.question, MOST_QUESTIONS))
            break
        else:
            kept[key] = one
    return tuple(kept.values()), met


def _merged(first: Listed, again: Listed) -> Listed:
    """The question with what stands beside it in either place, as where a list of contents comes first."""

    def both(left: str, right: str) -> str:
        return left if right in left else f"{left}\n{right}".strip()

    return replace(
        first,
        answer=both(first.answer, again.answer),
        topic=both(first.topic, again.topic).replace("\n", ", "),
        notes=both(first.notes, again.notes),
    )
