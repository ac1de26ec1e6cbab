"""Cards over plain requests: out of moments and by hand, scheduled, taken, resting, and gone with their interview."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from conftest import let_in
from practise_steps import by_hand, card_of, moment_of, plan, take_it, today, under_practise, waiting
from secondtake_app.interviews import keeping as interviews
from secondtake_app.interviews.models import Interview, Moment, Opportunity
from secondtake_app.steps.practise import keeping, takes
from secondtake_app.steps.practise.models import Card, Pace, Take


@pytest.fixture
def moment(cast):
    """One written moment of an interview that took place yesterday."""
    return moment_of(cast.alex, "Northwind", "a conflict with a manager")


def test_a_card_without_a_question_is_asked_for_one_and_keeps_what_was_typed(alex):
    answer = alex.post("/practise/cards/new/", {"question": "  ", "points": "I own it"})

    assert 422 == answer.status_code
    assert "I own it" in answer.content.decode()
    assert 0 == Card.objects.count()


@pytest.mark.parametrize("said", ["-1", "many", "9999", "241", "1.5", "²"])
def test_minutes_that_are_none_change_nothing(alex, said):
    alex.post("/practise/pace/", {"minutes": said})

    assert not Pace.objects.filter(minutes__isnull=False).exists()


def test_a_written_moment_is_told_of_at_home_before_it_has_a_card_and_has_one_once_practise_is_opened(alex, moment):
    assert ["1 question, about 3 minutes"] == under_practise(moment.owner)
    assert 0 == Card.objects.count()

    assert "a conflict with a manager" in today(alex)
    today(alex)
    card = Card.objects.get()
    assert ["I sorted the tickets by cause", "From forty open tickets to six in two weeks"] == [
        card.beats[0], card.beats[-1].rstrip("."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change", [{"written_at": None}, {"practise": False}, {"struck_at": timezone.now()}, {"whose": "not_mine"}]
)
def test_a_moment_that_is_not_to_be_practised_has_no_card(alex, moment, change):
    Moment.objects.filter(pk=moment.pk).update(**change)
    today(alex)

    assert 0 == Card.objects.count()
    assert [] == under_practise(moment.owner)


def test_what_is_changed_in_reflect_stands_on_the_card_until_the_person_changes_the_card(alex, moment):
    card = card_of(moment)
    moment.question = "a disagreement"
    moment.save()
    card.refresh_from_db()
    keeping.make_all(moment.owner, timezone.now())
    card.refresh_from_db()
    assert "a disagreement" == card.question

    alex.post(f"/practise/cards/{card.pk}/", {"question": "Mine", "points": "One\nTwo\nThree"})
    moment.question = "again another"
    moment.save()
    keeping.make_all(moment.owner, timezone.now())
    card.refresh_from_db()
    assert ("Mine", ["One", "Two", "Three"]) == (card.question, card.beats)


def test_the_grade_follows_the_points_and_is_theirs_to_change(alex):
    card = by_hand(alex)
    assert 3 == take_it(alex, card, ["0", "1", "2"]).grade
    assert 1 == take_it(alex, card, ["0"]).grade
    assert 4 == take_it(alex, card, ["0"], grade="4").grade
    assert 1 == take_it(alex, card, ["7", "x", "-1"]).grade


def test_a_take_pressed_twice_moves_the_card_once(alex):
    card = by_hand(alex)
    take = take_it(alex, card, ["0", "1", "2"])
    was = card.due
    alex.post(f"/practise/takes/{take.pk}/points/", {"told": ["0"]})
    card.refresh_from_db()

    assert (was, 1, 1) == (card.due, card.good_takes, card.takes.count())


def test_the_question_is_asked_in_other_words_the_second_time(alex):
    card = by_hand(alex, "How do you handle conflict?")
    first, second = take_it(alex, card), take_it(alex, card)

    assert "How do you handle conflict?" == first.asked
    assert "Tell me how you handle conflict." == second.asked


def test_an_answer_is_saved_while_typed_and_a_second_window_overwrites_nothing(alex):
    card = by_hand(alex)
    alex.post(f"/practise/cards/{card.pk}/take/")
    take = Take.objects.get()
    keep = f"/practise/takes/{take.pk}/keep/"
    assert 200 == alex.post(keep, {"answer": "I want", "version": 1}).status_code
    late = alex.post(keep, {"answer": "Other", "version": 1})

    assert 409 == late.status_code
    assert "I want" == late.json()["other"]
    take.refresh_from_db()
    assert "I want" == take.answer


def test_a_card_is_put_before_the_next_interview_of_its_own_job(alex, moment):
    other = Opportunity.objects.create(owner=moment.owner, company="Contoso")
    plan(other, 3)
    mine = plan(moment.interview.opportunity, 9)
    card = card_of(moment)
    take_it(alex, card, ["0", "1"])

    assert timezone.localdate(mine.happened_at) == card.for_day
    assert card.due < mine.happened_at


def test_any_coming_interview_counts_where_its_own_job_has_none(alex, moment):
    other = plan(Opportunity.objects.create(owner=moment.owner, company="Contoso"), 3)
    take_it(alex, card := card_of(moment), ["0", "1"])

    assert timezone.localdate(other.happened_at) == card.for_day


def test_without_an_interview_a_card_rests_after_three_good_takes_and_wakes_when_one_is_planned(alex, moment):
    card = card_of(moment)
    for _ in range(3):
        take_it(alex, card, ["0", "1", "2"])
    assert card.due is None

    coming = plan(moment.interview.opportunity, 9)
    under_practise(moment.owner)  # Home is looked at
    card.refresh_from_db()
    assert card.due is not None
    Interview.objects.filter(pk=coming.pk).update(called_off_at=timezone.now())
    under_practise(moment.owner)
    card.refresh_from_db()
    assert card.due is None


@pytest.mark.parametrize("change", [{"struck_at": timezone.now()}, {"practise": False}])
def test_a_card_whose_moment_is_struck_rests(alex, moment, change):
    card = card_of(moment)
    assert [card.pk] == waiting(moment.owner)
    Moment.objects.filter(pk=moment.pk).update(**change)

    assert [] == waiting(moment.owner)
    assert "It rests" in alex.get(f"/practise/cards/{card.pk}/").content.decode()


def test_a_card_whose_moment_was_let_go_rests_with_its_takes(alex, moment):
    card = card_of(moment)
    take_it(alex, card)
    moment.delete()

    assert [] == waiting(card.owner)
    assert 1 == Take.objects.count()


def test_a_card_that_is_let_go_comes_up_no_more_until_it_is_brought_back(alex):
    card = by_hand(alex)
    alex.post(f"/practise/cards/{card.pk}/rest/")
    assert [] == waiting(card.owner)
    alex.post(f"/practise/cards/{card.pk}/rest/")
    assert [card.pk] == waiting(card.owner)


def test_what_does_not_fit_into_the_day_is_said(alex):
    for question in ("Why leave?", "Why us?", "Why you?"):
        by_hand(alex, question)
    alex.post("/practise/pace/", {"minutes": "6"})

    assert "2 questions, about 6 minutes" in today(alex)
    assert "1 more question, about 3 minutes, did not fit. It waits." in today(alex)


def test_deleting_the_interview_takes_its_words_along_and_leaves_what_was_written_by_hand(alex, moment):
    card, own = card_of(moment), by_hand(alex)
    take_it(alex, card)
    interviews.delete_now(moment.owner, moment.interview_id)

    assert [own.pk] == list(Card.objects.values_list("pk", flat=True))
    assert 0 == Take.objects.count()


def test_an_interview_that_was_put_away_brings_nothing_up(alex, moment):
    card_of(moment)
    interviews.put_away(moment.interview, timezone.now())

    assert [] == under_practise(moment.owner)
    assert "a conflict" not in today(alex)


def test_the_made_up_interview_never_comes_up_by_itself(alex, moment):
    Interview.objects.filter(pk=moment.interview_id).update(sample=True)
    assert [] == under_practise(moment.owner)
    assert "a conflict" in alex.get(f"/practise/{moment.interview_id}/").content.decode()
    assert [] == under_practise(moment.owner)


def test_nobody_elses_cards_and_takes_can_be_seen_or_changed(alex, cast):
    card = by_hand(alex)
    alex.post(f"/practise/cards/{card.pk}/take/")
    take, jo = Take.objects.get(), let_in(cast.jo)
    for path in (f"cards/{card.pk}/", f"takes/{take.pk}/", f"takes/{take.pk}/points/", f"takes/{take.pk}/done/"):
        assert 404 == jo.get(f"/practise/{path}").status_code
    for path in (f"cards/{card.pk}/", f"cards/{card.pk}/rest/", f"cards/{card.pk}/take/", f"takes/{take.pk}/keep/"):
        assert 404 == jo.post(f"/practise/{path}", {"question": "x", "answer": "x"}).status_code


def test_the_calendar_says_when_and_nothing_of_what(alex, moment):
    plan(moment.interview.opportunity, 9)
    take_it(alex, card_of(moment), ["0", "1"])
    found = list(apps.get_app_config("practise").appointments(moment.owner, timezone.now()))

    assert 1 == len(found)
    assert ["Second Take: something to practise", ""] == [found[0].title, found[0].text]
    assert found[0].key == f"practise-{timezone.localdate(found[0].starts).isoformat()}"


def test_the_same_take_is_gone_on_with_until_it_is_finished(alex):
    card = by_hand(alex)

    assert takes.begin(card).pk == takes.begin(card).pk


def test_the_page_of_a_coming_interview_shows_what_is_practised_for_it(alex, moment):
    card_of(moment)
    elsewhere = by_hand(alex, "Why us?")
    coming = plan(moment.interview.opportunity, 9)
    shown = alex.get(f"/practise/{coming.pk}/").content.decode()

    assert moment.question in shown
    assert elsewhere.question in shown
    assert "these are practised for" in shown
    assert "No question is here yet" not in shown
    assert "Stories you told there" not in shown


def test_the_page_of_a_coming_interview_shows_none_that_is_practised_for_its_own_job_only(alex, moment):
    card_of(moment)
    plan(moment.interview.opportunity, 9)
    other = plan(Opportunity.objects.create(owner=moment.owner, company="Contoso"), 5)

    assert moment.question not in alex.get(f"/practise/{other.pk}/").content.decode()


def test_on_the_day_of_an_interview_it_is_said_why_nothing_comes_and_what_to_read(alex, moment):
    card = card_of(moment)
    coming = plan(moment.interview.opportunity, 9)
    take_it(alex, card, ["0"])
    Interview.objects.filter(pk=coming.pk).update(happened_at=timezone.now() + timedelta(seconds=30))
    page = today(alex)

    assert "On the day of an interview nothing comes up by itself." in page
    assert f"/move-on/{coming.pk}/brief/" in page
    assert "The next ones come by themselves" not in page


def test_a_question_by_hand_is_there_once_however_often_keep_is_pressed(alex):
    for _ in range(3):
        alex.post("/practise/cards/new/", {"question": "Why us?", "points": "I own it\nHere I answer"})
    alex.post("/practise/cards/new/", {"question": "Why us?", "points": "Another answer"})
    Card.objects.update(created_at=timezone.now() - timedelta(minutes=1))
    alex.post("/practise/cards/new/", {"question": "Why us?", "points": "Another answer"})

    assert 3 == Card.objects.count()
