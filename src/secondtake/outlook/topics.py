"""What a question is about, by its words: an example from the past, a reason, a case, pay; a hint the person"
" may change."""

from __future__ import annotations

import re
from enum import StrEnum

from secondtake.evidence.phrases import any_of, straight


class Topic(StrEnum):
    """Kinds of question that come again from interview to interview, as a person would name them."""

    ABOUT_YOU = "about yourself"
    EXAMPLE = "an example from the past"
    CONFLICT = "a conflict"
    FAILURE = "something that failed"
    WHY_THIS = "why this job"
    WHY_LEAVE = "why you leave"
    STRENGTHS = "strengths and weak points"
    AHEAD = "where you want to go"
    GAP = "gaps and changes in your CV"
    CASE = "a case or an estimate"
    TECHNICAL = "technical knowledge"
    TERMS = "pay and terms"
    YOURS = "your questions to them"
    OTHER = "something else"


_PAST = (
    r"(?:tell (?:me|us) about|describe|think of|give (?:me|us)|share|walk (?:me|us) through|have you ever"
    r"|can you recall)"
)
_RULES: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        Topic.YOURS,
        any_of(
            r"(?:any|what|which) (?:other )?questions (?:do you have|for (?:us|me)|about)",
            r"do you have (?:any )?questions|anything you(?:'d| would)? (?:like|want) to (?:ask|know)",
        ),
    ),
    (
        Topic.TERMS,
        any_of(
            r"salary|pay (?:range|expectations?)|compensation|day rate|notice period|start date|when (?:can"
            r"|could) you start",
            r"relocat\w+|willing to (?:travel|move)|visa|right to work|hybrid|remote|benefits|how much (?:do"
            r"|did) you (?:earn|make)",
        ),
    ),
    (
        Topic.CONFLICT,
        any_of(
            r"conflict|disagree\w*|difficult (?:colleague|co-?worker|person|customer|client|stakeholder|manager|boss)",
            r"did ?n[o']t (?:get on|get along|agree)|pushed? back|argument with",
        ),
    ),
    (
        Topic.FAILURE,
        any_of(
            r"(?:time|project|situation|something|one)(?: \w+){0,3} (?:you |that |which )*(?:failed|went wrong"
            r"|did ?n[o']t go|messed up)",
            r"(?:your|a|biggest|worst) (?:\w+ )?(?:failure|mistake|regret)|missed a (?:deadline|target)"
            r"|got (?:it )?wrong",
        ),
    ),
    (
        Topic.STRENGTHS,
        any_of(
            r"(?:strength|weakness)(?:es|s)?|what are you (?:good|best|bad|worst) at|(?:improve|work on) about yourself"
        ),
    ),
    (
        Topic.WHY_LEAVE,
        any_of(
            r"why (?:are|do|did|would) you (?:want to )?(?:leav\w+|mov\w+ on|chang\w+|look\w*)|why (?:leave"
            r"|now)|reason for leaving",
        ),
    ),
    (
        Topic.WHY_THIS,
        any_of(
            r"why (?:us|this (?:job|role|company|position|team)|here|do you want|should we|would you (?:like"
            r"|want)|are you interested)",
            r"what (?:attracted|draws|interests|excites|appeals to) you|what do you know about (?:us|our"
            r"|the company)|motivat\w+",
        ),
    ),
    (
        Topic.AHEAD,
        any_of(r"(?:five|5|three|3|ten|10) years|where do you see yourself|career (?:goals?|plans?)|long[- ]term"),
    ),
    (Topic.GAP, any_of(r"\bgap|your (?:cv|r[eé]sum[eé])|short (?:stay|stint)s?|why so many|laid off|made redundant")),
    (
        Topic.ABOUT_YOU,
        any_of(
            r"(?:tell (?:me|us)(?: a (?:bit|little))?(?: more)?|talk) about yourself|introduce yourself"
            r"|your background|your story",
            r"walk (?:me|us) through your (?:career|background|experience|history)|who are you",
        ),
    ),
    (
        Topic.EXAMPLE,
        any_of(
            rf"{_PAST}(?: \w+){{0,5}} (?:time|situation|example|occasion|project|moment|challenge|achievement"
            rf"|decision|instance)s?",
            r"an example of (?:a time|when|how you)|when have you|the last time you|(?:proudest|greatest"
            r"|biggest) (?:\w+ )?achievement",
        ),
    ),
    (
        Topic.CASE,
        any_of(
            r"how would you|how many .{0,40}(?:are there|in|would)|estimate|design (?:a|an|the)|imagine|suppose"
            r"|let(?:'s| us) say",
            r"what would you do if|case study|whiteboard|metrics? would you|if you had to|pitch (?:me|us)|sell me",
        ),
    ),
    (
        Topic.TECHNICAL,
        any_of(
            r"sql|python|java\w*|algorithm|complexity|database|excel|statistic\w*|regression|api|cloud"
            r"|kubernetes|code|coding",
            r"what is (?:a|an|the) |explain (?:how|the|what)|difference between|how does .{0,40} work|debug\w*"
            r"|framework|gaap|ifrs",
        ),
    ),
)


def topic_of(question: str) -> Topic:
    """What a question is about; the narrower kind where two fit.

    >>> topic_of("Tell me about a time you disagreed with a manager."), topic_of("Why do you want to leave now?")
    (<Topic.CONFLICT: 'a conflict'>, <Topic.WHY_LEAVE: 'why you leave'>)
    """
    plain = straight(question)
    return next((topic for topic, words in _RULES if words.search(plain)), Topic.OTHER)
