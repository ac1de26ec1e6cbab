"""Every sentence that the product can show, found mechanically, so that a new one is held without anyone adding it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1] / "src"
PATTERNS = ("claim_ways.py", "claims.py")
"""Files whose strings are patterns that look for claims."""
_BLOCKS = re.compile(
    r"\{%\s*comment.*?endcomment\s*%\}|\{#.*?#\}|<!--.*?-->|<(script|style)\b.*?</\1>|\{%.*?%\}", re.DOTALL
)
_ENDS_A_SENTENCE = re.compile(
    r"</?(?:p|h\d|li|ul|ol|div|section|label|button|summary|td|th|tr|option|legend|a|br|main)\b[^>]*>"
)
_SPOKEN_ATTRIBUTE = re.compile(r"\b(?:aria-label|title|placeholder|alt|content|value|label)=\"([^\"]{12,})\"")
_IN_SCRIPT = re.compile(r"\"([^\"\n]{12,})\"|'([^'\n]{12,})'|`([^`]{12,})`")
_FEWEST_WORDS = 3


@dataclass(frozen=True)
class Shown:
    """A piece of text and where it stands."""

    where: str
    text: str


def gather(root: Path = SOURCES) -> list[Shown]:
    """From code, templates and scripts."""
    found: list[Shown] = []
    for path in sorted(root.rglob("*")):
        reader = {".py": _of_code, ".html": _of_page, ".txt": _of_page, ".js": _of_script, ".svg": _of_page}.get(
            path.suffix
        )
        if reader and path.name not in PATTERNS and "vendor" not in path.parts:
            found.extend(
                Shown(f"{path.relative_to(root)}", text) for text in reader(path.read_text("utf-8")) if _speaks(text)
            )
    return found


def _of_code(source: str) -> Iterator[str]:
    """String constants but docstrings; of an f-string the constant parts, with X for what is put in."""
    tree = ast.parse(source)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "X" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (docs | inside):
            yield re.sub(r"\{\w*\}", "X", node.value)


def _of_page(source: str) -> Iterator[str]:
    plain = _BLOCKS.sub(" ", source)
    plain = re.sub(r"\{\{.*?\}\}", "X", plain, flags=re.DOTALL)
    yield from (unescape(text) for text in _SPOKEN_ATTRIBUTE.findall(plain))
    for piece in _ENDS_A_SENTENCE.split(plain):
        yield " ".join(unescape(re.sub(r"<[^>]*>", " ", piece)).split())


def _of_script(source: str) -> Iterator[str]:
    for match in _IN_SCRIPT.finditer(source):
        yield next(part for part in match.groups() if part)


def _speaks(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text)) >= _FEWEST_WORDS and " " in text.strip()
