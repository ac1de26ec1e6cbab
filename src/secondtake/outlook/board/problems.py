"""Every sentence about a file of interviews that could not be read in full: what happened, what is safe, what to do."""

from __future__ import annotations

from secondtake.transcripts.model import Problem

_LONGEST = 120


def empty() -> Problem:
    """No line at all."""
    return Problem(
        "empty",
        "There are no lines in this file. Nothing was added, and your file is as it was.",
        way_out="Export it again, or add the first interview by hand.",
    )


def no_columns(line: str) -> Problem:
    """Its first line names no column that is known."""
    return Problem(
        "no-columns",
        "The first line of this file names no company and no role, so nothing was added. Your file is as it was.",
        line=1,
        quote=_cut(line),
        way_out="Give the columns names in the first line, such as company, role, stage, applied.",
    )


def not_json(line: int, says: str) -> Problem:
    """It begins like JSON and isn't."""
    return Problem(
        "not-json",
        f"This file begins like JSON, but breaks off being that in line {line} ({says}). Nothing was added.",
        line=line,
        way_out="Export it again; a file that was opened and saved elsewhere may have been cut.",
    )


def not_an_entry(number: int, quote: str) -> Problem:
    """One item of a JSON list that is no interview."""
    return Problem(
        "not-an-entry",
        f"Item {number} of this list is no interview, so it was left out. The rest was read.",
        line=number,
        quote=_cut(quote),
        way_out="Add it by hand, or mend it in the file and import that again. What is here already isn't doubled.",
    )


def unknown_value(line: int, name: str, quote: str, instead: str) -> Problem:
    """A value that stands for nothing here."""
    return Problem(
        "unknown-value",
        f"“{_cut(quote)}” is no {name} that is known here, so the line was read with {instead}.",
        line=line,
        quote=_cut(quote),
        way_out=f"Set the {name} on its page after the import.",
    )


def no_company(line: int, quote: str) -> Problem:
    """A role without an employer or an agency."""
    return Problem(
        "no-company",
        "This line names no company. It was read, as one whose employer isn't known yet.",
        line=line,
        quote=_cut(quote),
        way_out="Write the company on its page when you know it.",
    )


def nobody(line: int, quote: str) -> Problem:
    """Neither a company nor a role nor an agency."""
    return Problem(
        "nobody",
        "This line names no company, no role and no agency, so it was left out. The rest was read.",
        line=line,
        quote=_cut(quote),
        way_out="Add it by hand if it was an interview.",
    )


def twice(line: int, quote: str, first: int) -> Problem:
    """The same opportunity once more."""
    return Problem(
        "twice",
        f"This is the same company and role as in line {first}, so it was added once, as it stands there.",
        line=line,
        quote=_cut(quote),
        way_out="If it is another one, give the role another name in the file and import it again.",
    )


def bad_date(line: int, name: str, quote: str) -> Problem:
    """Something that is no day."""
    return Problem(
        "bad-date",
        f"“{_cut(quote)}” could not be read as a day, so “{name}” stays empty. The rest of the line was read.",
        line=line,
        quote=_cut(quote),
        way_out="Write it as 2026-03-14, or set it on its page.",
    )


def more_cells(line: int, quote: str) -> Problem:
    """A line with more cells than there are columns."""
    return Problem(
        "more-cells",
        "This line has more cells than the first line has names; what stands in the last ones was left out.",
        line=line,
        quote=_cut(quote),
        way_out="A comma or quotation mark in a text may have been lost. Look at this line in the file.",
    )


def broken_off(line: int) -> Problem:
    """From there on nothing can be told apart."""
    return Problem(
        "broken-off",
        f"From line {line} on, this file could not be read as a table. What stands before it was read.",
        line=line,
        way_out="A quotation mark is probably missing there. Mend it, and import the file again.",
    )


def _cut(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 2] + " …"
