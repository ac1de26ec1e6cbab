"""What each reason is about, in words."""

from __future__ import annotations

from secondtake.replies.model import ReasonCode

TECH = (
    "arithmetic|framework|unit tests?|nulls?|whiteboard|"
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
            "different dates|dates (?:that )?(?:did not|didn't|don't|do not) (?:match|agree|tally)"
            "|confidential\\w*|"
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
            "(?:longer|long|shorter|short) notice|within \\d+ days|serving (?:a|your)|"
            "notice (?:period|of)|work permit|payslips?|match your (?:ctc|salary|rate|expectation\\w*)|"
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
            "one of us|on the same page|"
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
            "(?:better|more) suited to (?:a|an) (?:\\w+ )?(?:role|position|level)|"
            "(?:staff|principal|lead|director|entry|graduate|associate|executive|vp|manager) level"
            "|more experience than|keep(?:ing)? you (?:challenged|interested)|bored|"
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
            "(?:what|which (?:part|bit)s?) (?:was|were|is) yours|spoke about the team|say what the result"
            "|(?:particular|specific|actual|real) (?:case|example|instance)s?|principles|descriptive"
            "|evidenced|of the what and how|signposts? to results|"
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
            "over-?explain\\w*|shorter|lost (?:two|some|half|most) of (?:us|the panel|them)|allotted"
            "|over time|"
            "(?:at|reach\\w*|get|got|getting|made|making|coming) (?:to )?(?:the|your|a) point"
            "|round the houses|about the bush|talk(?:s|ed|ing)? (?:too )?fast"
            "|speak (?:too )?(?:fast|quickly)|(?:take|take a) breath|answer first|point first|signpost\\w*"
            "|mumbl\\w+|"
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
            "(?:ask|asked) (?:us |them |me )?(?:\\w+ ){0,3}questions|"
            "(?:hadn't|had not|haven't|didn't) (?:ask|asked) (?:them|us|me)? ?(?:anything|any|a)"
            "|lack of interest|"
            "look(?:ed|ing)? into (?:us|what)|what (?:we|they) (?:build|make|sell|stand for)|why us|car(?:ed"
            "|e|ing) about (?:the|our|us|what)|isn't on (?:the|our) website|"
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
            "criterion|regulated environment|(?:b[12]|c[12]) in|level in (?:german|french|spanish|english)|"
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
