"""Signs that something was wanted and not there; signs of praise; and what is denied."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

LACKS = any_of(
    (
        "have not|has not|calls for|came to light|turned out|needs? someone|areas? (?:of|for|to)|reasons?"
        "|wander\\w*|bring you back|(?:i|we|you) (?:would|should|might want to) (?:read|look|learn|prepare"
        "|spend|practi[sc]e|work|try|think)|who has (?:already|done|run|led|managed)|can only"
        "|before christmas"
    ),
    (
        "rusty|thin|shaky|patchy|woolly|muddled|sparse|flimsy|lightweight|on the (?:long|short|weak|weaker"
        "|light|low|quiet|thin|vague) side|had no|have no|gave no|no (?:outcome|result|structure|reason|clear"
        "|real|actual|single|specific|concrete)|without that|not (?:sponsor|stretch|go above|what we expect)"
        "|won't sponsor|insist\\w*|a different question|interrupt\\w*|(?:practi[sc]e|practi[sc]ing)"
        "|off-?putting|in doubt|would not suit|wouldn't suit|wouldn't work|uninterested|disinterested"
        "|indifferent|flat|in their eyes|asked for|heard|is (?:five|four|three|fully)|noted that|advice"
    ),
    (
        "(?:a (?:bit|little|touch|tad) |slightly |somewhat |rather |quite |too |bit )?(?:light|thin"
        "|weak(?:er)?|rusty|shaky|lighter|green|limited|lean|short|low|sketchy|patchy|underdeveloped"
        "|soft) (?:on|in|with|at|around|for|when)"
    ),
    (
        "lack(?:s|ed|ing)?|missing|absence of|insufficient|not enough|limited|gaps?|short of|falls? short"
        "|fell short|less (?:\\w+ ){0,2}?than|fewer|weak(?:er|est|ness(?:es)?)?|poor(?:ly)?|failed|below"
        "|downside|drawback|mismatch|misaligned"
    ),
    (
        "(?:would|'d|might|could) (?:have |'ve )?(?:\\w+ )?(?:liked|loved|preferred|wanted|expected|helped"
        "|benefit(?:ed)?|been (?:stronger|better|good|nice|helpful|clearer|sharper|great|worth))|would've"
    ),
    (
        "(?:wanted|want|wants|hoped|hoping|looking|looked|expected|expecting|needed|need|needs|preferred"
        "|seeking|after|keen|like|liked|wished|wish)(?: for| to| in)*(?: (?:see|hear|get|have|find"
        "|dig))?(?: you)?(?: to)? (?:(?:a (?:bit|little|lot)|slightly|much|some|someone|somebody|people"
        "|a person|an? \\w+|with|in|who|have|has|had|is|was|go) ){0,5}?(?:more|deeper|stronger|clearer|better"
        "|greater|further|sharper|concrete|specific|hands-on|experience|depth|detail|less|tighter)"
    ),
    (
        "question(?:ed|ing)|struggl\\w+|stumbl\\w+|could (?:have|be|use|do with)|should have|couldn't|can't"
        "|wasn't|weren't|isn't|aren't|didn't|did not|don't|do not|doesn't|does not|hadn't|haven't|hasn't"
        "|have not|has not|was not|were not|is not|are not|could not|not (?:quite|really|as|so|very|always"
        "|fully|entirely|particularly|enough|at|up|yet|there|the|a|sure|convinced|able|clear|strong|deep)"
        "|never|unable|no (?:\\w+ )?(?:experience|knowledge|exposure|understanding|examples?|background"
        "|evidence|questions)|without (?:a |an |any |much )?"
    ),
    (
        "too (?!bad|many (?:applic|candid|great|strong)|long to|late to)\\w+|(?:bit|little|slightly|rather"
        "|overly|quite|somewhat|fairly|very|seemed|appeared|came across as|felt|sounded|were|was|a bit"
        "|bit too) (?:\\w+ )?(?:long|short|vague|generic|general|theoretical|high[- ]level|abstract|rushed"
        "|nervous|quiet|junior|senior|scripted|rehearsed|negative|defensive|wordy|verbose|disorgani[sz]ed"
        "|unprepared|unsure|hesitant|thin|light|flat|all over the place|scattered|unclear|confused|broad"
        "|superficial|basic|textbook|reserved|passive|arrogant|overconfident|late|rude)"
    ),
    (
        "(?:hard|harder|difficult|tough|tricky|challenging) (?:for (?:us|them|me) )?to (?:follow|gauge|see"
        "|get|tell|pin|understand|judge|assess|draw|find|extract|know|picture)|concern(?:s|ed)?|worr(?:y|ied"
        "|ies)|reservations?|hesitat\\w+|hesitan\\w+|doubts?|unsure|unclear|unconvinced|question mark"
    ),
    (
        "work(?:ing)? on|improv\\w+|brush(?:ing)? up|strengthen\\w*|develop(?:ing|ment)?"
        "|focus(?:ing)? (?:more )?on|recommend\\w*|suggest\\w*|advi[sc]e\\w*|next time|for the future"
        "|in future interviews|going forward|tips?|try(?:ing)? to|practi[sc]\\w+|consider|would help"
        "|might help|may help|benefit from|room (?:for|to)|get(?:ting)? (?:more|some)|gain(?:ing)? (?:more"
        "|some)|prepare|spend(?:ing)? (?:some |more )?time|invest(?:ing)?|bring(?:ing)? (?:more|in|out)"
        "|think about|polish|tighten|learn\\w* (?:more|to)|revis\\w+|be(?:ing)? (?:more|less|clearer|ready"
        "|careful|concise)|make sure|remember to"
    ),
    (
        "(?:under|below|beneath|short of|off) (?:\\w+ )?(?:threshold|bar|pass mark|cut-?off|benchmark"
        "|standard|mark|level|par)|fell (?:down|apart|flat)|let\\w* down|tripped|non-?starter"
        "|stay(?:ed)? (?:\\w+ )?general|lost (?:the thread|me|us|them)|jump(?:ed|ing)?|needed (?:a lot of "
        "|some |much )?(?:prompting|help|hints)|thing to (?:watch|work|note)|watch(?: out)? for|one (?:bit"
        "|piece) of (?:advice|feedback)|if i were you|two things|one thing|i'd say|gave (?:\\w+ ){1,3}pause"
        "|(?:doubted|wondered)|mainly|after (?:someone|somebody)|not one of|had not|in need of|too much"
        "|too little|so-so|average|mediocre|disappoint\\w*|confus\\w*"
    ),
    (
        "rambl\\w*|waffl\\w*|vague(?:ly)?|generic|unprepared|over-?qualified|under-?qualified|verbose"
        "|long-winded|surface|superficial|high[- ]level|theoretical|disorgani[sz]ed|meander\\w*|tangent\\w*"
        "|all over the place|one-word|monosyllabic|missed|let (?:you |yourself |your \\w+ )?down|rather than"
        "|instead of|(?:only|main|one|biggest|key|single) (?:\\w+ )?(?:thing|issue|concern|gap|feedback|point"
        "|sticking point|area|reason|worry|comment|criticism|question)|deciding factor|came down to|down to"
        "|tipped (?:it|the)|because|due to|as they (?:need|want)|based on|reason (?:was|is|being|for)|skipped"
        "|forgot|ignored|avoided|dodged|jumped|interrupt\\w*|talked over|over-?r(?:a|u)n|ran (?:out of|over)"
        "|over time|needs? (?:to|more|some|work|a)|looked for|looking for|must-have|mandatory|required?"
        "|requires|requirements?|essential|non-negotiable|needed|need|prerequisite|wanted|after someone"
        "|rejected due|not cleared|mismatched|expectations?|budget|above|beyond|exceed\\w*|higher"
    ),
    (
        "could also have|might also have"
        "|inadequate|unsatisfactory|deficient|came unstuck|unravell?ed|went wrong|fell (?:short|over)"
        "|let (?:you|yourself) down|marked (?:you )?down|lost (?:ground|points|marks)|bugbear|niggle"
        "|quibble|gripe|snag|downside|cons (?:were|are)|minus(?:es)?|misses|messy|clumsy|muddle\\w*"
        "|bored|mumbl\\w+|didn't sit well|did not sit well"
    ),
    (
        "i(?:'d| would) (?:have )?(?:want|like|expect|look for|prefer|loved?|liked|wanted|expected"
        "|preferred)(?:ed)?|had to (?:\\w+ )?(?:dig|prompt|ask|push|pull|tease|drag|guess)"
        "|kept (?:asking|waiting|having to)|never (?:got|came|gave|said|reached)|get a sense|got a sense"
        "|couldn't (?:work out|tell|see|make out)"
    ),
    (
        "(?:told me|said|says|felt|thought|reckoned|mentioned)(?: that)? i(?:'d| had)? (?:was|am|should"
        "|talk|talked|speak|spoke|need|needed|could|didn't|never|skipped|missed|mumbled|rushed|went)"
    ),
    (
        "too much (?:on|in|about)|over-?explain\\w*|wrong totals?|mixed up|more interested in|exceeded"
        "|instead of|would have scored|took (?:that|it) (?:for|as)"
    ),
)
"""Something was wanted that was not there, or advice: without one of these a topic is no reason."""
ADVISES = any_of(
    (
        "(?:and |also |please |just |always |maybe |perhaps |only |then )*(?:slow|get|give|keep|use|bring"
        "|prepare|practi[sc]e|read|ask|think|show|back|lead|start|answer|focus|cut|listen|tell|avoid|don't"
        "|stop|structure|speak|be|make|add|work|learn|revise|try|remember|pick|choose|quantify|explain|pause"
        "|put|say|go|aim|have|look|spend|do|name|talk|walk|take|mention|include|link|tie|set|drop|sharpen"
        "|brush|rehearse|research) (?:down|up|to|the|a|your|more|less|it|them|on|some|about|two|three|one|us"
        "|at|over|out|into|in|with|shorter|concrete|specific|real|data|numbers|examples?|clear(?:er)?|why"
        "|what|how|too|any|first|back|through|briefly|longer|questions|evidence)"
    ),
    at_start=True,
)
"""Advice in so many words: "slow down", "back up your claims"."""
DENIES = any_of(
    (
        "^(?:i|we)(?:'ve| have|'ll| will|'m| am)? (?:also )?(?:asked|ask|asking|chased|chasing|chase"
        "|requested|push\\w*|press\\w*)|^you (?:asked|requested)"
    ),
    (
        "(?:no|not any|without any|zero|have no|had no|haven't any) (?:\\w+ )?(?:concerns?|issues?|doubts?"
        "|problems?|questions?|complaints?|reservations?|worries|criticisms?)(?! (?:with"
        "|about) (?:the )?(?:salary|budget))|nothing (?:to do with|about|wrong with|against|you (?:did"
        "|could))|(?:wasn't|isn't|not|never|no) (?:a |an |the |about |because of |down to "
        "|any )?(?:reflection|issue|problem|concern|question of|matter of|criticism|deal ?breaker)"
        "|can't fault|couldn't fault|don't (?:worry|change) |(?:was|were|is) (?:absolutely |perfectly "
        "|totally |just |completely )?(?:fine|not the (?:issue|problem|reason))|(?:wasn't|weren't"
        "|isn't) (?:your|about|down to|because)"
    ),
)
PRAISES = any_of(
    (
        "(?:really |very |genuinely |particularly |all |thoroughly )?(?:impress(?:ed|ive)|enjoyed|liked|loved"
        "|strong(?:ly)?(?! (?:candidate|applicant|competition|field)s)|excellent|great|good|fantastic"
        "|brilliant|outstanding|superb|solid|thoughtful|insightful|clear(?:ly)?|positive|warm|engaging"
        "|articulate|enthusias\\w+|knowledgeable|confident|polished|professional|spot on|well (?:prepared"
        "|structured|received|done|spoken)|came across (?:really |very )?well|stood out|stands out"
        "|appreciated|valued|highlight|top marks|nailed|smashed|aced|best|likeable|personable|pleasant|bright"
        "|sharp|interesting|shone|fine|strength|strengths|delighted|rated|scored (?:well|high\\w*)|credible"
        "|capable|talented|skilled|lovely|nice|admired|praised|complimentary)"
    ),
    ("pros (?:were|are)|positives?|plus points?|glowing|funny|calm|rated you|terrific|super excited"),
)
VAGUE_PRAISE = any_of(
    (
        "impressive (?:background|experience|profile|cv|resume|skills|qualifications|credentials|application)"
        "|your (?:background|qualifications|credentials|skills|profile|experience|application"
        "|skills and experience|experience and qualifications|accomplishments|achievements)(?: and (?:skills"
        "|experience|qualifications|background|enthusiasm|credentials|achievements))? (?:is|are|was"
        "|were) (?:\\w+ ){0,2}?(?:impressive|strong|excellent|great)|impressed (?:with|by) your (?:background"
        "|qualifications|credentials|skills|profile|experience|application|accomplishments|achievements"
        "|skills and|qualifications and)|enjoyed (?:meeting|speaking|talking|learning|getting|our|chatting"
        "|hearing|the (?:conversation|chat|interview|discussion))|(?:pleasure|great|nice|lovely|good"
        "|delight\\w*) (?:to |meeting |speaking |talking |chatting |getting )(?:meet|speak|talk|chat|you|with"
        "|to|know|learn|see|catch)|(?:many|several|lot of|number of|range of|all the|so many"
        "|other) (?:\\w+ )?(?:strong|excellent|great|good|talented|impressive|high[- ]quality|outstanding"
        "|qualified)|(?:standard|calibre|caliber|quality|level) (?:of (?:\\w+ ){1,3})?(?:was|were|is"
        "|has been) (?:\\w+ ){0,2}?(?:high|strong|exceptional|outstanding|excellent|impressive)|(?:strong"
        "|high calibre|high|competitive|talented) (?:field|pool|competition|volume|number|standard|calibre"
        "|caliber|group|shortlist)"
    ),
)
"""Praise that stands in everybody's letter."""
