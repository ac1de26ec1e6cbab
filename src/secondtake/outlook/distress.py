"""Words after which the flow pauses and people to call are shown, by plain rules (E6.12); never a diagnosis.

The rules lean to pausing: a pause too many costs one click. They still leave out the figures of speech that
interviews are full of ("I died inside", "I killed that question", "suicide mission", "deadline").
"""

from __future__ import annotations

import re

_FIGURES = "mission|prevention|hotline|squad|burn|rates?|risk"
_WANTS = "want|wants|wanted|wanna|wish|wishing|ready|going|rather|better"
_WANTS_NOT = "don't|do not|dont|didn't|no longer|not"
_GONE = "die|be dead|dead|never wake up|not wake up|disappear forever|not exist"
_THERE = "be alive|live(?: any ?more)?|be here any ?more|exist|wake up|go on living"

_SELF_HARM = (
    r"\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting) (?:myself|my self)\b",
    r"\bend(?:ing)? (?:it all|my life|my own life)\b",
    r"\btak(?:e|ing) my (?:own )?life\b",
    rf"\b(?:suicid(?:e|al)|self[- ]?harm(?:ing)?)\b(?! (?:{_FIGURES}))",
    rf"\b(?:{_WANTS})(?: to| i (?:could|would|was|were))?(?: just)? (?:{_GONE})\b",
    r"\bwish(?:ed)? i (?:was|were|had) (?:dead|never (?:been )?born)\b",
    r"\bbetter off (?:dead|without me)\b",
    rf"\b(?:{_WANTS_NOT}) (?:really )?(?:want|wanna|wish)(?: to)? (?:{_THERE})\b(?! (?:in|at|near|with)\b)",
    r"\b(?:no (?:point|reason)|nothing) (?:in |to )?(?:living|live|being alive|live for|go on living)\b",
    r"\bcan(?:'?t|not) (?:go on living|live like this|live with (?:it|this) any ?more)\b",
    r"\blife (?:is(?:n'?t| not)|was(?:n'?t| not)) worth (?:living|it)\b",
    r"\bi(?:'?m| am) (?:a burden|going to jump|gonna jump)\b",
)
_DANGER = (
    r"\b(?:he|she|they|my \w+) (?:hits?|beats?|is hurting|is abusing|abuses|threatens? to kill|will kill) me\b",
    r"\b(?:i(?:'?m| am) not|i do(?:n'?t| not) feel) safe (?:at home|here|with (?:him|her|them))\b",
)
_NOT_MEANT = re.compile(
    r"\b(?:could|would|nearly|almost) have (?:died|killed myself) (?:laughing|of embarrassment)\b"
    r"|\b(?:die|died|dying|dead) (?:of|from|inside|laughing) ?(?:embarrassment|laughing|shame|boredom)?\b"
    r"|\b(?:want(?:ed)? to|could) die of (?:embarrassment|shame)\b"
    r"|\bcut myself (?:off|short|some slack|a deal)\b"
    r"|\bhurt myself (?:at|playing|running|skiing|on the job|lifting|in training)\b"
    r"|\bkill(?:ed|ing)? myself (?:laughing|working|(?:over|for) (?:this|that|it|the) ?(?:job|deadline|role)?\b)"
    r"|\bdie (?:laughing|hard)\b",
    re.IGNORECASE,
)
_ASKS = re.compile("|".join((*_SELF_HARM, *_DANGER)), re.IGNORECASE)


def needs_people(text: str) -> bool:
    """Whether these words should pause the flow and show people to call.

    >>> needs_people("I don't want to live any more")
    True
    >>> needs_people("I wanted to die of embarrassment when I said the wrong year")
    False
    """
    return bool(asking_words(text))


def asking_words(text: str) -> tuple[str, ...]:
    """The words that ask for people, each time they stand there, so that a pause need not come twice for the same.

    >>> asking_words("I want to kill myself, I thought")
    ('kill myself',)
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    return tuple(found[0].casefold() for found in _ASKS.finditer(_NOT_MEANT.sub(" ", plain)))
