"""The phrases of each kind, in their grammar: who is spoken of, what is said of it, and how far it reaches.

All are searched in text with straight apostrophes, in any case. "im", "ill" and "cant" are read as people write them.
"""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

SOFT = (
    r"(?:(?:just|so|such|really|honestly|actually|totally|completely|absolutely|utterly|simply|clearly|obviously"
    r"|apparently|probably|definitely|basically|literally|fucking|freaking|fckn|bloody|damn|pretty much|kind of|sort of|kinda|sorta|prob|maybe|possibly|once again|just about"
    r"|still|also|now|already|even|truly|royally|well and truly|well|big time|only|all|both|again|too|like|massively"
    r"|badly|thoroughly|spectacularly|epically|straight up|legit|seriously|certainly|surely|always|very|quite),? ){0,4}"
)
"""Words that colour a verdict without changing whom it is about."""

IM = r"i(?:'| a)?m"
ILL = r"i(?:'ll|ll| will|'m (?:going to|gonna)|m (?:going to|gonna)| am (?:going to|gonna))"
CANT = r"can(?:'?t|not| not)"
WONT = r"(?:won'?t|will not)"
_INTERVIEW = (
    r"(?:(?:the |my |this |that |today's |yesterday's )(?:whole |entire |last |final |second |big )*(?:thing|call|panel|screen|round|conversation|meeting|onsite)"
    r"|(?:the |my |this |that |today's |yesterday's )(?:[\w-]+ ){0,4}?(?:interview|phone screen)(?! (?:prep\w*|process|question|part|skills?|practice)|[-\w]))"
)
WHOLE = rf"(?:it|this|that|this one|that one|everything|it all|all of it|(?:all )?(?:of )?my (?:only |one |big |last |whole )?(?:chances?|shot|life|career|future)|{_INTERVIEW})"

# Labels

_NOUN = (
    r"(?:failure|idiot|loser|fraud|moron|joke|disgrace|embarrassment|imposter|impostor|burden|fool|disappointment"
    r"|dumb ?ass|screw-?up|fuck-?up|lost cause|imbecile|clown|waste of (?:space|time|oxygen)|piece of (?:shit|crap|trash)"
    r"|nobody|hopeless case|let-?down|laughing stock|complete (?:mess|disaster)|total (?:mess|disaster|flop)|reject"
    r"|dud|train ?wreck|phony|dummy|dunce|coward|jackass|dork|dolt|weirdo|freak|lunatic|total amateur|complete amateur|deadbeat|bum|(?:terrible|awful|horrible|bad|worthless|useless|stupid|lousy|crappy"
    r"|shitty) (?:person|candidate|interviewee|human(?: being)?|engineer|developer|programmer|writer|teacher|nurse))"
)
_COLOUR = (
    r"(?:(?:complete|total|utter|absolute|big|huge|massive|real|fucking|worthless|useless|stupid|pathetic|dumb|giant"
    r"|colossal|hopeless|miserable|such|perfect|bloody|walking|certified|complete and utter|goddamn|damn|fat"
    r"|abject) ){0,3}"
)
_A_NOUN = rf"(?:an? |the (?:biggest |worst )?|such an? |one big ){_COLOUR}{_NOUN}"
_WORTH = (
    r"(?:worthless|useless|pathetic|stupid|unemployable|unhire?able|incompetent|inadequate|rubbish|garbage|trash"
    r"|unlikeable|unlovable|undesirable|inferior|talentless|a nobody|hopeless|dumb|an idiot|good for nothing"
    r"|nothing(?! but)|not worth (?:it|hiring|the space|anything|anyone's time))"
)
_NOT_ENOUGH = (
    r"(?:not|never|n't)(?: just| simply| clearly| really| even)? (?:(?:smart|clever|good|capable|worthy|talented"
    r"|bright|sharp|qualified) enough|cut out|(?:meant|made|built) for this|up to (?:it|this)|enough|(?:employable|hire?able))"
)
_AT = r"(?:at|in) (?:interviews?|interviewing|this(?! *\))|everything|life|talking to people|job (?:searching|hunting)|selling myself|the whole \w+ thing|job interviews)"
LABELS = any_of(
    rf"{IM} {SOFT}{_A_NOUN}",
    rf"{IM} {SOFT}{_WORTH}(?! (?:at|with|in|before|without|when|until|about|if|for|on|against|tired|busy|excited|happy))",
    rf"{IM} {SOFT}(?:too (?:stupid|dumb|thick|slow|old|awkward|weird|damaged|useless) (?:for|to)\b)",
    rf"{IM} {SOFT}{_NOT_ENOUGH}(?! (?:at|in|with|yet|for (?:google|faang|the))\b)",
    rf"{IM} {SOFT}(?:terrible|awful|horrible|hopeless|useless|dreadful|garbage|trash|rubbish|shit|crap|pathetic) {_AT}",
    rf"i {SOFT}suck(?: {_AT}|(?= *(?:[.!,;]|$|and|so)))",
    rf"i feel {SOFT}(?:like )?{SOFT}{_A_NOUN}(?! (?:being|about|for|when|asking|in front|saying|every time|whenever|if|using)\b)",
    rf"i must be {SOFT}(?:{_WORTH}|{_A_NOUN})",
    rf"(?:this|that|it|which)(?: only| just| really)? (?:shows|proves|confirms|means) (?:what an? \w+ i am|how (?:stupid|useless|inferior|incompetent|dumb|worthless|bad) i am|(?:that )?i(?:'m| am|m) {SOFT}(?:{_NOT_ENOUGH}|{_WORTH}|{_A_NOUN}))",
    rf"i feel {SOFT}(?:worthless|useless|pathetic|unemployable|stupid|inadequate|incompetent|dumb)(?! (?:for|when|about|asking))",
    rf"(?<!me )(?<!you )(?<!they )(?<!to )(?<!people )(?<!not )(?<!work )(?<!i )feel {SOFT}(?:a )?like {SOFT}{_A_NOUN}(?! (?:being|about|for|when|because|if)\b)",
    rf"i(?:'ve| have|'m| am|ve|m)? (?:just |recently |lately |always |constantly )*(?:been |keep )?feeling {SOFT}like {SOFT}{_A_NOUN}",
    rf"{IM} {SOFT}(?:unqualified|not qualified|unfit|no good) for (?:everything|anything(?! in\b)|any job)",
    rf"{IM} {SOFT}(?:worth (?:nothing|less than nothing)|not worth anything|suitable for nothing)",
    rf"{IM} {SOFT}(?:the worst (?:candidate|person|interviewee|applicant|\w+ (?:candidate|person)) (?:ever|they|in|of)|less than worthless)",
    rf"i have {SOFT}nothing to offer(?: them| anyone)?",
    rf"i (?:(?:just|simply|clearly|obviously|apparently) )+was(?:n'?t| not) (?:good|smart|clever|strong) enough(?! (?:at|in|with)\b)",
    rf"i (?:just |simply |really )?{CANT} (?:interview (?:to save my life|well)|do (?:job )?interviews)(?= *(?:[.!,;]|$))",
    rf"i was {SOFT}(?:such )?an? {_COLOUR}(?:idiot|fool|moron|failure|loser|disgrace|embarrassment|joke)",
    r"what (?:an?|the fuck an?) (?:fucking |complete |total |stupid |absolute )?(?:idiot|failure|loser|moron|fool)(?: i am|(?= *[.!,;]|$))",
    r"i proved (?:that )?i'?m (?:an? )?(?:idiot|fraud|failure|not \w+ enough)",
    r"(?:stupid|dumb|useless|pathetic),? (?:stupid )?me(?= *[.!,;]|$)",
    r"(?:there(?:'s| is|s| must be)|there(?:'s| is) clearly) something (?:deeply |fundamentally |seriously )?wrong with me",
    r"i don'?t deserve (?:this|the|a|any|to (?:get|have|be|work))\b(?! (?:kind|sort|treatment))",
    rf"i don'?t (?:have what it takes|belong (?:here|in this|there|anywhere))",
)

# All or nothing

_IT = (
    rf"(?:it|that|this|today|yesterday|that interview|the whole (?:thing|interview|day|hour)|{_INTERVIEW}"
    r"|my (?:performance|answers?)|every bit of it)"
)
_RUIN = (
    r"(?:disaster|catastrophe|train ?-?wreck|fiasco|shambles|shit ?show|car crash|bloodbath|debacle|clusterfuck"
    r"|dumpster fire|massacre|farce|write-?off|(?:complete|total|utter|absolute) (?:failure|flop|joke|bust))"
)
_WRECK = r"(?:blew|blown|bombed|tanked|botched|flunked|butchered|ruined|destroyed|trashed|wrecked|flubbed|fumbled|sabotaged|blow)"
_UP = r"(?:mess(?:ed)?|screw(?:ed)?|fuck(?:ed)?|f\*+ed|cock(?:ed)?|balls(?:ed)?|muck(?:ed)?|stuff(?:ed)?|eff(?:ed)?)"
ALL_OR_NOTHING = any_of(
    rf"{_IT} (?:was|is|went|turned into|has been|ended up|felt like) {SOFT}(?:an? |one )?{_COLOUR}{_RUIN}",
    rf"i(?:'ve| have|ve|'d| had)? {SOFT}{_WRECK} {SOFT}{WHOLE}",
    rf"(?<!which )(?<!that )i(?:'ve| have|ve)? {SOFT}(?:bombed|tanked|flopped|choked)(?= *(?:[.!,;]|$))",
    rf"i(?:'ve| have|ve|'d| had)? {SOFT}{_UP} {SOFT}{WHOLE}{SOFT} ?up",
    rf"i(?:'ve| have|ve|'d| had)? {SOFT}{_UP} up {SOFT}{WHOLE}",
    rf"i {SOFT}(?:failed|let everyone down|fell apart|fell flat|made a (?:complete |total )?mess of (?:it|everything|the interview))(?: {SOFT}(?:completely|utterly|totally))(?= *(?:[.!;]|$))",
    r"(?:one|that one|a single|this one|my one) (?:tiny |small |little |stupid |silly |bad |wrong )*(?:mistake|slip|answer|question|error|word|thing|pause|moment)"
    r"(?: and| just| has|,)? (?:i )?(?:ruined|destroyed|killed|wrecked|screwed up|messed up|sank|undid|blew) "
    r"(?:it all|everything|it|the (?:whole|entire) \w+|an (?:whole|entire) (?:phone )?\w+)",
    r"i(?:'ve| have|ve)? (?:just |probably |totally |completely )*(?:lost|missed|wasted|threw away|thrown away|blew|blown) my (?:only|one|last|best|big|dream) (?:chance|shot|opportunity)",
    r"i(?:'ve| have|ve)? (?:\w+ (?:up )?and )?(?:just |completely |probably |totally )*wasted (?:my (?:whole |entire )?life|(?:the (?:last|past) )?\w+ years(?: of my life)?|all (?:this|that|these|those|my) (?:time|years|effort))",
    r"i(?:'ve| have|ve)? (?:just |really |totally )*let (?:everyone|everybody|my (?:whole |entire )?family|them all|all of them) down",
    rf"{_IT} (?:was|is) (?:probably |easily |honestly |by far |literally )*the (?:single )?worst interview (?:ever|in history|in the history|anyone|they)",
    rf"i was {SOFT}(?:an? (?:absolute|total|complete|utter) )(?:disaster|train ?wreck|failure|mess|joke)",
    rf"i was {SOFT}(?:awful|terrible|horrible|hopeless|dreadful|pathetic|useless|atrocious|abysmal)(?= *(?:[.!;]|$)| (?:in|at) (?:that|the|my|today's) interview)",
    rf"if i (?:don'?t|do not) get (?:this|it|the job|that job|this job|this one|hired)\b.{{0,20}}?(?:i'?m (?:finished|done|nothing|screwed|a failure|doomed|worthless)|it'?s (?:all )?over|that'?s it(?: for me)?|my (?:life|career) is over)",
    rf"(?:it(?:'s| is|s| was| has all been|'s all been)) {SOFT}(?:all )?(?:for nothing|pointless|ruined)(?= *(?:[.!,;]|$))",
)
EVERYTHING_WRONG = any_of(
    rf"(?:everything|every(?: single)? thing|it all|all of it|(?:absolutely|literally|basically) everything) (?:that could go wrong )?{SOFT}(?:went|goes|has gone|was going|came out|is|was)"
    rf" {SOFT}(?:wrong|badly|terribl[ey]|horribl[ey]|awful(?:ly)?|to shit|to hell|down the drain|pear-?shaped|a disaster)",
    rf"everything (?:that could go wrong|i said|i did|about (?:it|that|this|the interview|me)) {SOFT}(?:went|was|came out|is) {SOFT}"
    r"(?:wrong|bad|terrible|awful|stupid|nonsense|garbage|a disaster|horrible|rubbish|off|a mess|dumb|weak)",
    r"nothing (?:at all )?(?:went|was going|came out|worked|i said (?:was|came out|made(?: any)?)|i did (?:was|went)) (?:right|well|good|sense|the way|as)",
    rf"i {SOFT}(?:got|did|said|answered) {SOFT}(?:everything|every (?:single )?(?:question|thing|answer|one)|it all|all of (?:it|them)) {SOFT}(?:wrong|badly)",
    rf"i (?:didn'?t|did not|couldn'?t) (?:get|do|say|answer) (?:anything|a (?:single )?(?:thing|question)|one (?:single )?(?:thing|question)|any of it) (?:right|well|properly)",
    rf"(?:every (?:single )?(?:one of my )?(?:answers?|question|thing i said)|all (?:of )?my answers|not (?:a single|one)(?: one)? (?:answer|question|thing)"
    rf"(?: of mine)?) (?:was|were|went|came out|made) {SOFT}(?:wrong|terrible|awful|bad|badly|garbage|nonsense|horrible|stupid|rubbish|right|good|well|decent|sense|a disaster|weak)",
    rf"i {SOFT}(?:fail(?:ed)?|bombed|blew|messed up|screwed up|fucked up) (?:at |in )?(?:everything|every (?:single )?(?:question|part|answer|round|bit)|all (?:of )?(?:them|it|(?:the|my) (?:\w+ )?(?:questions|answers|interviews|rounds)))",
    r"i (?:couldn'?t|could not|didn'?t) (?:even )?answer (?:anything|a single (?:\w+ )?(?:question|thing|one)|any of (?:it|them|the questions|their questions))(?! (?:about|on|in|from)\b)",
    rf"the (?:whole|entire) (?:thing|interview|hour|call|day) was {SOFT}(?:awful|terrible|horrible|wrong|garbage|a (?:disaster|mess|joke|nightmare))",
)

# Mind-reading

_PANEL = (
    r"(?:they|she|he|everyone|everybody|nobody|no one|employers|recruiters|interviewers|all of them|both of them"
    r"|one of them|(?:the|my|that|this|each|every|both) (?:\w+ )?(?:interviewers?|managers?|recruiters?|panel|team|guy|woman|lady|man"
    r"|boss|director|ceo|cto|founder|engineers?|hr (?:person|lady|guy)|group|room|lead|company|committee|principal|two|three|four))(?:'s|'re|'ll|'d|'ve)?(?: all| both)?"
)
_SURE = (
    r"(?:(?:probably|clearly|obviously|definitely|surely|all|just|both|already|now|must|must have|must've|most likely"
    r"|certainly|totally|really|no doubt|secretly|still|for sure|will|would have|would|'ll|are|were|is|was|have|had|'re|'s"
    r"|gonna|going to|immediately|instantly|quickly|right away|straight away|honestly|literally|could|can|might as well have|be|been) ){0,4}"
)
_BAD = (
    r"(?:idiots?|stupid|incompetent|unprepared|frauds?|clueless|weird|crazy|lying|liar|boring|desperate|terrible|awful|a joke|full of (?:shit|it|crap|bs)|bs|weirdo|freak|jerk|bum|failed|failing|failure"
    r"|useless|nuts|dumb|slow|moron|fool|mess|fake|faking|bullshit\w*|incapable|unqualified|unprofessional|pathetic|inexperienced|amateur|disaster"
    r"|(?:not|never|n'?t) (?:\w+ )?(?:\w+ enough|know\w*|prepared|serious|interested|qualified|able|ready|capable|competent|fit|hire\w*|smart|intelligent|good|right|worth|worthy|understand\w*|want|belong|care|listen)"
    r"|no (?:idea|clue|experience|skills?|business)|worthless|loser|failure|horrible|bad|rude|arrogant|cocky|lazy|creep\w*|insane|dense|dim|thick"
    r"|worst|waste|ridiculous|unstable|a mess|trash|garbage|rubbish|ugly|fat|robot|dinosaur|can'?t|cannot|couldn'?t|don'?t|didn'?t|had nothing|rambl\w+|making (?:it|things) up)"
)
_OF_ME = rf"(?:that |how )?(?:i(?:'m|m| am| was|'d| would| had| have|'ve| look(?:ed)?| sound(?:ed)?| seem(?:ed)?)?) (?:[\w'-]+ ){{0,4}}?{_BAD}"
_THINKS = r"(?:thinks?|thought|thinking|believes?|believed|knows?|knew|could tell|can tell|tell|saw|sees?|realiz?s?ed|see|figured|decided|assume[ds]?|wonder(?:ed|ing)? (?:why|how)|noticed|regard\w*|felt)"
_DISLIKE = (
    r"(?:hate[ds]?|despise[ds]?|loathed|dislike[ds]?|couldn'?t stand|can'?t stand|could not stand|pitied|felt sorry for|feel sorry for"
    r"|judg(?:ed|ing)|looked? down on|wrote off|gave up on|writes? off|was ashamed of|think less of|thought less of|regret(?:ted)? (?:inviting|meeting|interviewing|calling)"
    r"|wast(?:ed|ing) (?:his|her|their) time (?:on|with))"
)
MIND_READING = any_of(
    rf"{_PANEL} {_SURE}{_THINKS} {_OF_ME}",
    rf"{_PANEL} {_SURE}(?:knows?|knew|sees?|saw|realized|noticed) how (?:\w+ and )?(?:stupid|bad|awful|incompetent|unprepared|useless|nervous and \w+|disorgani[sz]ed|pathetic|desperate|weak|dumb|selfish) i (?:am|was)",
    rf"{_PANEL} {_SURE}(?:thinks?|thought|thinking) (?:so )?(?:badly|poorly|little|nothing|the worst|less) of me",
    rf"{_PANEL} {_SURE}{_DISLIKE} (?:me|my (?:guts|answers?|face|voice))(?! (?:told|said))",
    rf"{_PANEL} {_SURE}(?:did(?: not|n'?t)|do(?: not|n'?t)|does(?: not|n'?t)) {SOFT}(?:like|want|believe in) (?:me|my (?:answers?|face|voice))(?! to\b)",
    rf"{_PANEL} {_SURE}(?:thinks?|thought|believes?|decided|felt) (?:that )?(?:my (?:\w+ )?\w+|what i said) (?:was|were|is|are|sounded) (?:\w+ ){{0,2}}?{_BAD}",
    rf"{_PANEL} {_SURE}(?:sees?|saw|seeing) me as (?:an? |the |some )?(?:\w+ )?{_BAD}",
    rf"{_PANEL} {_SURE}(?:write|wrote|writes|written) me off",
    rf"{_PANEL} {_SURE}(?:saw|sees?|seen) (?:right |straight )?through me",
    rf"{_PANEL} (?:was |were |is |are )?(?:just|only|clearly|probably|obviously) (?:just )?(?:being )?(?:nice|polite|kind)(?: to me| to my face)?(?= *(?:[.!,;]|$)| because\b| when\b)",
    rf"{_PANEL} (?:(?:clearly|obviously|definitely|surely) (?:was|were|is|are)(?:n'?t| not)|(?:was|were|is|are) (?:clearly|obviously|definitely|surely) (?:not|un)) ?(?:\w+ )?(?:interested|impressed|convinced|happy)(?: (?:in|by|with) (?:me|my \w+))?",
    rf"i (?:could|can) (?:just |really |totally )*(?:tell|see|feel|sense) (?:that )?{_PANEL} (?:had |have |has |was |were |is |are )?(?:already |just |totally |completely |so |all )*(?:lost (?:all )?interest|checked out|decided(?: against me)?|given up(?: on me)?|bored|annoyed|unimpressed|not impressed|disappointed|judging me|over it|done with me|hated\b|hating\b|did(?:n'?t| not) (?:like|want|believe)|regretting)",
    rf"(?:i bet|i'?m (?:so |pretty |quite )?(?:sure|certain|positive)|i (?:just )?know|no doubt) (?:that )?{_PANEL} (?:is |was |are |were )?(?:all |both |still |probably |just |now )*(?:laughing|disappointed|glad|relieved|regretting|rolling their eyes|making fun|talking about (?:me|how))",
    r"i(?:'m| am|'ve|m)? (?:just |only |clearly |probably )*wast(?:ed|ing|e) (?:everyone's|everybody's|their|his|her|people's|the panel's|the interviewer's) (?:time|day)",
    rf"{_PANEL} (?:must|must have|must've|probably|clearly|obviously|definitely|surely|were probably|are probably|was probably)(?: have| be| been| just| all| already| really)* "
    rf"(?:laugh\w*|bored(?: (?:by|with|of) me)?|glad|relieved|regret\w*|disappointed|disgusted|annoyed|embarrassed for me|shocked|appalled|unimpressed|not impressed|cring\w*|sick of me|wait\w* for me to (?:leave|stop)|rolling their eyes|wondering why|desperate to get rid)",
    rf"{_PANEL} (?:had|have|has)(?: already| probably| clearly)* (?:written me off|decided against me|made up (?:their|his|her) minds?(?: about me)?|given up on me|lost (?:all )?(?:respect for|faith in) me)",
    rf"{_PANEL} (?:couldn'?t|could not|can'?t) wait (?:to get rid of me|to be rid of me|for me to leave|to (?:end|finish) it)",
    rf"{_PANEL} (?:is |was |are |were )?(?:so |very |really |clearly |obviously |just )*(?:disappointed|ashamed|embarrassed) (?:in|of|by|with) me",
    rf"i (?:must have|must've|probably|clearly|obviously|definitely|surely) {SOFT}(?:sounded|looked|came across|seemed|came off)(?! (?:good|great|fine|okay|ok|confident|calm|well|happy|interested|forward|at|for|up|through|away))"
    rf"(?: (?:like|as|so|really|pretty|very|an?|totally|completely|utterly|such))* {_BAD}",
    rf"i {SOFT}(?:sounded|looked|came across|came off|seemed) {SOFT}(?:like|as) {SOFT}(?:an? |the )?{_COLOUR}{_NOUN}",
    rf"i {SOFT}(?:sounded|looked|came across|came off|seemed) {SOFT}(?:as |like )?(?:so |totally |completely |utterly |really |absolutely ){{1,2}}(?:stupid|dumb|incompetent|pathetic|clueless|unprepared|desperate|awful|terrible|ridiculous|boring)",
    rf"i {SOFT}(?:made|was making) (?:such )?(?:an? )?(?:complete |total |utter |absolute |right |huge )?(?:fool|idiot|ass|joke|clown) (?:out )?of myself",
)

# Fortune-telling

_GET = (
    r"(?:get(?:ting)? (?:it|this|that|an?|the|any|hired|in(?:to)?|anywhere|past|through|another|picked|called|chosen|my|out|better|over|back|good|employed|married|something)"
    r"|find(?:ing)? (?:an?|another|any(?:thing|one)?|work|something|one|employment|the|my|love|someone)|land(?:ing)? (?:an?|this|another|any|it|the|one)"
    r"|be(?:ing)? (?:good|hired|able|enough|anything|happy|successful|employed|any good|more than|ready|smart|normal|an?|the|picked|chosen|where|as|taken|like|what|rich|on)"
    r"|pass(?:ing)?|mak(?:e|ing) it|make (?:anything|something|a)|amount(?:ing)? to|succeed|recover|have (?:an?|the|any|what)|improv(?:e|ing)|becom(?:e|ing)|do well|do better|work(?:ing)? (?:in|again|for|at|anywhere|as)|measure up"
    r"|break(?:ing)? into|live (?:this|it|that) down|learn|manage|catch up|feel|hear (?:back|from)|move (?:on|up|out)|achieve|crack|clear|see (?:the inside|another)|escape|stop|leave (?:this|here)|fit in|live an?|relax|reach|afford|complete|finish|lose enough)"
)
_OUTCOME = r"(?:it|this|that|the (?:job|role|offer|position|gig|internship)|this (?:job|role|one|position)|that (?:job|role|one|position)|hired|an? (?:offer|job|call(?:back)?|second interview)|another (?:chance|interview|offer)|called back|picked|chosen|selected|through|any (?:offers?|job)|the call)"
_HIRER = r"(?:no ?one|nobody|no (?:sane |decent |real )?(?:company|employer|firm|person|recruiter|manager|team|place)|not one company|not a single company|nobody sane)"
_END = r"(?:over|ruined|finished|gone|done|destroyed|dead|in ruins|done for|screwed|fucked|doomed|shot|down the drain|wasted)"
FORTUNE_TELLING = any_of(
    rf"(?:{ILL}|{IM}) (?:just |probably |clearly |honestly |literally |definitely |obviously )*never(?: ever)?(?: going to| gonna)?(?: ever| be able to)? {_GET}",
    rf"i(?:'d| would|d) (?:just |probably |clearly |still |definitely |only |surely )*(?:never|fail|bomb|blow|mess up|screw up)(?: ever)? ?(?:pass |get |make it|survive |through |in |at )?(?:an|any|the|every|that|it|another|a|hired|instantly|immediately|past|through)(?: (?:interview|one|job|offer|round|screen|technical \w+))?(?= *(?:[.!,;]|$| or| and|anyway| if))",
    rf"{_HIRER}(?:'s|'ll|'d)? ?(?:else )?(?:will|'ll|is(?: ever)? (?:going to|gonna)|would|(?:ever |even )?(?:going to|gonna)|(?<='ll )|(?<='d )|wants to|(?:is|are) willing to|is ever)(?: ever| actually| even)* "
    rf"(?:hire|want|take|employ|look at|give|touch|pick|choose|offer|call|interview|consider|love|need|miss|believe|trust|respect|like|listen to|train) (?:me|someone like me|a person like me|anyone like me)",
    rf"they(?:'ll|ll| will|'d| would|'re| are)(?: probably| definitely| surely| obviously)* (?:never|not|n't)(?: ever| going to| gonna| even)* ?(?:hire|take|want|call|pick|choose|consider|going to hire|invite|be calling|be hiring|go with)(?:ing)? (?:me|someone like me)",
    rf"they {WONT}(?: ever| even| want to)? (?:hire|take|want|call|pick|choose|consider|invite|be calling|be hiring|go with) (?:me|someone like me)(?! (?:an?|the|any|until|before|by|this|on|for \\w+ weeks?)\\b)",
    rf"(?:i (?:{WONT}|(?:definitely |surely |obviously |clearly )+{WONT})|{IM} (?:definitely |clearly |obviously |surely )?not (?:going to|gonna)?) ?(?:ever |even )?(?:get|getting|be getting|hear|hearing|make|making|pass|passing|land|landing) "
    rf"(?:{_OUTCOME}|back(?: from them)?|it (?:through|past)|past \w+)(?! (?:done|ready|right|to you|wrong|until|by|when|over with|off|on my|if))",
    rf"there(?:'s| is|s| was)? (?:absolutely |just |literally |simply )*no (?:way|chance|hope|point)(?: in hell| at all| that)? ?(?:that )?(?:i|they|anyone|for me)\b(?:'ll|'m|'d| will| am| would| get| got| are|'re)?(?: ever| going to)? ?(?:get|getting|got|hire|hiring|pass|passed|call|calling|offer|pick|be hired|make|find|land|move|want|recover|take|taking)?(?! (?:can|could|know|knew|wanted|was|had|do))",
    rf"(?:i|feel like a) (?:have|stand|'ve got|have got) {SOFT}(?:absolutely |literally )?(?:no|zero) (?:chance|hope|shot|future|prospects)(?: (?:of|at|in|with|left|now|whatsoever))?",
    rf"{IM} {SOFT}(?:doomed|done for(?= *(?:[.!,;]|$))|finished(?= *(?:[.!,;]|$))|toast|(?:screwed|fucked|cooked)(?! (?:into|on|over|by|up|with|out)\b)|going to (?:fail(?= *(?:[.!,;]|$)| (?:this|it|again|at|every|miserably)\b)|be rejected|end up|bomb|mess|screw|die (?:alone|poor)|(?:be|stay|remain) (?:\w+ )?(?:stuck|unemployed|jobless|alone|lonely|homeless) (?:here |at home |in this job )?(?:forever|for (?:ever|good|life|the rest)))|gonna (?:fail|be rejected|end up|bomb|mess|screw|(?:be|stay|remain) (?:\w+ )?(?:stuck|unemployed|jobless|alone|lonely|homeless) (?:here |at home |in this job )?(?:forever|for (?:ever|good|life|the rest))))",
    rf"{ILL} (?:just |probably |only |definitely |surely |always )*(?:fail|be rejected|get rejected|bomb|mess (?:it |this |everything |that )?up|screw (?:it |this |everything |that )?(?:up|over)|fuck (?:it |this |everything |that )?up|blow it|forget what i(?:'m| am)|go blank|(?:be|stay|remain) (?:\w+ )?(?:stuck|unemployed|jobless|alone|lonely|homeless) (?:here |at home |in this job )?(?:forever|for (?:ever|good|life|the rest))|be a failure|end up (?:on the street|homeless|alone|unemployed|jobless)|lose everything|make a fool|choke|freeze up|die alone)",
    rf"my (?:career|life|future|job search|chances?|prospects|chance|reputation) (?:\w+ )?(?:is|are|'s) {SOFT}{_END}",
    rf"(?:it(?:'s| is|s)|that(?:'s| is)) {SOFT}(?:over for me|all over(?: for me| now)?(?= *(?:[.!,;]|$))|hopeless(?= *(?:[.!,;]|$)))",
    rf"(?:it|this|things?|that)(?:'s| is|s| are|'ll| will) (?:just |probably |only |clearly )*(?:never(?: ever)?(?: going to| gonna)? (?:happen|work out|get better|change|end|be (?:different|better|okay|enough))|only (?:going to )?get worse|not going to (?:work out|get better)|going to (?:go|be) (?:wrong|the same|a disaster|just as bad))",
    rf"the next (?:one|interview|round|time)(?:'s| is|'ll| will| would) (?:just |probably |only |definitely )*(?:going to |gonna )?(?:be|go) (?:\w+ )?(?:the same|as bad|wrong|badly|worse|a disaster|no better|no different)",
    rf"they(?:'ll|ll| will|'re| are) (?:probably |surely )?never(?: going to)? want to (?:talk|speak|hear|see|work|interview)\w* .{{0,20}}?me\b",
    r"there (?:goes|went) my (?:\w+ )?(?:job|chances?|shot|career|offer|future|hopes?|opportunity)",
    r"i can (?:just )?kiss (?:that|this|the|my) (?:\w+ )?(?:job|offer|role|career|chance|future|position|one) goodbye",
    rf"i feel {SOFT}doomed",
    rf"{IM} (?:just |surely |definitely |probably )*(?:going to|gonna) be (?:exposed|found out|caught out)(?: as {_A_NOUN})?",
    rf"{IM} {SOFT}not (?:going to|gonna) (?:ever )?be (?:employed|hired|good enough|able to (?:get|find|land|pass))",
    r"(?:it|this|that) (?:just |probably )?won'?t (?:ever )?happen for me",
    r"(?:why|who) (?:the (?:hell|fuck) )?(?:would|should|will|'d) (?:(?:anyone|anybody|they|any company|a company|somebody) )?(?:ever |even |want to |ever want to )*(?:hire|want|pick|choose|employ|take|give a job to) (?:me|someone like me|a person like me)(?: of all people)?(?= *(?:\?|after|now|when|if|with))",
    r"my (?:mind|brain|head) (?:will|'ll|is going to) (?:just )?(?:go |be )?(?:blank|freeze)(?: out)?",
    rf"i (?:just )?know (?:that )?(?:i (?:{WONT}|did not|didn'?t|would(?:n'?t| not)|'d never|am not going to) (?:get|pass|land|make) (?:{_OUTCOME}|past|through)|i (?:{WONT}|would(?:n'?t| not)) (?:be hired|be chosen|be picked|be good enough|make it|last)|they (?:{WONT}|did not|didn'?t) (?:pick|hire|choose|want|take) (?:me|someone like me)|i'?m not getting {_OUTCOME})",
    rf"(?:a|the) (?:job|position|role|place) (?:that )?i know i {WONT} get",
    rf"(?:even if (?:i|they)|if i (?:were to |ever |do |did )?(?:get|got|have|had|go to|went to|receive)\b[^.;!?]{{0,24}}?\binterview) ?.{{0,40}}?(?:,| )i(?:'ll|'d| would| will) (?:just |only |probably |still )*(?:fail|bomb|mess|screw|blow|be rejected|not get)\b(?: (?:it|them|up))?",
    rf"{_INTERVIEW} (?:has |just )?(?:ended|ruined|destroyed|killed) my (?:career|life|future|chances)",
)

# Always and never

_SPOIL = (
    r"(?:(?:mess|screw|fuck|stuff|cock|muck|eff|f\*ck)(?: it| things| this| everything| them| that| stuff| my interviews)?(?: all)? up|blow (?:it|them|interviews|my \w+)|fail(?! over| fast| safe)|choke|freeze(?: up)?"
    r"|ruin (?:it|things|everything|them)|bomb(?: them| it| interviews)?|panic|blank|go blank|say (?:the wrong|something (?:stupid|dumb|wrong)|stupid)\w*|make a fool of myself|make an? (?:idiot|ass) of myself"
    r"|get (?:it|everything|things) wrong|fall apart|disappoint|let (?:everyone|people|them|myself) down|botch (?:it|them)|sabotage|fall flat|lose|come across (?:wrong|badly|as)|get rejected|get nervous and|end up (?:\w+ )?(?:failing|messing|fucking|screwing|blowing|bombing|freezing|the|rejected|looking|sounding|alone)"
    r"|find a way to (?:mess|screw|fuck|ruin)|do this to myself|sound (?:stupid|like|dumb)|look (?:stupid|like an?)|ramble|crumble|crash and burn|tank(?: it| them)?|second best|struggle to sell myself)"
)
_REACH = r"(?= *(?:[.!,;)]|$| -)| (?:interviews?|it|this|things|everything|them|when|under|(?:at|in|during) (?:interviews?|everything|this|these|the|every|life|my|job|any|real)|every|again|and|or|no matter|the (?:moment|interview|important|big)|these|words?|up|myself|thing|on the spot|because|somehow|like this|to)\b)"
ALWAYS_NEVER = any_of(
    rf"i(?:'ll| will| just|'m going to)? (?:almost |just )?always (?:just |somehow |manage to |have to |seem to |end up |go and )*{_SPOIL}{_REACH}",
    rf"{IM} (?:just )?always (?:going to |gonna )?(?:be )?(?:so )?(?:the (?:one who (?:loses|fails|is left|doesn)|second choice|worst|problem|idiot|loser)|failing|messing up|screwing up|second best|a failure|a loser|awkward|too (?:slow|nervous|quiet|late|stupid)|not (?:good|\w+) enough|lonely|alone|rejected|never good)",
    r"(?:always|forever) going to be (?:alone|lonely|a failure|rejected|unemployed|second best|like this)",
    r"i (?:can |could |just |will |'ll )?never (?:ever )?(?:get|do|say|know|seem to get|manage to (?:get|do|say)) (?:anything|it|things|a single thing|the right|what to say)(?: (?:right|thing|things|well|done right|properly|thing at the right time))(?= *(?:[.!,;]|$)| (?:in|at|when|under|no|and|or|because))",
    r"i(?:'m| am|m) never (?:\w+ )?(?:good|smart|prepared|quick|confident|clever|ready|qualified|pretty|fast) enough",
    r"i(?:'m| am|m) never (?:going to be )?(?:the one (?:who|that|they)|chosen|picked|first choice|the first choice|what they want)",
    r"i never (?:get (?:picked|chosen|the job|what i want|anything i want|hired|lucky|a break|a chance)|win|succeed|do well|make (?:a good impression|it)|measure up|fit in|do a good enough)(?= *(?:[.!,;]|$)| (?:in|at|when|no|and|or|because|on|anyway|with|job|impression)\b)",
    rf"i (?:just )?(?:{CANT}|can never|could never|couldn'?t|am (?:incapable of|unable to)|never) (?:ever |even |seem to |to )*(?:do|get|say|doing|getting|make) (?:anything|a (?:single |damn )?thing|one (?:single )?thing|things) (?:right|well|properly|correctly)",
    r"(?:i'?m|i am) incapable of doing anything right",
    rf"nothing (?:ever|i (?:ever )?(?:do|say|try|touch)|that i do)(?: ever| will| is going to| would)? ?(?:is|be|works?|improves|changes|pays|goes|go|turns?|will|seems to|comes?|makes?|helps|matters|counts)(?: ever)?(?: work| be| go| turn)?(?: out| right| my way| well| enough| good| through| good enough| off| my (?:chances|odds|situation)| anything| better| for me| a difference| to anything|(?= *[.!,;]|$))",
    r"there(?:'s| is|'ll| will)(?: just)? always (?:going to )?(?:be )?(?:some ?(?:one|body)|some other \w+|a better|people|other people)(?: else)?(?: out there)?(?: \([^)]*\))?(?: who(?:'s| is))?(?: much| far)? ?(?:better|smarter|more qualified)(?: than me| candidate| than i am)?",
    r"nothing (?:works|goes|turns) (?:out )?(?:right )?(?:for me|my way)",
    r"it never (?:fucking |ever )?(?:works(?: out)?(?: for me)?|gets better|pays off|is enough|goes (?:well|right|my way))(?= *(?:[.!,;]|$)| (?:for me|no|and)\b)",
    r"everything i (?:ever )?(?:do|say|touch|try|attempt|start|write)(?: ever)? (?:is|goes|turns|fails|ends|falls|gets|turned|went)(?: \w+){0,3}? ?(?:wrong|badly|to shit|to dust|apart|fails|useless|garbage|never enough|not enough|terrible|stupid|ruined|rejected|a failure|in failure|pointless)?",
    rf"i (?:just |always |somehow |fucking )*(?:ruin|destroy|mess up|screw up|fuck up|fail at|suck at|spoil|sabotage) (?:everything|every (?:single )?(?:interview|chance|opportunity|one|thing|time)|all (?:of )?(?:my|the) \w+|everything i)",
    rf"i (?:just |always )*(?:mess|screw|fuck|stuff) (?:everything|every (?:single )?(?:interview|chance|opportunity|one)|them all|all of them) up",
    rf"every (?:single |damn |goddamn |fucking )?(?:time|interview)(?:,| that| i(?:'m| am)?[^.!?]{{0,40}}?,?)? ?i (?:just |always |somehow |end up |completely |totally )*(?:{_SPOIL}|fail\w*|freeze|choke|blank|panic|bomb\w*|blow it|get rejected)",
    rf"i (?:\w+ ){{0,6}}interviews? but (?:then )?i (?:just |always )?(?:screw|mess|fuck|blow|bomb) (?:them|it|every one)(?: all)?(?: up)?",
    rf"i (?:always )?(?:fail|bomb|choke|freeze|mess up|screw up|fuck up|blow it) (?:all the time|every (?:single |damn )?time|every (?:single )?interview|at everything|no matter what)",
    r"(?:this|that|it|the same thing|this shit|something like this) (?:just |kind of thing )?always (?:has to )?(?:happens?|goes wrong|ends (?:badly|like this))(?: to me)?",
    rf"why (?:do|does|am|is|must|can'?t) (?:i|this|it) (?:just )?(?:always|never) (?:have to |just |such )?(?:{_SPOIL}|happen(?: to me)?|do this|get|so|be|the one|an?|manage|win|good|enough|works?)",
    r"(?:no ?one|nobody|no company|no employer) (?:ever )?(?:wants|likes|picks|chooses|takes|respects|believes in|needs|hires|wants to (?:hire|work with|talk to|employ|give|be)) me\b",
    r"(?:no ?one|nobody|people|they|companies|employers) (?:never|ever) (?:gives?|give|hires?|picks?|chooses?|wants?|takes?|calls?) me\b",
    r"(?:everyone|everybody|they all|all of them) (?:always )?(?:hates?|rejects?|thinks? less of|is against) me\b",
    r"i(?:'ve| have)? ?(?:get|got|gotten|been|am) rejected by (?:everyone|everybody|every (?:single )?(?:company|one|employer))",
    r"(?:everyone|everybody)(?: else)?(?: there| in (?:the|that) room)? (?:is|was|were|seems?|seemed|knows?|knew|does|did) (?:\w+ ){0,3}?(?:better|smarter|more \w+|cleverer|ahead|further along|faster|good)(?: at (?:it|this|everything))? (?:than (?:me|i\b)|except me|but me)",
    r"no matter (?:what|how hard|how much|how well|how) i (?:\w+ ){1,3}(?:,|it(?:'s| is)?|i|i'm|nothing)\b.{0,16}?(?:never|always|not (?:good )?enough|fail|mess|screw|wrong)",
    r"i(?:'ve| have) (?:always been|never been anything but) (?:an? )?(?:failure|loser|disappointment|burden|idiot|reject|worthless|useless|a fraud|good for nothing)",
    r"i(?:'ve| have) failed (?:at )?(?:everything|everyone|at life|in life|my (?:whole )?family|in everything)",
    r"i (?:always|only ever) (?:do this|manage to (?:mess|screw|fuck|ruin))(?= *(?:[.!,;]|$)| (?:to myself|up|it|everything))",
)
