"""What came again: told from the person's own interviews alone, and mostly that it is too early to say."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import let_in
from evening_steps import look, remember, with_record
from learned_steps import AGAIN, CONFLICT, LEAVING, interview, moment, text_of
from secondtake.transcripts import read
from secondtake_app.interviews import keeping
from secondtake_app.interviews.models import Interview, Moment
from secondtake_app.steps.ask.models import Answer
from secondtake_app.steps.move_on import again
from secondtake_app.steps.move_on import learned_words as words
from secondtake_app.steps.move_on.models import Signs
from secondtake_app.steps.reflect import record
from secondtake_app.steps.reflect.models import FindingChoice

HEDGED = "I think there were perhaps not enough concrete examples in your answers."
TEA = "Priya Raman: Do you like tea?\nAlex: I do, at four.\n"
FROZEN = "The role has been put on hold, so we won't fill it."


def answered(of, text):
    return Answer.objects.create(owner=of.owner, interview=of, text=text)


# What must not be understood, and nothing at all


def test_a_kind_of_question_that_is_none_changes_nothing(alex, cast):
    kept = moment(interview(cast.alex))

    answer = alex.post(f"/move-on/learned/again/{kept.pk}/topic/", {"topic": "SHOE_SIZE"}, follow=True)

    assert "Nothing was changed" in answer.content.decode()
    assert "" == Moment.objects.get().topic


def test_nobody_else_s_moment_can_be_put_elsewhere(alex, cast):
    kept = moment(interview(cast.jo))

    assert 404 == alex.post(f"/move-on/learned/again/{kept.pk}/topic/", {"topic": "CASE"}).status_code
    assert "" == Moment.objects.get().topic


def test_names_and_quotes_are_text(alex, cast):
    moment(interview(cast.alex, "<b>Northwind</b>", right="<i>on time</i>"), quote="<script>alert(1)</script>")

    page = alex.get(AGAIN).content.decode()
    assert "&lt;b&gt;Northwind" in page
    assert "&lt;script&gt;alert" in page
    assert "&lt;i&gt;on time" in page


def test_with_nothing_there_it_says_so_and_asks_for_nothing(alex):
    text = text_of(alex, AGAIN)

    assert "Nothing is here to compare yet." in text
    assert "What went right" not in text


# What is said


def test_one_interview_is_too_early_and_its_words_are_there(alex, cast):
    moment(interview(cast.alex, right="The returns story"))
    text = text_of(alex, AGAIN)

    assert "Too early to say. One interview shows a day" in text
    assert text.index("The returns story") < text.index("Seen so far, too early to say (1)")
    assert "um, where was I from your memory" in text


def test_counts_of_a_kind_of_question_by_hand(alex, cast):
    first = interview(cast.alex, "Northwind", 30, asked=LEAVING)
    second = interview(cast.alex, "Fabrikam", 20)
    interview(cast.alex, "Contoso", 10, asked=CONFLICT)
    interview(cast.alex, "Litware", 5, asked=LEAVING)
    moment(first, after="passed")
    moment(first, quote="a second one of that day", after="passed")
    moment(second, after="ran_on")

    # Conflict: asked at Northwind and Fabrikam (moments) and Contoso (remembered) = 3, kept from 2 of them;
    # of its three moments two passed and one ran on; since Fabrikam it was asked once, at Contoso.
    assert (
        "Asked about a conflict in 3 interviews; you kept a moment of it from 2. By your own word it passed twice and "
        "it ran on once. It was asked once since, and you kept none of it; once is too early to say."
    ) in text_of(alex, AGAIN)


def test_what_was_asked_twice_since_without_a_moment_went_better_since(alex, cast):
    for days in (40, 30):
        moment(interview(cast.alex, f"I {days}", days))
    for days in (20, 10):
        interview(cast.alex, f"I {days}", days, asked=CONFLICT)

    assert "Since then it was asked in 2 interviews and you kept none of it." in text_of(alex, AGAIN)


def test_a_moment_and_a_hedged_answer_are_two_signs_and_the_answer_alone_is_one(alex, cast):
    one = interview(cast.alex, asked=CONFLICT)
    answered(one, HEDGED)

    assert "Seen so far, too early to say" in text_of(alex, AGAIN)
    moment(one)
    text = text_of(alex, AGAIN)
    assert "Kinds of question A conflict Asked about a conflict in one interview" in text
    assert "An answer points to it too." in text
    assert text.index("concrete examples") < text.index("um, where was I"), "what others said stands first"


def test_what_was_taken_from_an_answer_to_practise_is_no_second_sign_beside_it(alex, cast):
    one = interview(cast.alex, asked=CONFLICT)
    answered(one, HEDGED)
    moment(one, origin="answer", quote=HEDGED)

    assert "Kinds of question" not in text_of(alex, AGAIN)


def test_what_was_nobody_s_to_mend_is_said_to_be_no_lesson(alex, cast):
    answered(interview(cast.alex, "Tailspin"), FROZEN)
    text = text_of(alex, AGAIN)

    assert "What was nobody's to mend Tailspin: “The role has been put on hold" in text
    assert "Kinds of question" not in text


def test_what_the_person_wrote_went_right_in_two_interviews_stays(alex, cast):
    interview(cast.alex, "Northwind", 20, right="I was on time.\nThe returns story")
    interview(cast.alex, "Fabrikam", 10, right="i was on time")
    interview(cast.alex, "Contoso", 5)

    text = text_of(alex, AGAIN)
    assert "I was on time: in 2 of your 3 interviews." in text
    assert "The returns story" not in text


def test_what_only_the_rules_found_never_stays_and_what_was_kept_does(alex, cast):
    for _ in range(2):
        one = with_record(cast.alex)
        item = look(one)["right"][0]
        said = words.RIGHT[item["kind"]]
        assert f"{said}: in" not in text_of(alex, AGAIN)
        FindingChoice.objects.create(
            owner=cast.alex, interview=one, revision=one.record, kind=item["kind"], verdict="kept",
            span=item["span"], finding=item,
        )  # fmt: skip

    assert f"{said}: in 2 of your 2 interviews." in text_of(alex, AGAIN)


def test_where_nothing_is_known_to_have_gone_right_it_is_asked_for(alex, cast):
    one = interview(cast.alex)
    moment(one)
    page = alex.get(AGAIN).content.decode()

    assert "What would you say again, however small?" in page
    assert f'href="/reflect/{one.pk}/"' in page


# What is no sign


@pytest.mark.parametrize(
    "changes",
    [
        {"sample": True},
        {"deleted_at": timezone.now()},
        {"called_off_at": timezone.now()},
        {"happened_at": timezone.now() + timedelta(days=2)},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_an_interview_that_does_not_count_shows_nothing(alex, cast, changes):
    one = interview(cast.alex, "Zebra", right="zebra", asked=CONFLICT)
    moment(one, quote="zebra")
    answered(one, HEDGED)
    Interview.objects.update(**changes)

    text = text_of(alex, AGAIN)
    assert "zebra" not in text.lower()
    assert "Nothing is here to compare yet." in text


@pytest.mark.parametrize("changes", [{"struck_at": timezone.now()}, {"whose": "not_mine"}, {"whose": "skip"}])
def test_a_moment_that_was_struck_or_not_theirs_is_a_sign_of_nothing(alex, cast, changes):
    moment(interview(cast.alex, "Northwind", 20), quote="zebra", **changes)
    moment(interview(cast.alex, "Fabrikam", 10))

    text = text_of(alex, AGAIN)
    assert "zebra" not in text
    assert "Asked about a conflict in one interview; you kept a moment of it from 1." in text


def test_nobody_else_s_interviews_are_counted(alex, cast):
    moment(interview(cast.jo, "Secret"))
    moment(interview(cast.alex))

    assert "Secret" not in text_of(alex, AGAIN)
    assert "um, where" not in text_of(let_in(cast.robin), AGAIN)


# What the person says of it


def test_the_person_says_what_a_question_was_about_and_takes_it_back(alex, cast):
    kept = moment(interview(cast.alex))
    there = f"/move-on/learned/again/{kept.pk}/topic/"

    alex.post(there, {"topic": "CASE"})
    assert "Asked about a case or an estimate in one interview" in text_of(alex, AGAIN)
    assert "Asked about a conflict" not in text_of(alex, AGAIN)
    alex.post(there, {"topic": ""})
    assert "Asked about a conflict in one interview" in text_of(alex, AGAIN)


# It is never out of date


def changed_question(cast, one):
    Moment.objects.get().delete()


def struck(cast, one):
    kept = Moment.objects.get()
    kept.struck_at = timezone.now()
    kept.save(update_fields=["struck_at", "updated_at"])


def put_away(cast, one):
    keeping.put_away(one, timezone.now())


def gone(cast, one):
    keeping.delete_now(cast.alex, one.pk)


@pytest.mark.parametrize("change", [changed_question, struck, put_away, gone])
def test_what_is_struck_or_deleted_is_gone_from_the_page_at_once(alex, cast, change):
    one = interview(cast.alex)
    moment(one, quote="zebra")
    assert "zebra" in text_of(alex, AGAIN)

    change(cast, one)
    assert "zebra" not in text_of(alex, AGAIN)


def test_an_answer_that_comes_or_is_taken_out_shows_at_once(alex, cast):
    one = interview(cast.alex)
    text_of(alex, AGAIN)

    answer = answered(one, FROZEN)
    assert "put on hold" in text_of(alex, AGAIN)
    answer.delete()
    assert "put on hold" not in text_of(alex, AGAIN)


def test_a_record_that_is_added_or_corrected_counts_at_once(alex, cast):
    moment(interview(cast.alex))
    one = with_record(cast.alex)
    assert "Asked about a conflict in one interview" in text_of(alex, AGAIN)
    look(one)

    assert "Asked about a conflict in 2 interviews" in text_of(alex, AGAIN)
    record.revise(one.record, read(TEA.encode()).transcript, "other words", "Alex")
    look(one)
    assert "Asked about a conflict in one interview" in text_of(alex, AGAIN)
    record.undo(one.record, timezone.now())
    assert "Asked about a conflict in 2 interviews" in text_of(alex, AGAIN)


def test_what_went_right_and_is_written_over_shows_as_it_stands(alex, cast):
    one = interview(cast.alex, right="zebra")
    assert "Zebra" in text_of(alex, AGAIN)
    remember(one, "right", "a quiet ending")

    text = text_of(alex, AGAIN)
    assert "Zebra" not in text
    assert "A quiet ending" in text


def test_an_interview_s_signs_go_with_it_and_hold_no_word(alex, cast):
    one = interview(cast.alex, right="zebra", asked="zebra")
    moment(one, question="zebra", quote="zebra", happened="zebra")
    answered(one, f"{HEDGED} {FROZEN}")
    text_of(alex, AGAIN)

    kept = json.dumps(list(Signs.objects.values("data", "stamp")))
    assert not [word for word in ("zebra", "Zebra", "concrete", "hold", "Northwind") if word in kept]
    assert 1 == Signs.objects.count()
    keeping.delete_now(cast.alex, one.pk)
    assert 0 == Signs.objects.count()


def test_kept_signs_say_what_the_words_say(alex, cast):
    for number in range(4):
        one = interview(cast.alex, f"I {number}", 50 - 10 * number, asked=f"{CONFLICT}\n{LEAVING}", right="On time")
        moment(one, (CONFLICT, LEAVING)[number % 2], after=("passed", "ran_on", "", "unknown")[number])
        answered(one, (HEDGED, FROZEN)[number % 2])
    first = text_of(alex, AGAIN)
    again._last.clear()

    assert first == text_of(alex, AGAIN)
    again._last.clear()
    Signs.objects.all().delete()
    assert first == text_of(alex, AGAIN)


# With many


@pytest.fixture
def many(cast):
    for number in range(60):
        one = interview(cast.alex, f"I {number}", number + 1, right=f"Line {number % 7}")
        moment(one, (CONFLICT, LEAVING, "Do you like tea?")[number % 3], quote=f"quote {number}")


@pytest.mark.parametrize("warm", [False, True])
def test_it_asks_the_store_no_more_for_many_interviews(alex, many, django_assert_max_num_queries, warm):
    text_of(alex, AGAIN)
    if not warm:
        again._last.clear()
        Moment.objects.first().save()

    with django_assert_max_num_queries(14 if warm else 40):
        text_of(alex, AGAIN)


def test_of_many_quotes_the_newest_are_shown_and_the_rest_counted(alex, many):
    text = text_of(alex, AGAIN)

    # Every third of the sixty is about a conflict, the newest being 0: 20 signs, of which 0, 3 and 6 are shown.
    assert [True, True, True, False] == [f"quote {number} from" in text for number in (0, 3, 6, 9)]
    assert "And 17 more." in text
