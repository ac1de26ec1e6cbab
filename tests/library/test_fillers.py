"""An editor's ear: what falls away is what nobody meant to say, and nothing that the sentence needs."""

import pytest

from secondtake.evidence.fillers import (
    Disfluency,
    FillerCount,
    count_fillers,
    find_disfluencies,
    find_fillers,
    keeps_hesitations,
    mark_disfluencies,
)
from secondtake.evidence.model import Exchange, ExchangeKind, Polarity
from secondtake.transcripts.model import Piece, Segment, Span, Transcript, join_turns

SPOKEN = (
    # as spoken, and as an editor leaves it
    ("and um i led the team", "i led the team"),
    ("We, uh, moved to Leeds", "We, moved to Leeds"),
    ("we we shipped it", "we shipped it"),
    ("and the and the data was late", "and the data was late"),
    ("it was a it was a hard year", "it was a hard year"),
    ("the uh the budget", "the budget"),
    ("I was I had planned the launch", "I had planned the launch"),
    ("th- that was the plan", "that was the plan"),
    ("by a small major- by a small margin", "by a small margin"),
    ("it took you know three weeks", "it took three weeks"),
    ("I mean it took three weeks", "it took three weeks"),
    ("it was like the hardest part", "it was the hardest part"),
    ("it's kinda late", "it's late"),
    ("it was kind of late", "it was late"),
    ("we shipped it yeah and it held", "we shipped it and it held"),
    ("It shipped. So we tested it.", "It shipped. we tested it."),
    ("We tested it. Right. Then it shipped.", "We tested it. Then it shipped."),
)
MEANT = (
    "I would like to hear more",
    "it looks like a good plan",
    "something like that",
    "people like you",
    "a kind of map",
    "what kind of team",
    "do you know what happened",
    "I don't know",
    "it was very very good",
    "I know that that is true",
    "he had had enough",
    "she said no no no",
    "I told you you would win",
    "you know what I would change",
    "the right now and the later",
    "a well-known mother-in-law",
    "I think I can",
    "ten ten ten",
    "Yeah I led it",
    "So I led it",
    "",
)


@pytest.mark.parametrize(("spoken", "edited"), SPOKEN)
def test_what_nobody_meant_to_say_falls_away(spoken, edited):
    words = spoken.split()
    dropped = set(mark_disfluencies(words))

    assert edited == " ".join(word for at, word in enumerate(words) if at not in dropped)


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_stays(text):
    assert [] == mark_disfluencies(text.split())


def test_positions_ascend_and_each_has_its_reason():
    words = ["so", "um", "we", "we", "moved", "like", "twice"]

    assert [1, 2, 5] == mark_disfluencies(words)
    assert {1: Disfluency.HESITATION, 2: Disfluency.REPEAT, 5: Disfluency.LIKE} == find_disfluencies(words)


def test_a_word_cut_off_is_dropped_though_it_is_not_said_again():
    assert [2] == mark_disfluencies(["and", "then", "rec-", "we", "hired"])


def record(answer, verbatim=None):
    segments = (Segment("How was it?", "Priya", 0.0, 2.0), Segment(answer, "Alex", 2.0, 60.0))
    turns = tuple(join_turns(segments, [Piece(at, 0, len(s.text))]) for at, s in enumerate(segments))
    exchange = Exchange(turns[0].span(), turns[1].span(), ExchangeKind.QUESTION, (0, 1))
    return Transcript(segments, turns, verbatim=verbatim), (exchange,)


PLAIN = "we moved the stock to Leeds and told every customer by post " * 4
FULL = "um so uh we we moved the um stock and it was like very er late you know uh " * 3


def test_counts_are_kept_apart_where_the_record_is_word_for_word():
    transcript, exchanges = record(FULL)

    assert (FillerCount(0, 57, 15, 3, 3),) == count_fillers(transcript, exchanges)


@pytest.mark.parametrize(("text", "verbatim"), [(PLAIN, None), (FULL, False)])
def test_an_edited_record_measures_nothing_rather_than_nought(text, verbatim):
    transcript, exchanges = record(text, verbatim)
    (count,) = count_fillers(transcript, exchanges)

    assert (None, None, None) == (count.hesitations, count.restarts, count.likes)
    assert () == find_fillers(transcript, exchanges)


def test_a_record_that_says_it_is_word_for_word_may_count_nought():
    transcript, exchanges = record(PLAIN, verbatim=True)

    assert keeps_hesitations(transcript)
    assert 0 == count_fillers(transcript, exchanges)[0].hesitations


def test_the_finding_is_a_fact_without_a_verdict_at_its_answer():
    transcript, exchanges = record(FULL)
    (finding,) = find_fillers(transcript, exchanges)

    assert Polarity.NEUTRAL == finding.polarity
    assert transcript.quote(finding.span) == finding.quote
    assert '"um" or "uh" 15 times' in finding.says


def test_an_exchange_without_an_answer_is_passed_over():
    transcript, _ = record(FULL)
    unanswered = Exchange(Span((Piece(0, 0, 11),)), None, ExchangeKind.QUESTION, (0,))

    assert () == count_fillers(transcript, (unanswered,))
