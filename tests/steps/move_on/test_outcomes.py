"""What came of an interview: written down, changed, hidden; a plan and a close on the day of a no; a next round."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from evening_steps import new_interview, remember, with_record
from secondtake.practice.plans import SETBACK, Occasion
from secondtake_app.interviews import led, outcomes
from secondtake_app.interviews.models import Interview, Moment, Opportunity, Outcome, Plan
from secondtake_app.interviews.standing import app_of
from secondtake_app.journey import STEPS
from secondtake_app.steps.practise.models import Card
from secondtake_app.steps.reflect import record
from secondtake_app.steps.reflect.models import Recall

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NO, NEXT, SILENCE = "rejection", "next round", "silence"


def log(client, interview, kind=NO, on=None):
    on = on or timezone.localdate().isoformat()
    return client.post(f"/move-on/{interview.pk}/", {"kind": kind, "on": on})


def text(client, interview, path=""):
    page = client.get(f"/move-on/{interview.pk}/{path}").content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("&#x27;", "'").split())


def home(client):
    page = client.get("/").content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("&#x27;", "'").split())


def head(client, interview):
    page = client.get(f"/interviews/{interview.pk}/about/").content.decode()
    return re.search(r"Move on: ([^<]+)", page).group(1)


def yesterday_s_no(owner, interview):
    made = outcomes.log(interview.opportunity, interview, Outcome.Kind.REJECTION, timezone.localdate(), timezone.now())
    Outcome.objects.filter(pk=made.pk).update(logged_on=timezone.localdate() - DAY, on=timezone.localdate() - DAY)


def card(owner, **more):
    return Card.objects.create(
        owner=owner, origin="BY_HAND", question="Why leave now?", **{"due": timezone.now() + 3 * DAY, **more}
    )


@pytest.mark.parametrize("sent", [{}, {"kind": "hired", "on": "2026-01-01"}, {"kind": NO, "on": "9999-01-01"}])
def test_what_cannot_be_meant_gets_a_sentence_and_changes_nothing(alex, cast, sent):
    made = new_interview(cast.alex)
    answer = alex.post(f"/move-on/{made.pk}/", sent)

    assert 422 == answer.status_code
    assert "Nothing was changed" in answer.content.decode()
    assert not Outcome.objects.exists()


def test_the_head_says_what_came_of_it_until_it_is_hidden_and_the_page_leads_back(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    assert "a no" == head(alex, made)

    alex.post(f"/move-on/{made.pk}/hide/")
    assert "hidden" == head(alex, made)
    assert "A no" not in text(alex, made)

    alex.post(f"/move-on/{made.pk}/hide/", {"show": "1"})
    assert "A no" in text(alex, made)


def test_what_was_written_down_can_be_changed_and_taken_back(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    log(alex, made, "offer")
    assert ["offer"] == [one.kind for one in Outcome.objects.all()]

    alex.post(f"/move-on/{made.pk}/not-known/")
    assert "not known yet" == head(alex, made)


def test_on_the_day_of_a_no_the_gentle_plan_is_said_to_be_a_suggestion(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    page = text(alex, made)

    assert "A suggestion for a day like this" in page
    assert all(line in page for line in SETBACK.on(Occasion.A_NO).lines)
    assert "hear nothing for two weeks" not in page


def test_the_person_s_own_plan_is_replayed_and_nothing_beside_it(alex, cast):
    made = new_interview(cast.alex)
    Plan.objects.create(owner=cast.alex, occasion="a_no", if_this="they say no", then_that="I bake bread")
    Plan.objects.create(owner=cast.jo, occasion="a_no", if_this="they say no", then_that="I call Kim")
    log(alex, made)
    page = text(alex, made)

    assert "If they say no, then I bake bread." in page
    assert "Your plan for a day like this" in page
    assert not [line for line in SETBACK.lines if line in page]
    assert "Kim" not in page


def keep(client, interview, *rows):
    """Send the lines of the plan: each a row that is there or none, and its halves."""
    lines = [f"{row.pk}:{row.version}" if row else "" for row, _, _ in rows]
    fields = {"line": lines, "if_this": [one for _, one, _ in rows], "then_that": [one for _, _, one in rows]}
    return client.post(f"/move-on/{interview.pk}/plan/", fields)


def test_a_suggestion_becomes_a_plan_when_it_is_kept_and_its_lines_are_changed_and_put_away(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    keep(alex, made, (None, "they say no", "I bake bread"), (None, "I want to stop", "I wait"), (None, "", ""))
    bread, wait = Plan.objects.all()
    keep(alex, made, (bread, "they say no", "I bake a cake"), (wait, "", ""), (None, "it rains", "I read"))
    kept = [(plan.pk == bread.pk, plan.then_that) for plan in Plan.objects.filter(put_away_at=None)]

    assert [(True, "I bake a cake"), (False, "I read")] == kept
    assert [wait.pk] == [plan.pk for plan in Plan.objects.exclude(put_away_at=None)]


def test_a_plan_that_is_sent_twice_is_there_once(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    for _ in range(2):
        keep(alex, made, (None, "they say no", "I bake bread"))

    assert 1 == Plan.objects.count()


def test_half_a_line_changes_nothing_and_loses_nothing(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    answer = keep(alex, made, (None, "they say no", ""), (None, "it rains", "I read"))

    assert 422 == answer.status_code
    assert all(f'value="{said}"' in answer.content.decode() for said in ("they say no", "it rains", "I read"))
    assert not Plan.objects.exists()


def test_a_second_window_never_overwrites_a_line_of_the_first(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    row = Plan.objects.create(owner=cast.alex, occasion="a_no", if_this="they say no", then_that="I bake bread")
    keep(alex, made, (row, "they say no", "first"))
    answer = keep(alex, made, (row, "they say no", "second"), (None, "it rains", "I read"))

    assert (409, ["first"]) == (answer.status_code, [plan.then_that for plan in Plan.objects.all()])
    assert all(said in answer.content.decode() for said in ('value="second"', "If they say no, then I first."))
    assert f"{row.pk}:2" in answer.content.decode()


def test_nobody_else_s_line_is_changed(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    theirs = Plan.objects.create(owner=cast.jo, occasion="a_no", if_this="they say no", then_that="I call Kim")
    keep(alex, made, (theirs, "they say no", "I bake bread"))
    theirs.refresh_from_db()

    assert "I call Kim" == theirs.then_that


def test_words_about_self_harm_pause_the_flow_and_are_kept(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    answer = keep(alex, made, (None, "I want to kill myself", "I call Kim"))

    assert "/pause/" in answer.url
    assert "I want to kill myself" == Plan.objects.get().if_this


def test_the_page_of_a_no_leads_to_the_close_on_its_day_only(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    assert "Go on to the close" in text(alex, made)
    assert f"/reflect/{made.pk}/close/" in alex.get(f"/move-on/{made.pk}/").content.decode()

    Outcome.objects.update(logged_on=timezone.localdate() - DAY)
    page = text(alex, made)
    assert not [said for said in ("Go on to the close", "That is written down", "Tomorrow") if said in page]
    assert "A suggestion for a day like this" in page


def test_only_what_the_person_wrote_or_kept_stands_there_as_right(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    assert "What went right there" not in text(alex, made)

    remember(made, Recall.Prompt.RIGHT, "I was on time")
    assert "What went right there ✓ I was on time from your memory" in text(alex, made)


def test_what_only_the_rules_found_comforts_nobody_on_that_day(alex, cast):
    made = with_record(cast.alex)
    record.report(made, [])
    log(alex, made)

    assert "What went right there" not in text(alex, made)


def test_no_forecast_is_held_against_it_and_nothing_is_explained(alex, cast):
    from secondtake_app.interviews.models import Forecast

    made = new_interview(cast.alex)
    Forecast.objects.create(owner=cast.alex, interview=made, odds=83, feeling=7)
    log(alex, made)
    page = text(alex, made).lower()

    assert not [word for word in ("83", "guess", "%", "because you", "better than", "in your control") if word in page]


def test_silence_is_one_of_the_answers_and_says_nothing_of_what_it_means(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made, SILENCE)
    page = text(alex, made)

    assert "says nothing about how it went" in page
    assert SETBACK.on(Occasion.SILENCE).lines[0] in page


def test_the_day_after_one_short_take_is_offered_once_and_may_be_declined(alex, cast):
    made = new_interview(cast.alex)
    mine = card(cast.alex)
    yesterday_s_no(cast.alex, made)
    assert f"/practise/cards/{mine.pk}/" in alex.get("/").content.decode()
    assert "One short take, three minutes, if you want it." in home(alex)
    assert "To practise" not in home(alex)  # one line asks for one take; the rest of the day's waits behind it

    alex.post("/move-on/take/decline/", {"decline": "1"})
    assert "One short take" not in home(alex)


@pytest.mark.parametrize("days", [0, 2])
def test_on_no_other_day_is_it_offered(alex, cast, days):
    made = new_interview(cast.alex)
    card(cast.alex)
    yesterday_s_no(cast.alex, made)
    Outcome.objects.update(logged_on=timezone.localdate() - days * DAY)

    assert "One short take" not in home(alex)


def test_no_take_is_offered_or_promised_where_there_is_none(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made)
    assert "Tomorrow there is one short take" not in text(alex, made)
    yesterday_s_no(cast.alex, made)
    assert "One short take" not in home(alex)


def test_a_second_no_on_the_day_after_lets_it_rest(alex, cast):
    card(cast.alex)
    yesterday_s_no(cast.alex, new_interview(cast.alex))
    log(alex, new_interview(cast.alex, "Contoso"))

    assert "One short take" not in home(alex)


def test_a_take_that_was_done_today_is_the_one(alex, cast):
    card(cast.alex).takes.create(owner=cast.alex, number=1, asked="Why?", done_at=timezone.now())
    yesterday_s_no(cast.alex, new_interview(cast.alex))

    assert "One short take" not in home(alex)


def test_the_made_up_interview_offers_nothing(alex, cast):
    made = new_interview(cast.alex)
    Interview.objects.update(sample=True)
    card(cast.alex)
    yesterday_s_no(cast.alex, made)

    assert "One short take" not in home(alex)


def test_a_next_round_is_planned_once_for_the_same_job_and_leads_to_its_brief(alex, cast):
    made = new_interview(cast.alex)
    log(alex, made, NEXT)
    fields = {"title": "Northwind, next round", "happened_at": "2031-03-05T10:00", "people": "Priya Raman, manager"}
    first, again = (alex.post(f"/move-on/{made.pk}/next-round/", fields) for _ in range(2))
    planned = Interview.objects.exclude(pk=made.pk).get()

    assert (made.opportunity_id, first.url) == (planned.opportunity_id, again.url)
    assert f"/move-on/{planned.pk}/brief/" == first.url
    assert "Northwind, next round, Wednesday 5 March, 10:00" in text(alex, made)
    assert 1 == Opportunity.objects.count()


@pytest.mark.parametrize("wrong", [{"title": ""}, {"happened_at": "soon"}, {"people": "a@x.example b@x.example"}])
def test_a_next_round_that_cannot_be_read_stores_nothing_and_keeps_the_words(alex, cast, wrong):
    made = new_interview(cast.alex)
    fields = {"title": "Second", "happened_at": "2031-03-05T10:00", "place": "Mill Lane", **wrong}
    answer = alex.post(f"/move-on/{made.pk}/next-round/", fields)

    assert 422 == answer.status_code
    assert 'value="Mill Lane"' in answer.content.decode()
    assert 1 == Interview.objects.count()


def test_a_proposed_kind_is_only_chosen_beforehand(alex, cast):
    made = new_interview(cast.alex)
    there = led.outcome_page(made, NO, timezone.localdate())
    page = alex.get(there).content.decode()

    assert re.search(r'value="rejection" checked', page)
    assert not Outcome.objects.exists()
    assert 200 == alex.get(f"/move-on/{made.pk}/?kind=fired&on=x").status_code


def test_an_answer_that_says_no_offers_to_write_it_down_and_one_that_says_nothing_does_not(alex, cast):
    from secondtake_app.steps.ask import answers

    made = new_interview(cast.alex)
    no = answers.keep(made, "We have decided not to move forward with your application.", answers.Told())
    thanks = answers.keep(made, "Thank you, we will be in touch.", answers.Told())
    pages = [alex.get(f"/ask/{made.pk}/answers/{row.pk}/").content.decode() for row in (no, thanks)]

    assert [True, False] == ["write that down here" in page for page in pages]
    assert not Outcome.objects.exists()


def test_it_is_nobody_else_s(alex, cast):
    theirs = new_interview(cast.jo)
    for path in ("", "brief/", "brief/morning/", "brief/brief.txt"):
        assert 404 == alex.get(f"/move-on/{theirs.pk}/{path}").status_code
    for path in ("", "hide/", "not-known/", "plan/", "next-round/", "brief/", "brief/keep/"):
        assert 404 == alex.post(f"/move-on/{theirs.pk}/{path}").status_code


def test_the_step_leads_to_the_brief_before_and_to_what_came_of_it_after(alex, cast):
    made = new_interview(cast.alex)
    step = app_of(next(one for one in STEPS if one.folder == "move_on"))
    assert f"/move-on/{made.pk}/" == step.address(made)

    made.happened_at = timezone.now() + DAY
    made.save()
    assert f"/move-on/{made.pk}/brief/" == step.address(made)
    assert "its brief" == head(alex, made)


def test_deleting_an_interview_deletes_what_came_of_it(alex, cast):
    made = new_interview(cast.alex)
    Moment.objects.create(owner=cast.alex, interview=made, origin="memory")
    log(alex, made)
    alex.post(f"/interviews/{made.pk}/delete/", {"now": "1"})

    assert not Outcome.objects.exists()
