"""A slip is contained or it snowballs, seen against the same person's answers before it."""

import pytest

from conversations import conversation
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.model import Exchange
from secondtake.evidence.recovery import Aftermath, Outcome, after, find_recoveries
from secondtake.evidence.slips import find_slips
from secondtake.transcripts.model import Transcript

USUAL = (
    "I moved the order queue to new machines in March with Contoso, and I checked eleven orders by hand each hour for"
    " three days, until both sides agreed."
)
SLIP = "We had a plan and, um, my mind's gone blank."
THIN = "I guess maybe it was fine."


def interview(*answers: str) -> tuple[Transcript, tuple[Exchange, ...]]:
    asked = (
        "What did you move?",
        "What was hardest?",
        "How did you test it?",
        "Who helped?",
        "What broke?",
        "What next?",
    )
    text = "\n".join(f"Priya: {question}\nAlex: {answer}" for question, answer in zip(asked, answers, strict=False))
    record = conversation(text, seconds_a_word=0.5)
    return record, find_exchanges(record, candidate="Alex")


def aftermath(*answers: str) -> Aftermath:
    record, exchanges = interview(*answers)
    slip = next(f for f in find_slips(record, exchanges) if f.firm)
    return after(record, exchanges, slip)


def test_answers_as_usual_after_a_slip_contain_it():
    found = aftermath(USUAL, USUAL, SLIP, USUAL, USUAL)

    assert Outcome.CONTAINED is found.outcome
    assert 3 == found.back_in
    assert 0 == found.after.slips


def test_thin_and_hedged_answers_after_a_slip_are_a_snowball():
    found = aftermath(USUAL, USUAL, SLIP, THIN, THIN, THIN)

    assert Outcome.SNOWBALLED is found.outcome
    assert found.back_to_usual is None
    assert found.after.words < found.before.words
    assert found.after.hedges > found.before.hedges


@pytest.mark.parametrize("answers", [(SLIP, USUAL, USUAL, USUAL), (USUAL, USUAL, SLIP), (USUAL, USUAL, SLIP, USUAL)])
def test_too_few_answers_on_either_side_conclude_nothing(answers):
    assert Outcome.UNCLEAR is aftermath(*answers).outcome


def test_the_time_back_to_usual_is_that_of_the_first_usual_answer():
    record, exchanges = interview(USUAL, USUAL, SLIP, THIN, USUAL, USUAL)
    slip = next(f for f in find_slips(record, exchanges) if f.firm)
    answer = exchanges[4].answer

    assert answer is not None
    assert record.times(answer)[0] == after(record, exchanges, slip).back_to_usual


def test_a_recovery_goes_right_once_for_the_answer_that_shows_it():
    record, exchanges = interview(USUAL, USUAL, SLIP, USUAL, USUAL)

    assert [("recovered", 3)] == [(f.kind, f.exchange) for f in find_recoveries(record, exchanges)]


def test_without_a_slip_there_is_nothing_to_recover_from():
    assert () == find_recoveries(*interview(USUAL, USUAL, THIN, USUAL))
