"""All finders and all kinds of this package, in one list: add a kind of finding here (docs/findings.md)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from secondtake.evidence import nonreplies, numbers_said, reactions, recovery, slips, stories, strengths, unlawful
from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Exchange, Finding
from secondtake.transcripts.model import Transcript

Finder = Callable[[Transcript, Sequence[Exchange]], tuple[Finding, ...]]

FINDERS: tuple[Finder, ...] = (
    stories.find_stories,
    strengths.find_strengths,
    numbers_said.find_two_figures,
    reactions.find_reactions,
    unlawful.find_unlawful,
)
"""Each stands alone; slips and the recoveries that need them are found before these, what was left open after."""
KINDS: tuple[Kind, ...] = (
    *stories.KINDS,
    *strengths.KINDS,
    *recovery.KINDS,
    *slips.KINDS,
    *nonreplies.KINDS,
    *numbers_said.KINDS,
    *reactions.KINDS,
    *unlawful.KINDS,
)


def find_structure(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """What every finder of this list finds, in the order of the record."""
    slipped = slips.find_slips(transcript, exchanges)
    found = [*slipped, *recovery.find_recoveries(transcript, exchanges, slipped)]
    found.extend(finding for find in FINDERS for finding in find(transcript, exchanges))
    found.extend(nonreplies.find_nonreplies(transcript, exchanges, already=found))
    return tuple(sorted(found, key=lambda finding: (finding.span.pieces[0], finding.kind)))
