"""If-then plans: half of one is nobody's plan, one change shows everywhere, and words go with their interview."""

from __future__ import annotations

import pytest
from django.utils import timezone

from conftest import let_in
from practise_steps import card_of, moment_of
from secondtake.practice.plans import IN_THE_ROOM, SETBACK
from secondtake_app.interviews import keeping as interviews
from secondtake_app.interviews.models import Moment, Plan
from secondtake_app.steps.practise import planning

THREAD = {"if_this": "I lose the thread", "then_that": "I say the question back"}
SENTENCE = "If I lose the thread, then I say the question back."


@pytest.fixture
def moment(cast):
    """A moment with a plan."""
    made = moment_of(cast.alex, "Northwind", "a conflict with a manager")
    Moment.objects.filter(pk=made.pk).update(**THREAD)
    made.refresh_from_db()
    return made


def begin(client, occasion="in_the_room"):
    client.post("/practise/plans/new/", {"occasion": occasion})
    return Plan.objects.get(if_this="", then_that="")


def write(client, **fields):
    plan = begin(client)
    answer = client.post(f"/practise/plans/{plan.pk}/", {"version": plan.version, **fields})
    plan.refresh_from_db()
    return plan, answer


def page(client):
    return client.get("/practise/plans/").content.decode()


@pytest.mark.parametrize("halves", [{}, {"if_this": "I blank"}, {"then_that": "I breathe"}, {"if_this": "If,"}])
def test_half_a_plan_is_kept_but_is_nobodys_plan_yet(alex, halves):
    plan = begin(alex)
    answer = alex.post(f"/practise/plans/{plan.pk}/", {"version": plan.version, **halves})

    assert 422 == answer.status_code
    assert [] == list(planning.in_use(plan.owner))
    for typed in halves.values():
        assert typed in answer.content.decode()


def test_a_plan_that_was_begun_is_gone_on_with_and_not_begun_again(alex):
    assert begin(alex).pk == begin(alex).pk


def test_half_a_plan_that_was_typed_is_there_to_be_finished(alex):
    plan = begin(alex)
    alex.post(f"/practise/plans/{plan.pk}/keep/", {"if_this": "I blank", "version": 1})
    assert "Not finished: if I blank" in page(alex)
    assert 302 == alex.post(f"/practise/plans/{plan.pk}/away/").status_code
    plan.refresh_from_db()

    assert plan.put_away_at is not None


def test_a_plan_is_written_put_away_brought_back_and_deleted(alex):
    plan, _ = write(alex, **THREAD)
    assert SENTENCE in page(alex)
    assert plan.put_away_at is None
    alex.post(f"/practise/plans/{plan.pk}/delete/")  # not before it is put away
    alex.post(f"/practise/plans/{plan.pk}/away/")
    assert [] == list(planning.in_use(plan.owner))
    alex.post(f"/practise/plans/{plan.pk}/away/")
    assert [plan] == list(planning.in_use(plan.owner))
    alex.post(f"/practise/plans/{plan.pk}/away/")
    alex.post(f"/practise/plans/{plan.pk}/delete/")
    assert 0 == Plan.objects.count()


def test_a_second_window_overwrites_nothing(alex):
    plan, _ = write(alex, **THREAD)
    late = alex.post(f"/practise/plans/{plan.pk}/keep/", {"if_this": "I blank", "version": 1})
    whole = alex.post(f"/practise/plans/{plan.pk}/", {"if_this": "I blank", "then_that": "I wait", "version": 1})

    assert 409 == late.status_code
    assert "I lose the thread" in late.json()["other"]
    assert 409 == whole.status_code
    assert "I lose the thread" in whole.content.decode()
    assert "I blank" in whole.content.decode()
    plan.refresh_from_db()
    assert "I lose the thread" == plan.if_this


def test_ready_made_plans_are_taken_once_and_numbers_that_are_none_change_nothing(alex):
    for _ in range(2):
        alex.post("/practise/plans/ready/", {"ready": ["0", "1", "999", "-1", "x", "²"]})

    assert [one.if_this for one in IN_THE_ROOM[:2]] == list(Plan.objects.values_list("if_this", flat=True))
    assert f'value="{planning.READY.index(IN_THE_ROOM[2])}"' in page(alex)
    assert 'name="ready" value="0"' not in page(alex)


def test_a_ready_made_plan_that_was_put_away_comes_back_when_it_is_taken_again(alex):
    alex.post("/practise/plans/ready/", {"ready": ["0"]})
    plan = Plan.objects.get()
    alex.post(f"/practise/plans/{plan.pk}/away/")
    alex.post("/practise/plans/ready/", {"ready": ["0"]})

    assert [plan] == list(planning.in_use(plan.owner))


def test_the_setback_plan_holds_whom_to_call_and_both_occasions(alex, cast):
    numbers = [str(planning.READY.index(one)) for one in SETBACK.plans]
    alex.post("/practise/plans/ready/", {"ready": numbers})
    for name in ("Kim", " Kim  Lee "):
        alex.post("/practise/plans/call/", {"call": name})
    said = [plan.sentence for plan in planning.in_use(cast.alex).filter(occasion="a_no")]

    assert "If I want to talk to somebody, then I call Kim Lee." == said[-1]
    assert "If they say no, then I read it once, and do nothing about it today." == said[0]
    assert 1 == planning.in_use(cast.alex).filter(occasion="silence").count()
    assert 'value="Kim Lee"' in page(alex)
    alex.post("/practise/plans/call/", {"call": ""})
    assert "call Kim" not in page(alex)


def test_a_plan_at_a_moment_is_changed_in_one_place_and_shows_everywhere(alex, moment):
    card = card_of(moment)
    assert SENTENCE in page(alex)
    there = f"/practise/plans/of/{moment.pk}/"
    alex.post(there, {"if_this": "I blank", "then_that": "I wait", "version": moment.version})
    card.refresh_from_db()
    moment.refresh_from_db()
    assert ("I blank", "I wait", "I blank") == (card.if_this, card.then_that, moment.if_this)

    changed = {"question": card.question, "points": "One", "if_this": "I rush", "then_that": "I pause"}
    alex.post(f"/practise/cards/{card.pk}/", changed)
    was = moment.version
    moment.refresh_from_db()
    assert ("I rush", "I pause", was + 1) == (moment.if_this, moment.then_that, moment.version)
    assert "If I rush, then I pause." in page(alex)
    assert 0 == Plan.objects.count()


def test_a_plan_at_a_moment_is_saved_while_typed_there_too(alex, moment):
    card = card_of(moment)
    alex.post(f"/practise/plans/of/{moment.pk}/keep/", {"if_this": "I bl", "version": moment.version})
    moment.refresh_from_db()
    card.refresh_from_db()

    assert ("I bl", "I bl") == (moment.if_this, card.if_this)


@pytest.mark.parametrize("gone", ["delete", "put away", "strike"])
def test_the_words_of_a_moment_go_with_it(alex, moment, gone):
    if gone == "delete":
        interviews.delete_now(moment.owner, moment.interview_id)
    elif gone == "put away":
        interviews.put_away(moment.interview, timezone.now())
    else:
        Moment.objects.filter(pk=moment.pk).update(struck_at=timezone.now())

    assert "I lose the thread, then I say the question back" not in page(alex)


def test_deleting_everything_deletes_plans(alex, cast):
    write(alex, **THREAD)
    interviews.delete_everything(cast.alex)

    assert 0 == Plan.objects.count()


@pytest.mark.parametrize("said", ["\0 I blank \U0001f642", "very " * 200])
def test_hard_words_cost_nobody_a_page(alex, said):
    plan, answer = write(alex, if_this=said, then_that=said)

    assert 302 == answer.status_code
    assert plan.sentence
    assert 302 == alex.post("/practise/plans/call/", {"call": said}).status_code


def test_words_about_self_harm_pause_the_flow(alex):
    plan = begin(alex)
    fields = {"if_this": "they say no", "then_that": "I want to kill myself", "version": 1}

    assert "pause" in alex.post(f"/practise/plans/{plan.pk}/keep/", fields).json()["pause"]


def test_nobody_elses_plans_can_be_seen_or_changed(alex, cast, moment):
    plan, _ = write(alex, **THREAD)
    jo = let_in(cast.jo)
    for path in (f"{plan.pk}/", f"of/{moment.pk}/"):
        assert 404 == jo.get(f"/practise/plans/{path}").status_code
    for path in (f"{plan.pk}/keep/", f"{plan.pk}/away/", f"of/{moment.pk}/keep/", f"of/{moment.pk}/"):
        assert 404 == jo.post(f"/practise/plans/{path}", THREAD).status_code
    jo.post(f"/practise/plans/{plan.pk}/delete/")
    assert SENTENCE not in page(jo)
    assert 1 == Plan.objects.count()
