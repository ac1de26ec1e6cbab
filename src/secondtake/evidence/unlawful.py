"""Questions that may be unlawful to ask: theirs, not the candidate's to mend (E6.13)."""

from __future__ import annotations

from collections.abc import Sequence

from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Polarity
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.quotes import clause, heard
from secondtake.transcripts.model import Transcript

MAY_BE_UNLAWFUL = Kind(
    "may_be_unlawful_question",
    Polarity.NEUTRAL,
    "This may be a question that an employer should not ask ({about}). If so, it was theirs, and not yours to mend.",
    "It does not mean that it was unlawful where you live, or that they meant harm; nor that you answered it badly.",
    "E6.13",
)
KINDS = (MAY_BE_UNLAWFUL,)

_YOU = "(?:are|were|do|did|have|will|would|can|don't|aren't|haven't) you"
_KIDS = "(?:children|kids|a family|a baby|babies)"
_TOPICS = {
    "age": any_of(
        "how old are you|what(?:'s| is) your (?:age|date of birth)|what age are you",
        "(?:when|what year|in what year) were you born",
        "(?:when|how soon) (?:do|are|will) you (?:plan(?:ning)? (?:to|on)|going to|hope to|want to) retir(?:e|ing)",
    ),
    "children and family": any_of(
        rf"{_YOU} ~(?:have|got|want|like to have) (?:(?:any|more|young|to have|to start) )*{_KIDS}",
        (
            rf"{_YOU} ~(?:plan|planning|think|thinking|going|hoping"
            rf"|expecting) (?:(?:to|on|of|about|have|having|start|starting) )+{_KIDS}"
        ),
        rf"(?:any|your|have) plans (?:for|to have|to start|on having) {_KIDS}",
        "how many (?:children|kids) do you have|how old are your (?:children|kids)",
        "who(?:'ll| will| would)? looks? after (?:your|the) (?:children|kids)|your child ?care",
        rf"{_YOU} ~(?:pregnant|expecting a (?:baby|child))",
        rf"{_YOU} ~planning (?:a pregnancy|maternity leave|to get pregnant)",
    ),
    "marriage and partner": any_of(
        rf"{_YOU} ~(?:(?:getting|planning to get) )?(?:married|divorced)",
        rf"{_YOU} ~(?:single|engaged|in a relationship)(?=[.?!]| or married|$)",
        "(?:does|is|will|would) your (?:husband|wife|partner|spouse|boyfriend|girlfriend)",
        "what does your (?:husband|wife|partner|spouse)|marital status|your maiden name|your sexual orientation",
        "do you have a (?:husband|wife|boyfriend|girlfriend)",
    ),
    "religion": any_of(
        "what(?:'s| is) your (?:religion|faith)|what religion|which (?:church|mosque|synagogue|temple)",
        rf"{_YOU} ~(?:a )?(?:religious|christian|muslim|jewish|catholic|hindu|buddhist)",
        rf"{_YOU} ~(?:go to (?:church|mosque|temple|synagogue)|pray|believe in god|observe (?:any )?religious)",
        "religious holidays|wear(?:ing)? (?:a|the|your) (?:hijab|headscarf|turban)",
    ),
    "nationality or origin": any_of(
        "where are you (?:really|originally) from|where(?:'s| is) your (?:accent|name|surname|family) from",
        "where were (?:you|your parents) born|what country are you from",
        "what(?:'s| is) your (?:nationality|ethnicity|race|mother tongue|native language|country of origin)",
        "is english your (?:first|native|mother)|what (?:kind|sort) of (?:name|accent) is (?:that|it|this)",
        (
            rf"{_YOU} ~(?:a native (?:english )?speaker|(?:an american"
            rf"|a british|a us|a uk|an eu) citizen|born (?:here|in))"
        ),
    ),
    "health or disability": any_of(
        rf"{_YOU} ~(?:have|got|had) (?:any |a |an )?(?:disabilit(?:y|ies)|health (?:problems?|issues?|conditions?))",
        (
            rf"{_YOU} ~(?:have|had) (?:any |a )?(?:medical (?:conditions?"
            rf"|history|problems?)|mental (?:health )?(?:issues?|illness))"
        ),
        rf"{_YOU} ~(?:disabled|in good health|on (?:any )?medication|depressed)",
        rf"{_YOU} ~tak(?:e|ing) (?:any )?medication",
        "how many (?:sick days|days (?:were you|off) sick)|your (?:disability|medical history)",
    ),
    "union or politics": any_of(
        (
            rf"{_YOU} ~(?:(?:been|belong to|join|joined|in|part of"
            rf"|a member of) )+(?:an?y? |the )?(?:trade |labor |labour )?union"
        ),
        "union member(?:ship)?|who (?:did|do|will|would) you vote for|which (?:political )?party (?:do|did) you",
        "what are your politic(?:s|al views)",
    ),
    "an arrest": any_of(rf"{_YOU} ~(?:been )?arrested"),
}


def may_be_unlawful(question: str) -> bool:
    """Whether a question touches what many laws forbid employers to ask.

    >>> may_be_unlawful("Do you have kids?"), may_be_unlawful("Do you have questions?")
    (True, False)
    """
    return _topic(straight(question)) is not None


def find_unlawful(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """The interviewers' questions that may have been unlawful, each named by its topic."""
    found: list[Finding] = []
    for number, exchange in enumerate(exchanges):
        if exchange.kind is ExchangeKind.FROM_CANDIDATE:
            continue
        asked = heard(transcript, exchange.question.pieces)
        hit = _topic(straight(asked.text))
        if hit is not None:
            where = clause(asked.text, *hit[1])
            found.append(MAY_BE_UNLAWFUL.at(transcript, asked, where, number, {"about": hit[0]}))
    return tuple(found)


def _topic(plain: str) -> tuple[str, tuple[int, int]] | None:
    for topic, phrases in _TOPICS.items():
        match = phrases.search(plain)
        if match:
            return topic, match.span()
    return None
