"""Phrases that say of every time what was so once. Search them in straight text."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of
from secondtake.outlook.spirals.pieces import CANT, IM

_SPOIL = (
    r"(?:(?:mess|screw|fuck|stuff|cock|muck|eff|f\*ck)(?: it| things| this| everything| them| that| stuff"
    r"| my interviews)?(?: all)? up|blow (?:it|them|interviews|my \w+)|fail(?! over| fast| safe)|choke(?! up)"
    r"|freeze(?: up)?"
    r"|ruin (?:it|things|everything|them)|bomb(?: them| it| interviews)?|panic|blank|go blank|say (?:the wrong"
    r"|something (?:stupid|dumb|wrong)|stupid)\w*|make a fool of myself|make an? (?:idiot|ass) of myself"
    r"|get (?:it|everything|things) wrong|fall apart|disappoint|let (?:everyone|people|them|myself) down"
    r"|botch (?:it|them)|sabotage|fall flat|lose|come across (?:wrong|badly|as)|get rejected|get nervous and"
    r"|end up (?:\w+ )?(?:failing|messing|fucking|screwing|blowing|bombing|freezing|the|rejected|looking"
    r"|sounding|alone|saying (?:something |the )?(?:stupid|wrong|dumb)\w*)"
    r"|find a way to (?:mess|screw|fuck|ruin)|do this to myself|sound (?:stupid|like|dumb)|look (?:stupid"
    r"|like an?)|ramble|crumble|crash and burn|tank(?: it| them)?|second best|struggle to sell myself)"
)
_REACH = (
    r"(?= *(?:[.!,;)]|$| -)| (?:interviews?|it|this|things|everything|them|when|under|(?:at|in"
    r"|during) (?:interviews?|everything|this|these|the|every|life|my|job|any|real)|every|again|and|or|no matter"
    r"|the (?:moment|interview|important|big)|these|words?|up|myself|thing|on the spot|because|somehow|like this"
    r"|to)\b)"
)
ALWAYS_NEVER = any_of(
    (
        rf"i(?:'ll| will| just|'m going to)? (?:almost |just )?always (?:just |somehow |manage to |have to |seem to "
        rf"|end up |go and )*{_SPOIL}{_REACH}"
    ),
    (
        rf"{IM} (?:just )?always (?:going to |gonna )?(?:be )?(?:so )?(?:the (?:one who (?:loses|fails|is left"
        rf"|doesn)|second choice|worst|problem|idiot|loser)|failing|messing up|screwing up|second best|a failure"
        rf"|a loser|awkward|too (?:slow|nervous|quiet|late|stupid)|not (?:good|\w+) enough|lonely|alone|rejected"
        rf"|never good)"
    ),
    r"(?:always|forever) going to be (?:alone|lonely|a failure|rejected|unemployed|second best|like this)",
    (
        r"i (?:can |could |just |will |'ll )?never (?:ever )?(?:get|do|say|know|seem to get|manage to (?:get|do"
        r"|say)) (?:anything|it|things|a single thing|the right|what to say)(?: (?:right|thing|things|well"
        r"|done right|properly|thing at the right time))(?= *(?:[.!,;]|$)| (?:in|at|when|under|no|and|or|because))"
    ),
    r"i(?:'m| am|m) never (?:\w+ )?(?:good|smart|prepared|quick|confident|clever|ready|qualified|pretty|fast) enough",
    (
        r"i(?:'m| am|m) never (?:going to be )?(?:the one (?:who|that|they)|chosen|picked|first choice"
        r"|the first choice|what they want)"
    ),
    (
        r"i never (?:get (?:picked|chosen|the job|what i want|anything i want|hired|lucky|a break|a chance)|win"
        r"|succeed|do well|make (?:a good impression|it)|measure up|fit in|do a good enough)(?= *(?:[.!,;]|$)"
        r"| (?:in|at|when|no|and|or|because|on|anyway|with|job|impression)\b)"
    ),
    (
        rf"i (?:just )?(?:{CANT}|can never|could never|couldn'?t|am (?:incapable of|unable to)|never) (?:ever |even "
        rf"|seem to |to )*(?:do|get|say|doing|getting|make) (?:anything|a (?:single |damn )?thing"
        rf"|one (?:single )?thing|things) (?:right|well|properly|correctly)"
    ),
    r"i can'?t (?:ever |seem to ever )?(?:get|have) (?:anything|what) i want\b(?! to)",
    r"(?:i'?m|i am) incapable of doing anything right",
    (
        r"nothing (?:ever|i (?:ever )?(?:do|say|try|touch)|that i do)(?: ever| will| is going to| would)? ?(?:is|be"
        r"|works?|improves|changes|pays|goes|go|turns?|will|seems to|comes?|makes?|helps|matters"
        r"|counts)(?: ever)?(?: work| be| go| turn)?(?: out| right| my way| well| enough| good| through"
        r"| good enough| off| my (?:chances|odds|situation)| anything| better| for me| a difference| to anything"
        r"|(?= *[.!,;]|$))"
    ),
    (
        r"there(?:'s| is|'ll| will)(?: just)? always (?:going to )?(?:be )?(?:some ?(?:one|body)|some other \w+"
        r"|a better|people|other people)(?: else)?(?: out there)?(?: \([^)]*\))?(?: who(?:'s| is))?(?: much"
        r"| far)? ?(?:better|smarter|more qualified)(?: than me| candidate| than i am)?"
    ),
    r"nothing (?:works|goes|turns) (?:out )?(?:right )?(?:for me|my way)",
    (
        r"it never (?:fucking |ever )?(?:works(?: out)?(?: for me)?|gets better|pays off|is enough|goes (?:well"
        r"|right|my way))(?= *(?:[.!,;]|$)| (?:for me|no|and)\b)"
    ),
    (
        r"everything i (?:ever )?(?:do|say|touch|try|attempt|start|write)(?: ever)? (?:is|goes|turns|fails|ends"
        r"|falls|gets|turned|went)(?: \w+){0,3}? ?(?:wrong|badly|to shit|to dust|apart|fails|useless|garbage"
        r"|never enough|not enough|terrible|stupid|ruined|rejected|a failure|in failure|pointless)?"
    ),
    r"all i (?:ever |seem to |can )?do is (?:\w+ )?(?:fail|mess|screw|fuck|disappoint|ruin|lose|let)\w*(?: \w+)?",
    (
        r"i (?:just |always |somehow |fucking )*(?:ruin|destroy|mess up|screw up|fuck up|fail at|suck at|spoil"
        r"|sabotage) (?:everything|every (?:single )?(?:interview|chance|opportunity|one|thing|time)"
        r"|all (?:of )?(?:my|the) \w+|everything i)"
    ),
    (
        r"i (?:just |always )*(?:mess|screw|fuck|stuff) (?:everything|every (?:single )?(?:interview|chance"
        r"|opportunity|one)|them all|all of them) up"
    ),
    (
        rf"every (?:single |damn |goddamn |fucking )?(?:time|interview)(?:,| that| i(?:'m"
        rf"| am)?[^.!?]{{0,40}}?,?)? ?i (?:just |always |somehow |end up |completely |totally )*(?:{_SPOIL}|fail\w*"
        rf"|freeze|choke(?! up)|blank|panic|bomb\w*|blow it|get rejected)"
    ),
    (
        r"i (?:\w+ ){0,6}interviews? but (?:then )?i (?:just |always )?(?:screw|mess|fuck|blow|bomb) (?:them|it"
        r"|every one)(?: all)?(?: up)?"
    ),
    (
        r"i (?:always )?(?:fail|bomb|choke(?! up)|freeze|mess up|screw up|fuck up|blow it) (?:all the time"
        r"|every (?:single |damn )?time|every (?:single )?interview|at everything|no matter what)"
    ),
    (
        r"(?:this|that|it|the same thing|this shit|something like this) (?:just "
        r"|kind of thing )?always (?:has to )?(?:happens?|goes wrong|ends (?:badly|like this))(?: to me\b"
        r"|(?= *(?:[.!,;]|$)| when i\b| in (?:interviews|the end)))"
    ),
    r"why can'?t i (?:ever |just )?(?:do|get|say) (?:anything|things|one (?:single )?thing) right",
    (
        rf"why (?:do|does|am|is|must|can'?t) (?:i|this|it) (?:just )?(?:always|never) (?:have to |just "
        rf"|such )?(?:{_SPOIL}|happen(?: to me)?|do this|get|so|be|the one|an?|manage|win|good|enough|works?)"
    ),
    (
        r"(?:no ?one|nobody|no company|no employer) (?:ever )?(?:wants|likes|picks|chooses|takes|respects"
        r"|believes in|needs|hires|gives a chance to|wants to (?:hire|work with|talk to|employ|give|be)) (?:me"
        r"|people like me|someone like me)\b(?! to\b)"
    ),
    (
        r"(?:no ?one|nobody|people|they|companies|employers) (?:never|ever) (?:gives?|give|hires?|picks?|chooses?"
        r"|wants?|takes?|calls?) me\b"
    ),
    r"(?:everyone|everybody|they all|all of them) (?:always )?(?:hates?|rejects?|thinks? less of|is against) me\b",
    (
        r"i(?:'ve| have)? ?(?:get|got|gotten|been|am) rejected by (?:everyone|everybody"
        r"|every (?:single )?(?:company|one|employer))"
    ),
    (
        r"(?:everyone|everybody)(?: else)?(?: there| i know| in (?:the|that|my) \w+)? (?:is|was|were|seems?"
        r"|seemed|knows?"
        r"|knew|does|did) (?:\w+ ){0,3}?(?:better|smarter|more \w+|cleverer|ahead|further along|faster"
        r"|good)(?: at (?:it|this|everything))? (?:than (?:me|i\b)|except me|but me)"
    ),
    (
        r"no matter (?:what|how hard|how much|how well|how) i (?:\w+ ){1,3}(?:,|it(?:'s| is)?|i|i'm"
        r"|nothing)\b.{0,16}?(?:never|always|not (?:good )?enough|fail|mess|screw|wrong)"
    ),
    (
        r"i(?:'ve| have) (?:always been|never been anything but) (?:an? )?(?:failure|loser|disappointment|burden"
        r"|idiot|reject|worthless|useless|a fraud|good for nothing)"
    ),
    r"i(?:'ve| have) failed (?:at )?(?:everything|everyone|at life|in life|my (?:whole )?family|in everything)",
    (
        r"i (?:always|only ever) (?:do this|manage to (?:mess|screw|fuck|ruin))(?= *(?:[.!,;]|$)| (?:to myself|up"
        r"|it|everything))"
    ),
)
