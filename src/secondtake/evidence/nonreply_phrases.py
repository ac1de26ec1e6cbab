"""The words by which people turn a question away, and the forms in which they reply to one.

All are searched in small letters with straight apostrophes.
"""

from __future__ import annotations

import re

from secondtake.evidence.phrases import any_of

_SPEAK = (
    "(?:comments?|commenting|discuss|discussing|talk|talking|get into|getting into|speculate|speculating|tell|telling"
    "|answer|answering|go into|going into|say|saying|reveal|disclose|speak|announce|announcing|prejudge|characterize"
    "|describe|get ahead|negotiate|give|giving|respond|share|sharing|do that|engage|make news)"
)
DECLINED = any_of(
    rf"(?:not|never) (?:going|prepared|ready|here|able|allowed|at liberty|supposed) to (?:\w+ ){{0,3}}?{_SPEAK}",
    rf"(?:won't|will not|wouldn't|can't|cannot|not gonna|won't be) (?:\w+ ){{0,3}}?{_SPEAK}",
    rf"(?:don't|do not) (?:want|like|wish) to (?:\w+ ){{0,3}}?{_SPEAK}",
    rf"(?:i'd|i would) (?:rather|prefer) (?:to )?(?:not )?(?:\w+ ){{0,2}}?{_SPEAK}",
    "rather not|prefer not to|decline to|refuse to|not telling|no comment|next question|let's skip|can we skip",
    "i(?:'ve| have)? (?:already )?(?:answered|said enough)",
    "leave (?:it|that) (?:at|to|there)",
    "don't feel comfortable|not comfortable (?:answering|sharing|talking|discussing)",
)
_SOFT = "(?:well,? |look,? |so,? |and |but |um,? |uh,? |honestly,? |actually,? |sorry,? |i'm sorry,? |oh,? )*"
DONT_KNOW = any_of(
    rf"{_SOFT}(?:i (?:really |honestly |just |actually )?(?:don't|do not) know|i have no idea|no idea|i'm not sure)",
    rf"{_SOFT}(?:i(?:'m| am) not aware|i haven't (?:seen|heard|read|looked|done|used|worked|had)|i wouldn't know)",
    rf"{_SOFT}(?:i (?:don't|can't|cannot) (?:remember|recall|think of)|nothing (?:really )?comes to mind)",
    at_start=True,
)
"""Said at the very start, so as the answer itself."""
UNSURE = any_of(
    r"(?<!no, )(?<!no )(?:i|we) (?:really |just |honestly |still )?(?:don't|do not|didn't) (?:know|remember|recall)",
    "(?:i|we) (?:don't|do not|didn't) have (?:the|any|that|an) (?:answer|information|idea)",
    "(?:i |we )haven't (?:[a-z]+ ){0,2}?(?:seen|read|heard|looked|been|spoken|talked|gotten|had|given)",
    "not (?:sure|aware|familiar)|no idea|have not (?:seen|heard|read)|first i've heard|i have to see|i hadn't",
    "too (?:early|soon)|hard (?:to say|for me)|can't say|didn't get a",
)
ASKED_BACK = any_of(
    "say (?:it|that|again)|repeat (?:the|that|your|it)|go again|rephrase|come again|one more time",
    "(?:what(?:'s| is| was)|didn't (?:get|hear|catch|understand)|don't understand) (?:the|your|that|you|a|what|it)",
    "(?:can't|couldn't) hear|what do you mean|(?:do )?you mean|i'm sorry\\?|pardon|excuse me\\?",
    "(?:say it|from where|which one|who|what|where|on what)\\?",
    "(?:could|can|would) you (?:please )?(?:repeat|clarify|explain|be more specific)|clarify (?:the|what|that|your)",
)
HANDED_ON = any_of(
    "a question for|up to (?:the|him|her|them)|(?:you (?:should|can|could|may|must)|suggest you) (?:ask|talk to)",
    "(?:have|need|got|like|want) to (?:ask|talk to|check with)|you(?:'ll|'d)? (?:better )?ask (?:him|her|them)",
)
PUT_OFF = any_of(
    "let you know|we'll see|i'll (?:see|look|let|have)|announc\\w+|find out|wait and see|stay tuned|take a look",
    "(?:will|gonna|going to) be (?:making|having|announcing|giving)|you'll (?:see|know|find)",
    "at the (?:right|appropriate) time|looking at (?:it|that)|get back to you",
)
YES_OR_NO = any_of(
    "yes|yeah|yep|no|nope|absolutely|sure|of course|certainly|definitely|not at all|never|not yet|not really"
)
YES_OR_NO_QUESTION = any_of(
    "(?:and |so |but )?(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|am|isn't|don't|aren't)",
    at_start=True,
)
NO_FIRST = any_of(
    rf"{_SOFT}(?:no|nope|not at all|absolutely not|of course not|never|not really|i don't think so)", at_start=True
)
WELL_FIRST = any_of("well", at_start=True)
OPINION_FIRST = any_of(rf"{_SOFT}i think", at_start=True)

_NUMBER = (
    r"\d\w*|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|percent|years?|months?"
    "|weeks?|days?|today|tomorrow|soon|immediately|now|last|next|since|until"
)
TELL = any_of(
    "(?:tell|walk|talk|take|run) (?:me|us) (?:a (?:little|bit) (?:bit )?)?(?:more )?(?:about|through)",
    "(?:describe|share|give (?:me|us)|think of|recall|remember) (?:an?|one|another|your|the last|some)",
    "an? (?:time|situation|example|occasion) (?:when|where|that|you|in which|of)|the last time (?:you|that)",
    "have you ever (?:had|been|made|faced|dealt|worked|managed|led|failed|missed|disagreed)",
)
OWN_WORK = any_of(
    (
        "(?:how|what|why|where|which \\w+|so) (?:did|do|would|have|are|were) you "
        "(?!think|believe|feel|expect|see|say|make|going)\\w+"
    ),
    "(?:made|makes|brings|brought|drew) you",
    "your (?:own )?(?:experience|strengths?|weakness(?:es)?|salary|career|work|job|role|skills?|background|approach)",
    "your (?:process|part|team|manager|boss|colleagues?|company|notice period|cv|resume|last|current|greatest|biggest)",
)
"""Asks about the person's own doing; of public figures this is hardly ever asked."""
PAST_ASKED = any_of(
    "what happened|what made|how did (?:it|that|the|your|they|he|she)|what was (?:it|the|that|your)|who \\w+ed",
    "what did (?:you|they|your|the)|was there a|did you",
)
FIRST_PERSON = any_of("i|we|my|our|i'm|i've|i'd|we've|we'd|we're|mine")
STORY_TOLD = any_of(
    r"(?:i|we|he|she|they|there|who|it) (?:\w+ly |then |just |also )?"
    r"(?:\w+ed|was|were|had|did|went|made|took|got|ran|led|built|wrote|found"
    "|told|said|gave|kept|began|became|brought|chose|came|thought|taught|met|sent|spent|spoke|set|put|sat)"
)

FORMS: tuple[tuple[re.Pattern[str], re.Pattern[str], int], ...] = (
    (OWN_WORK, FIRST_PERSON, 3),
    (PAST_ASKED, STORY_TOLD, 3),
    (any_of("why|reasons?"), any_of("because|the (?:main )?reason|so that|the fact"), 3),
    (any_of("would you|would the"), any_of("i would|i'd|we would|we'd|it would|they would"), 3),
    (
        any_of("how do you|how did you|what did you|what do you do|how have you"),
        any_of(r"(?:i|we) (?!think|don't)\w+"),
        2,
    ),
    (any_of("how (?:long|many|much|soon|often|far|old)|when"), any_of(_NUMBER), 1),
    (any_of("(?:do|did|have|are|will|can) you", at_start=True), any_of("i (?:do|did|have|am|will|can)|i'm|i've"), 1),
    (any_of("what(?:'s| is| was| are| were) your"), any_of(r"my (?:\w+ ){1,3}(?:is|was|are|would be)|i'm|i am"), 2),
    (any_of("what(?:'s| is| was| are| were) the"), any_of(r"the (?:\w+ ){1,3}(?:is|was|are|would be)"), 2),
)
"""What is asked for, what a reply to it says in its first words, and its points."""
