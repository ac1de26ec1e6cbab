"""A job is asked for in the transaction of whatever wants it, once for each key, and can be called off."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.db import transaction

from secondtake_app.jobs import asking, wake
from secondtake_app.jobs.models import Job
from secondtake_app.jobs.rules import WAITS, State, next_try

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
ABOUT = uuid.UUID(int=1)


def ask(person, key="one"):
    return asking.ask(person, "tell", key, ABOUT, NOW)


@pytest.fixture
def rings(monkeypatch):
    heard = []
    monkeypatch.setattr(wake, "_ring", lambda: heard.append("ring"))
    return heard


def test_a_job_waits_from_the_start(cast):
    job = ask(cast.alex)

    assert (State.WAITING, 1, NOW) == (job.state, job.attempt, job.not_before)


def test_who_asks_twice_has_asked_once(cast):
    assert ask(cast.alex) == ask(cast.alex)
    assert 1 == Job.objects.count()


def test_another_key_and_another_person_are_other_jobs(cast):
    assert 3 == len({ask(cast.alex).pk, ask(cast.alex, "two").pk, ask(cast.jo).pk})


def test_a_job_that_has_ended_keeps_its_key(cast):
    job = ask(cast.alex)
    Job.objects.update(state=State.FAILED)

    assert job == ask(cast.alex)


def test_what_was_not_committed_was_not_asked_for(cast):
    with transaction.atomic():
        ask(cast.alex)
        transaction.set_rollback(True)

    assert 0 == Job.objects.count()


@pytest.mark.django_db(transaction=True)
def test_the_worker_is_woken_by_the_commit_and_not_before(cast, rings):
    with transaction.atomic():
        ask(cast.alex)
        assert [] == rings

    assert ["ring"] == rings


@pytest.mark.parametrize("state", [State.WAITING, State.RELAYED])
def test_a_job_that_nobody_has_begun_is_called_off_at_once(cast, state):
    job = ask(cast.alex)
    Job.objects.update(state=state)
    asking.call_off(job, NOW)

    assert (State.CANCELLED, NOW) == (job.state, job.ended_at)


def test_a_job_at_work_is_asked_to_stop(cast):
    job = ask(cast.alex)
    Job.objects.update(state=State.RUNNING)
    asking.call_off(job, NOW)

    assert (State.RUNNING, True) == (job.state, job.stop_asked)


@pytest.mark.parametrize("state", [State.DONE, State.FAILED])
def test_a_job_that_has_ended_can_not_be_called_off(cast, state):
    job = ask(cast.alex)
    Job.objects.update(state=state)
    asking.call_off(job, NOW)

    assert (state, False) == (job.state, job.stop_asked)


def test_each_attempt_waits_longer_and_there_is_a_last_one():
    waits = [next_try(attempt, NOW) for attempt in range(1, len(WAITS) + 2)]

    assert [NOW + wait for wait in WAITS] == waits[:-1] == sorted(waits[:-1])
    assert waits[-1] is None
