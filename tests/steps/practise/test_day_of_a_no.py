"""On the day on which a no was written down nothing is begun, nothing is asked for, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from practise_steps import by_hand, card_of, moment_of, plan, take_it, today, under_practise
from secondtake_app.interviews import outcomes
from secondtake_app.interviews.models import Outcome
from secondtake_app.steps.practise.models import Take

WAIT = "Your questions wait until tomorrow"


@pytest.fixture
def moment(cast):
    """One written moment of an interview that took place yesterday."""
    return moment_of(cast.alex, "Northwind", "a conflict with a manager")


def no(moment, **when):
    """A no is written down; by default today."""
    now = timezone.now() + timedelta(**when)
    outcomes.log(moment.interview.opportunity, moment.interview, Outcome.Kind.REJECTION, now.date(), now)


def test_no_take_is_begun_and_the_reason_is_said_kindly(alex, moment):
    card = by_hand(alex)
    no(moment)
    answer = alex.post(f"/practise/cards/{card.pk}/take/", follow=True)

    assert WAIT in answer.content.decode()
    assert 0 == Take.objects.count()


def test_the_day_after_a_take_is_begun_as_ever(alex, moment):
    card = by_hand(alex)
    no(moment, days=-1)
    alex.post(f"/practise/cards/{card.pk}/take/")

    assert 1 == Take.objects.count()
    assert "2 questions, about 6 minutes" in today(alex)


@pytest.mark.parametrize("kind", [Outcome.Kind.OFFER, Outcome.Kind.NEXT_ROUND, Outcome.Kind.SILENCE])
def test_any_other_outcome_stops_nothing(alex, moment, kind):
    outcomes.log(moment.interview.opportunity, moment.interview, kind, timezone.localdate(), timezone.now())

    assert ["1 question, about 3 minutes"] == under_practise(moment.owner)


def test_no_page_and_no_line_asks_for_a_take(alex, moment):
    card = card_of(moment)
    assert "1 question today" in alex.get(f"/practise/{moment.interview_id}/").content.decode()
    no(moment)

    assert [] == under_practise(moment.owner)
    assert "about 3 minutes" not in today(alex)
    assert WAIT in today(alex)
    for page in ("cards/", f"{moment.interview_id}/", f"cards/{card.pk}/"):
        shown = alex.get(f"/practise/{page}").content.decode()
        assert f"/practise/cards/{card.pk}/take/" not in shown
        assert "question today" not in shown
    assert "a conflict with a manager" in alex.get("/practise/cards/").content.decode()


def test_the_calendar_has_nothing_to_practise_on_that_day_alone(alex, moment):
    by_hand(alex)
    later = by_hand(alex, "Why us?")
    plan(moment.interview.opportunity, 9)
    take_it(alex, later, ["0", "1", "2"])

    def days():
        told = apps.get_app_config("practise").appointments(moment.owner, timezone.now())
        return [timezone.localdate(one.starts) for one in told]

    before = days()
    assert 2 == len(before)
    no(moment)
    assert [day for day in before if day != timezone.localdate()] == days()


def test_a_take_that_was_begun_before_is_there_with_its_words_and_can_be_finished(alex, moment):
    card, other = by_hand(alex), by_hand(alex, "Why us?")
    alex.post(f"/practise/cards/{card.pk}/take/")
    take = Take.objects.get()
    alex.post(f"/practise/takes/{take.pk}/keep/", {"answer": "I want to own it", "version": 1})
    no(moment)
    assert f"/practise/takes/{take.pk}/" in today(alex)
    back = alex.post(f"/practise/cards/{card.pk}/take/", follow=True)
    assert "I want to own it" in back.content.decode()
    alex.post(f"/practise/takes/{take.pk}/points/", {"told": ["0"]})
    done = alex.get(f"/practise/takes/{take.pk}/done/").content.decode()

    assert "That was take 1." in done
    assert f"/practise/cards/{other.pk}/take/" not in done


def test_no_page_says_that_a_question_comes_today_or_asks_anything_of_it(alex, moment):
    card, twin = card_of(moment), by_hand(alex, "Tell me about a conflict with a manager.")
    pages = ("cards/", f"{moment.interview_id}/", f"cards/{card.pk}/", f"cards/{twin.pk}/")
    shown = [alex.get(f"/practise/{page}").content.decode() for page in pages]
    assert all("It comes again today" in page for page in shown)
    assert "Is this the same question" in shown[1]
    no(moment)

    for page in pages:
        there = alex.get(f"/practise/{page}").content.decode()
        assert "It waits until tomorrow." in there
        assert "It comes again today" not in there
        assert "Is this the same question" not in there
