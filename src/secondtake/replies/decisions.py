"""Which way a sentence decides: on to the next step, no, or not yet. Told by phrases, each in its grammar."""

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
        "|(?:going to|gonna|have to|'ll|will) (?:stop|pass|leave it|end it|draw a line)|wasn't to be|(?:not"
        "|isn't|is not|wasn't) (?:great|good|the) (?:news|outcome|answer|result)"
    ),
    "(?:bad|disappointing|unfortunate|sad) (?:news|outcome|update)|not the (?:news|outcome|answer|result|update)",
    (
        "(?:they|the client|client|[A-Z]\\w+) (?:have |has |'ve |are |is )?(?:passed|passing|declined"
        "|rejected|turned you down)(?: on)?"
    ),
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
INVITES = any_of(
    (
        "would you mind (?:doing|completing|coming|joining|taking|filling)|says? yes|said yes|talk (?:money"
        "|terms|salary|package|numbers|start dates)|(?:i'll|we'll|i will|we will"
        "|let me) confirm (?:\\w+ ){0,3}?(?:\\d|monday|tuesday|wednesday|thursday|friday)|put together (?:a"
        "|an|the|your) (?:package|offer|contract)|(?:like|need|want|send|provide) (?:me |us )?your references"
    ),
    (
        "(?:could|can) you (?:please )?(?:do|make|manage|come|join|attend|meet)(?! (?:me|us|a favour"
        "|more|better))|interview (?:is |has been |now )?(?:confirmed|scheduled|booked|set)|(?:confirm(?:ing|ed)?"
        "|invitation) (?:your|the|for|to) (?:\\w+ )?interview"
    ),
    (
        "would you be (?:able|free|available|up for|happy|interested|open)|book you in|continue (?:with"
        "|talking to) you|contract of employment|employment contract|signature|(?:friday|monday|tuesday"
        "|wednesday|thursday|tomorrow) (?:at \\d+ |\\d+(?:am|pm)? )?it is|you're in\\b|you are in\\b"
        "|you got it|you've got it|(?:monday|tuesday|wednesday|thursday|friday|morning|afternoon"
        "|either)(?: or \\w+)? (?:be better|be good|be ok|suit|work)|let's (?:do it|go|get|set|book|find"
        "|schedule|meet|talk|speak)"
    ),
    (
        "(?:complete|finish|submit|return|do) the (?:attached |enclosed |following |short "
        "|online )*(?:\\w+ )?(?:task|exercise|assessment|assignment|test|challenge|questionnaire)|offer stage"
        "|(?:hr|technical|managerial|final|second|next|l1|l2|l3) round|(?:meet|chat with|speak to|speak with"
        "|talk to|see) (?:our|the|their) (?:\\w+ )?(?:founder|founders|ceo|cto|cfo|director|vp|head|team"
        "|board|md|partner|partners)"
    ),
    (
        "(?:invite|inviting|like you|love you|want you|have you|having you|see you|bring you|get you|ask you"
        "|welcome you)(?: \\w+){0,4}? (?:to|for|in|back|on) (?:\\w+ ){0,5}?(?:interview|round|stage|chat|call"
        "|meeting|meet|panel|office|conversation|day|assessment|in|presentation|case|us|team|site|final|speak"
        "|discuss|join|complete|task|exercise|test|session)"
    ),
    (
        "(?:love|like|want|keen|happy|pleased|delighted|great|good|excited) (?:to )?(?:have|see|get|meet"
        "|bring|invite|speak with|talk to|chat with|hear) (?:you )?(?:\\w+ ){0,2}?(?:in|back|again|for|over"
        "|to|with) (?:for |to |the )?(?:\\w+ )?(?:a |an |the |our |meet |second|final|next|follow|interview"
        "|round|chat|panel|team)"
    ),
    (
        "(?:second|2nd|third|3rd|final|next|another|further|last|follow-up|follow up|technical|on-?site"
        "|face[- ]to[- ]face|hr|managerial|l2|l3|video|telephonic|first) (?:and final )?(?:round|stage"
        "|interview|step|conversation|discussion|meeting|chat|call|panel)s?(?: \\w+){0,3} (?:is|are|will"
        "|would|on|at|with|has|have|scheduled|shall|involves|consists|next week|this week|tomorrow)"
    ),
    (
        "(?:move|moving|moved|take|taking|put|putting|progress|progressing|bring|bringing|advance|advancing"
        "|proceed|proceeding|go|going|carry|shortlisted|selected|pushing|push) (?:you |your (?:application"
        "|profile|candidature|candidacy) |things )?(?:forward |ahead |on |through |up |further |along )?(?:to"
        "|for|into|with) (?:the |our |a |an |you|your )?(?:\\w+ )?(?:next (?!one|time)|second|2nd|final|third"
        "|interview|round|stage|you\\b|your (?:application|candidacy|candidature|profile)|reference|offer"
        "|on-?site|technical|l2|panel|phase)"
    ),
    (
        "(?:you(?:'ve| have)? (?:are |were |got |been |made it |passed |cleared |are through"
        "|been put )?(?:through|shortlisted|short-listed|selected|passed|cleared|progressed|chosen|successful"
        "|advanced)|you're (?:through|in|shortlisted|selected)|you (?:got|have got|'ve got) (?:the|it"
        "|through)|made it through|(?:profile|candidature|application) (?:has been|is|was) (?:shortlisted"
        "|selected|approved))"
    ),
    (
        "(?:join (?:us|the team|our)|contract to follow|paperwork|on-?board\\w*|see you (?:at|on|then|there"
        "|next|in the)|works for us|pencilled in|trial (?:day|shift)|get you in|they(?:'d| would) love"
        "|call me|keen to (?:meet|see|progress|move|get)|would like (?:a|another) (?:\\w+ )?(?:conversation"
        "|chat|call|meeting|interview|follow-up)|cleared (?:the|your)|can you (?:do|make|come|join|attend)"
        "|contact details (?:for|of) |current ctc|expected ctc)|offer(?:ing)? you (?:the |this |a "
        "|an )?(?:\\w+ ){0,4}?(?:role|position|job|post|contract|place|opportunity to join|internship)"
        "|(?:make|making|extend|extending|made|put together|send|sending) (?:you )?(?:an |a |the "
        "|our )?(?:formal |verbal |written |official |conditional )?offer(?! feedback)|offer letter"
        "|(?:the )?(?:job|role|position)(?:'s| is) yours|they(?:'d| would)? (?:like|want"
        "|love) to (?:make you an )?offer|want to offer|would like to offer you"
        "|welcome (?:you )?(?:to the team|aboard|on board)|verbal offer|offer is"
    ),
    (
        "(?:share|send|give|provide|confirm|let (?:me|us) (?:know|have)|reply with|drop me|pass on|advise"
        "|ping|tell me)(?: \\w+){0,5}? (?:your |some |a few |a couple of |possible |suitable |what |any |the "
        "|which )?(?:\\w+ )?(?:availability|available|times?|slots?|dates?|free|days?|timings|convenient)"
    ),
    (
        "(?:what|which|when) (?:\\w+ ){0,3}?(?:times?|days?|dates?|slots?|is|are|would"
        "|works?)(?: \\w+){0,4}? (?:suit|work|you free|be good|you available|be convenient|best|convenient"
        "|good)|are you (?:free|available|around|able)(?: \\w+){0,3} (?:on|at|for|this|next|to (?:come|speak"
        "|meet|talk|chat|jump|join|interview)|tomorrow|monday|tuesday|wednesday|thursday|friday|any)|(?:does"
        "|would|could|how about|how does|is|how's)(?: \\w+){0,3} (?:monday|tuesday|wednesday|thursday|friday"
        "|next week|tomorrow|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?)(?: \\w+){0,4} (?:work|suit|good|ok|okay|sound"
        "|convenient)|when (?:are you|could you|can you|would you|might you|you're|you are) (?:be )?(?:free"
        "|available|around|next)"
    ),
    (
        "(?:schedul|arrang|set|book|organis|organiz|lin)\\w* (?:up |in |you in |you up )?(?:a |an |your |the "
        "|some |another |in |with )?(?:\\w+ ){0,3}?(?:interview|call|chat|meeting|round|conversation|time"
        "|slot|panel|zoom|teams|session|stage|discussion|catch-?up)"
    ),
    (
        "(?:could|can|shall|would) we (?:\\w+ )?(?:do|make it|move it|move|say|meet|speak|push|reschedule"
        "|find|try|aim)|reschedul\\w*|offer (?:is )?(?:coming|on its way|to follow|on the way)"
        "|want (?:to start you|you to start)|"
        "(?:calendly|book(?:ing)? (?:a )?(?:slot|time|link)|pick a (?:time|slot)|choose a (?:time|slot)"
        "|calendar (?:invite|invitation|link)|meeting link|zoom link|teams link|invite (?:to follow|attached)"
        "|send (?:you )?(?:over )?(?:an? )?(?:invite|invitation))"
    ),
    (
        "(?:good|great|fantastic|brilliant|excellent|exciting) news|congratulations|congrats"
        "|pleased to (?:inform|confirm|tell|say|let|share|advise|offer|invite)|delighted to (?:inform|confirm"
        "|tell|say|let|share|offer|invite)|happy to (?:inform|confirm|tell|share|say) (?:you )?that"
    ),
    (
        "(?:want|like|love|keen|wants|wanted|would like|'d like|'d love|wish|wishes|hoping) (?:to )?(?:meet"
        "|see|speak (?:to|with)|interview|progress|proceed with|move forward with|go ahead with|take|bring"
        "|continue with|talk to|get) you(?!r)(?: (?:again|next|back|in|on|further|forward|through|for|to|this"
        "|tomorrow|with)|[.,!]|$)"
    ),
    (
        "(?:next step|next stage|next round|final stage|final round)(?:s)? (?:is|are|will be|would be"
        "|involves?|:)|(?:come|pop|drop) (?:in|back|into the office|over) (?:to|for|and|on|next"
        "|again)(?! (?:you|me|us))|(?:go"
        "|move|going|moving|through) (?:on |through |forward )?to (?:the )?(?:next|second|final|third|2nd)"
    ),
    (
        "(?:complete|do|have a go at|attached is|find attached|find) (?:\\w+ ){0,3}?(?:take-?home|task"
        "|assessment|assignment|case study|coding (?:test|challenge|exercise)|online test"
        "|exercise)(?: \\w+){0,6} (?:by|before|within|link|below|attached)|(?:two|2|three|your|some|names of"
        "|contact details (?:of|for)) (?:\\w+ ){0,2}?(?:references|referees)|they(?:'d| would)? (?:like"
        "|love) (?:you|to) (?:\\w+ ){0,3}?(?:back|in|again)|start date|second round|2nd round|final round"
        "|next round|second interview|final interview|second stage|final stage"
    ),
)
"""Asks for, or tells of, a next step."""
WAITS = any_of(
    (
        "(?:get|getting|come|coming|revert|be|circle|report) (?:back to you|back with|back once|in touch"
        "|back in)|(?:let you know|keep you (?:posted|updated|informed)|update you|revert(?: back)?"
        "|follow up with you|contact you|reach out|hear (?:back )?from (?:us|them|me))"
    ),
    (
        "(?:still|currently|yet to|haven't|have not|not yet|hasn't|has not|aren't|until|once|after|while"
        "|when) (?:\\w+ ){0,4}?(?:interview\\w*|review\\w*|decid\\w*|decision|finali[sz]\\w*|consider\\w*"
        "|meet\\w*|speak\\w*|heard|waiting|discuss\\w*|complet\\w*|finish\\w*|conclud\\w*)|(?:make|making"
        "|reach|made) (?:a |our |their |the )?(?:final )?decision (?:by|next|this|on|in|within|after|before"
        "|soon|early)|no (?:news|update|decision|feedback) (?:yet|so far|from)|chas(?:e|ed|ing)|bear with"
        "|awaiting|waiting (?:on|for|to)"
    ),
    (
        "(?:received|receipt of|receiving|submitted|submitting) (?:your |the |an )?(?:application|cv|resume"
        "|message|email|e-mail|note|documents?|form|assessment|submission)|thank(?:s| you) for (?:applying"
        "|your (?:application|message|email|note|interest|enquiry|patience))|will be (?:reviewed|reviewing"
        "|considered)|will review"
    ),
)
"""No decision yet."""
CONDITIONAL = any_of(
    (
        "if (?:you|your|we|they|there|i|selected|successful|shortlisted|anything|it|another|something|so|not)"
        "|should (?:you|your|we|they|anything|a|another|there|the)\\b(?! (?:be|have|hear))|in the event"
        "|were you to|only (?:\\w+ )?(?:shortlisted|selected|successful)|those (?:selected|shortlisted|who)"
        "|(?:shortlisted|selected|successful) (?:candidates|applicants) (?:will|shall|are)|unless|whether"
        "|in case|when (?:something|a|another|other|new|similar) |once (?:a|we've|we have) |as soon as"
    ),
    (
        "(?:please |do |feel free to |encourage you to |hope you(?:'ll| will)? |welcome to "
        "|invite you to )+(?:\\w+ )?(?:apply|re-?apply|consider applying|keep an eye|stay in touch|connect"
        "|look out)"
    ),
)
"""What comes after this has not happened."""
SAD = any_of(
    "unfortunately|sadly|regret(?:fully|tably|s)?|(?:i'm|i am|we're|we are) afraid|afraid|gutted"
    "|not great|bad luck|hard luck|commiserations|disappoint\\w*"
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
AUTOMATIC = any_of(
    "undeliverable|undelivered|(?:could not|couldn't|not) be delivered|delivery (?:has )?(?:failed"
    "|status|failure)"
    "|mailer-daemon|out of (?:the )?office|automatic reply|auto-?reply|on (?:annual |parental |maternity "
    "|sick )?leave until"
)
"""Written by a machine: it decides nothing."""
APPLY_AGAIN = any_of(
    (
        "(?:re-?apply|apply (?:again|for (?:other|future|another|any|one|more)|to (?:other|future|any"
        "|another))|applying (?:again|for (?:other|future|another)|to (?:other|future))|consider (?:us"
        "|applying)|future (?:roles?|opening|opportunit\\w+|position|vacanc\\w+|application)s?|other (?:roles"
        "|openings|opportunities|vacancies|positions)|keep (?:you|your (?:cv|resume|details|profile"
        "|application|name|information)) (?:\\w+ ){0,3}?(?:on file|in mind|on our|in our|on record|for)"
        "|stay in touch|keep in touch|keep an eye (?:on|out)|(?:another|different|similar|other) (?:role"
        "|position|opening|opportunity|vacancy)s?(?: \\w+){0,4} (?:come|comes|arise|arises|open|opens|that"
        "|which|suit|suited|we|i)|talent (?:pool|community|network)|love to (?:see|hear from|speak to"
        "|consider) you (?:again|apply|in (?:the )?future)|try again|down the (?:line|road)|on the radar"
        "|happy to (?:represent|put you forward) (?:you )?again)"
    ),
)
INVITES_AGAIN = any_of(
    (
        "(?:encourage|welcome|invite|urge|hope|would love|'d love|love|like|happy|please|do|keen|delighted"
        "|feel free|glad|definitely|certainly|actively)(?: \\w+){0,6}? (?:re-?apply\\w*|apply\\w*|application"
        "|see(?:ing)? you (?:again|apply)|hear(?:ing)? from you again|consider you|try again|keep in touch"
        "|stay in touch|interview you again|contact you|reach out)"
    ),
    "(?:bear|keep) (?:you|us) in mind|re-?apply",
)
