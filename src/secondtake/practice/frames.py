"""The ways to ask: how a question may be put, with blanks for what it asks for, and how else it may be put.

The first frame that fits a whole sentence is taken, so the order matters. A blank is filled letter by letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLAUSE = r"(?:how|what|why|where|when|who|which|whether)\b"
_YOURS = r"(?:your|the|one of)\b.+"
_ONE = r"(?:an?|one|some|any|something|somebody|someone|two|three)\b.+"
_ABOUT = (
    r"(?:tell (?:me|us) (?:more |a (?:little |bit )*)?about|describe|talk (?:to (?:me|us) )?about|share"
    r"|let's talk about|(?:i'd|i would|we'd|we would) (?:like|love) to (?:hear|know|learn)(?: more)? about"
    r"|i'm curious about|how would you describe|what can you tell (?:me|us) about)(?: (?:to|with) (?:me|us))?"
)
_WH = r"(?:what|which|how|why|where|when|who)\b[^,:;]*?"


@dataclass(frozen=True, slots=True)
class Frame:
    """A way to ask (`says`, with a named group for each blank), and the other ways, with the same blanks."""

    says: re.Pattern[str]
    ways: tuple[str, ...]


def _frame(says: str, *ways: str) -> Frame:
    return Frame(re.compile(says, re.IGNORECASE), ways)


_OF_YOURS = ("How would you describe {thing}?", "I would like to hear about {thing}.", "Tell me about {thing}.")
_OF_ONE = (
    "Can you describe {thing}?",
    "I would like to hear about {thing}.",
    "Can you think of {thing}?",
    "Tell me about {thing}.",
)
_OF_A_CLAUSE = ("Tell me {clause}.", "I would like to know {clause}.", "Can you tell me {clause}?")
_OF_AN_ACT = ("I would like you to {act}.", "Could you {act}?", "Please {act}.")

FRAMES = (
    _frame(
        r"(?:tell (?:me|us)|talk(?: to (?:me|us))?) (?:a (?:little )?(?:bit )?(?:more )?|something |more |briefly )?"
        r"about (?:yourself|you)|introduce yourself|who are you|how would you (?:introduce|describe) yourself",
        "How would you introduce yourself?",
        "Walk me through your background.",
        "Who are you, in a few words?",
        "Please introduce yourself.",
    ),
    _frame(
        r"(?:walk|talk|take) (?:me|us) through (?P<thing>your (?:resume|résumé|cv|background|career)\b.*)",
        "Take me through {thing}.",
        "Tell me about {thing}.",
        "Can you give me an overview of {thing}?",
    ),
    _frame(
        r"(?:tell (?:me|us) about|describe|give (?:me|us)|share|talk (?:to me )?about|think of|recall|walk (?:me|us) "
        r"through)(?: to (?:me|us)| with (?:me|us))? (?:an? (?:\w+ )?(?:example|instance) of )?"
        r"(?P<thing>(?:an?|the|any|one)(?: \w+)?(?: \w+)? (?:time|situation|occasion|instance|moment)s?\b.+)",
        "Can you think of {thing}?",
        "Describe {thing}.",
        "I would like to hear about {thing}.",
        "Walk me through {thing}.",
    ),
    _frame(rf"{_ABOUT} (?P<thing>{_YOURS})", *_OF_YOURS),
    _frame(rf"{_ABOUT} (?P<thing>{_ONE})", *_OF_ONE),
    _frame(
        rf"(?:tell (?:me|us)|(?:i'd|i would|we'd|we would) (?:like|love) to (?:hear|know|learn|understand)|i'm curious"
        rf"|explain(?: to (?:me|us))?|describe)(?: about)? (?P<clause>{_CLAUSE}.+)",
        *_OF_A_CLAUSE,
    ),
    _frame(
        r"(?:walk|talk|take) (?:me|us) through (?P<any>.+)",
        "Take me through {any}.",
        "Can you walk me through {any}?",
        "I would like you to talk me through {any}.",
    ),
    _frame(
        r"give (?:me|us) (?P<thing>.+)",
        "Can you give me {thing}?",
        "I would like you to give me {thing}.",
        "I would like to hear {thing}.",
    ),
    _frame(
        r"(?:what|how) would (?P<who>(?:your|the) (?:(?!say|describe)\w+ ){1,4})(?:say about|describe) you",
        "If I asked {who}about you, what would I hear?",
        "Tell me what {who}would say about you.",
        "Suppose I called {who}today. What would be said about you?",
    ),
    _frame(
        r"(?P<wh>what|who|which) (?P<be>is|are) (?P<thing>your(?: \w[\w'-]*){1,3})",
        "Tell me what {thing} {be}.",
        "Can you tell me what {thing} {be}?",
        "I would like to hear about {thing}.",
    ),
    _frame(
        rf"(?P<wh>what|which|who) (?P<be>is|are|was|were) (?P<thing>{_YOURS})",
        "{Wh} would you say {be} {thing}?",
        "I would like to hear about {thing}.",
        "Tell me about {thing}.",
    ),
    _frame(rf"(?:what|which|who) would you say (?:is|are|was|were) (?P<thing>{_YOURS})", *_OF_YOURS),
    _frame(
        r"(?P<if>if .+), (?P<wh>what|how) would you (?P<act>.+)",
        "{Wh} would you {act} {if}?",
        "Tell me {wh} you would {act} {if}.",
        "Walk me through {wh} you would {act} {if}.",
    ),
    _frame(
        r"what would you do (?P<if>if .+)",
        "{If}, what would you do?",
        "Tell me what you would do {if}.",
        "Walk me through what you would do {if}.",
    ),
    _frame(
        r"how would you (?P<act>.+)",
        "Walk me through how you would {act}.",
        "Tell me how you would {act}.",
        "Say it were up to you: how would you {act}?",
    ),
    _frame(
        r"why did you (?P<act>.+)",
        "What made you {act}?",
        "What led you to {act}?",
        "Take me back to that: why did you {act}?",
    ),
    _frame(
        r"why do you (?P<act>(?!not\b).+)",
        "What makes you {act}?",
        "Tell me why you {act}.",
        "I would like to understand why you {act}.",
    ),
    _frame(
        r"why should (?P<who>we|i) (?P<act>.+)",
        "Tell me why {who} should {act}.",
        "Make the case for me: why should {who} {act}?",
        "Give me your reasons why {who} should {act}.",
    ),
    _frame(
        r"why is there (?P<thing>.+)",
        "Tell me why there is {thing}.",
        "Can you tell me why there is {thing}?",
        "I would like to understand why there is {thing}.",
    ),
    _frame(
        r"how did you (?P<act>.+)",
        "Take me back to that: how did you {act}?",
        "Go through it step by step: how did you {act}?",
        "I would like to understand this: how did you {act}?",
    ),
    _frame(
        rf"(?P<wh>{_WH}) did you (?P<act>.+)",
        "Take me back to that: {wh} did you {act}?",
        "I would like to understand this: {wh} did you {act}?",
    ),
    _frame(
        rf"(?P<wh>{_WH}) do you (?P<act>.+)",
        "Tell me {wh} you {act}.",
        "I would like to know {wh} you {act}.",
        "Can you tell me {wh} you {act}?",
    ),
    _frame(
        rf"(?P<wh>{_WH}) (?P<aux>have|are|were|would|can|could|will|should|might) (?P<who>you|we|i)(?P<rest>\b.*)",
        "Tell me {wh} {who} {aux}{rest}.",
        "I would like to know {wh} {who} {aux}{rest}.",
        "Can you tell me {wh} {who} {aux}{rest}?",
    ),
    _frame(
        r"(?P<clause>what (?:makes|motivates|drives|excites|interests|attracts|attracted|brought|brings|inspires|led"
        r"|drew|gets|frustrates|keeps|sets|appeals|interested|happens|happened|matters|changed|changes|went)\b.*)",
        *_OF_A_CLAUSE,
    ),
    _frame(
        r"(?:do you have|have you (?:had|got|any)) (?:any |some |much )?experience (?P<rest>(?:with|in|of|as)\b.+)",
        "What experience do you have {rest}?",
        "Tell me what experience you have {rest}.",
        "How much experience do you have {rest}?",
    ),
    _frame(
        r"have you (?P<rest>.+)",
        "Tell me whether you have {rest}.",
        "I would like to know whether you have {rest}.",
        "May I ask whether you have {rest}?",
    ),
    _frame(
        r"are you (?P<rest>.+)",
        "Would you say that you are {rest}?",
        "Tell me whether you are {rest}.",
        "I would like to know whether you are {rest}.",
    ),
    _frame(
        r"do you (?P<rest>have .+)",
        "Tell me whether you {rest}.",
        "I would like to know whether you {rest}.",
        "May I ask whether you {rest}?",
    ),
    _frame(
        r"do you (?P<rest>.+)",
        "Would you say that you {rest}?",
        "Tell me whether you {rest}.",
        "I would like to know whether you {rest}.",
    ),
    _frame(
        r"(?P<aux>can|could|would|will) you (?P<rest>.+)",
        "Tell me whether you {aux} {rest}.",
        "I would like to know whether you {aux} {rest}.",
        "May I ask whether you {aux} {rest}?",
    ),
    _frame(
        r"(?P<act>(?:design|write|implement|sketch|estimate|compare|name|list|rate|sell|convince|pitch|teach|build|code"
        r"|draw|solve|calculate|define|outline|pick|choose|prove|reverse|explain|summari[sz]e|show|describe)\b.+)",
        *_OF_AN_ACT,
    ),
)
