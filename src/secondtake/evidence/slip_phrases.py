"""What people say when something slips, and the everyday uses of the same words that are no slip."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

_AGAIN = "(?:start|begin|try|do|answer) (?:(?:that|this|it|the answer) )?(?:again|over|once more|another way)"
_MIND = "my (?:mind|brain|head)"

RESTART = any_of(
    rf"(?:let me|(?:can|could|may) i|i'll|i will|i'd like to|i'm going to) ~{_AGAIN}",
    r"(?:scratch|strike) that(?=\s*[.,;!—-]|\s*$| (?:um+|uh+|no|sorry|let|i|it|so)\b)",
    "i'm ~(?:not making (?:any |much )?sense|rambling|waffling|babbling|going (?:round )?in circles)",
    (
        "i'm ~not ~(?:speaking|talking|explaining (?:this|that|it"
        "|myself)|being) ~(?:very )?(?:coherent(?:ly)?|clear(?:ly)?|well)"
    ),
    "(?:that|this) (?:didn't|did not) ~come out (?:right|well|as i)",
    "(?:that|this|it)(?:'s| is) ~not (?:making (?:any |much )?sense, sorry|coming out right)",
)
BLANK_NOW = any_of(
    rf"{_MIND}(?:'s| is| has)? ~(?:gone|going|drawing) ~(?:a )?blank",
    rf"(?:{_MIND}(?:'s| is)|i'm|i am) ~blank(?:ing)?",
    "i(?:'m| am) ~drawing a blank|i(?:'ve| have) ~(?:gone|drawn a) blank",
    "nothing(?:'s| is)? ~(?:coming|comes|springs|springing) to mind",
    "i (?:can't|cannot|can not) ~(?:think of|come up with) (?:anything|any (?:examples?|one)|an? (?:good )?example)"
    "(?! (?:better|more|other|reason|else|nicer|place|team|company))",
    "(?:it|that|the \\w+)(?:'s| is| has) ~(?:escaping|escaped|slipped) (?:me|my mind)",
    "(?:i'm having a|total|complete) brain (?:freeze|fade|fart)|brain freeze",
)
BLANK_PAST = any_of(rf"{_MIND} ~went ~blank", "i ~(?:blanked|went blank|drew a blank)")
LOST_NOW = any_of(
    r"where was i(?= (?:um+|uh+|so|oh|okay|ok|right|yeah|yes|again)\b|\s*[?.!…—-]|\s*$)",
    "where (?:was i|am i|i was) going with (?:this|that|it)",
    "what was i (?:saying|going to say|getting at|talking about)",
    "i(?:'ve| have) ~lost (?:my (?:train|thread|place|thought)|the thread|track of (?:the|what|my|where))",
    "i(?:'ve| have)? ~forg(?:o|e)t(?:ten)? (?:what i (?:was|wanted)|where i was|(?:the|your) question)",
    "i(?:'ve| have)? ~forg(?:o|e)t(?:ten)? what (?:the question was|you asked)",
    r"i(?:'m| am) ~(?:lost|stuck)(?= (?:um+|uh+|here|on this|at this|sorry|okay|i)\b|\s*[.,?!…—]|\s*$)",
    (
        r"i(?:'m| am) ~(?:confused|confusing myself)(?= (?:um+|uh+|here"
        r"|now|about (?:this|that|the question)|sorry)\b|\s*[.,?!…—]|\s*$)"
    ),
    "i(?:'m| am) ~losing (?:my|the) (?:train|thread|track|place)",
)
LOST_PAST = any_of(
    "i ~lost (?:my (?:train of thought|thread|place)|the thread|track of (?:the question|what i|where i))"
)
DONT_KNOW = any_of(
    (
        "i ~(?:don't|do not) ~know(?! (?:if|whether|when|who|about you|you|him|her|them|any|anyone|many|everyone"
        "|too many|of any|that (?:i|it|we|they|you)))"
    ),
    r"i(?:'ve| have) ~no (?:idea|clue)|(?<!was )(?<!is )(?<!had )(?<!s )no (?:idea|clue)(?=\s*[.,!—]|\s*$)",
    "i (?:don't have|haven't (?:got )?) ?(?:a|the) (?:clue|answer)",
    "i couldn't tell you|i wouldn't know|i (?:can't|cannot) ~answer (?:that|this)",
)
DECLINED = any_of(
    (
        r"i(?:'d| would) ~(?:rather|prefer) ~(?:not|to not|not to)(?= (?:say"
        r"|answer|go into|talk|discuss|share|get into|comment)\b|\s*[.,!—]|\s*$)"
    ),
    (
        r"i(?:'m| am) ~not ~(?:very )?(?:comfortable|happy|willing"
        r"|prepared) (?:to )?(?:answer|shar|discuss|talk|go|say)\w*"
    ),
    (
        r"i(?:'ll| will|'m going to|'d like to) ~(?:have to )?(?:pass"
        r"|skip)(?: (?:on )?(?:that|this|it|this one|that one))?(?=\s*[.,?!]|\s*$| if)"
    ),
    r"(?:can|could|may) (?:i|we) ~(?:pass|skip)(?: (?:on )?(?:that|this|it|this one|that one))?(?=\s*[.,?!]|\s*$| and)",
    "no comment",
)
UNSURE = any_of(
    (
        "i(?:'m| am) ~not ~(?:too )?(?:sure|certain)(?! (?:if you|whether you"
        "|i agree|that|everyone|everybody|anyone|people|many|all))"
    ),
    "i ~(?:don't|do not) ~know how (?:to|i'd|i would|we'd)",
    r"i ~(?:don't|do not) ~know(?=\s*[.!…—])",
)
WANDERED = any_of(
    "anyway[,.]? sorry|sorry[,.]? anyway|i digress",
    "i(?:'m| am|'ve)? ~(?:got|gone|going|went|getting) (?:off track|off topic|sidetracked)",
    "i(?:'m| am| was|'ve been) ~(?:on|going off on|gone off on) a tangent",
    "i should ~(?:get|go|come) back to (?:the|your) question",
)
_THIS = r"(?:that|this|it|(?:the|that|this) (?:\w+ )?(?:one|question|answer|part|example))"
OWN_VERDICT = any_of(
    rf"i(?:'ve)? ~(?:completely |totally |really |just |kind of )?(?:messed|screwed|mucked) (?:up {_THIS}|{_THIS} up)",
    rf"i(?:'ve)? ~(?:completely |totally |really |just )?(?:blew|blown|botched|bungled|butchered) {_THIS}",
    "(?:that was|that's|this is|sorry,?) ~(?:a |an |such a )?(?:really |very )?"
    "(?:terrible|bad|awful|poor|horrible|rubbish|stupid|useless) (?:answer|example)",
    "that (?:wasn't|was not|isn't) ~(?:a )?(?:very |really )?(?:good|great) (?:answer|example)",
    "i (?:shouldn't|should not) (?:have said (?:that|this)|say (?:that|this))",
    rf"i ~(?:really )?should know {_THIS}",
    rf"(?:can|could|may) (?:we|i) ~(?:please )?(?:come|go|get) back to {_THIS}",
    "(?:that's|that is|that was) not what i (?:meant|wanted) to say",
    "i'm ~(?:really |so |just )?(?:bad|terrible|awful|hopeless) at (?:this|interviews)",
    "i'm ~(?:so |really |very |a bit |quite )nervous|i wasn't (?:really )?listening",
)
CONCEDED = any_of(
    (
        "(?:you're|you are|you were|that's) ~(?:right|correct)[,.]? (?:i"
        "|my|sorry|that was|in that case|for a (?:moment|second))"
    ),
    "(?:oh|ah|yes|yeah|um)[,.]? (?:you're|you are) ~(?:right|correct)|good catch|i stand corrected|my (?:bad|mistake)",
)
CORRECTION = any_of(
    r"(?:no|oh)[,.]? wait[,.]?(?: no[,.]?)?(?: sorry[,.]?)? (?:i meant?|it was|it's|that's|that was|not|in|the)",
    r"(?:sorry|wait)[,.—-]*\s+(?:no[,.]? )?i (?:mean|meant)(?: to say)?",
    r"no[,.]?\s+(?:sorry[,.]?\s+)?i meant(?: to say)?",
    r"i meant to say|i misspoke|let me correct (?:that|myself)|correction[,:]",
    r"(?:no|wait)[,.]? sorry[,.]? (?:it|that|in|not|the)",
    r"(?:oops|or|whoops)[,.]?\s+sorry[,.]?|oh[,.]? sorry[,.]? (?:yeah|no|not|it's|that's|the|um+|uh+)",
    "i ~(?:mixed|got) (?:that|it|them|those|this|these) ~(?:mixed )?(?:up|wrong|backwards|the wrong way round)",
    "mixed (?:it|that|them) up",
    "let me ~re(?:phrase|word) (?:that|this|it|myself)|let me put (?:it|that) (?:differently|another way)",
)
HEAR_AGAIN = any_of(
    (
        "(?:can|could|would|will) you ~(?:repeat|say) (?:that"
        "|the question|it|this|your question)(?: (?:again|one more time))?"
    ),
    "(?:can|could|would) you ~(?:rephrase|reword|clarify) (?:that|the question|it|this|your question)",
    "what(?: was|'s| is) (?:the|your|that) (?:question|last (?:part|bit))(?: again)?",
    "sorry[,.]? (?:what was that|say (?:that )?again|come again)",
    "i (?:didn't|did not) ~(?:catch|get|hear) (?:that|the|your)",
)
TOLD = any_of(
    "(?:said|says|say|told|tell|asked|asks|thought|thinking|think"
    "|replied|answered|admitted|like|saying|explained|wrote|went)[,:]?"
    r"(?: to)?(?: (?:me|him|her|them|us|myself|(?:the|my|our) \w+)[,:]?)?(?: that)?"
    r"(?: (?:well|look|hey|okay|oh|sorry|honestly|you know|yes|no)[,:]?){0,2}(?: i (?:have|had|am|was))?[ \"'-]*$",
)
PRESENT = any_of(
    "sorry|apologies|apologise|apologize|um+|uh+|now|again|oh|okay|wait|hold on|hang on|excuse me|(?:a|one) second"
)
GOES_ON = any_of(
    "but (?:i (?:can|could|would|do|think|know)|i'd|i'll|i'm happy|here|what|my|let me|if|we|from|the way|one)"
)
MONEY = any_of("salary|compensation|pay|package|expectations?|earn(?:ing)?|figure|number")
"""Questions that people may well decline without loss."""
