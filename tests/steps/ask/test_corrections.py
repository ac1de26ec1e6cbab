"""The person corrects the reading, one press each, and what they said stands; beside it stand their own moments."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from ask_steps import answer_page, northwind_of, tell
from secondtake.replies import ReasonCode, reasons
from secondtake.replies.corrected import key
from secondtake_app.interviews.models import Moment
from secondtake_app.steps.ask import answers
from secondtake_app.steps.ask.models import About, Answer, OwnLabel, OwnReason

GAP = "your example on sql lacked a concrete result"
PRAISED = "It's a no. Your triage script for the ticket queue was excellent. You were a bit light on SQL."
SCRIPT = "your triage script for the ticket queue was excellent"


@pytest.fixture
def northwind(cast):
    return northwind_of(cast.alex)


@pytest.fixture
def answer(alex, northwind):
    return tell(alex, northwind)


@pytest.fixture
def moment(cast, northwind):
    return Moment.objects.create(
        owner=cast.alex, interview=northwind, origin="record", question="Tell me about a process you improved",
        quote="I built a triage script for the queue and, sorry, where was I", written_at=timezone.now(),
    )  # fmt: skip


def mend(client, answer, **said):
    return client.post(f"/ask/{answer.interview_id}/answers/{answer.pk}/mend/", said)


def about(client, answer, **said):
    return client.post(f"/ask/{answer.interview_id}/answers/{answer.pk}/about/", said)


def codes(answer):
    return {reason.code.value for reason in answers.read(Answer.objects.get(pk=answer.pk)).reasons}


def test_the_kind_of_the_whole_is_theirs_and_can_be_given_back(alex, answer):
    mend(alex, answer, kind="feedback")
    assert "They say something about your answers." in answer_page(alex, answer)
    mend(alex, answer, kind="ours")
    assert "This is a no." in answer_page(alex, answer)


def test_what_they_call_no_answer_is_waited_for_again(alex, answer):
    mend(alex, answer, kind="none of these")

    assert not Answer.objects.get().settles


def test_a_label_takes_one_press_and_says_that_it_is_theirs(alex, answer):
    mend(alex, answer, sentence=GAP, label="opinion")

    assert "An opinion, as you say." in answer_page(alex, answer)
    assert "Something to use" not in answer_page(alex, answer)


def test_the_last_word_counts_and_there_is_one_row(alex, answer):
    for label in ("opinion", "fact"):
        mend(alex, answer, sentence=GAP, label=label)

    assert ["fact"] == [row.label for row in OwnLabel.objects.all()]


def test_a_reason_is_struck_brought_back_changed_and_added(alex, answer):
    assert {"R4"} == codes(answer)
    mend(alex, answer, code="R4", strike="1")
    assert {"R12"} >= codes(answer)
    assert "You struck: Examples or results were missing." in answer_page(alex, answer)
    mend(alex, answer, code="R4")
    assert {"R4"} == codes(answer)
    mend(alex, answer, code="R4", instead="R5")
    assert {"R5"} == codes(answer)
    mend(alex, answer, code="R3", sentence=GAP)
    assert {"R3", "R5"} == codes(answer)
    assert "Your example on SQL lacked a concrete result." in answer_page(alex, answer).partition("The level")[2]


def test_how_plainly_it_was_said_is_theirs(alex, answer):
    mend(alex, answer, code="R4", confidence="hedged")

    assert "said with a hedge, as you say" in answer_page(alex, answer)


def test_their_word_survives_better_rules_and_a_changed_text(alex, answer, monkeypatch):
    mend(alex, answer, kind="feedback")
    mend(alex, answer, sentence=GAP, label="opinion")
    mend(alex, answer, code="R4", strike="1")
    mend(alex, answer, code="R6", sentence=GAP)
    monkeypatch.setattr(reasons, "codes_in", lambda clause: (ReasonCode.EVIDENCE_GAP, ReasonCode.TECHNICAL))
    changed = {"text": "Hi Alex. Your example on SQL lacked any concrete result. Bye."}
    alex.post(f"/ask/{answer.interview_id}/answers/{answer.pk}/change/", changed)

    reading = answers.read(Answer.objects.get())
    assert "feedback" == reading.kind
    assert ["opinion"] == [one.label for one in reading.sentences if "SQL" in one.text]
    assert "R4" not in {reason.code for reason in reading.reasons}
    (mine,) = (reason for reason in reading.reasons if reason.code == "R6")
    assert "Your example on SQL lacked any concrete result." == mine.quote


def test_a_sentence_that_another_window_took_away_is_said_to_be_gone(alex, answer):
    told = alex.post(
        f"/ask/{answer.interview_id}/answers/{answer.pk}/mend/", {"sentence": "gone", "label": "fact"}, follow=True
    )

    assert "isn&#x27;t in the answer any more" in told.content.decode()
    assert not OwnLabel.objects.exists()


@pytest.mark.parametrize(
    "said",
    [{}, {"kind": "a triumph"}, {"label": "worth 9 of 10", "sentence": GAP}, {"code": "R99"}, {"code": "R4; --"}],
)
def test_what_no_button_says_changes_nothing(alex, answer, said):
    assert 302 == mend(alex, answer, **said).status_code
    assert ("", 0, 0) == (Answer.objects.get().kind_said, OwnLabel.objects.count(), OwnReason.objects.count())


def test_an_answer_emptied_by_accident_keeps_its_words(alex, answer):
    told = alex.post(f"/ask/{answer.interview_id}/answers/{answer.pk}/change/", {"text": " "})

    assert 422 == told.status_code
    assert answer.text == Answer.objects.get().text


# Beside their own debrief


def test_it_is_told_in_its_order(alex, northwind, moment, cast):
    Moment.objects.create(owner=cast.alex, interview=northwind, origin="memory", question="how I use Python pipelines")
    shown = answer_page(alex, tell(alex, northwind, f"{PRAISED} Your Python pipelines were weak. You were late."))
    order = [
        shown.index(words)
        for words in ("This is a no.", "said to have been fine", ">New<", "Python pipelines were weak", "Sentence by")
    ]

    assert sorted(order) == order
    assert shown.index("You both name it") > shown.index(">New<")


def test_a_moment_is_struck_only_when_they_agree_and_can_come_back(alex, northwind, moment):
    answer = tell(alex, northwind, PRAISED)
    shown = answer_page(alex, answer)
    assert "Strike it, and let its practice rest? Only if you think so too." in shown
    moment.refresh_from_db()
    assert moment.struck_at is None
    about(alex, answer, sentence=SCRIPT, moment=str(moment.pk), strike="1")
    moment.refresh_from_db()
    assert moment.struck_at
    assert "You struck it. Its practice rests." in answer_page(alex, answer)
    about(alex, answer, sentence=SCRIPT, moment=str(moment.pk), back="1")
    moment.refresh_from_db()

    assert moment.struck_at is None


def test_a_struck_moment_rests_everywhere(alex, northwind, moment):
    moment.action, moment.result, moment.struck_at = "I would say the result first", "six tickets", timezone.now()
    moment.save()
    moment.interview.moments.exclude(pk=moment.pk).delete()

    for path in (
        f"/reflect/{northwind.pk}/close/",
        f"/reflect/{northwind.pk}/print/",
        f"/reflect/{northwind.pk}/debrief/",
    ):
        assert "I would say the result first" not in alex.get(path, follow=True).content.decode()
    alex.post(f"/ask/{northwind.pk}/write/feedback_request/")
    assert "process you improved" not in northwind.letters.get().body


def test_one_told_to_be_something_else_is_not_asked_about_again(alex, northwind, moment):
    answer = tell(alex, northwind, PRAISED)
    about(alex, answer, sentence=SCRIPT, moment="")

    assert "said to have been fine" not in answer_page(alex, answer)
    assert "What they say went well" in answer_page(alex, answer)
    moment.refresh_from_db()
    assert moment.struck_at is None


def test_what_is_not_sure_is_a_question(alex, northwind, moment):
    assert "Do they speak of the same?" in answer_page(
        alex, tell(alex, northwind, "It's a no. They loved your story on the script.")
    )


def test_a_moment_of_somebody_else_is_none(alex, northwind, moment, cast):
    theirs = Moment.objects.create(owner=cast.jo, interview=northwind_of(cast.jo), origin="memory", question="theirs")
    answer = tell(alex, northwind, PRAISED)
    about(alex, answer, sentence=SCRIPT, moment=str(theirs.pk), strike="1")

    theirs.refresh_from_db()
    assert theirs.struck_at is None
    assert [None] == [row.moment for row in About.objects.all()]


def test_an_answer_is_new_until_it_is_looked_at_and_keeps_that_time(alex, answer):
    Answer.objects.update(seen_at=None)
    answer_page(alex, answer)
    first = Answer.objects.get().seen_at
    Answer.objects.update(seen_at=first - timedelta(days=1))
    answer_page(alex, answer)

    assert first - timedelta(days=1) == Answer.objects.get().seen_at


def test_the_thing_to_practise_is_offered_a_question_and_an_example_of_an_if_then(alex, answer):
    path = f"/ask/{answer.interview_id}/answers/{answer.pk}/practise/"
    shown = alex.post(path, {"sentence": GAP}, follow=True).content.decode()

    assert "a conflict with a manager" in shown
    assert "name one case, what I did, and its result" in shown
    assert key(Moment.objects.get(origin="answer").quote) == GAP


def test_no_page_of_an_answer_holds_a_score(alex, answer):
    assert not re.search(r"\d+ ?(?:%|/ ?10|of 10|out of|points|stars)", answer_page(alex, answer))
