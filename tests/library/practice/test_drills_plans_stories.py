"""Slips come without repeats, plans are read in one breath, and a company hears a new story."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.evidence.sentences import count_words
from secondtake.outlook.distress import needs_people
from secondtake.practice.asked_for import AskedFor, what_it_asks_for
from secondtake.practice.drills import SECONDS, SLIPS, STEPS, Marks, next_slip
from secondtake.practice.plans import AFTERWARDS, BEFORE, IN_THE_ROOM, SETBACK, IfThen, Occasion, SetbackPlan, if_then
from secondtake.practice.stories import Story, Telling, Theme, fitting, not_told_at, split_told, themes_of

PLANS = (*IN_THE_ROOM, *BEFORE, *AFTERWARDS, *SETBACK.plans)
SENTENCES = [
    *(slip.text for slip in SLIPS),
    *(text for step in STEPS for text in (step.name, step.does, step.such_as)),
    *(plan.sentence for plan in PLANS),
]
NOT_SAID = re.compile(r"\b(?:must|should|never|always|fail|weak|bad|stupid|confident|offer|heal|therapy|score)\b")
OUTAGE = Story(
    "1",
    "The Friday outage",
    "Our importer failed an hour before a deadline",
    "I called the two people who knew it, and wrote to the customers every half hour",
    "It was back after ninety minutes",
    tellings=(Telling("Northwind Ltd.", date(2026, 3, 2), "Tell me about pressure"),),
)
TRIAL = Story(
    "2", "The two-day trial", "My manager and I disagreed on a release", "I proposed a trial", "Two faults found"
)


# Slips


@given(st.lists(st.integers(0, 10**6), max_size=60))
def test_no_slip_comes_again_before_all_were_met_and_none_twice_in_a_row(drawn):
    seen = []
    for number in drawn:
        seen.append(next_slip(number, seen).key)

    rounds = [seen[at : at + len(SLIPS)] for at in range(0, len(seen), len(SLIPS))]
    assert all(len(one) == len(set(one)) for one in rounds)
    assert all(one != other for one, other in pairwise(seen))


def test_slips_that_are_no_more_are_forgotten():
    assert next_slip(3, ["gone", "older"]) in SLIPS


def test_there_are_a_dozen_slips_or_more_and_four_steps_in_their_order():
    assert len(SLIPS) >= 12 == len({slip.key for slip in SLIPS}) - len(SLIPS) + 12
    assert ["Stop", "Name it once", "Restate", "Move on"] == [step.name for step in STEPS]
    assert 20 == SECONDS


def test_the_marks_name_what_was_done():
    assert ("Stop", "Name it once", "Restate", "Move on") == Marks(True, True, True, True, 14.0).done
    assert Marks(True, True, True, True).whole
    assert not Marks(True, None, True, True).whole
    assert () == Marks().done


# Words


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_words_are_short_calm_and_promise_nothing(sentence):
    assert "!" not in sentence
    assert count_words(sentence) <= 24
    assert not re.search(
        r"\b(?:must|should|never|always|fail|weak|bad|stupid|confident|hire you|get the job|heal|therapy)\b", sentence
    )
    assert not needs_people(sentence)


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_is_an_if_and_an_i(plan):
    assert re.fullmatch(r"If [\w', ]+, then I [^.]+\.", plan.sentence)


# Plans


@pytest.mark.parametrize(
    ("this", "that", "sentence"),
    [
        ("I blank", "I ask for a moment", "If I blank, then I ask for a moment."),
        ("If I blank,", "then I ask for a moment.", "If I blank, then I ask for a moment."),
        ("when they frown", ", stop", "If they frown, then I stop."),
        ("I ramble\nand see it", "the result comes first", "If I ramble and see it, then the result comes first."),
        ("iffy question", "thence", "If iffy question, then I thence."),
    ],
)
def test_a_plan_is_said_with_or_without_its_if_and_then(this, that, sentence):
    assert sentence == if_then(this, that).sentence


@pytest.mark.parametrize(("this", "that"), [("", "I stop"), ("I blank", " "), ("If", "then"), ("…", "...")])
def test_half_a_plan_is_none(this, that):
    assert if_then(this, that) is None


def test_the_setback_plan_is_read_by_occasion_and_names_somebody_to_call():
    plan = SetbackPlan((*SETBACK.plans, IfThen("mine", "I walk", Occasion.A_NO)), "Robin")

    assert "I can call Robin." == plan.on(Occasion.A_NO).lines[-1]
    assert "If mine, then I walk." in plan.on(Occasion.A_NO).lines
    assert 2 == len(plan.on(Occasion.SILENCE).lines)
    assert () == SetbackPlan((), "  ").lines


# Stories


def test_a_company_hears_the_story_that_it_has_not_heard():
    assert (TRIAL,) == not_told_at([OUTAGE, TRIAL], "NORTHWIND")
    assert (TRIAL, OUTAGE) == not_told_at([OUTAGE, TRIAL], "Contoso")


@pytest.mark.parametrize("name", ["Northwind", "northwind ltd", "The Northwind Group", "Northwind, Ltd."])
def test_a_company_is_known_by_its_name_without_its_legal_form(name):
    assert 1 == len(OUTAGE.told_at(name))


@pytest.mark.parametrize("name", ["", "  ", "Northwind Traders", "Co"])
def test_another_company_is_another(name):
    assert () == OUTAGE.told_at(name)


def test_a_story_fits_by_what_it_is_about():
    assert [TRIAL] == [fit.story for fit in fitting("Tell me about a disagreement with a manager.", [OUTAGE, TRIAL])]
    assert [OUTAGE] == [fit.story for fit in fitting("How do you work under pressure?", [OUTAGE, TRIAL])]
    assert (Theme.PRESSURE,) == fitting("How do you work under pressure?", [OUTAGE])[0].themes


def test_a_story_that_was_heard_comes_last_and_says_so():
    both = fitting("Tell me about a deadline or a disagreement.", [OUTAGE, TRIAL], company="Northwind")

    assert [(TRIAL, False), (OUTAGE, True)] == [(fit.story, fit.heard) for fit in both]


@pytest.mark.parametrize("question", ["What is your salary?", "Explain the importer.", "", "Why us?"])
def test_no_story_is_offered_where_none_is_asked_for(question):
    assert () == fitting(question, [OUTAGE, TRIAL])


def test_a_question_that_the_person_chose_it_for_is_fitted_first():
    chosen = Story("3", "The garden", fits=("What are your salary expectations?",))

    assert [chosen] == [fit.story for fit in fitting("What are your salary expectations", [OUTAGE, chosen])]


def test_likeness_finds_a_story_that_no_word_tells():
    def alike(left, right):
        return [[0.8 if "outage" in text else 0.1 for text in right] for _ in left]

    assert [OUTAGE] == [fit.story for fit in fitting("Ever saved a day?", [TRIAL, OUTAGE], likeness=alike)]


def test_what_a_story_lacks_is_asked_for():
    assert ("What did you do yourself?", "What came of it?") == Story("4", "The garden").missing
    assert () == OUTAGE.missing


def test_themes_are_told_by_words():
    assert {Theme.CONFLICT, Theme.CUSTOMER} == themes_of("an argument with a client")
    assert frozenset() == themes_of("")
    assert AskedFor.STORY is what_it_asks_for("Tell me about a disagreement with a manager.")


PIECES = st.lists(
    st.sampled_from(["Last year it was a mess.", "I built a script.", "It cut our rework by half!", "well", "", "  "])
)


@given(PIECES | st.text())
def test_every_word_of_a_told_story_is_in_one_of_its_three_parts(said):
    answer = said if isinstance(said, str) else " ".join(said)

    assert answer.split() == " ".join(split_told(answer)).split()
