"""What is said beside a noticed passage: the reason, and a question that may be answered either way."""

from __future__ import annotations

from secondtake.outlook.spirals.model import SpiralKind

_KIND = SpiralKind
REASONS: dict[SpiralKind, str] = {
    _KIND.ALL_OR_NOTHING: "This puts the whole of it into one word.",
    _KIND.EVERYTHING_WRONG: "This counts every part of it.",
    _KIND.MIND_READING: "This says what somebody else thought. Nobody can look that up.",
    _KIND.FORTUNE_TELLING: "This speaks of something that has not happened yet as if it had.",
    _KIND.LABEL: "This is a word for you, not for what happened.",
    _KIND.ALWAYS_NEVER: "This speaks of every time.",
}
QUESTIONS: dict[SpiralKind, str] = {
    _KIND.ALL_OR_NOTHING: "Which part was it, and was there a part that was not like that?",
    _KIND.EVERYTHING_WRONG: "Is there one thing, however small, that does not belong in it?",
    _KIND.MIND_READING: "What did they say or do that you could quote?",
    _KIND.FORTUNE_TELLING: "What of it do you know today, and what not yet?",
    _KIND.LABEL: "What happened, in one sentence, without that word?",
    _KIND.ALWAYS_NEVER: "Was there a time that went otherwise?",
}


def beside_the_record(went_right: int) -> str:
    """The question where the record holds things that went right; it counts them and says no more than that."""
    things = "stands one thing" if went_right == 1 else f"stand {went_right} things"
    return f"Under “What went right” {things} from this interview. Would you still write it so?"
