"""Every sentence that Move on says and that is neither in a template nor in `secondtake.outlook`."""

from __future__ import annotations

from collections.abc import Collection

from secondtake.outlook.brief import Part
from secondtake_app.interviews.models import Outcome

STATES = {
    Outcome.Kind.OFFER: "an offer",
    Outcome.Kind.NEXT_ROUND: "the next round",
    Outcome.Kind.REJECTION: "a no",
    Outcome.Kind.WITHDRAWN: "withdrawn",
    Outcome.Kind.SILENCE: "no answer",
}
"""What came of it, as the head of a page says."""
NOT_KNOWN = "not known yet"
HIDDEN = "hidden"
BRIEF = "its brief"
CHOOSE = "Choose what came of it, or leave this page: nothing has to be known here. Nothing was changed."
WHICH_DAY = "The day could not be read. Write it like 2026-03-14, not later than today. Nothing was changed."
IS_SHOWN = "It is shown again."
NOT_KNOWN_AFTER_ALL = "It counts as not known again. The interview and all that you wrote about it are as they were."
HALF_A_PLAN = (
    "One line has only one half, so nothing was changed. Your words stand below: write the other half, or empty both."
)
PLAN_CHANGED = (
    "Another window changed a line of this plan meanwhile, so nothing was changed here. Both stand below. Press once "
    "more to keep the lines as you typed them."
)
PLAN_KEPT = "Your plan is kept."
PLAN_STRUCK = "Your plan is struck. The suggestion stands here instead; you can change it whenever you like."
NO_TITLE = "It needs a name so that you find it again. Nothing was stored; what you typed stands below."
NO_TIME = (
    "That time couldn't be read. Write it as 2026-11-22 14:00, or leave it out. Nothing was stored; what you typed "
    "stands below."
)
TAKE = "One short take, three minutes, if you want it."
TAKE_VERB = "To Practise"
NOT_TODAY = "Not today"
DECLINED = "Then not. Nothing comes of that, and it isn't asked again."
PLANS = {
    (Outcome.Kind.REJECTION, True): "Your plan for a day like this",
    (Outcome.Kind.REJECTION, False): "A suggestion for a day like this",
    (Outcome.Kind.SILENCE, True): "Your plan for a silence",
    (Outcome.Kind.SILENCE, False): "A suggestion for a silence",
}
"""Over the plan, by what came and whether it is the person's own."""
IN_YOUR_WORDS = "In your words"
READ_IT = "Read it"
CHANGED_ELSEWHERE = "Another window changed this meanwhile. Both texts are here; nothing is lost."
_SOURCES = {
    Part.TRIPPED: "a question that tripped you",
    Part.STORIES: "a story that they haven't heard",
    Part.IF_THEN: "an if-then plan",
    Part.SETBACK: "a plan for a no",
}
"""What may be missing on a brief, as one says it."""


def left_out(there: Collection[Part]) -> str:
    """What the page leaves out since nothing is known of it; blank where all is there.

    >>> left_out([Part.TRIPPED, Part.STORIES, Part.IF_THEN])
    'Left out, since there is none yet: a plan for a no. Nothing stands in for it.'
    """
    missing = [said for part, said in _SOURCES.items() if part not in there]
    listed = " or ".join([", ".join(missing[:-1]), *missing[-1:]] if len(missing) > 1 else missing)
    return f"Left out, since there is none yet: {listed}. Nothing stands in for it." if missing else ""


def soon(title: str, when: str) -> str:
    """The interview that is next, as Home leads with it."""
    return f"{title}, {when}. Half a page to read before it."


def next_round(title: str) -> str:
    """What a next round is called until the person says otherwise."""
    return f"{title}, next round"[:200]
