"""Physical facts about talk, without a verdict: pace, pauses, share of talk, answer length, I and we.

Compared with nothing but the person's own other answers, and shown only to those who ask for them (E6.10).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondtake.evidence.model import Exchange, ExchangeKind
from secondtake.evidence.pauses import Pause, by_sound, pause_before, pauses_in, silent_seconds
from secondtake.evidence.phrases import straight
from secondtake.evidence.sentences import count_words
from secondtake.evidence.stories import read_story
from secondtake.transcripts.model import Span, Transcript

_OWN = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself)\b", re.IGNORECASE)
_SHARED = re.compile(r"\b(?:we|we're|we've|we'd|we'll|us|our|ours|ourselves)\b", re.IGNORECASE)
_STORY_NEAR = 40
"""A pause this many characters from where the story begins is the one before it."""


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """One answer in numbers. None where the record has no times, or not enough words to tell."""

    exchange: int
    words: int
    seconds: float | None
    words_per_minute: float | None
    longest_pause: Pause | None
    """The longest silence of two seconds or more; the one before a story is not counted (E4.2)."""
    own: int
    """How often I, me, my."""
    shared: int
    """How often we, us, our."""
    pause_before: float | None = None
    """Seconds between the question's last word and the first of the answer; None where the sound was not heard."""
    began_early: bool | None = None
    """Whether it may have begun before the question's end; None where the sound was not heard."""


@dataclass(frozen=True, slots=True)
class Share:
    """Who spoke how much, in words."""

    answers: int
    all_talk: int

    @property
    def of_talk(self) -> float:
        """The answers' share of all words, from 0 to 1; 0 for an empty record."""
        return self.answers / self.all_talk if self.all_talk else 0.0


def talk_facts(transcript: Transcript, exchanges: Sequence[Exchange]) -> tuple[TalkFacts, ...]:
    """The facts of every answer of the candidate's."""
    return tuple(
        _facts(transcript, exchange.question, exchange.answer, number)
        for number, exchange in enumerate(exchanges)
        if exchange.answer is not None and exchange.kind is not ExchangeKind.FROM_CANDIDATE
    )


def share_of_talk(transcript: Transcript, exchanges: Sequence[Exchange]) -> Share:
    """The share of all words that stand in the candidate's answers and questions."""
    theirs = 0
    for exchange in exchanges:
        said = exchange.question if exchange.kind is ExchangeKind.FROM_CANDIDATE else exchange.answer
        theirs += count_words(transcript.quote(said)) if said else 0
    return Share(theirs, sum(count_words(turn.text) for turn in transcript.turns))


def _facts(transcript: Transcript, question: Span, answer: Span, number: int) -> TalkFacts:
    text = straight(transcript.quote(answer))
    words = count_words(text)
    seconds = _spoken_seconds(transcript, answer)
    pace = round(60 * words / seconds, 0) if seconds and seconds >= 5 and words >= 20 else None
    own, shared = (sum(1 for _ in wanted.finditer(text)) for wanted in (_OWN, _SHARED))
    return TalkFacts(
        number,
        words,
        seconds,
        pace,
        _longest_pause(transcript, answer, text),
        own,
        shared,
        pause_before(transcript, question, answer),
        _began_early(transcript, question, answer),
    )


def _spoken_seconds(transcript: Transcript, answer: Span) -> float | None:
    """Seconds of the segments' own times, so that what others say between does not count; None without times.

    Silences that were measured in the sound do not count either: pace is that of speaking.
    """
    total = 0.0
    for piece in answer.pieces:
        segment = transcript.segments[piece.segment]
        if segment.start is None or segment.end is None or not segment.text:
            return None
        spoken = segment.end - segment.start - silent_seconds(transcript, segment.start, segment.end)
        total += spoken * (piece.end - piece.start) / len(segment.text)
    return round(total, 1)


def _longest_pause(transcript: Transcript, answer: Span, text: str) -> Pause | None:
    story = read_story(text).situation
    told_at = story[0] if story else -2 * _STORY_NEAR
    inside = [pause for pause, at in pauses_in(transcript, answer) if abs(at - told_at) > _STORY_NEAR]
    return max(inside, key=lambda pause: pause.seconds, default=None)


def _began_early(transcript: Transcript, question: Span, answer: Span) -> bool | None:
    """Whether two may speak at once on both sides of the change; None where the sound itself was not heard."""
    if not by_sound(transcript):
        return None
    return all(transcript.segments[number].overlapped for number in (question.last, answer.first))
