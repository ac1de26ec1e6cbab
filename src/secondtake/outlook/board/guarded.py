"""Cells that a spreadsheet would run as a formula, made harmless on the way out and the same again on the way in.

A cell that begins with = + - @ or a tab gets an apostrophe before it, which spreadsheets take as "this is text". One
that already begins so gets one more, so that reading gives back exactly what was written.
"""

from __future__ import annotations

import re

_RISKY = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")


def guard(cell: str) -> str:
    """The cell, harmless.

    >>> guard("=1+1"), guard("Contoso")
    ("'=1+1", 'Contoso')
    """
    return f"'{cell}" if _RISKY.match(cell) else cell


def unguard(cell: str) -> str:
    """What was written.

    >>> unguard("'=1+1"), unguard("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if _GUARDED.match(cell) else cell
