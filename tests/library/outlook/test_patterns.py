"""Patterns need two signs that don't depend on each other, or one plain statement; else it is too early to say."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtake.outlook.patterns import After, Held, Origin, Standing, Tripped, WentRight, patterns
from secondtake.outlook.topics import Topic, topic_of
from secondtake.replies.model import Confidence, Controllable, Reason, ReasonCode, Teller

CONFLICT = "Tell me about a time you disagreed with a manager."
MONDAY = date(2026, 3, 2)
FROM_RECORD = Tripped(CONFLICT, "um, where was I", Origin.RECORD)
FROM_MEMORY = Tripped(CONFLICT, "I rambled", Origin.MEMORY)


def held(day, *moments, **more):
    return Held(f"Interview {day}", MONDAY + timedelta(days=day), moments=moments, **more)


def said(code=ReasonCode.EVIDENCE_GAP, *, by=Teller.EMPLOYER, how=Confidence.STATED, can=Controllable.YES):
    return Reason(code, by, how, can, 0, 5, "no concrete examples")


def standing(*interviews, topic=Topic.CONFLICT):
    return next((kind.standing for kind in patterns(interviews).kinds if kind.topic is topic), None)


def test_one_interview_is_too_early_however_many_moments_it_has():
    assert Standing.EARLY is standing(held(0, FROM_RECORD, FROM_MEMORY, FROM_RECORD))


def test_two_interviews_make_a_lesson_with_their_quotes():
    found = patterns([held(0, FROM_RECORD), held(9, FROM_MEMORY)]).kinds[0]

    assert Standing.LESSON is found.standing
    assert ["um, where was I", "I rambled"] == [signal.quote for signal in found.signals]
    assert "kept a moment of it from 2" in found.says


def test_a_moment_and_an_answer_of_the_same_interview_are_two_signs():
    assert Standing.LESSON is standing(
        held(0, FROM_MEMORY, reasons=(said(by=Teller.RECRUITER, how=Confidence.HEDGED),))
    )


def test_one_plain_statement_of_an_employer_is_enough():
    assert Standing.LESSON is standing(held(0, asked=(CONFLICT,), reasons=(said(),)))
    assert Standing.EARLY is standing(held(0, asked=(CONFLICT,), reasons=(said(how=Confidence.HEDGED),)))
    assert Standing.EARLY is standing(held(0, asked=(CONFLICT,), reasons=(said(by=Teller.RECRUITER),)))


def test_an_employer_and_the_recruiter_who_passes_it_on_are_one_sign():
    both = (said(how=Confidence.HEDGED), said(by=Teller.RECRUITER))

    assert Standing.EARLY is standing(held(0, asked=(CONFLICT,), reasons=both))


def test_an_answer_and_what_was_taken_from_it_to_practise_are_one_sign():
    taken = Tripped(CONFLICT, "no concrete examples", Origin.ANSWER)
    hedged = said(how=Confidence.HEDGED)

    assert Standing.EARLY is standing(held(0, taken))
    assert Standing.EARLY is standing(held(0, taken, reasons=(hedged,)))
    assert Standing.LESSON is standing(held(0, taken, FROM_MEMORY))
    assert "kept a moment of it from none. An answer points to it too." in patterns([held(0, taken)]).kinds[0].says


def test_how_its_moments_went_on_is_counted_by_the_person_s_own_word_alone():
    passed, ran_on, unsaid = (Tripped(CONFLICT, "x", Origin.MEMORY, after=after) for after in (*After, None))
    struck = Tripped(CONFLICT, "x", Origin.MEMORY, struck=True, after=After.RAN_ON)

    found = patterns([held(0, ran_on, struck), held(3, passed, unsaid), held(7, passed)]).kinds[0]

    assert (2, 1) == (found.passed, found.ran_on)
    assert "By your own word it passed twice and it ran on once." in found.says
    assert "By your own word" not in patterns([held(0, unsaid), held(3, unsaid)]).kinds[0].says


def test_two_interviews_that_are_alike_in_everything_are_two():
    assert Standing.LESSON is standing(held(0, FROM_RECORD), held(0, FROM_RECORD))


def test_kinds_that_are_known_to_have_been_asked_count_without_their_words():
    known = {"kinds": frozenset({Topic.CONFLICT})}

    found = patterns([held(0, FROM_RECORD), held(3, FROM_RECORD), held(6, **known), held(9, **known)]).kinds[0]

    assert (4, 2, Standing.BETTER_SINCE) == (found.asked_in, found.tripped_in, found.standing)


def test_each_sign_says_which_interview_and_which_moment_it_is():
    one = Held("Northwind", MONDAY, moments=(Tripped(CONFLICT, "x", Origin.MEMORY, key="m"),), key="i")

    assert [("i", "m")] == [(sign.key, sign.moment) for sign in patterns([one]).kinds[0].signals]


@pytest.mark.parametrize("weak", [said(by=Teller.OWN_GUESS), said(how=Confidence.VAGUE), said(can=Controllable.NO)])
def test_an_own_guess_vague_words_and_what_could_not_be_changed_count_for_nothing(weak):
    assert Standing.EARLY is standing(held(0, FROM_RECORD, reasons=(weak,)))
    assert standing(held(0, asked=(CONFLICT,), reasons=(weak,))) is None


def test_what_could_not_be_changed_is_said_to_be_no_lesson():
    found = patterns([held(0, reasons=(said(ReasonCode.PROCESS, can=Controllable.NO),))])

    assert "no lesson" in found.not_yours[0].says
    assert () == found.kinds


def test_a_struck_moment_is_gone():
    struck = Tripped(CONFLICT, "x", Origin.RECORD, struck=True)

    assert standing(held(0, struck), held(3, FROM_RECORD, struck)) is Standing.EARLY


def test_it_went_better_since_only_after_two_interviews_without_it():
    tripped = (held(0, FROM_RECORD), held(4, FROM_RECORD))

    assert Standing.LESSON is standing(*tripped, held(8, asked=(CONFLICT,)))
    assert Standing.BETTER_SINCE is standing(*tripped, held(8, asked=(CONFLICT,)), held(12, asked=(CONFLICT,)))


def test_an_interview_that_asked_nothing_of_the_kind_says_nothing_about_it():
    assert Standing.LESSON is standing(held(0, FROM_RECORD), held(4, FROM_RECORD), held(8), held(9), held(10))


def test_what_was_said_of_no_kind_of_question_stands_by_itself():
    found = patterns([held(0, reasons=(said(ReasonCode.COMMUNICATION),))]).told[0]

    assert (ReasonCode.COMMUNICATION, Standing.LESSON) == (found.code, found.standing)


@pytest.mark.parametrize("code", [ReasonCode.STRONGER_COMPETITOR, ReasonCode.UNKNOWN, ReasonCode.PROCESS])
def test_that_somebody_was_stronger_or_nothing_was_said_is_a_sign_of_nothing(code):
    found = patterns([held(day, reasons=(said(code),)) for day in range(5)])

    assert ((), ()) == (found.kinds, found.told)


def test_what_went_right_twice_is_kept_and_comes_with_its_words():
    right = WentRight("You told a real example", "from forty to six", Origin.RECORD)

    found = patterns([held(0, right=(right, right)), held(3, right=(right,)), held(5)])

    assert ("You told a real example", 2, 3) == (found.keeps[0].what, found.keeps[0].interviews, found.keeps[0].of)
    assert () == patterns([held(0, right=(right, right))]).keeps


def test_too_early_to_say_is_the_usual_answer():
    assert patterns([]).says.startswith("Nothing is here to compare yet.")
    assert patterns([held(0, FROM_RECORD)]).says.startswith("Too early to say.")
    assert "stands below" in patterns([held(0, FROM_RECORD)]).says
    assert "stands below" not in patterns([held(0)]).says
    assert "compared with nobody else" in patterns([held(0, FROM_RECORD), held(1, FROM_RECORD)]).says


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Tell me about yourself.", Topic.ABOUT_YOU),
        ("Tell me about a time you missed a deadline.", Topic.FAILURE),
        ("Give me an example of a time you led a team", Topic.EXAMPLE),
        ("What's your biggest weakness?", Topic.STRENGTHS),
        ("Why do you want to work here?", Topic.WHY_THIS),
        ("why leave now", Topic.WHY_LEAVE),
        ("Where do you see yourself in five years?", Topic.AHEAD),
        ("What are your salary expectations?", Topic.TERMS),
        ("How many windows are there in London?", Topic.CASE),
        ("Explain the difference between a left and an inner join in SQL.", Topic.TECHNICAL),
        ("I see a gap in 2023?", Topic.GAP),
        ("Do you have any questions for us?", Topic.YOURS),
        ("Do you like tea?", Topic.OTHER),
    ],
)
def test_a_question_is_told_by_its_words(question, topic):
    assert topic is topic_of(question)


def test_the_topic_that_the_person_named_stands():
    named = Tripped(CONFLICT, "x", Origin.MEMORY, topic=Topic.CASE)

    assert standing(held(0, named), held(1, named), topic=Topic.CASE) is Standing.LESSON


MOMENTS = st.sampled_from(
    [FROM_RECORD, FROM_MEMORY, Tripped("Why us?", "", Origin.ANSWER), Tripped("x", "y", Origin.RECORD, True)]
)
REASONS = st.builds(
    said,
    st.sampled_from(ReasonCode),
    by=st.sampled_from(Teller),
    how=st.sampled_from(Confidence),
    can=st.sampled_from(Controllable),
)
HELD = st.builds(
    lambda day, moments, reasons: held(day, *moments, reasons=tuple(reasons)),
    st.integers(0, 30),
    st.lists(MOMENTS, max_size=3),
    st.lists(REASONS, max_size=3),
)


@given(st.lists(HELD, max_size=6))
def test_no_lesson_rests_on_less_than_two_signs_or_a_plain_statement(interviews):
    found = patterns(interviews)
    plain = any(
        reason.source is Teller.EMPLOYER and reason.confidence is Confidence.STATED
        for one in interviews
        for reason in one.reasons
    )

    assert all(
        kind.standing is Standing.EARLY or len(kind.signals) >= 2 or plain for kind in (*found.kinds, *found.told)
    )
