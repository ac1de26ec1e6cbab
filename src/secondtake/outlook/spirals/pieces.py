"""Words that the phrases of several kinds share: whom a verdict is about, how it is coloured, how far it reaches."""

from __future__ import annotations

SOFT = (
    r"(?:(?:just|so|such|really|honestly|actually|totally|completely|absolutely|utterly|simply|clearly|obviously"
    r"|apparently|probably|definitely|basically|literally|fucking|freaking|fckn|bloody|damn|pretty much|kind of"
    r"|sort of|kinda|sorta|prob|maybe|possibly|once again|just about"
    r"|still|also|now|already|even|truly|royally|well and truly|well|big time|only|all|both|again|too|like|massively"
    r"|badly|thoroughly|spectacularly|epically|straight up|legit|seriously|certainly|surely|always|very|quite),? ){0,4}"
)
"""Words that colour a verdict without changing whom it is about."""

IM = r"i(?:'| a)?m"
ILL = r"i(?:'ll|ll| will|'m (?:going to|gonna)|m (?:going to|gonna)| am (?:going to|gonna))"
CANT = r"can(?:'?t|not| not)"
WONT = r"(?:won'?t|will not)"
INTERVIEW = (
    r"(?:(?:the |my |this |that |today's |yesterday's )(?:whole |entire |last |final |second |big )*(?:thing"
    r"|call|panel|screen|round|conversation|meeting|onsite)"
    r"|(?:the |my |this |that |today's |yesterday's )(?:[\w-]+ ){0,4}?(?:interview|phone screen)(?! (?:prep\w*"
    r"|process|question|part|skills?|practice)|[-\w]))"
)
WHOLE = (
    rf"(?:it|(?:this|that)(?! (?:morning|week|month|year|semester|term|summer))"
    rf"|any chance(?: i had)?|every chance(?: i had)?|this one|that one|everything|it all|all of it"
    rf"|(?:all )?(?:of )?my (?:only |one |big |last "
    rf"|whole )?(?:chances?|shot|life|career|future)|{INTERVIEW})"
)

NOUN = (
    r"(?:failure|idiot|loser|fraud|moron|joke|disgrace|embarrassment|imposter|impostor|burden|fool|disappointment"
    r"|dumb ?ass|screw[- ]?up|fuck[- ]?up|lost cause|imbecile|clown|waste of (?:space|time|oxygen)"
    r"|piece of (?:shit|crap|trash)"
    r"|nobody|hopeless case|let[- ]?down|laughing stock|complete (?:mess|disaster)|total (?:mess|disaster|flop)|reject"
    r"|dud|train ?wreck|phony|dummy|dunce|coward|jackass|dork|dolt|weirdo|freak|lunatic|total amateur"
    r"|complete amateur|deadbeat|bum|(?:terrible|awful|horrible|bad|worthless|useless|stupid|lousy|crappy"
    r"|shitty) (?:person|candidate|interviewee|human(?: being)?|engineer|developer|programmer|writer|teacher|nurse))"
)
COLOUR = (
    r"(?:(?:complete|total|utter|absolute|big|huge|massive|real|fucking|worthless|useless|stupid|pathetic|dumb|giant"
    r"|colossal|hopeless|miserable|such|perfect|bloody|walking|certified|complete and utter|goddamn|damn|fat"
    r"|abject|unmitigated|proper|unholy) ){0,3}"
)
A_NOUN = (
    rf"(?:an? |the (?:biggest |worst )?|such an? |one big ){COLOUR}{NOUN}"
    r"(?!-| (?:analyst|teller|savant|proof|rate|mode|mechanism|analysis|for)\b)"
)
WORTH = (
    r"(?:worthless|useless|pathetic|stupid|unemployable|unhire?able|incompetent|inadequate|rubbish|garbage|trash"
    r"|unlikeable|unlovable|undesirable|inferior|talentless|hopeless|dumb|good for nothing"
    r"|nothing(?! but)|not worth (?:it|hiring|the space|anything|anyone's time))"
)
NOT_ENOUGH = (
    r"(?:not|never|n't)(?: just| simply| clearly| really| even)? (?:(?:smart|clever|good|capable|worthy|talented"
    r"|bright|sharp|qualified) enough|cut out|(?:meant|made|built) (?:for this|to be an? \w+|to do this)"
    r"|up to (?:it|this)|enough|(?:employable|hire?able))"
)
AT = (
    r"(?:at|in) (?:interviews?|interviewing|this(?! *\))|everything|life|talking to people|job (?:searching"
    r"|hunting)|selling myself|thinking on my feet|the whole \w+ thing|job interviews)"
)
