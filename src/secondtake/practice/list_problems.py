"""Every sentence about a list of questions that could not be taken whole: what happened, what is safe, what to do."""

from __future__ import annotations

from secondtake.transcripts.model import Problem

_NOTHING_CHANGED = "Your file is as it was."
_REST_TAKEN = "The rest was taken."
QUOTED = 300
"""Characters of a line that a problem quotes."""


def too_large(most_bytes: int, most_lines: int) -> Problem:
    """More bytes or lines than any list of questions has."""
    return Problem(
        "too-large",
        f"This file has more than {most_bytes // 1_000_000} MB or {most_lines:,} lines, so nothing was taken from it. "
        f"{_NOTHING_CHANGED}",
        way_out="Cut it into smaller files, or paste the questions that you want to practise.",
    )


def no_text() -> Problem:
    """A file that holds no text, such as a spreadsheet."""
    return Problem(
        "not-text",
        f"This file holds no plain text, so nothing was taken from it. {_NOTHING_CHANGED}",
        way_out="In a spreadsheet, save the sheet as CSV. From a document, copy the questions and paste them.",
    )


def empty() -> Problem:
    """No question at all."""
    return Problem(
        "empty",
        f"There are no questions in this. {_NOTHING_CHANGED}",
        way_out="Put one question on a line, or name the column with the questions “question”.",
    )


def not_a_question(line: int, quote: str) -> Problem:
    """Prose between the questions."""
    return _at(
        "not-a-question",
        f"This does not look like a question and was not taken. {_REST_TAKEN}",
        line,
        quote,
        "If it is one, add it by hand.",
    )


def no_question_here(line: int, quote: str) -> Problem:
    """A row whose cell for the question is empty."""
    return _at(
        "no-question",
        f"This row has no question in the column that holds the questions, and was not taken. {_REST_TAKEN}",
        line,
        quote,
        "Fill that cell in and add the file again, or add the question by hand.",
    )


def open_quote(line: int, quote: str) -> Problem:
    """A quotation mark that is never closed, or has words right behind it."""
    return _at(
        "open-quote",
        "A quotation mark in this row is not closed as it should be. The row was read without minding it.",
        line,
        quote,
        "Look at this question, and put it right here or in the file.",
    )


def joined(line: int, quote: str) -> Problem:
    """More cells than columns: a question with the separator in it."""
    return _at(
        "joined",
        "This row has more cells than the table has columns. They were joined again into the question.",
        line,
        quote,
        "Look at this question, and put it right here or in the file.",
    )


def too_long(line: int, quote: str, most: int) -> Problem:
    """A question of a page is none."""
    return _at(
        "too-long",
        f"This is longer than {most} characters, and was not taken as a question. {_REST_TAKEN}",
        line,
        quote,
        "Cut it down to what they would ask, and add it by hand.",
    )


def too_many(line: int, quote: str, most: int) -> Problem:
    """More questions than anybody practises."""
    return _at(
        "too-many",
        f"The first {most:,} questions were taken. What stands from this line on was not.",
        line,
        quote,
        "Put the others into a file of their own and add that.",
    )


def twice(line: int, quote: str, first: int) -> Problem:
    """The same question again."""
    said = f"This question stands in line {first} already and was taken once."
    return _at("twice", said, line, quote, "Nothing needs to be done.")


def _at(code: str, message: str, line: int, quote: str, way_out: str) -> Problem:
    shown = quote if len(quote) <= QUOTED else quote[:QUOTED] + "…"
    return Problem(code, message, line=line, quote=shown, way_out=way_out)
