"""What may be a speaker's name, and how it stands before the words."""

from __future__ import annotations

import re

_NAME_COLON = re.compile(r"([^:：\n]{1,80}?)\s?[:：](?:\s+|$)")
_WIDE_COLON = re.compile(r"([^:：\n]{1,40}?)：")
_BULLET = re.compile(r"(?:>>+|[-*•–]|\d{1,3}[.)])\s+")
"""A sign before the name: an item of a list, or a caption's change of speaker."""

_NEVER = re.compile(r"[?!;=<>{}|\"“”]|\.\s+[a-z]|,\s.*,\s|https?$")


def looks_like_name(text: str) -> bool:
    """Whether a few words before a colon or a time may be a speaker's label.

    >>> [looks_like_name(name) for name in ("Priya Raman", "SPEAKER_00", "Q", "so I said", "+1 555 0100")]
    [True, True, True, False, True]
    """
    name = text.strip()
    if not name or len(name) > 60 or _NEVER.search(name):
        return False
    words = name.split()
    if len(words) > 7 or not any(letter.isalnum() for letter in name):
        return False
    if name[0] == "+" or "@" in name:
        return True
    return _named_words(words)


def _named_words(words: list[str]) -> bool:
    """Capital letters (or a script without them) in the first word and in most of the others."""
    first = words[0].lstrip("([*_'")
    if not first or (first[0].islower() and len(words) > 2):
        return False
    lower = sum(1 for word in words[1:] if word[:1].islower() and word not in _LINKS)
    return lower <= max(0, (len(words) - 1) // 2) if not first[0].islower() else len(words) <= 2 and "'" not in first


_LINKS = frozenset(
    ("de", "da", "di", "do", "dos", "du", "la", "le", "van", "von", "der", "den", "ter", "al", "bin", "ibn", "of")
)


def split_name(text: str) -> tuple[str, str] | None:
    """`("Ann", "hello")` of `Ann: hello`; None where no name stands before a colon."""
    before = _BULLET.match(text)
    at = before.end() if before else 0
    found = _NAME_COLON.match(text, at) or _WIDE_COLON.match(text, at)
    if not found or not looks_like_name(found[1]):
        return None
    return _without_brackets(found[1].strip()), text[found.end() :].strip()


def _without_brackets(name: str) -> str:
    return name[1:-1].strip() if name[0] + name[-1] in ("[]", "()") else name
