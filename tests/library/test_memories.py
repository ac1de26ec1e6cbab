"""A memory finds its passage in the record, with and without likeness, and a memory of another day finds none."""

from itertools import pairwise

import pytest

from secondtake.debrief import locate, locate_all
from secondtake.debrief.memories import remembers_question
from secondtake.transcripts import read
from secondtake.transcripts.model import Piece, Segment, Transcript, join_turns

SAID = (
    ("Priya", "Thanks for coming in today. Did you find the office without trouble?"),
    ("Alex", "Yes, the train was on time and the walk was pleasant, thank you."),
    ("Priya", "Tell me about a time when you disagreed with a colleague about a design."),
    (
        "Alex",
        "At Northwind a colleague wanted to rewrite the billing importer. I thought it too risky before the audit.",
    ),
    ("Alex", "So I drew both options on a board and we agreed to move one customer first and to compare the invoices."),
    ("Priya", "How did you measure whether the new importer was better?"),
    ("Alex", "We counted failed invoices a week. I think I would stop there, no other number comes to my mind."),
    ("Priya", "What would you do in your first month here at Fabrikam?"),
    ("Alex", "I would listen first, sit with support for two days, and write down what customers call about."),
    ("Priya", "Let us talk about caching. How does a cache know that an entry is stale?"),
    ("Alex", "By its age, or by a version in the key; I have used both in the catalogue service."),
)


def record(*, timed: bool, gap: float = 40.0) -> Transcript:
    segments = tuple(
        Segment(text, speaker, i * gap if timed else None, (i + 1) * gap if timed else None)
        for i, (speaker, text) in enumerate(SAID)
    )
    return Transcript(segments, tuple(join_turns(segments, [Piece(i, 0, len(s.text))]) for i, s in enumerate(segments)))


MEMORIES = (
    ("the question about disagreeing with somebody over a design", "disagreed with a colleague"),
    ("I could only name one number to measure it by", "failed invoices a week"),
    ("what I said about my first month", "first month here"),
    ("how does a cache know that something is stale", "an entry is stale"),
)


@pytest.mark.parametrize(("memory", "said"), MEMORIES)
@pytest.mark.parametrize("timed", [True, False])
def test_a_memory_is_found_by_its_words_first(memory, said, timed):
    best = locate(record(timed=timed), memory)[0]

    assert said in best.quote
    assert best.words


def test_passages_are_quoted_at_their_spans_and_timed_as_in_the_record():
    transcript = record(timed=True)
    for found in locate(transcript, "measure the importer"):
        assert transcript.quote(found.span) == found.quote
        assert transcript.times(found.span) == (found.start, found.end)


def test_a_record_without_times_gives_passages_without_times():
    found = locate(record(timed=False), "measure the importer")

    assert found
    assert all(f.start is None and f.end is None for f in found)


def test_passages_are_different_places():
    said = "we spoke about the importer and the invoices at northwind and what they cost " * 3
    segments = tuple(Segment(said.strip(), None, i * 15.0, (i + 1) * 15.0) for i in range(40))
    record_of_it = Transcript(
        segments, tuple(join_turns(segments, [Piece(i, 0, len(s.text))]) for i, s in enumerate(segments))
    )
    for memory in ("the importer", "the importer question"):
        middles = sorted((f.start + f.end) / 2 for f in locate(record_of_it, memory))

        assert 5 == len(middles)
        assert all(later - earlier >= 35 for earlier, later in pairwise(middles))


@pytest.mark.parametrize("memory", ["my violin fell off the balcony", "", "   ", "the and of"])
def test_what_the_record_does_not_hold_is_not_found(memory):
    assert () == locate(record(timed=True), memory)


def test_an_empty_record_holds_no_memory():
    assert () == locate(Transcript((), ()), "the metric question")


def test_likeness_finds_what_no_word_tells():
    def alike(left, right):
        return [[0.9 if "train was on time" in text else 0.1 for text in right] for _ in left]

    best = locate(record(timed=True), "the journey there", likeness=alike)[0]

    assert "train was on time" in best.quote


def test_many_memories_are_found_as_each_alone():
    transcript = record(timed=True)
    memories = [memory for memory, _ in MEMORIES]

    assert tuple(locate(transcript, memory) for memory in memories) == locate_all(transcript, memories)


def test_no_more_passages_than_asked_for():
    assert 2 == len(locate(record(timed=True), "the importer and the colleague and the cache", top=2))


@pytest.mark.parametrize(
    ("memory", "asked"),
    [
        ("the metric question", True),
        ("they asked about my first month", True),
        ("asked about caching", True),
        ("tell me about a conflict", True),
        ("how do you measure it", True),
        ("is that right?", True),
        ("could not name a second metric", False),
        ("did not say what each outcome would mean", False),
        ("too many shallow ideas", False),
        ("new ideas leave the scope of the question", False),
    ],
)
def test_a_remembered_question_is_told_from_a_remark(memory, asked):
    assert asked is remembers_question(memory)


def test_a_memory_that_only_touches_the_record_is_not_sure():
    def alike(left, right):
        return [[0.31] * len(right) for _ in left]

    record_of_it = record(timed=True)

    assert not any(found.sure for found in locate(record_of_it, "the train to a strike of glaciers", likeness=alike))
    assert all(found.sure for found in locate(record_of_it, "failed invoices a week"))


@pytest.mark.parametrize("asked", ["Maybe you start by telling us about yourself?", "Walk me through your background."])
def test_the_question_that_every_interview_begins_with_is_found_in_any_wording(asked):
    talk = [f"Ann: {asked}", "Bob: I have been in support for three years and I like it."]
    talk += [
        f"Ann: How would you plan week {n} of the harvest?\nBob: By the weather, and then by rows." for n in range(9)
    ]
    found = locate(read("\n".join(talk).encode()).transcript, "tell me about yourself")

    assert asked in found[0].quote
    assert found[0].sure
