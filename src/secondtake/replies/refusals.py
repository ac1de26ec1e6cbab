"""How a sentence says no: refusing, a role that is gone, somebody from inside; and what only sounds like one."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

_GO = (
    "(?:mov(?:e|ing)|go(?:ing)?|tak(?:e|ing)|progress(?:ing)?|proceed(?:ing)?|advanc(?:e|ing)|continu(?:e|ing)"
    "|pursu(?:e|ing)|consider(?:ing|ed)?|offer(?:ing)?|select(?:ing|ed)?|shortlist(?:ing|ed)?"
    "|extend(?:ing)?|invit(?:e|ing)"
    "|carry(?:ing)?|put(?:ting)?|hir(?:e|ing)|bring(?:ing)?)"
)
_NOT = (
    "(?:(?:will|would|do|does|did|are|is|were|was|have|has|had|can|could|shall)(?: not|n't)|won't|can't"
    "|cannot|not|never"
    "|unable to|decided against|no longer|aren't|isn't|wasn't|weren't)"
)
_WE = "(?:we|they|i|the (?:client|team|panel|company|hiring manager|manager|committee|board|business)|he|she)"
_OTHER = (
    "(?:an?other|other|a different|different|someone|somebody|alternative|an alternative|an? (?:internal|external"
    "|stronger|more [\\w-]+)|those|two|three|the other|internal)"
)
_SOMEONE = (
    f"{_OTHER}(?: [\\w-]+){{0,3}}? ?(?:candidates?|applicants?|people|person|profiles?|direction|option"
    f"|hire|else|internal(?:ly)?|individuals?)?"
)
_OVER_YOU = (
    "(?= on (?:you|him|her|them|it|this(?: one)?|that(?: one)?|your (?:application|profile|candidacy|cv|resume))\\b"
    "(?! to\\b)| (?:this time|for now|on this occasion|unfortunately|at this stage|here)\\b|[.,;:!?]|$)"
)
"""Behind "pass", where it means no: a note is passed on, and a test is passed."""
REJECTS = any_of(
    (
        "(?:were|was|been|being|are|is|be|get) not (?:\\w+ )?(?:appointed|hired|offered|invited|called"
        "|recommended|retained|picked|taken|put)|(?:weren't|wasn't|haven't been"
        "|hasn't been) (?:\\w+ )?(?:appointed|hired|offered|invited|picked|taken|put)"
    ),
    (
        "(?:answer|decision|verdict|outcome|result|response|news|feedback) (?:is|was|came back"
        "|from \\w+ is) (?:a |sadly |unfortunately )?(?:no|negative|unsuccessful)(?! (?:news|different|secret"
        "|change|decision))|no from (?:them|us|\\w+)(?=[.,!]|$)|(?:decided|agreed|chosen|going"
        "|have) to (?:stop|end|close|halt|finish|conclude|discontinue)(?! by| in)"
    ),
    (
        "(?:'s|has|have|is) (?:already )?gone to (?:a|an|the|someone|somebody|another)|that's that\\b"
        "|dropped out of (?:the )?(?:running|process)|(?:won't|will not) be (?:you|hearing|continuing)"
    ),
    "focus(?:ing|ed)? on (?:\\w+ ){0,3}?(?:candidates|applicants|people|profiles)",
    (
        "(?:mov|go|proceed|progress|continu|press|push)\\w* (?:\\w+ ){0,2}?with (?:others|other|somebody"
        "|someone|another|those|the other|a different)"
    ),
    (
        "(?:yours|you|your application|your profile) (?:was|were|is|are) not (?:among|one of|chosen|in the)"
        "|not among (?:those|the)|opted for|plumped for"
    ),
    (
        "(?:said|saying|says|say|given|gave) (?:us |me )?(?:a )?no\\b(?! (?:more|one|news|concern|issue"
        "|problem|to worry|decision))|(?:^|^\\w+ \\w+, |, )a no(?=[.,!]|$)|(?:is|was|it's|as) (?:a "
        "|going to be a )?rejection|it's off|is off\\b|went cold|gone cold|dead in the water|fallen through"
        "|fell through|not got it|haven't got it|hasn't got"
    ),
    (
        "(?:ended|end|ending|stopped|closed) (?:the|our|this) (?:process|conversation|discussions?)"
        "|draw(?:ing)? (?:things|a line|it)|(?:profile|cv|resume|background|experience|skills) (?:does not"
        "|doesn't|do not|don't|is not|isn't|are not|was not) (?:\\w+ )?(?:match|meet|fit|suit|align|a match"
        "|a fit|what)"
    ),
    (
        "(?:we|they|who|the person we|the candidate we) (?:have |'ve )?(?:appointed|hired|chose|picked"
        "|selected)(?! you)|strong second|photo finish|turned (?:you )?down|(?:knocked|knock) (?:you )?back"
        "|out of the running|dropped (?:you )?from|no further (?:forward|action)|bow(?:ed)? out|unlucky"
        "|(?:parting|part) ways|did not (?:pass|clear|qualify)|didn't (?:pass|clear|qualify)|not (?:cleared"
        "|qualified|passed|clear)"
    ),
    (
        rf"{_NOT} (?:be )?(?:\w+ ){{0,3}}?(?:{_GO})(?: (?:you|your|this|it|things|forward|ahead|further|on|with"
        rf"|any|to)\b|[.,!]|$)"
    ),
    (
        rf"{_NOT} (?:be )?(?:\w+ ){{0,2}}?(?:progressing|proceeding|moving forward|moving ahead|going ahead"
        rf"|going forward)"
    ),
    (
        "(?:decided|chosen|opted|elected|going|gone|went|go|choosing|chose|decision (?:was|is)|agreed"
        "|preferred|had|have|want|wanted)"
        f" (?:not to|against|(?:to (?:\\w+ ){{0,2}}?)?(?:with|for|forward with|ahead with|on with|pursue"
        f"|progress|proceed with|appoint|offer|hire|select|go with|go (?:in )?)(?: \\w+){{0,3}}? {_SOMEONE})"
    ),
    (
        rf"(?:went|gone|going|go|moving|moved|move|proceed(?:ing|ed)?|progress(?:ing"
        rf"|ed)?) (?:\w+ ){{0,2}}?(?:with|for|forward with|ahead with|to) (?:\w+ )?{_SOMEONE}"
    ),
    "(?:decided|chosen|opted|elected) not to|(?:decided|chosen|opted) (?:to )?(?:pass|hold off)",
    (
        rf"{_WE} (?:have |has |'ve |'s )?(?:selected|chosen|picked|hired|appointed|chose|offered"
        rf"|filled)\b.{{0,60}}?(?:candidate|applicant|someone|somebody|role|position|it to|internal)"
    ),
    (
        "went (?:with|for)|gone (?:with|for) (?:someone|somebody|another|an?)|going (?:with|for) (?:someone"
        "|somebody|another|an? )"
    ),
    (
        "(?:a different|another|other) (?:direction|way|route)|(?:to )?pursue (?:the )?other (?:candidates"
        "|applicants)|different direction"
    ),
    (
        "(?:you (?:have|were|are|had)|you've|you're|your (?:application|profile|candidature|candidacy|cv"
        "|resume) (?:has|was|is|have)) (?:not been|not|been un|un)(?: |)?(?:successful|selected|shortlisted"
        "|chosen|progressed|considered|successful|short-listed|through|taken|accepted|the right|the one)"
    ),
    (
        "unsuccessful|not (?:been )?(?:shortlisted|short-listed|selected|successful|chosen|accepted)"
        "|(?:weren't|wasn't) (?:shortlisted|selected|successful|chosen)"
    ),
    (
        "(?:did not|didn't|haven't|hasn't|not) (?:get|got|gotten|make|made) (?:the (?:job|role|position|cut"
        "|shortlist|list|final)|it|through|you the)"
    ),
    (
        "(?:regret|sorry|afraid|sad|disappointed) (?:to (?:have to )?|that (?:i have to "
        "|we have to )?)?(?:inform|advise|tell|say|let)(?: you"
        "| them)?(?: know)?(?: that)? (?:\\w+ ){0,6}?(?:not|no|un|won't|other|another|didn't|can't)"
    ),
    (
        "we regret|it is with regret|(?:i'm|i am|we are|we're) (?:afraid|sorry)[,:]? (?:but )?(?:it's|it is"
        "|that's|this is|they're|they are|it was) (?:a |going to be )?(?:not |a )?(?:no|pass|out)"
    ),
    (
        "(?:it's|it is|it was|that's|is|was|so it's) (?:unfortunately |sadly |just )?(?:a |going to be a "
        "|'a )(?:no|pass|'no')(?! (?:brainer|problem|one|show|man))|(?:no|pass) from (?:them|us|the|me)"
        "|(?:going to|gonna|have to|'ll|will) (?:stop|leave it|end it|draw a line)|wasn't to be|(?:not"
        "|isn't|is not|wasn't) (?:great|good|the) (?:news|outcome|answer|result)"
    ),
    "(?:bad|disappointing|unfortunate|sad) (?:news|outcome|update)|not the (?:news|outcome|answer|result|update)",
    (
        "(?:they|the client|client|(?!(?:you|i)\\b)[A-Z]\\w+) (?:have |has |'ve |are |is )?(?:declined|rejected"
        "|turned you down)"
    ),
    (
        "(?:they|the client|client|(?!(?:you|i)\\b)[A-Z]\\w+)(?: have| has|'ve| are|'re| is)? (?:passed|passing)"
        f"{_OVER_YOU}"
    ),
    f"(?:going to|gonna|have to|\\w+'ll|will|would|decided to|chosen to) pass{_OVER_YOU}",
    (
        "(?:not|isn't|wasn't|aren't|weren't|not be|don't feel you'?re?|didn't feel you were) (?:quite "
        "|really |necessarily )?(?:the |a )?(?:right|best|good|strong|ideal|perfect) (?:match|fit|person"
        "|candidate|one|choice)"
    ),
    (
        "not (?:a|the) (?:right )?(?:fit|match)|not what (?:they|we)(?:'re| are| were) (?:looking for|after)"
        "|not (?:be )?(?:a )?(?:match|fit)"
    ),
    (
        "rejected|regret(?:fully|tably)?,? (?:we|you|your|they|not)|ended (?:the|your|our) process"
        "|close(?:d)? (?:your|out your) (?:application|candidacy|file)|end(?:ed)? your (?:application"
        "|candidacy)"
    ),
    (
        "(?:offered|gone|given|awarded|offer(?:ed)? (?:the )?(?:role|position|job|post)?) (?:has )?(?:to"
        "|been (?:made )?to) (?:someone|another|an?other|the other|a (?:different|candidate))"
    ),
    (
        "(?:role|position|job|post|vacancy|offer) (?:has|have|was|is) (?:now |already "
        "|since )?(?:been )?(?:filled|offered|accepted|given|taken|gone)"
    ),
    (
        "(?:another|other|the other|one of the other|the successful|different) (?:candidates?"
        "|applicants?)(?: \\w+){0,3} (?:was|were|has|have|had|edged|pipped|accepted|came|is|who|whose|with"
        "|just)"
    ),
    (
        "(?:accepted (?:the|our|their) offer)(?! letter)|(?:filled|appointed to) the (?:role|position|post"
        "|vacancy)|candidate (?:has )?accepted"
    ),
    (
        "(?:stop|ending|finish)(?: it| things| this)? here|(?:stop|ending|end|stopping|leave) (?:things|it"
        "|the process) here|leave it there|(?:not|n't) (?:a )?yes|came second|runner-up|runner up"
        "|second choice|pipped (?:at|to) the post|pipped by|edged (?:it|out|you|ahead)"
    ),
    (
        "(?:won't|will not|not) (?:be )?(?:progress|proceed|mov|tak|pursu|continu|advanc)\\w*"
        "|not in a position to (?:offer|move|progress|proceed|take)|unable to (?:offer|progress|proceed|move"
        "|take|continue|consider|accept)"
    ),
    (
        "(?:not|n't|unable to) (?:be )?(?:offer(?:ing)?|extend(?:ing)?|mak(?:e|ing)) (?:you|an offer|the|a )"
        "|(?:no|without an) offer"
    ),
    (
        "no-? ?go\\b|not this one|not (?:feeling|taking|going|keen|interested|convinced|continu)\\w*(?: (?:it"
        "|ahead|further|anywhere|any further))?(?= unfortunately|[.,!]|$| to | on | with )|end of the road"
        "|(?:ruled|ruling|counted) (?:you )?out|(?:declin|withdraw|rescind|revok|retract)\\w*(?: (?:our|the"
        "|their|your) (?:\\w+ )?(?:offer|interest|application|candidacy))?|withdrew"
    ),
    (
        "(?:gone|went|going|go|awarded|offered|given) (?:it )?to (?:someone|somebody|them|her|him|another"
        "|an?other|the other|one of)|(?:they|she|he|who|candidate|person)(?: have| has|'ve|'s)? accepted"
        "|(?:only|just) (?:one|appoint one|offer one|take one|a single)|(?:wasn't|weren't|isn't|were not"
        "|was not|not) (?:you\\b|the (?:person|one|candidate))|one of their own|preferred candidate|lost out"
        "|missed out|(?:that|this)(?:'s| is) (?:it|that) (?:for|on|from) (?:this|them)|thanks but no thanks"
        "|thumbs down|back to the drawing board|(?:won't|will not|not|n't) (?:\\w+ ){0,3}?(?:see|seeing|have"
        "|having|meet|take|taking|want|wanting|bring|bringing|ask|need|require|select|choose|recommend"
        "|pick) (?:\\w+ )?you(?:r application)?\\b"
    ),
    (
        "on this occasion|not this time|this time around|(?:it )?(?:didn't|did not|hasn't"
        "|won't) work(?:ed)? out|fell through|not to be|been pipped|no joy|no luck"
    ),
    ("(?:^|it's |it is |that's |is |was )no (?:good|dice)(?: on| from| for| with|[.,!]|$)"),
    (
        "(?:landed|settled|decided|agreed|plumped)(?: up)?(?: us)? (?:on|for) (?:a |an |the )?(?:someone"
        "|somebody|another|other|different|internal)"
    ),
    ("no longer (?:under|in|being) (?:\\w+ )?(?:consider\\w*|contention|the running)"),
    (
        "(?:identified|selected|chosen|found) (?:a|an|another|the) (?:\\w+ )?(?:finalist|candidate"
        "|applicant|individual|person)(?! (?:for|to) the (?:interview|next))"
    ),
    ("clos(?:e|ed|ing) (?:out )?(?:this|the|your) (?:profile|candidature|file|case)"),
    ("off the table|(?:is|are|was) out of it|choice fell on|not the (?:chosen|selected)|(?:was|were) not the one"),
    (
        "(?:not|n't) (?:going to )?happen(?:ing)?(?: (?:this|any) (?:time|more))?|(?:turned|knocked"
        "|let) me (?:down|back)|(?:rejected|passed on|ruled out) me|ruled me out|(?:i|i've"
        "|i have) (?:didn't|did not|haven't|not) (?:get|got|make|made) (?:it|the job|through)"
    ),
    (
        "(?:opted|decided|chosen|elected|agreed) to (?:\\w+ )?(?:proceed|move|go|continue"
        "|progress) (?:\\w+ )?with (?:a|an|the|one) (?:\\w+ ){0,2}?(?:candidate|applicant|person"
        "|individual|finalist)(?! (?:interview|assessment))"
    ),
    (
        "drop(?:ping)? (?:the|this|your) (?:profile|application|candidature)|leave (?:this|that) one"
        "|(?:not|n't|unable to) (?:be )?go(?:ing)? further"
    ),
)
"""Says no. The few that others also say are guarded by IN_PASSING."""
STOPPED = any_of(
    (
        "(?:funding|budget|contract|project|deal)(?: \\w+){0,4} (?:fallen|fell|collapsed|lost|pulled|ended"
        "|cancelled|canceled|cut)|shelv\\w*|sister company|mothballed|(?:role|job|position|post) (?:doesn't"
        "|does not|no longer) exist"
    ),
    (
        "(?:on|on to|onto) hold|(?:hiring|headcount|recruitment|budget)(?: \\w+){0,3} (?:fro(?:ze|zen)|freeze"
        "|paused|pulled|cut|stopped|cancelled|canceled|suspended|withdrawn)|(?:hiring|recruitment"
        "|headcount) (?:freeze|pause)|freeze on (?:hiring|headcount)"
    ),
    (
        "(?:role|position|job|vacancy|requirement|requisition|req|opening|post|headcount|search"
        "|process)(?: \\w+){0,4} (?:cancelled|canceled|pulled|withdrawn|paused|frozen|scrapped|shelved|closed"
        "|changed|gone away|re-?scoped|restructured|redefined|merged|no longer|dropped|parked|postponed)"
    ),
    (
        "(?:cancel|pull|withdraw|paus|freez|froz|scrap|shelv|park|clos|postpon)\\w* (?:\\w+ ){0,2}?(?:the "
        "|this |that |all )?(?:role|position|job|vacancy|hire|hiring|recruitment|requirement|requisition|req"
        "|search|headcount)"
    ),
    (
        "(?:stop|halt|brakes|pause|hold|freeze|end) (?:to|on) (?:\\w+ ){0,3}?(?:hiring|recruit\\w*|headcount"
        "|role|roles|search|process)|(?:stopp|paus|freez|froz|halt|suspend)\\w* (?:\\w+ ){0,2}?(?:hiring"
        "|recruit\\w*)|(?:spec|brief|role|plans?|job description|jd|requirements?"
        "|scope) (?:\\w+ ){0,2}?(?:completely |totally )?(?:changed|shifted|moved)|(?:chang|rethink|rewrit"
        "|redefin|rework)\\w* (?:\\w+ ){0,2}?(?:the |their |its )?(?:spec|brief|role|job description|jd"
        "|requirements?)|(?:re-?organi[sz]ation|restructur\\w*|redundanc\\w*|layoffs?|takeover|merger)"
    ),
    (
        "no longer (?:hiring|recruiting|filling|going ahead|available|required|open)|not (?:hiring|filling"
        "|recruiting)(?: for)? (?:the|this|anyone|anymore|right)|decided not to (?:fill|hire|recruit)"
    ),
    (
        "(?:stop|halt|brakes|pause|hold|freeze) (?:to|on) (?:\\w+ ){0,3}?(?:hires?|appointments?"
        "|vacancies)|(?:all|everything)(?:'s| is)? (?:up in the air|on ice)|(?:not"
        "|n't) (?:\\w+ ){0,3}?(?:appoint|hire|recruit)(?:ing)? (?:anyone|anybody|at all|for now)"
        "|no longer (?:a|any) (?:job|role|position|vacancy)"
    ),
)
INTERNAL = any_of(
    (
        "(?:already|currently) (?:in|on|part of|with|at|inside) (?:the|their|our) (?:team|company|business"
        "|department|organi[sz]ation)"
    ),
    (
        "(?:promot|appoint|mov|hir)\\w* (?:\\w+ )?(?:one of (?:their|our|its) own|from the team"
        "|someone (?:they|we) already)|(?:their|our) own (?:staff|people|team)|internal(?:ly)? (?:candidate"
        "|hire|applicant|promotion|person|transfer|move|appointment|colleague|option|redeployment|resource)"
        "|(?:someone|somebody|candidate|person|hire|hired|promoted|promoting|filled|appointed|recruited|moved"
        "|fill|it|role|promote|hire|appoint|gone|going|went|fill it) (?:\\w+ )?internal(?:ly)?|from within"
        "|in-house (?:candidate|hire|person)|existing (?:employee|member|team member|contractor)"
        "|already (?:works|working) (?:there|for)"
    ),
)
SAD = any_of(
    "unfortunately|sadly|regret(?:fully|tably|s)?|(?:i'm|i am|we're|we are) afraid|afraid|gutted"
    "|not great|bad luck|hard luck|commiserations|disappoint\\w*",
    ("(?:so|very|really|truly|terribly) sorry"),
)
"""Words that go with a no, where nothing else is decided."""
SORRY_FOR = any_of(
    "sorry (?:for|about|i|we|to (?:hear|chase|bother|keep|have kept|trouble))|(?:can't|cannot|unable to"
    "|not able to|won't be able to|isn't|not) (?:\\w+ )?(?:make|attend|available|do|around|free|give"
    "|provide|share|tell|say|help|update|back)|delay|chas(?:e|ing)|(?:sick|ill|leave|away|travelling"
    "|holiday|diary|calendar|clash|conflict)|yet|still|feedback"
)
IN_PASSING = any_of(
    (
        "(?:can't|cannot|can not|unable to|not able to|won't be able to) (?:\\w+ )?(?:meet|make|do|attend"
        "|join)(?! (?:you )?an? offer)"
    ),
    (
        "unfortunately,? (?:i|we|the|he|she|\\w+) (?:\\w+ )?(?:can't|cannot|am|'m|is|was|won't|has"
        "|have) (?:\\w+ )?(?:make|do|attend|available|sick|ill|out|away|be able to make|on leave|delayed|late"
        "|meet)|(?:not|n't) (?:get|got|gotten) (?:back|to you|round)"
    ),
    (
        "(?:not|n't|no) (?:(?:\\w+ ){0,3})?(?:made|make|reached|taken|come to) (?:a |any |our |their "
        "|the )?(?:final )?decision|(?:not|n't) (?:yet )?(?:heard|decided|finali[sz]ed|finished|concluded)"
    ),
    (
        "(?:doesn't|does not|didn't|don't|not|no) (?:\\w+ )?(?:mean|hesitate|worry|rush|problem)"
        "|interview(?:s|ing)? (?:with )?(?:the )?other candidates|other candidates (?:to|still"
        "|are (?:still )?(?:being|in))|speak(?:ing)? (?:to|with) (?:the )?other candidates|(?:meet|see|seeing"
        "|meeting|assess|interview)\\w* (?:\\w+ ){0,3}?other candidates"
    ),
)
"""Sentences with words of refusal that refuse nothing: "unfortunately Priya can't make Tuesday"."""
