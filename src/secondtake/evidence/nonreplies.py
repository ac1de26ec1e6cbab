"""Does an answer meet its question: by how it begins, what it takes up from the question, and how it turns away.

Points are added up for turning away and for replying, each for a sign that a reader can see. The points were set
by hand after looking at answers from press conferences (`docs/decisions/nonreplies.md`) and are about half a
natural log-odd each; requests to tell something, which those hardly hold, have a rule of their own.
A fluent answer to another question stays unseen by words alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secondtake.evidence.exchanges import JUDGED
from secondtake.evidence.kinds import Kind
from secondtake.evidence.likewise import content_words
from secondtake.evidence.model import Exchange, Finding, Level, Likeness, Polarity
from secondtake.evidence.nonreply_phrases import (
    ASKED_BACK,
    DECLINED,
    DONT_KNOW,
    FIRST_PERSON,
    FORMS,
    HANDED_ON,
    NO_FIRST,
    OPINION_FIRST,
    PUT_OFF,
    STORY_TOLD,
    TELL,
    UNSURE,
    WELL_FIRST,
    YES_OR_NO,
    YES_OR_NO_QUESTION,
)
from secondtake.evidence.phrases import straight
from secondtake.evidence.questions import asks, question_starts
from secondtake.evidence.quotes import heard, opening
from secondtake.transcripts.model import Transcript

TURNED_DOWN = Kind(
    "nonreply_declined",
    Polarity.NEUTRAL,
    "You chose not to answer this one.",
    "It does not mean that you should have: some questions are better left.",
    "X",
    firm=True,
    level=Level.NOT_SEEN,
)
NOT_KNOWN = Kind(
    "nonreply_dont_know",
    Polarity.NEUTRAL,
    "You said that you didn't know, to what was asked.",
    "It does not mean that a guess would have been better: saying so is honest.",
    "E4.19",
    firm=True,
    level=Level.NOT_SEEN,
)
BACK = Kind(
    "nonreply_asked_back",
    Polarity.NEUTRAL,
    "You asked back before you answered.",
    "It does not mean that you missed anything: asking what they meant is often the best start.",
    "X",
    firm=True,
    level=Level.NOT_SEEN,
)
UNMET = Kind(
    "nonreply_unmet",
    Polarity.NEUTRAL,
    "Did this answer what they asked?",
    "It does not mean that it didn't: by words alone we can't tell, and a good answer may use none of theirs.",
    "X",
    level=Level.NOT_SEEN,
)
KINDS = (TURNED_DOWN, NOT_KNOWN, BACK, UNMET)

TURNS_AWAY = 3
"""From this many points for turning away an answer is not seen as one; chosen in each of five folds."""
REPLIES = 2
"""From this many points for replying it is there; chosen in each of five folds."""
_ALIKE, _APART = 0.5, 0.15
"""How alike (a cosine) question and beginning are where likeness speaks for a reply, and where against."""
_SHORT = 25
"""Up to so many words, an answer that asks is a question back."""
_NOTHING_ALIKE = -1
"""Points below this mean that neither words nor likeness bind the answer to the question."""
_WHOLE = 60
"""In fewer words declining is the whole answer, and in half as many not knowing."""
_A_START = 60
"""In so many words most replies have said what they are."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer in small letters and its beginnings, in words."""

    text: str
    words: int
    first15: str
    first20: str
    first40: str
    first60: str


def _heard(answer: str) -> _Answer:
    words = straight(answer).lower().split()
    first15, first20, first40, first60 = (" ".join(words[:most]) for most in (15, 20, 40, _A_START))
    return _Answer(" ".join(words), len(words), first15, first20, first40, first60)


def _asked(question: str) -> str:
    """The last thing that the question asks: what was said before leads up to it."""
    plain = straight(question).strip()
    starts = question_starts(plain)
    return plain[starts[-1][0] :].lower() if starts else plain.lower()


def _turning_away(said: _Answer) -> int:
    """Points for not answering: declining, not knowing, asking back, handing on, putting off."""
    points = 0
    if DECLINED.search(said.first20):
        points += 4
    elif DECLINED.search(said.first40):
        points += 3
    elif DECLINED.search(said.text):
        points += 1
    if DONT_KNOW.search(said.first20):
        points += 4
    elif UNSURE.search(said.first15):
        points += 3
    elif UNSURE.search(said.first40):
        points += 2
    return points + _asking_back(said) + 2 * bool(HANDED_ON.search(said.first40)) + bool(PUT_OFF.search(said.first40))


def _asking_back(said: _Answer) -> int:
    opening = said.first15.partition("?")
    points = 2 * bool(opening[1] and asks(opening[0])) + 2 * said.text.endswith("?")
    if ASKED_BACK.search(said.first20):
        points += 4 if said.words < _SHORT else 1
    elif not points and "?" not in said.text and said.words < _SHORT and asks(said.text):
        points += 2
    return points


def _length_points(words: int) -> int:
    """Those who don't answer are short; few who talk for long only decline."""
    return (8 <= words < 30) + (words < 60) - (words >= 120) - (words >= 300) - (words >= 600)


def _taken_up(asked: str, said: str) -> float:
    """The share of the question's content words that the answer takes up."""
    wanted = content_words(asked)
    return len(wanted & content_words(said)) / len(wanted) if wanted else 0.0


def _replying(asked: str, said: _Answer) -> int:
    """Points for an answer that has the form of a reply, or takes up the question's words."""
    early, late = _taken_up(asked, said.first60), _taken_up(asked, said.text)
    points = (early >= 0.25) + (early >= 0.5) + (late >= 0.5) - (late == 0)
    if YES_OR_NO.search(said.first15):
        points += 3 if YES_OR_NO_QUESTION.search(asked) else 2
    points += sum(weight for wants, gives, weight in FORMS if wants.search(asked) and gives.search(said.first20))
    points += bool(NO_FIRST.search(said.text)) - bool(WELL_FIRST.search(said.text))
    return points + (said.words < 8) - (said.words >= 600)


def _tells(said: _Answer, reply: int) -> bool:
    """Whether a request to tell something got something told: what somebody did, or the words that were asked for."""
    if said.words < _SHORT or reply < _NOTHING_ALIKE:
        return False
    return reply >= REPLIES or bool(FIRST_PERSON.search(said.first15)) or len(STORY_TOLD.findall(said.text)) > 1


def _points(question: str, answer: str, likeness: Likeness | None) -> tuple[int, int, bool]:
    """Points for turning away and for replying, and whether something asked for was told."""
    said, asked = _heard(answer), _asked(question)
    away = _turning_away(said) + _length_points(said.words)
    if YES_OR_NO.search(said.first15):
        away -= 3 if YES_OR_NO_QUESTION.search(asked) else 1
    away -= bool(OPINION_FIRST.search(said.text))
    away -= _taken_up(asked, said.text) >= 0.25
    reply = _replying(asked, said)
    if likeness is not None:
        alike = likeness([question], [said.first60])[0][0]
        reply += (alike >= _ALIKE) - (alike < _APART)
    return away, reply, bool(TELL.search(asked)) and _tells(said, reply)


def meets_question(question: str, answer: str, likeness: Likeness | None = None) -> Level:
    """Whether the answer meets the question: there, partly, or not seen (declined, not known, asked back).

    >>> meets_question("Have you led a team?", "Yes, I led four people at Fabrikam.").value
    'there'
    >>> meets_question("Why did that fail?", "I don't know, I'd rather not say.").value
    'not_seen'
    """
    if not answer.strip():
        return Level.NOT_SEEN
    away, reply, told = _points(question, answer, likeness)
    if away >= TURNS_AWAY:
        return Level.NOT_SEEN
    return Level.THERE if told or reply >= REPLIES else Level.PARTLY


def _kind_of(question: str, answer: str, likeness: Likeness | None) -> Kind | None:
    """What kind of finding an answer that turns its question away is, or None.

    That an answer takes up none of the question's words makes no finding: in job interviews most short, direct
    answers don't either.
    """
    if meets_question(question, answer, likeness) is not Level.NOT_SEEN:
        return None
    said = _heard(answer)
    if said.words < _SHORT and ASKED_BACK.search(said.first20):
        return BACK
    if said.words < _WHOLE and DECLINED.search(said.first20):
        return TURNED_DOWN
    if said.words < _WHOLE // 2 and DONT_KNOW.search(said.first20):
        return NOT_KNOWN
    return UNMET


def find_nonreplies(
    transcript: Transcript,
    exchanges: Sequence[Exchange],
    likeness: Likeness | None = None,
    *,
    already: Sequence[Finding] = (),
) -> tuple[Finding, ...]:
    """Answers that turned the question away, at most one an answer; what is unsure is put as a question.

    Exchanges that have a finding in `already` (slips said aloud) are passed over, so that nothing is said twice.
    """
    found: list[Finding] = []
    said = {finding.exchange for finding in already}
    for index, exchange in enumerate(exchanges):
        if exchange.answer is None or exchange.kind not in JUDGED or index in said:
            continue
        turn = heard(transcript, exchange.answer.pieces)
        kind = _kind_of(transcript.quote(exchange.question), turn.text, likeness)
        if kind is not None:
            found.append(kind.at(transcript, turn, opening(turn.text), index))
    return tuple(found)
