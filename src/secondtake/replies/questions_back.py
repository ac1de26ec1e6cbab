"""What is worth asking back, for each reason: narrow, answered in a line, none about whoever got the job (E2.5)."""

from __future__ import annotations

from secondtake.replies.model import Confidence, Reason, ReasonCode

CODE = ReasonCode
BACK: dict[ReasonCode, str] = {
    CODE.STRONGER_COMPETITOR: "Which one skill or example would have made my case stronger?",
    CODE.MISSING_REQUIREMENT: "Which requirement was it, and what would count as meeting it?",
    CODE.LEVEL: "What would you look for at the level of this role that I could show next time?",
    CODE.EVIDENCE_GAP: "Which of my answers most needed a concrete example?",
    CODE.TECHNICAL: "Which part of the technical conversation should I work on first?",
    CODE.COMMUNICATION: "Was there one answer that was hard to follow?",
    CODE.MOTIVATION: "What would you have liked to hear about why I want this work?",
    CODE.FIT: "Which behaviour did that rest on?",
    CODE.LOGISTICS: "Is there room on that point, or is it fixed?",
    CODE.PROCESS: "May I ask again if the role comes back?",
    CODE.CONDUCT: "What was it, so that I can set it right?",
    CODE.UNKNOWN: "Is there one answer, or one skill, that you would work on in my place?",
}
SAID_ALREADY = {CODE.EVIDENCE_GAP, CODE.COMMUNICATION, CODE.TECHNICAL, CODE.MISSING_REQUIREMENT, CODE.LEVEL}
"""What needs no question back where it was said plainly."""
MOST = 2


def ask_back(reasons: tuple[Reason, ...], *, usable: bool) -> tuple[str, ...]:
    """At most two questions, for the reasons in their order; none for what was said plainly enough to work with."""
    asked = [
        BACK[reason.code]
        for reason in reasons
        if not (usable and reason.code in SAID_ALREADY and reason.confidence is Confidence.STATED)
    ]
    return tuple(dict.fromkeys(asked))[:MOST]
