"""Phrases that put the whole of an interview into one word, or count every part of it. Search them in straight text."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of
from secondtake.outlook.spirals.pieces import COLOUR, INTERVIEW, SOFT, WHOLE

_IT = (
    rf"(?:it|that|this|today|yesterday|that interview|the whole (?:thing|interview|day|hour)|{INTERVIEW}"
    r"|my (?:performance|answers?)|every bit of it)"
)
_RUIN = (
    r"(?:disaster|catastrophe|train ?-?wreck|fiasco|shambles|shit ?show|car crash|bloodbath|debacle|clusterfuck"
    r"|dumpster fire|massacre|write-?off|(?:complete|total|utter|absolute) (?:failure|flop|joke|bust))"
)
_WRECK = (
    r"(?:blew|blown|bombed|tanked|botched|flunked|butchered|ruined|destroyed|trashed|wrecked|flubbed|fumbled"
    r"|sabotaged|blow)"
)
_UP = r"(?:mess(?:ed)?|screw(?:ed)?|fuck(?:ed)?|f\*+ed|cock(?:ed)?|balls(?:ed)?|muck(?:ed)?|stuff(?:ed)?|eff(?:ed)?)"
ALL_OR_NOTHING = any_of(
    rf"{_IT} (?:was|is|went|turned into|has been|ended up|felt like) {SOFT}(?:an? |one )?{COLOUR}{_RUIN}",
    rf"i(?:'ve| have|ve|'d| had)? {SOFT}{_WRECK} {SOFT}{WHOLE}",
    rf"(?<!which )(?<!that )i(?:'ve| have|ve)? {SOFT}(?:bombed|tanked|flopped|choked)(?= *(?:[.!,;]|$))",
    rf"i(?:'ve| have|ve|'d| had)? {SOFT}{_UP} {SOFT}{WHOLE}{SOFT} ?up",
    rf"i(?:'ve| have|ve|'d| had)? {SOFT}{_UP} up {SOFT}{WHOLE}",
    (
        rf"i {SOFT}(?:failed|let everyone down|fell apart|fell flat|made a (?:complete |total )?mess of (?:it"
        rf"|everything|the interview))(?: {SOFT}(?:completely|utterly|totally))(?= *(?:[.!;]|$))"
    ),
    r"(?:one|that one|a single|this one|my one) (?:tiny |small |little |stupid |silly |bad |wrong )*(?:mistake"
    r"|slip|answer|question|error|word|thing|pause|moment)"
    r"(?: and| just| has|,)? (?:i )?(?:ruined|destroyed|killed|wrecked|screwed up|messed up|sank|undid|blew) "
    r"(?:it all|everything|it|the (?:whole|entire) \w+|an (?:whole|entire) (?:phone )?\w+)",
    (
        r"i(?:'ve| have|ve)? (?:just |probably |totally |completely )*(?:lost|missed|wasted|threw away|thrown away"
        r"|blew|blown) my (?:only|one|last|best|big|dream) (?:chance|shot|opportunity)"
    ),
    (
        r"i(?:'ve| have|ve)? (?:just |really |basically )?(?:threw|thrown) (?:it|it all|everything"
        r"|my (?:\w+ )?(?:chance|shot|career|future|life)) away"
    ),
    (
        rf"^(?:(?:an?|what an?|just an?|such an?|absolute|complete|total|utter|pure|epic"
        rf"|absolutely an?) ){{1,3}}{_RUIN}(?= *(?:[.!,;]|$| that was\b| it was\b))"
    ),
    (
        r"i(?:'ve| have|ve)? (?:\w+ (?:up )?and )?(?:just |completely |probably |totally )*wasted (?:my (?:whole "
        r"|entire )?life|(?:the (?:last|past) )?\w+ years(?: of my life)?|all (?:this|that|these|those|my) (?:time"
        r"|years|effort))"
    ),
    (
        r"i(?:'ve| have|ve)? (?:just |really |totally )*let (?:everyone|everybody|my (?:whole |entire )?family"
        r"|them all|all of them) down"
    ),
    (
        r"i(?:'ve| have)? (?:just |totally |completely |probably |definitely |clearly )+(?:lost|blown"
        r"|missed) (?:the|this|that|my) (?:\w+ )?(?:opportunity|chance|job|shot)"
    ),
    (
        rf"{_IT} (?:was|is) (?:probably |easily |honestly |by far "
        rf"|literally )*the (?:single )?worst interview (?:ever|in history|in the history|anyone|they)"
    ),
    rf"i was {SOFT}(?:an? (?:absolute|total|complete|utter) )(?:disaster|train ?wreck|failure|mess|joke)",
    (
        rf"i was {SOFT}(?:awful|terrible|horrible|hopeless|dreadful|pathetic|useless|atrocious|abysmal)(?= *(?:[.!;]"
        rf"|$)| (?:in|at) (?:that|the|my|today's) interview)"
    ),
    (
        r"if i (?:don'?t|do not) get (?:this|it|the job|that job|this job|this one"
        r"|hired)\b.{0,20}?(?:i'?m (?:finished|done|nothing|screwed|a failure|doomed|worthless)"
        r"|it'?s (?:all )?over|that'?s it(?: for me)?|my (?:life|career) is over)"
    ),
    (
        rf"(?:it(?:'s| is|s| was| has all been|'s all been)) {SOFT}all (?:for nothing"
        rf"|ruined)(?= *(?:[.!,;]|$))"
    ),
)
EVERYTHING_WRONG = any_of(
    rf"(?:everything|every(?: single)? thing|it all|all of it|(?:absolutely|literally"
    rf"|basically) everything) (?:that could go wrong )?{SOFT}(?:went|has gone|was going|came out|was)"
    rf" {SOFT}(?:wrong|badly|terribl[ey]|horribl[ey]|awful(?:ly)?|to shit|to hell|down the drain|pear-?shaped"
    rf"|a disaster)",
    rf"everything (?:that could go wrong|i said|i did|about (?:it|that|this|me|(?:the|that|this"
    rf"|my) (?:\w+ )?interview)) {SOFT}(?:went|was|came out|is) {SOFT}"
    r"(?:wrong|bad|terrible|awful|stupid|nonsense|garbage|a disaster|horrible|rubbish|off|a mess|dumb|weak)",
    (
        r"nothing (?:at all )?(?:went|was going|came out|worked|i said (?:was|came out|made(?: any)?)|i did (?:was"
        r"|went)) (?:right|well|good|sense|the way|as)"
    ),
    (
        rf"i {SOFT}(?:got|did|said|answered) {SOFT}(?:everything|every (?:single )?(?:question|thing|answer|one)"
        rf"|it all|all of (?:it|them)) {SOFT}(?:wrong|badly)"
    ),
    (
        r"i (?:didn'?t|did not|couldn'?t) (?:get|do|say|answer) (?:anything|a (?:single )?(?:thing|question)"
        r"|one (?:single )?(?:thing|question)|any of it) (?:right|well|properly)"
    ),
    rf"(?:every (?:single )?(?:one of my )?(?:answers?(?: (?:that )?i (?:gave|said|had))?|question"
    rf"|thing (?:that )?i said)|all (?:of )?my answers|not (?:a single|one)(?: one)? (?:answer|question|thing)"
    rf"(?: of mine)?) (?:was|were|went|came out|made) {SOFT}(?:wrong|terrible|awful|bad|badly|garbage|nonsense"
    rf"|horrible|stupid|rubbish|right|good|well|decent|any good|any use|sense|a disaster|weak)",
    (
        rf"i {SOFT}(?:fail(?:ed)?|bombed|blew|messed up|screwed up|fucked up) (?:at |in )?(?:everything"
        rf"|every (?:single )?(?:question|part|answer|round|bit)|all (?:of )?(?:them|it|(?:the"
        rf"|my) (?:\w+ )?(?:questions|answers|interviews|rounds)))"
    ),
    (
        r"i (?:couldn'?t|could not|didn'?t) (?:even )?answer (?:anything|a single (?:\w+ )?(?:question|thing|one)"
        r"|any of (?:it|them|the questions|their questions))(?! (?:about|on|in|from)\b)"
    ),
    (
        rf"the (?:whole|entire) (?:thing|interview|hour|call|day) was {SOFT}(?:awful|terrible|horrible|wrong|garbage"
        rf"|a (?:disaster|mess|joke|nightmare))"
    ),
)
