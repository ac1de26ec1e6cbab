"""Lists of phrases as one compiled expression, so that they can be read, and grown, a line at a time."""

from __future__ import annotations

import re


def any_of(*phrases: str, at_start: bool = False) -> re.Pattern[str]:
    """Any of these phrases, as whole words, in any case; a blank stands for a blank, the rest is a regex.

    With `at_start` only where a text begins. Write curly apostrophes straight, and search `straight(text)`.

    >>> bool(any_of("lost my (?:train of thought|thread)").search("I've lost my thread"))
    True
    """
    joined = "|".join(f"(?:{phrase})" for phrase in phrases)
    before = "^" if at_start else r"(?<![\w'-])"
    return re.compile(rf"{before}(?:{joined})(?!\w)", re.IGNORECASE)


def straight(text: str) -> str:
    """The text with its curly apostrophes and quotes straight; as long as before, so that offsets hold."""
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
