"""A debrief as plain data, for JSON and for storing; `docs/debrief-json.md` describes every field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from secondtake.debrief.assemble import Debrief, ProposedMoment, shorter_answers
from secondtake.debrief.memories import Located
from secondtake.debrief.places import Place
from secondtake.evidence.model import Exchange, Finding
from secondtake.evidence.pauses import by_sound
from secondtake.evidence.recovery import Aftermath, Outcome
from secondtake.evidence.talk import TalkFacts
from secondtake.transcripts.clock import clock
from secondtake.transcripts.model import Piece, Problem, Span, Transcript

SCHEMA = 1

Data = dict[str, Any]


def to_data(found: Debrief, transcript: Transcript, problems: Sequence[Problem] = ()) -> Data:
    """The whole debrief; spans are lists of `[segment, start, end]`, times are seconds or None."""
    return {
        "schema": SCHEMA,
        "outcome": found.outcome,
        "right": [finding_to_data(finding) for finding in found.right],
        "places": [place_to_data(place, found, transcript) for place in found.places],
        "moments": [moment_to_data(moment, found, transcript) for moment in found.moments],
        "pivotal": moment_to_data(found.pivotal, found, transcript) if found.pivotal else None,
        "pivotal_reason": found.pivotal_reason,
        "exchanges": [exchange_to_data(exchange, transcript) for exchange in found.exchanges],
        "findings": [finding_to_data(finding) for finding in found.findings],
        "facts": [facts_to_data(facts) for facts in found.facts],
        "timed_by": "sound" if by_sound(transcript) else "record" if transcript.timed else None,
        "share_of_talk": found.share.of_talk if found.share else None,
        "unsure": found.bounds.reason if found.bounds and not found.bounds.sure else "",
        "problems": [problem_to_data(problem) for problem in problems],
    }


def span_to_data(span: Span) -> list[list[int]]:
    """A span as lists of `[segment, start, end]`."""
    return [[piece.segment, piece.start, piece.end] for piece in span.pieces]


def span_from_data(data: Sequence[Sequence[int]]) -> Span:
    """The span that `span_to_data` wrote."""
    return Span(tuple(Piece(segment, start, end) for segment, start, end in data))


def passage_to_data(span: Span, transcript: Transcript) -> Data:
    """A quoted passage with its times."""
    start, end = transcript.times(span)
    return {"span": span_to_data(span), "quote": transcript.quote(span), "start": start, "end": end}


def finding_to_data(finding: Finding) -> Data:
    """One finding with everything that its label needs (design rule 1)."""
    return {
        "kind": finding.kind,
        "polarity": finding.polarity.value,
        "level": finding.level.value,
        "span": span_to_data(finding.span),
        "quote": finding.quote,
        "start": finding.start,
        "end": finding.end,
        "says": finding.says,
        "evidence": finding.evidence,
        "not_meant": finding.not_meant,
        "firm": finding.firm,
        "source": finding.source.value,
        "recall": finding.recall.value if finding.recall else None,
        "exchange": finding.exchange,
    }


def exchange_to_data(exchange: Exchange, transcript: Transcript) -> Data:
    """A question with its answer, each with quote and times."""
    return {
        "kind": exchange.kind.value,
        "guessed": exchange.guessed,
        "question": passage_to_data(exchange.question, transcript),
        "answer": passage_to_data(exchange.answer, transcript) if exchange.answer else None,
    }


def place_to_data(place: Place, found: Debrief, transcript: Transcript) -> Data:
    """A place to look, with its findings and the question that stands nearest before them."""
    passage = passage_to_data(place.span, transcript)
    return {
        **passage,
        "start": place.start,
        "end": place.end,
        "question": _question_of(place.findings[0], found, transcript),
        "findings": [finding_to_data(finding) for finding in place.findings],
    }


def _question_of(finding: Finding, found: Debrief, transcript: Transcript) -> str:
    before = [e for e in found.exchanges if e.question.pieces[0] <= finding.span.pieces[0]]
    if finding.exchange is not None and finding.exchange < len(found.exchanges):
        return transcript.quote(found.exchanges[finding.exchange].question)
    return transcript.quote(before[-1].question) if before else ""


def moment_to_data(moment: ProposedMoment, found: Debrief, transcript: Transcript) -> Data:
    """A proposed moment: what was said, what came after, and what that does not mean."""
    data = finding_to_data(moment.finding)
    return {
        **data,
        "question": _question_of(moment.finding, found, transcript),
        "after": moment.after.value,
        "back_at": moment.aftermath.back_to_usual if moment.aftermath else None,
        "before_and_after": _compared(moment.aftermath),
        "after_says": _after_says(moment, found),
    }


def _compared(found: Aftermath | None) -> Data | None:
    if found is None:
        return None
    return {
        side: {"answers": manner.answers, "words": manner.words, "hedges": manner.hedges, "slips": manner.slips}
        for side, manner in (("before", found.before), ("after", found.after))
    }


def _after_says(moment: ProposedMoment, found: Debrief) -> str:
    """What came after, as a fact in a sentence."""
    after = moment.aftermath
    if after is None or moment.after is Outcome.UNCLEAR:
        return "What came after it can't be told from the record."
    if moment.after is Outcome.SNOWBALLED:
        return "The answers after it were shorter than your usual, or held more slips, for a while."
    if after.back_in is None:
        return "The answers after it went on much as before."
    between = shorter_answers(moment, found.exchanges)
    when = f" at {clock(after.back_to_usual)}" if after.back_to_usual is not None else ""
    if not between:
        return f"Your very next answer{when} was as your usual ones are."
    count = "answer was" if between == 1 else f"{between} answers were"
    return f"The next {count} shorter than your usual, or broke off; then you were back{when}."


def facts_to_data(facts: TalkFacts) -> Data:
    """One answer in numbers, without a verdict."""
    pause = facts.longest_pause
    return {
        "exchange": facts.exchange,
        "words": facts.words,
        "seconds": facts.seconds,
        "words_per_minute": facts.words_per_minute,
        "longest_pause": {"start": pause.start, "end": pause.end} if pause else None,
        "own": facts.own,
        "shared": facts.shared,
        "pause_before": facts.pause_before,
        "began_early": facts.began_early,
    }


def located_to_data(located: Located) -> Data:
    """A passage that a memory may speak of."""
    return {
        "span": span_to_data(located.span),
        "quote": located.quote,
        "start": located.start,
        "end": located.end,
        "words": list(located.words),
        "sure": located.sure,
    }


def problem_to_data(problem: Problem) -> Data:
    """What could not be read, where, and the way out."""
    return {
        "code": problem.code,
        "message": problem.message,
        "file": problem.file,
        "line": problem.line,
        "quote": problem.quote,
        "way_out": problem.way_out,
    }
