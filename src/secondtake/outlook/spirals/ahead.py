"""Phrases that say what has not happened yet, as if it had. Search them in straight text."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of
from secondtake.outlook.spirals.pieces import A_NOUN, ILL, IM, INTERVIEW, SOFT, WONT

_JOB = (
    r"(?:\w+ ){0,3}?(?:jobs?|offers?|interviews?|positions?|roles?|chances?|call ?backs?|call|promotion|break"
    r"|career|work"
    r"|employment|internships?|shot|opportunity|degree)"
)
_TRADE = (
    r"(?:\w+ ){0,2}?(?:engineer|developer|programmer|teacher|nurse|manager|scientist|lawyer|doctor|writer"
    r"|designer|analyst"
    r"|professional|leader|success|candidate|good \w+|real \w+)"
)
_GET = (
    r"(?:get(?:ting)? (?:(?:it|this|anything) right|an?(?= *$)|(?:an? |the |any |that |this |another "
    r"|my )" + _JOB + r"|hired"
    r"|in(?= *(?:[.!,;]|$))|into|anywhere|past|through|picked|called|chosen|out of (?:this|here|it)"
    r"|better(?= *(?:[.!,;]|$)| at\b)"
    r"|over (?:this|it|that)|good (?:at|enough)|employed)"
    r"|find(?:ing)? (?:(?:an?|any|another|the|my) " + _JOB + r"|another(?= *(?:[.!,;]|$))|work|anything"
    r"|employment|one(?= *(?:[.!,;]|$)))"
    r"|land(?:ing)? (?:(?:an?|any|another|the|my|this) " + _JOB + r"|one|it|anything)"
    r"|be(?:ing)? (?:good|hired|enough|anything|happy|successful|employed|any good|more than|ready|smart|normal|picked"
    r"|chosen|taken seriously|what they|where i|as (?:good|smart)|able to (?:get|find|land|pass|keep|hold|do (?:this|it"
    r"|anything|well)|work|succeed|compete|afford|support|live|make|show my face)|an? " + _TRADE + r")"
    r"|pass(?:ing)?(?= *(?:[.!,;]|$)| (?:an?|any|the|this|that|another)\b)|mak(?:e|ing) it(?! (?:up|better"
    r"|any))|make anything of"
    r"|amount(?:ing)? to|succeed|recover|have (?:(?:an? |any |the )(?:\w+ ){0,2}?(?:career|job|chance|life"
    r"|future|shot)|what it takes)"
    r"|improv(?:e|ing)|becom(?:e|ing) an?|do (?:any )?(?:well|better)|work(?:ing)? (?:again|in (?:this|my|the"
    r"|tech|it)\b)|measure up"
    r"|break(?:ing)? into|live (?:this|it|that) down|learn(?= *(?:[.!,;]|$)| this| how)|catch up|hear (?:back"
    r"|from (?:them|anyone))"
    r"|move on|achieve anything|crack (?:an?|the|this)|escape (?:this|it)|leave this|fit in)"
)
_OUTCOME = (
    r"(?:it|this|that|the (?:job|role|offer|position|gig|internship)|this (?:job|role|one|position)|that (?:job"
    r"|role|one|position)|hired|an? (?:offer|job|call(?:back)?|second interview)|another (?:chance|interview|offer)"
    r"|called back|picked|chosen|selected|through|any (?:offers?|job)|the call)"
)
_HIRER = (
    r"(?:no ?one|nobody|no (?:sane |decent |real )?(?:company|employer|firm|person|recruiter|manager|team|place)"
    r"|not one company|not a single company|nobody sane)"
)
_END = (
    r"(?:over|ruined|finished|gone|done|destroyed|dead|in ruins|done for|screwed|fucked|doomed|shot|down the drain"
    r"|wasted)"
)
FORTUNE_TELLING = any_of(
    (
        rf"(?:{ILL}|{IM}) (?:just |probably |clearly |honestly |literally |definitely "
        rf"|obviously )*never(?: ever)?(?: going to| gonna)?(?: ever| be able to)? {_GET}"
    ),
    (
        r"i(?:'d| would|d) (?:just |probably |clearly |still |definitely |only |surely )*(?:never|fail|bomb|blow"
        r"|mess up|screw up)(?: ever)? ?(?:pass |get |make it|survive |through |in |at )?(?:an|any|the|every|that"
        r"|it|another|a|hired|instantly|immediately|past|through)(?: (?:interview|one|job|offer|round|screen"
        r"|technical \w+))?(?= *(?:[.!,;]|$| or| and|anyway| if| they| you| that))"
    ),
    rf"{_HIRER}(?:'s|'ll|'d)? ?(?:else )?(?:will|'ll|is(?: ever)? (?:going to|gonna)|would|(?:ever "
    rf"|even )?(?:going to|gonna)|(?<='ll )|(?<='d )|wants to|(?:is|are) willing to|is ever)(?: ever| actually"
    rf"| even)* "
    rf"(?:hire|want|take|employ|look at|give|touch|pick|choose|offer|call|interview|consider|train)"
    rf" (?:me|(?:someone|somebody|a person|people|anyone|anybody) like me)",
    (
        r"they(?:'ll|ll| will|'d| would|'re| are)(?: probably| definitely| surely| obviously)* (?:never|not"
        r"|n't)(?: ever| going to| gonna| even)* ?(?:hire|take|want|call|pick|choose|consider|going to hire|invite"
        r"|be calling|be hiring|go with)(?:ing)? (?:me|someone like me)"
    ),
    (
        rf"they {WONT}(?: ever| even| want to)? (?:hire|take|want|call|pick|choose|consider|invite|be calling"
        rf"|be hiring|go with) (?:me|someone like me)(?! (?:an?|the|any|until|before|by|this|on|for \\w+ weeks?)\\b)"
    ),
    rf"(?:i (?:{WONT}|(?:definitely |surely |obviously |clearly )+{WONT})|{IM} (?:definitely |clearly "
    rf"|obviously |surely )?not (?:going to|gonna)?) ?(?:ever |even )?(?:get|getting|be getting|hear|hearing"
    rf"|pass|passing|land|landing) "
    rf"(?:{_OUTCOME}|back(?: from them)?|it (?:through|past)|past \w+)(?! (?:done|ready|right|to you|wrong|until"
    rf"|by|when|over with|off|on my|if))",
    (
        r"there(?:'s| is|s| was)? (?:absolutely |just |literally |simply )*(?:no (?:way|chance|hope|point)"
        r"|zero chance)(?: in hell| at all| that)? ?(?:that )?(?:i|they|anyone|for me)\b(?:'ll|'m|'d| will| am"
        r"| would| get| got| are|'re)?(?: ever| going to)? ?(?:get|getting|got|hire|hiring|pass|passed|call|calling"
        r"|offer|pick|be hired|find|land|want|recover|take|taking|landing|getting)\b(?! (?:there|here|by|up)\b)"
    ),
    (
        rf"(?:i|feel like a) (?:have|stand|'ve got|have got) {SOFT}(?:absolutely |literally )?(?:no|zero) (?:chance"
        rf"|hope|shot|future|prospects)(?= *(?:[.!,;]|$)| (?:of (?:getting|passing|being|ever|finding (?:an?|any"
        rf"|the|another) \w+|finding work)"
        r"|(?:at|in|with) (?:this|the|that|them|it)|left|now|whatsoever)\b)"
    ),
    (
        rf"{IM} {SOFT}(?:doomed|done for(?= *(?:[.!,;]|$))|finished(?= *(?:[.!,;]|$))|toast|(?:screwed|fucked"
        rf"|cooked)(?! (?:into|on|over|by|up|with|out)\b)|going to (?:fail(?= *(?:[.!,;]|$)| (?:this|it|again|at"
        rf"|every|miserably)\b)|be rejected|end up|bomb|mess|screw|die (?:alone|poor)|(?:be|stay"
        rf"|remain) (?:\w+ )?(?:stuck|unemployed|jobless|alone|lonely|homeless)(?: [\w-]+){{0,5}}? (?:forever"
        rf"|for (?:ever|good|life|the rest)))|gonna (?:fail|be rejected|end up|bomb|mess|screw|(?:be|stay"
        rf"|remain) (?:\w+ )?(?:stuck|unemployed|jobless|alone|lonely|homeless)(?: [\w-]+){{0,5}}? (?:forever"
        rf"|for (?:ever|good|life|the rest))))"
    ),
    (
        rf"{ILL} (?:just |probably |only |definitely |surely |always )*(?:fail(?! fast| over| back)|be rejected"
        rf"|get rejected|bomb"
        rf"|mess (?:it |this |everything |that )?up|screw (?:it |this |everything |that )?(?:up|over)|fuck (?:it "
        rf"|this |everything |that )?up|blow it|forget what i(?:'m| am)|go blank|(?:be|stay"
        rf"|remain) (?:\w+ )?(?:stuck|unemployed|jobless|alone|lonely|homeless)(?: [\w-]+){{0,5}}? (?:forever"
        rf"|for (?:ever|good|life|the rest))|be a failure|end up (?:on the street|homeless|alone|unemployed|jobless)"
        rf"|lose everything|make a fool|choke|freeze up|die alone)"
    ),
    (
        rf"(?<!in )(?<!of )my (?:whole |entire )?(?:career|life|future|job search|chances?|prospects|chance"
        rf"|reputation) (?:\w+ )?(?:is"
        rf"|are|'s) {SOFT}{_END}"
    ),
    (
        rf"(?:it(?:'s| is|s)|that(?:'s| is)) {SOFT}(?:over for me|all over for me"
        rf"|hopeless(?= *(?:[.!,;]|$)))"
    ),
    (
        r"(?:it|this|things?|that)(?:'s| is|s| are|'ll| will) (?:just |probably |only "
        r"|clearly )*(?:never(?: ever)?(?: going to| gonna)? (?:happen(?! again)|work out|get better"
        r"|be (?:different|better|enough))|only (?:going to )?get worse|not going to (?:work out|get better)"
        r"|going to (?:go|be) (?:wrong|the same|a disaster|just as bad))"
    ),
    (
        r"the next (?:one|interview|round|time)(?:'s| is|'ll| will| would) (?:just |probably |only "
        r"|definitely )*(?:going to |gonna )?(?:be|go) (?:just )?(?:as |\w+ )?(?:the same|as bad|wrong|badly"
        r"|worse|a disaster"
        r"|no better|no different)"
    ),
    (
        r"they(?:'ll|ll| will|'re| are) (?:probably |surely )?never(?: going to)? want to (?:talk|speak|hear|see"
        r"|work|interview)\w* .{0,20}?me\b"
    ),
    r"there (?:goes|went) my (?:\w+ )?(?:job|chances?|shot|career|offer|future|hopes?|opportunity)",
    r"i can (?:just )?kiss (?:that|this|the|my) (?:\w+ )?(?:job|offer|role|career|chance|future|position|one) goodbye",
    rf"i feel {SOFT}doomed",
    (
        r"how (?:the (?:hell|fuck) )?(?:could|can|will|would|am) i (?:ever )?(?:supposed to ever )?(?<=ever )(?:get"
        r"|land|find|pass|make it|succeed|have|be) \w+(?: \w+)?"
    ),
    (
        r"i(?:'ve| have)? (?:can |could )?never (?:\w+ )?(?:get|got|gotten|been|passed|pass|make|made|succeed|fit"
        r"|found|managed)\b[^.!?;]{0,40}? and (?:i )?(?:probably )?never will(?= *(?:[.!,;]|$))"
    ),
    (
        rf"{IM} (?:just |surely |definitely |probably )*(?:going to|gonna) be (?:exposed|found out"
        rf"|caught out)(?: as {A_NOUN})?"
    ),
    rf"{IM} {SOFT}not (?:going to|gonna) (?:ever )?be (?:employed|hired|good enough|able to (?:get|find|land|pass))",
    r"(?:it|this|that) (?:just |probably )?won'?t (?:ever )?happen for me",
    (
        r"(?:why|who) (?:the (?:hell|fuck) )?(?:would|should|will|'d) (?:(?:anyone|anybody|they|any company"
        r"|a company|somebody) )?(?:ever |even |want to |ever want to )*(?:hire|want|pick|choose|employ|take"
        r"|give a job to) (?:me|someone like me|a person like me)(?: of all people)?(?= *(?:\?|after|now|when|if"
        r"|with))"
    ),
    r"my (?:mind|brain|head) (?:will|'ll|is going to) (?:just )?(?:go |be )?(?:blank|freeze)(?: out)?",
    (
        rf"i (?:just )?know (?:that )?(?:i (?:{WONT}|did not|didn'?t|would(?:n'?t| not)|'d never"
        rf"|am not going to) (?:get|pass|land|make) (?:{_OUTCOME}|past|through)|i (?:{WONT}|would(?:n'?t"
        rf"| not)) (?:be hired|be chosen|be picked|be good enough|make it|last)|they (?:{WONT}|did not"
        rf"|didn'?t) (?:pick|hire|choose|want|take) (?:me|someone like me)|i'?m not getting {_OUTCOME})"
    ),
    rf"(?:a|the) (?:job|position|role|place) (?:that )?i know i {WONT} get",
    (
        r"(?:even if (?:i|they)|if i (?:were to |ever |do |did )?(?:get|got|have|had|go to|went to"
        r"|receive)\b[^.;!?]{0,24}?\binterview) ?.{0,40}?(?:,| )i(?:'ll|'d| would| will) (?:just |only "
        r"|probably |still )*(?:fail|bomb|mess|screw|blow|be rejected|not get)\b(?: (?:it|them|up))?"
    ),
    rf"{INTERVIEW} (?:has |just )?(?:ended|ruined|destroyed|killed) my (?:career|life|future|chances)",
)
