"""Which part of a record is the interview: talk about the interview itself, as feedback at its end, is cut first.

A mock interview mostly ends in feedback, and feedback speaks of everything that went wrong, so that it must be cut
before anything is judged. Where it is announced ("let me stop you here for some feedback") the border is sure. Where
only the way of talking changes, the border is a proposal and the person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from secondtake.debrief.stretches import Stretch, cut_stretches
from secondtake.evidence.model import Likeness
from secondtake.evidence.phrases import any_of, straight
from secondtake.transcripts.model import Transcript

_SOME = "(?:some |the |you |your |my |a )*"
_ANNOUNCED = any_of(
    "(?:stop|pause|end|finish|conclude) (?:the|this|our|my) (?:mock )?interview",
    "stop (?:you|it|here|there) (?:right )?(?:here|there|now|for (?:some |the )?feedback)",
    rf"(?:switch|move|go|jump|get|turn|shift)(?: over| on| in)? (?:to|into) {_SOME}(?:feedback|debrief)",
    rf"(?:minutes|time|a bit|a moment) (?:left )?(?:for|to (?:give|share|do)) {_SOME}(?:feedback|debrief)",
    "(?:here's|here is|let me give you|i'll give you|i can give you|i have) (?:some |my |a bit of )?feedback",
    "how (?:do|did) you (?:think|feel) (?:you did|(?:it|that|this|the interview) went|about your performance)",
    "how did you (?:find|feel about|like) (?:this|the|that) (?:mock |whole )?(?:question|interview)",
    "self[- ](?:evaluation|assessment)",
)
"""The interviewer turns from asking to looking back."""

_PRAISED = any_of(
    r"(?:i think )?(?:overall )?you did (?:an? )?(?:\w+ ){0,2}(?:good|great|nice|solid|excellent|fine) ?(?:job)?"
)
"""Sums up the whole; said in passing too, so that it must be followed by more talk of that kind."""

_LOOKS_BACK = any_of(
    "feedback",
    "(?:mock|real|actual|phone|onsite|these) interviews?|interview(?:ers?|ing)",
    "next time|practi[cs](?:e|ing)",
    "(?:you|i) (?:could|should|might) have",
    "i (?:really |also )?(?:liked|enjoyed|appreciated)(?: (?:how|that|the|your))",
    "you(?:r)? (?:did|were|went|missed|covered|solved|handled|jumped|approached|structure|performance|answers?)",
    "(?:good|best of|all the) (?:luck|best)|thanks? (?:you )?(?:so much )?for (?:a|doing|your|taking|joining)",
    "(?:junior|mid|middle|senior|staff)(?:[ -]level)?|candidates?|strengths?|weakness(?:es)?|overall",
)
_SOON, _MORE_OF_IT = 20, 2
"""Praise ends the interview where the next five minutes look back at least so often."""

_PROTOTYPES = (
    "how do you think you did",
    "let's stop the interview here and switch to feedback",
    "how did you find this question and how would you evaluate yourself",
)
_ALIKE = 0.55
"""Cosine; the announcements of two interviews reached .60, other talk in the second half of four stayed under .50."""

_EARLIEST = 0.4
"""Feedback doesn't begin before this share of a record."""
_MUCH_CLEARER = 12.0
"""Log likelihood ratio from which a change in the way of talking is taken for feedback that nobody announced."""
_LOUDER = 4.0
"""And it speaks of the interview at least so many times as often as the talk before."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The segments `start` up to, not with, `end` are the interview. Where `sure` is False, ask the person."""

    start: int
    end: int
    sure: bool
    reason: str
    """Why the end lies there, in a sentence to the person."""


def talk_bounds(transcript: Transcript, likeness: Likeness | None = None) -> Bounds:
    """Where the interview proper lies; the whole record where nothing in it looks back at the interview."""
    return bounds_of(transcript, cut_stretches(transcript), likeness)


def bounds_of(transcript: Transcript, stretches: Sequence[Stretch], likeness: Likeness | None = None) -> Bounds:
    """As `talk_bounds`, for a record that is cut already."""
    whole = len(transcript.segments)
    if not stretches:
        return Bounds(0, whole, True, "There is no talk in this record.")
    announced = _announced(transcript, stretches, likeness)
    if announced is not None:
        return Bounds(0, announced, True, "From here on you two speak about the interview itself.")
    changed = _changed(stretches)
    if changed is not None:
        return Bounds(0, changed, False, "From here on it sounds like feedback. Is that so?")
    return Bounds(0, whole, True, "All of it is the interview.")


def _announced(transcript: Transcript, stretches: Sequence[Stretch], likeness: Likeness | None) -> int | None:
    """The segment in which feedback is announced."""
    late = _late(stretches)
    backs = [_looks_back(stretch.text) for stretch in stretches]
    for index in late:
        text = straight(stretches[index].text)
        match = _ANNOUNCED.search(text)
        if match is None and sum(backs[index : index + _SOON]) >= _MORE_OF_IT:
            match = _PRAISED.search(text)
        if match:
            return _segment_at(transcript, stretches[index], match.start())
    if likeness is None or not late:
        return None
    alike = likeness([stretches[index].text for index in late], _PROTOTYPES)
    return next((stretches[i].span.first for i, row in zip(late, alike, strict=True) if max(row) >= _ALIKE), None)


def _late(stretches: Sequence[Stretch]) -> list[int]:
    first, last = stretches[0].at, stretches[-1].until
    return [i for i, stretch in enumerate(stretches) if stretch.at >= first + _EARLIEST * (last - first)]


def _looks_back(text: str) -> int:
    return min(2, len(_LOOKS_BACK.findall(straight(text))))


def _segment_at(transcript: Transcript, stretch: Stretch, offset: int) -> int:
    """The segment that holds the character at `offset` of a stretch's text."""
    for piece in stretch.span.pieces:
        offset -= piece.end - piece.start + 1
        if offset < 0:
            return piece.segment
    return min(stretch.span.last, len(transcript.segments) - 1)


def _changed(stretches: Sequence[Stretch]) -> int | None:
    """Where talk about the interview becomes far more common than before (a change in a Poisson rate)."""
    counts = [_looks_back(stretch.text) for stretch in stretches]
    total, best, where = sum(counts), _MUCH_CLEARER, None
    before = sum(counts[: len(counts) - len(_late(stretches))])
    for index in _late(stretches)[:-1]:
        gain = _gain(before, index, total - before, len(counts) - index)
        if gain > best:
            best, where = gain, index
        before += counts[index]
    return None if where is None else stretches[where].span.first


def _gain(before: int, left: int, after: int, right: int) -> float:
    """How much better two rates explain the counts than one; 0 unless the later one is much the greater."""
    if not left or not right or (after / right) < _LOUDER * (before + 1) / left:
        return 0.0
    whole = (before + after) / (left + right)
    return sum(count * log(count / length / whole) for count, length in ((before, left), (after, right)) if count)
