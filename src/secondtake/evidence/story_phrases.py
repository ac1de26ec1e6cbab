"""What a story is told with: its situation, the person's own action, its result; and what traits are told with."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

_PAST = (
    "(?:time|situation|example|occasion|instance|moment|project"
    "|conflict|mistake|failure|challenge|disagreement|decision)"
)
ASKED_FOR = any_of(
    (
        rf"(?:tell|walk|talk) (?:me|us) ~(?:about|through) (?:an?|one|the last"
        rf"|your (?:most|biggest|last|proudest)) (?:\w+ ){{0,3}}{_PAST}"
    ),
    rf"(?:give|share) (?:me|us)? ?(?:with us )?(?:an?|one|another) (?:\w+ ){{0,2}}{_PAST}",
    rf"describe (?:an?|the last|one) (?:\w+ ){{0,2}}{_PAST}",
    "(?:an? (?:time|situation|example)|the last time) (?:when|where|that|you|in which|of (?:a time|when|how you))",
    "have you ever (?:had|been|made|faced|dealt|worked|managed|led|failed|missed|disagreed)",
    rf"(?:can|could) you (?:think of|recall|remember|share) ~(?:an?|one) (?:\w+ ){{0,2}}{_PAST}",
    "when (?:did you last|was the last time you|have you)",
)
_TIMES = "january|february|march|april|may|june|july|august|september|october|november|december"
_PARTS = "spring|summer|autumn|fall|winter|year|month|week|quarter"
_PEOPLE = (
    "client|customer|release|launch|manager|team|project|migration"
    "|supplier|server|system|site|boss|colleague|designer|deadline"
)
_LEFT_OFF = "wanted|asked|left|went|failed|slipped|broke|missed|kept|came|called|said|told|refused|was|were|had"
SITUATION = any_of(
    r"(?:in|since|during|by|last|this|that|early|late|mid) (?:19|20)\d\d|(?:19|20)\d\d",
    rf"(?:in|last|this past|that) (?:{_TIMES}|{_PARTS})",
    (
        r"(?:an?|one|two|three|four|five|six|\d+|few|couple of"
        r"|several) (?:years?|months?|weeks?|days?) (?:ago|back|before|into|in)"
    ),
    "(?:when|while|where) (?:i was|i worked|i joined|i started|i had|we were|i led|i ran)",
    r"one time|at one point|one day|one morning",
    r"one of (?:my|our) (?:\w+ )?(?:projects?|customers?|clients?|engineers?|colleagues?)",
    "(?:there was|we had|i had|it was|we were|i was) (?:an?|the|this|one|two|three|our|my|about to|supposed to)",
    "(?:we were|i was) (?:launching|building|working|running|migrating|moving|asked|told)",
    (
        r"(?:at|in|for|on) my (?:last|previous|first|current|old|former"
        r"|final) (?:\w+ )?(?:job|company|role|team|project|position|year)"
    ),
    rf"(?:our|my|the|a) (?:\w+ )?(?:{_PEOPLE}) (?:{_LEFT_OFF})",
)
_STRONG = (
    "built|wrote|rewrote|made|took|told|ran|led|set|found|went|gave|got|put|sat|spoke|brought|began|chose|did|drew|drove|held"
    "|met|paid|rebuilt|said|sent|showed|split|spent|taught|cut"
    "|flew|fought|sold|bought|stood|won|dug|broke|threw|hired|came up"
)
_STATES = (
    "was|had|wanted|needed|liked|loved|hoped|used|learned|learnt|believed|noticed|realized|realised|seemed|enjoyed"
    "|preferred"
    "|expected|worked|joined|graduated|studied|wondered|assumed|guessed|supposed|mentioned|moved|lived|started|happened"
)
ACTION = any_of(
    rf"i ~(?:then |first |went and |sat down and |immediately |\w+ly )?(?!(?:{_STATES})\b)(?:\w{{2,}}ed|{_STRONG})"
)
_CHANGED = "reduced|increased|improved|grew|dropped|fell|rose|went (?:up|down)|went|came down|cut|saved|raised|down|up"
_AMOUNT = r"(?:[$€£]?\d|half|a third|a quarter|ten|twenty|thirty|forty|fifty|zero|two|three|four|five)"
FIGURE = any_of(
    r"\d[\d.,]*|half|a third|a quarter|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty",
    "thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million",
)
_CAME = (
    "stayed|renewed|agreed|signed|thanked|adopted|went (?:well|live"
    "|out)|shipped|came back|accepted|still use|was happy|were happy"
)
RESULT = any_of(
    (
        r"by (?:the (?:end|evening|morning)|\w+)(?: of \w+)? (?:everybody"
        r"|everyone|nobody|all of|we|they) (?:had|was|were|could)"
    ),
    "so (?:nobody|everybody|everyone|they|the \\w+) (?:had|could|got|was|were|kept|stayed)",
    "as a result|in the end|ended up|at the end of (?:it|that|the (?:quarter|month|year|week|project))",
    "eventually|the (?:result|outcome)",
    (
        "(?:which|that|this|it) (?:led to|meant|saved|cut|reduced|increased"
        "|doubled|halved|worked|paid off|went well|helped us|gave us)"
    ),
    rf"(?:{_CHANGED}) (?:\w+ ){{0,5}}?(?:from|by|to) (?:about |around |nearly |over |almost )?{_AMOUNT}",
    (
        "(?:we|they|i) (?:finally )?(?:shipped|launched|delivered|won|finished"
        "|hit|met|closed|renewed|signed|agreed|recovered|adopted|kept)"
    ),
    rf"(?:the|our|that) (?:\w+ )?(?:{_PEOPLE}|users?|deal|board|company) ~(?:then )?(?:{_CAME})",
    r"(?:what )?i(?:'ve)? (?:learned|learnt|took away)|since then",
    r"ever since|these days we|to this day|\d+ ?(?:%|percent|per cent)",
)
_CALLED = (
    "good|organi[sz]ed|calm|flexible|reliable|driven|passionate|hard-?working"
    "|careful|detail|patient|honest|open|proactive|strong"
)
TRAITS = any_of(
    (
        "i(?:'m| am) ~(?:very |pretty |usually |always |generally "
        "|quite )?(?:an? |someone who|somebody who|the (?:kind|type|sort) of)"
    ),
    rf"i(?:'m| am) ~(?:very|pretty|quite|extremely|usually|always|generally) (?:{_CALLED})",
    (
        "i (?:always|usually|generally|normally|typically|tend to|like to"
        "|try to|consider myself|see myself|pride myself|believe in|never)"
    ),
    "people (?:say|tell me|describe me|would say)",
    "my (?:biggest )?(?:strength|strengths|style|approach|philosophy) (?:is|are)",
)
