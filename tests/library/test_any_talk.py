"""Whatever is said, in whatever pieces, the finders answer, and quote only what is there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.findings import find_structure
from secondtake.evidence.talk import share_of_talk, talk_facts
from secondtake.transcripts import Transcript
from secondtake.transcripts.model import Piece, Segment, join_turns

PHRASES = (
    *(
        "okay so let's say that",
        "how would you",
        "tell me about a time",
        "is that correct",
        "can i assume",
        "what I mean is",
    ),
    *(
        "do you have any questions for me",
        "let me ask that again",
        "are you married",
        "no no that's",
        "gotcha",
        "what",
        "you",
    ),
    *(
        "sorry let me start again",
        "my mind's gone blank",
        "i don't know",
        "where was i",
        "yes",
        "um",
        "?",
        ".",
        "—",
        "’",
        "a",
    ),
    *("in may last year", "i called them", "so we shipped it", "from sixty to eleven", "a team of 40", "a team of 60"),
)

talk = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=12).map(" ".join)
lines = st.lists(st.tuples(st.sampled_from(("Priya", "Alex", "Mei", None)), talk), max_size=10)


def record(spoken: list[tuple[str | None, str]], *, apart: bool) -> Transcript:
    segments = tuple(Segment(said, name, 3.0 * i, 3.0 * i + 3) for i, (name, said) in enumerate(spoken))
    pieces = [Piece(i, 0, len(s.text)) for i, s in enumerate(segments)]
    if not apart:
        return Transcript(segments, (join_turns(segments, pieces, guessed=True),) if pieces else ())
    return Transcript(segments, tuple(join_turns(segments, [piece]) for piece in pieces))


@settings(deadline=None)
@given(lines, st.booleans())
def test_every_conversation_is_read_and_quoted_exactly(spoken, apart):
    transcript = record(spoken, apart=apart)
    exchanges = find_exchanges(transcript)

    for finding in find_structure(transcript, exchanges):
        assert transcript.quote(finding.span) == finding.quote
        assert finding.quote.strip()
    assert len(talk_facts(transcript, exchanges)) <= len(exchanges)
    assert 0 <= share_of_talk(transcript, exchanges).of_talk <= 1


@settings(deadline=None)
@given(talk)
def test_a_single_unnamed_turn_is_read(said):
    transcript = record([(None, said)], apart=False)

    for exchange in find_exchanges(transcript):
        assert transcript.quote(exchange.question).strip()
