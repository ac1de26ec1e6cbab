"""The spiral check: sentence by sentence, one remark at most for each, and silence wherever the grammar is in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondtake.evidence.phrases import straight
from secondtake.evidence.sentences import cut_sentences
from secondtake.outlook.spirals.ahead import FORTUNE_TELLING
from secondtake.outlook.spirals.every_time import ALWAYS_NEVER
from secondtake.outlook.spirals.guards import is_question, is_silenced
from secondtake.outlook.spirals.labels import LABELS
from secondtake.outlook.spirals.model import Remark, SpiralKind
from secondtake.outlook.spirals.others import MIND_READING
from secondtake.outlook.spirals.wholes import ALL_OR_NOTHING, EVERYTHING_WRONG
from secondtake.outlook.spirals.words import QUESTIONS, REASONS, beside_the_record

_PHRASES: tuple[tuple[SpiralKind, re.Pattern[str]], ...] = (
    (SpiralKind.EVERYTHING_WRONG, EVERYTHING_WRONG),
    (SpiralKind.FORTUNE_TELLING, FORTUNE_TELLING),
    (SpiralKind.MIND_READING, MIND_READING),
    (SpiralKind.LABEL, LABELS),
    (SpiralKind.ALWAYS_NEVER, ALWAYS_NEVER),
    (SpiralKind.ALL_OR_NOTHING, ALL_OR_NOTHING),
)
"""In order of how well the question can be answered: the record can count, the future can't be known."""
_LONGEST = 300
"""Characters of a sentence beyond which nobody ended it: it is cut where a clause begins."""
_CLAUSE = re.compile(
    r",? +(?:and|but|so|because|then|plus) +(?=(?:i|it|they|he|she|we|my|the|now|im|its)\b)|[,;] +",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.,;:!?()]| (?:but|because|and|so (?:i|that|it|they)|when|if|or|since|as|even|although|though|while|which"
    r"|then|despite)\b",
    re.IGNORECASE,
)
_MOST_SHOWN = 80
_QUOTED = re.compile(r"\"[^\"]*\"|(?<![\w])'[^']{3,}?'(?![\w])|“[^”]*”|‘[^’]{3,}?’(?!\w)")
_OTHERS_LINE = re.compile(r"^\s*(?:>|q[:.)]|(?:interviewer|recruiter|manager|them|panel|they)\s*:)", re.IGNORECASE)


def notice(text: str) -> tuple[Remark, ...]:
    """Every passage that says more than can be known, in the text's order; nothing is read about a person.

    >>> [(remark.kind.value, remark.words) for remark in notice("They asked about SQL.  I always mess up interviews.")]
    [('always or never', 'I always mess up interviews')]
    >>> notice("I always prepare by reading the job ad. Everything went through QA.")
    ()
    """
    found: list[Remark] = []
    before = ""
    for start, end in _sentences(text):
        words = text[start:end]
        remark = None if is_question(words) else _remark(words, start, before)
        if remark:
            found.append(remark)
        before = words
    return tuple(found)


def ranked(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    """The remarks with those first that are most worth a question: each kind once before any kind twice.

    >>> two = notice("I'm a failure. I'm an idiot. I'll never get a job.")
    >>> [remark.words for remark in ranked(two)]
    ["I'll never get a job", "I'm a failure", "I'm an idiot"]
    """
    order = [kind for kind, _ in _PHRASES]
    earlier: dict[SpiralKind, int] = {}
    places = []
    for remark in remarks:
        round_ = earlier.get(remark.kind, 0)
        earlier[remark.kind] = round_ + 1
        places.append((round_, order.index(remark.kind), remark.start))
    return tuple(remark for _, remark in sorted(zip(places, remarks, strict=True), key=lambda pair: pair[0]))


def beside(remark: Remark, went_right: int) -> Remark:
    """The same remark, its question put beside the record's own count where it speaks of the whole interview.

    >>> beside(notice("Everything went wrong.")[0], 3).question
    'Under “What went right” stand 3 things from this interview. Would you still write it so?'
    """
    whole = remark.kind in (SpiralKind.EVERYTHING_WRONG, SpiralKind.ALL_OR_NOTHING)
    return replace(remark, question=beside_the_record(went_right)) if whole and went_right > 0 else remark


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the person's own sentences stand; a line ends one, and lines that quote others are left out."""
    at = 0
    for line in text.splitlines(keepends=True):
        if not _OTHERS_LINE.match(line):
            for start, end in cut_sentences(line.rstrip()):
                yield from _pieces(text, at + start, at + end)
        at += len(line)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it stands, or, where nobody ended it for long, cut where a new clause begins."""
    while end - start > _LONGEST:
        cuts = [start + found.start() for found in _CLAUSE.finditer(text[start : start + _LONGEST])]
        cut = cuts[-1] if cuts and cuts[-1] > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _remark(sentence: str, offset: int, before: str) -> Remark | None:
    """The first kind that speaks here and isn't silenced."""
    plain = _own_words(straight(sentence))
    for kind, phrases in _PHRASES:
        for match in phrases.finditer(plain):
            start, end = match.span()
            if not is_silenced(kind, plain, start, end, before):
                start, end = _trimmed(plain, start, _clause_end(plain, start, end))
                words = sentence[start:end]
                return Remark(kind, offset + start, offset + end, words, REASONS[kind], QUESTIONS[kind])
    return None


def _own_words(plain: str) -> str:
    """The sentence with quoted passages blanked, of the same length: they are somebody's words, or once the"
    " person's."""
    return _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), plain)


def _clause_end(plain: str, start: int, end: int) -> int:
    """Where the clause of a phrase ends, so that what is quoted reads as it was meant."""
    stop = _CLAUSE_END.search(plain, end)
    longer = stop.start() if stop else len(plain)
    return longer if longer - start <= _MOST_SHOWN else end


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(plain[start:end].rstrip(" ,"))
