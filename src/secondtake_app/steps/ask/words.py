"""What Ask says."""

from __future__ import annotations

from secondtake.replies.model import Label, ReasonCode, ReplyKind
from secondtake_app.interviews.business_days import Silence

KINDS = {
    ReplyKind.NEXT_STEP: "They would like to go on with you.",
    ReplyKind.REJECTION: "This is a no. It is about one interview, and it says less than it feels like tonight.",
    ReplyKind.FEEDBACK: "They say something about your answers.",
    ReplyKind.NONE: "Neither a yes nor a no is in this.",
}
LABELS = {
    Label.FACT: "a fact",
    Label.OPINION: "an opinion",
    Label.BOILERPLATE: "said to everybody",
    Label.USABLE: "something to use",
}
SILENCES = {
    Silence.WAIT: "Nothing to do until {day}.",
    Silence.REMIND: "You may remind them once. There is no second reminder.",
    Silence.REMINDED: "The one reminder has gone. Nothing to do until {day}.",
    Silence.CLOSED: (
        "Most people get no answer; it says nothing about you. In one large survey 53 to 71 of 100 candidates, by "
        "region, got no feedback of any kind (Talent Board, 2022). This question is closed."
    ),
}
REASONS = {
    ReasonCode.STRONGER_COMPETITOR: "Somebody else was closer to what they looked for",
    ReasonCode.MISSING_REQUIREMENT: "Something they must have was missing",
    ReasonCode.LEVEL: "The level: more or less senior than they looked for",
    ReasonCode.EVIDENCE_GAP: "Examples or results were missing",
    ReasonCode.TECHNICAL: "A test or task",
    ReasonCode.COMMUNICATION: "How answers were built or told",
    ReasonCode.MOTIVATION: "Motivation, or knowledge of the company",
    ReasonCode.FIT: "“Fit”: ask which behaviour they mean",
    ReasonCode.LOGISTICS: "Pay, place, visa or start",
    ReasonCode.PROCESS: "Something on their side: a freeze, somebody internal, another plan",
    ReasonCode.CONDUCT: "Conduct, honesty or references",
    ReasonCode.UNKNOWN: "Not known. Such words are said to everybody",
}
NOTHING = "There are no words in this. Nothing was stored. Paste what they wrote, or write what they said."
KEPT = "Kept. It is read again whenever you look at it."
MADE = "It waits under your moments, to practise."
