"""The words by which reasons are told: signs of a lack, signs of praise, and what each reason is about."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of
from secondtake.replies.model import ReasonCode

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

TECH = (
    "index(?:es|ing)?|object[- ]oriented|exception handling|databases?|distributed systems|edge cases?"
    "|market sizing|fundamentals|"
    "sql|python|java|javascript|typescript|react|angular|node|c\\+\\+|c#|\\.net|golang|rust|scala|kotlin"
    "|swift|php|ruby|r programming|excel|vba|power ?bi|tableau|looker|dbt|pyspark"
    "|(?<!the )(?<!that )(?<!a )(?<!no )(?<!any )spark|distributed systems|hadoop|airflow|snowflake"
    "|kubernetes|docker|terraform|aws|azure|gcp|cloud|linux|devops|ci/cd|kafka|redis|mongo\\w*"
    "|postgres\\w*|mysql|oracle|sap|salesforce|hubspot|jira|figma|photoshop|seo|ppc|google analytics|ga4"
    "|api|apis|restful|graphql|microservices|git|html|css|matlab|sas|spss|stata|pandas|tensorflow|pytorch|ml"
    "|machine learning|statistic\\w*|data model\\w*|modell?ing|dcf|lbo|valuation|accounting|ifrs|gaap"
    "|algorithm\\w*|data structures?|dsa|complexity|recursion|system design|architecture|coding|code"
    "|programming|debugging|unit test\\w*|testing|tdd|technical(?:ly|s)?|tech|whiteboard|leetcode|joins?"
    "|queries|query|window functions|caching|concurrency|networking|security|analytics|regression"
    "|a/b test\\w*|hypothesis testing|probability|numerical|case (?:study|interview|round)|the case|case"
    "|market sizing|edge cases?|index(?:es|ing)?|object[- ]oriented|exception handling|databases?"
    "|exercise|take-?home|assignment|task|exercise|test|assessment|presentation exercise"
    "|live exercise|quant\\w*|maths?|mental maths|market sizing|spreadsheet|formulas?|pivot tables?|cad"
    "|autocad|solidworks|plc|ux|design skills|wireframes?|prototyp\\w*|etl|pipelines?|warehousing|crm|erp"
    "|payroll|bookkeeping|clinical|pharmacology|tooling|tools|framework knowledge|fundamentals|oops?"
    "|spring(?: boot)?|hibernate|django|flask|android|ios|selenium|manual testing|automation|core java"
    "|advanced sql|nlp|llms?"
)
ABOUT: tuple[tuple[ReasonCode, str], ...] = (
    (
        ReasonCode.CONDUCT,
        (
            "came to light|never completed|falsif\\w*|(?:your|the) tone|receptionist|manners|disrespect\\w*|"
            "references? (?:\\w+ ){0,4}?(?:not|failed|came back|issue|raised|bad|poor|negative|concern)|(?:bad"
            "|poor|negative|unsatisfactory) references?|background (?:check|verification|screening)|bgv"
            "|honesty"
            "|dishonest\\w*|integrity|discrepanc\\w*|inconsisten\\w*|misrepresent\\w*|inaccura\\w*|rude\\w*"
            "|unprofessional\\w*|arrogan\\w*|badmouth\\w*|bad-mouth\\w*|(?:arrived|turned up|being|were|was"
            "|joined|joining|came|showed up|logged on|dialled in) (?:\\w+ ){0,3}?late|punctual\\w*|no-show"
            "|didn't (?:show|turn) up|negative about|criticis\\w+ (?:your|a|the|previous|former)|(?:former"
            "|previous|last|old|current) (?:employer|boss|manager|company) (?:negatively|badly|poorly)"
            "|spoke (?:badly|negatively|poorly|ill)|defensive|attitude|came to light|never completed"
            "|not completed|false|falsif\\w*|(?:your|the) tone|receptionist|manners"
            "|disrespect\\w*|conduct|behaviou?r (?:towards|in the|at)"
            "|phone (?:went|rang|during)|checked your phone|dismissive|aggressive|swearing|swore|dates on your cv"
            "|dates of employment|referees? (?:\\w+ ){0,3}?(?:not|couldn't|didn't|declined)|about your (?:last"
            "|former|previous|old|current) (?:manager|boss|employer|company)|your (?:last|former|previous"
            "|old) (?:manager|boss|employer) (?:the way|like that)|overstat\\w+|exaggerat\\w+"
            "|failed (?:the )?(?:drug|credit|background|reference)|reading (?:from|off)|using (?:chatgpt|ai"
            "|an ai)|cheat\\w*"
        ),
    ),
    (
        ReasonCode.PROCESS,
        (
            "on hold|hiring freeze|recruitment freeze|freeze|frozen|headcount|re-?structur\\w*|reorgani[sz]ation"
            "|reorg|re-?scop\\w*|(?:role|position|job|brief|scope|spec|requirements?|remit|team|priorities|plans"
            "|strategy|needs|direction) (?:\\w+ ){0,3}?(?:changed|change|changing|shifted|evolved|moved"
            "|been changed|redefined|merged)|change(?:s|d)? (?:in|of|to) (?:the )?(?:role|direction|scope|plans?"
            "|priorities|strategy|business|requirements?|brief|budget|leadership)|cancel\\w*|paus(?:ed|ing)"
            "|(?:budget|funding) (?:\\w+ ){0,3}?(?:cut|cuts|pulled|withdrawn|removed|frozen|lost|not approved"
            "|gone|reallocated|fell|been)|budget cuts|(?:cut|pulled|lost|withdrew|withdrawn|reduced) (?:the "
            "|their |our |its )?(?:budget|funding|headcount)|no longer (?:hiring|recruiting|filling|available"
            "|required|exists?)|not (?:be )?(?:hiring|filling|recruiting)|merger|acquisition|acquired"
            "|redundanc\\w*|layoffs?|takeover|redeploy\\w*|closed (?:the|this) (?:role|position|vacancy|req\\w*)"
            "|req(?:uisition)? (?:was |has been |got )?(?:closed|pulled|cancelled)|decided not to (?:fill|hire"
            "|recruit)|position (?:is|has been|was) (?:closed|withdrawn|pulled)"
        ),
    ),
    (
        ReasonCode.LOGISTICS,
        (
            "start(?:ing)? (?:before|by|from|straight|sooner|earlier)|days? notice|stretch to|can only pay|"
            "salary(?! sacrifice)|salaries|compensation|remuneration|pay|package|day rate|rate|ctc|lpa|money"
            "|expectations? (?:on|around|for|of) (?:pay|salary|comp\\w*|package|the package)|(?:your"
            "|the) (?:salary|pay|compensation|ctc|rate|package|expected) |expensive|afford|out of (?:our|their"
            "|the) (?:range|budget|band)|(?:over|above|outside|beyond|exceed\\w*|within) (?:the |our "
            "|their )?(?:budget|band|range)|budget|notice period|stretch to|\\d+ days|notice|joiner|joining (?:date"
            "|time)|join (?:immediately|sooner|earlier)|immediate joiner|visa|sponsor\\w*|work permit"
            "|right to work|relocat\\w*|locat(?:ed|ion)|commut\\w*|on-?site|in the office|office days|hybrid"
            "|remote|based (?:in|closer|nearer|locally)|local candidate|time ?zone|availability|start (?:date"
            "|sooner|earlier|immediately|in|by|straight)|starting (?:date|sooner)|part[- ]time|full[- ]time|hours"
            "|shifts?|weekends?|travel\\w*|contract length"
        ),
    ),
    (
        ReasonCode.FIT,
        (
            "(?:our|their|right) (?:kind|sort|type) of|one of us|culturally|(?:the|that|any|a|no) spark"
            "|how (?:the|our|their) team works|"
            "(?:team|culture|cultural|values?|value|personality|company|overall|organi[sz]ational|good|right|best"
            "|natural|perfect|great|chemistry|strong|ideal) (?:fit|match|add|alignment)|fit(?: (?:in|into|with"
            "|for|wise|within))?|culture|cultural(?:ly)?|chemistry|gel(?:led|ling)?|personalit(?:y|ies)|dynamics?"
            "|vibe|click(?:ed)?|one of us|(?:our|their|right) (?:kind|sort|type) of|culturally|(?:the|that|any|a"
            "|no) spark|style|values|temperament"
            "|work(?:ing)? style|not quite right"
            "|not the right person|alignment|aligned with (?:our|the) (?:values|culture|team)|mesh\\w*"
        ),
    ),
    (
        ReasonCode.LEVEL,
        (
            "run (?:a|an|the|their own) (?:\\w+ )?(?:department|function|business|unit)|(?:larger|bigger|smaller"
            "|greater) scale|"
            "over-?qualified|under-?qualified|too (?:junior|senior|experienced|hands-on|operational|strategic|big"
            "|small)|(?:more|less) (?:senior|junior|experienced|seasoned|strategic|hands-on)|(?:bit|little"
            "|slightly|rather|touch|tad|quite) (?:too )?(?:junior|senior|inexperienced|green)|seniority|junior"
            "|senior(?! (?:stakeholder|manager|leader|data|software|analyst|engineer|developer|consultant))"
            "|(?:step|stepping) (?:up|down|back)|scope|scale|(?:the|that|this|required|right|our|their"
            "|appropriate|a different|at) level|level of (?:the role|experience|seniority)|years|year's|yrs"
            "|(?:more|further|additional|extra|greater|enough|sufficient|relevant) (?:overall |general |work "
            "|working |professional |industry |total |relevant |direct )?experience(?! (?:in|with|of|working"
            "|using|managing|leading|on|around))|experienced|inexperienc\\w*|team size|run (?:a|an|the"
            "|their own) (?:\\w+ )?(?:team|department|function|business|unit)|bigger team|larger team"
            "|(?:larger|bigger|smaller|greater|that|this) scale|too (?:\\w+ )?(?:small|big|large)(?: a)?|bored"
            "|band|grade"
        ),
    ),
    (
        ReasonCode.EVIDENCE_GAP,
        (
            "substance|generalities|figures|claims|real numbers|"
            "examples?|evidence|evidenced?|specifics?|concrete|tangible|measurable|quantif\\w*|metrics?|numbers"
            "|results?|outcomes?|impact|star (?:method|format|technique|approach|structure)|star|high[- ]level"
            "|generic|vague(?:ly)?|theoretical|theory|hypothetical|general(?:ities)?|abstract|surface|superficial"
            "|depth(?! (?:of|in) (?:\\w+ )?(?:knowledge|experience|understanding|sql|python))|in[- ]depth"
            "|detail(?:s|ed)?|demonstrat\\w+|substantiat\\w+|backed up|back up|real[- ](?:life|world|figures"
            "|numbers)|figures|data(?= ?[.,!]|$)|claims|what (?:the|your) team did|proof|own contribution"
            "|your (?:own |personal |individual )?(?:role|contribution|part|input)|\"we\"|'we'|say(?:ing)? we"
            "|what you (?:personally |actually |yourself )?did|ownership|situations?|stories|generalities"
            "|textbook"
            "|achievements"
        ),
    ),
    (
        ReasonCode.COMMUNICATION,
        (
            "structur\\w*|different question|off the question|wander\\w*|hard to read|get through (?:all )?(?:our"
            "|the|my) questions|(?:line|train) of thought|very long|long answers|side though|jump(?:ed"
            "|ing)? (?:around|about|between|from)|lost the thread|slow(?:er)? down|prompting|hesitant|"
            "structur\\w*|communicat\\w*|concise\\w*|succinct\\w*|rambl\\w*|waffl\\w*|(?:long|short|lengthy|wordy"
            "|brief|drawn out)(?: answers?|-winded)?|clarity|articulat\\w*|(?:hard|difficult|harder|tough|tricky"
            "|struggled) (?:for (?:us|them|me) )?to follow|presentation|listen\\w*|talk(?:ed|ing)? (?:over"
            "|too much|a lot|at)|interrupt\\w*|to the point|the point|verbose|storytelling|off[- ]?(?:topic|track"
            "|piste)|tangents?|meander\\w*|disorgani[sz]ed|delivery|nerv(?:es|ous\\w*)|quiet|pace|rushed"
            "|jump(?:ed|ing)? (?:around|about|between|from)|lost the thread|thread|slow(?:er)? down|slow(?:er"
            "|ly)?|prompting|hesitant|sooner|shorter|main message|message came|ran over|over-?ran|overran"
            "|eye contact|all over the place|scattered|answer(?:ed|ing)? the (?:actual )?question"
            "|the question (?:asked|we asked|being asked)|question you were asked|stakeholder communication"
            "|english|fluency|eye contact|body language|slides|summaris\\w*|summariz\\w*|scripted|rehearsed"
            "|one-word|executive presence|gravitas|presence"
        ),
    ),
    (
        ReasonCode.MOTIVATION,
        (
            "(?:our|their|the company's) (?:product|website|company|mission|clients?|customers?|annual report"
            "|report|brand|competitors)|(?:you )?chose us|why (?:you )?(?:chose|want)|wanting to (?:join|work)"
            "|disinterest\\w*|uninterested|a (?:single )?question(?! (?:from|than|about))|curiosity|"
            "motivat\\w*|enthusias\\w*|interest(?:ed)? in (?:the|this|our|us|what|their|them|this|joining|\\w+)"
            "|passion\\w*|research\\w*|homework|(?:knowledge|understanding|awareness|grasp) of (?:our|the|their"
            "|what) (?:company|business|product\\w*|organi[sz]ation|market|sector|brand|customers?|competitors?"
            "|role|clients?|client's|mission|we|they|firm|charity|school)|know(?:n|ing)? (?:much |more |enough "
            "|a lot |anything )?(?:about|of) (?:us|our|the|their|them|what)|what (?:we|they) (?:do|does"
            "|actually do)|why (?:you |us|them|this|the|our|northwind|fabrikam|contoso)(?:\\w+ ){0,4}"
            "|why you want\\w*|energy|hunger|hungry|drive|commitment|committed|long[- ]term|prepar\\w+|unprepared"
            "|engaged|engagement|curiosity|curious|questions (?:for|about|to|at|of) (?:us|the|them|our|ask|end)"
            "|(?:any|ask|asked|asking|your|more|better|no|few|prepared) questions|flight risk|stay(?:ing)?"
            "|career (?:goals?|direction|plans?|aspirations?)|website|(?:had not|hadn't|not|haven't"
            "|didn't) (?:\\w+ )?read|(?:our|their|the company's) (?:product|website|company|mission|clients?"
            "|customers?|annual report|report|brand|competitors)|chose us|why (?:you )?(?:chose|want|us|here)"
            "|leave \\w+ for|why this|wanting to (?:join|work)|disinterest\\w*|uninterested"
            "|a (?:single )?question|curiosity|the strategy|annual report|proactiv\\w*|excited|excitement|fire in"
        ),
    ),
    (ReasonCode.TECHNICAL, TECH),
    (
        ReasonCode.MISSING_REQUIREMENT,
        (
            "certif\\w*|licen[cs]e|degree|clearance|fluent|native|language|german|french|spanish|mandarin|dutch"
            "|japanese|arabic|hindi"
            "|accredit\\w*|chartered|acca|cima|cfa|pmp|prince2|(?:sector|industry|domain) (?:experience|knowledge"
            "|background)"
            "|line management|people management|leadership|b2b|b2c|saas|enterprise|stakeholder\\w*|sales"
            "|budget(?:ing)? (?:management|responsibility)"
            "|negotiation|project management|strategic thinking"
        ),
    ),
)
"""What each reason is about. Of the first four, the first that fits is taken; of the others, the first named."""
ASKED_FIRST = 4
ABOUT_LAST: tuple[tuple[ReasonCode, str], ...] = (
    (
        ReasonCode.COMMUNICATION,
        (
            "clear(?:er|ly)?|present(?:ed|ing)?|explain\\w*|explanation|confiden(?:t|ce)|spoken|speaking"
            "|conversation(?:al)?"
        ),
    ),
    (
        ReasonCode.MISSING_REQUIREMENT,
        (
            "experience|exposure|background|qualif\\w*|requirements?|criteria|must-have|mandatory|essential"
            "|knowledge|skills?"
            "|skill ?set|sector|industry|domain|track record|management|commercial\\w*|strategy|hands-on"
            "|expertise|familiarity"
            "|understanding|competenc\\w+"
        ),
    ),
)
"""Words that say less: asked only where no other fits."""
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
)
"""The competitor of the form letter: it says nothing (R12)."""
FIRM_LETTER = any_of(
    (
        "(?:given|due to|because of|owing to|in view of) the (?:\\w+ ){0,3}?(?:volume|number|amount|quantity"
        "|competition|response|interest)|(?:unable|not able|aren't able|can't|cannot|not possible|don't"
        "|do not|policy) (?:\\w+ ){0,3}?(?:to )?(?:provide|give|offer|share)(?: \\w+){0,3} feedback"
        "|feedback (?:is )?(?:not )?(?:available|provided|possible)"
    ),
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
