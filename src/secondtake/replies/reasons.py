"""The reasons in a clause: what it is about, whether it tells a lack, and whose words it is."""

from __future__ import annotations

import re
from functools import lru_cache

from secondtake.evidence.phrases import any_of
from secondtake.replies import lacks, topics, who_says
from secondtake.replies.clauses import Said, clauses
from secondtake.replies.model import Confidence, Controllable, ReasonCode, Teller
from secondtake.replies.refusals import INTERNAL, STOPPED

CODE = ReasonCode
CONTROLLABLE = {
    CODE.STRONGER_COMPETITOR: Controllable.NO,
    CODE.MISSING_REQUIREMENT: Controllable.PARTLY,
    CODE.LEVEL: Controllable.PARTLY,
    CODE.EVIDENCE_GAP: Controllable.YES,
    CODE.TECHNICAL: Controllable.YES,
    CODE.COMMUNICATION: Controllable.YES,
    CODE.MOTIVATION: Controllable.YES,
    CODE.FIT: Controllable.PARTLY,
    CODE.LOGISTICS: Controllable.PARTLY,
    CODE.PROCESS: Controllable.NO,
    CODE.CONDUCT: Controllable.YES,
    CODE.UNKNOWN: Controllable.NO,
}
WORKABLE = {
    CODE.EVIDENCE_GAP, CODE.TECHNICAL, CODE.COMMUNICATION, CODE.MOTIVATION, CODE.MISSING_REQUIREMENT, CODE.CONDUCT,
}  # fmt: skip
"""What one can work on once it is named."""
_SKILLS = {CODE.TECHNICAL, CODE.COMMUNICATION, CODE.MISSING_REQUIREMENT}
_ACRONYM = re.compile(r"\b[A-Z]{2,5}\b(?!:)")
_WANTED = any_of(
    "(?:want|wanted|wants|need|needs|needed|after|seeking|prefer|preferred|looking for"
    "|look for) (?:someone|somebody|a person|people|an? )"
)
_EXPERIENCE_IN = any_of("(?:experience|background|exposure|years) (?:in|with|of|on|using|to)")
_RUNS_BUDGETS = any_of("(?:manag|handl|own|run|held|hold)\\w* (?:\\w+ ){0,2}?budgets?")
_HEADS_A_LIST = any_of(
    "(?:main |key |some |their |our |the )*(?:areas? (?:of|for|to) (?:improvement|improve|development|work on)"
    "|to (?:work on|improve)|weak(?:nesses|er points)?|gaps?|concerns?|reasons?(?: given)?|development points?)",
    at_start=True,
)
_RANK = any_of("senior|junior|seniority")
_NEEDS_NO_LACK = {CODE.PROCESS, CODE.CONDUCT}


Topics = tuple[tuple[ReasonCode, re.Pattern[str]], ...]


@lru_cache(maxsize=1)
def _topics() -> tuple[Topics, Topics, Topics]:
    """Compiled when first asked: those taken in their order, those taken by place, those asked last."""
    every = tuple((code, any_of(about)) for code, about in topics.ABOUT)
    last = tuple((code, any_of(about)) for code, about in topics.ABOUT_LAST)
    return every[: topics.ASKED_FIRST], every[topics.ASKED_FIRST :], last


def codes_in(clause: str) -> tuple[ReasonCode, ...]:
    """The reasons that one clause tells; none for praise, for what is denied, and for the form letter's competitor."""
    if INTERNAL.search(clause) or STOPPED.search(clause):
        return (CODE.PROCESS,)
    if lacks.DENIES.search(clause) or who_says.FIRM_LETTER.search(clause):
        return ()
    if who_says.STOCK_COMPETITOR.search(clause):
        return ()
    if who_says.COMPETITOR.search(clause) and not _WANTED.search(clause) and not _RANK.search(clause):
        return (CODE.STRONGER_COMPETITOR,)
    topic = _topic(clause)
    if topic is CODE.LOGISTICS and _RUNS_BUDGETS.search(clause):
        topic = CODE.MISSING_REQUIREMENT
    if topic is CODE.CONDUCT and lacks.PRAISES.search(clause) and not lacks.LACKS.search(clause):
        return ()
    if topic is None or (topic not in _NEEDS_NO_LACK and not _lacks(clause)):
        return ()
    return (topic,)


def codes_in_a_no(clause: str) -> tuple[ReasonCode, ...]:
    """In a rejection that gives no other reason, what a clause is about is one, where it does not praise."""
    if lacks.PRAISES.search(clause) or lacks.DENIES.search(clause) or who_says.STOCK_COMPETITOR.search(clause):
        return ()
    topic = next((code for code, about in (*_topics()[0], *_topics()[1]) if about.search(clause)), None)
    return (topic,) if topic else ()


def _lacks(clause: str) -> bool:
    return bool(lacks.LACKS.search(clause) or lacks.ADVISES.search(clause))


def _topic(clause: str) -> ReasonCode | None:
    first, by_place, last = _topics()
    found = next((code for code, about in first if about.search(clause)), None)
    if found is None:
        places = [(hit.start(), code) for code, about in by_place if (hit := about.search(clause))]
        found = min(places)[1] if places else None
        if found is CODE.TECHNICAL and _EXPERIENCE_IN.search(clause):
            found = CODE.MISSING_REQUIREMENT
    if found is None and _ACRONYM.search(clause) and _lacks(clause):
        return CODE.TECHNICAL
    return found or next((code for code, about in last if about.search(clause)), None)


def told(sentence: Said) -> list[tuple[ReasonCode, Said]]:
    """Each reason of a sentence with the clause it rests on."""
    parts = clauses(sentence)
    found = [(code, part) for part in parts for code in codes_in(part.words)]
    if not found and len(parts) > 1 and _HEADS_A_LIST.match(parts[0].words):
        found = [(code, part) for part in parts[1:] for code in codes_in_a_no(part.words)][:1]
    if not found and len(parts) > 1:
        found = [(code, sentence) for code in codes_in(sentence.words) if not lacks.PRAISES.search(sentence.words)]
    return found


def names_something(code: ReasonCode, clause: str) -> bool:
    """Whether a clause that tells a reason names what one can work on."""
    if code is CODE.STRONGER_COMPETITOR:
        return any(found in _SKILLS and about.search(clause) for found, about in _topics()[1])
    if code is CODE.MISSING_REQUIREMENT:
        return not _VAGUE_REQUIREMENT.search(clause)
    return code in WORKABLE


_VAGUE_REQUIREMENT = any_of(
    "(?:right|relevant|required|necessary|specific|certain|all the|all of the|level of|mix of|skills? and"
    "|the) (?:skills?|experience|skill ?set|background|qualifications?|requirements?|criteria"
    "|knowledge)(?! (?:in|with|of|for|on|to|around))"
)


def confidence(code: ReasonCode, clause: str) -> Confidence:
    """How plainly it is said. Fit is always vague: which behaviour?"""
    if code in (CODE.FIT, CODE.UNKNOWN):
        return Confidence.VAGUE
    return Confidence.HEDGED if who_says.HEDGES.search(clause) else Confidence.STATED


def teller(text: str) -> Teller:
    """Whose words an answer passes on: an employer writes "we", who stands between writes "they" and "the client"."""
    if who_says.GUESSED.search(text):
        return Teller.OWN_GUESS
    second, first = len(who_says.SECOND_HAND.findall(text)), len(who_says.FIRST_HAND.findall(text))
    return Teller.RECRUITER if second > first else Teller.EMPLOYER
