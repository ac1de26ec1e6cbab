"""Sentences about an interview as a whole."""

from __future__ import annotations

DELETE_WORD = "delete"
WORD_DIFFERS = f"Nothing was deleted: the word was not “{DELETE_WORD}”. Type it if you are sure, or go back."
ALL_GONE = (
    "Everything is gone: all interviews, their records, and every quote. Backups you made yourself are untouched."
)
TOO_LATE = "That one can't be brought back any more: its ten minutes were over, and it was deleted."


def gone(title: str) -> str:
    """What is said once nothing is left of an interview."""
    return f"“{title}” is gone: its lines, its record, and every quote that was copied from it."


def is_back(title: str) -> str:
    """What is said once a deletion was undone."""
    return f"“{title}” is back, as it was."


BROUGHT = "Here is what the invitation says. Change what isn't so; then write down what they asked, when it is over."
CANCELLED = (
    "This invitation says that the meeting is called off. Nothing was changed. "
    "If it takes place after all, start the interview by hand."
)
ADDRESS_GONE = "No address works any more. What a calendar program has fetched before, it keeps."
