"""What a question is for: a question, a follow-up, a case to work on, small talk, or the turning of the tables."""

from __future__ import annotations

from secondtake.evidence.model import ExchangeKind
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.sentences import count_words

_SMALL_TALK = any_of(
    "how are (?:things|you(?! (?:planning|going to|thinking|handling|measur)))",
    "how's (?:it going|the weather|your (?:day|week|morning|afternoon))",
    "how (?:is|was) (?:it going|the (?:trip|journey|weather))",
    "how (?:is|was) your (?:day|week|weekend|morning|afternoon|trip|journey|flight|commute|drive|holiday)",
    "how have you been",
    "can you (?:hear|see) (?:me|us|my|that|the screen|it)",
    "is (?:my|the) (?:sound|audio|video|mic|microphone|camera|screen)",
    "am i (?:audible|coming through|on mute)",
    "(?:did|have) you (?:find|found) (?:us|the (?:office|building|place|link|room)|parking)",
    "(?:would you like|can i get you|do you want) (?:(?:an?|some|any) )?(?:of )?(?:water|coffee|tea|drink|glass)",
    "are you (?:ready|good to go|all set|comfortable|okay to start)",
    "ready to (?:start|begin|go|dive|get (?:started|going))",
    "shall (?:we|i) (?:start|begin|get started|dive in|jump in|go)(?! (?:with|by))",
    "questions? (?:for (?:me|us) )?before we (?:start|begin|get started|dive)",
    "is (?:now|this|it) (?:still )?a good time",
    "(?:does|how does) that sound(?! like something)",
    "where are you (?:calling|joining|dialing|based|speaking|sitting)",
    "do you mind if (?:i|we) (?:record|take notes)",
    "is (?:that|it|this) (?:okay|ok|all right|alright) (?:if|with|for)",
)
_CLOSING = any_of(
    "(?:any|what|which|some) (?:(?:other|more|further|final|last) )?questions? (?:do|did|would|can|might) you have",
    (
        "(?:any|what|which|some) (?:(?:other|more|further|final"
        "|last) )?questions? (?:for|of|from) (?:me|us|you|the team|your (?:side|end))"
    ),
    "what (?:would|do) you (?:like|want) to (?:know|ask|hear) (?:from|about|of) (?:us|me|the team)",
    "(?:any|what|which) questions? (?:about|on) (?:us|the (?:role|team|company|job))",
    "(?:do|did) you have (?:(?:any|some|other|more|further) )*questions?",
    "questions? (?:that )?you(?:'d| would| have|'ve) (?:like|got|for|want|to)",
    "any(?:thing)? (?:else )?(?:that )?you(?:'d| would| want| wanted) ?(?:like )?to (?:ask|add|know|tell|share|cover)",
    "(?:anything|something) (?:else )?you (?:want|wanted|wish) to (?:ask|add|know)",
    "(?:over|back) to you for (?:any )?questions",
    "your (?:turn to ask|questions for (?:us|me))",
    "what (?:can|could|may) (?:i|we) (?:answer|tell you)",
    "time for (?:your|any|some|a few) questions",
)
_WORK = (
    "design|approach|measure|estimate|test|debug|build|implement|solve|find|detect|scale|price|launch|improve"
    "|prioriti[sz]e|store|model|predict|validate|go about|look into|investigate|evaluate"
)
_CASE = any_of(
    "let(?:'s| us) (?:just )?(?:say|suppose|assume|imagine|pretend|design|build)",
    "(?:imagine|suppose|pretend) (?:that|you|we|an?|there|your|the)",
    rf"how would you (?:\w+ )?(?:{_WORK})",
    r"given (?:an?|two) \w+",
    "(?:write|implement|design|estimate|sketch|code) (?:me )?(?:an?|the|how many)",
    "(?:we're|we are|you're|you are) (?:actually )?(?:going to )?(?:be )?(?:designing|building)",
    "what would you do if",
)
_RECEIVES = (
    r"\W*(?:(?:um+|uh+|okay|ok|right|sure|great|yeah|yes|no|thanks|thank you|i see|got it|interesting|so|well"
    r"|hm+|mm+|gotcha|cool|nice|alright|all right|makes sense|fair enough|good)\b[\s,.!-]*)*"
)
_FOLLOWS = any_of(
    *(
        _RECEIVES + phrase
        for phrase in (
            "(?:and|but|or|why|which|who|where|did|was|were)",
            "how (?:so|come|did|long|many|much|big|often)",
            "what (?:about|happened|did|was|were|made|do you mean)",
            "when (?:was|did)",
            "(?:could|can) you (?:say|elaborate|expand|give|be)",
            "give (?:me|us)|for example|like what|is that|are those|say more|(?:going|coming) back|following up",
            "(?:can|could|may) i (?:just )?(?:follow|jump|come|pick|dig|push|press)",
            "so you|you (?:said|mentioned)|(?:in|on) that|let(?:'s| me) (?:stay|dig|go back)|sorry",
        )
    ),
    at_start=True,
)
_FRESH = any_of(
    "tell (?:me|us) about",
    "walk (?:me|us) through your",
    "next question|moving on|(?:another|different|new) (?:question|topic)",
    "describe a|give (?:me|us) an example of a time",
    "have you ever|where do you see|why do you want",
)
_JUDGED = (ExchangeKind.QUESTION, ExchangeKind.FOLLOW_UP, ExchangeKind.CASE)
_SHORT = 30
"""A follow-up is short, in words; set-ups make a question longer."""


def kind_of(question: str, *, after: ExchangeKind | None = None) -> ExchangeKind:
    """The kind of an interviewer's question; `after` is the kind of the exchange before it.

    >>> kind_of("And what happened then?", after=ExchangeKind.QUESTION)
    <ExchangeKind.FOLLOW_UP: 'follow_up'>
    """
    text = straight(question)
    if _SMALL_TALK.search(text) and count_words(text) <= 2 * _SHORT:
        return ExchangeKind.SMALL_TALK
    if _CLOSING.search(text):
        return ExchangeKind.CLOSING
    if _CASE.search(text):
        return ExchangeKind.CASE
    if after in _JUDGED and count_words(text) <= _SHORT and _FOLLOWS.match(text) and not _FRESH.search(text):
        return ExchangeKind.FOLLOW_UP
    return ExchangeKind.QUESTION
