"""What went right, as behaviour that can be quoted: a figure for a result, a question back, a moment to think."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from secondtake.evidence.kinds import Kind
from secondtake.evidence.likewise import content_words
from secondtake.evidence.model import Exchange, ExchangeKind, Finding, Level, Polarity
from secondtake.evidence.phrases import any_of, straight
from secondtake.evidence.quotes import clause, heard, opening
from secondtake.evidence.sentences import count_words
from secondtake.evidence.stories import read_story
from secondtake.evidence.story_phrases import ACTION
from secondtake.transcripts.model import Transcript, Turn

FIGURE = Kind(
    "figure_for_a_result",
    Polarity.RIGHT,
    "You gave a figure here. Was it for what came of your work?",
    "It does not mean that they checked it, or that every answer needs one.",
    "E4.3",
)
OPENS_WITH_ANSWER = Kind(
    "opens_with_the_answer",
    Polarity.RIGHT,
    "Did your first sentence already take up their question?",
    "It does not mean that the rest of the answer was better or worse for it.",
    "E4.3",
)
ASKED_TO_CLARIFY = Kind(
    "asked_to_clarify",
    Polarity.RIGHT,
    "You asked back here. Was it to make sure of what they meant?",
    "It does not mean that the question was clear to others.",
    "X",
)
ASKED_THEM = Kind(
    "asked_them_about_the_work",
    Polarity.RIGHT,
    "You asked them about the work itself. Did the answer tell you something?",
    "It does not mean that you had to ask, or that this one pleased them.",
    "X",
)
TOOK_A_MOMENT = Kind(
    "took_a_moment",
    Polarity.RIGHT,
    "You asked for a moment to think here. Did it help?",
    "It does not mean that a pause needs announcing.",
    "E4.2",
)
SAID_OWN_PART = Kind(
    "said_own_part",
    Polarity.RIGHT,
    "You said what you did yourself here. Is it the part that you wanted them to hear?",
    "It does not mean that saying we elsewhere was wrong.",
    "E4.20",
)
WAS_CONCRETE = Kind(
    "was_concrete",
    Polarity.RIGHT,
    "You were concrete here, with figures. Was that what they had asked for?",
    "It does not mean that they checked them, or that answers without figures fall short.",
    "E4.3",
)
KINDS = (SAID_OWN_PART, WAS_CONCRETE, FIGURE, OPENS_WITH_ANSWER, ASKED_TO_CLARIFY, ASKED_THEM, TOOK_A_MOMENT)

_AMOUNT = (
    r"(?:[$€£] ?\d[\d.,]*|\d[\d.,]* ?(?:%|percent|per cent|x\b"
    r"|times|million|thousand|hours?|days?|weeks?|months?|minutes?"
    r"|seconds?|customers|users|tickets|calls|errors|bugs)|a (?:half|third|quarter)|half"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|five|fifteen)(?:[ -]\w+)? (?:percent|per cent))"
)
_NUMBER = (
    r"(?:\d[\d.,]*|(?:a )?(?:hundred|thousand|million)|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|half)"
)
_CHANGED = (
    "reduced|increased|improved|grew|dropped|fell|rose|went|came down|cut|saved|raised|doubled|halved|brought|decreased"
    "|lowered|boosted|shortened|lifted"
)
_WHO = r"(?:i|we|our|my|which|that|it|this|the team|the \w+)"
_FIGURE = any_of(
    (
        rf"{_WHO}(?: \S+){{0,6}}? (?:{_CHANGED})(?: \S+){{0,7}}? from (?:about "
        rf"|around |over )?{_NUMBER}(?: \S+){{0,3}}? to {_NUMBER}"
    ),
    (
        rf"{_WHO}(?: \S+){{0,6}}? (?:{_CHANGED})(?: \S+){{0,7}}? (?:by"
        rf"|down to|up to) (?:about |around |nearly |over )?{_AMOUNT}"
    ),
    rf"{_WHO}(?: \S+){{0,6}}? (?:{_CHANGED}) (?:down|up) to (?:about |around |nearly |over )?{_NUMBER}",
    (
        rf"(?:i|we|which|that|it|this) (?:\w+ )?(?:reduced|cut|saved)(?: (?:us"
        rf"|them|me|the \w+))? (?:about |around |over )?{_AMOUNT}"
    ),
)
_COUNT = any_of(rf"(?!(?:19|20)\d\d|two thousand|nineteen){_NUMBER} (?!thousand|hundred)[a-z]{{3,}}")
_DONE = any_of(
    r"we (?:\w+ )?(?:\w{2,}ed|built|wrote|made|ran|led|found|took|kept|cut|split|shipped)",
    r"i (?:\w+ )?(?:own|run|lead|look after|\w{2,}ed)",
)
_MOMENT = any_of(
    (
        "let me ~(?:think|take a (?:moment|second|minute)"
        "|have a think)(?: about (?:that|this|it))?(?: for a (?:moment|second|minute))?"
    ),
    "(?:can|could|may) i (?:have|take) ~(?:a|one) (?:moment|second|minute)|give me ~(?:a|one) (?:moment|second|minute)",
)
_ABOUT_WORK = any_of(
    "your|the (?:team|role|job|position|company|product|project"
    "|process|work|biggest|first|next|culture|customers?)|you|success"
    "|this (?:role|team|position|job)|day[- ]to[- ]day|here",
)
_MANNERS = any_of(
    "how are you|can you hear me|(?:is|does|was) that (?:okay|ok"
    "|make sense|answer|help|enough|right|what)|make sense|you know"
    "|(?:can|could|would) you (?:repeat|say)|sorry|pardon|hear me|next steps?|how long|salary|holiday|vacation|pay",
)
_CLARIFIES = any_of(
    "do you mean|you mean|just to (?:clarify|understand|confirm"
    "|be (?:clear|sure)|make sure|check)|is that (?:right|correct)"
    "|(?:can|should|could|may) i (?:assume|focus|take|start"
    "|use)|am i right|are you (?:asking|looking|interested|thinking)"
    "|would you like me to|do you want me to|when you say|so you(?:'re"
    "| are) (?:asking|saying)|are we (?:talking|assuming|looking)"
    "|clarify(?:ing)?|what (?:kind|sort|type) of|which (?:one|part|kind|of)"
)
_JUDGED = (ExchangeKind.QUESTION, ExchangeKind.FOLLOW_UP, ExchangeKind.CASE)
_NON_ANSWER = any_of("i(?:'m| am)? ~(?:not|don't|can't|couldn't)|no idea|sorry|um+,? ?um+")
_ECHO = 0.3
"""Share of a question's content words that its answer takes up in the first sentence."""
_REAL_ANSWER = 25


def find_strengths(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[Finding, ...]:
    """Good things of every answer and of every question to them, in order of the record."""
    found: list[Finding] = []
    closing = False
    for number, exchange in enumerate(exchanges):
        closing = closing or exchange.kind is ExchangeKind.CLOSING
        if exchange.kind is ExchangeKind.FROM_CANDIDATE:
            found.extend(_question_to_them(transcript, exchange, number, at_the_end=closing))
        elif exchange.kind in _JUDGED and exchange.answer is not None:
            found.extend(_good_in(transcript, exchange, number))
    return tuple(found)


def _question_to_them(
    transcript: Transcript, exchange: Exchange, number: int, *, at_the_end: bool
) -> Iterator[Finding]:
    asked = heard(transcript, exchange.question.pieces)
    plain = straight(asked.text)
    clarifies = _CLARIFIES.search(plain)
    if clarifies and not at_the_end:
        yield ASKED_TO_CLARIFY.at(transcript, asked, clause(asked.text, *clarifies.span()), number)
    elif at_the_end and count_words(plain) >= 6 and _ABOUT_WORK.search(plain) and not _MANNERS.search(plain):
        yield ASKED_THEM.at(transcript, asked, _last_sentence(asked.text), number)


def _good_in(transcript: Transcript, exchange: Exchange, number: int) -> Iterator[Finding]:
    assert exchange.answer is not None
    answer = heard(transcript, exchange.answer.pieces)
    plain = straight(answer.text)
    if count_words(plain) < _REAL_ANSWER:
        return
    figure = _FIGURE.search(plain)
    if figure:
        yield FIGURE.at(transcript, answer, clause(answer.text, *figure.span()), number)
    else:
        yield from _concrete(transcript, answer, number)
    moment = _MOMENT.search(plain, 0, 160)
    if moment:
        yield TOOK_A_MOMENT.at(transcript, answer, clause(answer.text, *moment.span()), number)
    first = opening(answer.text, _past_filler(plain))
    if not exchange.guessed and _takes_up(transcript.quote(exchange.question), plain[slice(*first)]):
        yield OPENS_WITH_ANSWER.at(transcript, answer, first, number)


def _concrete(transcript: Transcript, answer: Turn, number: int) -> Iterator[Finding]:
    """Two things done by the person, one with a figure, or two figures, where no whole story is told."""
    plain = straight(answer.text)
    own = [match.span() for match in islice(_own_actions(plain), 2)]
    figures = [match.span() for match in islice(_COUNT.finditer(plain), 2)]
    if read_story(plain).level is Level.THERE:
        return
    if len(own) == 2:
        yield SAID_OWN_PART.at(transcript, answer, clause(answer.text, *own[0]), number)
    elif figures and (own or (len(figures) == 2 and _DONE.search(plain))):
        yield WAS_CONCRETE.at(transcript, answer, clause(answer.text, *figures[0]), number)


def _own_actions(plain: str) -> Iterator[re.Match[str]]:
    return (match for match in ACTION.finditer(plain) if not match[0].lower().endswith(("said", "got", "went")))


def _takes_up(question: str, first: str) -> bool:
    """Whether a first sentence of some substance takes up the question's own words, and is no way out of it."""
    asked = content_words(question[-200:])
    return (
        count_words(first) >= 6
        and "?" not in first
        and _NON_ANSWER.match(first) is None
        and len(asked & content_words(first)) >= max(2, _ECHO * min(len(asked), 10))
    )


_FILLER = re.compile(
    r"(?:(?:yes|yeah|yep|sure|okay|ok|so|well|um+|uh+|right|great|good|thanks|thank you|of course|absolutely|definitely"
    r"|certainly|that's (?:a )?(?:good|great) question|hm+)[\s,.!…-]+)+",
    re.IGNORECASE,
)


def _past_filler(plain: str) -> int:
    match = _FILLER.match(plain)
    return match.end() if match and match.end() < len(plain) else 0


def _last_sentence(text: str) -> tuple[int, int]:
    ends = [m.end() for m in re.finditer(r"[.?!]\s+", text[:-1])]
    return opening(text, ends[-1] if ends else 0)
