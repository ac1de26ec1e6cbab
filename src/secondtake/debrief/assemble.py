"""The debrief of one interview: what went right, places to look, the pivotal moment or none, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondtake.debrief.bounds import Bounds, talk_bounds
from secondtake.debrief.places import Place
from secondtake.debrief.places import places as find_places
from secondtake.evidence.exchanges import JUDGED, find_exchanges
from secondtake.evidence.fillers import find_fillers
from secondtake.evidence.findings import find_structure
from secondtake.evidence.model import Exchange, Finding, Likeness, Polarity
from secondtake.evidence.recovery import Aftermath, Outcome, after
from secondtake.evidence.slips import SLIPS
from secondtake.evidence.talk import Share, TalkFacts, share_of_talk, talk_facts
from secondtake.transcripts.model import Transcript

RULES_VERSION = "2"
"""Goes up with every change of what is found, so that stored analyses are made anew."""

MOST_MOMENTS = 3
MOST_PLACES = 6
MOST_RIGHT = 8

NOTHING_STANDS_OUT = (
    "Nothing in the record stands out. This may be a feeling; and if there is one that you remember, that counts too."
)
NOTHING_TO_READ = "There is too little talk in this record to say anything about it."
SOMETHING_TO_SEE = "There are places worth a look. Whether they mattered, nobody can read from a record."

NO_SLIP = "Nobody said in so many words that something went wrong, so no moment is named."
NO_TURN = "After each slip the answers went on much as before, so none of them is named as the one that mattered."
TOO_SHORT = "There are too few answers before or after to compare."


@dataclass(frozen=True, slots=True)
class ProposedMoment:
    """A place with a firm finding of something that went wrong, and what came after it."""

    place: Place
    finding: Finding
    aftermath: Aftermath | None

    @property
    def start(self) -> float | None:
        """When the words begin that make it a moment, in seconds."""
        return self.finding.start

    @property
    def end(self) -> float | None:
        """When those words end."""
        return self.finding.end

    @property
    def quote(self) -> str:
        """Those words."""
        return self.finding.quote

    @property
    def after(self) -> Outcome:
        """Contained, snowballed, or unclear."""
        return self.aftermath.outcome if self.aftermath else Outcome.UNCLEAR


@dataclass(frozen=True, slots=True)
class Debrief:
    """The whole debrief as data. `pivotal` is one of the moments, or None with the reason."""

    exchanges: tuple[Exchange, ...]
    findings: tuple[Finding, ...]
    right: tuple[Finding, ...]
    places: tuple[Place, ...]
    moments: tuple[ProposedMoment, ...]
    pivotal: ProposedMoment | None
    pivotal_reason: str
    outcome: str
    facts: tuple[TalkFacts, ...] = ()
    share: Share | None = None
    bounds: Bounds | None = None


def debrief(transcript: Transcript, *, candidate: str | None = None, likeness: Likeness | None = None) -> Debrief:
    """The debrief of a record. `candidate` is the label of who was interviewed, guessed where it isn't given.

    `likeness` compares texts by meaning (`secondtake.evidence.model.Likeness`); without it words alone are used.
    """
    bounds = talk_bounds(transcript, likeness)
    exchanges = tuple(e for e in find_exchanges(transcript, candidate=candidate) if _inside(e, bounds))
    findings = _all_findings(transcript, exchanges)
    places = find_places(
        transcript, exchanges, findings, likeness=likeness, candidate=candidate, bounds=bounds, most=MOST_PLACES
    )
    moments = tuple(_moments(transcript, exchanges, findings, places))
    pivotal, reason = _pivotal(moments, exchanges)
    return Debrief(
        exchanges=exchanges,
        findings=findings,
        right=_right(findings, places),
        places=places,
        moments=moments,
        pivotal=pivotal,
        pivotal_reason=reason,
        outcome=SOMETHING_TO_SEE if places else NOTHING_STANDS_OUT if exchanges else NOTHING_TO_READ,
        facts=talk_facts(transcript, exchanges),
        share=share_of_talk(transcript, exchanges),
        bounds=bounds,
    )


def _inside(exchange: Exchange, bounds: Bounds) -> bool:
    return bounds.start <= exchange.question.first < bounds.end


def _all_findings(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    found = [
        *find_structure(transcript, exchanges),
        *find_fillers(transcript, exchanges),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span.pieces[0], finding.kind)))


_BEST_FIRST = (
    *("story_told", "figure_for_a_result", "asked_them_about_the_work", "recovered", "said_own_part"),
    *("was_concrete", "took_a_moment"),
)
"""What went right is shown in this order of kinds: what took most doing first."""


def _rank(finding: Finding) -> int:
    return _BEST_FIRST.index(finding.kind) if finding.kind in _BEST_FIRST else len(_BEST_FIRST)


def _right(findings: Sequence[Finding], places: Sequence[Place]) -> tuple[Finding, ...]:
    """What went right: the best of each answer, the kinds taking turns so that the first two are different things.

    An answer in which something was taken back or went wrong aloud gives none: no passage is both.
    """
    hurt = {f.exchange for f in findings if f.kind.startswith("slip_") or f.kind == "two_figures"}
    doubted = [finding.span for place in places for finding in place.findings]
    by_kind: dict[str, list[Finding]] = {}
    seen = {exchange for exchange in hurt if exchange is not None}
    for finding in sorted((f for f in findings if f.polarity is Polarity.RIGHT), key=_rank):
        if finding.exchange not in seen and not any(finding.span.meets(span) for span in doubted):
            by_kind.setdefault(finding.kind, []).append(finding)
            seen |= set() if finding.exchange is None else {finding.exchange}
    rounds = max((len(found) for found in by_kind.values()), default=0)
    in_turns = (found[turn] for turn in range(rounds) for found in by_kind.values() if turn < len(found))
    return tuple(in_turns)[:MOST_RIGHT]


def _moments(
    transcript: Transcript, exchanges: Sequence[Exchange], findings: Sequence[Finding], places: Sequence[Place]
) -> list[ProposedMoment]:
    """The places that hold a firm finding of polarity wrong, at most three, in the order of the places."""
    slips = [finding for finding in findings if finding.kind in SLIPS]
    held = (
        (place, next((f for f in place.findings if f.firm and f.polarity is Polarity.WRONG), None)) for place in places
    )
    firm = [(place, finding) for place, finding in held if finding is not None][:MOST_MOMENTS]
    return [
        ProposedMoment(
            place, finding, after(transcript, exchanges, finding, slips) if finding.exchange is not None else None
        )
        for place, finding in firm
    ]


def shorter_answers(moment: ProposedMoment, exchanges: Sequence[Exchange]) -> int:
    """How many answers lie between a moment and the first one that is again as usual."""
    after, at = moment.aftermath, moment.finding.exchange
    if after is None or at is None or after.back_in is None:
        return 0
    return sum(e.kind in JUDGED and e.answer is not None for e in exchanges[at + 1 : after.back_in])


def _pivotal(moments: Sequence[ProposedMoment], exchanges: Sequence[Exchange]) -> tuple[ProposedMoment | None, str]:
    """The moment after which the answers differed longest from the same person's earlier ones, if any did."""
    if not moments:
        return None, NO_SLIP
    if all(moment.after is Outcome.UNCLEAR for moment in moments):
        return None, TOO_SHORT
    turned = [m for m in moments if m.after is Outcome.SNOWBALLED or shorter_answers(m, exchanges)]
    if not turned:
        return None, NO_TURN
    return max(turned, key=lambda m: (m.after is Outcome.SNOWBALLED, shorter_answers(m, exchanges))), ""
