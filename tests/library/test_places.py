"""Places to look hold the words that made them, stand apart from each other, and are none where talk went well."""

from itertools import pairwise
from pathlib import Path

import pytest

from secondtake.debrief.memories import locate
from secondtake.debrief.places import places
from secondtake.evidence.exchanges import find_exchanges
from secondtake.evidence.findings import find_structure
from secondtake.evidence.kinds import Kind
from secondtake.evidence.model import Polarity
from secondtake.transcripts import read

CALM = (
    "we moved the importer in three steps and counted the invoices that failed each week",
    "the first step took us ten days and the second took four since the tests were there",
    "i wrote the plan with our accountant and she signed each step",
    "after two months the failures were down from forty a week to six",
    "i asked the two teams to send me one number every friday and put both on the wall",
)
HARD = (
    "um i'm not sure sorry let me start over i guess the number would be maybe the revenue",
    "wait no that doesn't make sense i don't know what else to say here",
    "i'm sorry i've lost my thread and i can't remember the name of that table",
)


def captions(lines, step=15):
    stamped = (f"[{i * step // 60:02d}:{i * step % 60:02d}] {line}" for i, line in enumerate(lines))
    return read("\n".join(stamped).encode()).transcript


def calm(count):
    return [CALM[i % len(CALM)] for i in range(count)]


def with_trouble_at(*where, count=160):
    lines = calm(count)
    for at in where:
        lines[at : at + len(HARD)] = HARD
    return captions(lines)


def test_trouble_is_found_where_it_is_and_quoted():
    (place,) = places(with_trouble_at(100, count=120), (), ())

    assert place.start <= 100 * 15 <= place.end
    assert any("i'm not sure" in finding.quote for finding in place.findings)


def test_talk_that_went_well_gives_no_place_however_long_it_is():
    assert () == places(captions(calm(240)), (), ())


@pytest.mark.parametrize("said", ["sorry i am late the train stood still", "maybe you know the depot in the east"])
def test_one_polite_or_careful_word_makes_no_place(said):
    lines = calm(40)
    lines[20] = said

    assert () == places(captions(lines), (), ())


def test_there_are_never_more_than_asked_for_and_they_stand_apart():
    record = with_trouble_at(*range(20, 160, 8))
    found = places(record, (), ())
    middles = sorted((place.start + place.end) / 2 for place in found)

    assert 6 == len(found)
    assert all(later - earlier >= 110 for earlier, later in pairwise(middles))
    assert found[:3] == places(record, (), (), most=3)


def test_no_place_is_longer_than_two_minutes_and_each_is_quoted_at_its_span():
    record = with_trouble_at(30, 60, 90, 120)
    for place in places(record, (), ()):
        assert place.end - place.start <= 120
        assert record.quote(place.span) == place.quote
        assert place.findings
        for finding in place.findings:
            assert record.quote(finding.span) == finding.quote
            assert place.start <= finding.start <= place.end


def test_no_sign_is_a_verdict():
    for place in places(with_trouble_at(30, 60, 90), (), ()):
        assert all(not finding.firm and finding.polarity is Polarity.NEUTRAL for finding in place.findings)
        assert all("?" in finding.says for finding in place.findings)


def test_feedback_at_the_end_is_no_place():
    lines = [*calm(80), "let me stop the interview here for some feedback", *HARD * 6]

    assert () == places(captions(lines), (), ())


SLIP = Kind("slip_blank", Polarity.WRONG, "You said that nothing came.", "Nothing.", "X", firm=True)
GOOD = Kind("story_result", Polarity.RIGHT, "You told the result.", "Nothing.", "X", firm=True)


def test_one_firm_finding_makes_a_place_in_talk_that_went_well_and_no_other():
    record = captions(calm(100))
    slip = SLIP.found(record, record.turns[-1].span(0, 20))
    (place,) = places(record, (), (slip,))

    assert (slip,) == place.findings


def test_what_went_right_makes_no_place():
    record = captions(calm(100))
    right = tuple(GOOD.found(record, turn.span(0, 10)) for turn in record.turns)

    assert () == places(record, (), right)


def test_with_names_only_the_candidates_doubt_counts():
    lines = [("Priya" if i % 2 else "Alex", line) for i, line in enumerate(calm(60))]
    theirs = [*lines]
    theirs[31:36:2] = [("Priya", line) for line in HARD]
    own = [*lines]
    own[32:38:2] = [("Alex", line) for line in HARD]

    def found(said):
        record = read("\n".join(f"{name}: {line}" for name, line in said).encode()).transcript
        return places(record, (), (), candidate="Alex")

    assert () == found(theirs)
    assert 1 == len(found(own))


def test_a_record_without_times_gives_places_without_times():
    lines = [*calm(30), *HARD, *calm(8)]
    record = read("\n".join(f"Alex: {line}\nPriya: go on please" for line in lines).encode()).transcript
    found = places(record, (), (), candidate="Alex")

    assert found
    assert all(place.start is None and place.end is None for place in found)


def test_an_empty_record_has_no_places():
    assert () == places(captions([]), (), ())


def test_a_slip_said_aloud_is_among_the_first_places_even_where_doubt_is_everywhere():
    record = with_trouble_at(*range(30, 160, 8))
    calm_place = next(s for s in record.segments if s.start >= 26 * 15)
    turn = next(t for t in record.turns if t.start <= calm_place.start < t.end)
    slip = SLIP.found(record, turn.span(0, 20))

    assert any(slip in place.findings for place in places(record, (), (slip,))[:3])


SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.suffix != ".md")


@pytest.mark.parametrize("path", [p for p in SAMPLES if p.name.startswith("went-well")], ids=lambda p: p.name)
def test_no_made_up_interview_that_went_well_has_a_place(path):
    record = read(path.read_bytes(), path.name).transcript
    exchanges = find_exchanges(record)

    assert record.turns
    assert () == places(record, exchanges, find_structure(record, exchanges))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_everything_found_in_a_sample_is_quoted_at_its_span(path):
    record = read(path.read_bytes(), path.name).transcript
    exchanges = find_exchanges(record)
    found = places(record, exchanges, find_structure(record, exchanges))
    located = locate(record, "tell me about a time when something went wrong at work")

    for item in (*found, *located, *(finding for place in found for finding in place.findings)):
        assert record.quote(item.span) == item.quote
        assert item.quote.strip()
