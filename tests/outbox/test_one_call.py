"""One letter by one call, however often and by whomever it is made; and a job for each that is due."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from post_office import NOW, approved, state_of
from secondtake_app.jobs.models import Job
from secondtake_app.outbox import jobs, letters, recovery, sending
from secondtake_app.outbox.models import Letter
from secondtake_app.outbox.states import State

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


def send_one(letter, at=NOW):
    return sending.send_one(letter.pk, lambda: at)


def test_one_call_claims_hands_over_and_concludes(post, letter):
    assert send_one(letter)
    assert State.SENT == state_of(letter)


def test_a_second_call_does_nothing(post, letter):
    assert [True, False, False] == [send_one(letter) for _ in range(3)]
    assert 1 == len(post.got)


def test_a_call_is_for_that_letter_only(post, letter, interview):
    other = approved(interview, "tom@northwind.example")
    send_one(other)

    assert State.QUEUED == state_of(letter)
    assert State.SENT == state_of(other)


@pytest.mark.parametrize("state", [state for state in State if state is not State.QUEUED])
def test_a_letter_in_any_other_state_is_left_alone(post, letter, state):
    Letter.objects.update(state=state)

    assert not send_one(letter)
    assert (state, []) == (state_of(letter), post.got)


@pytest.mark.parametrize("at", [NOW - timedelta(minutes=2), NOW + timedelta(hours=2, minutes=5)])
def test_a_call_before_its_time_or_long_after_it_sends_nothing(post, letter, at):
    assert not send_one(letter, at)


def test_a_letter_that_is_gone_is_no_failure(post, letter):
    pk = letter.pk
    letter.delete()

    assert not sending.send_one(pk, lambda: NOW)


def test_workers_that_reach_for_the_same_letters_share_them(letter, interview):
    for name in "abc":
        approved(interview, f"{name}@northwind.example")
    claimed = [sending.claim(NOW) for _ in range(5)]

    assert [True] * 4 + [False] == [bool(one) for one in claimed]
    assert 4 == len({one.pk for one in claimed if one})


# Jobs


def keys():
    return sorted(Job.objects.values_list("kind", "about"))


def test_a_letter_that_is_due_gets_one_job(letter):
    for _ in range(3):
        jobs.ask_for_all_that_is_due(NOW)

    assert [("send-a-letter", letter.pk)] == keys()


def test_a_letter_whose_job_came_to_nothing_gets_another_before_its_time_is_over(letter):
    jobs.ask_for_all_that_is_due(NOW)
    Job.objects.update(state="done", ended_at=NOW)
    jobs.ask_for_all_that_is_due(NOW + timedelta(minutes=1))
    assert 1 == Job.objects.count()
    jobs.ask_for_all_that_is_due(NOW + timedelta(minutes=11))

    assert 2 == Job.objects.count()


def test_a_letter_that_was_taken_back_and_sent_again_has_a_job_of_its_own_at_once(letter):
    jobs.ask_for_all_that_is_due(NOW)
    Job.objects.update(state="done", ended_at=NOW)
    letters.take_back(letter, NOW)
    letters.approve(letter, letter.version, NOW)
    jobs.ask_for_all_that_is_due(NOW + timedelta(minutes=2))

    assert 2 == Job.objects.count()


def test_a_doubt_gets_a_job_for_each_look(letter):
    Letter.objects.update(state=State.UNCERTAIN, state_at=NOW, not_before=NOW + timedelta(minutes=3))
    jobs.ask_to_look(NOW + timedelta(minutes=2))
    assert [] == keys()
    for _ in range(2):
        jobs.ask_to_look(NOW + timedelta(minutes=3))
    assert [("look-in-sent", letter.pk)] == keys()
    recovery.look(NOW + timedelta(minutes=3))
    jobs.ask_to_look(NOW + timedelta(minutes=4))
    assert 1 == Job.objects.count()
    jobs.ask_to_look(NOW + timedelta(minutes=6, seconds=1))

    assert 2 == Job.objects.count()


def test_the_round_asks_for_both(letter, interview, monkeypatch):
    from django.apps import apps

    monkeypatch.setattr(timezone, "now", lambda: NOW)
    doubted = approved(interview, "tom@northwind.example")
    Letter.objects.filter(pk=doubted.pk).update(state=State.UNCERTAIN, state_at=NOW - timedelta(minutes=9))
    apps.get_app_config("outbox").sweep()

    assert [("look-in-sent", doubted.pk), ("send-a-letter", letter.pk)] == keys()
