"""An answer beside what the person kept themselves: what is now said to have been fine, what is new, what both name.

Shared words tell which moment a sentence is about; likeness is a hint and no more. What is not sure is a question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from secondtake.evidence.model import Likeness
from secondtake.evidence.stems import stems
from secondtake.replies.corrected import key
from secondtake.replies.model import Label, Sentence

_ALIKE = 0.42
"""A cosine from which on a moment is asked about, though it shares no telling word."""
_SURE = 2
"""Telling words that must be shared with one moment, and with no other as many, for it to be the one."""
_TELLS_NOTHING = frozenset(
    stems(
        "answer answers example examples result results team interview role job candidate experience work good great "
        "strong weak clear better best time detail feedback panel skill skills story point person company client felt "
        "liked loved impressed fine well nice enjoyed explain explained improve prepare practice stronger little bit "
        "manager conversation project situation moment part way handle handled respond response"
    )
)
"""Words that stand in most answers and most moments, and so tell neither from another."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A moment as the person kept it: its key, what was asked, and all else that is known of it."""

    key: str
    asked: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A sentence of the answer, and the moment that it speaks of; not sure: to be asked."""

    sentence: Sentence
    kept: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """The answer beside the person's own debrief, in the order in which it is told."""

    fine: tuple[Meeting, ...] = ()
    """Kept as having gone wrong, and now said to have been fine."""
    praised: tuple[Sentence, ...] = ()
    """New, and good."""
    new: tuple[Sentence, ...] = ()
    """New, and something to use."""
    agreed: tuple[Meeting, ...] = ()
    """Both name it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said of it: the moment that a sentence is about, by the sentence's key; blank for none."""

    about: Mapping[str, str] = field(default_factory=dict)


def beside(
    sentences: Sequence[Sentence], kept: Sequence[Kept], said: Said | None = None, likeness: Likeness | None = None
) -> Beside:
    """The praise and the usable sentences of an answer, each beside the moment that it speaks of, or new.

    >>> praise = Sentence(0, 30, "Your triage script was excellent.", Label.OPINION, praise=True)
    >>> told = beside([praise], [Kept("m1", "Tell me about a process", "I built a triage script")])
    >>> [(meeting.kept, meeting.sure) for meeting in told.fine]
    [('m1', True)]
    """
    telling = [one for one in sentences if one.label is Label.USABLE or one.praise]
    met = {one: _met(one, kept, said or Said(), likeness) for one in telling}
    usable = [one for one in telling if one.label is Label.USABLE]
    praise = [one for one in telling if one.label is not Label.USABLE]
    return Beside(
        fine=tuple(found for one in praise if (found := met[one])),
        praised=tuple(one for one in praise if not met[one]),
        new=tuple(one for one in usable if not met[one]),
        agreed=tuple(found for one in usable if (found := met[one])),
    )


def _met(sentence: Sentence, kept: Sequence[Kept], said: Said, likeness: Likeness | None) -> Meeting | None:
    own = said.about.get(key(sentence.text))
    if own is not None:
        return Meeting(sentence, own, sure=True) if own in {one.key for one in kept} else None
    shared = sorted(((_shared(sentence.text, one), one.key) for one in kept), reverse=True)
    if shared and shared[0][0]:
        count, found = shared[0]
        alone = len(shared) == 1 or shared[1][0] < count
        return Meeting(sentence, found, sure=alone and count >= _SURE)
    return _alike(sentence, kept, likeness) if likeness and kept else None


def _shared(text: str, kept: Kept) -> int:
    """How many telling words a sentence shares with a moment."""
    return len((set(stems(text)) & set(stems(f"{kept.asked} {kept.words}"))) - _TELLS_NOTHING)


def _alike(sentence: Sentence, kept: Sequence[Kept], likeness: Likeness) -> Meeting | None:
    cosines = likeness([sentence.text], [f"{one.asked} {one.words}".strip() for one in kept])[0]
    best = max(range(len(kept)), key=lambda index: cosines[index])
    return Meeting(sentence, kept[best].key, sure=False) if cosines[best] >= _ALIKE else None
