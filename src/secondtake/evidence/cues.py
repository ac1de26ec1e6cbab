"""Words that ask, in running text: found without a question mark, a capital letter or a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secondtake.evidence.phrases import any_of, straight


class CueKind(StrEnum):
    """What a run of words does when somebody asks something."""

    OF_THE_WORK = "of_the_work"
    """Asks about the task, as a candidate does who wants it clearer: "can I assume", "is that correct"."""
    SETS_UP = "sets_up"
    """Leads to a question: "let's say that", "imagine", "for the next question"."""
    TO_THEM = "to_them"
    """Asks the other person: "how would you", "tell me about"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A run of asking words at `text[start:end]`."""

    start: int
    end: int
    kind: CueKind


_HEDGE = (
    r"(?:(?:um+|uh+|like|just|maybe|kind of|sort of|then|also|quickly|you know|perhaps|possibly|actually|please) )*"
)
_DO = (
    "(?:tell|walk|talk|explain|describe|give|share|elaborate|say|take|think|name|expand|go|introduce|show|see|help|lay"
    "|write|do|estimate|clarify|repeat|speak|make|use|run|compare|remind|be|have|consider|handle|approach|solve|measure"
    "|start|suggest|define|change|improve|prioriti[sz]e|want|like|rather|mind|still|imagine)"
)
_HELPING = "(?:would|do|did|have|are|were|could|can|will|should)"
_TO_THEM = (
    rf"(?:can|could|would|will) {_HEDGE}you {_HEDGE}{_DO}",
    rf"(?:tell|walk|talk) (?:me|us) {_HEDGE}(?:about|through|more|what|how|why|a|when|of|some)",
    "(?:give|show) (?:me|us) (?:an?|one|some|your)",
    "describe (?:a|an|your|the|for|how|one|to)",
    rf"(?:how|what|why|when|where|who|which|whose)(?:'s| is| are| was| were|'re) {_HEDGE}your",
    rf"(?:how|why|what|when|where|who|which)(?: [\w'-]+){{0,3}}? {_HELPING} {_HEDGE}(?:you|your)",
    "(?:how|why|what) about (?:you|the|your|if|a|an|this|that|when|in)",
    "what (?:if|happens|happened|else|made|makes|led|brought|drew|attracted|interests|motivates|kind|type|sort)",
    "what (?:was|were|is|are|would|does|did|do|should|could)",
    "(?:what|how)'s",
    "how (?:so|come|would|does|did|do|is|was|are|were|can|could|should|much|many|long|often|big|large|well|far|else)",
    r"why (?:is|was|are|were|would|does|did|do|not|so|that|this|should|can|us|\w+ing)",
    "where (?:do|did|would|are|were|is|was|does)",
    "(?:who|when) (?:is|was|are|were|would|do|did|does)|which (?:one|of|part|ones)",
    rf"(?:do|did|have|are|were|had|don't|didn't|aren't|haven't) you {_HEDGE}(?!know\b|see\b|mean\b|want me\b)\w+",
    rf"(?:is|was|are|were) there {_HEDGE}(?:an?|any|anything|something|some|other|another)",
    "any (?:questions|thoughts|ideas|concerns|other|more|reason|particular|idea)",
    rf"(?:i'd|i would|we'd|we would) {_HEDGE}(?:love|like) (?:for you|you to|to (?:hear|know|understand|learn|see))",
    rf"(?:i'd|i would|we'd|we would) {_HEDGE}be (?:curious|interested|keen)",
    rf"(?:i'm|i am|we're|i was) {_HEDGE}(?:curious|wondering|interested in hearing)",
    "(?:help|let) (?:me|us) (?:understand|hear)",
    rf"think of {_HEDGE}(?:a|an|another|some|more|other|potentially)",
    "what (?:i'd|i would) like you to",
    "(?:say|talk) (?:a (?:bit|little) )?more about",
    "elaborate on|speak to (?:that|your|the|a)",
    "all i'm asking|my question is|(?:next|first|last|final|second|third) question",
)
_OF_THE_WORK = (
    "(?:can|could|should|may|shall|do|would) (?:i|we) (?:(?:just|also|maybe) )*(?:assume|ask|use|have|say|take|get)",
    "(?:can|could|should|may|shall|do|would) (?:i|we) (?:check|clarify|expect|know|start|keep|think|need|want)",
    "(?:can|could|should|may|shall|do|would) (?:i|we) (?:define|treat|make|go|write|be|suppose)",
    "does (?:that|this|it) (?:mean|make|include|sound|work|matter|answer|count|have)",
    "(?:is|would) (?:that|this|it|there) (?:be )?(?:okay|ok|alright|all right|correct|right|fair|fine|what|just|safe)",
    "(?:is|would) (?:that|this|it|there) (?:be )?(?:only|the (?:case|right)|possible|true|an?)",
    "are (?:we|users|they|these|those|there)",
    "do you (?:want|mean|need) me|do you mean|you mean|when you say",
    "just to (?:clarify|understand|confirm|make sure|be clear|double check|check)",
    "clarif(?:y|ying) (?:questions?|assumptions?|one|a|if|what|the)",
    "(?:what|which) (?:can|should|could|is|are|was) (?:the|i|we|it)",
)
_SETS_UP = (
    "let(?:'s| us) (?:(?:just|then|actually) )*(?:say|suppose|assume|imagine|present|pretend|talk|switch|shift|dive)",
    "let(?:'s| us) (?:move (?:on|to)|go (?:to|back|deeper|on)|start with|turn|take (?:an?|another|the))",
    "(?:imagine|suppose|pretend) (?:that|you|we|an?|there|your|the)",
    "given (?:an?|all|that|the|those|this|two)",
    "(?:moving|going|coming) (?:on|back) to",
    "(?:another|second|next|different|new) (?:scenario|question|topic|example|case|problem)",
    "we're (?:actually )?(?:designing|building|going to (?:design|build|talk))",
    "write (?:me )?an? (?:function|query|program|method|class|script)",
    "you (?:mentioned|said (?:that|you|earlier)|talked about|brought up)",
    "i (?:see|saw|noticed|read) (?:that )?(?:you|(?:on|from|in) your)",
)
_KINDS = {
    CueKind.OF_THE_WORK: any_of(*_OF_THE_WORK),
    CueKind.SETS_UP: any_of(*_SETS_UP),
    CueKind.TO_THEM: any_of(*_TO_THEM),
}


def find_cues(text: str) -> list[Cue]:
    """Runs of asking words, in order; where two kinds begin at one place, the first of the enum is kept.

    >>> [c.kind.value for c in find_cues("okay so let's say you run a shop how would you price it")]
    ['sets_up', 'to_them']
    """
    plain = straight(text)
    found: dict[int, Cue] = {}
    for kind, phrases in _KINDS.items():
        for match in phrases.finditer(plain):
            found.setdefault(match.start(), Cue(match.start(), match.end(), kind))
    return [found[start] for start in sorted(found)]
