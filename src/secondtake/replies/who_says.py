"""Somebody else who was closer, the form letter's own phrases, hedges, and whose words an answer passes on."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

COMPETITOR = any_of(
    (
        "stronger|strongest|edged|pipped|(?:close|tight) (?:call|run|race|second|one|thing|final)|(?:tough"
        "|difficult|hard) decision between|close(?:-| )run|came second|second choice|runner[- ]up|(?:it was"
        "|was) (?:very |really |so |incredibly )?close|down to (?:the )?(?:you and|two|final two|last two"
        "|the wire)|(?:other|another|the other|successful|one|chosen|preferred|different|candidate|someone"
        "|somebody|person|they|who|applicant)(?: \\w+){0,5}? (?:(?:just |simply |slightly |already )?(?:had"
        "|has|have|having|with|brought|brings|offered|offers|possess\\w*)) (?:\\w+ ){0,3}?(?:more|greater"
        "|deeper|stronger|better|direct|extensive|a bit more|slightly more|longer|specific|prior|existing"
        "|the edge|closer|exact\\w*|done)|more (?:directly )?(?:relevant|experienced|qualified|suitable"
        "|suited|specific) (?:candidate|applicant|person|experience)|better (?:suited|qualified) (?:candidate"
        "|applicant|person)|(?:performed|interviewed|scored|did) (?:\\w+ )?(?:better|higher|stronger"
        "|slightly better|just above)|(?:someone|somebody|candidate|person|applicant|one"
        "|another)(?: \\w+){0,3}? (?:more|slightly more|a bit more|better) (?:experienced|qualified|suited"
        "|aligned)|outscored|just (?:ahead|behind)|preferred candidate|(?:a )?(?:little|bit|slightly"
        "|marginally|just) (?:higher|better|stronger|ahead)|between you and|nudged (?:it|ahead)|the edge"
        "|done the (?:exact |same )?(?:job|role)(?: before)?|beaten (?:to it )?by|lost out (?:to|by)"
        "|narrow(?:ly)?"
    ),
)
STOCK_COMPETITOR = any_of(
    (
        "(?:more|most|better|best)? ?(?:closely|closer) (?:match|align|fit|meet|suit|aligned|matched)\\w*"
        "|(?:better|best|more closely|more)? ?(?:match\\w*|align\\w*|meets?|suit\\w*"
        "|fits?) (?:\\w+ ){0,3}?(?:our|the|their|its|this|with) (?:\\w+ ){0,2}?(?:needs|requirements?"
        "|criteria|position|role|profile|expectations|brief|job|skills|vacancy|opening)|whose (?:skills"
        "|experience|qualifications|background|profile)(?: and (?:skills|experience|qualifications"
        "|background))?"
    ),
    ("(?:closely|closest|better|best) correspond\\w*|correspond\\w* (?:\\w+ ){0,2}?(?:to|with) (?:the|our)"),
)
"""The competitor of the form letter: it says nothing (R12)."""
FIRM_LETTER = any_of(
    (
        "(?:given|due to|because of|owing to|in view of) the (?:\\w+ ){0,3}?(?:volume|number|amount|quantity"
        "|competition|response|interest)|(?:unable|not able|aren't able|can't|cannot|not possible|don't"
        "|do not|policy) (?:\\w+ ){0,3}?(?:to )?(?:provide|give|offer|share)(?: \\w+){0,3} feedback"
        "|feedback (?:is )?(?:not )?(?:available|provided|possible)"
    ),
    (
        "(?:not|n't) (?:be )?(?:the|an?) (?:\\w+ )?(?:news|outcome|answer|result|decision|update|email"
        "|call)|(?:outcome|news|answer|result) (?:that )?(?:we|you|i)(?:'d| had| both"
        "|\\w*)? (?:\\w+ )?(?:hop|want|expect|look)\\w+"
    ),
    ("time and effort|we recogni[sz]e|truly grateful|grateful (?:to you )?(?:that|for)"),
)
HEDGES = any_of(
    (
        "a (?:bit|little|touch|tad)|slightly|somewhat|perhaps|maybe|probably|possibly|might|i think|i suspect"
        "|i guess|my guess|seems?|seemed|appeared|sort of|kind of|reading between|i imagine|my (?:sense|hunch"
        "|feeling|impression)|could be|may have|apparently|not sure|i'd say|i believe|presumably"
    ),
)
GUESSED = any_of(
    (
        "i (?:think|guess|suspect|reckon|assume|feel|believe|know|knew) (?:that )?(?:i|my|it was (?:because"
        "|my|that i))|my guess|probably because i|maybe (?:because )?i (?:was|am|did|didn't|should|rambl|blew"
        "|messed|talked|gave|couldn't)|i (?:rambled|blew|messed up|bombed|froze|blanked|should have"
        "|wasn't prepared|talked too)"
    ),
)
"""The person's own words about themselves, not an answer's."""
SECOND_HAND = any_of(
    (
        "(?:the |my |our |your )?client(?:'s|s)?(?! (?:facing|work|base|relationship|management|success"
        "|service|side|needs|projects?|accounts?|portfolio|stakeholder))|(?:feedback|word|update"
        "|news) (?:from|via) (?:them|the (?:client|hiring|panel|company|employer|team|manager)|[A-Z]\\w+)"
        "|they(?:'ve|'re|'d|'ll)?|(?:i've|i have|i just|just|i) (?:now |finally |just )?(?:heard|had|spoke"
        "|spoken|got|received|managed|chased|come off)(?: \\w+){0,3} (?:back|from|with|feedback|word|them|to)"
        "|the hiring manager (?:said|told|mentioned|fed)|on your behalf|put (?:you )?forward|represent you"
        "|came back (?:to me|with|saying|and)|come back (?:to me|with|saying)"
    ),
)
FIRST_HAND = any_of(
    "we(?:'ve|'re|'d|'ll)?|our (?:team|panel|company|organi[sz]ation|decision|process|interview|interviewers)|us"
)
