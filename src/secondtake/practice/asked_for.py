"""What an interview question wants to hear: a story, a motive, a weakness, an explanation."""

from __future__ import annotations

from enum import StrEnum

from secondtake.evidence.model import ExchangeKind
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.question_kinds import kind_of


class AskedFor(StrEnum):
    """What a question wants; also what a story can be an answer to."""

    YOURSELF = "yourself"
    STORY = "story"
    MOTIVE = "motive"
    LEAVING = "leaving"
    WEAKNESS = "weakness"
    STRENGTHS = "strengths"
    PLANS = "plans"
    TERMS = "terms"
    """Pay, notice, place, hours."""
    CASE = "case"
    TECHNICAL = "technical"
    MANNER = "manner"
    """How somebody goes about things."""
    OTHER = "other"


_HARDEST = "(?:most \\w+|\\w+est|last|best|worst|proudest)"
_FEAT = (
    "(?:project|bug|decision|challenge|mistake|failure|conflict|problem|client|customer|deadline|achievement"
    "|accomplishment|success|situation|thing)"
)
_SIGNS = (
    (
        AskedFor.YOURSELF,
        any_of(
            "(?:tell|talk|bit|little|something|more) (?:\\w+ ){0,3}about (?:yourself|you(?: and your \\w+)?)(?=\\W*$)",
            "introduc\\w+ (?:of )?yourself|describe yourself|who are you",
            "(?:through|about|summari[sz]e) your (?:resume|résumé|cv|background|career|experience so far)(?! that)",
        ),
    ),
    (
        AskedFor.LEAVING,
        any_of(
            "(?:leave|leaving|left|quit|quitting) (?:your|the|that|this|now|them|there)",
            "why (?:are|were) you (?:looking|let go|laid off|made redundant)",
            "(?:gaps?|break) (?:in|on) your (?:resume|résumé|cv|career|employment)",
        ),
    ),
    (
        AskedFor.TERMS,
        any_of(
            "salary|pay expectations?|compensation|notice period|visa|day rate",
            "(?:when|how soon) (?:can|could) you start|start date|relocat\\w+|(?:willing|able) to travel",
            "work(?:ing)? (?:weekends|shifts|nights|overtime|on site|from home|remotely)",
        ),
    ),
    (
        AskedFor.PLANS,
        any_of(
            "in (?:five|5|three|3|ten|10|two|2) years?(?:'|s)?(?: time| from now)?",
            "career (?:goals?|plans?)|long[- ]term goals?",
        ),
    ),
    (
        AskedFor.WEAKNESS,
        any_of(
            "weakness(?:es)?|shortcomings?|weak points?|change about yourself",
            "(?:(?:need|want|like|have) to|could|should) (?:improve|work on|get better)",
            "area (?:for|of) (?:improvement|development)|(?:criticism|critical feedback)",
        ),
    ),
    (
        AskedFor.STRENGTHS,
        any_of(
            "strengths?|(?:best|good|great) at|superpower|best candidate|right person",
            "why (?:should|would) we (?:hire|pick|choose|take)",
            "(?:makes|sets) you (?:apart|the right|a good|the best|different)",
            "(?:bring|add|contribute) to (?:the|this|our|us)|(?:say about|describe) you",
        ),
    ),
    (
        AskedFor.STORY,
        any_of(
            "(?:time|situation|occasion|instance|example|moment)s? (?:when|where|in which|that|of|from|you|you've)",
            "have you (?:ever|had to)|did you ever",
            (
                "(?:tell (?:me|us) about|describe|talk (?:me )?(?:about|through)|walk me through|share) "
                f"(?:an?|one|the {_HARDEST}|some(?:thing|body|one))(?= \\w)"
            ),
            f"{_HARDEST} (?:\\w+ )?{_FEAT}",
        ),
    ),
    (
        AskedFor.MOTIVE,
        any_of(
            "why (?:do|did|would|have) you (?:want|apply|applied|choose|like|pick|become|study|go)",
            "why (?:this|us|our|here|(?-i:[A-Z]\\w+))",
            "(?:attract|draw|drew|interest|appeal|excite|motivat|brought|brings|drive)\\w* (?:to )?(?:you|us)",
            "(?:know|think|heard|like|love|enjoy) (?:about|of) (?:us|our|this|the (?:company|role|job|team))",
        ),
    ),
)
_TECHNICAL = any_of(
    "explain|difference between|implement|algorithm|complexity|query|debug",
    (
        "(?:what|how) (?:is|are|does) (?!you|your|we|our|it|one|some|that|this|the (?:most|best|worst|one|last|first)"
        "|the \\w+est|important)\\w+"
    ),
    "(?:write|code|design|reverse|sketch|draw|build) (?:me )?(?:an?|the)|define(?= \\w)",
)
_ITSELF = any_of("how do you define", at_start=True)
_MANNER = any_of("how (?:do|would|did|have|are) you|your (?:\\w+ )?(?:approach|process|style|way)(?: to| of| for)?")
_GUESSING = any_of("how many (?!people|years|times)\\w+ .*(?:are there|fit|in|would|does|do)", at_start=True)


def what_it_asks_for(question: str) -> AskedFor:
    """What a question wants, by its words; OTHER where nothing tells.

    >>> what_it_asks_for("Tell me about a time when you missed a deadline")
    <AskedFor.STORY: 'story'>
    """
    text = straight(question)
    for kind, signs in _SIGNS:
        if signs.search(text):
            return kind
    if kind_of(text) is ExchangeKind.CASE or _GUESSING.search(text):
        return AskedFor.CASE
    if _TECHNICAL.search(text) and not _ITSELF.search(text):
        return AskedFor.TECHNICAL
    return AskedFor.MANNER if _MANNER.search(text) else AskedFor.OTHER
