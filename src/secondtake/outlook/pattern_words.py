"""What is said of patterns: of the person's own interviews only, in counts, and mostly that it is too early to say."""

from __future__ import annotations

from dataclasses import dataclass

TOO_EARLY = (
    "Too early to say. One interview shows a day; it takes two signs that don't depend on each other before we call "
    "anything a pattern."
)
SEEN = "What was seen so far stands below, as it was."
NOTHING = "Nothing is here to compare yet. After your next interview this page begins to count."
ONLY_RIGHT = "Nothing that went wrong came again. What went right did, and stands below."
SOME = "What came again over your own {count} interviews, what went right first. You are compared with nobody else."


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted of one kind of question: interviews, answers that point to it, and how its moments went on."""

    asked: int
    tripped: int
    answers: int
    since: int
    passed: int
    ran_on: int


def above(interviews: int, *, told: bool, keeps: bool, seen: bool) -> str:
    """The sentence over the whole page; `seen` says that something stands below which came once."""
    if interviews == 0:
        return NOTHING
    if told:
        return SOME.format(count=interviews)
    if keeps:
        return ONLY_RIGHT
    return f"{TOO_EARLY} {SEEN}" if seen else TOO_EARLY


def keeps(what: str, interviews: int, of: int) -> str:
    """Something that went right more than once."""
    return f"{what}: in {interviews} of your {of} interviews."


def kind(topic: str, counts: Counts, *, plain: bool, standing: str) -> str:
    """One kind of question, in counts."""
    counted = (
        f"Asked about {topic} in {_interviews(counts.asked)}; you kept a moment of it from {counts.tripped or 'none'}."
    )
    so_far = f"{counted}{_after(counts.passed, counts.ran_on)}{_answers(counts.answers, plain=plain)}"
    if standing == "BETTER_SINCE":
        return f"{so_far} Since then it was asked in {_interviews(counts.since)} and you kept none of it."
    if standing == "LESSON":
        once = " It was asked once since, and you kept none of it; once is too early to say." if counts.since else ""
        return f"{so_far}{once}"
    return f"{so_far} Too early to say whether that is a pattern."


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


def _after(passed: int, ran_on: int) -> str:
    """How its moments went on, by the person's own word; nothing where they did not say."""
    parts = [f"it passed {_times(passed)}" if passed else "", f"it ran on {_times(ran_on)}" if ran_on else ""]
    said = " and ".join(part for part in parts if part)
    return f" By your own word {said}." if said else ""


def _answers(stated: int, *, plain: bool) -> str:
    if not stated:
        return ""
    if plain:
        return " An employer spoke of it in plain words."
    return " An answer points to it too." if stated == 1 else f" {stated} answers point to it too."


def _interviews(count: int) -> str:
    return "one interview" if count == 1 else f"{count} interviews"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
