"""When a phrase is none of ours: denied, supposed, somebody else's words, long past, taken back, or about some work."""

from __future__ import annotations

import re

from secondtake.evidence.phrases import any_of
from secondtake.outlook.spirals.model import SpiralKind

_DENIED = re.compile(
    r"\b(?:not|n't|never|no longer|hardly|isn't|wasn't|aren't|without|far from|less of|rather than|instead of"
    r"|stop(?:ped)?|quit|avoid(?:ed)?)"
    r"(?: (?:that|because|saying|as if|like|only|to say|to think|think|believe|mean|feel(?:ing)?|always|even"
    r"|really|an?|the|if|entirely|thinking|believing|telling myself|imply|implying|convinced|sure))*[ ,]*$"
    r"|\b(?:do|does|did|would|could|should|can)(?:n't|nt| not) (?:really |actually |necessarily "
    r"|even )?(?:think|believe|mean|say|feel|want|agree|imagine|see how|know (?:if|whether|that|why)|see why"
    r"|care (?:if|that|whether))(?: (?:that|like|it|people to think|you to think|them to think"
    r"|anyone to think))*[ ,]*$"
    r"|\b(?:nobody|no one|neither) (?:said|says|thinks|thought|told me)(?: that)?[ ,]*$",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|in case|(?<!feel )(?<!feels )(?<!felt )as (?:if|though)|chances? (?:are|is)"
    r"|a (?:\w+ )?chance|supposing|imagine|what if|until|so that|or else|lest|hope|hoped|hoping|pray|wish"
    r"|wonder(?:ed|ing)?|"
    r"asking (?:myself|whether)|prove (?:that )?|pretend(?:ed|ing)?|would (?:mean|have meant|think|say)"
    r"|might think|may think|makes? (?:it|me) look|believ(?:e|ing) that|not sure|no idea|would rather"
    r"|doubt)\b(?:(?!, (?:and|then|but|i) | but |, ?$)[^.;:!?(]){0,45}$|\b(?:or|otherwise|else)[ ,]*$",
    re.IGNORECASE,
)
_EVEN_IF = re.compile(r"\beven (?:if|when|though)\b", re.IGNORECASE)
_AFRAID = re.compile(
    r"\b(?:afraid|scared|worr(?:y|ied|ying|ies)|fear(?:s|ed|ing)?|terrified|concerned|dread(?:ed|ing)?|frightened"
    r"|(?:anxious|nervous|paranoid|panicking) (?:that|about))\b"
    r"(?:(?! and (?:i|they) | but | so i |, (?:i|they) )[^.;!?]){0,90}$",
    re.IGNORECASE,
)
_GAP = r"(?:(?! and | but (?!that)|, )[^.;!?]){0,50}$"
_OTHERS_WORDS = re.compile(
    r"\b(?!i\b)\w+ (?:(?:has|have|had|even|always|once|then|also|just|keeps?|kept|later|literally|actually) )*"
    r"(?:said|says|say|told|tells|tell(?= me| us)|telling|wrote|writes|replied|answered|claimed|claims|insisted"
    r"|called me|calls me"
    r"|suggest\w*|mention\w*|explain\w*|implied|hinted|joked|assured|reassured|warned|convinced me|yelled"
    r"|shouted|saying|confirm\w*)\b"
    + _GAP
    + r"|\b(?:told (?:me )?that|being told|calls? me|called me)\b[^.;!?]{0,150}$"
    r"|\b(?:according to|in the words of|was told|been told|got told|were told|heard (?:that|people|him|her|them)"
    r"|(?:sick|tired) of (?:hearing|being told)|the (?:feedback|reason|verdict|conclusion)(?: \w+){0,4} (?:was|is))\b"
    + _GAP
    + r"|\b(?:you|he|she|they|people|everyone|parents?|friends?|boss|manager|interviewers?|wife|husband|mom"
    r"|dad) (?:\w+ ){0,2}"
    r"(?:thinks?|thought|believes?|assumes?|assumed|feels?|felt|thinking)(?: that| like)?[ ,]*$",
    re.IGNORECASE,
)
_CAUSED = re.compile(
    r"\b(?:ma(?:de|kes?)|act(?:s|ed)? (?:like|as if)|(?:turns?|turned) out(?: that)?)[ ,]*$",
    re.IGNORECASE,
)
_OWN_SAYING = re.compile(
    r"\b(?:i (?:keep |kept |always |just )?(?:tell|telling|told|said|saying|say)(?: to)? (?:myself"
    r"|that))\b[^.;!?]{0,30}$",
    re.IGNORECASE,
)
_PAST_BELIEF = re.compile(
    r"\b(?:i (?:\w+ )?(?:used to|would always|once|initially|originally|first|at first)|back then|at the time"
    r"|at first|in the past|when i was (?:young|younger|a kid|a child|\d+|in)|years ago|there was a time"
    r"|until recently)\b[^.;!?]{0,60}$"
    r"|\bi (?:\w+ )?(?:thought|figured|assumed|was (?:so |pretty |absolutely |quite |really )?(?:sure|convinced"
    r"|certain|afraid|scared|worried|positive)|believed|expected)(?: that)?(?: maybe| surely| for sure)?[ ,]*$",
    re.IGNORECASE,
)
_TAKEN_BACK = any_of(
    (
        r"(?:,|but|yet|though|although|however|and|because|-|\.\.\.) ?(?:then |now |deep down |honestly |of course "
        r"|at the same time )*(?:i (?:know|realiz?se|do know|can see|see|think|guess|suppose|understand|now know"
        r"|learned|learnt) ?(?:now )?(?:that )?(?:it(?:'s|s| is| was| isn't| wasn't)|that(?:'s|s| is| isn't)|i(?:'m"
        r"|m| am)(?: not|n't)|this is(?:n't| not)|not|better|they (?:did(?:n't| not)|liked)|how|what|so much|a lot"
        r"|from))"
    ),
    (
        r"but (?:that(?:'s|s| is| was| would be)|it(?:'s|s| is| was)|this is) (?:not|n't|just|only|one|a single|silly"
        r"|an exaggeration|unfair|too harsh|unlikely|irrational|my anxiety|okay|ok|fine|alright)"
    ),
    (
        r"but (?:(?:i|they) (?:got|still got|was offered|passed|did well|ended up getting|called|hired|made it"
        r"|made me an offer|offered)|it (?:turned out|worked out|went)|i(?:'ll| will) (?:try|get|keep|do|learn|be)"
        r"|not (?:every|all|really|completely|entirely|quite)|apparently not|i guess not|to my surprise"
        r"|surprisingly|then they|somehow i|was (?:offered|hired))|\)?,? i (?:still )?(?:received|got) (?:an"
        r"|the) (?:offer|job)|(?:and|but) (?:i )?(?:still |then |somehow )*(?:got|was|been) (?:\w+ )?(?:offered"
        r"|hired|the (?:job|offer)|an offer|accepted)"
    ),
    r"(?:turns out|turned out|it turns out) (?:i|they|it|that|not|to)",
    (
        r"which (?:is|isn't|was|wasn't) (?:not )?(?:true|fair|silly|nonsense|a lie|an exaggeration|ridiculous|okay"
        r"|ok|fine)|or so (?:it felt|i thought)|not really|just kidding|jk|/s"
    ),
    (
        r"and (?:here(?:'s| is)|this is) what i(?:'ve)? learn(?:ed|t)|(?:and|but) (?:it|that) taught me|(?:so"
        r"|and) (?:next time|now) i (?:take|will|'ll|do|just|know|stop|breathe|count)"
    ),
    r"so i (?:take|stop|breathe|wrote|write|prepare|practi[sc]e|now|started|have started|try to|made|bring|ask)",
)
_EVIDENCE = any_of(
    (
        r"(?:he|she|they|the (?:\w+ )?\w+|recruiter|email|feedback|rejection|letter|hr) (?:\w+ )?(?:told me|said so"
        r"|said (?:that|they|i|it|my|the)|wrote|emailed|called|rang|phoned|replied|confirmed|informed|let me know"
        r"|went with|chose|hired|picked|rejected|turned me down|explained|declined)"
    ),
    (
        r"got (?:the|a|an|my) (?:\w+ )?(?:rejection|reject|decline|no\b)|i (?:was|got|have been"
        r"|'ve been) (?:just )?(?:rejected|turned down|told)|(?:they|the role|the position|the job) (?:has |have "
        r"|was |is |been )*(?:filled|cancelled|canceled|closed|on hold|withdrawn)|\baccording to"
    ),
    (
        r"because (?:i (?:don't|do not|lack|have no|need|haven't) (?:have |a |the |any |my )?(?:work permit|visa"
        r"|degree|licen[sc]e|clearance|certificat\w+|required|right to work)|they (?:want|need|require|asked for))"
    ),
    r"i (?:asked|withdrew|pulled out|turned (?:it|them) down|declined|accepted|already (?:have|got)|took another)",
)
_WORK = re.compile(
    r"\b(?:project|release|migration|launch|deploy(?:ment)?|event|campaign|system|roll-?out|product|demo|sprint"
    r"|outage|server|client|customer|database|merger|website|app|exam|wedding|party|date|marriage|relationship"
    r"|flight|trip|"
    r"thesis|experiment|essay|course|semester|startup|business|audit|refactor\w*|build|pipeline|test suite"
    r"|kitchen|dinner|cake|restaurant|store|market|economy|industry|company's|onboarding|training|game|match"
    r"|season|film|book|first job|old job|last job|internship|degree|apartment|house|car)\b",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|panel|recruiter|hiring|job|role|position|questions?|answers?"
    r"|answered|they asked|call|screen|round|onsite)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:it|that|this|everything|nothing|it all|all of it|the whole (?:thing|day)|today|yesterday|an?|what|just"
    r"|such|absolute|complete|total|utter|pure|epic)\b",
    re.IGNORECASE,
)
_ONE_PART = re.compile(
    r"^ ?(?:,? ?(?:on|at|in|with|during|when it came to|for) (?:that |the |one |this |my "
    r"|a )?(?:\w+ ){0,2}?(?:question|part|section|round|exercise|problem|test|bit|piece|slide|example|word"
    r"|topic|portion|answer|coding|system design|sql|whiteboard\w*|challenge)s?\b"
    r"|(?:'s)? (?:question|part|section|exercise|problem|bit|slide|example|portion|answer)s?\b)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:whole|entire|all|chances?|shot|interview)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    (
        r"^ (?:again |then )?(?:at|in|on|with|during|my|that) (?!(?:\w+ ){0,3}?(?:interviews?|today|tonight"
        r"|yesterday|morning|panel|screen|call|minutes?|seconds?|end|beginning|start)\b)(?:my|a|an|the|that|this|first|last|high|college|school"
        r"|\w+ school)\b"
    ),
    re.IGNORECASE,
)
_PROCESS = re.compile(
    r"^ ?(?:through|via|into|to (?:qa|review|production|plan|the|staging|legal)|on schedule|as planned|over to|live)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\?[\"')\]]*\s*$")
_RHETORICAL = re.compile(
    r"(?:(?:and|but|so|ugh|god|honestly|seriously|like|really|i mean),? ){0,2}(?:why (?:do|does|am|is|must"
    r"|can'?t) (?:i|this|it)\b"
    r"|how (?:the (?:hell|fuck) )?(?:could|can|will|would|am) i (?:supposed to )?ever\b"
    r"|(?:why|who) (?:the (?:hell|fuck) )?(?:would|should|will|'d) (?:anyone |anybody |they |any company "
    r"|a company )?(?:ever |even |want to )*(?:hire|want|pick|choose|employ|take) )",
    re.IGNORECASE,
)
_LONG_PAST = re.compile(
    (
        r"\b(?:(?:last|back in|in) (?:19|20)\d\d|years? ago|(?:two|three|four|five|six|seven|eight|nine|ten"
        r"|\d+) years|in (?:high school|college|school|my twenties|university)|as a (?:kid|child|teenager|student)"
        r"|when i was|my first (?:ever )?(?:job )?interview)\b"
    ),
    re.IGNORECASE,
)


def is_question(sentence: str) -> bool:
    """A question is asked already; it needs no other beside it. "Why do I always ...?" is a statement in its dress."""
    return bool(_ASKED.search(sentence)) and not _RHETORICAL.match(sentence)


def is_silenced(kind: SpiralKind, sentence: str, start: int, end: int, before: str) -> bool:
    """Whether what stands around the phrase, in its sentence or the one before it, speaks against a remark."""
    ahead, words, after = sentence[:start], sentence[start:end], sentence[end:]
    return (
        bool(_DENIED.search(ahead))
        or (
            bool(_SUPPOSED.search(ahead))
            and not _EVEN_IF.search(ahead)
            and not words.lower().startswith(("if ", "even "))
        )
        or (bool(_OTHERS_WORDS.search(ahead)) and not _OWN_SAYING.search(ahead))
        or bool(_PAST_BELIEF.search(ahead))
        or bool(_TAKEN_BACK.search(after))
        or (kind in (SpiralKind.MIND_READING, SpiralKind.LABEL) and bool(_CAUSED.search(ahead)))
        or _has_evidence(kind, sentence, before)
        or _is_about_work(kind, words, ahead, before)
        or (kind in (SpiralKind.ALL_OR_NOTHING, SpiralKind.EVERYTHING_WRONG) and _is_one_part(words, after))
        or (kind is SpiralKind.ALL_OR_NOTHING and bool(_LONG_PAST.search(sentence)))
        or bool(_AFRAID.search(ahead))
    )


def _is_one_part(words: str, after: str) -> bool:
    """Whether the verdict is about one question or another day; "the whole interview" says that it isn't."""
    if _WHOLE.search(words):
        return False
    return bool(_ONE_PART.match(after) or _PROCESS.match(after) or _ELSEWHERE.match(after))


def _has_evidence(kind: SpiralKind, sentence: str, before: str) -> bool:
    if kind not in (SpiralKind.MIND_READING, SpiralKind.FORTUNE_TELLING):
        return False
    return bool(_EVIDENCE.search(sentence) or (kind is SpiralKind.FORTUNE_TELLING and _EVIDENCE.search(before)))


def _is_about_work(kind: SpiralKind, words: str, ahead: str, before: str) -> bool:
    """ "It was a total disaster" after "the migration" speaks of the migration."""
    if kind not in (SpiralKind.ALL_OR_NOTHING, SpiralKind.EVERYTHING_WRONG) or not _PRONOUN.match(words):
        return False
    near = f"{before} {ahead}"
    return bool(_WORK.search(near)) and not _INTERVIEW.search(near)
