"""Places to look: at most six passages in which several things say that the talk was hard going; often there are none.

No verdicts: each place carries the words that made it one, and the person decides. How the weights below came about,
and where this fails, is told in docs/locating.md.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondtake.debrief.bounds import Bounds, bounds_of
from secondtake.debrief.nearness import standardise, weighed
from secondtake.debrief.signs import HEDGE, LED, REPAIR, SEARCH, UNSURE, find_signs
from secondtake.debrief.stretches import Stretch, cut_stretches, join
from secondtake.evidence.model import Exchange, Finding, Likeness, Polarity
from secondtake.evidence.slips import OWN_VERDICT
from secondtake.transcripts.model import Span, Transcript

LONGEST = 120.0
"""Seconds of a place, at most."""

_WEIGHTS = {
    OWN_VERDICT.name: 2.5,
    UNSURE.name: 1.0,
    REPAIR.name: 1.0,
    SEARCH.name: 0.7,
    LED.name: 0.7,
    HEDGE.name: 0.35,
}
_FIRM, _ASKS = 2.0, 0.5
"""What another finding of polarity wrong weighs: one of a firm kind, one that only asks. Other facts weigh nothing."""

_ENOUGH = 0.7
"""A place holds findings of at least this weight: one clear sign, or two hedges."""
_OFTEN, _FEWEST = 0.4, 2.5
"""And the record holds at least this weight of them a minute, and in all: four mock interviews that went wrong in
part held 0.7 to 1.5 a minute, eight podcasts 0.0 to 0.4."""
_CLEARLY = 2.5
"""In any other record a place must hold a firm finding, or signs of this weight."""

_SAID_ALOUD = 6.0
"""What a firm finding adds to the stretch that holds it, in standard deviations: it is hardly ever passed over."""

_NEIGHBOURS = 8
"""Findings come in their order, so only this many before one can share its words."""
_NEAR = 75.0
"""Seconds over which findings add up, fading."""
_GOES_ON = 20.0
"""Seconds: what is heard first goes on for a while, so that a place has its middle so much later."""
_SPREAD, _SPREAD_FIRST, _FIRST = 0.1, 0.15, 3
"""Two places lie at least this share of the interview apart, the first three more: with few cues that carry, spread
is what finds most."""
_SET_UP = 0.2
"""The share of an interview that is mostly set-up, held back but not shut out."""
_LATER = 2.5
"""How much the last second of an interview outweighs the first, in standard deviations of a cue."""

_PROTOTYPES = (
    "i'm not sure how to do this, i don't know",
    "i'm stuck and i don't know what to say",
    "i'm lost, i can't think of anything",
    "sorry i'm confused, i'm not making sense",
    "trying to think what else, nothing comes to mind",
    "wait, no, that's wrong, let me start over",
    "actually no, sorry, let me correct that",
    "but that doesn't answer my question",
    "that's not quite what i was asking",
    "let's go back to the question",
    "you don't need that, think about it another way",
    "can you be more specific",
    "let me give you a hint",
    "just make an assumption and move on",
)
"""What being stuck, taking back and being led sound like."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage worth a second look, with what made it one; `start` and `end` are seconds, or None."""

    start: float | None
    end: float | None
    quote: str
    span: Span
    findings: tuple[Finding, ...]
    """At least one, in the order in which they were said."""
    exchange: int | None
    """The index of the exchange in which its middle lies, if any."""
    weight: float
    """How it was ranked; compare within one record only."""


def places(
    transcript: Transcript,
    exchanges: Sequence[Exchange],
    findings: Sequence[Finding],
    *,
    likeness: Likeness | None = None,
    most: int = 6,
    candidate: str | None = None,
    bounds: Bounds | None = None,
) -> tuple[Place, ...]:
    """At most `most` passages of up to 120 seconds, the likeliest first; none where nothing stands out.

    `findings` are those found by the rules of `evidence`; signs of hard going are looked for here besides. Talk
    outside `bounds` (by default `talk_bounds`) is left out.
    """
    whole = cut_stretches(transcript)
    held = bounds or bounds_of(transcript, whole, likeness)
    stretches = [stretch for stretch in whole if held.start <= stretch.span.first < held.end]
    if not stretches:
        return ()
    marks = _Marks(stretches, [*findings, *find_signs(transcript, candidate)])
    scores = weighed((1.0, _scores(stretches, marks.weights, likeness)), (_SAID_ALOUD, marks.said_aloud()))
    return tuple(_place(transcript, exchanges, *found) for found in _pick(stretches, scores, marks, most))


class _Marks:
    """Findings sorted into the stretches in which they begin; of several in one clause the weightiest counts."""

    def __init__(self, stretches: Sequence[Stretch], findings: Iterable[Finding]) -> None:
        self._stretches = stretches
        self._starts = [(s.span.pieces[0].segment, s.span.pieces[0].start) for s in stretches]
        self._last = stretches[-1].span.last
        self.held: list[list[Finding]] = [[] for _ in stretches]
        for finding in sorted(findings, key=lambda finding: finding.span.pieces[0]):
            self._sort_in(finding)
        self.weights = [sum(_weight(finding) for finding in held) for held in self.held]
        self._common = self._are_common()

    def _sort_in(self, finding: Finding) -> None:
        piece = finding.span.pieces[0]
        index = bisect_right(self._starts, (piece.segment, piece.start)) - 1
        if index < 0 or piece.segment > self._last or not _weight(finding):
            return
        held = self.held[index]
        rivals = [other for other in held[-_NEIGHBOURS:] if finding.span.meets(other.span)]
        if all(_weight(finding) > _weight(other) for other in rivals):
            held[-_NEIGHBOURS:] = [other for other in held[-_NEIGHBOURS:] if other not in rivals] + [finding]

    def _are_common(self) -> bool:
        """Whether this record holds more of them than talk that went well."""
        minutes = (self._stretches[-1].until - self._stretches[0].at) / 60
        return sum(self.weights) >= max(_OFTEN * minutes, _FEWEST)

    def said_aloud(self) -> list[float]:
        """1.0 for a stretch that holds a firm finding of something wrong, else 0.0."""
        return [float(any(_is_firm(finding) for finding in held)) for held in self.held]

    def make_a_place(self, held: Sequence[Finding]) -> bool:
        """Whether these stand out, and not only among the others of this record."""
        if any(_is_firm(finding) for finding in held):
            return True
        return sum(_weight(finding) for finding in held) >= (_ENOUGH if self._common else _CLEARLY)

    def between(self, first: int, last: int) -> tuple[Finding, ...]:
        """The findings of the stretches from `first` to `last`, in the order in which they were said."""
        found = [finding for held in self.held[first : last + 1] for finding in held]
        return tuple(sorted(found, key=lambda finding: finding.span.pieces[0]))


def _is_firm(finding: Finding) -> bool:
    return finding.firm and finding.polarity is Polarity.WRONG


def _weight(finding: Finding) -> float:
    if finding.kind in _WEIGHTS:
        return _WEIGHTS[finding.kind]
    if finding.polarity is not Polarity.WRONG:
        return 0.0
    return _FIRM if finding.firm else _ASKS


def _scores(stretches: Sequence[Stretch], weights: Sequence[float], likeness: Likeness | None) -> list[float]:
    """How likely each stretch is the middle of a place: what was found near it, what it sounds like, and when it is."""
    start, length = stretches[0].at, max(stretches[-1].until - stretches[0].at, 1.0)
    found = standardise(_faded(stretches, weights, _NEAR))
    parts = [(1.0, [_when((stretch.middle - start) / length) for stretch in stretches]), (1.0, found)]
    if likeness is not None:
        rows = likeness([stretch.text for stretch in stretches], _PROTOTYPES)
        parts.append((1.0, standardise(_faded(stretches, [sum(row) / len(row) for row in rows], _NEAR, mean=True))))
    return weighed(*parts)


def _when(share: float) -> float:
    """What the time alone says, `share` running from 0.0 to 1.0 over the interview."""
    held_back = 0.0 if share >= _SET_UP else 0.5 + 1.5 * (_SET_UP - share) / _SET_UP
    return _LATER * (share - 0.5) - held_back


def _faded(stretches: Sequence[Stretch], values: Sequence[float], reach: float, *, mean: bool = False) -> list[float]:
    """Each value with those up to `reach` seconds away, which count the less the farther they are."""
    found: list[float] = []
    middles = [stretch.middle for stretch in stretches]
    low = 0
    for middle in middles:
        while middles[low] < middle - reach:
            low += 1
        total = mass = 0.0
        for index in range(low, len(middles)):
            away = abs(middles[index] - middle)
            if away > reach:
                break
            total += (1 - away / reach) * values[index]
            mass += 1 - away / reach
        found.append(total / mass if mean and mass else total)
    return found


_Found = tuple[list[Stretch], tuple[Finding, ...], float]


def _pick(stretches: Sequence[Stretch], scores: Sequence[float], marks: _Marks, most: int) -> list[_Found]:
    """The best passages that hold enough, no two of them near each other, the first three the least."""
    length = stretches[-1].until - stretches[0].at
    found: dict[int, _Found] = {}
    for until, spread in ((min(_FIRST, most), _SPREAD_FIRST), (most, _SPREAD)):
        apart = max(LONGEST, spread * length)
        for index in sorted(range(len(scores)), key=lambda i: (-scores[i], i)):
            middle = stretches[index].middle
            if len(found) == until:
                break
            if all(abs(middle - stretches[other].middle) >= apart for other in found):
                first, last = _passage(stretches, index)
                held = marks.between(first, last)
                if marks.make_a_place(held):
                    found[index] = (list(stretches[first : last + 1]), held, round(scores[index], 2))
    return list(found.values())


def _passage(stretches: Sequence[Stretch], index: int) -> tuple[int, int]:
    """The stretches round one, and more of those after it, up to the longest that a place may be."""
    first = last = index
    centre = stretches[index].middle + _GOES_ON
    while True:
        earlier = first > 0 and stretches[last].until - stretches[first - 1].at <= LONGEST
        later = last + 1 < len(stretches) and stretches[last + 1].until - stretches[first].at <= LONGEST
        if earlier and not (later and stretches[last + 1].until - centre < centre - stretches[first - 1].at):
            first -= 1
        elif later:
            last += 1
        else:
            return first, last


def _place(
    transcript: Transcript,
    exchanges: Sequence[Exchange],
    stretches: Sequence[Stretch],
    findings: tuple[Finding, ...],
    weight: float,
) -> Place:
    span, quote, start, end = join(transcript, stretches)
    turn = stretches[len(stretches) // 2].turn
    exchange = next((n for n, e in enumerate(exchanges) if turn in e.turns), None)
    return Place(start, end, quote, span, findings, exchange, weight)
