"""The kinds of finding that this package knows: what each says to the person, and what it does not mean.

A kind is firm when its precision was measured at .70 or more (`docs/findings.md`); the others are questions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from secondtake.evidence.model import Finding, Level, Polarity
from secondtake.evidence.quotes import passage
from secondtake.transcripts.model import Span, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of finding, as a row of `docs/findings.md`."""

    name: str
    polarity: Polarity
    says: str
    not_meant: str
    evidence: str
    firm: bool = False
    level: Level = Level.THERE

    def found(self, transcript: Transcript, span: Span, exchange: int | None = None, **facts: str) -> Finding:
        """This kind, seen in a span; `facts` fill the blanks of `says`."""
        start, end = transcript.times(span)
        return Finding(
            kind=self.name,
            polarity=self.polarity,
            level=self.level,
            span=span,
            quote=transcript.quote(span),
            start=start,
            end=end,
            says=self.says.format_map(facts) if facts else self.says,
            evidence=self.evidence,
            not_meant=self.not_meant,
            firm=self.firm,
            exchange=exchange,
        )

    def at(
        self,
        transcript: Transcript,
        turn: Turn,
        where: tuple[int, int],
        exchange: int | None = None,
        facts: Mapping[str, str] | None = None,
    ) -> Finding:
        """This kind, seen at `turn.text[where[0]:where[1]]`."""
        return self.found(transcript, passage(turn, *where), exchange, **(facts or {}))
