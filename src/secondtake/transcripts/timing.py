"""The times of a line's words while its text is put right: what did not change keeps them, the rest goes between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from secondtake.transcripts.model import Segment, Word

DOUBTFUL = 0.5
"""Below this a word is shown as one that the model was not sure of."""
_WORD = re.compile(r"\S+")


def doubtful(word: Word) -> bool:
    """Whether a model was so unsure of it that it is worth hearing again."""
    return word.sure < DOUBTFUL


def words_again(old: Segment, text: str) -> tuple[Word, ...]:
    """The words of `text` with their times, from those of the segment as it was; none where it had none.

    A word that stands there as before keeps its time. What replaces others shares their time by its letters; what is
    new between two words gets what silence there is.

    >>> old = Segment("the North win", words=(Word(0, 3, 0, 1), Word(4, 9, 1, 2), Word(10, 13, 2, 3)))
    >>> [(word.start, word.end) for word in words_again(old, "the Northwind")]
    [(0, 1), (1, 3.0)]
    """
    if not old.words:
        return ()
    before = [old.text[word.start_char : word.end_char] for word in old.words]
    places = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    after = [text[start:end] for start, end in places]
    words: list[Word] = []
    for same, i1, i2, j1, j2 in _aligned(before, after):
        if same:
            kept = zip(old.words[i1:i2], places[j1:j2], strict=True)
            words += [replace(word, start_char=start, end_char=end) for word, (start, end) in kept]
        elif j1 < j2:
            words += _between(places[j1:j2], *_room(old, i1, i2))
    return tuple(words)


def _aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Which words became which. The ends that are alike come first: SequenceMatcher alone may miss some of them."""
    least, head, tail = min(len(before), len(after)), 0, 0
    while head < least and before[head] == after[head]:
        head += 1
    while tail < least - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    last, end = len(before) - tail, len(after) - tail
    yield True, 0, head, 0, head
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before[head:last], after[head:end], autojunk=False).get_opcodes():
        yield tag == "equal", head + i1, head + i2, head + j1, head + j2
    yield True, last, len(before), end, len(after)


def _room(old: Segment, first: int, last: int) -> tuple[float | None, float | None]:
    """From when to when the words `first` to `last` were spoken, or, where there are none, the silence there."""
    if first < last:
        return old.words[first].start, old.words[last - 1].end
    low = old.words[first - 1].end if first else old.start
    return low, old.words[first].start if first < len(old.words) else old.end


def _between(places: Sequence[tuple[int, int]], low: float | None, high: float | None) -> list[Word]:
    """Words at these characters from `low` to `high`, each as long as its letters are many."""
    if low is None or high is None:
        return [Word(start, end, None, None) for start, end in places]
    high = max(low, high)
    letters, gone, begins, words = sum(end - start for start, end in places), 0, low, []
    for start, end in places:
        gone += end - start
        ends = min(low + (high - low) * gone / letters, high)  # the sum may round to just beyond it
        words.append(Word(start, end, begins, ends))
        begins = ends
    return words
