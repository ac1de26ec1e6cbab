"""Words cut down to stems, so that "measured" meets "measuring", and the words that carry no subject left out."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_ENDINGS = (
    *("ations", "ation", "ings", "ing", "edly", "ies", "ied", "ers", "er", "ors", "or", "ments", "ment", "ness"),
    *("ions", "ion", "ives", "ive", "als", "al", "ed", "es", "ly", "s", "e", "y"),
)
_SHORTEST = 3
"""A stem keeps at least this many letters."""

_EMPTY_WORDS = """
a about actually all also am an and any are as ask asked asking asks at be been bit but by can could did do does
doing don't done for from get go going got had has have having he her here him his how i i'd i'll i'm i've if in
into is it it's its just kind know let let's like lot lots maybe me mean might more most much my myself no not now
of oh okay on one or our out over own question questions quite rather really right said say says she should so some
sort such talk talked tell than that that's the their them then there these they they're thing things think this
those through to told too uh um up us very want wanted was we we're well were what when where which while who whom
whose why will with would yeah yes you you're your
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word in small letters; rough on purpose, since both sides are cut alike.

    >>> stem("measured"), stem("measuring"), stem("planned")
    ('measur', 'measur', 'plan')
    """
    word = word.split("'", maxsplit=1)[0]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    doubled = len(word) > _SHORTEST and word[-1] == word[-2]
    return word[:-1] if doubled else word


def stems(text: str) -> list[str]:
    """The stems of the words that carry a subject, in order, repeats kept.

    >>> stems("How would you measure the metrics?")
    ['measur', 'metric']
    """
    return [stem(word) for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _EMPTY]
