"""One figure given twice with different values: asked about, never held to be a slip, since both may be true."""

from __future__ import annotations

import re
from collections.abc import Sequence

from secondtake.evidence.figures import SMALL
from secondtake.evidence.kinds import Kind
from secondtake.evidence.likewise import content_words
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Level, Polarity
from secondtake.evidence.phrases import straight
from secondtake.evidence.quotes import clause, heard
from secondtake.transcripts.model import Transcript

TWO_FIGURES = Kind(
    "two_figures",
    Polarity.WRONG,
    "You said {earlier} before and {later} here. Were these the same figure?",
    "It does not mean that you were wrong either time, or that they noticed.",
    "X",
    level=Level.PARTLY,
)
KINDS = (TWO_FIGURES,)

_NUMBER = rf"(?P<{{0}}>\d[\d,]*(?:\.\d+)?|{'|'.join(SMALL)})"
_ABOUT = "(?:about |around |roughly |nearly |almost |over |some |maybe |like )?"
_FIGURE = re.compile(
    rf"\b(?P<group>(?:team|staff|group|department|company|budget|class|cohort|crew)) of {_ABOUT}{_NUMBER.format('a')}\b"
    rf"|\b{_NUMBER.format('b')} (?P<unit>years of experience|direct reports|people on (?:my|the|our) team)\b"
    rf"|\b(?P<verb>cut|reduced|increased|improved|grew|raised|saved|lowered|shortened) (?P<what>(?:\w+ ){{1,4}}?)by "
    rf"{_ABOUT}{_NUMBER.format('c')}(?: ?(?P<kind>%|percent|per cent|hours|days|weeks|months))?",
    re.IGNORECASE,
)


def find_two_figures(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """Figures that stood with the same words earlier and with another value now."""
    first: dict[tuple[object, ...], tuple[str, float]] = {}
    found: list[Finding] = []
    for number, exchange in enumerate(exchanges):
        if exchange.answer is None or exchange.kind is ExchangeKind.FROM_CANDIDATE:
            continue
        answer = heard(transcript, exchange.answer.pieces)
        for match in _FIGURE.finditer(straight(answer.text)):
            key, said = _key(match), match["a"] or match["b"] or match["c"]
            earlier = first.setdefault(key, (said, _value(said)))
            if earlier[1] != _value(said):
                facts = {"earlier": earlier[0], "later": said}
                found.append(TWO_FIGURES.at(transcript, answer, clause(answer.text, *match.span()), number, facts))
    return tuple(found)


def _key(match: re.Match[str]) -> tuple[object, ...]:
    if match["group"]:
        return ("group", match["group"].lower())
    if match["unit"]:
        return ("unit", match["unit"].lower())
    return ("change", content_words(match["what"]), match["kind"] or "")


def _value(said: str) -> float:
    return float(SMALL.get(said.lower(), 0)) or float(said.replace(",", ""))
