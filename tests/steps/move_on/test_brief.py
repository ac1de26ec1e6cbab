"""The brief is made of the person's own rows: right first, each line with its source, and nothing that isn't theirs."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from evening_steps import new_interview, remember, with_record
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Person, Plan, Story, StoryTold
from secondtake_app.steps.move_on import rules
from secondtake_app.steps.practise.models import Card
from secondtake_app.steps.reflect import record
from secondtake_app.steps.reflect.models import Recall

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
CONFLICT = "Tell me about a time you disagreed with a manager."


def ahead(owner, company="Contoso", title="Contoso, second round", within=2 * DAY, **more):
    job = Opportunity.objects.create(owner=owner, company=company, role="Data analyst")
    return Interview.objects.create(
        owner=owner, opportunity=job, title=title, happened_at=timezone.now() + within, **more
    )


def past(owner, company="Northwind", ago=7 * DAY):
    job = Opportunity.objects.create(owner=owner, company=company)
    return Interview.objects.create(owner=owner, opportunity=job, title=company, happened_at=timezone.now() - ago)


def moment(interview, question=CONFLICT, **more):
    fields = {"origin": "memory", "situation": "The report was late", "action": "I showed the numbers"}
    return Moment.objects.create(owner=interview.owner, interview=interview, question=question, **(fields | more))


def sheet(client, interview, path="brief/"):
    page = client.get(f"/move-on/{interview.pk}/{path}").content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("&#x27;", "'").split())


def text(client, interview):
    return " ".join(client.get(f"/move-on/{interview.pk}/brief/brief.txt").content.decode().split())


def test_right_comes_first_and_each_line_says_where_it_is_from(alex, cast):
    there, before = ahead(cast.alex), past(cast.alex)
    remember(before, Recall.Prompt.RIGHT, "The returns story, forty to six")
    moment(before)
    page = text(alex, there)

    assert page.index("The returns story") < page.index(CONFLICT)
    assert "The returns story, forty to six [from your memory, Northwind]" in page
    assert f"{CONFLICT} [from your memory, Northwind] 1. The report was late 2. I showed the numbers" in page
    assert f"/reflect/{before.pk}/" in alex.get(f"/move-on/{there.pk}/brief/").content.decode()


def test_the_last_interview_at_the_same_company_goes_before_a_later_one_elsewhere(alex, cast):
    there = ahead(cast.alex)
    remember(past(cast.alex, "contoso", 20 * DAY), Recall.Prompt.RIGHT, "The queries")
    remember(past(cast.alex, "Northwind", DAY), Recall.Prompt.RIGHT, "The returns story")
    page = sheet(alex, there)

    assert "The queries" in page
    assert "The returns story" not in page


def test_what_only_the_rules_found_is_called_that_and_comes_after_what_was_written(alex, cast):
    there, before = ahead(cast.alex), with_record(cast.alex)
    record.report(before, [])
    page = sheet(alex, there)
    assert "In your words: “We went from forty open tickets to six in two months.” found in the record by rules" in page
    assert not [asked for asked in ("Was it?", "Did the answer", "✓") if asked in page]

    remember(before, Recall.Prompt.RIGHT, "I was on time")
    page = sheet(alex, there)
    assert page.index("I was on time from your memory") < page.index("found in the record by rules")


def test_a_card_s_points_go_before_the_answer_of_that_evening(alex, cast):
    there, before = ahead(cast.alex), past(cast.alex)
    kept = moment(before)
    Card.objects.create(
        owner=cast.alex,
        interview=before,
        moment=kept,
        origin="MOMENT",
        question=CONFLICT,
        beats=["One page", "By half"],
    )
    page = sheet(alex, there)

    assert "One page By half" in page
    assert "The report was late" not in page


def test_what_was_struck_or_not_theirs_or_put_away_or_another_s_is_not_there(alex, cast):
    there, before = ahead(cast.alex), past(cast.alex)
    moment(before, "Struck?", struck_at=timezone.now())
    moment(before, "Not mine?", whose="not_mine")
    gone = past(cast.alex, "Fabrikam")
    moment(gone, "Put away?")
    Interview.objects.filter(pk=gone.pk).update(deleted_at=timezone.now())
    moment(past(cast.jo), "Jo's?")
    made_up = past(cast.alex, "Sample")
    moment(made_up, "Made up?")
    Interview.objects.filter(pk=made_up.pk).update(sample=True)
    page = sheet(alex, there)

    assert not [word for word in ("Struck?", "Not mine?", "Put away?", "Jo's?", "Made up?") if word in page]


def test_the_same_question_stands_there_once_with_the_newest_answer(alex, cast):
    there = ahead(cast.alex)
    moment(past(cast.alex, "Fabrikam"), situation="Old answer", action="")
    moment(past(cast.alex), CONFLICT.lower(), situation="New answer", action="")
    page = sheet(alex, there)

    assert ("New answer" in page, "Old answer" in page) == (True, False)


def test_two_questions_that_the_person_made_one_stand_there_as_one(alex, cast):
    there, cards = ahead(cast.alex), []
    for company, question in (("Fabrikam", "A fight with a boss?"), ("Northwind", "A conflict?")):
        before = past(cast.alex, company)
        kept = moment(before, question)
        row = Card(owner=cast.alex, interview=before, moment=kept, origin="MOMENT", question=question, beats=[company])
        row.save()
        cards.append(row)
    assert "A fight with a boss?" in sheet(alex, there)
    Card.objects.filter(pk=cards[0].pk).update(joined_to=cards[1])
    page = sheet(alex, there)

    assert ("A conflict?" in page, "A fight with a boss?" in page) == (True, False)


@pytest.mark.parametrize("company", ["Contoso", "contoso ltd"])
def test_a_story_that_they_have_heard_is_left_out(alex, cast, company):
    there, before = ahead(cast.alex), past(cast.alex, company)
    heard = Story.objects.create(owner=cast.alex, title="The returns queue")
    StoryTold.objects.create(owner=cast.alex, story=heard, interview=before)
    Story.objects.create(owner=cast.alex, title="The outage")
    Story.objects.create(owner=cast.alex, title="Put away", put_away_at=timezone.now())
    page = sheet(alex, there)

    assert "Stories not told there yet The outage you wrote it" in page
    assert not [title for title in ("The returns queue", "Put away") if title in page]


def test_a_story_that_was_told_for_this_very_job_is_left_out_where_its_company_is_not_known(alex, cast):
    there = ahead(cast.alex, "")
    before = Interview.objects.create(owner=cast.alex, opportunity=there.opportunity, title="First round")
    heard = Story.objects.create(owner=cast.alex, title="The returns queue")
    StoryTold.objects.create(owner=cast.alex, story=heard, interview=before)

    assert "The returns queue" not in sheet(alex, there)


def test_plans_and_the_setback_plan_are_the_person_s_own_or_not_there(alex, cast):
    there = ahead(cast.alex)
    assert "If it goes badly" not in sheet(alex, there)

    Plan.objects.create(owner=cast.alex, occasion="a_no", if_this="they say no", then_that="I bake bread")
    Plan.objects.create(owner=cast.alex, occasion="in_the_room", if_this="I blank", then_that="I breathe")
    moment(past(cast.alex), if_this="I lose the thread", then_that="stop")
    page = sheet(alex, there)
    assert "If they say no, then I bake bread. you wrote it" in page
    assert "If I blank, then I breathe." in page
    assert "If I lose the thread, then I stop." in page


def test_before_the_first_interview_it_is_said_plainly_and_no_heading_is_empty(alex, cast):
    there = ahead(cast.alex)
    page = sheet(alex, there)

    assert "This is the first interview here" in page
    assert "Left out, since there is none yet" in page
    assert not [name for name in ("What tripped you", "Stories not told", "If, then") if name in page]
    assert "last time, however" not in page


def test_where_nothing_right_is_known_it_is_asked_for_and_the_way_there_is_shown(alex, cast):
    there, before = ahead(cast.alex), past(cast.alex)
    page = sheet(alex, there)

    assert "What was one thing that was all right last time, however small?" in page
    assert f"Write down what was all right in {before.title}" in page


def test_questions_are_kept_while_they_are_typed_and_stand_before_suggestions(alex, cast):
    there = ahead(cast.alex)
    kept = alex.post(f"/move-on/{there.pk}/brief/keep/", {"questions": "Who uses it", "version": "1"})
    alex.post(f"/move-on/{there.pk}/brief/", {"questions": "Who uses it?", "version": str(kept.json()["version"])})
    page = sheet(alex, there)

    assert page.index("Who uses it? you wrote it") < page.rindex("a suggestion, since it isn't known")


def test_questions_from_two_windows_never_overwrite_each_other(alex, cast):
    there = ahead(cast.alex)
    alex.post(f"/move-on/{there.pk}/brief/keep/", {"questions": "First?", "version": "1"})
    late = alex.post(f"/move-on/{there.pk}/brief/keep/", {"questions": "Second?", "version": "1"})
    pressed = alex.post(f"/move-on/{there.pk}/brief/", {"questions": "Second?", "version": "1"})

    assert (409, "First?") == (late.status_code, late.json()["other"])
    assert 409 == pressed.status_code
    assert all(said in pressed.content.decode() for said in ("First?", "Second?"))


def test_what_stands_here_already_is_not_suggested_as_a_question(alex, cast):
    there = ahead(cast.alex)
    assert "Who would I report to" not in sheet(alex, there)  # the first three come before it
    Interview.objects.filter(pk=there.pk).update(answer_by=timezone.localdate())
    Person.objects.create(owner=cast.alex, interview=there, name="Priya Raman", part="manager")
    page = sheet(alex, there)

    assert "What is the next step after today" not in page
    assert "Priya Raman (Hiring manager)" in page


def test_whatever_there_is_the_half_page_stays_one(alex, cast):
    there, before = ahead(cast.alex), past(cast.alex)
    remember(before, Recall.Prompt.RIGHT, "\n".join(f"Right {n} " + "word " * 60 for n in range(9)))
    for number in range(9):
        moment(before, f"Question {number} " + "word " * 60, situation="said " * 90)
    page = sheet(alex, there, "brief/morning/")

    assert "Right 0" in page
    assert "More stands on the full page" in page
    assert len(page) < 2_600


def test_on_the_evening_before_and_in_the_morning_home_leads_with_it():
    begins = datetime(2026, 11, 26, 10, 0)  # noqa: DTZ001 - both are where the person is

    led = [
        rules.leads(begins, begins.replace(day=day, hour=hour)) for day, hour in ((25, 15), (25, 16), (26, 0), (26, 10))
    ]
    assert [False, True, True, False] == led


def test_home_leads_with_the_half_page_and_only_then(alex, cast):
    there = ahead(cast.alex, within=timedelta(minutes=10))
    page = alex.get("/").content.decode()
    assert f"/move-on/{there.pk}/brief/morning/" in page
    assert page.index("brief/morning/") < page.index("Coming up")

    Interview.objects.update(happened_at=timezone.now() + 3 * DAY)
    assert "brief/morning/" not in alex.get("/").content.decode()


def test_its_own_page_leads_to_the_brief_and_the_calendar_carries_no_word_of_it(alex, cast):
    there, before = ahead(cast.alex), past(cast.alex)
    moment(before)
    alex.post(f"/move-on/{there.pk}/brief/", {"questions": "Who uses it?", "version": "1"})

    assert f"/move-on/{there.pk}/brief/" in alex.get(f"/interviews/{there.pk}/about/").content.decode()
    calendar = alex.get("/calendar/second-take.ics").content.decode()
    assert "Contoso" in calendar
    assert not [word for word in ("disagreed", "Who uses it", "numbers") if word in calendar]


def test_it_asks_the_store_no_more_for_a_thousand_interviews(alex, cast, django_assert_max_num_queries):
    there = ahead(cast.alex)
    job, now = Opportunity.objects.create(owner=cast.alex, company="Contoso"), timezone.now()
    rows = [
        Interview(owner=cast.alex, opportunity=job, title=f"I {n}", happened_at=now - timedelta(hours=n))
        for n in range(1000)
    ]
    Interview.objects.bulk_create(rows)
    Moment.objects.bulk_create(
        Moment(owner=cast.alex, interview=row, question=f"Q {n}?", origin="memory", situation="said")
        for n, row in enumerate(rows)
    )

    for path in ("brief/", "brief/morning/"):
        with django_assert_max_num_queries(40):
            assert 200 == alex.get(f"/move-on/{there.pk}/{path}").status_code


def test_deleting_an_interview_takes_its_words_off_every_brief(alex, cast):
    there, before = ahead(cast.alex), new_interview(cast.alex)
    remember(before, Recall.Prompt.RIGHT, "The returns story")
    moment(before)
    alex.post(f"/interviews/{before.pk}/delete/", {"now": "1"})
    page = sheet(alex, there)

    assert not [word for word in ("returns", "disagreed", "numbers") if word in page]
