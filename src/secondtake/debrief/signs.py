"""Words that mark where talk was hard going: not faults, but places at which a person may want to look again.

Each is weak by itself (docs/locating.md has the figures); together and close to each other they make a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Finding, Level, Polarity
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.quotes import clause
from secondtake.evidence.slips import is_told
from secondtake.transcripts.model import Transcript, Turn, join_turns
from secondtake.transcripts.roles import guess_roles

UNSURE = Kind(
    "sign_unsure",
    Polarity.NEUTRAL,
    "This sounds unsure. Was this one harder than the others?",
    "It does not mean that the answer was weak: saying how sure you are can be a strength.",
    "X",
    level=Level.PARTLY,
)
REPAIR = Kind(
    "sign_repair",
    Polarity.NEUTRAL,
    "Something is taken back or begun again here. Did it hold you up?",
    "It does not mean that they noticed: putting a sentence right is part of ordinary talk.",
    "X",
    level=Level.PARTLY,
)
SEARCH = Kind(
    "sign_search",
    Polarity.NEUTRAL,
    "This sounds like looking for what to say. Did you find it?",
    "It does not mean that you took too long: thinking aloud is what many of them ask for.",
    "X",
    level=Level.PARTLY,
)
HEDGE = Kind(
    "sign_hedge",
    Polarity.NEUTRAL,
    "These words leave room for doubt. Were you sure of this?",
    "It does not mean that you sounded unsure: careful people speak like this.",
    "X",
    level=Level.PARTLY,
)
LED = Kind(
    "sign_led",
    Polarity.NEUTRAL,
    "There may be a push or a hint from the other side here. Did the talk turn?",
    "It does not mean that you were wrong: interviewers push where it is interesting.",
    "X",
    level=Level.PARTLY,
)

_SURE = "(?:really |entirely |quite |too |totally |exactly |100% |so )?"
_UNSURE = any_of(
    rf"(?:i'm|i am|i was|still|but) {_SURE}not {_SURE}sure",
    rf"not {_SURE}sure (?:how|what|if|why|where|whether|about|this)",
    r"i'm unsure|i (?:\w+ly )?(?:don't|do not) (?:\w+ly |even |quite )?(?:know|remember|recall|see how|understand)",
    "no idea|(?:i'm|i am|i got|i feel) (?:a (?:bit|little) |kind of |so )?(?:lost|confused|stuck|blanking)",
    "(?:drawing a|went|gone|going|mind is) blank|lost my (?:train|thread)",
    "i (?:can't|cannot|couldn't) (?:really |quite |even )?(?:think of|remember|recall)",
    "hard (?:for me )?to (?:say|know|tell|think|see|explain)|(?:this|that) (?:one )?is (?:hard|tricky|difficult)",
    "struggling|having trouble|i (?:forgot|forget)|nothing (?:else )?(?:is )?com(?:es|ing) to (?:my )?mind",
    "not (?:making (?:much |any )?sense|(?:speaking )?(?:very )?coherent(?:ly)?)",
)
_REPAIR = any_of(
    "sorry(?! to (?:hear|learn))|(?<!to )(?<!they )(?<!people )wait(?! (?:for|times?|until|till|lists?|on)\\b)",
    "oops|scratch that|never ?mind|strike that|on second thought|my mistake|i misspoke",
    "let me (?:re\\w+|start (?:over|again)|go back|step back|back up|correct|try (?:that )?again)",
    "(?:well|oh|actually|wait) no|or actually|well actually|no actually",
    "that's (?:wrong|not right|not true)|(?:wouldn't|doesn't|won't) work|doesn't make sense|mix(?:ed|ing) (?:\\w+ )?up",
)
_SEARCH = any_of(
    "what else|let me (?:think|see)|let's see|(?:need|have|trying) to (?:think|figure|remember)|thinking out loud",
    "(?:come|circle) back to|trying to (?:see|understand)",
)
_HEDGE = any_of(
    "i guess|maybe|i suppose|perhaps|possibly|probably|or something|something like that|i'm assuming|might be",
)
_LED = any_of(
    "are you sure|but (?:what if|how|why|you|then)|that's not (?:what|quite|exactly|really)|not (?:quite|exactly)",
    "in the interest of time|running out of time|(?:minutes|time) left|just assume|make an assumption|you can assume",
    "(?:more|be) specific(?:ally)?|yeah but|all i'm asking|you (?:don't|wouldn't|won't) (?:need|have) to|hint",
    "go back to|does that mean|what does that",
)
_CANDIDATES = ((UNSURE, _UNSURE), (REPAIR, _REPAIR), (SEARCH, _SEARCH), (HEDGE, _HEDGE))
_INTERVIEWERS = ((LED, _LED),)
_EITHER = (*_CANDIDATES, *_INTERVIEWERS)

_RUN = 40
"""Lines searched at a time, so that a long turn costs no more than a short one."""


def find_signs(transcript: Transcript, candidate: str | None = None) -> tuple[Finding, ...]:
    """All signs of a record, in the order in which they were said.

    Doubt is looked for in the candidate's words and a push in the others'; where the record names fewer than two
    speakers, both in all.
    """
    named = len(transcript.speakers) > 1
    people = (candidate,) if candidate else guess_roles(transcript).candidate if named else ()
    found: list[Finding] = []
    for turn in transcript.turns:
        wanted = _EITHER if not named else _CANDIDATES if turn.speaker in people else _INTERVIEWERS
        for run in _runs(transcript, turn):
            found.extend(_in_run(transcript, run, wanted))
    return tuple(found)


def _runs(transcript: Transcript, turn: Turn) -> Iterator[Turn]:
    for _, group in groupby(enumerate(turn.pieces), key=lambda numbered: numbered[0] // _RUN):
        yield join_turns(transcript.segments, [piece for _, piece in group])


def _in_run(transcript: Transcript, run: Turn, wanted: Sequence[tuple[Kind, re.Pattern[str]]]) -> list[Finding]:
    plain = straight(run.text)
    hits = sorted((match.start(), match.end(), kind) for kind, phrases in wanted for match in phrases.finditer(plain))
    said = (hit for hit in hits if not is_told(plain, hit[0]))
    return [kind.at(transcript, run, clause(run.text, start, end)) for start, end, kind in said]
