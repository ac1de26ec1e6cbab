"""Every finding of every record we have stands on words that are in the record, at its span and at its time."""

from pathlib import Path

import pytest

from conversations import WENT_BADLY, WENT_WELL, captions, conversation
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.findings import KINDS, find_structure
from secondtake.evidence.model import Polarity
from secondtake.transcripts import Transcript, read

SAMPLES = Path(__file__).parents[2] / "samples"
CAPTIONED = (
    "hi alex okay so let's say that a shop wants to close on sundays how would you find out if that is a good idea",
    "yeah so um in may last year i called forty shops and i counted what they sold and it went from sixty to eleven",
    "and um sorry i lost my train of thought um okay",
    "gotcha all i'm asking is how would you find out",
    "oh i don't know um sorry",
    "okay do you have any questions for me",
    "yeah what would you like the team to have changed in half a year",
)


def records() -> list[tuple[str, Transcript]]:
    made = [
        ("went well", conversation(WENT_WELL, seconds_a_word=0.4)),
        ("went badly", conversation(WENT_BADLY)),
        ("captions", captions(*CAPTIONED)),
    ]
    files = sorted(path for path in SAMPLES.rglob("*") if path.is_file()) if SAMPLES.is_dir() else []
    return made + [(path.name, read(path.read_bytes(), path.name).transcript) for path in files]


@pytest.mark.parametrize(("name", "record"), records())
def test_each_quote_stands_at_its_span(name, record):
    exchanges = find_exchanges(record)
    for finding in find_structure(record, exchanges):
        assert record.quote(finding.span) == finding.quote
        assert (finding.start, finding.end) == record.times(finding.span)
        assert finding.quote.strip()
        assert len(finding.quote.split()) <= 45
        assert finding.exchange is None or 0 <= finding.exchange < len(exchanges)


@pytest.mark.parametrize(("name", "record"), records())
def test_questions_and_answers_stand_in_the_record_in_order(name, record):
    exchanges = find_exchanges(record)

    assert sorted(e.question.pieces[0] for e in exchanges) == [e.question.pieces[0] for e in exchanges]
    for exchange in exchanges:
        assert record.quote(exchange.question).strip()
        assert exchange.answer is None or record.quote(exchange.answer).strip()
        assert set(exchange.turns) <= set(range(len(record.turns)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_speaks_plainly_and_says_what_it_does_not_mean(kind):
    assert kind.not_meant.startswith("It does not mean")
    assert "!" not in kind.says + kind.not_meant
    assert kind.evidence.startswith(("E", "X"))
    assert kind.firm or kind.polarity is Polarity.NEUTRAL or kind.says.endswith(("?", "{missing}"))


def test_a_turn_without_words_or_a_record_without_turns_gives_nothing():
    empty = Transcript((), ())

    assert () == find_exchanges(empty)
    assert () == find_structure(empty, ())
