"""Phrases that say what somebody else thought, as if it had been seen. Search them in straight text."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of
from secondtake.outlook.spirals.pieces import COLOUR, NOUN, SOFT

_PANEL = (
    r"(?:they|she|he|everyone|everybody|nobody|no one|employers|recruiters|interviewers|all of them|both of them"
    r"|one of them|(?:the|my|that|this|each|every|both) (?:\w+ )?(?:interviewers?|managers?|recruiters?|panel"
    r"|team|guy|woman|lady|man"
    r"|boss|director|ceo|cto|founder|engineers?|hr (?:person|lady|guy)|group|room|lead|company|committee"
    r"|principal|two|three|four))(?:'s|'re|'ll|'d|'ve)?(?: all| both)?"
)
_SURE = (
    r"(?:(?:probably|clearly|obviously|definitely|surely|all|just|both|already|now|must|must have|must've|most likely"
    r"|certainly|totally|really|no doubt|secretly|still|for sure|will|would have|would|'ll|are|were|is|was|have"
    r"|had|'re|'s"
    r"|gonna|going to|immediately|instantly|quickly|right away|straight away|honestly|literally|could|can"
    r"|might as well have|be|been) ){0,4}"
)
_BAD = (
    r"(?:idiots?|stupid|incompetent|unprepared|frauds?|clueless|weird|crazy|lying|liar|boring|desperate"
    r"|terrible|awful|a joke|full of (?:shit|it|crap|bs)|bs|weirdo|freak|jerk|bum|failed|failing|failure"
    r"|useless|nuts|dumb|slow|moron|fool|mess|fake|faking|bullshit\w*|incapable|unqualified|unprofessional"
    r"|pathetic|inexperienced|amateur|disaster"
    r"|(?:not|never|n'?t) (?:\w+ )?(?:\w+ enough|know\w*|prepared|serious|interested|qualified|able|ready"
    r"|capable|competent|fit|hire\w*|smart|intelligent|good|right|worth|worthy|understand\w*|belong)"
    r"|no (?:idea|clue|experience|skills?|business)|worthless|loser|failure|horrible|bad|rude|arrogant|cocky"
    r"|lazy|creep\w*|insane|dense|dim|thick"
    r"|worst|waste|ridiculous|unstable|a mess|trash|garbage|rubbish|robot|dinosaur|can'?t (?:do|handle|code"
    r"|cope|be trusted|speak|think)|(?:don'?t|didn'?t|do not|did not) (?:know|have (?:the|any|a|what)"
    r"|understand|belong|care|deserve|fit|want (?:it|the job|this job))|had nothing|rambl\w+|making (?:it"
    r"|things) up)"
)
_OF_ME = (
    rf"(?:that |how )?(?:i(?:'m|m| am| was|'d| would| had| have|'ve| look(?:ed)?| sound(?:ed)?"
    rf"| seem(?:ed)?)?) (?:(?!something|done)[\w'-]+ ){{0,4}}?{_BAD}"
)
_MINE = (
    r"(?:\w+ )?(?:answers?|questions?|examples?|story|stories|presentation|ideas?|code|cv|resume|english|accent|work"
    r"|portfolio|slides|voice|pitch|solution|guts|face|experience|degree|background)"
)
_THINKS = (
    r"(?:thinks?|thought|thinking|believes?|believed|knows?|knew|could tell|can tell|tell|saw|sees?|realiz?s?ed|see"
    r"|figured|decided|assume[ds]?|wonder(?:ed|ing)? (?:why|how)|noticed|regard\w*|felt)"
)
_DISLIKE = (
    r"(?:hate[ds]?|despise[ds]?|loathed|dislike[ds]?|couldn'?t stand|can'?t stand|could not stand|pitied"
    r"|felt sorry for|feel sorry for"
    r"|judg(?:ed|ing)|looked? down on|wrote off|gave up on|writes? off|was ashamed of|think less of"
    r"|thought less of|regret(?:ted)? (?:inviting|meeting|interviewing|calling)"
    r"|wast(?:ed|ing) (?:his|her|their) time (?:on|with))"
)
MIND_READING = any_of(
    rf"{_PANEL} {_SURE}{_THINKS} {_OF_ME}",
    (
        rf"{_PANEL} {_SURE}(?:knows?|knew|sees?|saw|realized|noticed) how (?:\w+ and )?(?:stupid|bad|awful"
        rf"|incompetent|unprepared|useless|nervous and \w+|disorgani[sz]ed|pathetic|desperate|weak|dumb"
        rf"|selfish) i (?:am|was)"
    ),
    rf"{_PANEL} {_SURE}(?:thinks?|thought|thinking) (?:so )?(?:badly|poorly|little|nothing|the worst|less) of me",
    rf"{_PANEL} {_SURE}{_DISLIKE} (?:me|my {_MINE})(?! (?:told|said))",
    (
        rf"{_PANEL} {_SURE}(?:did(?: not|n'?t)|do(?: not|n'?t)|does(?: not|n'?t)) {SOFT}(?:like|want"
        rf"|believe in) (?:me|my (?:answers?|face|voice))(?! (?:to|in)\b)"
    ),
    (
        rf"{_PANEL} {_SURE}(?:thinks?|thought|believes?|decided|felt) (?:that )?(?:my {_MINE}"
        rf"|what i said) (?:was|were|is|are|sounded) (?:\w+ ){{0,2}}?{_BAD}"
    ),
    rf"{_PANEL} {_SURE}(?:sees?|saw|seeing) me as (?:an? |the |some )?(?:\w+ )?{_BAD}",
    (
        rf"{_PANEL} {_SURE}(?:looked|looking|stared|staring) at me (?:like|as if|as though) i(?:'m| was| were| am"
        rf"| had| just|'d) (?:[\w']+ ?){{1,4}}"
    ),
    rf"{_PANEL} (?:\w+ ){{0,3}}?(?:interviewed|invited|met|saw|called|talked to) me (?:only |just )?(?:out of|from"
    rf"|because of) pity",
    rf"{_PANEL} {_SURE}(?:write|wrote|writes|written) me off",
    rf"{_PANEL} {_SURE}(?:saw|sees?|seen) (?:right |straight )?through me",
    (
        rf"{_PANEL} (?:was |were |is |are )?(?:just|only|clearly|probably|obviously) (?:just )?(?:being )?(?:nice"
        rf"|polite|kind)(?: to me| to my face)?(?= *(?:[.!,;]|$)| because\b| when\b)"
    ),
    (
        rf"{_PANEL} (?:(?:clearly|obviously|definitely|surely) (?:was|were|is|are)(?:n'?t| not)|(?:was|were|is"
        rf"|are) (?:clearly|obviously|definitely|surely) (?:not|un)) ?(?:\w+ )?(?:interested|impressed|convinced"
        rf"|happy)(?: (?:in|by|with) (?:me|my \w+))?"
    ),
    (
        rf"i (?:could|can) (?:just |really |totally )*(?:tell|see|feel|sense) (?:that )?{_PANEL} (?:had |have |has "
        rf"|was |were |is |are )?(?:already |just |totally |completely |so |all )*(?:lost (?:all )?interest"
        rf"|checked out|decided(?: against me)?|given up(?: on me)?|bored|annoyed|unimpressed|not impressed"
        rf"|disappointed|judging me|over it|done with me|hated\b|hating\b|did(?:n'?t| not) (?:like|want|believe)"
        rf"|regretting)"
    ),
    (
        rf"(?:i bet|i'?m (?:so |pretty |quite )?(?:sure|certain|positive)|i (?:just )?know"
        rf"|no doubt) (?:that )?{_PANEL} (?:is |was |are |were )?(?:all |both |still |probably |just "
        rf"|now )*(?:laughing|disappointed|glad|relieved|regretting|rolling their eyes|making fun"
        rf"|talking about (?:me|how))"
    ),
    (
        r"i(?:'m| am|'ve|m)? (?:just |only |clearly |probably )*wast(?:ed|ing|e) (?:everyone's|everybody's|their"
        r"|his|her|people's|the panel's|the interviewer's) (?:time|day)"
    ),
    rf"{_PANEL} (?:must|must have|must've|probably|clearly|obviously|definitely|surely"
    rf"|(?:were|was|are|is) (?:obviously|clearly|surely)|were probably"
    rf"|are probably|was probably)(?: have| be| been| just| all| already| really)* "
    rf"(?:laugh\w*|bored(?: (?:by|with|of) me)?|glad|relieved|regret\w*|disappointed|disgusted|annoyed"
    rf"|embarrassed for me|shocked|appalled|unimpressed|not impressed|cring\w*|sick of me"
    rf"|wait\w* for me to (?:leave|stop)|rolling their eyes|wondering why|desperate to get rid)",
    rf"{_PANEL} (?:had |have |has )?(?:already |probably |clearly )+decided(?: against me)?",
    (
        rf"{_PANEL} (?:had|have|has)(?: already| probably| clearly)* (?:written me off|decided against me"
        rf"|made up (?:their|his|her) minds?(?: about me)?|given up on me|lost (?:all )?(?:respect for|faith in) me)"
    ),
    (
        rf"{_PANEL} (?:couldn'?t|could not|can'?t) wait (?:to get rid of me|to be rid of me|for me to leave"
        rf"|to (?:end|finish) it)"
    ),
    (
        rf"{_PANEL} (?:is |was |are |were )?(?:so |very |really |clearly |obviously |just )*(?:disappointed|ashamed"
        rf"|embarrassed) (?:in|of|by|with) me"
    ),
    rf"i (?:must have|must've|probably|clearly|obviously|definitely|surely) {SOFT}(?:sounded|looked|came across"
    rf"|seemed|came off)(?! (?:good|great|fine|okay|ok|confident|calm|well|happy|interested|forward|at|for|up"
    rf"|through|away))"
    rf"(?: (?:like|as|so|really|pretty|very|an?|totally|completely|utterly|such))* {_BAD}",
    rf"i {SOFT}(?:sounded|looked|came across|came off|seemed) {SOFT}(?:like|as) {SOFT}(?:an? |the )?{COLOUR}{NOUN}",
    (
        rf"i {SOFT}(?:sounded|looked|came across|came off|seemed) {SOFT}(?:as |like )?(?:so |totally |completely "
        rf"|utterly |really |absolutely ){{1,2}}(?:stupid|dumb|incompetent|pathetic|clueless|unprepared|desperate"
        rf"|awful|terrible|ridiculous|boring)"
    ),
    (
        r"i (?:(?:just|totally|completely|absolutely|really|utterly|thoroughly|basically) )+(?:humiliated"
        r"|embarrassed|disgraced) myself"
    ),
    (
        rf"i {SOFT}(?:made|was making) (?:such )?(?:an? )?(?:complete |total |utter |absolute |right |huge )?(?:fool"
        rf"|idiot|ass|joke|clown) (?:out )?of myself"
    ),
)
