"""What the steps tell one another of interviews, without importing one another."""

from datetime import date

import pytest

from evening_steps import new_interview, remember, with_record
from secondtake.replies.model import ReasonCode
from secondtake_app.interviews import told
from secondtake_app.steps.ask import answers
from secondtake_app.steps.reflect import page, record
from secondtake_app.steps.reflect.models import FindingChoice, Recall

pytestmark = pytest.mark.django_db


def test_what_the_person_wrote_comes_before_what_the_rules_found_and_alone_is_confirmed(cast):
    interview = with_record(cast.alex)
    remember(interview, Recall.Prompt.RIGHT, "I was on time")
    record.report(interview, [])
    right = told.went_right([interview])[interview.pk]

    assert ("I was on time", True, False) == (right[0].what, right[0].confirmed, right[0].from_record)
    assert any("forty open tickets to six" in one.quote and not one.confirmed for one in right)


def test_what_was_struck_is_not_told_and_what_was_kept_is_told_once(cast):
    interview = with_record(cast.alex)
    record.report(interview, [])
    first, second = (one.data for one in page.gather(interview).right[:2])
    for data, verdict in ((first, "not_true"), (second, "kept")):
        FindingChoice.objects.create(
            owner=cast.alex, interview=interview, revision=interview.record, kind=data["kind"], span=data["span"],
            finding=data, verdict=verdict,
        )  # fmt: skip
    quotes = [(one.quote, one.confirmed) for one in told.went_right([interview])[interview.pk]]

    assert first["quote"] not in [quote for quote, _ in quotes]
    assert [(second["quote"], True)] == [one for one in quotes if one[0] == second["quote"]]


def test_what_was_asked_is_known_from_memory_and_from_the_record(cast):
    interview, other = with_record(cast.alex), new_interview(cast.alex)
    remember(interview, Recall.Prompt.ASKED, "- why us\nwhy us")
    record.report(interview, [])
    asked = told.asked([interview, other])

    assert "why us" == asked[interview.pk][0]
    assert any("disagreed with a manager" in question for question in asked[interview.pk])
    assert 1 == asked[interview.pk].count("why us")
    assert [] == asked[other.pk]


def test_the_reasons_of_all_answers_are_told(cast):
    interview, other = new_interview(cast.alex), new_interview(cast.alex)
    text = "Your answers about conflict lacked a concrete example."
    answers.keep(interview, text, answers.Told(said_on=date(2026, 3, 2)))
    reasons = told.reasons([interview, other])

    assert [ReasonCode.EVIDENCE_GAP] == [reason.code for reason in reasons[interview.pk]]
    assert [] == reasons[other.pk]
