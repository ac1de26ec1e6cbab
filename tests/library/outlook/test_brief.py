"""The brief is made of the person's own material, right first, with a source for each line, and no empty list."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.outlook.brief import (
    Brief,
    Coming,
    Gap,
    Line,
    Material,
    Meets,
    Origin,
    Part,
    Right,
    Source,
    Story,
    Trip,
    brief,
)
from secondtake.outlook.brief_text import WHOLE, fitted, full, morning

CONTOSO = Coming(
    "Contoso", "Data analyst", datetime(2026, 3, 5, 10, tzinfo=UTC), "Mill Lane", (Meets("Priya Raman", "manager"),)
)
TRIP = Trip("Tell me about a time you disagreed.", Source.RECORD, ("The report was late", "I showed the numbers"))
WORDS = st.text("ab \n…“-", max_size=200)
MATERIAL = st.builds(
    Material,
    st.builds(
        Coming, WORDS, WORDS, st.none(), WORDS, st.lists(st.builds(Meets, WORDS, WORDS, WORDS), max_size=9).map(tuple)
    ),
    st.lists(st.builds(Right, WORDS, st.sampled_from(Source), WORDS), max_size=9).map(tuple),
    st.lists(st.builds(Trip, WORDS, st.sampled_from(Source), st.lists(WORDS, max_size=9).map(tuple)), max_size=9).map(
        tuple
    ),
    st.lists(st.builds(Story, WORDS, st.lists(WORDS, max_size=3).map(tuple)), max_size=9).map(tuple),
    st.lists(WORDS, max_size=9).map(tuple),
    WORDS,
    st.lists(WORDS, max_size=9).map(tuple),
    st.frozensets(st.sampled_from(Gap)),
)


def part(page: Brief, name: Part) -> list[Line]:
    return [line for section in page.sections if section.part is name for line in section.lines]


def test_what_went_right_stands_before_what_tripped():
    page = brief(Material(CONTOSO, right=(Right("You told a real example", Source.RECORD, "six"),), trips=(TRIP,)))

    assert [Part.MEETING, Part.RIGHT, Part.TRIPPED] == [section.part for section in page.sections][:3]
    assert "You told a real example: “six”" == part(page, Part.RIGHT)[0].text


def test_where_nothing_is_known_to_have_gone_right_one_question_asks_for_it():
    (line,) = part(brief(Material(CONTOSO)), Part.RIGHT)

    assert line.text.endswith("?")
    assert Source.SUGGESTED is line.source


def test_a_story_that_was_told_there_is_left_out_whatever_its_capitals():
    stories = (Story("Backlog", ("contoso ",)), Story("Warehouse", ("Northwind",)), Story("File"))

    assert ["Warehouse", "File"] == [
        line.text for line in part(brief(Material(CONTOSO, stories=stories)), Part.STORIES)
    ]


def test_before_the_first_interview_nothing_is_asked_about_a_last_time():
    (line,) = part(brief(Material(CONTOSO, first=True)), Part.RIGHT)

    assert line.text.endswith("?")
    assert "last time" not in line.text


def test_each_line_says_from_which_interview_it_is():
    there = Origin("Northwind, Tuesday", "1")
    page = brief(Material(CONTOSO, right=(Right("On time", Source.FOUND, origin=there),)))

    assert "On time [found in the record by rules, for you to judge, Northwind, Tuesday]" in " ".join(
        full(page).split()
    )


def test_an_answer_goes_before_a_bare_question():
    bare = Trip("Which metric?", Source.ANSWER)

    assert [TRIP.question, bare.question] == [
        line.text for line in part(brief(Material(CONTOSO, trips=(bare, TRIP))), Part.TRIPPED)
    ]


def test_own_questions_come_first_and_gaps_are_marked_as_suggestions():
    asked = part(brief(Material(CONTOSO, questions=("How is it used?",), known=frozenset({Gap.TEAM}))), Part.QUESTIONS)

    assert [Source.YOURS, Source.SUGGESTED, Source.SUGGESTED] == [line.source for line in asked]
    assert not any("work with most days" in line.text for line in asked)


def test_nothing_is_suggested_where_all_is_known_or_three_are_written():
    three = Material(CONTOSO, questions=("One?", "Two?", "Three?", "Four?"))

    assert ["One?", "Two?", "Three?"] == [line.text for line in part(brief(three), Part.QUESTIONS)]
    assert [] == part(brief(Material(CONTOSO, known=frozenset(Gap))), Part.QUESTIONS)


def test_the_full_page_says_each_source_and_is_pinned():
    page = brief(Material(CONTOSO, trips=(TRIP,), setback="Walk home.", known=frozenset(Gap)))

    assert full(page) == (
        "For Contoso\n\nThe interview\n"
        "- Contoso, Data analyst. Thursday 5 March, 10:00. Mill Lane. [you wrote it]\n"
        "- Priya Raman (manager) [you wrote it]\n\n"
        "What went right last time\n"
        "- What was one thing that was all right last time, however small? [a\n  suggestion, since it isn't known]\n\n"
        "What tripped you, and your answer now\n"
        "- Tell me about a time you disagreed. [from the record]\n"
        "  1. The report was late\n  2. I showed the numbers\n\n"
        "If it goes badly\n- Walk home. [you wrote it]\n"
    )


def test_the_morning_keeps_who_and_when_and_one_right_thing_to_the_last():
    many = Material(
        Coming("Contoso" * 40, "role " * 60, None, "where " * 60, tuple(Meets("Name " * 30) for _ in range(20))),
        right=tuple(Right("right " * 60, Source.RECORD) for _ in range(9)),
        trips=tuple(Trip("asked " * 60, Source.RECORD, ("beat " * 40,) * 5) for _ in range(9)),
        if_thens=tuple(f"if {n} " * 60 for n in range(9)),
        setback="plan " * 200,
    )

    text = morning(brief(many))

    assert len(text.splitlines()) <= 24
    assert "What went right last time" in text
    assert "The interview" in text
    assert "full page" in text


def test_questions_give_way_before_what_went_right():
    rights = tuple(Right(f"Right {n}", Source.MEMORY) for n in range(3))
    trips = tuple(Trip(f"Question {n}?", Source.RECORD, ("a", "b", "c", "d", "e")) for n in range(3))

    text = morning(brief(Material(CONTOSO, right=rights, trips=trips, questions=("One?", "Two?", "Three?"))))

    assert "Right 2" in text
    assert ("One?" in text, "Three?" in text) == (True, False)


@given(MATERIAL)
def test_no_section_is_empty_and_the_morning_is_never_longer_than_half_a_page(material):
    page = brief(material)

    assert all(section.lines and all(line.text.strip() for line in section.lines) for section in page.sections)
    text = morning(page)
    assert len(text.splitlines()) <= 24
    assert len(text) <= 1300


@given(MATERIAL)
def test_what_fits_one_sheet_is_a_part_of_the_page_in_its_order(material):
    page = brief(material)
    found = fitted(page, WHOLE)

    kept = [section.part for section in found.brief.sections]
    assert kept == [section.part for section in page.sections if section.part in kept]
    assert {Part.MEETING, Part.RIGHT} <= set(kept)
    assert found.more == (sum(len(s.lines) for s in page.sections) > sum(len(s.lines) for s in found.brief.sections))


@given(MATERIAL)
def test_nothing_is_invented(material):
    told = {*material.questions, *material.if_thens, material.setback}
    told |= {word for trip in material.trips for word in (trip.question, *trip.beats)}
    told |= {story.title for story in material.stories}
    clean = {" ".join(text.split()) for text in told}
    parts = (Part.TRIPPED, Part.STORIES, Part.IF_THEN, Part.SETBACK, Part.QUESTIONS)
    own = [line for name in parts for line in part(brief(material), name) if line.source is not Source.SUGGESTED]

    assert clean >= {" ".join(text.split()) for line in own for text in (line.text, *line.beats)}


@pytest.mark.parametrize("company", ["", "  "])
def test_a_company_without_a_name_has_a_page_all_the_same(company):
    assert morning(brief(Material(Coming(company)))).startswith("For ")
