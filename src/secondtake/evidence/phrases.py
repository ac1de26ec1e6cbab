"""Lists of phrases as one expression, so that they can be read, and grown, a line at a time."""

from __future__ import annotations

import re

from secondtake.evidence.expressions import expression

_SOFTENERS = (
    "(?:(?:just|really|honestly|actually|totally|completely|kind of|sort of|a bit|a little|maybe|please|quickly|quite"
    "|genuinely|getting|so|now|also|absolutely|currently|probably|um+|uh+|like|you know|immediately|entirely|exactly"
    "|ever)[,]? )*"
)


def any_of(*phrases: str, at_start: bool = False) -> re.Pattern[str]:
    """Any of these phrases, as whole words, in any case; `~` stands for any run of softening words, or none.

    The rest is a regex. With `at_start` only where a text begins. Write apostrophes straight, and search
    `straight(text)`.

    >>> bool(any_of("i've ~lost my (?:train of thought|thread)").search("Sorry, I've just lost my thread"))
    True
    """
    joined = "|".join(f"(?:{phrase})" for phrase in phrases).replace("~", _SOFTENERS)
    before = "^" if at_start else r"(?<![\w'-])"
    return expression(rf"{before}(?:{joined})(?!\w)", re.IGNORECASE)


def straight(text: str) -> str:
    """The text with its curly apostrophes and quotes straight; as long as before, so that offsets hold."""
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
