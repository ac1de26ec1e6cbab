"""Phrases that put a word for oneself in place of what happened. Search them in straight text."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of
from secondtake.outlook.spirals.pieces import A_NOUN, AT, CANT, COLOUR, IM, NOT_ENOUGH, SOFT, WORTH

LABELS = any_of(
    rf"{IM} {SOFT}{A_NOUN}",
    (
        rf"{IM} {SOFT}{WORTH}(?! (?:at|with|in|before|without|when|until|about|if|for|on|against|tired|busy|excited"
        rf"|happy))"
    ),
    rf"{IM} {SOFT}(?:too (?:stupid|dumb|thick|slow|old|awkward|weird|damaged|useless) (?:for|to)\b)",
    rf"{IM} {SOFT}{NOT_ENOUGH}(?! (?:at|in|with|yet|for (?:google|faang|the))\b)",
    rf"{IM} {SOFT}(?:terrible|awful|horrible|hopeless|useless|dreadful|garbage|trash|rubbish|shit|crap|pathetic) {AT}",
    rf"i {SOFT}suck(?: {AT}|(?= *(?:[.!,;]|$|and|so)))",
    (
        rf"i feel {SOFT}(?:like )?{SOFT}{A_NOUN}(?! (?:being|about|for|when|asking|in front|saying|every time"
        rf"|whenever|if|using)\b)"
    ),
    rf"i must be {SOFT}(?:{WORTH}|{A_NOUN})",
    (
        rf"(?:this|that|it|which)(?: only| just| really)? (?:shows|proves|confirms|means) (?:what an? \w+ i am"
        rf"|how (?:stupid|useless|inferior|incompetent|dumb|worthless|bad) i am|(?:that )?i(?:'m| am"
        rf"|m) {SOFT}(?:{NOT_ENOUGH}|{WORTH}|{A_NOUN}))"
    ),
    (
        rf"i feel {SOFT}(?:worthless|useless|pathetic|unemployable|stupid|inadequate|incompetent|dumb)(?! (?:for"
        rf"|when|about|asking))"
    ),
    (
        rf"(?<!me )(?<!you )(?<!they )(?<!to )(?<!people )(?<!not )(?<!work )(?<!i )feel {SOFT}(?:a"
        rf" )?like {SOFT}{A_NOUN}(?! (?:being|about|for|when|because|if)\b)"
    ),
    (
        rf"i(?:'ve| have|'m| am|ve|m)? (?:just |recently |lately |always |constantly )*(?:been "
        rf"|keep )?feeling {SOFT}like {SOFT}{A_NOUN}"
    ),
    rf"{IM} {SOFT}(?:unqualified|not qualified|unfit|no good) for (?:everything|anything(?! in\b)|any job)",
    rf"{IM} {SOFT}(?:worth (?:nothing|less than nothing)|not worth anything|suitable for nothing)",
    rf"i (?:just )?(?:think of|see|regard) myself as {A_NOUN}",
    (
        rf"{IM} {SOFT}the (?:dumbest|stupidest|most (?:stupid|useless|incompetent|pathetic|boring)|biggest (?:idiot"
        rf"|failure|loser|fraud|joke))\b(?: \w+)?"
    ),
    rf"{IM} (?:(?:just|so|really|such|simply|too|super) )+(?:bad|terrible|awful|horrible) {AT}",
    (
        rf"{IM} {SOFT}(?:the worst (?:candidate|person|interviewee|applicant|\w+ (?:candidate|person)) (?:ever|they"
        rf"|in|of)|less than worthless)"
    ),
    rf"i have {SOFT}nothing to offer(?: (?:them|anyone|anybody|an employer|a company))?(?= *(?:[.!,;]|$))",
    (
        r"i (?:(?:just|simply|clearly|obviously|apparently) )+was(?:n'?t| not) (?:good|smart|clever"
        r"|strong) enough(?! (?:at|in|with)\b)"
    ),
    (
        rf"i (?:just |simply |really )?{CANT} (?:interview (?:to save my life|well)"
        rf"|do (?:job )?interviews)(?= *(?:[.!,;]|$))"
    ),
    rf"i was {SOFT}(?:such )?an? {COLOUR}(?:idiot|fool|moron|failure|loser|disgrace|embarrassment|joke)",
    (
        r"what (?:an?|the fuck an?) (?:fucking |complete |total |stupid |absolute )?(?:idiot|failure|loser|moron"
        r"|fool) i (?:am|was)"
    ),
    r"i proved (?:that )?i'?m (?:an? )?(?:idiot|fraud|failure|not \w+ enough)",
    r"(?:stupid|dumb|useless|pathetic),? (?:stupid )?me(?= *[.!,;]|$)",
    (
        r"(?:there(?:'s| is|s| must be)|there(?:'s| is) clearly) something (?:deeply |fundamentally "
        r"|seriously )?wrong with me"
    ),
    r"i don'?t deserve (?:(?:this|the|that|a|any) (?:job|role|offer|chance|position"
    r"|interview)|to (?:get|have|work)|it)\b",
    r"i don'?t (?:have what it takes|belong (?:here|in this|there|anywhere))",
)
