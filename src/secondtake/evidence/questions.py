"""Does an utterance ask something, and where: by its words alone, since captions have no question marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondtake.evidence.expressions import expression

_WORD = re.compile(r"[^\W_](?:[\w'’]|[-.](?=\w))*-?")
_STOP = re.compile(r"[.?!;]")
_HESITATIONS = frozenset({"um", "uh", "er", "erm", "ah", "hmm", "mm"})

_PERSON = r"(?:you|we|they|i|he|she|it|that|this|these|those|there)"
_THING = r"(?:your|the|a|an|my|our|his|her|their|its|people|someone|somebody|anyone|anybody|everyone|any|some|most)"
_SUBJECT = rf"(?:{_PERSON}|{_THING})"
_WH = r"(?:what|how|why|where|when|who|whose)"
_MODAL = r"(?:do|does|did|can|could|would|will|should|don't|doesn't|didn't|can't|couldn't|wouldn't|won't|shouldn't)"
_HAVE = r"(?:have|has|had|haven't|hasn't)"
_BE = r"(?:is|are|was|were|am|isn't|aren't|wasn't|weren't)"
_GAP = (
    r"(?:(?!(?:i|you|we|they|he|she|it|this|that|there|to|if|is|was|are|were|do|does|did|can|could|the|my|your|his|"
    r"her|our|their|when|where|who)\b)[\w'-]+ )"
)
_MEASURED = (
    r"(?:how (?:much|many|long|big|often|far|old|hard|good|bad|important|soon|likely|close|easy)|"
    r"what (?:kind|sort|type|part|time|level|size)s?(?: of)?)"
)
_OPENER = (
    r"(?:so|and|but|or|okay|ok|well|now|yeah|yes|yep|no|right|great|cool|good|nice|alright|all right|sure|awesome|"
    r"perfect|excellent|thanks|thank you|i mean|you know|then|also|just|oh|hey|hi|hello|because|'cause|i guess|"
    r"actually|first|lastly|finally|interesting|got it|makes sense|that makes sense|fair enough|for example|"
    r"for instance|in that case|to start|to begin|in general|generally|again|maybe|sorry|wait|hm|mhm|"
    r"(?:(?:my|the|a|our) )?(?:(?:first|next|last|second|third|final|other|big) )?"
    r"question (?:is|was|for you is|would be))"
)

# What asks wherever it stands: the verb before its subject after a question word, and the set phrases of interviewers.
_INVERTED = (
    rf"{_WH} (?:the (?:heck|hell) )?{_GAP}{{0,4}}?(?:{_MODAL} (?:not )?{_SUBJECT}|{_HAVE} {_PERSON})\b",
    rf"(?:why|how) {_BE} (?:not )?{_SUBJECT}\b",
    rf"where {_BE} (?:{_PERSON}|your|my|our)\b",
    rf"(?:what|who|when) (?:exactly |else |the (?:heck|hell) )?{_BE} (?:{_PERSON}|your|my|our|some)\b",
    rf"how \w+ {_BE} (?:you|we|they|your)\b",
    rf"{_MEASURED} {_GAP}{{0,3}}?{_BE} {_SUBJECT}\b",
    r"what(?:'?s| is| was| are| were) (?:your|some of your|the (?:biggest|best|most|hardest|worst|main|first|one))\b",
    r"how come\b",
    rf"or (?:{_BE}|do|did|does|would|should) {_PERSON}\b",
    r"have you (?:\w+ )?ever\b",
    r"is there (?:any|something)\w*\b",
    r"does (?:your|he|she|anyone|anybody)\b",
)
_REQUESTS = (
    r"(?:what|how) about (?:you|your|the|a|if|when|this|that|other|any)\b(?! \|)",
    r"what (?:makes|made|brings|brought|drew|draws|led|motivates|motivated|attracted|helped) (?:you|us)\b",
    r"what (?:happens|happened) (?:if|when)\b",
    (
        r"(?:tell|give|show|share with|remind) (?:me|us) (?:a (?:little"
        r"|bit)|more|some|about|how|what|why|where|when|who|"
        r"which|an|one|your|the|something|briefly)\b"
    ),
    r"(?:walk|talk|take|run|step|guide) (?:me|us) (?:through|back|to)\b",
    r"bring (?:me|us) up to\b",
    r"(?:elaborate|expand) (?:on|a (?:little|bit)|more)\b",
    r"help (?:me|us) understand\b",
    (
        r"(?:i'd|i would|we'd|we would) (?:\w+ )?(?:love|like|want|be (?:curious|interested|keen)) (?:for you )?"
        r"(?:to|in) (?:hear|hearing|know|knowing|understand|understanding|learn|learning|see|ask|get a sense)\b"
    ),
    r"(?:i'm|i am|i was|just|also|very|kind of) (?:\w+ )?(?:curious|wondering)\b",
    r"curious (?:how|what|why|if|whether|about|to)\b",
    r"let's (?:talk|hear|dive|dig|get|start) (?:\w+ ){0,4}?(?:about|into|to|with) (?:what|why|how|your)\b",
    r"(?:i'd|i would) (?:like|love|want) you to\b",
    r"interested (?:to|in) (?:hear|hearing|know|knowing|learn|learning)\b",
    r"say (?:a (?:little )?(?:bit )?)?more\b",
    r"please (?:introduce|describe|tell|explain|walk|share|give|name)\b",
    r"(?:next|first|last|final|other|second|third) question (?:is|was|would be) (?:about|around|on|how|what|why)\b",
    r"question is (?:how|what|why|whether) (?:you|we)\b",
    r"shall (?:we|i)\b",
    r"any (?:other )?(?:questions|thoughts|ideas|concerns) (?:for|on|about|you|before|so far)\b",
    r"(?:does|did) (?:that|this|it) (?:\w+ )?(?:make|sound|seem|answer|help|look|work)\b",
    r"(?:is|was) that (?:right|correct|fair|accurate|okay|ok)\b",
    r"you (?:\w+ )?able to (?:tell|walk|describe|explain|share|give)\b",
)
# What asks only where a sentence begins.
_AT_START = (
    rf"(?!do (?:it|that|this)\b)(?:{_MODAL}|{_BE}) (?:not )?{_PERSON}\b(?= [\w])",
    rf"(?<!so )(?!do (?:it|that|this)\b)(?:{_MODAL}|{_BE}) {_PERSON}(?= \||$)",
    rf"(?:{_BE}|does|did|will|can|could|would|should) (?!a\b|an\b){_THING}\b",
    rf"{_HAVE} (?:you|we|they|i|he|she|it|there)\b(?! to\b)",
    r"(?:did|does|are|were) (?!(?:not|well)\b)\w+ \w+",
    r"(?:will|would|could|should) (?!(?:not|be|have|always|never|also|just|only)\b)\w+ \w+",
    r"(?:what|who|where|how|when)'?(?:s|re|d|ll)\b(?! (?:clear|interesting|important|great|nice|funny|amazing|more))",
    rf"(?:what|who|where|how|why) {_BE} (?!in\b)\w+",
    r"which (?:one|of|\w+ (?:do|does|did|are|is|was|would|have))\b",
    r"why\b",
    r"how (?:so|often|much|many|long|big|old|far|about|you doing)\b",
    (
        r"(?:what|who) (?:happened|happens|changes|changed|went|goes|wants|comes|came|does|did|if|else|kind|type|sort|"
        r"about|would|could|can|will|should|has|have|parting|makes|made|helped|drives|surprised)\b"
    ),
    r"(?:describe|explain|imagine|elaborate|introduce yourself)\b",
    r"(?:talk (?:to me )?about|mind (?:if|telling|sharing|showing))\b",
    r"any(?:thing|one|body)? (?:else|other|more|questions|thoughts|advice|idea|tips|got|chance|particular|on)\b",
    r"you (?:mean|ready|ever|got any|have any|hear anything|guys (?:have|got|ready|doing|want))\b",
    r"(?:such as|meaning)(?= \||$)",
)
_ALONE = (
    r"(?:what|why|how|who|where|when|which|really|how so|why not|like what|what else|so what|what for|how many|"
    r"how much|anything else|which one|since when|with whom?)(?= \||$)"
)
_MIDDLE = (
    r"(?:do|did|don't|didn't|are|aren't|were|have|haven't|can|can't|could|would|wouldn't|will|should)"
    r" (?:you|we|they)\b(?! know\b)"
)
_AT_END = r"(?:isn't|aren't|doesn't|don't|wasn't|didn't|won't|can't) (?:it|that|they|you|he|she|we)(?= \||$)"

_AFTER_OPENER = (
    r"(?:(?<=\bso )|(?<=\bwell )|(?<=\bokay )|(?<=\bnow )|(?<=\bgreat )|(?<=\bcool )|(?<=\bbut ))"
    rf"(?:(?:what|who|where|how)'?s (?!clear|interesting|important|great|funny)\w+|(?:what|who|why|how|where) {_BE} \w+"
    rf"|(?<!so )(?:{_MODAL}|{_BE}) {_PERSON} \w)"
)

_TAG = re.compile(r"(?:^|\W)(?:all right|right|you know|okay|huh|yeah|you know what i mean)\W*$", re.IGNORECASE)
_OPENERS = expression(rf"(?:{_OPENER} (?:\| )?)*")
_STARTING = expression("|".join((_ALONE, *_INVERTED, *_REQUESTS, *_AT_START)))
_MIDWAY = expression("|".join((*_INVERTED, *_REQUESTS, _AFTER_OPENER, _MIDDLE, _AT_END)))
_REQUEST = expression("|".join(_REQUESTS))
_INSIDE = expression(_MIDDLE)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_NO_QUESTION_AFTER = _words(
    "so as i you we they he she it to can could than nor neither not that people never only who things would will "
    "this of there what which like"
)
"""Before "do you" these make it a tag, an inverted statement or the start of another clause ("so do we")."""
_NO_REQUEST_AFTER = _words("to they he she will who would didn't don't doesn't not never i that's of it's they'd")
_REPORTED = re.compile(
    r"\b(?:(?:was|were|being|i'm|he's|she's|they're|you're|we're|it's) (?:just |all |kind of )?like|"
    r"(?:said|says|saying|asked|asks|thought|wondered)(?: (?:me|him|her|us|them|myself|to \w+))?)(?: you know)? $"
)


@dataclass(frozen=True, slots=True)
class _Plain:
    """The words of a text in small letters with `|` where a sentence ends, and where each stands in the text."""

    text: str
    words: tuple[tuple[int, int, int], ...]
    """Where a word starts in `text`, and where it starts and ends in the original."""


def _plain(text: str) -> _Plain:
    """Leaves out hesitations, cut words and words said twice in a row, which hide a question's grammar."""
    parts: list[str] = []
    words: list[tuple[int, int, int]] = []
    found = [(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text)]
    at, last_end, last = 0, 0, ""
    for index, (word, start, end) in enumerate(found):
        if last and _STOP.search(text, last_end, start):
            parts.append("|")
            at += 2
        following = found[index + 1][0] if index + 1 < len(found) else ""
        cut = word.endswith("-") and following.startswith(word[:-1])
        last_end = end
        if cut or word in _HESITATIONS or word == following:
            continue
        last = word.rstrip("-'")
        words.append((at, start, end))
        parts.append(last)
        at += len(last) + 1
    return _Plain(" ".join(parts), tuple(words))


def _told_only(plain: _Plain, at: int) -> bool:
    """Whether the words before turn these into a statement ("so do we") or into somebody's report of a question."""
    before = plain.text[max(0, at - 40) : at].rstrip().rpartition(" ")[2]
    if before in _NO_REQUEST_AFTER and _REQUEST.match(plain.text, at):
        return True
    if before in _NO_QUESTION_AFTER and _INSIDE.match(plain.text, at):
        return True
    return _REPORTED.search(plain.text, max(0, at - 40), at) is not None


def question_starts(text: str) -> list[tuple[int, int]]:
    """The characters of each place where the text asks something: the words that show it, first to last.

    >>> question_starts("great and um how did you find the team")
    [(13, 24)]
    """
    plain = _plain(text)
    found: list[tuple[int, int]] = []
    fresh, done = 0, 0
    for position, (at, start, _) in enumerate(plain.words):
        if position == 0 or plain.text[at - 2] == "|":
            opened = _OPENERS.match(plain.text, at)
            fresh = opened.end() if opened else at
        if at < done:
            continue
        match = (_STARTING if at == fresh else _MIDWAY).match(plain.text, at)
        if match is None:
            continue
        done = match.end()
        if at == fresh or not _told_only(plain, at):
            found.append((start, max(stop for begin, _, stop in plain.words[position : position + 12] if begin < done)))
    return found


def asks(text: str) -> bool:
    """Whether the utterance asks something, with or without a question mark; "right?" alone asks nothing.

    >>> asks("tell me about a time you were wrong"), asks("what I did was call them")
    (True, False)
    >>> asks("You left in May, right?"), asks("It was hard, right?")
    (True, False)
    """
    return any(_is_marked(said) for said in text.split("?")[:-1]) or bool(question_starts(text))


def _is_marked(said: str) -> bool:
    """Whether what stands before a question mark asks: a tag does where the words before it speak to the other."""
    tag = _TAG.search(said[-30:])
    return tag is None or bool(_TO_THE_OTHER.search(_STOP.split(said)[-1]))


_TO_THE_OTHER = re.compile(r"\byou(?! know)(?:r|'re|'ve|'d)?\b", re.IGNORECASE)
