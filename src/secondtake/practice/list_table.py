"""Questions in a table: CSV with commas, semicolons, tabs or bars, quoted or not, with or without a heading."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondtake.evidence.questions import asks
from secondtake.practice import list_problems as problems
from secondtake.practice.listed import Listed
from secondtake.transcripts.model import Problem

QUESTION = frozenset({
    "question", "questions", "interview question", "interview questions", "prompt", "front", "q", "text", "frage",
    "fragen", "pregunta", "domanda",
})  # fmt: skip
ANSWER = frozenset({"answer", "answers", "my answer", "better answer", "response", "back", "antwort", "meine antwort"})
TOPIC = frozenset({"topic", "category", "type", "tag", "tags", "section", "deck", "theme", "kategorie", "thema"})

_DELIMITERS = ("\t", ";", ",", "|")
_NEVER = "\x1f"
"""Stands in no text: the delimiter of a table of one column."""
_SETTING = re.compile(r"(?:sep=(.)|#(separator|html|columns|notetype|deck|tags|guid)[^:]*:(.*))$", re.IGNORECASE)
_NAMED = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}
_SAMPLE, _WIDEST = 200, 1_000
"""Lines to tell the delimiter and the columns by, and letters of each."""
_MOST_CELLS, _STRAY_QUOTES = 100, 50
"""Cells of a row, and broken quotes after which quotes are not minded any more."""

Row = tuple[int, list[str]]
"""A line number and the cells of the record that begins there."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; -1 for none."""

    names: tuple[str, ...]
    question: int
    answer: int = -1
    topic: int = -1


def is_table(text: str, name: str | None) -> bool:
    """Whether this is a table: by its name, its first line, or a heading that names a column for questions."""
    if name and name.lower().endswith((".csv", ".tsv")):
        return True
    first = next((line for line in text.split("\n") if line.strip()), "")
    if first.lstrip().startswith("|"):
        return False  # a table of Markdown
    cells = [cell for delimiter in _DELIMITERS if delimiter in first for cell in first.split(delimiter)]
    return bool(_SETTING.match(first)) or any(_plain(cell) in QUESTION for cell in cells)


def read_table(text: str) -> tuple[list[Listed], list[Problem]]:
    """The questions of a table in CSV.

    >>> read_table('question;topic\\n"Why us;\\nwhy now?";motive')[0]
    [Listed(question='Why us; why now?', line=2, answer='', topic='motive', notes='')]
    """
    lines = text.split("\n")
    skip, delimiter = _settings(lines)
    delimiter = delimiter or _delimiter(lines[skip:])
    met = list[Problem]()
    rows = [row for row in _records(lines, skip, delimiter, met) if any(cell.strip() for cell in row[1])]
    found, wrong = from_rows(rows, delimiter if delimiter != _NEVER else " ")
    return found, met + wrong


def from_rows(rows: Sequence[Row], delimiter: str) -> tuple[list[Listed], list[Problem]]:
    """The questions of rows of cells, whose first may be a heading.

    >>> [one.notes for one in from_rows([(1, ["Question", "Level"]), (2, ["Why us?", "hard"])], ",")[0]]
    ['Level: hard']
    """
    if not rows:
        return [], []
    rows = [(line, _narrowed(cells, delimiter)) for line, cells in rows]
    columns = _headed(rows[0][1])
    body = rows[1:] if columns else rows
    columns = columns or _unheaded(body)
    found, met = list[Listed](), list[Problem]()
    for line, cells in body:
        fitted = _fitted(cells, columns, delimiter)
        if len(cells) > len(columns.names) and fitted != cells[: len(fitted)]:
            met.append(problems.joined(line, fitted[columns.question]))
        if fitted[columns.question]:
            found.append(_listed(line, fitted, columns))
        else:
            met.append(problems.no_question_here(line, " ".join(filter(None, fitted))))
    return found, met


def _narrowed(cells: list[str], delimiter: str) -> list[str]:
    """No more cells than a table for people has; the others stay together in the last."""
    return cells if len(cells) <= _MOST_CELLS else [*cells[: _MOST_CELLS - 1], delimiter.join(cells[_MOST_CELLS - 1 :])]


def _settings(lines: Sequence[str]) -> tuple[int, str]:
    """How many lines at the top tell a program how to read the rest, and the delimiter that they name."""
    delimiter, count = "", 0
    for line in lines:
        setting = _SETTING.match(line)
        if not setting:
            break
        count += 1
        named = setting[1] or (setting[3].strip() if setting[2].lower() == "separator" else "")
        delimiter = _NAMED.get(named.lower(), named[:1]) or delimiter
    return count, delimiter


def _delimiter(lines: Sequence[str]) -> str:
    """What cuts most of the first rows into the same number of cells, two or more; else there is one column."""
    sample = [line[:_WIDEST] for line in lines if line.strip()][:_SAMPLE]
    if sample and _headed([sample[0]]):
        return _NEVER
    best, most = _NEVER, 0.6
    for delimiter in _DELIMITERS:
        counts = Counter(len(cells) for cells in csv.reader(sample, delimiter=delimiter))
        cells, rows = max(counts.items(), key=lambda one: (one[1], one[0])) if counts else (1, 0)
        headed = bool(sample) and delimiter in sample[0] and _headed(sample[0].split(delimiter)) is not None
        share = 2.0 if headed else rows / max(1, sum(counts.values()))
        if (cells > 1 or headed) and share > most:
            best, most = delimiter, share
    return best


def _records(lines: Sequence[str], skip: int, delimiter: str, met: list[Problem]) -> Iterator[Row]:
    """Each record with the line it begins in. One with a broken quote is cut at its own line, quotes and all."""
    at = skip
    while at < len(lines):
        if len(met) >= _STRAY_QUOTES:
            yield from ((number + 1, lines[number].split(delimiter)) for number in range(at, len(lines)))
            return
        reader = csv.reader((line + "\n" for line in lines[at:]), delimiter=delimiter, strict=True)
        begins = at
        try:
            for cells in reader:
                yield begins + 1, cells
                begins = at + reader.line_num
        except csv.Error:
            met.append(problems.open_quote(begins + 1, lines[begins]))
            yield begins + 1, lines[begins].split(delimiter)
            at = begins + 1
        else:
            return


def _headed(cells: Sequence[str]) -> Columns | None:
    """The columns that a heading names; None where the row is none."""
    names = tuple(_plain(cell) for cell in cells)

    def column(known: frozenset[str]) -> int:
        return next((at for at, name in enumerate(names) if name in known), -1)

    if column(QUESTION) < 0:
        return None
    shown = tuple(" ".join(cell.split()) for cell in cells)
    return Columns(shown, column(QUESTION), column(ANSWER), column(TOPIC))


def _unheaded(rows: Sequence[Row]) -> Columns:
    """The column in which most cells ask; where none does, the one with the longest."""
    width = Counter(len(cells) for _, cells in rows).most_common(1)[0][0]
    sample = [cells for _, cells in rows[:_SAMPLE]]

    def weight(at: int) -> tuple[int, int]:
        column = [cells[at] for cells in sample if at < len(cells)]
        return sum(asks(cell[:_WIDEST]) for cell in column), sum(len(cell) for cell in column)

    return Columns(("",) * width, max(range(width), key=weight))


def _fitted(cells: Sequence[str], columns: Columns, delimiter: str) -> list[str]:
    """As many cells as there are columns: those too many go back into the question, those missing are empty."""
    width, q = len(columns.names), columns.question
    cells = [*cells, *([""] * (width - len(cells)))]
    extra = len(cells) - width
    if extra > 0 and not any(cell.strip() for cell in cells[width:]):
        cells, extra = cells[:width], 0  # trailing separators, as spreadsheets leave them
    joined = delimiter.join(cells[q : q + extra + 1])
    return [" ".join(cell.split()) for cell in (*cells[:q], joined, *cells[q + extra + 1 :])]


def _listed(line: int, cells: Sequence[str], columns: Columns) -> Listed:
    named = (columns.question, columns.answer, columns.topic)
    others = ((name, cell) for at, (name, cell) in enumerate(zip(columns.names, cells, strict=True)) if at not in named)
    notes = "; ".join(f"{name}: {cell}" if name else cell for name, cell in others if cell)
    answer, topic = (cells[at] if at >= 0 else "" for at in (columns.answer, columns.topic))
    return Listed(cells[columns.question], line, answer, topic, notes)


def _plain(cell: str) -> str:
    return " ".join(re.sub(r"[\s\"'*_\ufeff]+", " ", cell).split()).casefold()
