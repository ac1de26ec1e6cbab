"""Plain text: tags gone, entities decoded, white space folded."""

from __future__ import annotations

import html
import re

_TAG = re.compile(
    r"</?(?:b|i|u|s|c|v|em|strong|font|span|br|p|div|a|ruby|rt|lang)(?:\s+[\w-]+\s*=[^<>]{0,200}|\.[^\s<>]{0,80}|\s*/)?>",
    re.IGNORECASE,
)
_ASS = re.compile(r"\{\\[^{}]{0,200}\}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_BREAK = re.compile(r"<br ?/?>|</p>", re.IGNORECASE)


_HALF_SIGN = re.compile("[\ud800-\udfff]")
"""Half of a sign (RFC 8259, 8.2: `"\\ud800"` is allowed in JSON), which no encoding can write out again."""


def fold(text: str) -> str:
    """White space folded to single spaces, with none at the ends; half of a sign stands as U+FFFD."""
    folded = " ".join(text.split())
    return folded if folded.isascii() else _HALF_SIGN.sub("\ufffd", folded)


def decode(text: str) -> str:
    """Entities decoded, once."""
    return html.unescape(text) if "&" in text else text


def untag(text: str) -> str:
    """Plain text of a line that may carry a few HTML or subtitle tags; what only looks like a tag stays."""
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", text))
    if "{\\" in text:
        text = _ASS.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return fold(text)
