"""What is said of patterns: of the person's own interviews only, in counts, and mostly that it is too early to say."""

from __future__ import annotations

TOO_EARLY = (
    "Too early to say. One interview shows a day; it takes two signs that don't depend on each other before we call "
    "anything a pattern. What was seen so far stands below, as it was."
)
NOTHING = "Nothing is here to compare yet. After your next interview this page begins to count."
ONLY_RIGHT = "Nothing that went wrong came again. What went right did, and stands below."
SOME = "What came again over your own {count} interviews, what went right first. You are compared with nobody else."


def above(interviews: int, *, told: bool, keeps: bool) -> str:
    """The sentence over the whole page."""
    if interviews == 0:
        return NOTHING
    if told:
        return SOME.format(count=interviews)
    return ONLY_RIGHT if keeps else TOO_EARLY


def keeps(what: str, interviews: int, of: int) -> str:
    """Something that went right more than once."""
    return f"{what}: in {interviews} of your {of} interviews."


def kind(topic: str, asked: int, tripped: int, stated: int, *, plain: bool, since: int, standing: str) -> str:
    """One kind of question, in counts."""
    counted = f"Asked about {topic} in {_interviews(asked)}; you kept a moment of it from {tripped or 'none'}."
    answers = _answers(stated, plain=plain)
    if standing == "BETTER_SINCE":
        return f"{counted}{answers} Since then it was asked in {_interviews(since)} and you kept none of it."
    if standing == "LESSON":
        once = " It was asked once since, and you kept none of it; once is too early to say." if since else ""
        return f"{counted}{answers}{once}"
    return f"{counted}{answers} Too early to say whether that is a pattern."


def told(answers: int, *, plain: bool, early: bool) -> str:
    """What answers said of the whole, in counts."""
    first = (
        "An employer said so in plain words."
        if plain
        else f"{'One answer says' if answers == 1 else f'{answers} answers say'} so."
    )
    return f"{first} Too early to say whether that is a pattern." if early else first


def not_yours(interview: str, quote: str) -> str:
    """A reason that is no lesson."""
    return f"{interview}: “{quote}” Nothing you could have done otherwise is in these words, so it is no lesson."


def _answers(stated: int, *, plain: bool) -> str:
    if not stated:
        return ""
    if plain:
        return " An employer said so in plain words."
    return " An answer points to it too." if stated == 1 else f" {stated} answers point to it too."


def _interviews(count: int) -> str:
    return "one interview" if count == 1 else f"{count} interviews"
