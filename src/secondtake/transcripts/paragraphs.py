"""Paragraphs of a text: lines up to an empty one, or single lines where none is empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def paragraphs(lines: Sequence[str], *, wrapped: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Each paragraph with the number of its first line; `wrapped` text has no single lines, however it is set."""
    single = not wrapped and not any(not line.strip() for line in _inner(lines))
    block: list[str] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            block.append(line)
            if not single:
                continue
        if block:
            yield number - len(block) + (1 if line.strip() else 0), block
            block = []
    if block:
        yield len(lines) - len(block) + 1, block


def _inner(lines: Sequence[str]) -> Sequence[str]:
    first, last = 0, len(lines)
    while first < last and not lines[first].strip():
        first += 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    return lines[first:last]
