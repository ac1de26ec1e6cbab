"""What the interviewer did after an answer, as fact: asked again, rephrased, probed, cut in, moved on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from secondtake.evidence.kinds import Kind
from secondtake.evidence.likewise import content_words, overlap
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Level, Polarity
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.quotes import clause, heard, opening
from secondtake.evidence.sentences import count_words
from secondtake.transcripts.model import Span, Transcript

ASKED_AGAIN = Kind(
    "asked_again",
    Polarity.WRONG,
    "They asked this again.",
    "It does not mean that your answer was poor: they may have wanted it shorter, or put their question badly.",
    "X",
    firm=True,
)
REPHRASED = Kind(
    "rephrased",
    Polarity.NEUTRAL,
    "They put the question in other words. Had you heard a different one?",
    "It does not mean that your answer was poor: often a question is simply unclear.",
    "X",
)
PROBED = Kind(
    "probed",
    Polarity.NEUTRAL,
    "They asked more about the same point.",
    "It does not mean doubt: interviewers dig where they are interested, and also where something is missing.",
    "X",
)
CUT_IN = Kind(
    "cut_in",
    Polarity.NEUTRAL,
    "They came in before you had finished, as the record has it.",
    "It does not mean impatience: lines lag, and time runs out.",
    "X",
    level=Level.PARTLY,
)
MOVED_ON = Kind(
    "moved_on",
    Polarity.NEUTRAL,
    "They went on to something else.",
    "It does not mean that they liked or disliked the answer: most plans have many questions.",
    "X",
)
PUT_RIGHT = Kind(
    "put_right",
    Polarity.WRONG,
    "They put something right here. Did it change where you were going?",
    "It does not mean that it counted against you: hints are given to see what you make of them.",
    "X",
    level=Level.PARTLY,
)
KINDS = (ASKED_AGAIN, REPHRASED, PROBED, CUT_IN, MOVED_ON, PUT_RIGHT)

_SAYS_AGAIN = any_of(
    (
        "let me (?:ask|try|repeat) ~(?:that|this|it|you|the question"
        "|my question) (?:again|once more|another way|differently)"
    ),
    (
        "(?:i'll|i will|i'd like to|can i|could i|let me) (?:ask"
        "|repeat) (?:(?:that|it|you) )?(?:again|(?:the|my) question|that question)"
    ),
    "(?:that's|that is|that was) not ~(?:what i(?:'m| am| was)? ?(?:asked|asking|meant)|my question|the question)",
    "(?:but )?(?:that|you) (?:doesn't|does not|didn't|did not|haven't|hasn't) ~(?:answer|answered) (?:my|the) question",
    "(?:i'm|i am|i was) ~not ~asking (?!you (?:to|for))|(?:my|the) question (?:was|is still)",
    "back to (?:my|the) (?:original )?question",
    "all i'm asking",
)
_FINE = (
    "(?!(?:that's|it's|that is|it is|that was) "
    "~(?:great|fine|good|okay|ok|perfect|all right|alright|helpful|clear|enough))"
)
_PUTS_RIGHT = any_of(
    rf"no[,.]? no[,.]? (?:no[,.]? )?{_FINE}(?:i|that|it|you|we|for|the|not|that's|it's)",
    "(?:that's|that is|it's) ~not ~(?:right|correct|true)|not (?:quite|exactly)(?=[.,!]| right)",
    "are you sure (?:about (?:that|this)|that's|it's|that is)",
    "(?:i'll|i will|let me) ~give you (?:the (?:solution|answer)|a hint)",
    "here's a hint|as a hint|in the interest of time",
    "(?:let's|that's okay let's) not worry (?:too much )?about (?:that|this|it)",
    "i(?:'m| am) not asking (?!you (?:to|for))",
)
_SAYS_IN_OTHER_WORDS = any_of(
    "let me ~(?:rephrase|reword|reframe|clarify|put it|phrase it)",
    (
        "what i(?:'m| am| was)? ?(?:mean|meant|asking|getting at"
        "|trying to (?:ask|get at|understand)|looking for|after) ?(?:is|was)?"
    ),
    "in other words|to be more specific|more specifically|put (?:it )?(?:differently|another way)|i mean (?:more|like)",
)
_LINE = any_of(
    "(?:broke|breaking|cut|cutting|dropped|froze|frozen) (?:up"
    "|out)|you froze|on mute|mute[d]?|my (?:mic|microphone|audio|sound)"
    "|connection|lag(?:ged|ging)?|(?:didn't|couldn't|can't) hear|lost you|missed (?:that|the last)"
)
"""Asked again for the line's sake."""
_ELSEWHERE = any_of(
    "moving on|let's (?:move on|switch|turn|talk about something"
    "|go (?:on )?to)|next question|(?:another|different|new) (?:question|topic|subject)"
    "|changing (?:the subject|gears)|switch(?:ing)? gears|on to (?:the next|another)|my next",
)
_ENDED = re.compile(r"[.!?…\"'”’)]\s*$")
_BROKEN_OFF = re.compile(
    r"(?:[—–-]|\.\.\.|…)\s*$|\b(?:and|but|so|because|the|a|to|of|with|or|if|that|which|we|i)\s*$", re.IGNORECASE
)
_SAME = 0.6
"""Share of a question's content words that must come back for it to be the same question."""
_ALL_BUT = 0.75
"""Share of the longer question's words that must come back for it to be no other one."""
_PROBING = 0.34
"""Share of a question's content words that stand in the answer before it, for it to be about the same point."""
_REAL_ANSWER = 5
_OPENING = 300
"""Characters of a question in which it is said why it is asked."""


def find_reactions(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """For every answer, what came next from the other side; nothing where the record doesn't tell."""
    found: list[Finding] = []
    asked = [(n, e) for n, e in enumerate(exchanges) if e.kind is not ExchangeKind.FROM_CANDIDATE]
    back = {e.turns[0] for e in exchanges if e.kind is ExchangeKind.FROM_CANDIDATE}
    for (number, before), (_, after) in pairwise(asked):
        if before.kind in _JUDGED and before.answer is not None:
            heard_badly = _LINE.search(straight(transcript.turns[after.turns[0]].text[:_OPENING])) is not None
            asked_back = heard_badly or any(turn in back for turn in before.turns)
            found.extend(_reaction(transcript, number, before, after, asked_back=asked_back))
    for number, exchange in enumerate(exchanges):
        found.extend(_put_right(transcript, exchange, number))
    return tuple(found)


_JUDGED = (ExchangeKind.QUESTION, ExchangeKind.FOLLOW_UP, ExchangeKind.CASE)


def _put_right(transcript: Transcript, exchange: Exchange, number: int) -> Iterator[Finding]:
    """Words of correction by the other side; where nobody is named, by whoever says them in the answer."""
    if exchange.kind not in _JUDGED:
        return
    spans = [exchange.answer] if exchange.guessed else [exchange.question]
    for span in spans:
        if span is not None:
            said = heard(transcript, span.pieces)
            match = _PUTS_RIGHT.search(straight(said.text))
            if match:
                yield PUT_RIGHT.at(transcript, said, clause(said.text, *match.span()), number)


def _reaction(
    transcript: Transcript, number: int, before: Exchange, after: Exchange, *, asked_back: bool
) -> list[Finding]:
    assert before.answer is not None
    found: list[Finding] = []
    if not before.guessed and _is_cut(transcript, before.answer):
        found.append(CUT_IN.found(transcript, _last_words(transcript, before.answer), number))
    question = heard(transcript, after.question.pieces)
    kind, where = _next_step(transcript, before, straight(question.text), asked_back=asked_back)
    if kind is not None and not (after.guessed and where is None):
        found.append(kind.at(transcript, question, where or opening(question.text), number))
    return found


def _next_step(
    transcript: Transcript, before: Exchange, question: str, *, asked_back: bool
) -> tuple[Kind | None, tuple[int, int] | None]:
    """The kind of the next question, and where the words stand that tell it, if any do."""
    opened = question[:_OPENING]
    said_again = _SAYS_AGAIN.search(opened)
    if said_again and not asked_back:
        return ASKED_AGAIN, clause(question, *said_again.span())
    other_words = _SAYS_IN_OTHER_WORDS.search(opened)
    if other_words:
        return REPHRASED, clause(question, *other_words.span())
    elsewhere = _ELSEWHERE.search(opened)
    if elsewhere:
        return MOVED_ON, clause(question, *elsewhere.span())
    return _by_words(transcript, before, question, asked_back=asked_back), None


def _by_words(transcript: Transcript, before: Exchange, question: str, *, asked_back: bool) -> Kind | None:
    assert before.answer is not None
    now = content_words(question)
    first = content_words(transcript.quote(before.question))
    long_enough = count_words(transcript.quote(before.answer)) >= _REAL_ANSWER
    if min(len(now), len(first)) >= 3 and overlap(now, first) >= _SAME and not asked_back and long_enough:
        return ASKED_AGAIN if len(now & first) >= _ALL_BUT * max(len(now), len(first)) else REPHRASED
    if now and len(now & content_words(transcript.quote(before.answer))) >= _PROBING * len(now):
        return PROBED
    return None


def _is_cut(transcript: Transcript, answer: Span) -> bool:
    """Whether the answer breaks off in the middle of a sentence, in a record that ends its sentences."""
    text = transcript.quote(answer)
    return _BROKEN_OFF.search(text) is not None and _ENDED.search(text.rstrip("—–-.… ")) is None and "." in text[:-3]


def _last_words(transcript: Transcript, answer: Span) -> Span:
    said = heard(transcript, answer.pieces)
    start = max(
        said.text.rfind(". ", 0, len(said.text) - 3) + 2, said.text.rfind(" ", 0, max(len(said.text) - 80, 1)) + 1
    )
    return said.span(start)
