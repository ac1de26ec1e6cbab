"""What "What I've learned" says beside the sentences of `secondtake.outlook`."""

from __future__ import annotations

from secondtake.replies.model import ReasonCode

TITLE = "What I've learned"
RIGHT = {
    "story_told": "You told one particular time, from how it began to what came of it",
    "figure_for_a_result": "You gave a figure for what came of your work",
    "opens_with_the_answer": "Your first sentence took up what they had asked",
    "asked_to_clarify": "You asked back to be sure of the question",
    "asked_them_about_the_work": "You asked them about the work itself",
    "took_a_moment": "You took a moment to think",
    "said_own_part": "You said what you did yourself",
    "was_concrete": "You were concrete",
    "recovered": "After a slip you came back to your usual answers",
}
"""What went right, as it is counted once the person kept it; by the kind of finding."""
ABOUT = {
    ReasonCode.COMMUNICATION: "How answers were built or told",
    ReasonCode.MISSING_REQUIREMENT: "Something they must have",
    ReasonCode.LEVEL: "The level",
    ReasonCode.FIT: "“Fit”",
    ReasonCode.CONDUCT: "Conduct, or references",
}
"""What answers speak of that is about no single kind of question."""
TOPIC_KEPT = "Noted. It is counted there from now on."
NO_SUCH_TOPIC = "That kind of question is not in the list. Nothing was changed; choose one of the list."
